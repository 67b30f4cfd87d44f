"""The things of a class, a page of them at a time, whole or of what is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from orbat.pages.facets import ABOUT, Chosen, Facet, facets, pattern, ways
from orbat.pages.nodes import Node, Nodes, Words, expand, parts, values
from orbat.pages.words import terms
from orbat.store import term

LONG = 500
FEW = 5
"""Of so many things nobody needs to choose."""
_COUNT = "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a CLASS ONLY }"
_MEMBERS = """
SELECT DISTINCT ?x ?label {
  ?x a CLASS ONLY OPTIONAL { ?x skos:prefLabel ?label }
} ORDER BY LCASE(STR(?label)) ?x
"""
_TOLD = """
SELECT DISTINCT ?x ?country ?sort ?disputed WHERE {
  VALUES ?x { THINGS }
  OPTIONAL { ?x org:classification ?sort }
  OPTIONAL { ?x COUNTRY ?country }
  OPTIONAL { ?claim ABOUT ?x ; orbat:status orbat:conflict BIND(true AS ?disputed) }
}
"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of things with its list: `name` as in the address, `many` as its heading, how many there are."""

    name: str
    iri: str
    many: str
    count: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing in a list, with what it is, where it belongs and whether the sources disagree on it."""

    node: Node
    kinds: tuple[Node, ...]
    countries: tuple[Node, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of a list: of `count` things, those that fit what is `chosen` of the facets."""

    kind: Kind
    entries: tuple[Entry, ...]
    page: int
    count: int
    facets: tuple[Facet, ...]
    chosen: Chosen

    @property
    def pages(self) -> int:
        """How many pages the list fills."""
        return pages_of(self.count)

    @property
    def title(self) -> str:
        """The class, and what of it is chosen: `Units: Chad, disputed`."""
        named = ", ".join(each.chosen.words.text for each in self.facets if each.chosen)
        return f"{self.kind.many}: {named}" if named else self.kind.many

    def path(self, name: str, slug: str) -> str:
        """The address of the list of those with one value of a facet."""
        return f"class/{self.kind.name}/{name}/{slug}"

    @property
    def whole_path(self) -> str:
        """The address of the first page of this list, where no more than one facet has a choice."""
        chosen = [self.path(each.name, each.chosen.slug) for each in self.facets if each.chosen]
        return chosen[0] if chosen else f"class/{self.kind.name}"


def pages_of(count: int) -> int:
    """How many pages a list of so many things fills."""
    return max(1, -(-count // LONG))


def kinds(nodes: Nodes) -> tuple[Kind, ...]:
    """The classes that have things, in their order."""
    found = []
    for each in terms()["kinds"]:
        iri = expand(each["term"])
        count = _count(nodes, iri, "")
        if count:
            found.append(Kind(each["name"], iri, each["many"], count))
    return tuple(found)


def facets_of(nodes: Nodes, kind: Kind, chosen: Chosen, *, together: bool = False) -> tuple[Facet, ...]:
    """What a list offers to choose by: nothing if it is short, and no value that all its things have."""
    if kind.count <= FEW:
        return ()
    found = []
    for each in facets(nodes, kind.iri, chosen, together=together):
        choices = tuple(choice for choice in each.choices if choice.count < kind.count or choice == each.chosen)
        if choices:
            found.append(replace(each, choices=choices))
    return tuple(found)


def paths(nodes: Nodes, kind: Kind) -> Iterator[str]:
    """The addresses of a list: whole, then of each value of a facet; each with its further pages."""
    parted = [
        (f"class/{kind.name}/{facet.name}/{choice.slug}", choice.count)
        for facet in facets_of(nodes, kind, {})
        for choice in facet.choices
    ]
    for path, count in ((f"class/{kind.name}", kind.count), *parted):
        yield path
        yield from (f"{path}/{page}" for page in range(2, pages_of(count) + 1))


def listing(nodes: Nodes, kind: Kind, page: int, chosen: Chosen, *, together: bool) -> Listing:
    """A page of the things of a class that fit what is chosen; `together`: other facets can be chosen beside it."""
    only = pattern(chosen)
    count = _count(nodes, kind.iri, only) if only else kind.count
    asked = _MEMBERS.replace("CLASS", term("iri", kind.iri)).replace("ONLY", only)
    rows = nodes.store.query(f"{asked} LIMIT {LONG} OFFSET {(page - 1) * LONG}")
    entries = _entries(nodes, list(dict.fromkeys(row["x"].text for row in rows)))
    return Listing(kind, entries, page, count, facets_of(nodes, kind, chosen, together=together), chosen)


def _count(nodes: Nodes, iri: str, only: str) -> int:
    asked = _COUNT.replace("CLASS", term("iri", iri)).replace("ONLY", only)
    return int(nodes.store.query(asked).rows[0]["n"].text)


def _entries(nodes: Nodes, iris: Sequence[str]) -> tuple[Entry, ...]:
    sorts: dict[str, set[str]] = {iri: set() for iri in iris}
    countries: dict[str, set[str]] = {iri: set() for iri in iris}
    disputed: set[str] = set()
    told = _TOLD.replace("COUNTRY", ways()["country"]).replace("ABOUT", ABOUT)
    for part in parts(iris):
        for row in nodes.store.query(told.replace("THINGS", values(part))):
            iri = row["x"].text
            sorts[iri] |= {row["sort"].text} - {""}
            countries[iri] |= {row["country"].text} - {""}
            if row["disputed"].text:
                disputed.add(iri)
    names = nodes.of([*iris, *(each for many in (*sorts.values(), *countries.values()) for each in many)])
    finer = nodes.of(names[iri].kind for iri in iris if iri in names)

    def of(many: Iterable[str]) -> tuple[Node, ...]:
        found = {node.iri: node for node in (names[each] for each in many)}
        return tuple(sorted(found.values(), key=lambda node: (node.words.text, node.iri)))

    return tuple(
        Entry(
            names.get(iri) or Node(Words(iri), iri),
            of(sorts[iri]) or tuple(finer[kind] for kind in [names[iri].kind] if kind in finer),
            of(countries[iri]),
            iri in disputed,
        )
        for iri in iris
    )
