"""Triples in their order, and how they are written in every form: the same triples, the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from orbat.rdf.terms import Iri, Node, Triple
from orbat.rdf.terms import Value as Words
from orbat.rdf.turtle import serialise as as_turtle
from orbat.store.forms import GRAPHS, TRIG, TURTLE, form_of, graph_format, speakable

_STRING = "http://www.w3.org/2001/XMLSchema#string"


def key(triple: ox.Triple) -> tuple[str, str, str]:
    """What triples are sorted by."""
    return str(triple.subject), str(triple.predicate), str(triple.object)


@dataclass(frozen=True, slots=True)
class Triples:
    """Triples of the store, sorted; `is_whole` is False where there were more than were taken."""

    engine: tuple[ox.Triple, ...]
    prefixes: Mapping[str, str]
    is_whole: bool = True

    @classmethod
    def of(cls, triples: Iterable[ox.Triple], prefixes: Mapping[str, str], is_whole: bool = True) -> Triples:
        """These triples, each once."""
        return cls(tuple(sorted(set(triples), key=key)), prefixes, is_whole)

    @classmethod
    def read(cls, turtle: bytes, prefixes: Mapping[str, str]) -> Triples:
        """Those of a Turtle document."""
        return cls.of((quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)), prefixes)

    def __len__(self) -> int:
        return len(self.engine)

    def __iter__(self) -> Iterator[Triple]:
        """The triples in terms of orbat; a blank node is an IRI that begins with `_:`."""
        for triple in self.engine:
            yield Iri(_name(triple.subject)), Iri(triple.predicate.value), _node(triple.object)

    def serialise(self, form: str = TURTLE.name) -> bytes:
        """In Turtle as a build writes it, or in `n-triples`, `json-ld`, `rdf-xml` or `trig`; or by ending, media type.

        `ValueError` for a form of another name.
        """
        wanted = form_of(form, (*GRAPHS, TRIG))
        if wanted is None:
            raise ValueError(f"{form} is no form of triples")
        if wanted is TURTLE and not any(_is_blank(triple) for triple in self.engine):
            return as_turtle(self, self.prefixes.get("x", ""))
        words = "\n".join(map(str, self.engine))
        used = {name: iri for name, iri in sorted(self.prefixes.items()) if iri in words}
        return speakable(ox.serialize(self.engine, format=graph_format(wanted), prefixes=used) or b"", wanted)


def _is_blank(triple: ox.Triple) -> bool:
    return not isinstance(triple.subject, ox.NamedNode) or isinstance(triple.object, ox.BlankNode | ox.Triple)


def _name(term: ox.NamedNode | ox.BlankNode | ox.Triple) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)


def _node(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
    if not isinstance(term, ox.Literal):
        return Iri(_name(term))
    datatype = "" if term.language or term.datatype.value == _STRING else term.datatype.value
    return Words(term.value, term.language or "", datatype)
