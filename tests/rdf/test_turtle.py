"""Turtle that every parser reads alike, whatever the names hold."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import example, given
from hypothesis import strategies as st

from orbat.rdf.emit import Graphs
from orbat.rdf.iris import Iris, encoded
from orbat.rdf.terms import ORBAT, RDF, SKOS, XSD, Graph, Iri, Node, Triple, Value
from orbat.rdf.turtle import serialise

BASE = "https://example.org/id/"
S, P = Iri(BASE + "s"), SKOS.prefLabel
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))


def to_rdflib(triples: Iterable[Triple]) -> rdflib.Graph:
    def term(node: Node) -> rdflib.term.Identifier:
        if not isinstance(node, Value):
            return rdflib.URIRef(node)
        datatype = rdflib.URIRef(node.datatype) if node.datatype else None
        return rdflib.Literal(node.text, lang=node.lang or None, datatype=datatype)

    graph = rdflib.Graph()
    for subject, predicate, node in triples:
        graph.add((rdflib.URIRef(subject), rdflib.URIRef(predicate), term(node)))
    return graph


def to_pyoxigraph(triples: Iterable[Triple]) -> list[ox.Triple]:
    def term(node: Node) -> ox.NamedNode | ox.Literal:
        if not isinstance(node, Value):
            return ox.NamedNode(node)
        if node.lang:
            return ox.Literal(node.text, language=node.lang)
        return ox.Literal(node.text, datatype=ox.NamedNode(node.datatype)) if node.datatype else ox.Literal(node.text)

    return [ox.Triple(ox.NamedNode(one), ox.NamedNode(other), term(node)) for one, other, node in triples]


def by_oxigraph(turtle: bytes) -> set[str]:
    return {str(triple) for triple in ox.parse(turtle, format=ox.RdfFormat.TURTLE)}


def lines(graph: rdflib.Graph) -> Counter[str]:
    text = graph.serialize(format="nt", encoding="utf-8")
    return Counter(str(quad) for quad in ox.parse(text, format=ox.RdfFormat.N_TRIPLES))


@pytest.mark.parametrize("part", ["facts", "evidence", "dataset"])
def test_all_parsers_read_the_graph(graphs: Graphs, part: str) -> None:
    graph: Graph = getattr(graphs, part)
    turtle = serialise(graph, graphs.base)
    assert by_oxigraph(turtle) == {str(triple) for triple in map(quad, to_pyoxigraph(graph))}
    read = rdflib.Graph().parse(data=turtle, format="turtle")
    assert set(read) == set(to_rdflib(graph))
    assert len(read) == len(graph)


def quad(triple: ox.Triple) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object)


@pytest.mark.skipif(shutil.which("rapper") is None, reason="rapper (raptor2-utils) is not installed")
@pytest.mark.parametrize("part", ["facts", "evidence", "dataset"])
def test_rapper_reads_the_graph(graphs: Graphs, part: str) -> None:
    turtle = serialise(getattr(graphs, part), graphs.base)
    command = ["rapper", "-q", "-i", "turtle", "-o", "ntriples", "-", "https://example.org/"]
    read = subprocess.run(command, input=turtle, capture_output=True, check=True).stdout
    triples = {str(each) for each in ox.parse(read, format=ox.RdfFormat.N_TRIPLES)}
    assert triples == by_oxigraph(turtle)


@given(WORDS)
@example('a "quoted" \\ back\\slash')
@example("one\nline\r\nand\ttabs")
@example("right\u202eto left\u200f")
@example("\U0001f6f6 beyond the plane")
@example("\ufeff\u2028\x7f\x1b")
@example('"""')
def test_any_words(words: str) -> None:
    graph = frozenset({(S, P, Value(words, "en")), (S, P, Value(words)), (S, P, Value(words, datatype=XSD.anyURI))})
    turtle = serialise(graph, BASE)
    assert {triple[2].value for triple in map(tuple, ox.parse(turtle, format=ox.RdfFormat.TURTLE))} == {words}
    assert set(rdflib.Graph().parse(data=turtle, format="turtle")) == set(to_rdflib(graph))


@given(st.text(min_size=1))
def test_any_key_makes_an_iri(key: str) -> None:
    iri = Iris(BASE).of(key)
    turtle = serialise([(iri, RDF.type, ORBAT.Unit)], BASE)
    assert by_oxigraph(turtle) == {f"<{iri}> <{RDF.type}> <{ORBAT.Unit}>"}


@given(st.lists(st.tuples(st.sampled_from([S, Iri(BASE + "event/t-1")]), st.sampled_from([P, RDF.type]), WORDS)))
def test_the_same_bytes_in_any_order(rows: list[tuple[Iri, Iri, str]]) -> None:
    triples = [(s, p, Value(o)) for s, p, o in rows]
    assert serialise(triples, BASE) == serialise(random.Random(len(rows)).sample(triples, len(triples)), BASE)


def test_numbers_and_truth_are_bare_and_canonical_elsewhere() -> None:
    values = (Value("7", datatype=XSD.integer), Value("0.9", datatype=XSD.decimal), Value("1", datatype=XSD.decimal))
    turtle = serialise([(S, P, value) for value in values], "").decode()
    assert '"1"^^xsd:decimal, 0.9, 7 .' in turtle


def test_a_fragment_is_written_in_full() -> None:
    iri = Iri(BASE + "source/a#char=1,2")
    assert f"<{iri}> a orbat:Unit .".encode() in serialise([(iri, RDF.type, ORBAT.Unit)], BASE)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("reed battalion", "reed%20battalion"),
        ("a<b>", "a%3Cb%3E"),
        ("50%", "50%25"),
        ("left\u200fright", "left%E2%80%8Fright"),
        ("штаб", "штаб"),
    ],
)
def test_what_an_iri_cannot_hold_is_encoded(key: str, expected: str) -> None:
    assert encoded(key) == expected
