"""Every IRI of the data and of orbat's namespace that stands in the seeds' graph leads to something about itself."""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from orbat.pages import Site
from orbat.rdf.terms import ORBAT
from orbat.serve.clerk import Clerk

if TYPE_CHECKING:
    from conftest import Server
    from orbat import KnowledgeGraph

NS = ORBAT.iri.rstrip("#")
UNSAID = {ORBAT.iri}
"""What the terms begin with, which is no term."""


def test_every_iri_leads_to_a_page_and_to_triples_about_it(seeds_graph: KnowledgeGraph) -> None:
    clerk = Clerk(seeds_graph, 10, Site(seeds_graph, live=True), None)
    base = seeds_graph.store.prefixes["x"]

    @cache
    def document(task: str, iri: str) -> tuple[str, frozenset[str]]:
        output = io.BytesIO()
        where = {"path": "ns" if iri == NS else f"id/{iri.removeprefix(base)}", "values": {}, "name": "ns", "iri": iri}
        clerk.answer({"task": task, "form": "text/turtle", **where}, output)
        if task == "page":
            return output.getvalue().decode(), frozenset()
        quads = list(ox.parse(output.getvalue(), format=ox.RdfFormat.TURTLE))
        return "", frozenset(each.value for quad in quads for each in quad.triple if isinstance(each, ox.NamedNode))

    amiss = []
    for iri in _iris(seeds_graph, (base, NS)) - UNSAID:
        whole, _, fragment = iri.partition("#")
        whole = NS if whole.startswith(f"{NS}/") else whole
        html, _ = document("page", whole)
        _, named = document("vocabulary" if whole == NS else "describe", whole)
        if not html or (fragment and f'id="{fragment}"' not in html) or iri not in named:
            amiss.append(iri)
    assert sorted(amiss) == []


def test_every_shape_is_told_where_its_name_leads(seeds_graph: KnowledgeGraph) -> None:
    output = io.BytesIO()
    clerk = Clerk(seeds_graph, 10, Site(seeds_graph, live=True), None)
    clerk.answer({"task": "vocabulary", "name": "ns", "form": "text/turtle"}, output)
    html = Site(seeds_graph).html("ns") or ""
    quads = list(ox.parse(output.getvalue(), format=ox.RdfFormat.TURTLE))
    own = {each.value for quad in quads for each in quad.triple if isinstance(each, ox.NamedNode)}
    said = {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}
    terms = {iri for iri in own if iri.startswith(ORBAT.iri)} - UNSAID
    assert len(terms) > 2000
    assert sorted(terms - said) == []
    assert sorted(iri for iri in terms if f'id="{iri.removeprefix(ORBAT.iri)}"' not in html) == []


def _iris(graph: KnowledgeGraph, starts: tuple[str, ...]) -> set[str]:
    """The IRIs that begin so, in all places of all triples."""
    asked = "SELECT DISTINCT ?iri { { ?iri ?p ?o } UNION { ?s ?iri ?o } UNION { ?s ?p ?iri } FILTER(isIRI(?iri)) }"
    return {row["iri"].text for row in graph.query(asked) if row["iri"].text.startswith(starts)}


@pytest.mark.parametrize(
    ("path", "accept", "target"),
    [
        ("ns/0.1.0", "text/turtle", "../ns.ttl"),
        ("ns/", "text/html", "../ns.html"),
        ("orbat/ns/", "text/html", "../../ns.html"),
        ("orbat/ns/0.1.0", "text/html", "../../ns.html"),
        ("shapes", "text/html", "shapes.html"),
        ("orbat/shapes", "text/turtle", "../shapes.ttl"),
        ("id/", "text/html", "../index.html"),
        ("id/", "text/turtle", "dataset.ttl"),
        ("orbat/", "text/html", "../index.html"),
        ("orbat/id/", "text/turtle", "../../id/dataset.ttl"),
    ],
)
def test_what_iris_begin_with_leads_somewhere(server: Server, path: str, accept: str, target: str) -> None:
    answer = server.get(path, accept)
    assert (answer.status_code, answer.headers["location"]) == (303, target)
    found = server.get(str(answer.url.join(target)).removeprefix(server.url), accept)
    assert (found.status_code, found.headers["content-type"].partition(";")[0]) == (200, accept)
