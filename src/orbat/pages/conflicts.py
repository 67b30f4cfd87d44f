"""Claims that cannot all hold, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orbat.pages.claims import Claims, Said
from orbat.pages.nodes import Node, Nodes, Words, expand
from orbat.store import Value

MEMBERS = 24


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict with the claims that stand in it: `claims` the first `MEMBERS` of them, `more` how many others."""

    node: Node
    kind: Node
    state: Node
    because: Words
    claims: tuple[Said, ...]
    more: int


class Disputes:
    """Reads conflicts from a graph."""

    def __init__(self, nodes: Nodes, claims: Claims) -> None:
        self._nodes = nodes
        self._claims = claims

    def read(self, iris: Sequence[str]) -> tuple[Dispute, ...]:
        """These conflicts, in this order; those that the graph does not know left out."""
        told = self._nodes.about(iris)
        return tuple(self._dispute(iri, told[iri]) for iri in iris if iri in told)

    def _dispute(self, iri: str, told: Sequence[tuple[str, Value]]) -> Dispute:
        def of(name: str) -> list[Value]:
            return [value for each, value in told if each == expand(name)]

        members = [value.text for value in of("orbat:member")]
        kind, state = (next((value.text for value in of(name)), "") for name in ("orbat:kind", "orbat:state"))
        names = self._nodes.of([kind, state])
        because = of("orbat:because")
        words = Words(because[0].text, because[0].lang) if because else Words("these claims cannot all hold")
        return Dispute(
            Node(words, iri, expand("orbat:Conflict")),
            names.get(kind, Node(Words("conflict"))),
            names.get(state, Node(Words("open"))),
            words,
            self._claims.read(members[:MEMBERS]),
            max(0, len(members) - MEMBERS),
        )
