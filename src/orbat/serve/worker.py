"""A worker: a process that holds the store and does one task after the other, until its server is gone.

    python -m orbat.serve.worker '{"graph": "out", ...}'    the fields of `Post`

It can be killed at any time: it writes nothing. Beyond its time a task ends the process, whatever it is doing.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from orbat.errors import OrbatError
from orbat.serve import wire
from orbat.serve.clerk import Clerk
from orbat.serve.problems import Problem

GRACE = 5.0
"""Seconds that a task may run beyond its time before it ends its own process: the server should have done so."""
_PIECE = 1 << 16
_DIE_WITH_PARENT = 1


@dataclass(frozen=True, slots=True)
class Post:
    """What a worker is set to: its graph, the site's address, whether it makes pages, its limits, and the folder of the
    articles, empty where they lie in ./seeds or beside the build.
    """

    graph: str
    address: str
    pages: bool
    rows: int
    seconds: float
    answer: int
    memory: int
    sources: str = ""


class _Output(io.BytesIO):
    """Sends what is written in pieces, and not more than is allowed."""

    def __init__(self, pipe: IO[bytes], most: int) -> None:
        super().__init__()
        self._pipe = pipe
        self._left = most

    def write(self, words: bytes) -> int:  # type: ignore[override]
        """Keeps the words until there are enough to send."""
        self._left -= len(words)
        if self._left < 0:
            raise Problem(403, "the answer is longer than this server sends", "Ask for less, or page with LIMIT")
        super().write(words)
        if self.tell() >= _PIECE:
            self.send()
        return len(words)

    def send(self) -> None:
        """Sends what is kept."""
        if self.tell():
            self._pipe.write(wire.frame(wire.BODY, self.getvalue()))
            self.seek(0)
            self.truncate()


def run(hire: Callable[[Post], Clerk]) -> None:
    """Works until standard input ends; `hire` opens the graph."""
    tasks, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no frame
    post = Post(**json.loads(sys.argv[1]))
    _settle()
    with contextlib.suppress(BrokenPipeError):
        try:
            clerk = hire(post)
            about = clerk.about
        except (OrbatError, OSError) as error:
            what = f"{error.where}: {error.what}" if isinstance(error, OrbatError) else str(error)
            answers.write(_failed(Problem(500, what)))
            answers.flush()
            os._exit(1)
        _bound(post.memory)
        answers.write(wire.said(wire.DONE, about))
        answers.flush()
        while words := wire.read(tasks):
            signal.setitimer(signal.ITIMER_REAL, post.seconds + GRACE)
            task = json.loads(words)
            most = sys.maxsize if task["task"] == "dump" else post.answer  # a graph is as long as it is
            answers.write(_done(clerk, task, answers, most))
            answers.flush()
            signal.setitimer(signal.ITIMER_REAL, 0)
    os._exit(0)


def _done(clerk: Clerk, task: wire.Words, pipe: IO[bytes], most: int) -> bytes:
    """Does a task, sends its body, and gives the frame that ends the answer."""
    output = _Output(pipe, most)
    try:
        about = clerk.answer(task, output)
        output.send()
    except Problem as problem:
        return _failed(problem)
    except (MemoryError, RecursionError) as error:
        return _failed(Problem(403, f"this needs more than the server gives ({type(error).__name__})", "Ask for less"))
    except Exception as error:  # noqa: BLE001 - what is wrong with one page ends neither the worker nor the others
        traceback.print_exc()
        return _failed(Problem(500, f"this went wrong in orbat itself ({type(error).__name__})", "Report it, please"))
    return wire.said(wire.DONE, about)


def _failed(problem: Problem) -> bytes:
    return wire.said(wire.FAILED, {"status": problem.status, "what": problem.what, "remedy": problem.remedy})


def _settle() -> None:
    """Ctrl-C is the server's affair; and a worker ends with its server, even if that is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)


def _bound(memory: int) -> None:
    """Lets the process take so many more bytes than it has now; what asks for more ends. Linux only: elsewhere free."""
    status = Path("/proc/self/status")
    if sys.platform == "linux" and status.exists():
        import resource

        held = next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmData:"))
        most = int(held) * 1024 + memory
        with contextlib.suppress(ValueError, OSError):  # a lower limit may stand already
            resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def hire(post: Post) -> Clerk:
    """A clerk for the build in a folder."""
    from orbat import KnowledgeGraph

    graph = KnowledgeGraph.open(Path(post.graph), Path(post.sources) if post.sources else None)
    if not post.pages:
        os.nice(5)  # a query waits for pages, not they for it
        return Clerk(graph, post.rows, None, None)
    from orbat.pages import Site
    from orbat.reconcile.routes import routes
    from orbat.serve.forward import Services

    site = Site(graph, address=post.address, live=True)
    return Clerk(graph, post.rows, site, Services(routes(graph, post.address)))


if __name__ == "__main__":
    run(hire)
