"""The names of the things that a graph speaks of: what is looked up and searched stands here once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from orbat.rdf.terms import ORBAT
from orbat.store import Store

SPOKEN_OF = "SELECT DISTINCT ?thing { ?claim rdf:subject ?thing FILTER NOT EXISTS { ?thing skos:inScheme ?scheme } }"
NAMES = """
SELECT ?thing ?name {
  { ?thing skos:prefLabel|skos:altLabel|foaf:name|dct:alternative|rdfs:label ?name }
  UNION { ?naming rdfs:subPropertyOf+ skos:altLabel . ?thing ?naming ?name }
}
"""
LABELS = "SELECT ?thing ?name { ?thing skos:prefLabel ?name }"
CLASSES = "SELECT ?thing ?name { ?thing a ?name }"
BROADER = "SELECT ?thing ?name { ?thing rdfs:subClassOf+ ?name FILTER (isIRI(?name)) }"


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """Something the graph speaks of: its label, its kind (the name of its class, orbat's own first) and its IRI."""

    label: str
    kind: str
    iri: str


@dataclass(frozen=True, slots=True)
class Named:
    """A thing, all its names as they are written, and its kinds: the names of its classes and of what these are."""

    thing: Thing
    names: tuple[str, ...]
    kinds: frozenset[str]


@lru_cache(maxsize=2)
def named(store: Store) -> tuple[Named, ...]:
    """All things with a name, in the order of their labels; read from the store once."""
    labels: dict[str, tuple[bool, str]] = {}
    for row in store.query(LABELS):
        ranked = (row["name"].lang != "en", row["name"].text)
        iri = row["thing"].text
        labels[iri] = min(ranked, labels.get(iri, ranked))
    names, classes, broader = (_pairs(store, query) for query in (NAMES, CLASSES, BROADER))
    things = []
    for row in store.query(SPOKEN_OF):
        iri = row["thing"].text
        if own := names.get(iri):
            own_classes = classes.get(iri, set())
            label = labels[iri][1] if iri in labels else min(own)
            thing = Thing(label, _kind(own_classes), iri)
            things.append(Named(thing, tuple(sorted(own)), _kinds(own_classes, broader)))
    return tuple(sorted(things, key=lambda each: each.thing))


def _pairs(store: Store, query: str) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in store.query(query):
        found[row["thing"].text].add(row["name"].text)
    return found


def _kind(classes: Iterable[str]) -> str:
    ranked = ((not each.startswith(ORBAT.iri), _local(each)) for each in classes)
    return min(ranked, default=(True, ""))[1]


def _kinds(classes: Iterable[str], broader: Mapping[str, set[str]]) -> frozenset[str]:
    return frozenset(_local(each) for one in classes for each in (one, *broader.get(one, ())))


def _local(iri: str) -> str:
    return re.split(r"[#/]", iri)[-1]
