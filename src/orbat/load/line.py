"""The line of a load: find the server, clean up, send aside, count, swap, count again."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from orbat.errors import OrbatError, UsageError
from orbat.load.connection import Connection, Patience
from orbat.load.credentials import Credentials
from orbat.load.parts import DEFAULT, Contents
from orbat.load.servers import Server, check_address, count, find_server
from orbat.load.swap import Swap, UnsettledError
from orbat.load.ways import Sender, Via, drop

Tell = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Request:
    """Where to, what, and how.

    `server` is the kind of server, `query`, `update` and `store` its services, where they are not found by asking.
    `batch` 0 leaves the number of triples in one to the way.
    """

    to: str
    contents: Contents
    via: Via = "auto"
    server: str = ""
    query: str = ""
    update: str = ""
    store: str = ""
    batch: int = 0
    patience: Patience = field(default_factory=Patience)


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many triples of a part there are here, and how many the server counts in its graph."""

    graph: str
    triples: int
    at_server: int


def load(request: Request, credentials: Credentials, tell: Tell = str) -> tuple[Loaded, ...]:
    """Loads all parts or none; raises `OrbatError` if that cannot be, and what stood there before still stands.

    `tell` hears how far it is. What the load put aside is removed, at the next load if not before.
    """
    address = check_address(request.to)
    with Connection(credentials, request.patience, tell) as connection:
        tell("look for the server")
        server = _server(connection, request, address)
        if "virtuoso" in (server.name, request.server) and any(
            part.graph == DEFAULT for part in request.contents.parts
        ):
            what = "Virtuoso has no default graph of its own to load into"
            raise UsageError("--into", what, "Leave --into out: its default graph is all graphs together")
        left, parts = request.contents.asides, request.contents.parts
        every = sum(part.size.triples for part in parts)
        drop(connection, server, left, every, repeat="any")  # nothing of this load is there that it could hit late
        with _tidied(connection, server, left, every):
            with _still_standing():
                counts = _send(connection, server, request, tell)
            tell("swap")
            swap = Swap(connection, server, parts, counts)
            swap.do()
        tell("tidy and count")
        drop(connection, server, left, every)
        standing = swap.check()
        return tuple(Loaded(part.graph, part.size.triples, standing[part.graph]) for part in parts)


@contextlib.contextmanager
def _tidied(connection: Connection, server: Server, graphs: tuple[str, ...], every: int) -> Iterator[None]:
    """Removes the graphs aside if the load fails; the next load does if the server cannot be reached.

    They stay if the server may still be copying them: what is copied from a graph that is gone is nothing.
    """
    try:
        yield
    except UnsettledError:
        raise
    except OrbatError:
        with contextlib.suppress(OrbatError):
            drop(connection, server, graphs, every)
        raise


@contextlib.contextmanager
def _still_standing() -> Iterator[None]:
    """Adds to an error that the old data stands."""
    try:
        yield
    except OrbatError as error:
        kind = UsageError if isinstance(error, UsageError) else OrbatError
        raise kind(error.where, error.what, f"{error.remedy}. What stood there before still stands") from error


def _server(connection: Connection, request: Request, address: str) -> Server:
    given = Server("given", request.query, request.update, request.store)
    if request.query and request.update:
        return given
    found = find_server(connection, address, request.server)
    return Server(found.name, given.query or found.query, given.update or found.update, given.store or found.store)


def _send(connection: Connection, server: Server, request: Request, tell: Tell) -> dict[str, int]:
    """Loads each part aside; gives how many triples the server counts there."""
    counts: dict[str, int] = {}
    sender = Sender(connection, server, request.via, request.batch)
    every, sent = sum(part.size.triples for part in request.contents.parts), 0
    for part in request.contents.parts:
        for batch in part.batches(sender.size):
            sender.send(part.aside, batch)
            sent += len(batch)
            tell(f"send {min(sent, every):,} of {every:,} triples")
        counts[part.aside] = count(connection, server, part.aside)
        if not part.size.fits(counts[part.aside]):
            what = f"{counts[part.aside]} of {part.size.triples} triples of {part.graph or 'the graph'} arrived"
            remedy = "Look into the server's log and disk, and let nobody else load meanwhile"
            raise OrbatError(server.query, what, remedy)
    return counts
