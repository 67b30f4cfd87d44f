"""What ill-meant requests get: an end, a reason, and nobody else is held up."""

from __future__ import annotations

import os
import socket
import threading
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from conftest import Server

    Serving = Callable[..., AbstractContextManager[Server]]

CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
SORTED = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f"
LONG = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
SLOW, SECONDS = 5, 3
"""Seconds for slow clients and for queries in these tests; what is said of times leaves room for a slow machine."""


@pytest.fixture(scope="module")
def strict(desk: Path, serving: Serving) -> Iterator[Server]:
    with serving(desk, "--timeout", str(SECONDS), "--memory", "256", "--rows", "1000", "--patience", "2") as running:
        yield running


def raw(server: Server, words: bytes, wait: float = 60) -> bytes:
    """What comes back on a connection that says just this."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=wait) as connection:
        connection.sendall(words)
        return answer_of(connection)


def answer_of(connection: socket.socket) -> bytes:
    found = b""
    try:
        while piece := connection.recv(1 << 16):
            found += piece
    except ConnectionError:
        pass
    return found


def get(path: str, *headers: str) -> bytes:
    lines = [f"GET {path} HTTP/1.1", "Host: x", "Connection: close", *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1")


PATHS = [
    "/static/../../../../../../etc/passwd",
    "/static/..%2f..%2f..%2f..%2f..%2fetc/passwd",
    "/static/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "/static/%252e%252e/%252e%252e/etc/passwd",
    "/static/..%252f..%252fetc%252fpasswd",
    "/static/..\\..\\..\\etc\\passwd",
    "/static/..%5c..%5c..%5cetc%5cpasswd",
    "/static//etc/passwd",
    "/static/%2fetc/passwd",
    "/static/site.css%00.html",
    "/static/%00",
    "/static/",
    "/static/.",
    "/static/%c0%ae%c0%ae/etc/passwd",
    "/id/../../etc/passwd",
    "/id/..%2f..%2fout/ledger.tsv",
    "/id/dataset/file/../ledger.tsv",
    "/id/dataset/file/..%2f..%2fseeds%2friver-guard.txt",
    "/id/dataset/file/%2e%2e/ledger.tsv",
    "/id/%00",
    "/id/%ff%fe",
    "/id/a%0d%0aset-cookie:%20x=1",
    "/id/" + "a" * 30_000,
    "/id/" + "../" * 5_000,
    "/../out/orbat.ttl",
    "//etc/passwd",
    "/%2e%2e/out/orbat.ttl",
    "/index.html/../../x",
    "/class/../../../etc/passwd.html",
    "/question/..%2f..%2f..%2fetc%2fpasswd.html",
    "/orbat/id/../../../etc/passwd",
]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:60])
def test_no_path_leads_out_of_the_site(server: Server, path: str) -> None:
    answer = raw(server, get(path))
    status = int(answer.split(b" ", 2)[1])
    assert status in (400, 404), answer[:200]
    assert b"root:" not in answer
    assert b"# key\ttype" not in answer
    assert b"\r\nset-cookie" not in answer


ACCEPTS = {
    "100 KB": "text/turtle," * 9000,
    "10,000 entries": "a/b," * 9_999 + "text/turtle",
    "quotes": '"' * 20_000,
    "backslashes": '"\\' * 10_000,
    "garbage": ";q=1;;q,=,*/;*;;/,,\x7f\xff",
    "many q": "text/turtle" + ";q=0.5" * 3000,
    "long q": "text/turtle;q=0." + "1" * 30_000,
    "long type": "a" * 30_000 + "/b",
}


@pytest.mark.parametrize("name", ACCEPTS)
def test_no_accept_header_breaks_it(server: Server, name: str) -> None:
    answer = raw(server, get("/id/ann-otieno", f"Accept: {ACCEPTS[name]}"))
    assert int(answer.split(b" ", 2)[1]) in (303, 400, 406, 431)
    assert server.get("id/ann-otieno", "text/turtle").status_code == 303


BYTES = [
    b"\x00" * 1000,
    b"GET\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n",
    b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\n" + b"x: y\r\n" * 20_000,
    b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    b"POST /sparql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
]


@pytest.mark.parametrize("words", BYTES, ids=lambda words: repr(words[:30]))
def test_what_is_no_http_ends_with_its_connection(strict: Server, words: bytes) -> None:
    answer = raw(strict, words)
    assert answer == b"" or int(answer.split(b" ", 2)[1]) >= 400
    assert strict.query("ASK {}").status_code == 200


QUERIES = {
    "1 MB": "SELECT * { " + "?s ?p ?o . " * 100_000 + "}",
    "deep": "SELECT * " + "{" * 30_000,
    "deep and closed": "ASK " + "{" * 9_000 + "}" * 9_000,
    "deep expression": "SELECT (" + "(" * 9_000 + "1" + ")" * 9_000 + " AS ?x) {}",
    "negations": "SELECT (" + "!" * 60_000 + "1 AS ?x) {}",
    "unions": "ASK { {}" + " UNION {}" * 6_000 + " }",
    "a pattern that backtracks": "SELECT * { BIND(REGEX('" + "a" * 5000 + "', '(a*)*(a*)*b') AS ?x) }",
    "a string that doubles": "SELECT (STRLEN(?z) AS ?n) { BIND('" + "x" * 60_000 + "' AS ?a)"
    + "".join(f" BIND(CONCAT(?{a}, ?{a}) AS ?{b})" for a, b in pairwise("abcdefghijklmnopqrstz"))
    + " }",
    "surrogates": "SELECT ('\\uD800' AS ?x) {}",
    "NUL": "ASK { ?s ?p '\0' }",
}  # fmt: skip


@pytest.mark.parametrize("name", QUERIES)
def test_no_query_breaks_it(strict: Server, name: str) -> None:
    answer = httpx.post(strict.url + "sparql", data={"query": QUERIES[name]}, timeout=120)
    assert answer.status_code in (200, 400, 403, 413, 500, 504), answer.text[:300]
    assert "Traceback" not in answer.text
    assert ready(strict).status_code == 200


def ready(server: Server) -> httpx.Response:
    """An easy query; a worker that was ended is replaced in a moment."""
    for _ in range(60):
        answer = server.query("ASK {}")
        if answer.status_code != 503:
            return answer
    return answer


def test_queries_that_run_away_are_stopped_and_hold_up_no_page(strict: Server) -> None:
    found: list[int] = []

    def ask(sparql: str) -> None:
        found.append(strict.query(sparql).status_code)

    threads = [threading.Thread(target=ask, args=(sparql,)) for sparql in (CROSS, CROSS, SORTED, CROSS)]
    for thread in threads:
        thread.start()
    answered = 0
    while any(thread.is_alive() for thread in threads):
        for path in ("id/ann-otieno.ttl", "id/lake-brigade.ttl", "id/nobody", "data?default&graph=x"):
            assert strict.get(path).status_code in (200, 400, 404)
            answered += any(thread.is_alive() for thread in threads)
    assert answered > 1
    assert {504} <= set(found) <= {503, 504, 500}
    assert ready(strict).status_code == 200


def test_too_many_rows_are_refused(strict: Server) -> None:
    for accept in ("text/csv", "application/sparql-results+json", "application/sparql-results+xml"):
        answer = strict.query(LONG, accept)
        assert (answer.status_code, "1000 rows" in answer.text) == (403, True)
    assert strict.query(LONG + " LIMIT 1000").status_code == 200
    assert strict.query("CONSTRUCT WHERE { ?s ?p ?o }", "text/turtle").status_code == 403


def test_too_many_queries_at_once_are_sent_away(strict: Server) -> None:
    found: list[httpx.Response] = []
    threads = [threading.Thread(target=lambda: found.append(strict.query(CROSS))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    busy = [answer for answer in found if answer.status_code == 503]
    assert busy
    assert all(int(answer.headers["retry-after"]) > 0 for answer in busy)
    assert ready(strict).status_code == 200


def test_a_client_that_leaves_frees_its_worker(server: Server) -> None:
    for _ in range(6):
        with pytest.raises(httpx.TimeoutException):
            httpx.get(server.url + "sparql", params={"query": CROSS}, timeout=0.5)
    assert ready(server).status_code == 200


@pytest.fixture(scope="module")
def hasty(desk: Path, serving: Serving) -> Iterator[Server]:
    with serving(desk, "--slow", str(SLOW)) as running:
        yield running


HALF = {
    "nothing": b"",
    "half a head": b"GET / HTTP/1.1\r\nHost: x\r\nAccept: text/",
    "half a body": b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nASK",
    "half a body for a service": b"POST /reconcile HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nqueries=",
}


@pytest.mark.parametrize("name", HALF)
def test_a_client_that_never_ends_its_request_is_left(hasty: Server, name: str) -> None:
    start = time.monotonic()
    answer = raw(hasty, HALF[name])
    assert time.monotonic() - start >= SLOW - 1
    assert answer == b"" or answer.split(b" ", 2)[1] == b"408"


def test_a_head_letter_by_letter_is_no_way_to_stay(hasty: Server) -> None:
    def write_on(connection: socket.socket) -> None:
        for _ in range(120):
            connection.sendall(b"x: y\r\n")
            time.sleep(0.5)

    with socket.create_connection(("127.0.0.1", hasty.port)) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\n")
        with pytest.raises(ConnectionError):
            write_on(connection)


def sockets(server: Server) -> int:
    """How many connections the server has open."""
    links = Path(f"/proc/{server.process.pid}/fd").iterdir()
    return sum(os.path.realpath(link).rpartition("/")[2].startswith("socket:") for link in links)


def test_clients_that_never_take_their_answers_hold_nothing(hasty: Server) -> None:
    query = "SELECT%20*%20%7B%3Fa%20%3Fb%20%3Fc.%3Fd%20%3Fe%20%3Ff%7DLIMIT%2090000"
    before = sockets(hasty)
    connections = [socket.create_connection(("127.0.0.1", hasty.port)) for _ in range(5)]
    try:
        for connection in connections:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.sendall(get(f"/sparql?query={query}", "Accept: application/sparql-results+xml"))
        assert hasty.get("id/ann-otieno.ttl").status_code == 200
        assert ready(hasty).status_code == 200
        end = time.monotonic() + 60
        while sockets(hasty) > before and time.monotonic() < end:
            time.sleep(0.2)
        assert sockets(hasty) <= before
    finally:
        for connection in connections:
            connection.close()


def test_every_answer_keeps_browsers_safe(server: Server) -> None:
    for path in ("index.html", "id/ann-otieno.html", "id/nobody", "sparql?query=ASK%7B%7D", "static/none", "ns"):
        headers = server.get(path, "text/html,*/*;q=0.5").headers
        assert headers["x-content-type-options"] == "nosniff"
        policy = headers["content-security-policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "script-src" not in policy or "unsafe" not in policy.partition("script-src")[2].partition(";")[0]
        assert "server" not in headers


SCRIPT = "<script>alert(1)</script>"


def test_markup_in_addresses_and_names_stays_text(tmp_path: Path, build: Callable[..., Path], serving: Serving) -> None:
    words = (
        f"= River Guard =\n\nInfobox\n- Agencyname: River Guard {SCRIPT}\n- Country: Kenya\n"
        f'- Chief1Name: Major General Ann "><img src=x onerror=alert(1)> Otieno, Commander of the River Guard\n\n'
        f"The River Guard is a gendarmerie of Kenya {SCRIPT}.\n\n== Units ==\n- Lake Brigade {SCRIPT}\n"
    )
    with serving(build(tmp_path, words)) as server:
        pages = ["index.html", "search.html", "sources.html", "id/source/river-guard.html", f"search.html?q={SCRIPT}"]
        pages += [f"id/{SCRIPT}", f"{SCRIPT}.html", f"id/{SCRIPT}.html", "search.html?q=river"]
        for row in server.query("SELECT DISTINCT ?s { ?c rdf:subject ?s }").text.split()[1:]:
            pages.append("id/" + row.partition("/id/")[2] + ".html")
        for path in pages:
            answer = server.get(path, "text/html")
            assert answer.status_code in (200, 404), path
            assert SCRIPT not in answer.text
            assert "<img src=x" not in answer.text
