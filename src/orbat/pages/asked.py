"""The ready questions with their answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from orbat.ask.question import Question, ask, questions
from orbat.errors import OrbatError
from orbat.pages.nodes import Node, Nodes, Words

ROWS = 500


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its answer: cells are none where nothing is bound; `more` rows are not shown; `wrong` says what
    was wrong with the values given."""

    question: Question
    values: Mapping[str, str]
    columns: tuple[str, ...]
    rows: tuple[tuple[Node | None, ...], ...]
    more: int
    wrong: str


def answered(nodes: Nodes, name: str, given: Mapping[str, str]) -> Answered | None:
    """A question by its name with the values given for its parameters; None if there is none of this name."""
    question = next((each for each in questions() if each.name == name), None)
    if question is None:
        return None
    known = {parameter.name for parameter in question.parameters}
    values = {key: value.strip() for key, value in given.items() if key in known and value.strip()}
    try:
        answer = ask(nodes.store, name, values)
    except OrbatError as error:
        return Answered(question, values, (), (), 0, f"{error.where}: {error.what}. {error.remedy}")
    shown = answer.rows[:ROWS]
    names = nodes.of(value.text for row in shown for value in row.values() if value.kind == "iri")
    rows = tuple(
        tuple(None if row[column].kind == "none" else nodes.node(row[column], names) for column in answer.columns)
        for row in shown
    )
    return Answered(question, values, answer.columns, rows, len(answer.rows) - len(shown), "")


def default(term: str) -> str:
    """The default of a parameter as a person writes it.

    >>> default('"2010-05-31"^^xsd:date'), default("")
    ('2010-05-31', '')
    """
    return Words(term.partition("^^")[0].strip('"')).text
