"""The named questions: the files of `queries/`, each a query that any SPARQL 1.1 store runs as it stands.

A file begins with its header, one comment a line: `# title:`, `# answers:` (may be continued with `#   `) and for each
parameter `# parameter day (date): the day`. In the query a parameter is a row `VALUES ?day { ... }` with its default;
`UNDEF` stands for "any". A value given by the user replaces what stands in the braces, as one RDF term.
Kinds of parameters: `thing` (a name, an alias or an IRI), `text`, `date`, `month-day` (`--03-12`), `number`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from orbat.ask.find import the_one
from orbat.data import folder
from orbat.dates import is_day
from orbat.errors import UsageError
from orbat.store import Answer, Kind, Store, term

_HEADER = re.compile(r"# (title|answers|parameter [\w-]+ \([\w-]+\)): (.*(?:\n#   .*)*)")
_NAMED = re.compile(r"parameter ([\w-]+) \(([\w-]+)\)")
_KINDS: Mapping[str, Kind] = {"text": "text", "date": "date", "month-day": "month-day", "number": "number"}
_FORMS = {
    "date": (re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"), "a day such as 2010-05-31"),
    "month-day": (re.compile(r"--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"), "a day of the year such as --05-31"),
    "number": (re.compile(r"-?\d+"), "a whole number"),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable of a question; `default` is an RDF term as SPARQL writes it, empty for any."""

    name: str
    kind: str
    about: str
    default: str


@dataclass(frozen=True, slots=True)
class Question:
    """A named question."""

    name: str
    title: str
    answers: str
    parameters: tuple[Parameter, ...]
    sparql: str


def questions() -> tuple[Question, ...]:
    """All named questions, by name."""
    return tuple(_read(path) for path in sorted(folder("queries").glob("*.rq")))


def ask(store: Store, name: str, values: Mapping[str, str]) -> Answer:
    """Asks a named question; raises `UsageError` for a name, a parameter or a value that it does not know."""
    return store.query(filled(store, name, values))


def filled(store: Store, name: str, values: Mapping[str, str]) -> str:
    """A named question with its parameters as SPARQL for any store; raises `UsageError` like `ask`."""
    known = {question.name: question for question in questions()}
    if name not in known:
        raise UsageError(name, "there is no question of this name", "Run `orbat ask` for the list")
    question = known[name]
    strange = sorted(set(values) - {parameter.name for parameter in question.parameters})
    if strange:
        has = ", ".join(f"--{parameter.name}" for parameter in question.parameters) or "none"
        raise UsageError(name, f"the question has no parameter --{strange[0]}", f"Its parameters: {has}")
    sparql = question.sparql
    for parameter in question.parameters:
        if parameter.name in values:
            sparql = _with(sparql, parameter.name, _term(store, parameter, values[parameter.name]))
    return sparql


def _read(path: Path) -> Question:
    text = path.read_text(encoding="utf-8")
    header = {match[1]: re.sub(r"\n#\s+", " ", match[2]) for match in _HEADER.finditer(text)}
    parameters = []
    for key, about in header.items():
        named = _NAMED.fullmatch(key)
        if named:
            default = _row(named[1]).search(text)
            if default is None:
                raise UsageError(str(path), f"the parameter {named[1]} has no VALUES row", "Add one to the query")
            term = default[2].strip()
            parameters.append(Parameter(named[1], named[2], about, "" if term == "UNDEF" else term))
    return Question(path.stem, header["title"], header["answers"], tuple(parameters), text)


def _row(name: str) -> re.Pattern[str]:
    return re.compile(rf"(VALUES \?{re.escape(name.replace('-', '_'))} \{{)([^}}]*)(\}})")


def _with(sparql: str, name: str, value: str) -> str:
    return _row(name).sub(lambda match: f"{match[1]} {value} {match[3]}", sparql)


def _term(store: Store, parameter: Parameter, value: str) -> str:
    if parameter.kind == "thing":
        return term("iri", the_one(store, value).iri)
    form = _FORMS.get(parameter.kind)
    if form and not form[0].fullmatch(value):
        raise UsageError(f"--{parameter.name} {value}", f"this is not {form[1]}", "Write it so")
    if parameter.kind == "date" and not is_day(value):
        raise UsageError(f"--{parameter.name} {value}", "there is no such day", "Write a day of the calendar")
    return term(_KINDS[parameter.kind], value)
