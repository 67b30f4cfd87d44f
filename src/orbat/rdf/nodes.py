"""Which facts speak of one node: the same tenure told twice, once without dates, is one tenure with two claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from orbat.claims import When
from orbat.dates import OPEN
from orbat.entities import Fact
from orbat.rdf.iris import slug
from orbat.rdf.pattern import Occasion

Told = tuple[Fact, Occasion]


@dataclass(slots=True)
class Group:
    """Facts of one family whose times agree; `begin` and `end` are the finest that they say."""

    begin: str = ""
    end: str = ""
    dates: list[str] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)

    def takes(self, when: When) -> bool:
        """Whether a fact with this time may speak of the same."""
        begin, end, date = beginning(when), ending(when), str(when.date or "")
        if not agree(begin, self.begin) or not agree(end, self.end):
            return False
        begin, end = begin or self.begin, end or self.end
        return is_before(begin, end) and is_before(begin, date) and is_before(date, end)

    def add(self, fact: Fact, when: When) -> None:
        """Takes the fact in, and its time where it is finer."""
        self.facts.append(fact)
        self.begin = max(self.begin, beginning(when), key=len)
        self.end = max(self.end, ending(when), key=len)
        self.dates += [str(when.date)] if when.date else []

    @property
    def time(self) -> str:
        """The part of the path that says when."""
        finest = sorted(self.dates, key=lambda date: (-len(date), date))
        told = self.begin or (f"until-{self.end}" if self.end else "".join(finest[:1]))
        return told.replace("/", "--").replace("..", "open").replace("~", "approx")


def beginning(when: When) -> str:
    """When it began, as EDTF; empty if the text does not say."""
    return str(when.start or "")


def ending(when: When) -> str:
    """When it ended; empty for what is open."""
    return "" if when.end in (None, OPEN) else str(when.end)


def agree(one: str, other: str) -> bool:
    """Whether two times may be the same: one is the other told less exactly, or not at all."""
    return one.startswith(other) or other.startswith(one)


def is_before(one: str, other: str) -> bool:
    """Whether the one is not later than the other, as exactly as both are told."""
    length = min(len(one), len(other))
    return one[:length] <= other[:length]


def name_nodes(told: Iterable[Told]) -> dict[str, str]:
    """The path of the node of each fact, by the fact's id; the same whatever the order."""
    families: dict[tuple[str, str], dict[str, list[Told]]] = {}
    for fact, occasion in told:
        details = families.setdefault((occasion.folder, occasion.name), {})
        details.setdefault(occasion.detail, []).append((fact, occasion))
    paths: dict[str, str] = {}
    taken: dict[str, int] = {}
    for (folder, name), details in sorted(families.items()):
        for path, facts in _named(f"{folder}/{name}", details):
            taken[path] = taken.get(path, 0) + 1
            numbered = path if taken[path] == 1 else f"{path}-{taken[path]}"
            paths.update({fact.id: numbered for fact in facts})
    return paths


def _named(stem: str, details: dict[str, list[Told]]) -> Iterable[tuple[str, list[Fact]]]:
    """The paths in one family: by time; where two things would have one path, by detail as well."""
    rivals: dict[str, list[tuple[str, Group]]] = {}
    for detail, told in sorted(details.items()):
        once = any(occasion.once for _, occasion in told)
        for group in grouped(told, once=once):
            path = stem if once or not group.time else f"{stem}-{group.time}"
            rivals.setdefault(path, []).append((detail, group))
    for path, groups in sorted(rivals.items()):
        several = len({detail for detail, _ in groups}) > 1
        for detail, group in groups:
            yield f"{path}-{slug(detail)}" if several and detail else path, group.facts


def grouped(told: list[Told], *, once: bool) -> list[Group]:
    """The facts of one family in groups: dated ones by time, undated ones with the only group there is."""
    groups: list[Group] = []
    for fact, occasion in sorted(told, key=_order):
        fitting = groups if once else [group for group in groups if group.takes(occasion.when)]
        if len(fitting) != 1:
            groups.append(Group())
            fitting = groups[-1:]
        fitting[0].add(fact, occasion.when)
    return groups


def _order(told: Told) -> tuple[bool, bool, int, str, str]:
    fact, occasion = told
    when = occasion.when
    finest = beginning(when) or str(when.date or "") or ending(when)
    return not when.start, not (when.date or when.end), -len(finest), finest, fact.id
