"""Everything that is said of one thing, and of others that names it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from orbat.pages.claims import Claims, Detail, Said
from orbat.pages.nodes import Node, Nodes, Words, expand, expanded, finest, values
from orbat.pages.words import terms
from orbat.store import Value, term

SHOWN = 300
NAMED = 100
_OF_IT = """
SELECT DISTINCT ?claim ?relation WHERE {
  { ?claim a orbat:Claim ; rdf:subject THING }
  UNION {
    VALUES ?own { OWNERS }
    ?said rdf:object THING ; rdf:predicate ?own ; rdf:subject ?account .
    ?said dct:isPartOf? ?claim . ?claim a orbat:Claim ; rdf:subject ?account
  }
  OPTIONAL { ?claim orbat:relation ?relation }
} ORDER BY ?relation ?claim
"""
_WITH_IT = """
SELECT DISTINCT ?claim ?relation WHERE {
  { ?said rdf:object THING } UNION { ?said rdf:subject THING }
  ?said dct:isPartOf? ?claim . ?claim a orbat:Claim
  OPTIONAL { ?claim orbat:relation ?relation }
} ORDER BY ?relation ?claim
"""
_ELSEWHERE = ("owl:sameAs", "skos:exactMatch", "schema:subjectOf")
_NAMES = """
SELECT DISTINCT ?name ?naming WHERE {
  { VALUES ?naming { skos:prefLabel skos:altLabel foaf:name dct:alternative } THING ?naming ?name }
  UNION { ?naming rdfs:subPropertyOf+ skos:altLabel . THING ?naming ?name }
}
"""
_POSTS = "SELECT DISTINCT ?post { ?post org:postIn THING } ORDER BY ?post LIMIT 200"
_HAS_PARTS = """
SELECT ?part { { ?part org:unitOf|org:subOrganizationOf|orbat:subordinateTo THING } UNION { ?link orbat:superior THING ;
  orbat:subordinate ?part } } LIMIT 1
"""
_IDENTITY = "SELECT DISTINCT ?decision { ?decision orbat:resolvedTo THING } ORDER BY ?decision LIMIT 100"


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of one relation."""

    relation: Node
    claims: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing: `names` are its other names, `groups` what is said of it, `named` what is said of others with it.

    `pages` is how many pages its claims fill, `page` which of them this is, from 1; `triples` are those of the graph
    about what no claim tells of, with the names of their values.
    """

    node: Node
    kinds: tuple[Node, ...]
    names: tuple[Words, ...]
    groups: tuple[Group, ...]
    named: tuple[Group, ...]
    named_more: int
    elsewhere: tuple[Detail, ...]
    posts: tuple[Node, ...]
    has_tree: bool
    decisions: tuple[Node, ...]
    coordinates: tuple[str, str] | None
    triples: tuple[Detail, ...]
    page: int
    pages: int

    @property
    def conflicts(self) -> tuple[Node, ...]:
        """The conflicts in which its claims stand."""
        found = {each.iri: each for group in self.groups for said in group.claims for each in said.conflicts}
        return tuple(found[iri] for iri in sorted(found))

    @property
    def is_kind(self) -> str:
        """The name of its class."""
        return self.node.kind.replace("#", "/").rpartition("/")[2]


class Things:
    """Reads things from a graph."""

    def __init__(self, nodes: Nodes, claims: Claims) -> None:
        self._nodes = nodes
        self._claims = claims

    def read(self, iri: str, page: int = 1) -> Thing | None:
        """The thing of this IRI; None if the graph does not speak of it."""
        told = self._nodes.about([iri]).get(iri, ())
        of_it = self._ids(_OF_IT, iri)
        with_it = [each for each in self._ids(_WITH_IT, iri) if each not in set(of_it)]
        if not (told or of_it or with_it):
            return None
        pages = max(1, -(-len(of_it) // SHOWN))
        shown = self._claims.read(of_it[(page - 1) * SHOWN : page * SHOWN]) if of_it else ()
        named = self._claims.read(with_it[:NAMED], with_passages=True)
        classes = [value.text for name, value in told if name == expand("rdf:type")]
        posts, decisions = self._iris(_POSTS, "post", iri), self._iris(_IDENTITY, "decision", iri)
        names = self._nodes.of([iri, *classes, *posts, *decisions])
        return Thing(
            names.get(iri) or Node(Words(iri), iri, finest(classes)),
            tuple(names[each] for each in _fine(classes)),
            self._names(iri, names[iri].words),
            grouped(shown),
            grouped(named),
            max(0, len(with_it) - NAMED),
            self._elsewhere(told),
            tuple(names[each] for each in posts),
            bool(self._nodes.store.query(_HAS_PARTS.replace("THING", term("iri", iri)))),
            tuple(names[each] for each in decisions),
            _coordinates(told),
            () if of_it else self._triples(told),
            page,
            pages,
        )

    def _ids(self, query: str, iri: str) -> list[str]:
        asked = query.replace("THING", term("iri", iri)).replace("OWNERS", values(expanded("owners")))
        return list(dict.fromkeys(row["claim"].text for row in self._nodes.store.query(asked)))

    def _iris(self, query: str, column: str, iri: str) -> list[str]:
        return [row[column].text for row in self._nodes.store.query(query.replace("THING", term("iri", iri)))]

    def _names(self, iri: str, label: Words) -> tuple[Words, ...]:
        rows = self._nodes.store.query(_NAMES.replace("THING", term("iri", iri)))
        best: dict[str, str] = {}
        for row in rows:
            text, lang = row["name"].text, row["name"].lang
            best[text] = max(best.get(text, ""), lang)
        return tuple(Words(text, best[text]) for text in sorted(best) if text != label.text)

    def _elsewhere(self, told: Sequence[tuple[str, Value]]) -> tuple[Detail, ...]:
        wanted = [expand(name) for name in _ELSEWHERE]
        names = self._nodes.of(wanted)
        found = [(name, value.text) for name, value in told if name in wanted and value.kind == "iri"]
        return tuple(Detail(names[name], Node(Words(text), text)) for name, text in found)

    def _triples(self, told: Sequence[tuple[str, Value]]) -> tuple[Detail, ...]:
        names = self._nodes.of([*(name for name, _ in told), *(v.text for _, v in told if v.kind == "iri")])
        return tuple(Detail(names[name], self._nodes.node(value, names)) for name, value in told)


def grouped(claims: Iterable[Said]) -> tuple[Group, ...]:
    """Claims by relation, in the order of the table of relations, and each group by time, then by words."""
    order = {name: place for place, name in enumerate(terms()["relations"])}
    by: dict[str, list[Said]] = defaultdict(list)
    relations: dict[str, Node] = {}
    for said in claims:
        key = said.relation.iri.rpartition("relation-")[2]
        by[key].append(said)
        relations[key] = said.relation
    keys = sorted(by, key=lambda key: (order.get(key, len(order)), key))
    return tuple(Group(relations[key], tuple(sorted(by[key], key=_order))) for key in keys)


def _order(said: Said) -> tuple[bool, str, str, str]:
    words = said.main or (said.details[0].value if said.details else said.owner)
    return (not said.when, said.when.rpartition("/")[2], words.words.text, said.claim.iri)


def _fine(classes: Sequence[str]) -> list[str]:
    coarse = set(expanded("coarse"))
    return sorted(each for each in classes if each not in coarse) or sorted(classes)


def _coordinates(told: Sequence[tuple[str, Value]]) -> tuple[str, str] | None:
    by: Mapping[str, str] = {name: value.text for name, value in told}
    latitude, longitude = by.get(expand("geo:lat")), by.get(expand("geo:long"))
    return (latitude, longitude) if latitude and longitude else None
