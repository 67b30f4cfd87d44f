"""A match is called one only where nothing else may be meant; what is known of a thing tells it from its namesakes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .conftest import Client

RIVER, COASTS = "river-guard-of-norvania", ["coast-guard-of-norvania", "coast-guard-of-sulland"]


def asked(client: Client, **query: object) -> list[dict[str, Any]]:
    answer = client.post("/reconcile", data={"queries": json.dumps({"q": query})})
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.json()["q"]["result"]
    assert [row["score"] for row in rows] == sorted((row["score"] for row in rows), reverse=True)
    assert sum(row["match"] for row in rows) <= 1
    return rows


def known(**values: object) -> list[dict[str, object]]:
    return [{"pid": key.replace("_", "-"), "v": value} for key, value in values.items()]


@pytest.mark.parametrize(
    ("query", "properties", "first", "match"),
    [
        ("River Guard of Norvania", {}, RIVER, True),
        ("river guard of norvania", {}, RIVER, True),
        (RIVER, {}, RIVER, True),
        ("https://example.org/id/river-guard-of-norvania", {}, RIVER, True),
        ("RG", {}, RIVER, False),
        ("RG", {"country": "Norvania"}, RIVER, True),
        ("River Guard", {}, RIVER, False),
        ("Rivver Guard of Norvania", {}, RIVER, False),
        ("River Guard of Norvania", {"country": "Sulland"}, RIVER, False),
        ("River Guard of Norvania", {"colour": "blue"}, RIVER, False),
        ("Gendarmerie", {}, "gendarmerie", False),
        ("Lake Patrol", {}, "lake-patrol-of-sulland", False),
        ("Lake Patrol", {"country": "Sulland"}, "lake-patrol-of-sulland", True),
        ("Lake Patrol", {"country": "Norvania"}, "lake-patrol-of-sulland", False),
        ("Coast Guard", {}, "coast-guard-of-norvania", False),
        ("Coast Guard", {"country": "Sulland"}, "coast-guard-of-sulland", True),
        ("Coast Guard", {"country": "sulland"}, "coast-guard-of-sulland", True),
        ("Coast Guard", {"country": {"id": "sulland"}}, "coast-guard-of-sulland", True),
        ("Coast Guard", {"country": ["Nowhere", {"id": "sulland"}]}, "coast-guard-of-sulland", True),
        ("Ann Kerimova", {}, "ann-kerimova", True),
        ("Анна Керимова", {}, "ann-kerimova", True),
        ("Anna Karimova", {}, "ann-kerimova", False),
        ("Ann Kerimova", {"rank": "general"}, "ann-kerimova", True),
        ("Ann Kerimova", {"rank": "colonel"}, "ann-kerimova", False),
        ("Ann Kerimova", {"rank": ""}, "ann-kerimova", True),
        ("Ann Kerimova", {"rank": ["", None, " "]}, "ann-kerimova", True),
        ("Ann Kerimova", {"colour": None}, "ann-kerimova", True),
        ("Coast Guard", {"country": ["", "Sulland"]}, "coast-guard-of-sulland", True),
        ("Kerimova", {}, "ann-kerimova", False),
        ("Bo Marsh", {}, "bo-marsh", False),
        ("Bo Marsh", {"rank": "colonel"}, "bo-marsh", True),
        ("Bo Marsh", {"organisation": "Coast Guard"}, "bo-marsh-2", True),
        ("Bo Marsh", {"term": "1999"}, "bo-marsh", True),
        ("Qadir Olu", {}, "qadir-olu", False),
        ("commander of the River Guard", {"holder": "Bo Marsh"}, "commander", True),
        ("Norvania", {}, "norvania", False),
        ("Norvania", {"latitude": 12.5}, "norvania", True),
        ("Norvania", {"latitude": 99}, "norvania", False),
    ],
)
def test_the_first_candidate(
    client: Client, query: str, properties: dict[str, object], first: str, match: bool
) -> None:
    best = asked(client, query=query, properties=known(**properties))[0]
    assert (best["id"], best["match"]) == (first, match)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"query": "Coast Guard"}, COASTS),
        ({"query": "Coast Guard", "type": "Person"}, []),
        ({"query": "guard", "type": ["Post"]}, ["commander"]),
        ({"query": "guard", "type": "https://w3id.org/orbat/ns#Agency"}, [RIVER, *COASTS]),
        ({"query": "River Guard of Norvania", "type": ["Agency", "FormalOrganization"], "type_strict": "all"}, [RIVER]),
        ({"query": "River Guard of Norvania", "type": ["Agency", "Person"], "type_strict": "all"}, []),
        ({"query": "River Guard of Norvania", "type": "Person", "type_strict": "should"}, [RIVER, "commander"]),
        ({"query": "Coast Guard", "limit": 1}, COASTS[:1]),
        ({"properties": known(country="Norvania")}, ["coast-guard-of-norvania", RIVER]),
        ({"properties": known(organisation="Coast Guard")}, ["bo-marsh-2"]),
        ({"properties": known(country="Norvania", founded="1952")}, [RIVER]),
        ({"properties": known(country="Atlantis")}, []),
        ({"properties": known(colour="blue")}, []),
        ({"query": "accordion"}, []),
        ({"query": ""}, []),
        ({"query": " \t"}, []),
        ({"query": "", "properties": known(country="")}, []),
        ({"query": "", "properties": known(country="Norvania", part_of=None)}, ["coast-guard-of-norvania", RIVER]),
    ],
)
def test_candidates(client: Client, query: dict[str, object], expected: list[str]) -> None:
    found = [row["id"] for row in asked(client, **query)]
    assert sorted(found) == sorted(expected)
    assert found == expected or "guard" in str(query)


def test_features_tell_what_the_score_is_made_of(client: Client) -> None:
    best = asked(client, query="Coast Guard", properties=known(country="Sulland", founded="1952"))[0]
    assert best["features"] == [{"id": "name_score", "value": 100.0}, {"id": "country", "value": 1.0}]
    assert best["score"] == 92.5
    assert best["type"] == [{"id": "Agency", "name": "agency"}]


def test_an_empty_cell_does_not_refuse_the_others(client: Client) -> None:
    batch = {"q1": {"query": "Ann Kerimova"}, "q2": {"query": ""}, "q3": {"query": "Lake Patrol"}}
    told = client.post("/reconcile", data={"queries": json.dumps(batch)}).json()
    assert [[row["id"] for row in told[name]["result"]] for name in batch] == [
        ["ann-kerimova"],
        [],
        ["lake-patrol-of-sulland"],
    ]


def test_a_rank_is_that_of_a_post_or_of_the_person_alone(client: Client) -> None:
    wanted = {"ids": ["ann-kerimova", "bo-marsh"], "properties": [{"id": "rank"}]}
    rows = client.post("/reconcile", data={"extend": json.dumps(wanted)}).json()["rows"]
    ranks = {
        key: [each["name"] if "name" in each else each["str"] for each in row["rank"]] for key, row in rows.items()
    }
    assert ranks == {"ann-kerimova": ["general"], "bo-marsh": ["colonel"]}
