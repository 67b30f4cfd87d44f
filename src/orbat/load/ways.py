"""The two ways in: a graph at a time by the Graph Store Protocol, or INSERT DATA by SPARQL Update."""

from __future__ import annotations

from typing import Literal

from orbat.errors import UsageError
from orbat.load.connection import Answer, Connection, Repeat
from orbat.load.servers import Server

Via = Literal["auto", "store", "update"]
BATCH = {"auto": 10_000, "store": 10_000, "update": 1_000}
"""Triples in a request: some servers compile an update whole."""
UNSUPPORTED = frozenset({400, 404, 405, 406, 415, 500, 501})
"""What servers answer to a protocol, or an operation, that they do not have."""
_TURTLE = "text/turtle;charset=utf-8"
_UPDATE = "application/sparql-update;charset=utf-8"


def update(connection: Connection, server: Server, words: str, repeat: Repeat = "any", seconds: float = 0) -> Answer:
    """The answer to a SPARQL Update; `seconds` is how long it may take, if long."""
    return connection.send("POST", server.update, words.encode(), repeat, seconds, content_type=_UPDATE)


def must_update(connection: Connection, server: Server, words: str) -> None:
    """Does a SPARQL Update; raises `OrbatError` if the server does not."""
    answer = update(connection, server, words)
    if not answer.is_good:
        raise connection.refusal(server.update, answer)


def time_for(connection: Connection, triples: int) -> float:
    """Seconds that a server may take to copy or drop so many triples: slow ones do some 5,000 a second."""
    return connection.timeout + triples / 500


def drop(
    connection: Connection, server: Server, graphs: tuple[str, ...], triples: int, repeat: Repeat = "unbegun"
) -> None:
    """Removes graphs, those that there are, of about so many triples."""
    words = " ;\n".join(f"DROP SILENT GRAPH <{graph}>" for graph in graphs)
    answer = update(connection, server, words, repeat, time_for(connection, triples))
    if answer.status in UNSUPPORTED:
        must_update(connection, server, " ;\n".join(delete_where(graph) for graph in graphs))
    elif not answer.is_good:
        raise connection.refusal(server.update, answer)


def delete_where(graph: str) -> str:
    """The update that empties a named graph, for servers that cannot drop one."""
    return f"DELETE WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"


class Sender:
    """Puts triples into a graph aside; a batch may come twice, for it has no blank nodes."""

    def __init__(self, connection: Connection, server: Server, via: Via, batch: int = 0) -> None:
        if via == "store" and not server.store:
            raise UsageError("--via", "no Graph Store service is known", "Name it with --store, or use --via update")
        self._connection = connection
        self._server = server
        self._via: Via = via if server.store else "update"
        self._batch = batch

    @property
    def size(self) -> int:
        """How many triples a batch has."""
        return self._batch or BATCH[self._via]

    def send(self, graph: str, triples: list[str]) -> None:
        """Adds triples (N-Triples) to a graph; raises `OrbatError` if the server does not take them.

        Where the way is not given, the first batch finds it: a server that does not take graphs is sent updates.
        """
        if self._via != "update":
            answer = self._post(graph, triples)
            if answer.is_good:
                self._via = "store"
                return
            if self._via == "store" or answer.status not in UNSUPPORTED:
                raise self._connection.refusal(self._server.store, answer)
            self._via = "update"
        for start in range(0, len(triples), self.size):
            rows = "\n".join(triples[start : start + self.size])
            must_update(self._connection, self._server, f"INSERT DATA {{ GRAPH <{graph}> {{\n{rows}\n}} }}")

    def _post(self, graph: str, triples: list[str]) -> Answer:
        body = "\n".join([*triples, ""]).encode()
        return self._connection.send("POST", self._server.in_store(graph), body, content_type=_TURTLE)
