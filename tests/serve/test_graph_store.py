"""The read side of the Graph Store Protocol: the default graph, and one for each file of the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest
import rdflib

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Server

FACTS = "https://w3id.org/orbat/id/dataset/facts"
READERS = {"text/turtle": "turtle", "application/n-triples": "nt", "application/ld+json": "json-ld"}


@pytest.mark.parametrize("kind", [*READERS, "application/rdf+xml"])
def test_a_named_graph_is_a_file_of_the_build(server: Server, desk: Path, kind: str) -> None:
    answer = server.get("data", kind, params={"graph": FACTS})
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, kind)
    read = rdflib.Graph().parse(data=answer.text, format=READERS.get(kind, "xml"))
    assert len(read) == len(rdflib.Graph().parse(desk / "out" / "orbat.ttl"))


def test_the_default_graph_holds_all(server: Server) -> None:
    counted = server.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").text.split()[1]
    answer = server.get("data?default", "application/n-triples")
    assert len(answer.text.splitlines()) == int(counted)
    head = httpx.head(server.url + "data?default", headers={"accept": "application/n-triples", **PLAIN}, timeout=60)
    assert (head.content, head.headers["content-length"]) == (b"", str(len(answer.content)))


PLAIN = {"accept-encoding": "identity"}
REFUSED = {
    "data": 400,
    f"data?default&graph={FACTS}": 400,
    f"data?graph={FACTS}&graph={FACTS}": 400,
    "data?graph=https://example.org/other": 404,
    "data?graph=no%20iri": 404,
    "data?graph=": 400,
}


@pytest.mark.parametrize("path", REFUSED)
def test_a_graph_that_is_not_there(server: Server, path: str) -> None:
    assert server.get(path).status_code == REFUSED[path]


def test_no_form_fits(server: Server) -> None:
    assert server.get("data?default", "image/png").status_code == 406
    assert server.get("data?default&format=nt", "image/png").status_code == 200


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_nothing_is_written(server: Server, method: str) -> None:
    answer = httpx.request(method, server.url + "data?default", content=b"<a:b> <a:c> <a:d> .")
    assert answer.status_code == 403
    assert "read-only" in answer.text


def test_what_a_client_has_is_not_sent_again(server: Server) -> None:
    plain = server.get("data?default", headers={"accept": "text/turtle", "accept-encoding": "identity"})
    packed = server.get("data?default", headers={"accept": "text/turtle", "accept-encoding": "gzip"})
    assert (plain.headers.get("content-encoding"), packed.headers["content-encoding"]) == (None, "gzip")
    assert packed.text == plain.text
    assert packed.headers["etag"] == f"W/{plain.headers['etag']}"
    assert {each.strip() for each in packed.headers["vary"].split(",")} == {"Accept", "Accept-Encoding"}
    for tag in (plain.headers["etag"], packed.headers["etag"]):
        again = server.get("data?default", headers={"accept": "text/turtle", "if-none-match": tag})
        assert (again.status_code, again.content) == (304, b"")
    assert server.get("data?default", "application/n-triples").headers["etag"] != plain.headers["etag"]


@pytest.mark.parametrize("path", ["index.html", "id/river-guard-of-kenya.html", "ns.ttl", "static/orbat.css"])
def test_long_answers_are_packed_for_who_takes_it(server: Server, path: str) -> None:
    packed = server.get(path, headers={"accept-encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["vary"]
    assert "content-encoding" not in server.get(path, headers={"accept-encoding": "identity"}).headers
    assert "content-encoding" not in server.query("ASK {}").headers
