"""A build of an invented force, and servers of it on free ports of this machine."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import httpx
import pytest

ARTICLE = """= River Guard =

Infobox
- Agencyname: River Guard
- Formedyear: 1952
- Country: Kenya
- Headquarters: Mombasa
- Chief1Name: Major General Ann Otieno, Commander of the River Guard

The River Guard is a gendarmerie of Kenya.

== Units ==
- Lake Brigade
- Lake Battalion
"""
BASE = "https://w3id.org/orbat/id/"
GONE = "harbour-guard\tagency\triver-guard.txt\tharbour guard|Kenya\n"
WAIT = 60.0
"""Seconds that a slow machine may take for what is quick."""


@dataclass(frozen=True)
class Server:
    """A running `orbat serve`."""

    process: subprocess.Popen[str]
    url: str

    @property
    def port(self) -> int:
        return int(self.url.rstrip("/").rpartition(":")[2])

    @property
    def workers(self) -> list[int]:
        """Its children."""
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in listed.read_text().split()] if listed.exists() else []

    def get(
        self, path: str, accept: str | None = None, headers: dict[str, str] | None = None, **more: object
    ) -> httpx.Response:
        """A GET that follows no redirection."""
        headers = {**({"accept": accept} if accept is not None else {}), **(headers or {})}
        return httpx.get(self.url + path, headers=headers, timeout=WAIT, **more)  # type: ignore[arg-type]

    def query(self, sparql: str, accept: str = "text/csv", **more: object) -> httpx.Response:
        return httpx.get(
            self.url + "sparql", params={"query": sparql}, headers={"accept": accept}, timeout=WAIT, **more
        )


def build(folder: Path, article: str = ARTICLE) -> Path:
    """A folder with a build in `out`, whose ledger knows a thing that the graph does not."""
    (folder / "seeds").mkdir(exist_ok=True)
    (folder / "seeds" / "river-guard.txt").write_text(article, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "orbat", "build"], cwd=folder, check=True, capture_output=True)
    ledger = folder / "out" / "ledger.tsv"
    if GONE not in ledger.read_text(encoding="utf-8"):
        ledger.write_text(ledger.read_text(encoding="utf-8") + GONE, encoding="utf-8")
    return folder


@contextlib.contextmanager
def serving(folder: Path, *options: str, stderr: IO[str] | None = None) -> Iterator[Server]:
    """A server of the build in the folder `out`, ended and waited for afterwards; `stderr` is where its errors go."""
    command = [sys.executable, "-m", "orbat", "serve", "--port", "0", *options]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=stderr, text=True)
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert " at http://" in line, line
        yield Server(process, line.split()[2])
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.wait(WAIT)
        process.stdout.close()


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


Serving = Callable[..., contextlib.AbstractContextManager[Server]]


@pytest.fixture(scope="session", name="serving")
def _serving() -> Serving:
    return serving


@pytest.fixture(scope="session", name="build")
def _build() -> Callable[..., Path]:
    return build


@pytest.fixture(scope="session", name="is_alive")
def _is_alive() -> Callable[[int], bool]:
    return is_alive


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="session")
def server(desk: Path) -> Iterator[Server]:
    with serving(desk) as running:
        yield running
