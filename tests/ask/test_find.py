"""Things are found by any of their names, in any script, whatever the case and the accents."""

from __future__ import annotations

import pytest

from orbat.ask.find import find, nearest, the_one
from orbat.errors import UsageError
from orbat.store import Store

GRAPH = """
@prefix x: <https://example.org/id/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix orbat: <https://w3id.org/orbat/ns#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
x:guard a orbat:Agency ; skos:prefLabel "River Guard"@en ; skos:altLabel "Өзен күзеті"@kk-Cyrl .
x:guard orbat:abbreviation "RG"@en .
x:lake-guard a orbat:Agency ; skos:prefLabel "Lake Guard"@en ; skos:altLabel "RG"@en .
x:person a foaf:Person ; skos:prefLabel "Zoë Quispe"@en ; foaf:name "Zoë Quispe", "Zoe Kispe" .
x:c1 rdf:subject x:guard . x:c2 rdf:subject x:lake-guard . x:c3 rdf:subject x:person .
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("find")
    (folder / "orbat.ttl").write_text(GRAPH, encoding="utf-8")
    for name in ("evidence.ttl", "dataset.ttl"):
        (folder / name).write_text("", encoding="utf-8")
    return Store.open(folder)


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("River Guard", ["River Guard"]),
        ("river  guard", ["River Guard"]),
        ("өзен күзеті", ["River Guard"]),
        ("https://example.org/id/guard", ["River Guard"]),
        ("lake-guard", ["Lake Guard"]),
        ("zoe quispe", ["Zoë Quispe"]),
        ("Kispe", ["Zoë Quispe"]),
        ("Guard", ["Lake Guard", "River Guard"]),
        ("RG", ["Lake Guard", "River Guard"]),
        ("brigadier", []),
        ("", []),
        ("https://example.org/id/nothing", []),
    ],
)
def test_find(store: Store, words: str, labels: list[str]) -> None:
    assert [thing.label for thing in find(store, words)] == labels


def test_kinds_are_the_names_of_classes(store: Store) -> None:
    assert the_one(store, "River Guard").kind == "Agency"
    assert the_one(store, "Zoe Kispe").kind == "Person"


def test_the_nearest_names_are_told(store: Store) -> None:
    assert nearest(store, "Rivver Gard")[0] == "River Guard"
    with pytest.raises(UsageError, match="Nearest names: River Guard"):
        the_one(store, "Rivver Gard")
    with pytest.raises(UsageError, match="several things"):
        the_one(store, "RG")
