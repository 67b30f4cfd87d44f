"""A description holds what is said of a thing, what points to it, and the claims with their evidence; in any form."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from orbat.store import GRAPHS, TRIG, Form, Store, describing

BASE = "https://example.org/id/"
FACTS = """@prefix x: <https://example.org/id/> .
@prefix x-claim: <https://example.org/id/claim/> .
@prefix orbat: <https://w3id.org/orbat/ns#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
x:river-guard a orbat:Agency ; skos:prefLabel "River \\u000B<Guard>"@en .
x:lake-brigade org:unitOf x:river-guard ; skos:prefLabel "Lake Brigade"@en .
x-claim:1 rdf:subject x:river-guard ; orbat:evidence <https://example.org/id/source/a#char=0,5> .
<https://example.org/id/source/a#char=0,5> oa:hasSelector <https://example.org/id/source/a/quote/0-5> .
<https://example.org/id/source/a/quote/0-5> oa:exact "River" .
x-claim:2 rdf:subject x:lake-brigade .
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    for name, words in (("orbat.ttl", FACTS), ("evidence.ttl", ""), ("dataset.ttl", "")):
        (tmp_path / "out").mkdir(exist_ok=True)
        (tmp_path / "out" / name).write_text(words, encoding="utf-8")
    return Store.open(tmp_path / "out")


def test_what_a_description_holds(store: Store) -> None:
    said = {(subject.removeprefix(BASE), str(node)) for subject, _, node in store.describe(BASE + "river-guard")}
    assert {subject for subject, _ in said} == {
        "river-guard", "lake-brigade", "claim/1", "source/a#char=0,5", "source/a/quote/0-5"
    }  # fmt: skip
    assert ("lake-brigade", f"{BASE}river-guard") in said
    assert not any("Lake Brigade" in node for _, node in said)


@pytest.mark.parametrize("form", [*GRAPHS, TRIG], ids=lambda form: form.name)
def test_every_form_holds_the_same_triples_in_the_same_bytes(store: Store, form: Form) -> None:
    triples = store.describe(BASE + "river-guard")
    words = triples.serialise(form.name)
    assert words == store.describe(BASE + "river-guard").serialise(form.media_type)
    read = rdflib.Graph() if form is not TRIG else rdflib.Dataset()
    read.parse(data=words, format={"json-ld": "json-ld", "rdf-xml": "xml", "n-triples": "nt"}.get(form.name, form.name))
    assert len(read) == len(triples) == 7


def test_what_nothing_is_said_of_has_an_empty_description(store: Store) -> None:
    for iri in (BASE + "nothing", "no iri", "", "x\0y"):
        assert len(store.describe(iri)) == 0
        assert not store.speaks_of(iri)
    assert store.speaks_of(BASE + "lake-brigade")


def test_a_description_is_bounded_and_says_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert store.describe(BASE + "river-guard").is_whole
    monkeypatch.setattr(describing, "MOST", 1)
    short = store.describe(BASE + "river-guard")
    assert not short.is_whole
    assert 0 < len(short) < 7


def test_each_file_lies_in_a_graph_of_its_own(store: Store) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    facts = f"{BASE}dataset/facts"
    assert store.graphs[facts] == "orbat.ttl"
    assert [str(row["n"]) for row in store.query(count, default=(facts,))] == ["9"]
    assert not store.query("ASK { GRAPH ?g { ?s ?p ?o } }", default=(facts,))
    assert store.query("ASK { GRAPH ?g { x:river-guard ?p ?o } }", named=(facts,))
    assert not store.query("ASK { ?s ?p ?o }", named=(facts,))


def test_unusual_terms_are_written(store: Store) -> None:
    engine = ox.Store()
    engine.add(ox.Quad(ox.BlankNode("a"), ox.NamedNode("http://e.org/p"), ox.NamedNode("http://e.org/b")))
    assert b"_:a" in Store(engine, {}).describe("http://e.org/b").serialise()
    with pytest.raises(ValueError, match="no form"):
        store.describe(BASE + "river-guard").serialise("docx")
