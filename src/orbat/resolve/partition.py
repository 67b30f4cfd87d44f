"""Union-find with vetoes: nodes that a claim, a judgement or their countries keep apart never come together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Apart = dict[int, int]  # veto -> the side on which this group stands


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Two nodes that a rule takes for one thing; `because` is a sentence for a reader."""

    doubt: float  # 1 - confidence: the surest links come first
    rule: str
    one: int
    other: int
    because: str

    @property
    def confidence(self) -> float:
        """How sure the rule is."""
        return 1 - self.doubt


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """Nodes of like names that are not, or not surely, one thing."""

    rule: str
    state: str
    nodes: tuple[int, ...]
    because: str
    confidence: float


def link(one: int, other: int, rule: str, confidence: float, because: str) -> Link:
    """A link with its nodes in order."""
    low, high = sorted((one, other))
    return Link(1 - confidence, rule, low, high, because)


class Partition:
    """Groups of nodes; each remembers the countries its nodes are known to be of, and from what it is kept apart."""

    def __init__(self, countries: Sequence[str]) -> None:
        self._above = list(range(len(countries)))
        self._size = [1] * len(countries)
        self._countries = [frozenset({country} - {""}) for country in countries]
        self._apart: list[Apart] = [{} for _ in countries]
        self._vetoes = 0

    def root(self, node: int) -> int:
        """The node that stands for the group now."""
        while self._above[node] != node:
            self._above[node] = self._above[self._above[node]]
            node = self._above[node]
        return node

    def country(self, node: int) -> str:
        """The country of the group; empty if unknown."""
        return min(self._countries[self.root(node)], default="")

    def tell_country(self, node: int, country: str) -> None:
        """From now on the group is known to be of a country."""
        root = self.root(node)
        self._countries[root] |= {country}

    def keep_apart(self, ones: Iterable[int], others: Iterable[int]) -> None:
        """From now on no group holds a node of both."""
        for side, nodes in enumerate((ones, others)):
            for node in nodes:
                self._apart[self.root(node)].setdefault(self._vetoes, side)
        self._vetoes += 1

    def may_join(self, one: int, other: int) -> bool:
        """Whether no veto stands between the groups of two nodes."""
        first, second = self.root(one), self.root(other)
        return first == second or not (self.kept_apart(first, second) or self.of_two_countries(first, second))

    def kept_apart(self, one: int, other: int) -> bool:
        """Whether a veto stands between two groups."""
        few, many = sorted((self._apart[self.root(one)], self._apart[self.root(other)]), key=len)
        return any(veto in many and many[veto] != side for veto, side in few.items())

    def of_two_countries(self, one: int, other: int) -> bool:
        """Whether two groups are known to be of different countries."""
        first, second = self._countries[self.root(one)], self._countries[self.root(other)]
        return bool(first and second and not first & second)

    def join(self, one: int, other: int) -> None:
        """Make one group of two, whatever stands between them."""
        first, second = sorted((self.root(one), self.root(other)), key=lambda root: (-self._size[root], root))
        if first == second:
            return
        self._above[second] = first
        self._size[first] += self._size[second]
        self._countries[first] |= self._countries[second]
        self._apart[first].update(self._apart[second])
        self._apart[second] = {}

    def groups(self) -> dict[int, tuple[int, ...]]:
        """The nodes of every group, by its smallest node."""
        found: dict[int, list[int]] = {}
        for node in range(len(self._above)):
            found.setdefault(self.root(node), []).append(node)
        return {nodes[0]: tuple(nodes) for nodes in found.values()}
