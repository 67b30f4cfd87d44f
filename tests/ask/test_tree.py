"""The order of battle on a day: by the bounds of the links' times and of the units' lives."""

from __future__ import annotations

from pathlib import Path

import pytest

from orbat.ask.tree import tree
from orbat.errors import UsageError
from orbat.store import Store

GRAPH = """
@prefix x: <https://example.org/id/> .
@prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> .
@prefix orbat: <https://w3id.org/orbat/ns#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix time: <http://www.w3.org/2006/time#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
x:guard a orbat:Agency ; skos:prefLabel "River Guard"@en .
x:claim a orbat:Claim ; rdf:subject x:guard .
x:lake a orbat:Unit ; skos:prefLabel "Lake Brigade"@en ; org:unitOf x:guard .
x:old a orbat:Unit ; skos:prefLabel "Old Battalion"@en ; org:unitOf x:lake ; org:changedBy x:end .
x:end a orbat:Dissolution ; time:hasTime x:t1990 .
x:new a orbat:Unit ; skos:prefLabel "New Battalion"@en ; org:unitOf x:lake ; org:resultedFrom x:start .
x:start a orbat:Foundation ; time:hasTime x:t1990 .
x:t1990 crm:P82a_begin_of_the_begin "1990-01-01"^^xsd:date ; crm:P82b_end_of_the_end "1990-12-31"^^xsd:date .
x:navy a orbat:Agency ; skos:prefLabel "Coast Corps"@en .
x:link orbat:subordinate x:navy ; orbat:superior x:guard ; orbat:during x:years ; orbat:condition "in wartime"@en .
x:years orbat:edtf "2000/2005" ; crm:P82a_begin_of_the_begin "2000-01-01"^^xsd:date ;
    crm:P81a_end_of_the_begin "2000-12-31"^^xsd:date ; crm:P81b_begin_of_the_end "2005-01-01"^^xsd:date ;
    crm:P82b_end_of_the_end "2005-12-31"^^xsd:date .
x:guard org:subOrganizationOf x:lake .
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    (tmp_path / "orbat.ttl").write_text(GRAPH, encoding="utf-8")
    for name in ("evidence.ttl", "dataset.ttl"):
        (tmp_path / name).write_text("", encoding="utf-8")
    return Store.open(tmp_path)


LAKE = ["└── Lake Brigade", "    ├── New Battalion", "    └── Old Battalion"]
COAST = "├── Coast Corps (in wartime, 2000/2005"


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (None, [f"{COAST})", *LAKE]),
        ("1985-01-01", ["└── Lake Brigade", "    └── Old Battalion"]),
        ("1990-06-01", LAKE),
        ("1995-01-01", ["└── Lake Brigade", "    └── New Battalion"]),
        ("2000-06-01", [f"{COAST}, possibly then)", "└── Lake Brigade", "    └── New Battalion"]),
        ("2003-01-01", [f"{COAST})", "└── Lake Brigade", "    └── New Battalion"]),
        ("2006-01-01", ["└── Lake Brigade", "    └── New Battalion"]),
    ],
)
def test_the_tree_on_a_day(store: Store, at: str | None, expected: list[str]) -> None:
    assert str(tree(store, "River Guard", at)).splitlines() == ["River Guard", *expected]


def test_a_circle_ends(store: Store) -> None:
    assert str(tree(store, "https://example.org/id/lake")).count("Lake Brigade") == 1


def test_what_is_no_day_is_refused(store: Store) -> None:
    with pytest.raises(UsageError, match="not a day"):
        tree(store, "River Guard", "1990-6")
