"""Sites to look at: that of the seeds, that of a graph whose names and quotes are an attack, and a server for both."""

from __future__ import annotations

import functools
import json
import mimetypes
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from orbat import KnowledgeGraph
from orbat.pages import STATIC, Site, named, notice

HERE = Path(__file__).parent
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)


@dataclass
class Element:
    name: str
    attributes: dict[str, str]
    inside: str = ""


@dataclass
class Document(HTMLParser):
    """The elements of a page, in order, with the words directly or indirectly inside them."""

    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in {"meta", "link", "input", "br", "rect", "line", "path", "circle"}:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().name != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.inside += data

    def all(self, name: str) -> list[Element]:
        return [each for each in self.elements if each.name == name]


def parsed(html: str) -> Document:
    document = Document()
    document.feed(html)
    return document


@pytest.fixture(scope="session")
def site(seeds_graph: KnowledgeGraph) -> Site:
    return Site(seeds_graph)


@pytest.fixture(scope="session")
def live_site(seeds_graph: KnowledgeGraph) -> Site:
    return Site(seeds_graph, live=True)


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site of a graph whose every word is an attack."""
    out = tmp_path_factory.mktemp("hostile") / "out"
    out.mkdir()
    for name in ("orbat.ttl", "evidence.ttl", "dataset.ttl", "coverage.jsonl"):
        shutil.copy(HERE / "hostile" / name, out / name)
    return Site(KnowledgeGraph.open(out), live=True)


def answer(site: Site, target: str) -> tuple[int, str, bytes]:
    """What a server answers to a request: status, type and body."""
    asked = urlsplit(target)
    path, values = unquote(asked.path).lstrip("/") or "index.html", dict(parse_qsl(asked.query))
    if path.startswith("static/"):
        file = STATIC / path.removeprefix("static/")
        kind = mimetypes.guess_type(file.name)[0] or "text/plain"
        return (200, kind, file.read_bytes()) if file.is_file() else (404, "text/plain", b"")
    if path == "suggest":
        hits = site.names.suggest(values["prefix"])
        base = site.addresses.base
        rows = [
            {"id": hit.iri.removeprefix(base), "name": hit.label, "notable": [{"id": hit.kind, "name": hit.kind}]}
            for hit in hits
        ]
        return 200, "application/json", json.dumps({"result": rows}).encode()
    html = site.html(path.removesuffix(".html"), values)
    if html is None:
        words = named(path)
        html = notice("Nothing", ("Not here.", path), "../" * path.count("/"), words=words, near=site.near(words))
    return 200, "text/html; charset=utf-8", html.encode()


class Handler(BaseHTTPRequestHandler):
    def __init__(self, site: Site, *rest: Any) -> None:
        self._site = site
        super().__init__(*rest)

    def do_GET(self) -> None:
        self._send(*answer(self._site, self.path))

    def do_POST(self) -> None:
        query = self.rfile.read(int(self.headers["Content-Length"])).decode()
        said = self._site._graph.query(query).serialise("json")
        self._send(200, "application/sparql-results+json", said)

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None: ...


def serving(site: Site) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def served(live_site: Site) -> Iterator[str]:
    yield from serving(live_site)


@pytest.fixture(scope="session")
def served_hostile(hostile: Site) -> Iterator[str]:
    yield from serving(hostile)
