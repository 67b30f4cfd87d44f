"""The same work in one process or in several: results come in the order of the work, whoever did it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")
PIECES = 8


class Workers(Protocol):
    """Applies a function to everything, as `map` does."""

    def __call__(self, function: Callable[[T], R], work: Sequence[T], /) -> Iterable[R]:
        """The results, in the order of the work."""


@contextmanager
def workers(number: int) -> Iterator[Workers]:
    """Worker processes for a while; with one, all is done in this process."""
    if number <= 1:
        yield map
        return
    with ProcessPoolExecutor(number) as pool:

        def shared(function: Callable[[T], R], work: Sequence[T], /) -> Iterable[R]:
            return pool.map(function, work, chunksize=max(1, len(work) // (number * PIECES)))

        yield shared
