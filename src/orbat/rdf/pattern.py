"""What a pattern is: from a fact to the triples that say it.

Each relation has one pattern (`relations`). The first triple is the key triple, which the fact's claim names; the
others are named by statements that are part of the claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from orbat.claims import EntityType, Literal, When
from orbat.entities import Entity, Fact
from orbat.patterns import normalise
from orbat.rdf.iris import Iris, slug
from orbat.rdf.terms import Iri, Node, Triple, Value, concept
from orbat.rdf.values import words
from orbat.vocabulary import vocabulary

PLACES = frozenset({EntityType.PLACE, EntityType.FACILITY})
AGENTS = frozenset(
    {
        EntityType.PERSON,
        EntityType.UNIT,
        EntityType.AGENCY,
        EntityType.INSTITUTION,
        EntityType.ORGANISATION,
        EntityType.FACILITY,
    }
)
ORGANISATIONS = AGENTS - {EntityType.PERSON}


@dataclass(frozen=True, slots=True)
class Occasion:
    """What tells the node of one fact from the node of another, before the time is looked at.

    Facts of one family (`folder`, `name`, `detail`) whose times (`when`) agree speak of one node. `once`: there is but
    one, whatever the times say (a founding told with two dates is one founding).
    """

    folder: str
    name: str
    when: When
    detail: str = ""
    once: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a pattern needs beside its fact: the IRIs, and of the whole knowledge the nodes, sources and posts."""

    iris: Iris
    nodes: Mapping[str, str] = field(default_factory=dict)  # fact id -> path of its node
    segments: Mapping[str, str] = field(default_factory=dict)  # source name -> its part of the IRI
    posts: Mapping[str, str | Entity] = field(default_factory=dict)  # path of a post -> its label, or the post itself

    def entity(self, entity: Entity) -> Iri:
        """The IRI of an entity."""
        return self.iris.of(entity.key)

    def node(self, fact: Fact) -> Iri:
        """The IRI of the node that the fact speaks of."""
        return self.iris.of(self.nodes[fact.id])

    def amount(self, fact: Fact) -> Iri:
        """The IRI of the amount that belongs to the node of the fact."""
        return self.iris.of("amount/" + self.nodes[fact.id].replace("/", "-"))

    def sources(self, fact: Fact) -> tuple[Iri, ...]:
        """The sources that say it."""
        names = sorted({evidence.source for evidence in fact.evidence})
        return tuple(self.iris.source(self.segments[name]) for name in names)


@dataclass(frozen=True, slots=True)
class Stated:
    """What a fact says in triples.

    `key` is its claim's triple, `further` the others. `node` carries the qualifiers that the pattern has not `used`;
    without one the claim itself does. `timed`: the triples say when it was. `about` is a thing of which `key` has only
    the name.
    """

    key: Triple
    further: tuple[Triple, ...] = ()
    node: Iri | None = None
    used: frozenset[str] = frozenset()
    timed: bool = False
    about: Iri | None = None


class Pattern(Protocol):
    """How one relation becomes triples."""

    def occasion(self, fact: Fact) -> Occasion | None:
        """What its node is named by; None where the fact needs no node of its own."""

    def state(self, fact: Fact, context: Context) -> Stated:
        """The triples."""


def qualifier(fact: Fact, key: str) -> str | Entity | None:
    """The value of a qualifier; None if the fact has none of this name."""
    return next((value for name, value in fact.qualifiers if name == key), None)


def text_of(value: str | Entity | Literal | None) -> str:
    """The words of a value or an object; of an entity its label."""
    if isinstance(value, Entity):
        return value.label
    return value.text if isinstance(value, Literal) else value or ""


def handle(value: str | Entity | Literal | None) -> str:
    """What a thing is called in the IRI of a node: an entity's key, or its words made readable."""
    if isinstance(value, Entity):
        return value.key.replace("/", "-")
    return slug(text_of(value)) if text_of(value) else ""


def is_lasting(fact: Fact) -> bool:
    """Whether the fact is told with a time or under a condition."""
    return bool(fact.when.date or fact.when.start or fact.when.end or qualifier(fact, "condition"))


BROAD = frozenset({"organisation-kinds"})
"""Schemes whose other names are head nouns that the concept covers, and no synonyms of it."""


def found(words_of: str, *schemes: str) -> Iri | None:
    """The concept that these words name in one of the vocabularies; of a broad one only by its preferred label."""
    for scheme in schemes:
        known = vocabulary().find(scheme, words_of) if words_of else None
        if known is not None and (scheme not in BROAD or normalise(known.label) == normalise(words_of)):
            return concept(known.key)
    return None


def said(literal: Literal, fact: Fact) -> Value:
    """The words of a literal in its language: as the qualifier `lang` says, else as the literal does, else English."""
    return words(literal.text, text_of(qualifier(fact, "lang")) or literal.lang)


def triples(subject: Iri, pairs: Iterable[tuple[Iri, Node | None]]) -> tuple[Triple, ...]:
    """Triples about one subject; pairs without a value are left out."""
    return tuple((subject, predicate, node) for predicate, node in pairs if node is not None)
