"""All that is said of a thing: its triples, those that point to it, and the claims about it with their evidence."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from orbat.rdf.terms import DCT, OA, ORBAT, RDF
from orbat.store.triples import Triples, key

MOST = 2000
"""Triples that point to a thing, and claims about it, each; what is beyond the first of them is left out."""

_SUBJECT = ox.NamedNode(RDF.subject)
_EVIDENCE = ox.NamedNode(ORBAT.evidence)
_IS_PART_OF = ox.NamedNode(DCT.isPartOf)
_SELECTOR = ox.NamedNode(OA.hasSelector)


def describe(engine: ox.Store, iri: str, prefixes: Mapping[str, str]) -> Triples:
    """The description of a thing; empty for what is no IRI, or one that the graph does not speak of.

    A claim is described with its parts, and with its own evidence.
    """
    try:
        thing = ox.NamedNode(iri)
    except ValueError:
        return Triples((), prefixes)
    own = set(_with_evidence(engine, thing))
    pointing, all_of_them = _first(_triples(engine.quads_for_pattern(None, None, thing, ox.DefaultGraph())))
    about, all_claims = _first(_triples(engine.quads_for_pattern(None, _SUBJECT, thing, ox.DefaultGraph())))
    claims = {triple.subject for triple in about}
    triples = own.union(pointing)
    for part in (triple.subject for triple in pointing if triple.predicate == _IS_PART_OF):
        triples.update(_said(engine, part))
    for claim in claims:
        triples.update(_with_evidence(engine, claim))
    return Triples.of(triples, prefixes, all_of_them and all_claims)


def is_spoken_of(engine: ox.Store, iri: str) -> bool:
    """Whether any triple has it as its subject or object."""
    try:
        thing = ox.NamedNode(iri)
    except ValueError:
        return False
    quads = (engine.quads_for_pattern(*pattern, ox.DefaultGraph()) for pattern in _patterns(thing))
    return any(next(found, None) is not None for found in quads)


def _patterns(thing: ox.NamedNode) -> tuple[tuple[ox.NamedNode | None, None, ox.NamedNode | None], ...]:
    return (thing, None, None), (None, None, thing)


def _with_evidence(engine: ox.Store, claim: ox.NamedNode | ox.BlankNode | ox.Triple) -> Iterator[ox.Triple]:
    """A claim, the passages that it rests on, and how they are found in their source."""
    for triple in _said(engine, claim):
        yield triple
        if triple.predicate == _EVIDENCE:
            for passage in _said(engine, triple.object):
                yield passage
                if passage.predicate == _SELECTOR:
                    yield from _said(engine, passage.object)


def _said(engine: ox.Store, subject: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Iterator[ox.Triple]:
    if isinstance(subject, ox.NamedNode | ox.BlankNode):
        yield from _triples(engine.quads_for_pattern(subject, None, None, ox.DefaultGraph()))


def _triples(quads: Iterable[ox.Quad]) -> Iterator[ox.Triple]:
    return (quad.triple for quad in quads)


def _first(triples: Iterator[ox.Triple]) -> tuple[list[ox.Triple], bool]:
    """The first of them in their order, and whether these are all."""
    first = heapq.nsmallest(MOST + 1, triples, key=key)
    return first[:MOST], len(first) <= MOST
