"""The ready questions with their answers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from orbat.ask.question import Question, filled, questions
from orbat.errors import OrbatError
from orbat.pages.bindings import THING, with_things
from orbat.pages.nodes import Node, Nodes, Words, parts
from orbat.pages.words import when
from orbat.store import Row, Value, term

ROWS = 500
_DATE = re.compile(r"(?:--|XXXX-)\d\d-\d\d|[0-9X]{4}(?:-\d\d){0,2}[~?%]?")
_LABELLED = """
SELECT DISTINCT ?label ?thing { VALUES ?label { LABELS } ?thing skos:prefLabel|orbat:fileName ?label }
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value in an answer: `date` is the date as the data has it, where the words are of one; `search` are the words
    to search for, where several things are called so."""

    node: Node
    date: str = ""
    search: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its answer: cells are none where nothing is bound; `more` rows are not shown; `wrong` says what
    was wrong with the values given; `sparql` is the query with these values."""

    question: Question
    values: Mapping[str, str]
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    more: int
    wrong: str
    sparql: str


def answered(nodes: Nodes, name: str, given: Mapping[str, str]) -> Answered | None:
    """A question by its name with the values given for its parameters; None if there is none of this name."""
    question = next((each for each in questions() if each.name == name), None)
    if question is None:
        return None
    known = {parameter.name for parameter in question.parameters}
    values = {key: value.strip() for key, value in given.items() if key in known and value.strip()}
    try:
        sparql = filled(nodes.store, name, values)
        answer = nodes.store.query(with_things(sparql))
    except OrbatError as error:
        wrong = f"{error.where}: {error.what}. {error.remedy}"
        return Answered(question, values, (), (), 0, wrong, question.sparql)
    columns = tuple(column for column in answer.columns if not column.endswith(THING))
    shown = answer.rows[:ROWS]
    rows = _rows(nodes, shown, columns, frozenset(answer.columns))
    return Answered(question, values, columns, rows, len(answer.rows) - len(shown), "", sparql)


def _rows(
    nodes: Nodes, rows: Iterable[Row], columns: tuple[str, ...], known: frozenset[str]
) -> tuple[tuple[Cell | None, ...], ...]:
    rows = tuple(rows)
    names = nodes.of(value.text for row in rows for value in row.values() if value.kind == "iri")

    def thing_of(row: Row, column: str) -> str:
        return row[column + THING].text if column + THING in known else ""

    loose = {row[each] for row in rows for each in columns if row[each].kind == "literal" and not thing_of(row, each)}
    labelled = _labelled(nodes, loose)

    def cell(row: Row, column: str) -> Cell | None:
        value = row[column]
        if value.kind == "none":
            return None
        if thing := thing_of(row, column):
            return Cell(Node(Words(value.text, value.lang), thing))
        return _cell(nodes.node(value, names), value, labelled.get(value, frozenset()))

    return tuple(tuple(cell(row, column) for column in columns) for row in rows)


def _cell(node: Node, value: Value, called: frozenset[str]) -> Cell:
    """The cell of a value; `called` are the things whose name it is."""
    if len(called) == 1:
        return Cell(Node(node.words, next(iter(called))))
    if called:
        return Cell(node, search=value.text)
    if value.kind == "literal" and not value.lang and is_date(value.text):
        return Cell(Node(Words(when(value.text))), date=value.text)
    return Cell(node)


def _labelled(nodes: Nodes, values: Iterable[Value]) -> Mapping[Value, frozenset[str]]:
    """The things that are called so, by label."""
    found: dict[Value, set[str]] = defaultdict(set)
    asked = {(value.text, value.lang): value for value in values}
    spelled = sorted(term("text", text) + (f"@{lang}" if lang else "") for text, lang in asked)
    for part in parts(spelled):
        for row in nodes.store.query(_LABELLED.replace("LABELS", " ".join(part))):
            label = asked.get((row["label"].text, row["label"].lang))
            if label is not None:
                found[label].add(row["thing"].text)
    return {label: frozenset(things) for label, things in found.items()}


def is_date(text: str) -> bool:
    """Whether this is a date in EDTF, and not a number.

    >>> [is_date(each) for each in ("1924-12-14/", "../1993", "1995-04-10", "--03-12", "115", "20-30", "OF-8", "/")]
    [True, True, True, True, False, False, False, False]
    """
    sides = text.split("/")
    dates = [each for each in sides if each not in {"", ".."}]
    return len(sides) <= len(("start", "end")) and bool(dates) and all(_DATE.fullmatch(each) for each in dates)


def default(term: str) -> str:
    """The default of a parameter as a person writes it.

    >>> default('"2010-05-31"^^xsd:date'), default("")
    ('2010-05-31', '')
    """
    return Words(term.partition("^^")[0].strip('"')).text
