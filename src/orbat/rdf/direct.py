"""Relations that are one triple: subject, property, thing or words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from orbat.claims import EntityType, Literal
from orbat.entities import Entity, Fact
from orbat.errors import OrbatError
from orbat.rdf.pattern import (
    ORGANISATIONS,
    Context,
    Occasion,
    Stated,
    found,
    handle,
    is_lasting,
    qualifier,
    said,
    text_of,
    triples,
)
from orbat.rdf.terms import ORBAT, ORG, RDF, Iri, Value
from orbat.rdf.times import interval, moment
from orbat.rdf.values import duration, number, plain, words


@dataclass(frozen=True, slots=True)
class Direct:
    """`entity` leads to a thing, `words` to what the text only names, `is_number` to a number.

    `choose` gives the property where it depends on the types of subject and object. Told under a condition it is a node
    of its own, for a plain triple would hold always.
    """

    words: Iri
    entity: Iri | None = None
    choose: Callable[[EntityType, EntityType], Iri] | None = None
    in_no_language: bool = False
    is_number: bool = False

    def occasion(self, fact: Fact) -> Occasion | None:
        """A node only where there is a condition."""
        condition = text_of(qualifier(fact, "condition"))
        if not condition:
            return None
        name = f"{handle(fact.subject)}-{fact.relation.replace('_', '-')}"
        return Occasion("relationship", name, fact.when, f"{handle(fact.object)} {condition}")

    def state(self, fact: Fact, context: Context) -> Stated:
        """The one triple."""
        subject = context.entity(fact.subject)
        property_, node, about = self._said(fact, context)
        if fact.id not in context.nodes:
            return Stated((subject, property_, node), about=about, used=frozenset({"lang"}))
        return conditional(fact, context, (property_, node))

    def _said(self, fact: Fact, context: Context) -> tuple[Iri, Iri | Value, Iri | None]:
        thing = fact.object
        if isinstance(thing, Entity):
            property_ = self.choose(fact.subject.type, thing.type) if self.choose else self.entity
            if property_ is not None:
                return property_, context.entity(thing), None
            return self.words, words(thing.label), context.entity(thing)
        if thing is None:
            remedy = "Let the extractor give an object, or list the relation among the events of orbat.rdf.relations"
            raise OrbatError(f"fact {fact.id}", f"{fact.relation} says nothing without an object", remedy)
        return self.words, self._value(thing, fact), None

    def _value(self, literal: Literal, fact: Fact) -> Value:
        exact = number(literal.text) if self.is_number else duration(literal.text)
        return exact or (plain(literal.text) if self.in_no_language else said(literal, fact))


def conditional(fact: Fact, context: Context, pair: tuple[Iri, Iri | Value]) -> Stated:
    """A relation told under a condition, as a node: whose it is, the pair it would have, the condition, the time."""
    node = context.node(fact)
    when = moment(fact.when)
    further = triples(
        node,
        (
            (RDF.type, ORBAT.Relationship),
            (RDF.type, ORBAT.Situation),
            pair,
            (ORBAT.condition, words(text_of(qualifier(fact, "condition")))),
            (ORBAT.during, context.iris.time(when) if when else None),
        ),
    )
    key = (node, ORBAT.relatesFrom, context.entity(fact.subject))
    return Stated(key, further, node, frozenset({"condition", "lang"}), timed=True)


@dataclass(frozen=True, slots=True)
class Kind:
    """What kind of organisation it is: a concept of the vocabularies, else the words."""

    def occasion(self, fact: Fact) -> Occasion | None:  # noqa: ARG002 - one signature for all patterns
        """No node."""
        return None

    def state(self, fact: Fact, context: Context) -> Stated:
        """The classification."""
        subject = context.entity(fact.subject)
        schemes = ("echelons", "unit-kinds", "organisation-kinds") if fact.subject.type in ORGANISATIONS else ()
        kind = found(text_of(fact.object), *schemes)
        if kind is not None:
            return Stated((subject, ORG.classification, kind), used=frozenset({"lang"}))
        return Direct(ORBAT.kindDescription).state(fact, context)


@dataclass(frozen=True, slots=True)
class Linked:
    """A direct relation that becomes a node when it is told with a time or a condition.

    `source` and `target` are the node's properties for subject and object, `during` the one for its time.
    """

    direct: Direct
    kind: Iri
    folder: str
    source: Iri
    target: Iri
    during: Iri = ORBAT.during

    def occasion(self, fact: Fact) -> Occasion | None:
        """The node of a dated or conditional relation."""
        if not is_lasting(fact):
            return None
        condition = text_of(qualifier(fact, "condition"))
        name = f"{handle(fact.subject)}-{handle(fact.object)}"
        return Occasion(self.folder, name, fact.when, condition)

    def state(self, fact: Fact, context: Context) -> Stated:
        """One triple, or the node."""
        if fact.id not in context.nodes:
            return self.direct.state(fact, context)
        node = context.node(fact)
        thing = fact.object
        subject = context.entity(fact.subject)
        target = self.target if isinstance(thing, Entity) else self.direct.words
        value = context.entity(thing) if isinstance(thing, Entity) else words(text_of(thing))
        lasting, attested = interval(fact.when), str(fact.when.date or "")
        condition = text_of(qualifier(fact, "condition"))
        at = ORBAT.attestedAt if self.during == ORBAT.during else self.during
        further = triples(
            node,
            (
                (RDF.type, self.kind),
                (RDF.type, ORBAT.Situation),
                (self.source, subject),
                (ORBAT.condition, words(condition) if condition else None),
                (self.during, context.iris.time(lasting) if lasting else None),
                (at, context.iris.time(attested) if attested else None),
            ),
        )
        return Stated((node, target, value), further, node, frozenset({"condition", "lang"}), timed=True)
