"""The ontology declares all that the graphs use, and says what it means."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from orbat.data import folder
from orbat.rdf.emit import Graphs
from orbat.rdf.iris import relation_concept
from orbat.rdf.relations import RELATIONS
from orbat.rdf.terms import CLASSES, EDTF, GEONAMES, LICENCES, MEDIA_TYPES, ORBAT, PREFIXES, TURTLE_FORMAT, Iri, Value

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = PREFIXES["skos"]
EXTERNAL = (
    *PREFIXES.values(),
    ORBAT.iri.rstrip("#"),
    GEONAMES,
    MEDIA_TYPES,
    TURTLE_FORMAT,
    *LICENCES.values(),
    "https://example.org/",
)


def triples(path: Path) -> Iterator[ox.Quad]:
    return iter(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))


def files() -> list[Path]:
    return sorted(folder("ontology").glob("*.ttl"))


@pytest.fixture(scope="module")
def declared() -> dict[str, dict[str, list[str]]]:
    said: dict[str, dict[str, list[str]]] = {}
    for path in files():
        for quad in triples(path):
            assert isinstance(quad.subject, ox.NamedNode)
            assert isinstance(quad.object, ox.NamedNode | ox.Literal)
            said.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(quad.object.value)
    return said


def test_each_term_that_orbat_writes_is_declared(declared: dict[str, dict[str, list[str]]]) -> None:
    assert [name for name in ORBAT.names if ORBAT.iri + name not in declared] == []


def test_each_class_and_property_is_described(declared: dict[str, dict[str, list[str]]]) -> None:
    terms = {iri: said for iri, said in declared.items() if RDFS + "label" in said and iri != ORBAT.iri.rstrip("#")}
    assert len(terms) > len(ORBAT.names)
    for iri, said in terms.items():
        needed = {RDFS + "label", RDFS + "comment", SKOS + "example"}
        is_class = iri.removeprefix(ORBAT.iri) in CLASSES.split()
        needed |= {RDFS + "subClassOf"} if is_class else {RDFS + "domain", RDFS + "range"}
        assert needed <= set(said), iri


def test_each_relation_is_described(declared: dict[str, dict[str, list[str]]]) -> None:
    for relation in RELATIONS:
        said = declared[relation_concept(relation)]
        assert said[SKOS + "inScheme"] == [ORBAT.iri + "relations"]
        assert {SKOS + "prefLabel", SKOS + "definition", SKOS + "example"} <= set(said)
        assert said[SKOS + "notation"] == [relation]


def test_what_the_ontology_uses_it_declares(declared: dict[str, dict[str, list[str]]]) -> None:
    used = set()
    for path in files():
        for quad in triples(path):
            used.add(quad.predicate.value)
            used |= {quad.object.value} if isinstance(quad.object, ox.NamedNode) else set()
    assert [iri for iri in sorted(used) if iri.startswith(ORBAT.iri) and iri not in declared] == []


def test_no_term_is_declared_in_two_files() -> None:
    homes: dict[str, set[str]] = {}
    for path in files():
        for quad in triples(path):
            homes.setdefault(str(quad.subject), set()).add(path.name)
    assert {iri: names for iri, names in homes.items() if len(names) > 1} == {}


@pytest.mark.parametrize("part", ["facts", "evidence", "dataset"])
def test_graphs_use_only_declared_and_known_terms(
    graphs: Graphs, declared: dict[str, dict[str, list[str]]], part: str
) -> None:
    made = {subject for subject, _, _ in graphs.dataset}
    for _, predicate, value in getattr(graphs, part):
        for term in (predicate, *([value] if isinstance(value, Iri) else [])):
            assert term.startswith((graphs.base, *EXTERNAL)), term
            if term.startswith(ORBAT.iri) and term != ORBAT.iri:
                assert term in declared or term in made, term
        if isinstance(value, Value) and value.datatype:
            assert value.datatype.startswith((PREFIXES["xsd"], EDTF.iri))
