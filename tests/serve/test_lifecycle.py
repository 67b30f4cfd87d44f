"""How a server ends, what it outlives, and what it takes up: signals, dead workers, another build."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from conftest import Server

    Serving = Callable[..., AbstractContextManager[Server]]

RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s a orbat:Unit }"
WAIT = 60.0


def until(true: Callable[[], bool]) -> None:
    """Waits until it is true; a slow machine has time."""
    end = time.monotonic() + WAIT
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


def asked(server: Server, sparql: str, found: list[httpx.Response | httpx.TransportError]) -> threading.Thread:
    def ask() -> None:
        try:
            found.append(server.query(sparql))
        except httpx.TransportError as error:
            found.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    return thread


def all_ready(server: Server) -> bool:
    """Whether every worker has opened the store."""
    return len(server.workers) == 4 and all(map(has_store, server.workers))


def has_store(pid: int) -> bool:
    try:
        return any("/.orbat/" in str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir())
    except OSError:  # a file was closed, or the process has ended
        return False


def busy(pid: int) -> bool:
    """Whether a process runs rather than waits."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "R"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_it_is_asked_to(
    desk: Path, serving: Serving, is_alive: Callable[[int], bool], number: signal.Signals
) -> None:
    with serving(desk) as server:
        until(lambda: len(server.workers) == 4)
        workers = server.workers
        found: list[httpx.Response | httpx.TransportError] = []
        thread = asked(server, COUNT, found)
        thread.join()
        server.process.send_signal(number)
        assert server.process.wait(WAIT) == 0
        until(lambda: not any(map(is_alive, workers)))


def test_it_ends_while_a_query_runs_away(desk: Path, serving: Serving, is_alive: Callable[[int], bool]) -> None:
    with serving(desk) as server:
        workers = server.workers
        found: list[httpx.Response | httpx.TransportError] = []
        thread = asked(server, RUNAWAY, found)
        until(lambda: any(map(busy, workers)))
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(WAIT) == 0
        thread.join()
        assert isinstance(found[0], httpx.TransportError) or found[0].status_code >= 500
        until(lambda: not any(map(is_alive, workers)))


def test_a_worker_killed_while_it_answers_takes_nothing_else_with_it(desk: Path, serving: Serving) -> None:
    with serving(desk, "--timeout", "50") as server:
        until(lambda: all_ready(server))
        before = server.workers
        found: list[httpx.Response | httpx.TransportError] = []
        thread = asked(server, RUNAWAY, found)
        until(lambda: any(map(busy, before)))
        time.sleep(0.3)
        until(lambda: any(map(busy, before)))
        victim = next(filter(busy, before))
        os.kill(victim, signal.SIGKILL)
        thread.join()
        assert isinstance(found[0], httpx.Response)
        assert found[0].status_code == 500
        assert "worker" in found[0].text
        assert server.query(COUNT).status_code == 200
        until(lambda: len(server.workers) == len(before) and victim not in server.workers)
        assert [server.query(COUNT).text for _ in range(6)] == [server.query(COUNT).text] * 6


def test_all_workers_killed_are_replaced(desk: Path, serving: Serving) -> None:
    with serving(desk) as server:
        until(lambda: all_ready(server))
        before = server.workers
        for pid in before:
            os.kill(pid, signal.SIGKILL)
        statuses = [server.query(COUNT).status_code for _ in range(4)]
        assert set(statuses) <= {200, 500, 503}
        until(lambda: server.query(COUNT).status_code == 200)
        until(lambda: server.get("id/ann-otieno.ttl").status_code == 200)
        assert not set(before) & set(server.workers)


def test_a_server_that_is_killed_leaves_nothing_behind(
    desk: Path, serving: Serving, is_alive: Callable[[int], bool]
) -> None:
    with serving(desk) as server:
        workers, port = server.workers, server.port
        found: list[httpx.Response | httpx.TransportError] = []
        thread = asked(server, RUNAWAY, found)
        until(lambda: any(map(busy, workers)))
        server.process.kill()
        thread.join()
        assert isinstance(found[0], httpx.TransportError)
        until(lambda: not any(map(is_alive, workers)))
    with serving(desk, "--port", str(port)) as again:
        assert again.port == port
        assert again.query(COUNT).status_code == 200


def test_a_new_build_is_taken_up_and_no_request_fails(
    tmp_path: Path, build: Callable[..., Path], serving: Serving
) -> None:
    desk = build(tmp_path)
    with serving(desk) as server:
        statuses: list[int] = []
        done = threading.Event()

        def keep_asking() -> None:
            while not done.is_set():
                statuses.append(server.query(COUNT).status_code)
                statuses.append(server.get("id/lake-brigade.ttl").status_code)

        thread = threading.Thread(target=keep_asking)
        thread.start()
        article = (desk / "seeds" / "river-guard.txt").read_text(encoding="utf-8")
        build(desk, article + "- Delta Brigade\n")
        until(lambda: server.get("id/delta-brigade.ttl").status_code == 200)
        until(lambda: server.query(COUNT).text.split() == ["n", "3"])
        done.set()
        thread.join()
        assert set(statuses) == {200}
        assert len(statuses) > 10


def test_a_build_that_cannot_be_opened_changes_nothing(
    tmp_path: Path, build: Callable[..., Path], serving: Serving
) -> None:
    desk = build(tmp_path)
    with serving(desk) as server:
        until(lambda: all_ready(server))
        before = server.workers
        (desk / "out" / "orbat.ttl").write_text("this is no Turtle", encoding="utf-8")
        time.sleep(3)
        assert server.query(COUNT).text.split() == ["n", "2"]
        assert set(before) == set(server.workers)
        build(desk)
        until(lambda: not set(before) & set(server.workers))
        assert server.query(COUNT).text.split() == ["n", "2"]


def test_it_tells_that_the_build_has_gone_and_serves_on(
    tmp_path: Path, build: Callable[..., Path], serving: Serving
) -> None:
    out, errors = build(tmp_path) / "out", tmp_path / "errors"
    with errors.open("w") as file, serving(tmp_path, stderr=file) as server:
        (out / "evidence.ttl").rename(tmp_path / "evidence.ttl")
        until(lambda: errors.read_text() == "orbat: out/evidence.ttl is not there; the last build is served on\n")
        assert server.get("index.html").status_code == 200
        (out / "evidence.ttl").write_text("garbage", encoding="utf-8")
        until(lambda: "the new build is not taken up: out/evidence.ttl, line 1: this is not" in errors.read_text())
        assert server.get("index.html").status_code == 200


def test_a_build_that_cannot_be_opened_is_told_in_one_line(tmp_path: Path, build: Callable[..., Path]) -> None:
    folder = build(tmp_path)
    (folder / "out" / "orbat.ttl").write_text("garbage", encoding="utf-8")
    command = [sys.executable, "-m", "orbat", "serve", "--port", "0"]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=WAIT)
    assert ended.returncode == 1
    assert ended.stderr.startswith(
        "orbat: out: the build could not be opened (out/orbat.ttl, line 1: this is not Turtle"
    )
    assert ended.stderr.count("\n") == ended.stderr.count("Run `orbat build`") == 1


def test_workers_that_are_killed_are_replaced_in_silence(desk: Path, serving: Serving, tmp_path: Path) -> None:
    with (tmp_path / "errors").open("w+") as errors:
        with serving(desk, stderr=errors) as server:
            for _ in range(5):
                for pid in server.workers:
                    os.kill(pid, signal.SIGKILL)
                until(lambda: server.query(COUNT + "#" * len(server.workers)).status_code == 200)
        errors.seek(0)
        assert errors.read() == ""


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--queries", "100000"), "orbat: --queries: 100000 are more than"),
        (("--base", "example.org"), "this cannot be the address of a site"),
        (("--base", "https://user:secret@example.org/"), "this cannot be the address of a site"),
        (("--sources", "nope"), "'nope' does not exist"),
    ],
)
def test_what_cannot_be_served_so_is_refused(desk: Path, options: tuple[str, ...], told: str) -> None:
    command = [sys.executable, "-m", "orbat", "serve", "--port", "0", *options]
    ended = subprocess.run(command, cwd=desk, capture_output=True, text=True, timeout=WAIT)
    assert ended.returncode == 2
    assert told in ended.stderr
    assert "secret" not in ended.stderr
