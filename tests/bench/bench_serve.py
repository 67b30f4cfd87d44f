"""How fast a build is served: python tests/bench/bench_serve.py [DIR] (default ./out).

Side by side in the same run, 50 clients at once: pages, data documents and the named questions from `orbat serve`; data
and questions from rdflib's graph in memory behind the same server; and the questions by pyoxigraph called directly, one
after the other. Each answer is sent whole, whether it was kept or made for the first time; one that took more than 20
seconds is lost.
Then 200 clients at once for 30 seconds, with the server's memory before and after.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import random
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from orbat import KnowledgeGraph
from orbat.ask.question import questions
from orbat.serve.limits import Limits
from orbat.serve.server import serve
from orbat.serve.staff import WORKER

CLIENTS, EACH = 50, 1000
MANY, SECONDS = 200, 30
RDFLIB = (sys.executable, str(Path(__file__).with_name("rdflib_worker.py")))
JSON = "application/sparql-results+json"


def percentiles(times: list[float]) -> str:
    """The median and the 99th of a hundred, in milliseconds."""
    ordered = sorted(times)
    return f"p50 {statistics.median(ordered) * 1000:8.1f} ms   p99 {ordered[int(len(ordered) * 0.99)] * 1000:8.1f} ms"


def _serve(folder: Path, worker: tuple[str, ...], pipe: object) -> None:
    limits = Limits(seconds=20, patience=120, waiting=1000)
    serve(folder, "127.0.0.1", 0, "", limits, pipe.send, worker)  # type: ignore[attr-defined]


@contextmanager
def serving(folder: Path, worker: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """The address and the process of a server."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(folder, worker, there))
    process.start()
    try:
        yield here.recv(), process.pid or 0
    finally:
        process.terminate()
        process.join()


class Client:
    """A connection that is kept, and asks one thing after the other."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._place = parts.hostname, parts.port

    async def open(self) -> None:
        self._reader, self._writer = await asyncio.open_connection(*self._place)

    async def get(self, path: str, accept: str) -> int:
        """The status of the answer, which is read whole."""
        self._writer.write(f"GET {path} HTTP/1.1\r\nHost: bench\r\nAccept: {accept}\r\n\r\n".encode())
        head = await self._reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        await self._reader.readexactly(length)
        return int(head.split(b" ", 2)[1])

    def close(self) -> None:
        self._writer.close()


async def ask_all(url: str, paths: list[tuple[str, str]], clients: int) -> tuple[list[float], int, float]:
    """The seconds of each request, how many were not answered with 200 or 303, and the seconds of all."""
    times: list[float] = []
    lost = 0
    left = iter(paths)

    async def work() -> None:
        nonlocal lost
        client = Client(url)
        await client.open()
        for path, accept in left:
            start = time.perf_counter()
            lost += await client.get(path, accept) not in (200, 303)
            times.append(time.perf_counter() - start)
        client.close()

    start = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(clients)))
    return times, lost, time.perf_counter() - start


def measured(name: str, url: str, paths: list[tuple[str, str]]) -> None:
    times, lost, seconds = asyncio.run(ask_all(url, paths, CLIENTS))
    print(f"{name:42} {percentiles(times)}   {len(times) / seconds:6.0f}/s   lost {lost}")


def things(folder: Path) -> list[str]:
    """The things that claims speak of, as paths."""
    store = KnowledgeGraph.open(folder).store
    rows = store.query("SELECT DISTINCT ?s { ?c a orbat:Claim ; rdf:subject ?s FILTER(STRSTARTS(STR(?s), STR(x:))) }")
    return sorted("/id/" + row["s"].text.removeprefix(store.prefixes["x"]) for row in rows if "#" not in row["s"].text)


def asked(times: int = 1, salt: str = "") -> list[tuple[str, str]]:
    """The named questions so many times; with salt each is another query, of which no answer is kept."""
    return [
        (f"/sparql?{urlencode({'query': question.sparql + (f'# {salt} {time}' if salt else '')})}", JSON)
        for time in range(times)
        for question in questions()
    ]


def memory(pid: int) -> int:
    """Kilobytes that a process and its children hold."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    lines = (Path(f"/proc/{each}/status").read_text() for each in (pid, *children))
    return sum(int(text.partition("VmRSS:")[2].split()[0]) for text in lines)


def directly(folder: Path) -> None:
    """The named questions without a server."""
    store = KnowledgeGraph.open(folder).store
    times = []
    for _ in range(5):
        for question in questions():
            start = time.perf_counter()
            store.query(question.sparql).serialise("json")
            times.append(time.perf_counter() - start)
    print(f"{'questions, pyoxigraph directly, 1 at a time':42} {percentiles(times)}")


def alone(url: str) -> None:
    """The same through the server, by one client: the difference is what the server costs."""
    times, _, _ = asyncio.run(ask_all(url, asked(5, "alone"), 1))
    print(f"{'questions, orbat serve, 1 client':42} {percentiles(times)}")


def crowd(url: str, pid: int, paths: list[tuple[str, str]]) -> None:
    """200 clients for 30 seconds."""
    before = memory(pid)
    end = time.monotonic() + SECONDS

    def endless() -> Iterator[tuple[str, str]]:
        choice = random.Random(1)
        while time.monotonic() < end:
            yield choice.choice(paths)

    times, lost, seconds = asyncio.run(ask_all(url, endless(), MANY))  # type: ignore[arg-type]
    name = f"all of it, {MANY} clients, {seconds:.0f} s"
    print(f"{name:42} {percentiles(times)}   {len(times) / seconds:6.0f}/s   lost {lost}")
    print(f"{'':42} memory {before // 1024} MB before, {memory(pid) // 1024} MB after, {len(times)} requests")


def main(folder: Path) -> None:
    paths = things(folder)
    chosen = [random.Random(2).choice(paths) for _ in range(EACH)]
    pages = [(f"{path}.html", "text/html") for path in chosen]
    data = [(f"{path}.ttl", "text/turtle") for path in chosen]
    few = asked()
    with serving(folder, WORKER) as (url, pid):
        measured("pages, orbat serve, first time", url, [(f"{path}.html", "text/html") for path in paths])
        measured("pages, orbat serve, kept", url, pages)
        measured("data, orbat serve, first time", url, [(f"{path}.ttl", "text/turtle") for path in paths])
        measured("data, orbat serve, kept", url, data)
        measured("questions, orbat serve, first time", url, asked(3, "first"))
        measured("questions, orbat serve, kept", url, few * 20)
        alone(url)
        directly(folder)
        crowd(url, pid, [*pages[:200], *data[:200], *few * 2])
    with serving(folder, RDFLIB) as (url, pid):
        measured("data, rdflib behind it, first time", url, [(f"{path}.ttl", "text/turtle") for path in paths])
        measured("questions, rdflib behind it", url, few)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out").absolute())
