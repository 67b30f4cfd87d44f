"""Turtle, read by Oxigraph: the triples of files, and the shapes as a graph of rdflib."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

import pyoxigraph as ox
from rdflib import Graph
from rdflib.namespace import SH

from orbat.data import folder
from orbat.errors import OrbatError
from orbat.rdf.terms import ORBAT
from orbat.validate.asked import in_rdflib

THE_GRAPH = ORBAT.iri + "the-graph"
Term = TypeVar("Term")


def read_triples(data: bytes, name: str, number: int = 1) -> Iterator[ox.Triple]:
    """The triples of a Turtle file, blank nodes named by the file's number and their order in it.

    Raises `OrbatError` with line and column for what is not RDF 1.1 Turtle.
    """
    try:
        yield from _numbered(ox.parse(data, format=ox.RdfFormat.TURTLE), number)
    except SyntaxError as error:
        where = f"{name}:{error.lineno}:{error.offset}" if error.lineno else name
        raise OrbatError(where, f"not Turtle: {error.msg}", "Mend the file there") from error


def _numbered(quads: Iterable[ox.Quad], number: int) -> Iterator[ox.Triple]:
    names: dict[str, ox.BlankNode] = {}

    def node(term: Term) -> Term | ox.BlankNode:
        if isinstance(term, ox.BlankNode):
            return names.setdefault(term.value, ox.BlankNode(f"file-{number}-node-{len(names) + 1}"))
        return term

    for quad in quads:
        yield ox.Triple(node(quad.subject), quad.predicate, node(quad.object))


def read_shapes(place: Path | None = None) -> Graph:
    """The shapes of a folder, those of orbat if none is named; read once a process, never changed."""
    return _shapes(place or folder("shapes"))


@cache
def questions(place: Path | None = None) -> Graph:
    """The shapes that ask the graph as a whole, once: those whose target is `orbat:the-graph`."""
    return _aimed(read_shapes(place), at_the_whole=True)


@cache
def rules(place: Path | None = None) -> Graph:
    """The shapes that look at things, each with what it points to."""
    return _aimed(read_shapes(place), at_the_whole=False)


def _aimed(shapes: Graph, *, at_the_whole: bool) -> Graph:
    targets = {SH.targetNode, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf}
    graph = Graph(bind_namespaces="none")
    for shape, predicate, value in shapes:
        if predicate not in targets or (str(value) == THE_GRAPH) == at_the_whole:
            graph.add((shape, predicate, value))
    return graph


@cache
def _shapes(place: Path) -> Graph:
    files = sorted(place.glob("*.ttl"))
    if not files:
        raise OrbatError(str(place), "there are no shapes here", "Name a folder with shapes in Turtle")
    graph = Graph(bind_namespaces="none")
    for number, path in enumerate(files):
        for triple in read_triples(path.read_bytes(), str(path), number):
            graph.add(in_rdflib(triple))
    return graph
