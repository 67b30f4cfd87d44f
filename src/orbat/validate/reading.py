"""Turtle as graphs for SHACL: read once by Oxigraph, held by rdflib for the shapes and by Oxigraph for their queries.

rdflib alone would take most of a validation to answer the SPARQL constraints, Oxigraph alone the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pyoxigraph as ox
from rdflib import BNode, Graph, Literal, URIRef, Variable
from rdflib.query import Result
from rdflib.term import IdentifiedNode, Identifier, Node

from orbat.data import folder
from orbat.errors import OrbatError
from orbat.rdf.terms import XSD

MOST_ANSWERS = 1000  # of a question to the whole graph: what breaks it so often need not be told more often
Term = TypeVar("Term")


class AskedGraph(Graph):
    """An rdflib graph whose SELECT queries Oxigraph answers."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        super().__init__(bind_namespaces="none")
        self._engine = ox.Store()
        self.change(added=triples)

    def change(self, added: Iterable[ox.Triple] = (), removed: Iterable[ox.Triple] = ()) -> None:
        """Takes triples out and puts others in."""
        for triple in removed:
            self._engine.remove(ox.Quad(*triple))
            self.remove(_triple(triple))
        new = list(added)
        self._engine.bulk_extend(ox.Quad(*triple) for triple in new)
        for triple in new:
            self.add(_triple(triple))

    def query(self, query_object: Any, *rest: Any, **named: Any) -> Result:  # noqa: ARG002 - rdflib's signature
        """The first solutions, at most `MOST_ANSWERS`; what pyshacl binds beforehand (`$this`) it knows itself."""
        found = self._engine.query(query_object)
        answer = Result("SELECT")
        if isinstance(found, ox.QuerySolutions):
            names = [(variable, Variable(variable.value)) for variable in found.variables]
            answer.vars = [name for _, name in names]
            solutions = sorted(found, key=lambda solution: [str(value) for value in solution])[:MOST_ANSWERS]
            answer.bindings = [
                {name: _node(value) for variable, name in names if (value := solution[variable]) is not None}
                for solution in solutions
            ]
        return answer


@cache
def _iri(text: str) -> URIRef:
    return URIRef(text)


def _triple(triple: ox.Triple) -> tuple[IdentifiedNode, URIRef, Node]:
    return _named(triple.subject), _iri(triple.predicate.value), _node(triple.object)


def _named(node: ox.NamedNode | ox.BlankNode | ox.Triple) -> IdentifiedNode:
    return _iri(node.value) if isinstance(node, ox.NamedNode) else BNode(str(node).removeprefix("_:"))


def _node(node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Identifier:
    if not isinstance(node, ox.Literal):
        return _named(node)
    datatype = node.datatype.value
    if node.language or datatype == XSD.string:
        return Literal(node.value, lang=node.language)
    return Literal(node.value, datatype=_iri(datatype))


def read_triples(data: bytes, name: str, number: int = 1) -> tuple[ox.Triple, ...]:
    """The triples of a Turtle file, blank nodes named by the file's number and their order in it.

    Raises `OrbatError` with line and column for what is not RDF 1.1 Turtle.
    """
    try:
        return tuple(_numbered(ox.parse(data, format=ox.RdfFormat.TURTLE), number))
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
def _shapes(place: Path) -> Graph:
    files = sorted(place.glob("*.ttl"))
    if not files:
        raise OrbatError(str(place), "there are no shapes here", "Name a folder with shapes in Turtle")
    graph = Graph(bind_namespaces="none")
    for number, path in enumerate(files):
        for triple in read_triples(path.read_bytes(), str(path), number):
            graph.add(_triple(triple))
    return graph
