"""Workers: as many processes as were asked for, each doing one task at a time; those that end are replaced."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from orbat.serve import wire
from orbat.serve.problems import Problem, busy
from orbat.serve.replies import Spool
from orbat.serve.wire import Words

OPENING = 600.0
"""Seconds that a worker may take to open its graph; the first of a large build makes the store."""
STARTING = 2
"""Workers of a pool that are started at once: each reads the whole graph."""
PAUSE = 1.0
"""Seconds before another worker is started in place of one that could not open its graph."""


@dataclass(eq=False)
class Worker:
    """A worker process, and what it said of its graph."""

    process: asyncio.subprocess.Process
    generation: int
    about: Words

    @property
    def is_alive(self) -> bool:
        """Whether it has not ended, as far as is known."""
        return self.process.returncode is None

    async def ask(self, task: Words, spool: Spool) -> Words:
        """What it says of the answer, whose body goes to the spool; raises `Problem`, or `EOFError` if it ended."""
        assert self.process.stdin is not None and self.process.stdout is not None  # noqa: S101, PT018 both are pipes
        try:
            self.process.stdin.write(wire.said(wire.TASK, task))
            await self.process.stdin.drain()
            while True:
                kind, words = await wire.receive(self.process.stdout)
                if kind == wire.BODY:
                    spool.write(words)
                else:
                    return _ended(kind, words)
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise EOFError("the worker ended") from error


async def _end(process: asyncio.subprocess.Process) -> None:
    """Ends a process, whatever it is doing, and is done with it: the loop may be closed afterwards."""
    assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018 both are pipes
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            _kill(process)
    process.stdin.close()
    await process.wait()
    with contextlib.suppress(RuntimeError):  # who waits for its answer reads to the end as well
        await process.stdout.read()
    with contextlib.suppress(ConnectionError):
        await process.stdin.wait_closed()


def _kill(process: asyncio.subprocess.Process) -> None:
    """Sends SIGKILL; `process.kill` would look first whether it has ended, and then the loop could not learn how."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.kill(process.pid, signal.SIGKILL)


def _ended(kind: bytes, words: bytes) -> Words:
    about: Words = json.loads(words)
    if kind == wire.FAILED:
        raise Problem(**about)
    return about


class Pool:
    """Workers for tasks of a kind. `command` starts one; `waiting` tasks may wait for one, `patience` seconds each."""

    def __init__(self, command: Sequence[str], size: int, waiting: int, patience: float) -> None:
        self._command = command
        self._size = size
        self._patience = patience
        self._places = asyncio.Semaphore(size + waiting)
        self._idle: asyncio.LifoQueue[Worker] = asyncio.LifoQueue()
        self._workers: set[Worker] = set()
        self._hiring: set[asyncio.Task[None]] = set()
        self._leaving: set[asyncio.Task[None]] = set()
        self._starting = asyncio.Semaphore(STARTING)
        self._generation = 0
        self._is_open = True

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes."""
        return tuple(sorted(worker.process.pid for worker in self._workers))

    async def open(self) -> Words:
        """Starts the workers of a new generation, the first alone; those of the last end when their task is done.

        Gives what the first says of its graph; raises `Problem` if it cannot open it, and then the old ones stay.
        """
        first = await self._start(self._generation + 1)
        self._generation += 1
        while not self._idle.empty():
            self._dismiss(self._idle.get_nowait())
        self._welcome(first)
        for _ in range(self._size - 1):
            self._hire()
        return first.about

    async def close(self) -> None:
        """Ends all workers."""
        self._is_open = False
        for hiring in tuple(self._hiring):
            hiring.cancel()
        for worker in tuple(self._workers):
            self._let_go(worker)
        await asyncio.gather(*self._hiring, *self._leaving, return_exceptions=True)

    async def ask(self, task: Words, seconds: float) -> tuple[Words, Spool]:
        """Has a task done; raises `Problem`: 503 if all are busy, 504 past its time, 500 if its worker ended."""
        if self._places.locked():
            raise busy("too many requests are waiting")
        spool = Spool()
        async with self._places:
            try:
                async with self._one() as worker, asyncio.timeout(seconds):
                    return await worker.ask(task, spool), spool
            except TimeoutError:
                spool.close()
                what = f"this took more than {seconds:g} seconds and was stopped"
                raise Problem(504, what, "Ask for less: more of what is known in each pattern, or LIMIT") from None
            except EOFError:
                spool.close()
                remedy = "It may have needed more memory than the server gives: ask for less"
                raise Problem(500, "the worker that answered this ended; others go on", remedy) from None
            except BaseException:
                spool.close()
                raise

    @contextlib.asynccontextmanager
    async def _one(self) -> AsyncIterator[Worker]:
        """A worker for one task; one that did not end it well, or of an old generation, is not used again."""
        worker = await self._next()
        try:
            yield worker
        except Problem:
            self._release(worker)
            raise
        except BaseException:
            self._dismiss(worker)
            raise
        else:
            self._release(worker)

    async def _next(self) -> Worker:
        try:
            async with asyncio.timeout(self._patience):
                while True:
                    worker = await self._idle.get()
                    if worker.is_alive and worker.generation == self._generation:
                        return worker
                    self._dismiss(worker)
        except TimeoutError:
            raise busy(f"no worker was free for {self._patience:g} seconds", 5) from None

    def _release(self, worker: Worker) -> None:
        if worker.is_alive and worker.generation == self._generation:
            self._idle.put_nowait(worker)
        else:
            self._dismiss(worker)

    def _dismiss(self, worker: Worker) -> None:
        """Ends a worker, and has another in its place if it was of this generation."""
        self._let_go(worker)
        if worker.generation == self._generation:
            self._hire()

    def _let_go(self, worker: Worker) -> None:
        self._workers.discard(worker)
        leaving = asyncio.create_task(_end(worker.process))
        self._leaving.add(leaving)
        leaving.add_done_callback(self._leaving.discard)

    def _hire(self) -> None:
        if self._is_open:
            hiring = asyncio.create_task(self._replace(self._generation))
            self._hiring.add(hiring)
            hiring.add_done_callback(self._hiring.discard)

    async def _replace(self, generation: int) -> None:
        """Starts workers until one can open the graph, or a new generation makes it needless."""
        while self._is_open and generation == self._generation:
            try:
                async with self._starting:
                    worker = await self._start(generation)
            except (Problem, OSError):  # the system may have no process to give just now
                await asyncio.sleep(PAUSE)
            else:
                self._welcome(worker)
                return

    def _welcome(self, worker: Worker) -> None:
        if self._is_open and worker.generation == self._generation:
            self._workers.add(worker)
            self._idle.put_nowait(worker)
        else:
            self._let_go(worker)

    async def _start(self, generation: int) -> Worker:
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(*self._command, stdin=pipe, stdout=pipe, start_new_session=True)
        assert process.stdout is not None  # noqa: S101 it is a pipe
        try:
            async with asyncio.timeout(OPENING):
                return Worker(process, generation, _ended(*await wire.receive(process.stdout)))
        except BaseException as error:
            await _end(process)
            if isinstance(error, TimeoutError | asyncio.IncompleteReadError):
                remedy = "See what it wrote to standard error"
                raise Problem(500, "a worker could not open the graph", remedy) from None
            raise
