"""The same work in one process or in several: results come in the order of the work, whoever did it."""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import connection, get_context, parent_process
from threading import Thread
from typing import Protocol, TypeVar

from orbat.errors import OrbatError

T = TypeVar("T")
R = TypeVar("R")
AHEAD = 4  # pieces of work that wait for each worker


class Workers(Protocol):
    """Applies a function to everything, as `map` does."""

    def __call__(self, function: Callable[[T], R], work: Iterable[T], /) -> Iterable[R]:
        """The results, in the order of the work, which is taken up as it is needed."""


@contextmanager
def workers(number: int, *, anew: bool = False) -> Iterator[Workers]:
    """Worker processes for a while; with one, all is done in this process. Raises `OrbatError` if one is killed.

    The first piece of the first work is done here: what it loads is there for all workers where they are forked.
    With `anew` they are not forked: a store that this process has open does not outlive that.
    """
    if number <= 1:
        yield map
        return
    pool = ProcessPoolExecutor(number, get_context("spawn" if anew else None), initializer=_obey)
    firsts = iter((1,))

    def shared(function: Callable[[T], R], work: Iterable[T], /) -> Iterable[R]:
        work = iter(work)
        yield from map(function, islice(work, next(firsts, 0)))
        begun: deque[Future[R]] = deque()
        try:
            for each in work:
                begun.append(pool.submit(function, each))
                if len(begun) > number * AHEAD:
                    yield begun.popleft().result()
            while begun:
                yield begun.popleft().result()
        finally:  # those that nobody asks for any more
            for one in begun:
                one.cancel()

    try:
        yield shared
    except BrokenProcessPool as error:
        remedy = "See whether memory ran out, and build with fewer --jobs"
        raise OrbatError("build", "a worker process was killed", remedy) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _obey() -> None:
    """In a worker: an interrupt is the main process's to handle, and nobody works on when that is gone.

    The process it is forked from may go without a collector of cycles; a worker has one, for it holds little.
    """
    gc.enable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
