"""Terms as a person reads them, and as SPARQL and Turtle write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pyoxigraph as ox

from orbat.errors import UsageError

Kind = Literal["iri", "text", "date", "month-day", "number"]
Engine = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
"""What the engine gives for a term."""
_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPES = {"date": "date", "month-day": "gMonthDay", "number": "integer"}
_LOCAL = re.compile(r"[\w-][\w.-]*(?<!\.)")


@dataclass(frozen=True, slots=True)
class Value:
    """An RDF term as a person reads it: `kind` none stands for unbound, `text` is the IRI or the lexical form."""

    kind: Literal["iri", "literal", "none"]
    text: str
    lang: str = ""

    def __str__(self) -> str:
        return self.text


def term(kind: Kind, text: str) -> str:
    """A value as SPARQL writes it, escaped: never anything but one term.

    >>> term("text", 'a "quoted" word'), term("date", "2010-05-31")
    ('"a \\\\"quoted\\\\" word"', '"2010-05-31"^^<http://www.w3.org/2001/XMLSchema#date>')
    """
    if kind == "iri":
        try:
            return str(ox.NamedNode(text))
        except ValueError as error:
            raise UsageError(
                text, "this is no IRI", "Give a name, or an IRI without blanks and angle brackets"
            ) from error
    return str(ox.Literal(text, datatype=ox.NamedNode(_XSD + _TYPES[kind])) if kind in _TYPES else ox.Literal(text))


def short(value: Value, prefixes: Mapping[str, str]) -> str:
    """A term as Turtle writes it, with a prefix where there is one."""
    if value.kind != "iri":
        return f'"{value.text}"' + (f"@{value.lang}" if value.lang else "")
    for prefix, iri in prefixes.items():
        rest = value.text.removeprefix(iri)
        if rest != value.text and _LOCAL.fullmatch(rest):
            return f"{prefix}:{rest}"
    return f"<{value.text}>"


def value_of(term: Engine | None) -> Value:
    """What the engine gave, as a value."""
    if term is None:
        return Value("none", "")
    if isinstance(term, ox.Literal):
        return Value("literal", term.value, term.language or "")
    return Value("iri", term.value) if isinstance(term, ox.NamedNode) else Value("literal", str(term))
