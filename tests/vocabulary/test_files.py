from __future__ import annotations

from collections import Counter

import pytest
import rdflib
from rdflib.namespace import DCTERMS, RDF, SKOS

from orbat.data import folder

FILES = sorted(path for path in folder("ontology").glob("*.ttl") if path.stem not in {"orbat", "vocabularies"})
NAMESPACE = "https://w3id.org/orbat/ns#"
TYPES = {
    "agency", "unit", "institution", "facility", "organisation", "publication", "work", "conflict",
}  # fmt: skip


@pytest.fixture(scope="module")
def graphs() -> dict[str, rdflib.Graph]:
    return {path.stem: rdflib.Graph().parse(path) for path in sorted(folder("ontology").glob("*.ttl"))}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_concept_is_described(path: object, graphs: dict[str, rdflib.Graph]) -> None:
    name = path.stem  # type: ignore[attr-defined]
    graph = graphs[name]
    schemes = set(graph.subjects(RDF.type, SKOS.ConceptScheme))
    assert rdflib.URIRef(NAMESPACE + name) in schemes
    assert all(graph.value(scheme, DCTERMS.description) for scheme in schemes)
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert concepts
    for concept in concepts:
        assert str(concept).startswith(NAMESPACE)
        assert len(list(graph.objects(concept, SKOS.prefLabel))) == 1, concept
        assert len(list(graph.objects(concept, SKOS.definition))) == 1, concept
        assert len(set(graph.objects(concept, SKOS.inScheme)) & schemes) == 1, concept
        assert not set(graph.objects(concept, SKOS.prefLabel)) & set(graph.objects(concept, SKOS.altLabel)), concept


def test_no_two_files_describe_one_thing(graphs: dict[str, rdflib.Graph]) -> None:
    described = Counter(
        subject
        for graph in graphs.values()
        for subject in set(graph.subjects())
        if isinstance(subject, rdflib.URIRef) and subject.startswith(NAMESPACE)
    )
    assert [str(subject) for subject, times in described.items() if times > 1] == []


def test_what_a_concept_refers_to_exists(graphs: dict[str, rdflib.Graph]) -> None:
    described = {subject for graph in graphs.values() for subject in graph.subjects()}
    missing = {
        (str(subject), str(value))
        for graph in graphs.values()
        for subject, _, value in graph
        if isinstance(value, rdflib.URIRef) and value.startswith(NAMESPACE) and value not in described
    }
    assert missing == set()


def test_each_property_of_a_concept_is_declared(graphs: dict[str, rdflib.Graph]) -> None:
    declared = {subject for graph in graphs.values() for subject in graph.subjects(RDF.type, RDF.Property)}
    used = {
        predicate for path in FILES for predicate in graphs[path.stem].predicates() if predicate.startswith(NAMESPACE)
    }
    assert {str(predicate) for predicate in used - declared} == set()


def test_each_kind_of_organisation_has_a_type(graphs: dict[str, rdflib.Graph]) -> None:
    graph = graphs["organisation-kinds"]
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        assert str(graph.value(concept, rdflib.URIRef(NAMESPACE + "entityType"))) in TYPES, concept


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_concepts_are_in_order(path: object) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()  # type: ignore[attr-defined]
    keys = [line.split()[0] for line in lines if line.startswith("orbat:") and " a skos:Concept " in line]
    assert keys == sorted(keys)
