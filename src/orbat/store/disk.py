"""The store on disk of a build: a cache beside it, made anew when the Turtle changes.

Everything lies in the default graph; and each file of the build, and the ontology with its vocabularies, in a graph of
its own too, under the name by which the description of the dataset calls it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pyoxigraph as ox

from orbat.data import folder as data_folder
from orbat.rdf.iris import BASE
from orbat.rdf.terms import ORBAT

TURTLE = ("orbat.ttl", "evidence.ttl", "dataset.ttl")
CACHE = ".orbat"
LAYOUT = b"the default graph, and a graph for each file"
"""What a cache holds; one of another layout is made anew."""

_GRAPHS = ("dataset/facts", "dataset/evidence", "dataset")


def graphs(prefixes: Mapping[str, str]) -> dict[str, str]:
    """The named graphs: which file of the build each holds; that of the ontology holds `ontology`."""
    base = prefixes.get("x", BASE)
    own = {base + name: file for name, file in zip(_GRAPHS, TURTLE, strict=True)}
    return {**own, ORBAT.iri.rstrip("#"): "ontology"}


def filled(engine: ox.Store, turtle: tuple[bytes, ...], prefixes: Mapping[str, str]) -> ox.Store:
    """The store with the Turtle of a build, and the ontology, in it."""
    *own, ontology = graphs(prefixes)
    files = [*zip(turtle, own, strict=True), *((data, ontology) for data in _vocabulary())]
    for data, graph in files:
        engine.bulk_load(data, format=ox.RdfFormat.TURTLE)
        engine.bulk_load(data, format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(graph))
    return engine


def cached(build: Path, turtle: tuple[bytes, ...], prefixes: Mapping[str, str]) -> ox.Store:
    """The store on disk of this Turtle, made if need be; in memory where it cannot be made or read."""
    digest = hashlib.sha256(LAYOUT)
    for data in (*turtle, *_vocabulary()):
        digest.update(hashlib.sha256(data).digest())
    caches = build.parent / CACHE
    place = caches / f"{build.name}-{digest.hexdigest()[:16]}"
    try:
        if not place.is_dir():
            _make(place, turtle, prefixes)
        return ox.Store.read_only(str(place))
    except OSError:
        return filled(ox.Store(), turtle, prefixes)


def _vocabulary() -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(data_folder("ontology").glob("*.ttl")))


def _make(place: Path, turtle: tuple[bytes, ...], prefixes: Mapping[str, str]) -> None:
    """Writes the store under another name, then renames it: a killed process leaves no half store. Drops older ones."""
    stem = place.name.rpartition("-")[0]
    new = place.with_name(f"{place.name}.{os.getpid()}")
    new.mkdir(parents=True)
    for old in sorted(place.parent.iterdir()):
        if old.name.rpartition("-")[0] == stem and old != new:
            shutil.rmtree(old, ignore_errors=True)
    engine = filled(ox.Store(str(new)), turtle, prefixes)
    engine.flush()
    engine.optimize()
    del engine
    try:
        new.rename(place)
    except OSError:
        shutil.rmtree(new, ignore_errors=True)
        if not place.is_dir():
            raise
