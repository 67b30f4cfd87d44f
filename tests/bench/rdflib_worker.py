"""A worker whose graph is rdflib's, in memory, behind the same server: to measure against."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

import rdflib

from orbat import KnowledgeGraph
from orbat.data import folder
from orbat.rdf.terms import PREFIXES
from orbat.serve.clerk import Clerk
from orbat.serve.worker import Post, run
from orbat.store import TURTLE, Form

RESULTS = {"json": "json", "xml": "xml", "csv": "csv"}
GRAPHS = {"turtle": "turtle", "n-triples": "nt", "json-ld": "json-ld", "rdf-xml": "pretty-xml"}


class Answer:
    """What rdflib's engine gave."""

    def __init__(self, result: Any) -> None:
        self._result = result

    @property
    def is_graph(self) -> bool:
        return self._result.type in ("CONSTRUCT", "DESCRIBE")

    def write(self, output: IO[bytes], form: Form, _: int | None = None) -> None:
        words = io.BytesIO()
        self._result.serialize(words, format=(GRAPHS if self.is_graph else RESULTS)[form.name])
        output.write(words.getvalue())


class Triples:
    """A description."""

    is_whole = True

    def __init__(self, graph: rdflib.Graph) -> None:
        self._graph = graph

    def serialise(self, form: str) -> bytes:
        return self._graph.serialize(format=form).encode()


class RdflibStore:
    """What the clerk asks of a store, over rdflib."""

    graphs: Mapping[str, str] = {}

    def __init__(self, build: Path) -> None:
        self._graph = rdflib.Graph()
        for path in (*(build / name for name in TURTLE), *sorted(folder("ontology").glob("*.ttl"))):
            self._graph.parse(path, format="turtle")
        self.prefixes = {**PREFIXES, "x": dict(self._graph.namespaces()).get("x", rdflib.URIRef(""))}

    def query(self, sparql: str, *_: object) -> Answer:
        return Answer(self._graph.query(sparql, initNs=self.prefixes))

    def graphs_of(self, _: str) -> tuple[str, ...]:
        return ()

    def speaks_of(self, iri: str) -> bool:
        node = rdflib.URIRef(iri)
        return (node, None, None) in self._graph or (None, None, node) in self._graph

    def describe(self, iri: str) -> Triples:
        node, found = rdflib.URIRef(iri), rdflib.Graph()
        evidence, selector = (
            rdflib.URIRef(each) for each in (PREFIXES["orbat"] + "evidence", PREFIXES["oa"] + "hasSelector")
        )
        for triple in (*self._graph.triples((node, None, None)), *self._graph.triples((None, None, node))):
            found.add(triple)
        for claim in self._graph.subjects(rdflib.RDF.subject, node):
            passages = list(self._graph.objects(claim, evidence))
            selectors = [each for passage in passages for each in self._graph.objects(passage, selector)]
            for each in (claim, *passages, *selectors):
                for triple in self._graph.triples((each, None, None)):
                    found.add(triple)
        return Triples(found)


def hire(post: Post) -> Clerk:
    """A clerk over rdflib; it makes no pages."""
    graph = KnowledgeGraph.open(Path(post.graph))
    graph.__dict__["store"] = RdflibStore(Path(post.graph))
    if not post.pages:
        os.nice(5)
    return Clerk(graph, post.rows, None, None)


if __name__ == "__main__":
    run(hire)
