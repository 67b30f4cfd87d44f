"""The last step: what was loaded aside takes the place of what stood there, all graphs in one request.

COPY and not MOVE: it may be done twice. When the connection breaks before the answer comes, nobody knows whether it was
done, and a second MOVE would put the emptied graph in the place of the new one (some servers do just that, silently).
So the graphs aside stay until the new ones stand; where the outcome is unknown, both are compared before another try.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from orbat.errors import OrbatError
from orbat.load.connection import Answer, Connection
from orbat.load.faults import Broken
from orbat.load.parts import DEFAULT, Part
from orbat.load.servers import Server, ask, count, yes_or_no
from orbat.load.ways import UNSUPPORTED, delete_where, time_for, update

_ALL = "{ ?s ?p ?o }"
_UNKNOWN = frozenset({502, 504})
_TIMES = 2


class UnsettledError(OrbatError):
    """Nobody knows whether the new graphs were put in place, or will be."""


@dataclass(frozen=True, slots=True)
class Swap:
    """The parts, and how many triples the server counts in each graph aside."""

    connection: Connection
    server: Server
    parts: tuple[Part, ...]
    counts: Mapping[str, int]

    def do(self) -> None:
        """Puts each part in its place; raises `OrbatError` if that was not done, or nobody knows."""
        refusals = []
        for way in (_copy, _replace):
            words = self._words(way)
            if not words:
                continue
            answer = self._send(words)
            if answer is None or answer.is_good:
                self.check()
                return
            refusals.append(self.connection.refusal(self.server.update, answer))
            if answer.status not in UNSUPPORTED or not self._is_whole():
                break
        raise refusals[0]

    def check(self) -> dict[str, int]:
        """How many triples stand in each place; raises `OrbatError` if they are not those that were loaded aside."""
        return {part.graph: self._checked(part) for part in self.parts}

    def _checked(self, part: Part) -> int:
        found, expected = count(self.connection, self.server, part.graph), self.counts[part.aside]
        if found == expected or (part.graph == DEFAULT and found > expected):  # it may be the union of all graphs
            return found
        what = f"{found} triples stand in {part.graph or 'the default graph'}, and {expected} were loaded"
        raise OrbatError(self.server.query, what, "Load again, and let nobody else write there meanwhile")

    def _words(self, way: Callable[[Part], str]) -> str:
        return " ;\n".join(
            filter(None, (way(part) if self.counts[part.aside] else _nothing(part) for part in self.parts))
        )

    def _send(self, words: str) -> Answer | None:
        """The answer; none where it was lost and the new graphs stand; `UnsettledError` if nobody knows."""
        seconds = time_for(self.connection, sum(self.counts.values()))
        why = ""
        for _ in range(_TIMES):
            try:
                answer = update(self.connection, self.server, words, "unbegun", seconds)
            except Broken as fault:
                why = fault.what
            else:
                if answer.status not in _UNKNOWN:
                    return answer
                why = f"the server answered {answer.status}"
            if self._stands_at_last(why):
                return None
        what = f"nobody knows whether the new graphs were put in place ({why})"
        raise UnsettledError(self.server.update, what, "See whether the server is still at work, then load again")

    def _stands_at_last(self, why: str) -> bool:
        """Whether the new graphs stand, now or after some pauses: the server may still be at work."""
        for number in range(self.connection.retries):
            self.connection.pause(2.0**number, why)
            if self._stands():
                return True
        return False

    def _stands(self) -> bool:
        try:
            return all(self._is_there(part) for part in self.parts)
        except OrbatError:
            return False

    def _is_there(self, part: Part) -> bool:
        """Whether a part's graph has as many triples as that aside, and lacks none of them."""
        self._checked(part)
        target = f"GRAPH <{part.graph}> {_ALL}" if part.graph else _ALL
        lacks = f"ASK {{ GRAPH <{part.aside}> {_ALL} FILTER NOT EXISTS {{ {target} }} }}"
        return yes_or_no(ask(self.connection, self.server, lacks)) is False

    def _is_whole(self) -> bool:
        """Whether the graphs aside are as they were counted."""
        return all(count(self.connection, self.server, graph) == number for graph, number in self.counts.items())


def _copy(part: Part) -> str:
    target = f"GRAPH <{part.graph}>" if part.graph else "DEFAULT"
    return f"COPY GRAPH <{part.aside}> TO {target}"


def _replace(part: Part) -> str:
    """The same where there is no COPY; none for the default graph, which may be the union of all others."""
    if part.graph == DEFAULT:
        return ""
    insert = f"INSERT {{ GRAPH <{part.graph}> {_ALL} }} WHERE {{ GRAPH <{part.aside}> {_ALL} }}"
    return f"{delete_where(part.graph)} ;\n{insert}"


def _nothing(part: Part) -> str:
    """The same for a part without triples: there is no graph to copy."""
    return f"DROP SILENT {f'GRAPH <{part.graph}>' if part.graph else 'DEFAULT'}"
