"""The graphs in the hands of other libraries: rdflib for users and SHACL, pyoxigraph for bulk."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from orbat.rdf.terms import PREFIXES, Node, Triple, Value

if TYPE_CHECKING:
    import pyoxigraph
    import rdflib


def to_rdflib(triples: Iterable[Triple]) -> rdflib.Graph:
    """An rdflib graph with orbat's prefixes."""
    import rdflib

    @cache
    def iri(text: str) -> rdflib.URIRef:
        return rdflib.URIRef(text)

    def term(node: Node) -> rdflib.term.Identifier:
        if not isinstance(node, Value):
            return iri(node)
        return rdflib.Literal(node.text, lang=node.lang or None, datatype=iri(node.datatype) if node.datatype else None)

    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for subject, predicate, node in triples:
        graph.add((iri(subject), iri(predicate), term(node)))
    return graph


def to_pyoxigraph(triples: Iterable[Triple]) -> list[pyoxigraph.Triple]:
    """Triples of pyoxigraph, in the order given."""
    import pyoxigraph as ox

    @cache
    def iri(text: str) -> pyoxigraph.NamedNode:
        return ox.NamedNode(text)

    def term(node: Node) -> pyoxigraph.NamedNode | pyoxigraph.Literal:
        if not isinstance(node, Value):
            return iri(node)
        if node.lang:
            return ox.Literal(node.text, language=node.lang)
        return ox.Literal(node.text, datatype=iri(node.datatype)) if node.datatype else ox.Literal(node.text)

    return [ox.Triple(iri(subject), iri(predicate), term(node)) for subject, predicate, node in triples]
