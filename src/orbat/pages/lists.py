"""The events in order of time, and the places on a map."""

from __future__ import annotations

from dataclasses import dataclass

from orbat.pages.nodes import Node, Nodes, Words, parts, values
from orbat.pages.words import when

_EVENTS = """
SELECT DISTINCT ?event ?class ?edtf ?first ?last ?who WHERE {
  ?event a orbat:Event ; time:hasTime ?time . ?time orbat:edtf ?edtf
  OPTIONAL { ?time crm:P82a_begin_of_the_begin ?first }
  OPTIONAL { ?time crm:P82b_end_of_the_end ?last }
  WINDOW
}
"""
_DISPUTED = """
SELECT DISTINCT ?event { VALUES ?event { EVENTS } ?claim rdf:subject ?event ; orbat:status orbat:conflict }
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
class Happening:
    """An event with its time; `first` is the earliest day it can have been, `disputed` whether sources disagree."""

    node: Node
    kind: Node
    edtf: str
    when: str
    first: str
    disputed: bool


def decades(nodes: Nodes) -> tuple[tuple[str, int], ...]:
    """The decades in which dated events lie (`199`), with how many there are."""
    rows = nodes.store.query(_DECADES)
    return tuple((row["decade"].text, int(row["n"].text)) for row in rows if row["decade"].text)


def happenings(nodes: Nodes, decade: str = "") -> tuple[Happening, ...]:
    """The dated events, of a decade if one is given, in order of time."""
    asked = f'FILTER(STRSTARTS(STR(COALESCE(?first, ?last)), "{decade}"))' if decade.isdigit() else ""
    rows = nodes.store.query(_EVENTS.replace("?class", "").replace("?who", "").replace("WINDOW", asked)).rows
    events = sorted({row["event"].text for row in rows})
    names = nodes.of(events, dated=False)
    disputed = {
        row["event"].text
        for part in parts(events)
        for row in nodes.store.query(_DISPUTED.replace("EVENTS", values(part)))
    }
    labels = nodes.of(node.kind for node in names.values())
    found = [
        Happening(
            names[row["event"].text],
            labels.get(names[row["event"].text].kind) or Node(Words("event")),
            row["edtf"].text,
            when(row["edtf"].text),
            row["first"].text or row["last"].text,
            row["event"].text in disputed,
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
