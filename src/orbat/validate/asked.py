"""Graphs for SHACL: what is gone through is held by rdflib, what is looked up and asked lies in Oxigraph.

rdflib alone would take most of a validation to answer the SPARQL constraints, Oxigraph alone the rest; and rdflib holds
a part of a graph at a time, so that memory stays bounded however large the graph is.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from functools import cache
from typing import Any

import pyoxigraph as ox
from rdflib import BNode, Graph, Literal, URIRef, Variable
from rdflib.namespace import RDF, RDFS
from rdflib.query import Result
from rdflib.term import IdentifiedNode, Identifier, Node

from orbat.rdf.terms import XSD

MOST_ANSWERS = 1000  # of a question to the whole graph: what breaks it so often need not be told more often
Subject = ox.NamedNode | ox.BlankNode | ox.Triple
Term = Subject | ox.Literal
_ENUMERATED = frozenset({RDF.type, RDFS.subClassOf})


class AskedGraph(Graph):
    """Some things of a graph: these are gone through, but any thing of the graph is looked up.

    So a shape finds its focus nodes among the members only, and sees all that they point to, and what points to them.
    """

    def __init__(self, engine: ox.Store, members: Iterable[Subject] = ()) -> None:
        super().__init__(bind_namespaces="none")
        self._engine = engine
        self._members: set[IdentifiedNode] = set()
        for member in members:
            self._members.add(_named(member))
            for quad in engine.quads_for_pattern(member, None, None):
                self.add(in_rdflib(quad.triple))

    def triples(self, triple: Any) -> Generator[Any, None, None]:
        """The members' own triples, and of other things those that are asked for by subject or by object."""
        subject, predicate, value = triple
        is_pointed_at = subject is None and value is not None and predicate not in _ENUMERATED
        is_elsewhere = isinstance(subject, IdentifiedNode) and subject not in self._members
        if is_pointed_at or is_elsewhere:
            return self._found(subject, predicate, value)
        return super().triples(triple)

    def query(self, query_object: Any, *rest: Any, **named: Any) -> Result:
        """The first solutions in the whole graph, at most `MOST_ANSWERS`, sorted; the bindings are rdflib's fifth."""
        bindings: Mapping[str, Identifier] = named.get("initBindings") or (rest[3] if len(rest) > 3 else None) or {}
        bound: dict[ox.Variable, Term] = {ox.Variable(name): _term(node) for name, node in bindings.items()}
        found = self._engine.query(query_object, substitutions=bound)
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

    def _found(
        self, subject: Node | None, predicate: Node | None, value: Node | None
    ) -> Generator[tuple[IdentifiedNode, URIRef, Node], None, None]:
        """A literal is compared as rdflib compares it, for it writes some in another way."""
        known = None if isinstance(value, Literal) else value
        for quad in self._engine.quads_for_pattern(_asked(subject), _asked(predicate), _asked(known)):
            triple = in_rdflib(quad.triple)
            if value is None or triple[2] == value:
                yield triple


@cache
def _iri(text: str) -> URIRef:
    return URIRef(text)


def in_rdflib(triple: ox.Triple) -> tuple[IdentifiedNode, URIRef, Node]:
    """A triple of Oxigraph as rdflib has it."""
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


def _asked(node: Any) -> Any:
    return None if node is None else _term(node)


def _term(node: Identifier) -> Subject | ox.Literal:
    if isinstance(node, Literal):
        datatype = ox.NamedNode(node.datatype) if node.datatype and not node.language else None
        return ox.Literal(str(node), language=node.language, datatype=datatype)
    return ox.BlankNode(str(node)) if isinstance(node, BNode) else ox.NamedNode(str(node))
