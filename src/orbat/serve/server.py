"""Serves a site: takes the port, runs until it is asked to end, ends cleanly."""

from __future__ import annotations

import contextlib
import errno
import signal
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import uvicorn

from orbat import output
from orbat.errors import OrbatError, UsageError
from orbat.rdf.iris import checked_site
from orbat.serve.app import application
from orbat.serve.limits import QUERIES_EACH, Limits, most_queries
from orbat.serve.patience import patience
from orbat.serve.staff import WORKER, Staff
from orbat.store import Store

CONNECTIONS = 1000
"""Connections at once; one more gets status 503."""
_LAST = 5
"""Seconds that answers may take when the server is to end."""


class _Server(uvicorn.Server):
    """Ends at Ctrl-C and SIGTERM without further ado: both are how a server is meant to end."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        former = {each: signal.signal(each, self.handle_exit) for each in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for each, handler in former.items():
                signal.signal(each, handler)


def serve(
    folder: Path,
    host: str,
    port: int,
    base: str = "",
    limits: Limits = Limits(),  # noqa: B008 - frozen
    tell: Callable[[str], object] = str,
    worker: Sequence[str] = WORKER,
    sources: Path | None = None,
) -> None:
    """Serves the build in a folder until it is asked to end; `tell` is told the address when it is open.

    `base` is where the site stands on the web, by default where it listens; `sources` is where the articles lie,
    if not in ./seeds or beside the build. Raises `UsageError` if there is no build,
    or the port cannot be had.
    """
    from orbat.pages import STATIC

    Store.check(output.standing(folder))
    if limits.queries > (most := most_queries()):
        what = f"{limits.queries} are more than {most}, which is {QUERIES_EACH} for each processor here"
        raise UsageError("--queries", what, "Give fewer; those that wait have their turn")
    address = checked_site(base) if base else ""
    listening = _listen(host, port)
    here = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"
    address = address or here
    staff = Staff(folder, address, limits, worker, sources)
    app = application(staff, address, STATIC, lambda: tell(here))
    config = uvicorn.Config(
        app,
        http=patience(limits.slow),
        ws="none",
        lifespan="on",
        log_level="critical",
        access_log=False,
        limit_concurrency=CONNECTIONS,
        timeout_graceful_shutdown=_LAST,
        server_header=False,
        backlog=2048,
    )
    with listening:
        server = _Server(config)
        with contextlib.suppress(SystemExit):  # its way to say that it did not start
            server.run(sockets=[listening])
    if not server.started:
        what = f"the build could not be opened ({staff.failure})"
        raise OrbatError(str(folder), what, "Run `orbat build` again, or name the folder of a build with --graph")


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
        if sys.platform != "win32":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(2048)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        what = f"port {port} is taken" if taken else f"it cannot be listened at ({error.strerror or error})"
        raise UsageError(f"{host}:{port}", what, "Name another with --port, or --host") from error
    return listening
