"""All workers of a server, what they answered lately, and the build that they answer from.

Pages and descriptions are kept, as they are the same until the build changes. When it does, new workers open the new
build, and only when they have are the old ones let go; a build that cannot be opened changes nothing.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from orbat import output
from orbat.serve.limits import MEGABYTE, Limits
from orbat.serve.pool import Pool
from orbat.serve.problems import Problem
from orbat.serve.replies import Reply, Spool
from orbat.serve.wire import Words
from orbat.serve.worker import Post
from orbat.store import TURTLE

WORKER = (sys.executable, "-m", "orbat.serve.worker")
KEPT = 64 * MEGABYTE
_SHORT = 1 << 18
"""Bytes of an answer to a query that is kept."""
_CHANGING = re.compile(r"now|rand|uuid|bnode", re.IGNORECASE)
"""Functions of SPARQL that give something else each time."""
_LOOK = 1.0
"""Seconds between looks at the build."""
_MISSED = 3
"""Looks that find no build before that is told: one may fall between two renames."""
_NEEDED = (*TURTLE, "ledger.tsv")

State = tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """What the server must know of the graph: what its IRIs begin with, its named graphs, its prefixes."""

    base: str = ""
    graphs: dict[str, str] = field(default_factory=dict)
    prefixes: dict[str, str] = field(default_factory=dict)


class Staff:
    """The workers of a server for the build in a folder."""

    def __init__(
        self, folder: Path, address: str, limits: Limits, worker: Sequence[str] = WORKER, sources: Path | None = None
    ) -> None:
        self.limits = limits
        self.graph = Graph()
        self.failure = ""
        self._folder = folder
        self._state: State = ()
        self._kept: OrderedDict[str, Reply] = OrderedDict()
        self._size = 0
        self._asked: dict[str, asyncio.Task[Reply]] = {}

        def pool(size: int, pages: bool) -> Pool:
            rest = limits.rows, limits.seconds, limits.answer, limits.memory
            post = Post(str(folder), address, pages, *rest, str(sources or ""))
            return Pool((*worker, json.dumps(asdict(post))), size, limits.waiting, limits.patience)

        self._pages = pool(limits.pages, True)
        self._queries = pool(limits.queries, False)

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes of the workers."""
        return (*self._pages.pids, *self._queries.pids)

    async def open(self) -> None:
        """Starts the workers; raises `Problem` if the build cannot be opened, and keeps why as `failure`."""
        self._state = _state(self._folder)
        try:
            self.graph = Graph(**await self._pages.open())
            await self._queries.open()
        except Problem as problem:
            self.failure = problem.what
            await self.close()
            raise

    async def close(self) -> None:
        """Ends the workers."""
        await asyncio.gather(self._pages.close(), self._queries.close())

    async def watch(self) -> None:
        """Takes up each new build, until it is cancelled; tells if there is none, which for a moment may be so."""
        looks = 0
        while True:
            await asyncio.sleep(_LOOK)
            state = _state(self._folder)
            looks = 0 if state else looks + 1
            if looks == _MISSED:
                _tell(f"{_missing(self._folder)} is not there; the last build is served on")
            if state and state != self._state:
                await self._renew(state)

    async def query(self, task: Words) -> tuple[Words, Spool]:
        """Has a query answered, or gives a short answer as it was given before; raises `Problem`."""
        key = json.dumps(task)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key].about, Spool.of(self._kept[key].body)
        state = self._state
        about, spool = await self._queries.ask(task, self.limits.seconds)
        if state == self._state and spool.length <= _SHORT and not _CHANGING.search(key):
            self._keep(key, Reply.of(about, spool.peek()))
        return about, spool

    async def page(self, **task: Any) -> Reply:
        """Has a page or a description made, or gives it as it was made before; raises `Problem`."""
        key = json.dumps(task)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._asked:
            making = self._asked[key] = asyncio.create_task(self._make(key, task))
            making.add_done_callback(lambda made: self._made(key, made))
        return await asyncio.shield(self._asked[key])

    def _made(self, key: str, made: asyncio.Task[Reply]) -> None:
        """Is done with a task, whether or not anybody still waits to hear how it ended."""
        self._asked.pop(key, None)
        if not made.cancelled():
            made.exception()

    async def ask(self, **task: Any) -> Reply:
        """Has something done anew by a worker of the pages; raises `Problem`."""
        about, spool = await self._pages.ask(task, self.limits.seconds)
        return Reply.of(about, spool.all())

    async def _make(self, key: str, task: Words) -> Reply:
        state = self._state
        reply = await self.ask(**task)
        if state == self._state:
            self._keep(key, reply)
        return reply

    def _keep(self, key: str, reply: Reply) -> None:
        """Keeps an answer, and forgets those that were not asked for the longest."""
        former = self._kept.pop(key, None)
        self._kept[key] = reply
        self._size += len(key) + len(reply.body) if former is None else len(reply.body) - len(former.body)
        while self._size > KEPT:
            old, forgotten = self._kept.popitem(last=False)
            self._size -= len(old) + len(forgotten.body)

    async def _renew(self, state: State) -> None:
        self._state = state
        try:
            self.graph = Graph(**await self._pages.open())
            await self._queries.open()
        except Problem as problem:
            _tell(f"the new build is not taken up: {problem.what}")
        self._kept.clear()
        self._size = 0


def _tell(words: str) -> None:
    """Tells the operator."""
    print(f"orbat: {words}", file=sys.stderr, flush=True)  # noqa: T201


def _missing(folder: Path) -> Path:
    """The first that is not there of a folder and the files of a build."""
    place = output.standing(folder)
    return next((each for each in (place, *(place / name for name in _NEEDED)) if not each.exists()), place)


def _state(folder: Path) -> State:
    """What changes when a build is replaced; empty while there is none."""
    try:
        found = [os.stat(output.standing(folder) / name) for name in _NEEDED]  # noqa: PTH116
    except OSError:
        return ()
    return tuple((each.st_ino, each.st_mtime_ns, each.st_size) for each in found)
