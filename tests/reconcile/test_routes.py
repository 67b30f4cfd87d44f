"""The service as its clients meet it: it answers in the shapes of the standard, and nothing that is sent hurts it."""

from __future__ import annotations

import json

import pytest

from .conftest import ADDRESS, Client
from .shapes import ENTITIES, ERROR, EXTENSION, FLYOUT, MANIFEST, OTHERS, PROPOSAL, RESULTS, fits

BATCH = {"q0": {"query": "River Guard of Norvania"}, "q1": {"query": "Bo Marsh", "type": "Person", "limit": 1}}


def test_the_manifest(client: Client) -> None:
    told = client.get("/reconcile").json()
    assert fits(told, MANIFEST)
    assert told["identifierSpace"] == "https://example.org/id/"
    assert told["view"]["url"] == f"{ADDRESS}id/{{{{id}}}}"
    assert {"id": "Person", "name": "person"} in told["defaultTypes"]
    assert told["suggest"]["entity"]["service_url"] + told["suggest"]["entity"]["service_path"] == (
        f"{ADDRESS}suggest/entity"
    )


def test_queries_come_in_a_form_or_in_the_address(client: Client) -> None:
    words = json.dumps(BATCH)
    posted = client.post("/reconcile", data={"queries": words})
    assert posted.json() == client.get("/reconcile", params={"queries": words}).json()
    assert fits(posted.json(), RESULTS)
    assert list(posted.json()) == ["q0", "q1"]
    assert len(posted.json()["q1"]["result"]) == 1
    best = posted.json()["q0"]["result"][0]
    assert best["id"] == "river-guard-of-norvania"
    assert best["description"] == "agency · Norvania"


def test_a_shape_can_be_broken(client: Client) -> None:
    told = client.get("/reconcile").json()
    assert not fits({**told, "versions": ["0.1"]}, MANIFEST)
    assert not fits({key: each for key, each in told.items() if key != "name"}, MANIFEST)
    assert not fits({"q": {"result": [{"id": "a", "name": "b", "score": True}]}}, RESULTS)


@pytest.mark.parametrize(
    ("path", "expected", "shape"),
    [
        ("/suggest/entity?prefix=river", ["river-guard-of-norvania", "commander"], ENTITIES),
        ("/suggest?prefix=river&type=Post", ["commander"], ENTITIES),
        ("/suggest/entity?prefix=Анна", ["ann-kerimova"], ENTITIES),
        ("/suggest/entity?prefix=bo-marsh-2", ["bo-marsh-2"], ENTITIES),
        ("/suggest/entity?prefix=bo&cursor=1", ["bo-marsh-2"], ENTITIES),
        ("/suggest/entity?prefix=bo&cursor=9", [], ENTITIES),
        ("/suggest/entity", [], ENTITIES),
        ("/suggest/type?prefix=pers", ["Person"], OTHERS),
        ("/suggest/type?prefix=Agency", ["Agency"], OTHERS),
        ("/suggest/property?prefix=head", ["headquarters"], OTHERS),
        ("/suggest/property?prefix=post-in", ["post-in"], OTHERS),
    ],
)
def test_suggestions(client: Client, path: str, expected: list[str], shape: object) -> None:
    told = client.get(path).json()
    assert [each["id"] for each in told["result"]] == expected
    assert fits(told, shape)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/suggest/flyout/entity?id=bo-marsh", ["Bo Marsh", "commander of the River Guard", "1999/2002"]),
        ("/suggest/flyout/type?id=Agency", ["agency"]),
        ("/suggest/flyout/property?id=country", ["The state that"]),
    ],
)
def test_flyouts(client: Client, path: str, words: list[str]) -> None:
    told = client.get(path).json()
    assert fits(told, FLYOUT)
    assert all(each in told["html"] for each in words)


def test_a_preview_can_be_framed_and_runs_nothing(client: Client) -> None:
    answer = client.get("/reconcile/preview", params={"id": "evil"})
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors" not in policy
    assert "x-frame-options" not in answer.headers
    assert "<script" not in answer.text
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &quot;Evil&quot; &amp; Co" in answer.text
    assert f'href="{ADDRESS}id/evil"' in answer.text
    assert "<script" not in client.get("/suggest/flyout/entity", params={"id": "evil"}).json()["html"]


def test_values_are_added_to_a_table(client: Client) -> None:
    wanted = [{"id": name} for name in ("country", "founded", "latitude", "rank", "colour")]
    ids = ["river-guard-of-norvania", "norvania", "bo-marsh", "nobody"]
    told = client.post("/reconcile", data={"extend": json.dumps({"ids": ids, "properties": wanted})}).json()
    assert fits(told, EXTENSION)
    rows = told["rows"]
    assert list(rows) == ids
    assert rows["river-guard-of-norvania"]["country"] == [{"id": "norvania", "name": "Norvania"}]
    assert rows["river-guard-of-norvania"]["founded"] == [{"str": "1952"}]
    assert rows["norvania"]["latitude"] == [{"float": 12.5}]
    assert rows["bo-marsh"]["rank"] == [{"str": "colonel"}]
    assert rows["nobody"] == {name["id"]: [] for name in wanted}
    assert told["meta"][0] == {"id": "country", "name": "country"}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("type=Person", ["post", "organisation", "rank", "term", "name", "same-as"]),
        ("type=Person&limit=2", ["post", "organisation"]),
        ("type=Nothing", ["name", "same-as"]),
    ],
)
def test_properties_are_proposed(client: Client, query: str, expected: list[str]) -> None:
    told = client.get(f"/reconcile/properties?{query}").json()
    assert fits(told, PROPOSAL)
    assert [each["id"] for each in told["properties"]] == expected


@pytest.mark.parametrize("path", ["/reconcile", "/reconcile/preview?id=none", "/suggest/type", "/reconcile?queries=x"])
def test_programs_of_any_site_may_ask(client: Client, path: str) -> None:
    assert client.get(path).headers["access-control-allow-origin"] == "*"
    asked = client.options(path, headers={"Origin": "https://elsewhere.example"})
    assert asked.status_code == 204
    assert "POST" in asked.headers["access-control-allow-methods"]


DEEP = '{"q": ' + "[" * 100_000 + "]" * 100_000 + "}"


@pytest.mark.parametrize(
    ("queries", "status"),
    [
        ("", 400),
        ("not json", 400),
        ("[]", 400),
        ("null", 400),
        ('"q0"', 400),
        (DEEP, 400),
        ('{"q": {"query": ' + "9" * 5000 + "}}", 400),
        ('{"q": []}', 400),
        ('{"q": {}}', 400),
        ('{"q": {"query": ""}}', 200),
        ('{"q": {"query": null}}', 200),
        ('{"q": {"query": false}}', 400),
        ('{"q": {"query": "  ", "properties": [{"pid": "country", "v": ""}]}}', 200),
        ('{"q": {"properties": []}}', 200),
        ('{"q": {"query": 7}}', 400),
        ('{"q": {"query": "a", "limit": 0}}', 400),
        ('{"q": {"query": "a", "limit": 1.5}}', 400),
        ('{"q": {"query": "a", "limit": true}}', 400),
        ('{"q": {"query": "a", "limit": NaN}}', 400),
        ('{"q": {"query": "a", "limit": 1e999}}', 400),
        ('{"q": {"query": "a", "type": 7}}', 400),
        ('{"q": {"query": "a", "type": [[]]}}', 400),
        ('{"q": {"query": "a", "type_strict": "maybe"}}', 400),
        ('{"q": {"query": "a", "properties": {}}}', 400),
        ('{"q": {"query": "a", "properties": [{"pid": "country"}]}}', 400),
        ('{"q": {"query": "a", "properties": [{"pid": "country", "v": []}]}}', 200),
        ('{"q": {"query": "a", "properties": [{"pid": "country", "v": {"name": "x"}}]}}', 400),
        ('{"q": {"query": "a", "drop": 1}}', 400),
        (json.dumps({f"q{number}": {"query": "a"} for number in range(51)}), 413),
        ("x" * (1 << 20), 413),
        (json.dumps({f"q{number}": {"query": "a"} for number in range(50)}), 200),
        ("{}", 200),
        ('{"\\ud800": {"query": "\\ud800 Bo Marsh"}}', 200),
        (json.dumps({"q": {"query": "} UNION { ?s ?p ?o } #", "type": "x> } DROP"}}), 200),
        (json.dumps({"q": {"query": "Bo", "properties": [{"pid": "country", "v": "\\ud800'\"}"}]}}), 200),
        (json.dumps({"q": {"query": "a" * 900_000}}), 200),
    ],
)
def test_whatever_is_sent_is_answered(client: Client, queries: str, status: int) -> None:
    answer = client.post("/reconcile", data={"queries": queries})
    assert answer.status_code == status
    assert fits(answer.json(), RESULTS if status == 200 else ERROR)


@pytest.mark.parametrize(
    ("extend", "status"),
    [
        ("7", 400),
        ("{}", 400),
        ('{"ids": [1], "properties": []}', 400),
        ('{"ids": [], "properties": [{}]}', 400),
        ('{"ids": [], "properties": {"id": "country"}}', 400),
        (json.dumps({"ids": ["a"] * 1001, "properties": []}), 413),
        (json.dumps({"ids": ["> <", "\\ud800", "", "http://a b"], "properties": [{"id": "country"}]}), 200),
    ],
)
def test_values_are_asked_for_with_care(client: Client, extend: str, status: int) -> None:
    answer = client.get("/reconcile", params={"extend": extend})
    assert answer.status_code == status
    assert fits(answer.json(), EXTENSION if status == 200 else ERROR)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/suggest/entity?prefix=a&cursor=-1", 400),
        ("GET", "/suggest/entity?prefix=a&cursor=x", 400),
        ("GET", "/suggest/entity?prefix=a&cursor=99999999999999999999", 400),
        ("GET", "/reconcile/properties?type=Person&limit=²", 400),
        ("GET", "/reconcile/preview", 404),
        ("GET", "/reconcile/preview?id=../../etc/passwd", 404),
        ("GET", "/suggest/flyout/entity?id=none", 404),
        ("GET", "/suggest/flyout/type?id=none", 404),
        ("GET", "/suggest/flyout/property?id=none", 404),
        ("HEAD", "/reconcile", 200),
    ],
)
def test_statuses(client: Client, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert method == "HEAD" or fits(answer.json(), ERROR)


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b'{"q": {"query": "a"}}', "application/json", 415),
        (b"queries=%ff", "application/x-www-form-urlencoded", 400),
        (b"\xff\xfe", "application/x-www-form-urlencoded", 400),
        (b"&".join(b"a=%d" % number for number in range(100)), "application/x-www-form-urlencoded", 400),
        (b"", "application/x-www-form-urlencoded; charset=UTF-8", 200),
    ],
)
def test_bodies_that_are_no_form(client: Client, body: bytes, kind: str, status: int) -> None:
    assert client.post("/reconcile", content=body, headers={"Content-Type": kind}).status_code == status
