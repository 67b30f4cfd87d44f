"""The last step: what was loaded aside takes the place of what stood there, all graphs in one request.

COPY and not MOVE: it may be done twice. When the connection breaks before the answer comes, nobody knows whether it was
done, and a second MOVE would put the emptied graph in the place of the new one (some servers do just that, silently).
The graphs aside are dropped when the new ones have been counted.
"""

from __future__ import annotations

from collections.abc import Mapping

from orbat.errors import OrbatError
from orbat.load.connection import Connection
from orbat.load.parts import DEFAULT, Part
from orbat.load.servers import Server, count
from orbat.load.ways import UNSUPPORTED, delete_where, update


def swap(connection: Connection, server: Server, parts: tuple[Part, ...], counts: Mapping[str, int]) -> None:
    """Puts each part in its place; `counts` are those of the graphs aside. Raises `OrbatError` if that was not done."""
    refusals = []
    for way in (_copy, _replace):
        words = " ;\n".join(filter(None, map(way, parts)))
        if not words:
            continue
        answer = update(connection, server, words)
        if answer.is_good:
            _check(connection, server, parts, counts)
            return
        refusals.append(connection.refusal(server.update, answer))
        if answer.status not in UNSUPPORTED or any(count(connection, server, each) != counts[each] for each in counts):
            break
    raise refusals[0]


def check(connection: Connection, server: Server, part: Part, expected: int) -> int:
    """How many triples stand in a part's place; raises `OrbatError` if they are not as many as were loaded aside."""
    found = count(connection, server, part.graph)
    if found == expected or (part.graph == DEFAULT and found > expected):  # it may be the union of all graphs
        return found
    what = f"{found} triples stand in {part.graph or 'the default graph'}, and {expected} were loaded"
    raise OrbatError(server.query, what, "Load again, and let nobody else write there meanwhile")


def _check(connection: Connection, server: Server, parts: tuple[Part, ...], counts: Mapping[str, int]) -> None:
    for part in parts:
        check(connection, server, part, counts[part.aside])


def _copy(part: Part) -> str:
    target = f"GRAPH <{part.graph}>" if part.graph else "DEFAULT"
    return f"COPY GRAPH <{part.aside}> TO {target}"


def _replace(part: Part) -> str:
    """The same where there is no COPY; none for the default graph, which may be the union of all others."""
    if part.graph == DEFAULT:
        return ""
    pattern = "{ ?s ?p ?o }"
    insert = f"INSERT {{ GRAPH <{part.graph}> {pattern} }} WHERE {{ GRAPH <{part.aside}> {pattern} }}"
    return f"{delete_where(part.graph)} ;\n{insert}"
