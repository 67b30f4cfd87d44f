"""Lists: the things of a class, the events in order of time, the places on a map, the sources' disagreements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from orbat.pages.nodes import Node, Nodes, Words, expand, is_iri, parts, values
from orbat.pages.words import terms, when
from orbat.store import term

LONG = 500
_COUNT = "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a CLASS FILTER }"
_MEMBERS = """
SELECT DISTINCT ?x ?label {
  ?x a CLASS FILTER OPTIONAL { ?x skos:prefLabel ?label }
} ORDER BY LCASE(STR(?label)) ?x
"""
_ABOUT = (
    "rdf:subject/(org:member|org:resultingOrganization|org:originalOrganization|orbat:observedOrganization"
    "|orbat:participant|orbat:affected)?"
)
_FACETS = """
SELECT DISTINCT ?x ?country ?sort ?disputed WHERE {
  VALUES ?x { THINGS }
  OPTIONAL { ?x org:classification ?sort }
  OPTIONAL { ?x orbat:country|(org:unitOf|org:subOrganizationOf|orbat:subordinateTo)/orbat:country ?country }
  OPTIONAL { ?claim ABOUT ?x ; orbat:status orbat:conflict BIND(true AS ?disputed) }
}
"""
_EVENTS = """
SELECT DISTINCT ?event ?class ?edtf ?first ?last ?who WHERE {
  ?event a orbat:Event ; time:hasTime ?time . ?time orbat:edtf ?edtf
  OPTIONAL { ?time crm:P82a_begin_of_the_begin ?first }
  OPTIONAL { ?time crm:P82b_end_of_the_end ?last }
  WINDOW
}
"""
_DECADES = """
SELECT ?decade (COUNT(DISTINCT ?event) AS ?n) WHERE {
  ?event a orbat:Event ; time:hasTime ?time
  OPTIONAL { ?time crm:P82a_begin_of_the_begin ?first }
  OPTIONAL { ?time crm:P82b_end_of_the_end ?last }
  BIND(SUBSTR(STR(COALESCE(?first, ?last)), 1, 3) AS ?decade)
} GROUP BY ?decade ORDER BY ?decade
"""
_PLACES = """
SELECT ?place ?label ?lat ?long WHERE {
  ?place a schema:Place ; geo:lat ?lat ; geo:long ?long OPTIONAL { ?place skos:prefLabel ?label }
} ORDER BY ?label ?place LIMIT 2000
"""
_THERE = """
SELECT DISTINCT ?place ?thing WHERE {
  VALUES ?place { PLACES }
  ?thing orbat:headquarters|orbat:base|orbat:garrison|schema:location|schema:toLocation|schema:birthPlace ?place
} ORDER BY ?place ?thing LIMIT 4000
"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of things with its list: `name` as in the address, `many` as its heading, how many there are."""

    name: str
    iri: str
    many: str
    count: int

    @property
    def pages(self) -> int:
        """How many pages its list fills."""
        return max(1, -(-self.count // LONG))


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing in a list, with what it can be chosen by."""

    node: Node
    kinds: tuple[Node, ...]
    countries: tuple[Node, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of a list; `countries` and `sorts` are what can be chosen from, `chosen` what is."""

    kind: Kind
    entries: tuple[Entry, ...]
    page: int
    pages: int
    countries: tuple[Node, ...]
    sorts: tuple[Node, ...]
    chosen: Mapping[str, str]


def kinds(nodes: Nodes) -> tuple[Kind, ...]:
    """The classes that have things, in their order."""
    found = []
    for each in terms()["kinds"]:
        iri = expand(each["term"])
        count = _count(nodes, iri, "")
        if count:
            found.append(Kind(each["name"], iri, each["many"], count))
    return tuple(found)


def _count(nodes: Nodes, iri: str, only: str) -> int:
    asked = _COUNT.replace("CLASS", term("iri", iri)).replace("FILTER", only)
    return int(nodes.store.query(asked).rows[0]["n"].text)


def listing(nodes: Nodes, kind: Kind, page: int, chosen: Mapping[str, str]) -> Listing:
    """A page of the things of a class, of those alone that fit what is chosen: `country`, `sort` (IRIs), `disputed`."""
    only = _only(chosen)
    count = _count(nodes, kind.iri, only) if only else kind.count
    asked = _MEMBERS.replace("CLASS", term("iri", kind.iri)).replace("FILTER", only)
    rows = nodes.store.query(f"{asked} LIMIT {LONG} OFFSET {(page - 1) * LONG}")
    iris = list(dict.fromkeys(row["x"].text for row in rows))
    entries = _entries(nodes, iris)
    return Listing(
        kind,
        entries,
        page,
        max(1, -(-count // LONG)),
        _distinct(each for entry in entries for each in entry.countries),
        _distinct(each for entry in entries for each in entry.kinds),
        chosen,
    )


def _only(chosen: Mapping[str, str]) -> str:
    only = []
    country, sort = chosen.get("country", ""), chosen.get("sort", "")
    if is_iri(country):
        way = "orbat:country|(org:unitOf|org:subOrganizationOf|orbat:subordinateTo)/orbat:country"
        only.append(f"?x {way} {term('iri', country)} .")
    if is_iri(sort):
        only.append(f"?x org:classification|rdf:type {term('iri', sort)} .")
    if chosen.get("disputed"):
        only.append(f"?c orbat:status orbat:conflict ; {_ABOUT} ?x .")
    return ". " + " ".join(only) if only else ""


def _entries(nodes: Nodes, iris: Sequence[str]) -> tuple[Entry, ...]:
    sorts: dict[str, set[str]] = {iri: set() for iri in iris}
    countries: dict[str, set[str]] = {iri: set() for iri in iris}
    disputed: set[str] = set()
    for part in parts(iris):
        for row in nodes.store.query(_FACETS.replace("THINGS", values(part)).replace("ABOUT", _ABOUT)):
            iri = row["x"].text
            sorts[iri] |= {row["sort"].text} - {""}
            countries[iri] |= {row["country"].text} - {""}
            if row["disputed"].text:
                disputed.add(iri)
    names = nodes.of([*iris, *(each for many in (*sorts.values(), *countries.values()) for each in many)])
    finer = nodes.of(names[iri].kind for iri in iris if iri in names)

    def of(many: Iterable[str]) -> tuple[Node, ...]:
        return _distinct(names[each] for each in many)

    return tuple(
        Entry(
            names.get(iri) or Node(Words(iri), iri),
            of(sorts[iri]) or tuple(finer[kind] for kind in [names[iri].kind] if kind in finer),
            of(countries[iri]),
            iri in disputed,
        )
        for iri in iris
    )


def _distinct(many: Iterable[Node]) -> tuple[Node, ...]:
    found = {node.iri: node for node in many}
    return tuple(sorted(found.values(), key=lambda node: (node.words.text, node.iri)))


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with its time; `first` is the earliest day it can have been."""

    node: Node
    kind: Node
    edtf: str
    when: str
    first: str


def decades(nodes: Nodes) -> tuple[tuple[str, int], ...]:
    """The decades in which dated events lie (`199`), with how many there are."""
    rows = nodes.store.query(_DECADES)
    return tuple((row["decade"].text, int(row["n"].text)) for row in rows if row["decade"].text)


def happenings(nodes: Nodes, decade: str = "") -> tuple[Happening, ...]:
    """The dated events, of a decade if one is given, in order of time."""
    asked = f'FILTER(STRSTARTS(STR(COALESCE(?first, ?last)), "{decade}"))' if decade.isdigit() else ""
    rows = nodes.store.query(_EVENTS.replace("?class", "").replace("?who", "").replace("WINDOW", asked)).rows
    names = nodes.of(row["event"].text for row in rows)
    labels = nodes.of(node.kind for node in names.values())
    found = [
        Happening(
            names[row["event"].text],
            labels.get(names[row["event"].text].kind) or Node(Words("event")),
            row["edtf"].text,
            when(row["edtf"].text),
            row["first"].text or row["last"].text,
        )
        for row in rows
    ]
    return tuple(sorted(set(found), key=lambda each: (each.first, each.edtf, each.node.words.text, each.node.iri)))


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map in degrees, with what is there."""

    node: Node
    latitude: float
    longitude: float
    things: tuple[Node, ...]


def spots(nodes: Nodes) -> tuple[Spot, ...]:
    """The places whose coordinates are known."""
    rows = nodes.store.query(_PLACES).rows
    there: dict[str, list[str]] = {}
    for part in parts([row["place"].text for row in rows]):
        for row in nodes.store.query(_THERE.replace("PLACES", values(part))):
            there.setdefault(row["place"].text, []).append(row["thing"].text)
    names = nodes.of([*(row["place"].text for row in rows), *(each for many in there.values() for each in many)])
    found = {}
    for row in rows:
        iri = row["place"].text
        latitude, longitude = (degrees(row[name].text) for name in ("lat", "long"))
        if latitude is not None and longitude is not None:
            things = tuple(names[each] for each in there.get(iri, ()) if each in names)
            found[iri] = Spot(names[iri], latitude, longitude, things)
    return tuple(found.values())


def degrees(text: str) -> float | None:
    """A coordinate as a number, None if it is none on the globe."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if -180 <= value <= 180 else None
