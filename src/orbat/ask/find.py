"""Finds the things of a graph by name, alias, IRI or the last part of it, in any script."""

from __future__ import annotations

from orbat.ask.names import Thing, named
from orbat.errors import UsageError
from orbat.resolve.folding import folded
from orbat.store import Store

__all__ = ["Thing", "find", "nearest", "the_one"]

_NEAR = 5


def find(store: Store, words: str) -> tuple[Thing, ...]:
    """The things that bear this name, those whose whole name it is before those whose name holds it; empty if none."""
    if words.startswith(("http://", "https://")):
        found = tuple(each.thing for each in named(store) if each.thing.iri == words)
        return found or ((Thing(words, "", words),) if _is_spoken_of(store, words) else ())
    wanted = folded(words)
    exact, parts = [], []
    for each in named(store):
        names = [folded(name) for name in each.names]
        if (wanted and wanted in names) or each.thing.iri.rpartition("/")[2] == words:
            exact.append(each.thing)
        elif wanted and any(wanted in name for name in names):
            parts.append(each.thing)
    return tuple(exact or parts)


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

    names = sorted({name for each in named(store) for name in each.names})
    found = process.extract(words, names, scorer=fuzz.WRatio, processor=utils.default_process, limit=_NEAR)
    return tuple(name for name, _, _ in found)


def _is_spoken_of(store: Store, iri: str) -> bool:
    from orbat.store import term

    spoken = term("iri", iri)
    return bool(store.query(f"SELECT * {{ {{ {spoken} ?p ?o }} UNION {{ ?s ?p {spoken} }} }} LIMIT 1"))
