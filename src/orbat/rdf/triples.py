"""Turtle as N-Triples, a line a triple, to be counted and sent elsewhere in parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from orbat.errors import UsageError

_XSD = "http://www.w3.org/2001/XMLSchema#"
_NUMBERS = frozenset(_XSD + name for name in ("decimal", "integer", "double", "float", "nonNegativeInteger"))


@dataclass(frozen=True, slots=True)
class Size:
    """How many triples there are, and how many are left where a store takes 0.90 and 0.9, or @en and @EN, for one."""

    triples: int
    merged: int

    def fits(self, count: int) -> bool:
        """Whether a store that holds so many triples can have all of them."""
        return self.merged <= count <= self.triples


def lines(files: Iterable[Path]) -> Iterator[str]:
    """The triples of these files as N-Triples, each with its full stop, one after another; `UsageError` if not Turtle.

    A blank node belongs to its file and cannot be sent in parts: it is refused.
    """
    return (f"{triple.subject} {triple.predicate} {triple.object} ." for triple in _triples(files))


def measure(files: Iterable[Path]) -> Size:
    """How many different triples these files have; each takes about 100 bytes of memory while they are counted."""
    exact, merged = set(), set()
    for triple in _triples(files):
        value = triple.object
        exact.add(hash((triple.subject, triple.predicate, value)))
        merged.add(hash((triple.subject, triple.predicate, _plain(value) if isinstance(value, ox.Literal) else value)))
    return Size(len(exact), len(merged))


def _triples(files: Iterable[Path]) -> Iterator[ox.Quad]:
    return chain.from_iterable(map(_read, files))


def _read(file: Path) -> Iterator[ox.Quad]:
    try:
        for triple in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE):
            if isinstance(triple.subject, ox.BlankNode) or isinstance(triple.object, ox.BlankNode):
                raise UsageError(str(file), f"it has a blank node ({triple})", "Give it an IRI")
            yield triple
    except SyntaxError as error:
        raise UsageError(str(file), f"this is not Turtle: {error}", "Build it again") from error
    except OSError as error:
        raise UsageError(str(file), f"it cannot be read ({error.strerror or error})", "Build it again") from error


def _plain(literal: ox.Literal) -> tuple[str, object]:
    kind = literal.datatype.value
    if literal.language:
        return literal.language.lower(), literal.value
    if kind not in _NUMBERS:
        return kind, literal.value
    try:
        return "number", Decimal(literal.value)
    except InvalidOperation:
        return kind, literal.value
