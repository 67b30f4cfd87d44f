"""Every IRI answers: to what it leads for each Accept header, and what the documents there are."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import httpx
import pytest
import rdflib

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from conftest import Server

BASE = "https://w3id.org/orbat/id/"
GUARD = "river-guard-of-kenya"
MEDIA = {
    "html": "text/html",
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
}
READERS = {"ttl": "turtle", "nt": "nt", "jsonld": "json-ld", "rdf": "xml"}
THINGS = [
    f"id/{GUARD}",
    "id/ann-otieno",
    f"id/event/{GUARD}-foundation",
    "id/time/1952",
    f"id/tenure/ann-otieno-{GUARD}-commander",
    "id/source/river-guard",
    "id/dataset",
    "ns",
]
ACCEPTS = {
    None: "html",
    "*/*": "html",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8": "html",
    "text/turtle": "ttl",
    "text/turtle, */*;q=0.1": "ttl",
    "application/rdf+xml,text/turtle;q=0.9,text/html;q=0.5": "rdf",
    "application/ld+json": "jsonld",
    "application/json": "jsonld",
    "application/n-triples": "nt",
    "application/*": "nt",
    "text/html;q=0, */*": "ttl",
    "image/png": None,
    "text/csv, image/*;q=0.3": None,
}


@pytest.mark.parametrize("accept", ACCEPTS)
@pytest.mark.parametrize("thing", THINGS)
def test_where_a_thing_leads(server: Server, thing: str, accept: str | None) -> None:
    for path in (thing, f"orbat/{thing}"):
        answer = server.get(path, accept)
        suffix = ACCEPTS[accept]
        assert answer.headers["vary"] == "Accept"
        if suffix is None:
            assert answer.status_code == 406
            assert "text/turtle" in answer.text
            continue
        assert answer.status_code == 303
        assert urljoin(server.url + path, answer.headers["location"]) == f"{server.url}{thing}.{suffix}"
        assert answer.headers["link"].count('rel="alternate"') == 5


@pytest.mark.parametrize("suffix", MEDIA)
@pytest.mark.parametrize("thing", THINGS)
def test_the_documents_of_a_thing(server: Server, thing: str, suffix: str) -> None:
    path = f"{thing}.{suffix}"
    answer = server.get(path, "image/png")  # an address that names the form gives that form
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == MEDIA[suffix]
    link = answer.headers["link"]
    iri = "https://w3id.org/orbat/ns" if thing == "ns" else BASE + thing.removeprefix("id/")
    assert f'<{server.url}{path}>; rel="canonical"' in link
    assert f'<{iri}>; rel="describes"' in link
    assert link.count('rel="alternate"') == 4
    if suffix in READERS:
        graph = rdflib.Graph().parse(data=answer.text, format=READERS[suffix])
        about = {str(each) for each in graph.subjects()} | {str(each) for each in graph.objects()}
        assert iri in about or f"{iri}#Agency" in about
    head = httpx.head(server.url + path, headers={"accept-encoding": "identity"}, timeout=60)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == answer.headers["etag"].removeprefix("W/")
    assert head.headers["content-length"] == str(len(answer.content))


@pytest.mark.parametrize("suffix", MEDIA)
def test_what_a_client_has_is_not_sent_again(server: Server, suffix: str) -> None:
    path = f"{server.url}id/{GUARD}.{suffix}"
    plain = {"accept-encoding": "identity"}
    first = httpx.get(path, headers=plain, timeout=60)
    tag = first.headers["etag"]
    assert tag.startswith('"')
    assert "max-age" in first.headers["cache-control"]
    for had in (tag, f'"other", {tag}', f"W/{tag}", "*"):
        again = httpx.get(path, headers={"if-none-match": had, **plain}, timeout=60)
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        assert again.headers["cache-control"] == first.headers["cache-control"]
    assert httpx.get(path, headers={"if-none-match": '"other"'}, timeout=60).status_code == 200


def test_the_forms_of_a_document_have_tags_of_their_own(server: Server) -> None:
    assert len({server.get(f"id/{GUARD}.{suffix}").headers["etag"] for suffix in MEDIA}) == len(MEDIA)


NOTHING = {
    "id/nobody": 404,
    "id/nobody.html": 404,
    "id/nobody.ttl": 404,
    "id/harbour-guard": 410,
    "id/harbour-guard.ttl": 410,
    "orbat/id/harbour-guard": 410,
    "no-such-page.html": 404,
    "no-such-file": 404,
    f"id/{GUARD}.docx": 404,
    f"id/{GUARD}.html.ttl": 404,
    "static/none.css": 404,
    "ns.docx": 404,
    "question/none.html": 404,
    "class/None.html": 404,
}


@pytest.mark.parametrize("path", NOTHING)
def test_where_there_is_nothing(server: Server, path: str) -> None:
    page = server.get(path, "text/html")
    assert (page.status_code, page.headers["content-type"]) == (NOTHING[path], "text/html; charset=utf-8")
    links = [word.partition('"')[0] for word in page.text.split('href="')[1:] if word[0] != "#"]
    followed = [httpx.get(urljoin(server.url + path, link), timeout=60).status_code for link in links]
    assert followed == [200] * len(links)
    assert len(links) >= 2
    words = server.get(path, "text/plain")
    assert (words.status_code, words.headers["content-type"]) == (NOTHING[path], "text/plain; charset=utf-8")
    assert "no-store" in words.headers["cache-control"]


def test_what_was_here_may_be_searched_for(server: Server) -> None:
    page = server.get("id/harbour-guard", "text/html").text
    assert "search.html?q=harbour%20guard" in page
    assert 'value="harbour guard"' in page


@pytest.mark.parametrize(
    ("path", "status", "query"),
    [("id/lake-brigad.html", 404, ""), ("id/a//b/x", 404, ""), ("sparql", 403, "update=CLEAR+ALL"), ("data", 400, "")],
)
def test_a_problem_has_the_look_of_the_site_at_any_depth(server: Server, path: str, status: int, query: str) -> None:
    page = server.get(f"{path}?{query}", "text/html")
    assert page.status_code == status
    style = page.text.partition('rel="stylesheet" href="')[2].partition('"')[0]
    assert httpx.get(urljoin(server.url + path, style)).headers["content-type"].startswith("text/css")
    assert '<main id="main"' in page.text
    assert 'role="search"' in page.text


def test_the_nearest_names_are_links_where_there_is_nothing(server: Server) -> None:
    page = server.get("id/lake-brigad.html", "text/html").text
    link = page.partition("Nearest names")[2].partition('href="')[2].partition('"')[0]
    assert httpx.get(urljoin(f"{server.url}id/lake-brigad.html", link)).status_code == 200
    assert "Lake Brigade" in page


def test_the_files_of_a_build(server: Server, desk: Path) -> None:
    for name, kind in (
        ("orbat.ttl", "text/turtle"),
        ("facts.csv", "text/csv"),
        ("facts.jsonl", "application/x-ndjson"),
    ):
        answer = server.get(f"id/dataset/file/{name}")
        assert answer.content == (desk / "out" / name).read_bytes()
        assert answer.headers["content-type"].partition(";")[0] == kind
        assert server.get(f"id/dataset/file/{name}.html").status_code == 200
    assert server.get("id/dataset/file/ledger.tsv").status_code == 404


def test_the_description_of_the_dataset_stands_where_void_has_it(server: Server) -> None:
    answer = server.get(".well-known/void")
    assert urljoin(server.url + ".well-known/void", answer.headers["location"]) == f"{server.url}id/dataset.ttl"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", [f"id/{GUARD}", "index.html", "static/site.css", "ns"])
def test_nothing_is_changed(server: Server, path: str, method: str) -> None:
    answer = httpx.request(method, server.url + path, content=b"x", timeout=60)
    assert (answer.status_code, "GET" in answer.headers["allow"]) == (405, True)


@pytest.fixture(scope="module")
def odd(
    tmp_path_factory: pytest.TempPathFactory, serving: Callable[..., AbstractContextManager[Server]]
) -> Iterator[Server]:
    """A build under another base, with IRIs in another script, with blanks and percent signs."""
    folder = tmp_path_factory.mktemp("odd")
    (folder / "out").mkdir()
    facts = """@prefix x: <https://data.example.org/things/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix orbat: <https://w3id.org/orbat/ns#> .
<https://data.example.org/things/штаб> a orbat:Agency ; skos:prefLabel "Штаб"@ru .
<https://data.example.org/things/post/chief%20of%20staff> skos:prefLabel "Chief of Staff"@en .
<https://data.example.org/things/source/a%2Fb.txt> skos:prefLabel "A file"@en .
<https://data.example.org/things/x:y> skos:prefLabel "With a colon"@en .
<https://data.example.org/things/report.ttl> skos:prefLabel "Not a document"@en .
"""
    for name, words in (("orbat.ttl", facts), ("evidence.ttl", ""), ("dataset.ttl", ""), ("facts.jsonl", "")):
        (folder / "out" / name).write_text(words, encoding="utf-8")
    for name in ("coverage.jsonl", "findings.jsonl", "decisions.csv", "ledger.tsv"):
        (folder / "out" / name).write_text("", encoding="utf-8")
    with serving(folder, "--base", "https://www.example.org/force") as running:
        yield running


@pytest.mark.parametrize(
    "iri",
    [
        "https://data.example.org/things/штаб",
        "https://data.example.org/things/post/chief%20of%20staff",
        "https://data.example.org/things/source/a%2Fb.txt",
        "https://data.example.org/things/x:y",
        "https://data.example.org/things/report.ttl",
    ],
)
def test_an_iri_leads_to_its_document_however_it_is_spelt(odd: Server, iri: str) -> None:
    local = str(httpx.URL(iri).raw_path.decode().removeprefix("/things/"))
    for path in (f"things/{local}", f"id/{local}", f"id/{local.replace('%', '%25') if '%2' in iri else local}"):
        answer = odd.get(path, "application/n-triples")
        assert answer.status_code == 303, path
        target = urljoin(odd.url + path, answer.headers["location"])
        found = httpx.get(target, timeout=60)
        assert found.status_code == 200
        assert urlsplit(target).path.startswith("/id/")
        assert f"<{iri}>" in found.text
        assert "https://www.example.org/force/id/" in found.headers["link"]


def test_a_base_without_a_path_leaves_the_pages_where_they_are(
    tmp_path: Path, serving: Callable[..., AbstractContextManager[Server]]
) -> None:
    (tmp_path / "out").mkdir()
    facts = """@prefix x: <https://data.example.org/> .
<https://data.example.org/guard> a <https://w3id.org/orbat/ns#Agency> ;
  <http://www.w3.org/2004/02/skos/core#prefLabel> "Guard"@en .
"""
    for name in ("evidence.ttl", "dataset.ttl", "facts.jsonl", "coverage.jsonl", "findings.jsonl", "decisions.csv"):
        (tmp_path / "out" / name).write_text("", encoding="utf-8")
    (tmp_path / "out" / "orbat.ttl").write_text(facts, encoding="utf-8")
    (tmp_path / "out" / "ledger.tsv").write_text("", encoding="utf-8")
    with serving(tmp_path) as running:
        for path in ("guard", "id/guard"):
            answer = running.get(path, "text/turtle")
            assert urljoin(running.url + path, answer.headers.get("location", "")) == f"{running.url}id/guard.ttl"
        for path in ("", "search.html", "class/Agency.html", "favicon.ico"):
            assert running.get(path).status_code == 200, path
        assert running.get("no-guard", "text/html").status_code == 404


def test_articles_that_lie_elsewhere_are_shown_whole(
    desk: Path, tmp_path: Path, serving: Callable[..., AbstractContextManager[Server]]
) -> None:
    (tmp_path / "out").symlink_to(desk / "out")
    for options, is_whole in ((("--sources", str(desk / "seeds")), True), ((), False)):
        with serving(tmp_path, *options) as running:
            page = running.get("id/source/river-guard.html").text
            assert ("these are the quotes that the graph keeps" not in page) is is_whole


def test_a_port_that_is_taken_and_a_build_that_is_not_there(server: Server, tmp_path: Path) -> None:
    def serve(*options: str) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-m", "orbat", "serve", *options], cwd=tmp_path, capture_output=True, text=True, timeout=60
        )
        assert "Traceback" not in done.stderr
        return done.returncode, done.stderr

    status, words = serve("--port", "0")
    assert (status, "orbat build" in words) == (2, True)
    (tmp_path / "out").mkdir()
    status, words = serve("--port", "0")
    assert (status, "orbat build" in words) == (2, True)
    for name in ("orbat.ttl", "evidence.ttl", "dataset.ttl"):
        (tmp_path / "out" / name).write_text("", encoding="utf-8")
    status, words = serve("--port", str(server.port))
    assert (status, f"port {server.port} is taken" in words, "--port" in words) == (2, True, True)
    status, words = serve("--port", "0", "--base", "nonsense")
    assert (status, "nonsense" in words) == (2, True)
    status, words = serve("--host", "no.such.host.invalid")
    assert (status, "--host" in words) == (2, True)
