"""The order of battle below an organisation, with what each branch needs to be drawn on any day.

It says the same as `orbat.ask.tree`, and asks level by level, so that a page costs what it shows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from orbat.ask.tree import LINKS, standing
from orbat.pages.nodes import Node, Nodes, Words, parts, values
from orbat.pages.words import when
from orbat.store import Row, term

DEEPEST = 12
MOST = 3000
DAYS = 40
"""Days of a tree that have a page."""
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_BELOW = LINKS.replace("WHERE {", "WHERE {\n  VALUES ?parent { PARENTS }", 1)
_LIVES = """
SELECT ?thing (MIN(?from) AS ?born) (MAX(?to) AS ?dead)
  (GROUP_CONCAT(DISTINCT ?begun; separator=" ") AS ?begins) (GROUP_CONCAT(DISTINCT ?over; separator=" ") AS ?ends)
WHERE {
  VALUES ?thing { THINGS }
  OPTIONAL {
    ?thing org:resultedFrom ?event . ?event a orbat:Foundation ; time:hasTime ?first .
    ?first crm:P82a_begin_of_the_begin ?from ; orbat:edtf ?begun
  }
  OPTIONAL {
    ?thing org:changedBy ?end . ?end a orbat:Dissolution ; time:hasTime ?last .
    ?last crm:P82b_end_of_the_end ?to ; orbat:edtf ?over
  }
} GROUP BY ?thing
"""
_TOPS = """
SELECT ?top ?country (COUNT(DISTINCT ?child) AS ?children)
  (MIN(STR(?below)) AS ?one) (MAX(STR(?below)) AS ?other) WHERE {
  ?child org:unitOf|org:subOrganizationOf|orbat:subordinateTo ?top
  FILTER NOT EXISTS { ?top org:unitOf|org:subOrganizationOf|orbat:subordinateTo ?any }
  OPTIONAL { ?top orbat:country ?country }
  OPTIONAL { ?child orbat:country ?below }
} GROUP BY ?top ?country ORDER BY ?top LIMIT 500
"""


@dataclass(frozen=True, slots=True)
class Link:
    """One way in which a branch belongs: under a condition, for a time; the bounds are days, empty where not told."""

    condition: str
    edtf: str
    bounds: tuple[str, str, str, str]

    def standing(self, day: str) -> str | None:
        """Whether it holds on a day: empty for certain, `possibly then`, None for certainly not."""
        return standing(self.bounds, day)

    def remark(self, day: str) -> str:
        """The condition, the time and how surely on the day."""
        return ", ".join(filter(None, (self.condition, when(self.edtf) if self.edtf else "", self.standing(day))))


@dataclass(frozen=True, slots=True)
class Branch:
    """An organisation in the tree: `born` and `dead` are the days between which the texts let it exist.

    `begins` and `ends` are the times that they tell for that, in EDTF; several where they disagree.
    """

    node: Node
    links: tuple[Link, ...]
    born: str
    dead: str
    branches: tuple[Branch, ...]
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()

    def at(self, day: str) -> Branch:
        """The tree on a day: without what had not begun or was over."""
        kept = []
        for branch in self.branches:
            links = tuple(link for link in branch.links if link.standing(day) is not None)
            if links and not (day and (branch.born > day or "" < branch.dead < day)):
                kept.append(replace(branch, links=links).at(day))
        return replace(self, branches=tuple(kept))

    def remark(self, day: str) -> str:
        """What is to be said of how it belongs."""
        return "; ".join(sorted({each for each in (link.remark(day) for link in self.links) if each}))

    @property
    def life(self) -> str:
        """Since when and until when the texts tell of it; empty if they do not."""
        born, dead = (" or ".join(dict.fromkeys(map(_year, times))) for times in (self.begins, self.ends))
        return f"{born or '…'} – {dead}" if dead else f"from {born}" if born else ""

    @property
    def days(self) -> tuple[str, ...]:
        """The days on which anything in the tree may change, in order."""
        return tuple(sorted(set(self._days())))

    @property
    def chosen_days(self) -> tuple[str, ...]:
        """Those of the days that have a page of their own: all, or `DAYS` of them from first to last."""
        days = self.days
        if len(days) <= DAYS:
            return days
        return tuple(days[round(place * (len(days) - 1) / (DAYS - 1))] for place in range(DAYS))

    def _days(self) -> Iterable[str]:
        for branch in self.branches:
            bounds = (day for link in branch.links for day in link.bounds)
            yield from (day for day in (branch.born, branch.dead, *bounds) if day)
            yield from branch._days()  # noqa: SLF001

    def data(self, link: Any) -> Mapping[str, Any]:
        """The same for the script that draws it on a day; `link` gives the link to an IRI."""
        return {
            "label": self.node.words.text,
            "lang": self.node.words.lang,
            "link": link(self.node.iri),
            "born": self.born,
            "dead": self.dead,
            "life": self.life,
            "links": [
                {"condition": each.condition, "time": when(each.edtf) if each.edtf else "", "bounds": list(each.bounds)}
                for each in self.links
            ],
            "branches": [each.data(link) for each in self.branches],
        }

    def __len__(self) -> int:
        return sum(1 + len(branch) for branch in self.branches)


def _year(edtf: str) -> str:
    """The year of a date, or in words what is less than one: `about 1950`, `the 1990s`."""
    return edtf[:4] if _DATE.fullmatch(edtf) else when(edtf)


def order_of_battle(nodes: Nodes, iri: str) -> Branch | None:
    """The tree below an organisation; None if nothing belongs to it. Cut at `DEEPEST` levels and `MOST` branches."""
    children: dict[str, dict[str, set[Link]]] = defaultdict(lambda: defaultdict(set))
    known, level = {iri}, [iri]
    for _ in range(DEEPEST):
        if not level or len(known) > MOST:
            break
        for row in _below(nodes, level):
            children[row["parent"].text][row["child"].text].add(_link(row))
        below = {child for parent in level for child in children.get(parent, ())}
        level = sorted(below - known)
        known |= below
    if not children:
        return None
    lives, names = _lives(nodes, sorted(known)), nodes.of(known)

    def grow(thing: str, links: Iterable[Link], above: frozenset[str]) -> Branch:
        below = (
            [] if len(above) > DEEPEST else [each for each in children.get(thing, {}) if each not in above | {thing}]
        )
        branches = [grow(each, children[thing][each], above | {thing}) for each in below]
        ordered = sorted(branches, key=lambda branch: (branch.node.words.text, branch.node.iri))
        born, dead, begins, ends = lives.get(thing, ("", "", "", ""))
        node = names.get(thing) or Node(Words(thing), thing)
        times = tuple(sorted(begins.split())), tuple(sorted(ends.split()))
        return Branch(node, tuple(sorted(links, key=repr)), born, dead, tuple(ordered), *times)

    return grow(iri, (), frozenset())


def _below(nodes: Nodes, level: Sequence[str]) -> Iterable[Row]:
    for part in parts(level):
        yield from nodes.store.query(_BELOW.replace("PARENTS", values(part)))


def _link(row: Row) -> Link:
    bounds = row["first"].text, row["sure"].text, row["kept"].text, row["last"].text
    return Link(row["condition"].text, row["edtf"].text, bounds)


def _lives(nodes: Nodes, things: Sequence[str]) -> Mapping[str, tuple[str, str, str, str]]:
    found = {}
    for part in parts(things):
        for row in nodes.store.query(_LIVES.replace("THINGS", values(part))):
            found[row["thing"].text] = row["born"].text, row["dead"].text, row["begins"].text, row["ends"].text
    return found


@dataclass(frozen=True, slots=True)
class Top:
    """An organisation that stands at the head of a tree; its country is its own, else that of all below it."""

    node: Node
    country: Node | None
    children: int


def tops(nodes: Nodes) -> tuple[Top, ...]:
    """The organisations to which others belong and which belong to none, those with most below them first."""
    rows = nodes.store.query(_TOPS).rows
    names = nodes.of(row[name].text for row in rows for name in ("top", "country", "one"))
    found: dict[str, Top] = {}
    for row in sorted(rows, key=lambda row: (row["top"].text, row["country"].text)):
        top = row["top"].text
        if top in names:
            country = row["country"].text or (row["one"].text if row["one"].text == row["other"].text else "")
            found.setdefault(top, Top(names[top], names.get(country), int(row["children"].text)))
    return tuple(sorted(found.values(), key=lambda top: (-top.children, top.node.words.text, top.node.iri)))


def heads(nodes: Nodes) -> tuple[str, ...]:
    """The IRIs of all organisations that have a tree, in order."""
    asked = """SELECT DISTINCT ?top { { ?x org:unitOf|org:subOrganizationOf|orbat:subordinateTo ?top } UNION
      { ?link orbat:superior ?top ; orbat:subordinate ?x } } ORDER BY ?top"""
    return tuple(row["top"].text for row in nodes.store.query(asked) if term("iri", row["top"].text))
