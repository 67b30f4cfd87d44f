"""The SPARQL 1.1 Protocol over HTTP: the cases of the W3C's test suite for queries, and each form of an answer.

https://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import httpx
import pytest
import rdflib

if TYPE_CHECKING:
    from conftest import Server

FORM, DIRECT = "application/x-www-form-urlencoded", "application/sparql-query"
ASK = "ASK {}"
FACTS, EVIDENCE = "https://w3id.org/orbat/id/dataset/facts", "https://w3id.org/orbat/id/dataset/evidence"
GUARD = "https://w3id.org/orbat/id/river-guard-of-kenya"
IN_FACTS = f"ASK {{ <{GUARD}> a orbat:Agency }}"
IN_NAMED = f"ASK {{ GRAPH <{FACTS}> {{ <{GUARD}> a orbat:Agency }} }}"


def ask(server: Server, method: str, *, params: Any = None, kind: str = "", body: Any = None) -> httpx.Response:
    headers = {"accept": "application/sparql-results+json", **({"content-type": kind} if kind else {})}
    content = httpx.QueryParams(body).__str__().encode() if isinstance(body, dict | list) else body
    return httpx.request(method, server.url + "sparql", params=params, headers=headers, content=content, timeout=60)


GOOD: dict[str, dict[str, Any]] = {
    "query_get": {"method": "GET", "params": {"query": ASK}},
    "query_post_form": {"method": "POST", "kind": FORM, "body": {"query": ASK}},
    "query_post_form with a charset": {"method": "POST", "kind": f"{FORM}; charset=UTF-8", "body": {"query": ASK}},
    "query_post_direct": {"method": "POST", "kind": DIRECT, "body": ASK},
    "query_post_direct with a charset": {"method": "POST", "kind": f'{DIRECT}; charset="utf-8"', "body": ASK},
    "query_content_type_ask": {"method": "GET", "params": {"query": IN_FACTS}},
    "query_dataset_default_graph, get": {"method": "GET", "params": {"query": IN_FACTS, "default-graph-uri": FACTS}},
    "query_dataset_default_graph, post": {
        "method": "POST", "params": {"default-graph-uri": FACTS}, "kind": DIRECT, "body": IN_FACTS,
    },
    "query_dataset_default_graphs_get": {
        "method": "GET",
        "params": [("query", IN_FACTS), ("default-graph-uri", EVIDENCE), ("default-graph-uri", FACTS)],
    },
    "query_dataset_default_graphs_post": {
        "method": "POST",
        "kind": FORM,
        "body": [("query", IN_FACTS), ("default-graph-uri", EVIDENCE), ("default-graph-uri", FACTS)],
    },
    "query_dataset_named_graphs_get": {
        "method": "GET",
        "params": [("query", IN_NAMED), ("named-graph-uri", EVIDENCE), ("named-graph-uri", FACTS)],
    },
    "query_dataset_named_graphs_post": {
        "method": "POST", "params": {"named-graph-uri": FACTS}, "kind": DIRECT, "body": IN_NAMED,
    },
    "query_dataset_full": {
        "method": "GET",
        "params": [
            ("query", f"ASK {{ ?claim orbat:evidence ?e GRAPH ?g {{ <{GUARD}> a orbat:Agency }} }}"),
            ("default-graph-uri", EVIDENCE),
            ("named-graph-uri", FACTS),
        ],
    },
    "query_multiple_dataset": {  # the protocol's dataset wins over FROM
        "method": "GET",
        "params": {"query": f"ASK FROM <{EVIDENCE}> {{ <{GUARD}> a orbat:Agency }}", "default-graph-uri": FACTS},
    },
    "the graph of a form in its address": {
        "method": "POST", "params": {"default-graph-uri": FACTS}, "kind": FORM, "body": {"query": IN_FACTS},
    },
    "the named graph of a form in its address": {
        "method": "POST", "params": {"named-graph-uri": FACTS}, "kind": FORM, "body": {"query": IN_NAMED},
    },
    "a graph of the query": {"method": "GET", "params": {"query": f"ASK FROM <{FACTS}> {{ <{GUARD}> ?p ?o }}"}},
    "graphs of the query by their prefixed names": {
        "method": "GET",
        "params": {"query": f"PREFIX d: <{FACTS[:-5]}> ASK FROM NAMED d:evidence FROM NAMED d:facts {IN_NAMED[3:]}"},
    },
    "FROM in a string, a comment and a name": {
        "method": "GET",
        "params": {"query": "ASK { VALUES (?from ?y) { (x:from 'FROM <a:b>') } } # FROM <a:b>"},
    },
    "a word of an update in a string": {"method": "GET", "params": {"query": "ASK { FILTER('LOAD' != 'SERVICE') }"}},
    "a word of an update in a comment": {"method": "GET", "params": {"query": "# INSERT DATA {}\nASK {} # SERVICE"}},
    "a query of many lines": {"method": "POST", "kind": DIRECT, "body": "ASK\r\n{\r\n}\r\n"},
}  # fmt: skip

BAD: dict[str, tuple[int, dict[str, Any]]] = {
    "bad_query_method": (405, {"method": "PUT", "kind": DIRECT, "body": ASK}),
    "bad_query_method, delete": (405, {"method": "DELETE", "params": {"query": ASK}}),
    "bad_query_method, patch": (405, {"method": "PATCH", "params": {"query": ASK}}),
    "bad_multiple_queries, get": (400, {"method": "GET", "params": [("query", ASK), ("query", "SELECT * {}")]}),
    "bad_multiple_queries, form": (400, {"method": "POST", "kind": FORM, "body": [("query", ASK), ("query", ASK)]}),
    "several queries, body and address": (
        400,
        {"method": "POST", "params": {"query": ASK}, "kind": DIRECT, "body": ASK},
    ),
    "no query, form": (400, {"method": "POST", "kind": FORM, "body": {"default-graph-uri": FACTS}}),
    "no query, get": (400, {"method": "GET", "params": {"default-graph-uri": FACTS}}),
    "an empty query": (400, {"method": "GET", "params": {"query": ""}}),
    "bad_query_wrong_media_type": (415, {"method": "POST", "kind": "text/plain", "body": ASK}),
    "bad_query_missing_form_type": (415, {"method": "POST", "body": {"query": ASK}}),
    "bad_query_missing_direct_type": (415, {"method": "POST", "body": ASK}),
    "bad_query_non_utf8": (415, {"method": "POST", "kind": f"{DIRECT}; charset=UTF-16", "body": ASK.encode("utf-16")}),
    "bad_query_non_utf8, undeclared": (400, {"method": "POST", "kind": DIRECT, "body": "ASK {} #é".encode("latin-1")}),
    "bad_query_non_utf8, form": (400, {"method": "POST", "kind": FORM, "body": b"query=ASK%20%7B%7D%23%E9"}),
    "bad_query_syntax": (400, {"method": "GET", "params": {"query": "ASK { ?s ?p"}}),
    "bad_query_syntax, post": (400, {"method": "POST", "kind": DIRECT, "body": "SELECT ?x"}),
    "a graph that is not here": (
        400,
        {"method": "GET", "params": {"query": ASK, "default-graph-uri": "http://e.org/g"}},
    ),
    "a graph of a form in its address that is not here": (
        400,
        {"method": "POST", "params": {"default-graph-uri": "a:b"}, "kind": FORM, "body": {"query": ASK}},
    ),
    "graphs of a form in its address and its body": (
        400,
        {
            "method": "POST",
            "params": {"default-graph-uri": FACTS},
            "kind": FORM,
            "body": {"query": ASK, "default-graph-uri": EVIDENCE},
        },
    ),
    "several queries, form and address": (
        400,
        {"method": "POST", "params": {"query": ASK}, "kind": FORM, "body": {"query": ASK}},
    ),
    "FROM what is not here": (400, {"method": "GET", "params": {"query": "ASK FROM <http://nope/> {}"}}),
    "FROM NAMED what is not here": (
        400,
        {"method": "POST", "kind": DIRECT, "body": f"SELECT * FROM <{FACTS}> FROM NAMED x:nope {{}}"},
    ),
    "FROM of another base": (400, {"method": "GET", "params": {"query": "BASE <http://e.org/> ASK FROM<g> {}"}}),
    "a graph that is no IRI": (400, {"method": "GET", "params": {"query": ASK, "named-graph-uri": "no iri"}}),
    "update in a form": (403, {"method": "POST", "kind": FORM, "body": {"update": "INSERT DATA {}"}}),
    "update by get": (403, {"method": "GET", "params": {"update": "CLEAR ALL"}}),
    "update as the body": (403, {"method": "POST", "kind": "application/sparql-update", "body": "CLEAR ALL"}),
    "an update for a query": (403, {"method": "GET", "params": {"query": "# q\nINSERT DATA { <a:b> <a:c> 1 }"}}),
    "LOAD for a query": (403, {"method": "POST", "kind": DIRECT, "body": "LOAD <http://example.org/>"}),
    "SERVICE": (403, {"method": "GET", "params": {"query": "ASK { SERVICE <http://127.0.0.1:1/> {} }"}}),
    "SERVICE behind a comment": (
        403,
        {"method": "GET", "params": {"query": "ASK{FILTER(2<1)SERVICE#>\n<http://a/>{}}"}},
    ),
    "a body too long": (413, {"method": "POST", "kind": DIRECT, "body": "#" * (1 << 20) + "\n" + ASK}),
    "a query too long": (400, {"method": "POST", "kind": DIRECT, "body": "#" * (1 << 18) + "\n" + ASK}),
    "no form fits": (406, {"method": "GET", "params": {"query": ASK, "format": "turtle"}}),
}


@pytest.mark.parametrize("case", GOOD)
def test_what_is_to_be_answered_is(server: Server, case: str) -> None:
    answer = ask(server, **GOOD[case])
    assert answer.status_code == 200, answer.text
    assert answer.json()["boolean"] is True


@pytest.mark.parametrize("case", BAD)
def test_what_is_not_is_refused_with_a_reason(server: Server, case: str) -> None:
    status, request = BAD[case]
    answer = ask(server, **request)
    assert (answer.status_code, len(answer.text) > 20) == (status, True), answer.text
    assert answer.headers["content-type"].startswith("text/plain")


def test_what_a_refusal_says(server: Server) -> None:
    assert "line 2, column" in server.query("SELECT * {\n ?s ?? }").text
    assert ask(server, "PUT", body=ASK).headers["allow"] == "GET, HEAD, POST"
    assert DIRECT in ask(server, "POST", kind="a/b", body=ASK).headers["accept-post"]
    assert "application/sparql-results+json" in server.query(ASK, "image/png").text


SELECT = f"SELECT ?name ?none {{ <{GUARD}> skos:prefLabel ?name }}"
CONSTRUCT = f"CONSTRUCT {{ <{GUARD}> skos:prefLabel ?name }} WHERE {{ <{GUARD}> skos:prefLabel ?name }}"
JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"
CSV, TSV = "text/csv", "text/tab-separated-values"
TURTLE, N_TRIPLES, JSON_LD, RDF = "text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"
TABLES = [
    (None, JSON), ("*/*", JSON), ("application/*", JSON), (JSON, JSON), ("application/json", JSON), (XML, XML),
    ("application/xml", XML), ("text/csv", CSV), ("text/*", CSV), (TSV, TSV), ("text/csv;q=0.5, " + XML, XML),
    ("text/html;q=0.8,application/xml;q=0.9,*/*;q=0.8", XML), ("text/turtle", None), ("image/*", None),
    (f"{JSON};q=0, */*", XML),
]  # fmt: skip
GRAPHS = [
    (None, TURTLE), ("*/*", TURTLE), ("text/*", TURTLE), ("application/*", N_TRIPLES), (TURTLE, TURTLE),
    ("text/plain", N_TRIPLES), (N_TRIPLES, N_TRIPLES), (JSON_LD, JSON_LD), ("application/json", JSON_LD), (RDF, RDF),
    (f"{RDF}, {TURTLE};q=0.9", RDF), ("text/csv", None), (JSON, None),
]  # fmt: skip


def read_table(kind: str, words: str) -> list[str]:
    """The names in an answer."""
    if kind == JSON:
        return [row["name"]["value"] for row in json.loads(words)["results"]["bindings"]]
    if kind == XML:
        return [each.text or "" for each in ElementTree.fromstring(words).iter() if each.tag.endswith("}literal")]
    rows = list(csv.reader(io.StringIO(words), delimiter="," if kind == CSV else "\t", quoting=csv.QUOTE_NONE))
    return [row[0].removesuffix("@en").strip('"') for row in rows[1:]]


@pytest.mark.parametrize(("accept", "kind"), TABLES)
def test_a_table_in_each_form(server: Server, accept: str | None, kind: str | None) -> None:
    for sparql in (SELECT, ASK):
        answer = server.query(sparql, accept) if accept else server.get(f"sparql?query={sparql}")
        assert answer.status_code == (200 if kind else 406)
        assert not kind or answer.headers["content-type"].partition(";")[0] == kind
        assert answer.headers["vary"] == "Accept"
    if kind:
        assert read_table(kind, server.query(SELECT, kind).text) == ["River Guard"]
        assert "true" in server.query(ASK, kind).text


@pytest.mark.parametrize(("accept", "kind"), GRAPHS)
def test_triples_in_each_form(server: Server, accept: str | None, kind: str | None) -> None:
    for sparql in (CONSTRUCT, f"DESCRIBE <{GUARD}>"):
        answer = server.query(sparql, accept) if accept else server.get(f"sparql?query={sparql}")
        assert answer.status_code == (200 if kind else 406)
        if kind:
            assert answer.headers["content-type"].partition(";")[0] == kind
            graph = rdflib.Graph().parse(data=answer.text, format={RDF: "xml"}.get(kind, kind))
            assert "River Guard" in {str(each) for each in graph.objects()}


FORMATS = {"json": JSON, "xml": XML, "csv": CSV, "tsv": TSV, "srj": JSON, XML: XML, "CSV": CSV}


@pytest.mark.parametrize(("name", "kind"), FORMATS.items())
def test_the_address_may_name_the_form(server: Server, name: str, kind: str) -> None:
    answer = server.get("sparql", "image/png", params={"query": SELECT, "format": name})
    assert answer.headers["content-type"].partition(";")[0] == kind
    posted = httpx.post(server.url + "sparql", params={"format": name}, data={"query": SELECT}, timeout=60)
    assert posted.headers["content-type"] == answer.headers["content-type"]


def test_the_prefixes_of_orbat_are_declared(server: Server) -> None:
    assert server.query("SELECT ?n { x:river-guard-of-kenya skos:prefLabel ?n }").text == "n\r\nRiver Guard\r\n"


def test_head_gives_the_head_alone(server: Server) -> None:
    headers = {"accept": CSV, "accept-encoding": "identity"}
    answer = httpx.head(server.url + "sparql", params={"query": SELECT}, headers=headers, timeout=60)
    assert (answer.status_code, answer.content) == (200, b"")
    assert int(answer.headers["content-length"]) == len(server.query(SELECT, CSV).content)


def test_other_sites_may_ask(server: Server) -> None:
    origin = {"origin": "https://example.org"}
    asked = {**origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type"}
    before = httpx.options(server.url + "sparql", headers=asked)
    assert before.status_code == 204
    assert "POST" in before.headers["access-control-allow-methods"]
    assert "content-type" in before.headers["access-control-allow-headers"].lower()
    for answer in (before, server.query(ASK), server.query("nonsense"), server.get("id/nothing")):
        assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("kind", [TURTLE, N_TRIPLES, JSON_LD, RDF])
def test_the_endpoint_describes_itself(server: Server, kind: str) -> None:
    answer = server.get("sparql", kind)
    assert answer.headers["content-type"].partition(";")[0] == kind
    said = rdflib.Graph().parse(data=answer.text, format={RDF: "xml"}.get(kind, kind))
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    service = said.value(None, rdflib.RDF.type, sd.Service)
    assert str(said.value(service, sd.endpoint)) == server.url + "sparql"
    assert (service, sd.supportedLanguage, sd.SPARQL11Query) in said
    assert (service, sd.feature, sd.UnionDefaultGraph) in said
    assert len(list(said.objects(service, sd.resultFormat))) == 8
    assert {str(name) for name in said.objects(None, sd.name)} >= {FACTS, EVIDENCE}


def test_people_get_the_editor(server: Server) -> None:
    answer = server.get("sparql", "text/html,*/*;q=0.1")
    assert (answer.status_code, answer.headers["location"]) == (303, "sparql.html")
    assert server.get("sparql").headers["content-type"].startswith("text/turtle")
    asked = "query=ASK%20%7B%7D&default-graph-uri=a:b"
    answer = server.get(f"sparql?{asked}", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
    assert (answer.status_code, answer.headers["location"]) == (303, f"sparql.html?{asked}")
    assert "ASK {}</textarea>" in server.get(answer.headers["location"], "text/html").text
    for accept in ("*/*", "text/html;q=0.5,application/sparql-results+json", "application/xml"):
        assert server.get("sparql?query=ASK%20%7B%7D", accept).status_code == 200
    assert server.get("sparql?query=ASK%20%7B%7D&format=csv", "text/html").text == "true"


def test_the_same_answer_in_the_same_bytes(server: Server) -> None:
    answers = {server.query("CONSTRUCT WHERE { ?s a orbat:Claim }", TURTLE).content for _ in range(4)}
    assert len(answers) == 1
