"""Where the services of a server are, whichever of its addresses is given."""

from __future__ import annotations

import pytest

from orbat.errors import UsageError
from orbat.load.connection import Answer
from orbat.load.servers import SERVERS, Server, check_address, yes_or_no

VIRTUOSO = Server(
    "virtuoso", *(f"http://h:8890{end}" for end in ("/sparql-auth", "/sparql-auth", "/sparql-graph-crud-auth"))
)
FUSEKI = Server("fuseki", *(f"http://h:3030/ds{end}" for end in ("/sparql", "/update", "/data")))
GRAPHDB = Server(
    "graphdb", *(f"http://h:7200/repositories/r{end}" for end in ("", "/statements", "/rdf-graphs/service"))
)
OXIGRAPH = Server("oxigraph", *(f"http://h:7878{end}" for end in ("/query", "/update", "/store")))
QLEVER = Server("qlever", "http://h:7001", "http://h:7001", "http://h:7001")


@pytest.mark.parametrize(
    ("address", "server"),
    [
        ("http://h:8890", VIRTUOSO),
        ("http://h:8890/", VIRTUOSO),
        ("http://h:8890/sparql", VIRTUOSO),
        ("http://h:8890/sparql-auth", VIRTUOSO),
        ("http://h:8890/sparql-graph-crud-auth", VIRTUOSO),
        ("http://h:8890/sparql-graph-crud", VIRTUOSO),
        ("http://h:3030/ds", FUSEKI),
        ("http://h:3030/ds/sparql?x=1#y", FUSEKI),
        ("http://h:3030/ds/query", FUSEKI),
        ("http://h:3030/ds/data", FUSEKI),
        ("http://h:7200/repositories/r", GRAPHDB),
        ("http://h:7200/repositories/r/statements", GRAPHDB),
        ("http://h:7200/repositories/r/rdf-graphs/service", GRAPHDB),
        ("http://h:7878/update", OXIGRAPH),
        ("http://h:7001/", QLEVER),
    ],
)
def test_services(address: str, server: Server) -> None:
    assert SERVERS[server.name].server(check_address(address)) == server


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        (b'{"head": {}, "boolean": true}', True),
        (b'{"boolean": false}', False),
        (b'{"head": {"vars": ["__ASK_RETVAL"]}, "results": {"bindings": [{"__ASK_RETVAL": {"value": "1"}}]}}', True),
        (b'{"head": {"vars": ["__ASK_RETVAL"]}, "results": {"bindings": [{"__ASK_RETVAL": {"value": "0"}}]}}', False),
        (b'{"results": {"bindings": []}}', None),
        (b'{"results": {"bindings": [{"x": {"value": "1"}}]}}', None),
        (b'["boolean"]', None),
        (b"7", None),
        (b"<html>", None),
    ],
)
def test_yes_and_no(body: bytes, answer: bool | None) -> None:
    assert yes_or_no(Answer(200, {}, body)) is answer


def test_the_command_knows_all_servers() -> None:
    from typing import get_args

    from orbat.cli.load import Kind

    assert set(get_args(Kind)) == {"auto", *SERVERS}


def test_the_name_of_a_graph_is_escaped() -> None:
    assert FUSEKI.in_store("urn:a&b=c#d") == "http://h:3030/ds/data?graph=urn%3Aa%26b%3Dc%23d"


@pytest.mark.parametrize(
    "address", ["", "h:8890", "//h", "http://", "http://h:port/", "file:///etc/passwd", "http://[::1"]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match="no address"):
        check_address(address)
