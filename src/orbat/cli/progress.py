"""Shows at which stage a build is, on a terminal only, and while it reads how far, how fast and for how long still."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orbat.basket import Progress

Watch = Callable[[str], object]
Tell = Callable[["Progress"], object]


@contextlib.contextmanager
def progress() -> Iterator[tuple[Watch, Tell]]:
    """A function to be told the name of each stage as it begins, and one for the reading; both are silent in a pipe."""
    if not sys.stderr.isatty():
        yield str, repr
        return
    from rich.console import Console

    begun = time.monotonic()
    with Console(stderr=True).status("read") as status:
        yield status.update, lambda reading: status.update(describe(reading, time.monotonic() - begun))


def describe(reading: Progress, seconds: float) -> str:
    """How far a reading is after some seconds.

    >>> from orbat.basket import Progress
    >>> describe(Progress(4000, 193, 25_000_000, 100_000_000), 50)
    'read 25%: 4,000 pages, 193 articles, 0.5 MB/s, 2:30 left'
    """
    share = reading.bytes_read / reading.bytes_all if reading.bytes_all else 0.0
    pages = f"{reading.pages:,} pages, " if reading.pages else ""
    told = f"read {share:.0%}: {pages}{reading.articles:,} articles"
    if not share or not seconds:
        return told
    left = round(seconds / share - seconds)
    hours, minutes = divmod(left // 60, 60)
    clock = f"{hours}:{minutes:02}:{left % 60:02}" if hours else f"{minutes}:{left % 60:02}"
    return f"{told}, {reading.bytes_read / seconds / 1e6:.1f} MB/s, {clock} left"
