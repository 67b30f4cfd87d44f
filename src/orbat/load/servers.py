"""Where a server has its services: found below the address that was given, by asking."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from orbat.errors import OrbatError, UsageError
from orbat.load.connection import Answer, Connection, Repeat
from orbat.load.faults import Broken, shown

_SUCH_AS = "Write one such as http://localhost:3030/ds"
_RETVAL = "__ASK_RETVAL"
RESULTS = "application/sparql-results+json"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a kind of server has its services, below its address."""

    name: str
    query: str
    update: str
    store: str
    within: str = ""
    header: str = ""
    also: tuple[str, ...] = ()

    def root(self, address: str) -> str:
        """The address without the service that it may have been given with."""
        endings = sorted({self.query, self.update, self.store, *self.also} - {""}, key=len, reverse=True)
        return next((address.removesuffix(ending) for ending in endings if address.endswith(ending)), address)

    def server(self, address: str) -> Server:
        """The server of this kind at an address."""
        root = self.root(address)
        return Server(self.name, root + self.query, root + self.update, root + self.store)


@dataclass(frozen=True, slots=True)
class Server:
    """The addresses of a server's services; `store` is empty where it has no Graph Store Protocol."""

    name: str
    query: str
    update: str
    store: str

    def in_store(self, graph: str) -> str:
        """The address of a named graph."""
        return f"{self.store}?graph={quote(graph, safe='')}"


def _layouts() -> Mapping[str, Layout]:
    table = tomllib.loads((Path(__file__).parent / "servers.toml").read_text(encoding="utf-8"))
    return {name: Layout(name, **{**row, "also": tuple(row.get("also", ()))}) for name, row in table.items()}


SERVERS = _layouts()


def check_address(address: str) -> str:
    """The address without a slash at its end; `UsageError` if it is none, or holds a password."""
    import httpx

    try:
        url = httpx.URL(address)
    except httpx.InvalidURL as error:
        raise UsageError("--to", f"this is no address ({error})", _SUCH_AS) from None
    if url.userinfo:
        remedy = "Set ORBAT_USER and ORBAT_PASSWORD instead: others can read a command line"
        raise UsageError("--to", "the address holds a name or a password", remedy)
    if url.scheme not in ("http", "https") or not url.host:
        raise UsageError(address, "this is no address of a server", _SUCH_AS)
    return str(url.copy_with(query=None, fragment=None)).rstrip("/")


def find_server(connection: Connection, address: str, name: str = "") -> Server:
    """The server at an address, of the kind that was named or that it shows itself to be; `OrbatError` if none."""
    tried: list[tuple[str, Answer]] = []
    for layout in [SERVERS[name]] if name else SERVERS.values():
        if layout.within not in address + "/" and not name:
            continue
        server = layout.server(address)
        try:
            answer = ask(connection, server, repeat="answered")
        except Broken as broken:
            raise broken.of(address) from broken
        shows_itself = bool(layout.header) and layout.header in answer.headers.get("server", "")
        if layout.header and not shows_itself and not name:
            continue
        if yes_or_no(answer) is not None:
            return server
        if shows_itself and answer.status in (401, 403):
            raise connection.refusal(server.query, answer)
        tried.append((server.query, answer))
    if (refusal := next((each for each in tried if each[1].status in (401, 403)), None)) is not None:
        raise connection.refusal(*refusal)
    if (away := next((each for each in tried if 300 <= each[1].status < 400), None)) is not None:
        raise connection.refusal(*away)
    if (fault := next((each for each in tried if each[1].status >= 500), None)) is not None:
        raise connection.refusal(*fault)
    places = ", ".join(dict.fromkeys(f"{shown(url)} ({answer.status})" for url, answer in tried))
    remedy = "Give the address of the dataset or repository, or name the services with --query, --update and --store"
    raise UsageError(address, f"no SPARQL server answers here; tried {places}", remedy)


def ask(connection: Connection, server: Server, query: str = "ASK {}", repeat: Repeat = "any") -> Answer:
    """The answer to a short question."""
    url = f"{server.query}?query={quote(query, safe='')}"
    return connection.send("GET", url, repeat=repeat, Accept=RESULTS)


def yes_or_no(answer: Answer) -> bool | None:
    """What an ASK was answered; none if this is no answer to one.

    A Virtuoso without `CaseMode = 2` answers with a row of a column of its own.
    """
    if not answer.is_good:
        return None
    try:
        told = json.loads(answer.body)
        value = told["boolean"] if "boolean" in told else told["results"]["bindings"][0][_RETVAL]["value"] == "1"
    except (ValueError, TypeError, KeyError, IndexError):
        return None
    return value if isinstance(value, bool) else None


def count(connection: Connection, server: Server, graph: str) -> int:
    """How many triples a graph has at the server; one that is not there has none."""
    where = f"GRAPH <{graph}> {{ ?s ?p ?o }}" if graph else "?s ?p ?o"
    answer = ask(connection, server, f"SELECT (COUNT(*) AS ?n) WHERE {{ {where} }}")
    if not answer.is_good:
        raise connection.refusal(server.query, answer)
    try:
        rows = json.loads(answer.body)["results"]["bindings"]
        return int(rows[0]["n"]["value"]) if rows else 0
    except (ValueError, TypeError, KeyError, IndexError) as error:
        what = "the server did not answer with a number of triples"
        raise OrbatError(shown(server.query), what, "Check --query, or name the --server") from error
