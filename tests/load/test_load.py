"""All or nothing: whatever fails, at whatever moment, the old data or the new one stands, whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.requests import Request as Asked
from starlette.responses import Response

from orbat.errors import OrbatError, UsageError
from orbat.load import Contents, Credentials, Request, contents_of, load
from orbat.load.connection import Patience

from .server import Server, basic, running

BASE = "https://example.org/graph/"
NAMES = ("facts", "evidence", "dataset")
ASIDE = [f"{BASE}{name}.loading" for name in NAMES]
OLD = {f"{BASE}{name}": 1 for name in NAMES}
NEW = {f"{BASE}{name}": 5 for name in NAMES}
NOBODY = Credentials()
Fault = Callable[[Server, Asked, str], Response | None]


@pytest.fixture
def contents(build: Path) -> Contents:
    return contents_of(build, BASE, ontology=False)


@pytest.fixture
def old(server: Server) -> Server:
    for graph in OLD:
        server.engine.update(f"INSERT DATA {{ GRAPH <{graph}> {{ <urn:old> <urn:old> 1 }} }}")
    return server


def request(server: Server, contents: Contents, waited: list[float] | None = None, **more: object) -> Request:
    wait = (waited if waited is not None else []).append
    return Request(server.address, contents, patience=Patience(3, 5, wait), **more)  # type: ignore[arg-type]


def nth(path: str, number: int, answer: Response, times: int = 1) -> Fault:
    """Answers so the nth time that the service is asked, and some times after."""

    def fault(server: Server, asked: Asked, _: str) -> Response | None:
        if asked.url.path != path or not number <= server.count(asked.method, path) < number + times:
            return None
        return answer

    return fault


def without(*words: str) -> Fault:
    """A server that knows no such update."""
    return lambda _, __, body: Response("unsupported", 400) if body.startswith(words) else None


@pytest.mark.parametrize("via", ["auto", "store", "update"])
@pytest.mark.parametrize("batch", [0, 1, 3])
def test_each_file_comes_into_its_graph(old: Server, contents: Contents, via: str, batch: int) -> None:
    loaded = load(request(old, contents, via=via, batch=batch), NOBODY)
    assert [(each.graph, each.triples, each.at_server) for each in loaded] == [(graph, 5, 5) for graph in NEW]
    assert old.graphs() == NEW
    sent = old.count("POST", "/ds/data")
    assert (sent == 0) == (via == "update")
    assert batch != 1 or via == "update" or sent == 15


@pytest.mark.parametrize(
    ("fault", "batch"),
    [
        (without("COPY"), 0),
        (without("COPY", "DROP"), 0),
        (lambda _, asked, __: Response("no", 404) if asked.url.path == "/ds/data" else None, 0),
        (lambda _, asked, __: Response("no", 501) if asked.url.path == "/ds/data" else None, 2),
        (nth("/ds/data", 2, Response("wait", 503, {"Retry-After": "7"})), 2),
        (nth("/ds/update", 1, Response("wait", 502), times=2), 0),
        (nth("/ds/update", 2, Response("wait", 502)), 0),
        (nth("/ds/sparql", 3, Response("wait", 429), times=3), 0),
    ],
    ids=[
        "no COPY",
        "no COPY, no DROP",
        "no Graph Store",
        "Graph Store not done",
        "busy",
        "first drop",
        "swap unanswered",
        "counted",
    ],
)
def test_what_a_server_lacks_or_fails_once_is_no_matter(
    old: Server, contents: Contents, fault: Fault, batch: int
) -> None:
    old.fault = fault
    load(request(old, contents, batch=batch), NOBODY)
    assert old.graphs() == NEW


def swallowed() -> Fault:
    """The swap is done, and its answer lost."""

    def fault(server: Server, _: Asked, body: str) -> Response | None:
        if body.startswith("COPY") and sum("COPY" in each for each in done) < 1:
            done.append(body)
            server.engine.update(body)
            return Response("bad gateway", 502)
        return None

    done: list[str] = []
    return fault


def test_a_swap_whose_answer_is_lost_is_done_again_and_harmless(old: Server, contents: Contents) -> None:
    old.fault = swallowed()
    load(request(old, contents), NOBODY)
    assert old.graphs() == NEW


@pytest.mark.parametrize("answers", [1, 2])
def test_old_data_of_the_same_size_is_not_taken_for_the_new(old: Server, contents: Contents, answers: int) -> None:
    for graph in OLD:
        old.engine.update(f"INSERT DATA {{ GRAPH <{graph}> {{ <urn:old> <urn:old> 2, 3, 4, 5 }} }}")
    old.fault = nth("/ds/update", 2, Response("bad gateway", 502), answers)
    if answers == 1:
        load(request(old, contents), NOBODY)
    else:
        with pytest.raises(OrbatError, match=r"nobody knows .*502"):
            load(request(old, contents), NOBODY)
    assert bool(set(old.graphs()) & set(ASIDE)) == (answers == 2)
    is_new = bool(old.engine.query(f"ASK {{ GRAPH <{BASE}facts> {{ ?s <https://w3id.org/orbat/ns#amount> 7 }} }}"))
    assert is_new == (answers == 1)
    assert {graph: old.graphs()[graph] for graph in OLD} == NEW


def test_graphs_aside_that_cannot_be_dropped_are_told_when_the_new_ones_stand(old: Server, contents: Contents) -> None:
    old.fault = nth("/ds/update", 3, Response("locked", 423), 9)
    with pytest.raises(OrbatError, match="423: locked"):
        load(request(old, contents), NOBODY)
    assert {graph: old.graphs()[graph] for graph in OLD} == NEW


def test_a_part_without_triples_empties_its_graph(old: Server, build: Path) -> None:
    (build / "evidence.ttl").write_text("", encoding="utf-8")
    load(request(old, contents_of(build, BASE, ontology=False)), NOBODY)
    assert old.graphs() == {graph: size for graph, size in NEW.items() if not graph.endswith("evidence")}


@pytest.mark.parametrize(
    ("fault", "message", "kind"),
    [
        (nth("/ds/data", 2, Response("disk is full\x1b[2J", 507), 9), "507: disk is full", OrbatError),
        (nth("/ds/data", 3, Response("<p>busy</p>", 503), 9), "503: busy", OrbatError),
        (nth("/ds/data", 2, Response("", 413), 9), "--batch", OrbatError),
        (nth("/ds/data", 2, Response("", 403), 9), "just anybody.*ORBAT_USER", UsageError),
        (nth("/ds/data", 2, Response("", 307, {"Location": "http://other.example/"}), 9), "elsewhere", UsageError),
        (nth("/ds/data", 2, Response("", 201), 9), "arrived", OrbatError),
        (without("COPY", "DELETE"), "400: unsupported", OrbatError),
        (nth("/ds/sparql", 2, Response("{}"), 9), "number of triples", OrbatError),
    ],
    ids=["disk", "busy for ever", "too large", "forbidden", "elsewhere", "lost", "no swap", "no count"],
)
def test_what_fails_leaves_the_old_data(
    old: Server, contents: Contents, fault: Fault, message: str, kind: type[OrbatError]
) -> None:
    old.fault = fault
    with pytest.raises(kind, match=message) as raised:
        load(request(old, contents, batch=2, via="auto"), NOBODY)
    assert "\x1b" not in str(raised.value)
    assert {graph: old.graphs()[graph] for graph in OLD} == OLD
    old.fault = lambda *_: None
    load(request(old, contents), NOBODY)
    assert old.graphs() == NEW


def test_what_another_load_left_is_gone_before_and_after(old: Server, contents: Contents) -> None:
    for graph in [*ASIDE, f"{BASE}ontology.loading", f"{BASE}everything.loading"]:
        old.engine.update(f"INSERT DATA {{ GRAPH <{graph}> {{ <urn:left> <urn:over> 1, 2, 3 }} }}")
    load(request(old, contents), NOBODY)
    assert old.graphs() == NEW


@pytest.mark.parametrize("into", ["https://example.org/all", ""])
def test_all_can_go_into_one_graph(old: Server, build: Path, into: str) -> None:
    contents = contents_of(build, BASE if into else "", into, ontology=False)
    assert [each.at_server for each in load(request(old, contents), NOBODY)] == [15]
    assert old.graphs() == {**OLD, into: 15}


def test_what_has_no_default_graph_is_not_sent_one(old: Server, build: Path) -> None:
    contents = contents_of(build, "", "", ontology=False)
    at = old.address
    named = Request(at, contents, server="virtuoso", query=f"{at}/sparql", update=f"{at}/update")
    with pytest.raises(UsageError, match="--into: Virtuoso has no default graph of its own"):
        load(named, NOBODY)
    assert old.graphs() == OLD
    assert old.asked == []


def test_retry_after_is_honoured_and_else_the_pauses_grow(old: Server, contents: Contents) -> None:
    waited: list[float] = []
    old.fault = nth("/ds/data", 1, Response("", 503, {"Retry-After": "7"}))
    load(request(old, contents, waited), NOBODY)
    assert waited == [7]
    old.fault = nth("/ds/data", old.count("POST", "/ds/data") + 1, Response("", 503), times=3)
    load(request(old, contents, waited), NOBODY)
    assert waited[1:] == [1, 2, 4]


@pytest.mark.parametrize(
    ("credentials", "message"),
    [(NOBODY, "asks who we are"), (Credentials("ann", "wrong"), "refuses"), (Credentials(token="t0ken"), "refuses")],
)
def test_without_the_right_password_nothing_is_sent(
    old: Server, contents: Contents, credentials: Credentials, message: str
) -> None:
    old.authorization = basic("ann", "right")
    with pytest.raises(UsageError, match=message) as raised:
        load(request(old, contents), credentials)
    assert "wrong" not in str(raised.value)
    assert "t0ken" not in str(raised.value)
    assert old.graphs() == OLD
    load(request(old, contents), Credentials("ann", "right"))
    assert old.graphs() == NEW


def test_a_token_is_sent_as_such_and_never_shown(old: Server, contents: Contents) -> None:
    old.authorization = "Bearer s3cret"
    old.fault = nth("/ds/data", 1, Response("what is Bearer s3cret?", 507), 9)
    with pytest.raises(OrbatError, match=r"what is Bearer \*\*\*\?"):
        load(request(old, contents), Credentials(token="s3cret"))


def test_credentials_do_not_follow_to_another_host(old: Server, contents: Contents) -> None:
    with running(Server()) as other:
        place = other.address.replace("127.0.0.1", "localhost")
        old.fault = lambda _, asked, __: Response("", 307, {"Location": f"{place}{asked.url.path.removeprefix('/ds')}"})
        with pytest.raises(UsageError, match="elsewhere"):
            load(request(old, contents), Credentials(token="s3cret"))
        assert other.asked == []


def test_a_redirect_at_the_same_server_is_followed(old: Server, contents: Contents) -> None:
    def fault(_: Server, asked: Asked, __: str) -> Response | None:
        if asked.url.path != "/ds/data" or "moved" in asked.query_params:
            return None
        return Response("", 308, {"Location": f"?{asked.url.query}&moved"})

    old.fault = fault
    load(request(old, contents), NOBODY)
    assert old.graphs() == NEW


LOADER = "import sys; from orbat.cli import main; sys.argv[0] = 'orbat'; main()"


def started(server: Server, build: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", LOADER, "load", "--to", server.address, "--graph", str(build), "--no-ontology"]
    pipe = subprocess.PIPE
    return subprocess.Popen([*command, "--graph-base", BASE, *options], stdout=pipe, stderr=pipe, env=os.environ)


@pytest.mark.parametrize("via", ["store", "update"])
def test_a_loader_that_is_killed_leaves_the_old_data_and_the_next_cleans_up(
    old: Server, build: Path, contents: Contents, via: str
) -> None:
    service = {"store": "/ds/data", "update": "/ds/update"}[via]
    processes: list[subprocess.Popen[bytes]] = []

    def kill(server: Server, asked: Asked, _: str) -> Response | None:
        if asked.url.path == service and server.count("POST", service) == 6:
            processes[0].send_signal(signal.SIGKILL)
        return None

    old.fault = kill
    processes.append(started(old, build, "--via", via, "--batch", "1"))
    assert processes[0].wait(60) == -signal.SIGKILL
    time.sleep(0.2)
    assert {graph: old.graphs()[graph] for graph in OLD} == OLD
    assert set(old.graphs()) & set(ASIDE)
    old.fault = lambda *_: None
    load(request(old, contents), NOBODY)
    assert old.graphs() == NEW


def test_a_connection_cut_in_the_middle_leaves_the_old_data(old: Server, contents: Contents) -> None:
    def cut(server: Server, asked: Asked, _: str) -> Response | None:
        if asked.url.path == "/ds/data" and server.count("POST", "/ds/data") >= 3:
            return Response("", 200, {"Content-Length": "99"})
        return None

    old.fault = cut
    with pytest.raises(OrbatError, match=r"connection broke.*still stands"):
        load(request(old, contents, batch=1), NOBODY)
    assert old.graphs() == OLD


def test_the_command_tells_the_counts(old: Server, build: Path) -> None:
    process = started(old, build)
    out, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, b"")
    assert f"{BASE}facts     5        5" in out.decode()
    assert old.graphs() == NEW


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("ftp://example.org/", "no address of a server"),
        ("localhost:3030", "no address of a server"),
        ("http://ann:secret@localhost/", "ORBAT_USER"),
        ("http://127.0.0.1:1/ds", "nobody answers"),
        ("http://127.0.0.1:1", r"^http://127\.0\.0\.1:1: nobody answers"),
        ("http://no.such.host.invalid/", "no such host"),
        ("{server}/other", "no SPARQL server answers here"),
    ],
)
def test_a_wrong_address_is_told(server: Server, contents: Contents, address: str, message: str) -> None:
    with pytest.raises(OrbatError, match=message) as raised:
        load(Request(address.format(server=server.address), contents), NOBODY)
    assert "secret" not in str(raised.value)


def test_plain_text_where_tls_is_asked_for_is_told(server: Server, contents: Contents) -> None:
    with pytest.raises(OrbatError, match="no secure connection"):
        load(Request(server.address.replace("http:", "https:"), contents), NOBODY)


def test_services_can_be_named(old: Server, contents: Contents) -> None:
    at = old.address
    load(request(old, contents, query=f"{at}/sparql", update=f"{at}/update", store=f"{at}/data"), NOBODY)
    assert old.graphs() == NEW
    load(request(old, contents, query=f"{at}/sparql", update=f"{at}/update"), NOBODY)
    with pytest.raises(UsageError, match="no Graph Store service"):
        load(request(old, contents, query=f"{at}/sparql", update=f"{at}/update", via="store"), NOBODY)
