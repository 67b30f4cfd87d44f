"""Shows at which stage a build is, on a terminal only."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator

Watch = Callable[[str], object]


@contextlib.contextmanager
def progress() -> Iterator[Watch]:
    """A function to be told the name of each stage as it begins; it is silent in a pipe."""
    if not sys.stderr.isatty():
        yield str
        return
    from rich.console import Console

    with Console(stderr=True).status("read") as status:
        yield lambda stage: status.update(stage)
