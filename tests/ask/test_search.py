"""Things are found by a name in any script and spelling, whole ones first, then beginnings, words and what is near."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from orbat.ask.search import EXACT, Names
from orbat.rdf.terms import PREFIXES
from orbat.store import Store

GRAPH = """
@prefix x: <https://example.org/id/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix orbat: <https://w3id.org/orbat/ns#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
orbat:abbreviation rdfs:subPropertyOf skos:altLabel .
orbat:Unit rdfs:subClassOf org:OrganizationalUnit . org:OrganizationalUnit rdfs:subClassOf org:Organization .
orbat:Agency rdfs:subClassOf org:Organization .
x:guard a orbat:Agency ; skos:prefLabel "River Guard of Norvania"@en ; skos:altLabel "Garde fluviale"@fr ;
  orbat:abbreviation "RG"@en .
x:school a orbat:Institution ; skos:prefLabel "School of the River Guard of Norvania"@en .
x:first a orbat:Unit ; skos:prefLabel "1st Border Regiment"@en ; skos:altLabel "Military Unit No. 4401"@en .
x:second a orbat:Unit ; skos:prefLabel "2nd Border Regiment"@en ; skos:altLabel "Military Unit No. 4402"@en .
x:karimov a foaf:Person ; skos:prefLabel "Qadir Karimov"@en ; foaf:name "Qadir Karimov" .
x:quispe a foaf:Person ; skos:prefLabel "Zoë Quispe"@en ; foaf:name "Zoë Quispe", "Zoe Kispe" .
x:hatim a foaf:Person ; skos:prefLabel "حاتم يوسف"@ar .
x:higher a orbat:Unit ; skos:prefLabel "Hissig School"@en .
x:namesake a foaf:Person ; skos:prefLabel "Zoe Quispe"@en .
x:signs a orbat:Unit ; skos:prefLabel "***"@en .
x:rank a orbat:Unit ; skos:inScheme x:ranks ; skos:prefLabel "River Marshal"@en .
x:c1 rdf:subject x:guard, x:school, x:first, x:second, x:karimov, x:quispe, x:namesake, x:signs, x:rank .
x:c2 rdf:subject x:hatim, x:higher .
x:unsaid a orbat:Unit ; skos:prefLabel "River Rats"@en .
"""


def store_of(turtle: str) -> Store:
    engine = ox.Store()
    engine.load(turtle.encode(), format=ox.RdfFormat.TURTLE)
    return Store(engine, PREFIXES)


@pytest.fixture(scope="module")
def names() -> Names:
    return Names(store_of(GRAPH))


def found(names: Names, words: str, limit: int = 10, kind: str = "") -> list[str]:
    return [hit.iri.rpartition("/")[2] for hit in names.search(words, limit, kind)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("River Guard of Norvania", ["guard", "school"]),
        ("river guard", ["guard", "school"]),
        ("GARDE FLUVIALE", ["guard"]),
        ("rg", ["guard"]),
        ("norvania guard", ["guard", "school"]),
        ("sch riv", ["school"]),
        ("Rivver Gard of Norvaniya", ["guard", "school"]),
        ("4401", ["first"]),
        ("Military Unit 4401", ["first"]),
        ("Military Unit 4409", []),
        ("first border regiment", ["first"]),
        ("3rd Border Regiment", []),
        ("Кадир Каримов", ["karimov"]),
        ("Gadir Kerimov", ["karimov"]),
        ("Kərimov Qədir", ["karimov"]),
        ("Karimof", ["karimov"]),
        ("كريموف", ["karimov"]),
        ("قادر كريموف", ["karimov"]),
        ("קרימוב", ["karimov"]),
        ("Καρίμοφ", ["karimov"]),
        ("Κέντιρ Καρίμοφ", ["karimov"]),
        ("نورفانيا", ["guard", "school"]),
        ("Hatim Yusuf", ["hatim"]),
        ("Yusof Khatem", ["hatim"]),
        ("يوسف", ["hatim"]),
        ("xyzzyqq", []),
        ("Quispe", ["namesake", "quispe"]),
        ("Zoe Quispe", ["namesake", "quispe"]),
        ("Zoe Kispe", ["quispe"]),
        ("Colonel Qadir Karimov", ["karimov"]),
        ("https://example.org/id/quispe", ["quispe"]),
        ("quispe-", ["namesake", "quispe"]),
        ("***", ["signs"]),
        ("River Marshal", []),
        ("River Rats", []),
        ("accordion", []),
        ("", []),
        (" \n", []),
        ("x" * 100_000, []),
    ],
)
def test_search(names: Names, words: str, expected: list[str]) -> None:
    assert found(names, words) == expected


@pytest.mark.parametrize(
    ("words", "score", "name"),
    [
        ("rg", 100, "RG"),
        ("kispe", 75, "Zoe Kispe"),
        ("garde fluv", 90, "Garde fluviale"),
        ("Gadir Kerimov", 40, "Qadir Karimov"),
    ],
)
def test_a_score_tells_how_it_was_found_and_by_which_name(names: Names, words: str, score: float, name: str) -> None:
    best = names.search(words)[0]
    assert best.name == name
    assert score <= best.score
    assert (best.score == EXACT) == (score == EXACT)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("", ["guard", "school"]),
        ("Agency", ["guard"]),
        ("Institution", ["school"]),
        ("Organization", ["guard"]),
        ("Person", []),
        ("nothing", []),
    ],
)
def test_kinds_are_classes_and_what_these_are(names: Names, kind: str, expected: list[str]) -> None:
    assert found(names, "river guard", kind=kind) == expected


@pytest.mark.parametrize(("limit", "count"), [(0, 0), (-1, 0), (1, 1), (9, 2)])
def test_no_more_than_the_limit(names: Names, limit: int, count: int) -> None:
    assert len(names.search("border", limit)) == count


@pytest.mark.parametrize(
    ("prefix", "expected"),
    [
        ("z", ["quispe", "namesake"]),
        ("Зоэ", ["quispe", "namesake"]),
        ("bor", ["first", "second"]),
        ("river g", ["guard", "school"]),
        ("Karimof", ["karimov"]),
        ("", []),
    ],
)
def test_suggestions_are_what_a_name_may_become(names: Names, prefix: str, expected: list[str]) -> None:
    assert [hit.iri.rpartition("/")[2] for hit in names.suggest(prefix)] == expected


def test_a_thing_is_given_by_its_iri(names: Names) -> None:
    thing = names.get("https://example.org/id/first")
    assert thing is not None
    assert thing.names == ("1st Border Regiment", "Military Unit No. 4401")
    assert "Organization" in thing.kinds
    assert names.get("first") is None
    assert names.kinds == {"Agency": 1, "Institution": 1, "Person": 4, "Unit": 4}


def test_the_order_does_not_hang_on_that_of_the_graph() -> None:
    head, body = GRAPH.split("orbat:abbreviation rdfs", 1)
    lines = [line for line in body.replace(" ;\n", " ;").splitlines() if line]
    turned = store_of(head + "\n".join(["orbat:abbreviation rdfs" + lines[0], *reversed(lines[1:])]))
    for words in ("river guard", "Zoe Quispe", "border", "Gadir Kerimov"):
        assert Names(turned).search(words) == Names(store_of(GRAPH)).search(words)


def test_a_graph_of_nothing_has_no_names() -> None:
    assert Names(store_of("")).search("River Guard") == ()
