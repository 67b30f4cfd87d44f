"""Finds the things of a graph by name, alias, IRI or the last part of it, in any script."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from orbat.errors import UsageError
from orbat.rdf.terms import ORBAT
from orbat.store import Store

NAMES = """
SELECT DISTINCT ?thing ?name ?label ?class WHERE {
  { ?thing skos:prefLabel|skos:altLabel|foaf:name|dct:alternative|rdfs:label ?name }
  UNION { ?naming rdfs:subPropertyOf+ skos:altLabel . ?thing ?naming ?name }
  ?claim rdf:subject ?thing .
  OPTIONAL { ?thing skos:prefLabel ?label }
  OPTIONAL { ?thing a ?class }
  FILTER NOT EXISTS { ?thing skos:inScheme ?scheme }
}
"""
_NEAR = 5


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """Something the graph speaks of: its label, its kind (the name of its class, orbat's own first) and its IRI."""

    label: str
    kind: str
    iri: str


def find(store: Store, words: str) -> tuple[Thing, ...]:
    """The things that bear this name, those whose whole name it is before those whose name holds it; empty if none."""
    if words.startswith(("http://", "https://")):
        found = {thing for thing, _ in _names(store) if thing.iri == words}
        return tuple(sorted(found)) or ((Thing(words, "", words),) if _is_spoken_of(store, words) else ())
    wanted = _folded(words)
    names = _names(store)
    exact = {thing for thing, name in names if _folded(name) == wanted or thing.iri.rpartition("/")[2] == words}
    parts = {thing for thing, name in names if wanted and wanted in _folded(name)}
    return tuple(sorted(exact or parts))


def the_one(store: Store, words: str) -> Thing:
    """The one thing of this name; raises `UsageError` with the candidates, or with the nearest names."""
    found = find(store, words)
    if len(found) == 1:
        return found[0]
    if found:
        rows = "".join(f"\n  {thing.label} ({thing.kind}) {thing.iri}" for thing in found)
        raise UsageError(words, "several things bear this name", f"Give the IRI of one of them:{rows}")
    near = nearest(store, words)
    remedy = f"Nearest names: {'; '.join(near)}" if near else "The graph is empty"
    raise UsageError(words, "nothing in the graph bears this name", remedy)


def nearest(store: Store, words: str) -> tuple[str, ...]:
    """The names of the graph most like these words, the likest first."""
    from rapidfuzz import fuzz, process, utils

    names = sorted({name for _, name in _names(store)})
    found = process.extract(words, names, scorer=fuzz.WRatio, processor=utils.default_process, limit=_NEAR)
    return tuple(name for name, _, _ in found)


def _names(store: Store) -> tuple[tuple[Thing, str], ...]:
    best: dict[tuple[str, str], tuple[bool, Thing]] = {}
    for row in store.query(NAMES):
        iri, name, kind = row["thing"].text, row["name"].text, row["class"].text
        thing = Thing(row["label"].text or name, re.split(r"[#/]", kind)[-1], iri)
        ranked = (not kind.startswith(ORBAT.iri), thing)
        best[iri, name] = min(ranked, best.get((iri, name), ranked))
    return tuple((thing, name) for (_, name), (_, thing) in sorted(best.items()))


def _is_spoken_of(store: Store, iri: str) -> bool:
    from orbat.store import term

    spoken = term("iri", iri)
    return bool(store.query(f"SELECT * {{ {{ {spoken} ?p ?o }} UNION {{ ?s ?p {spoken} }} }} LIMIT 1"))


def _folded(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
