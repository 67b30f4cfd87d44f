"""What the endpoint is, in RDF (SPARQL 1.1 Service Description, W3C Recommendation)."""

from __future__ import annotations

from collections.abc import Iterator

from orbat.rdf.terms import PREFIXES, RDF, SD, Iri, Triple
from orbat.rdf.turtle import serialise
from orbat.serve.staff import Graph
from orbat.store import GRAPHS, TABLES, Triples


def description(graph: Graph, address: str) -> Triples:
    """The description of the endpoint of a site at this address."""
    return Triples.read(serialise(_said(graph, address)), PREFIXES)


def _said(graph: Graph, address: str) -> Iterator[Triple]:
    endpoint = Iri(f"{address}sparql")
    service, dataset = Iri(f"{endpoint}#service"), Iri(f"{endpoint}#dataset")
    default = Iri(f"{endpoint}#default-graph")
    yield service, RDF.type, SD.Service
    yield service, SD.endpoint, endpoint
    yield service, SD.supportedLanguage, SD.SPARQL11Query
    for form in (*TABLES, *GRAPHS):
        yield service, SD.resultFormat, Iri(form.iri)
    yield service, SD.feature, SD.UnionDefaultGraph
    yield service, SD.defaultDataset, dataset
    yield dataset, RDF.type, SD.Dataset
    yield dataset, SD.defaultGraph, default
    yield default, RDF.type, SD.Graph
    for iri in graph.graphs:
        name = Iri(f"{endpoint}#{iri.rstrip('/').rpartition('/')[2]}-graph")
        yield dataset, SD.namedGraph, name
        yield name, RDF.type, SD.NamedGraph
        yield name, SD.name, Iri(iri)
