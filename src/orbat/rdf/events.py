"""Relations that tell an event: a node with its time, who took part, where, and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from orbat.claims import EntityType, When
from orbat.entities import Entity, Fact
from orbat.rdf.amounts import USED as OF_AMOUNTS
from orbat.rdf.amounts import amount
from orbat.rdf.pattern import (
    AGENTS,
    ORGANISATIONS,
    PLACES,
    Context,
    Occasion,
    Pattern,
    Stated,
    found,
    handle,
    qualifier,
    said,
    text_of,
    triples,
)
from orbat.rdf.terms import DCT, ORBAT, ORG, RDF, SCHEMA, TIME, Iri, Node, Triple
from orbat.rdf.times import moment
from orbat.rdf.values import words

Pairs = Iterator[tuple[Iri, Node]]


@dataclass(frozen=True, slots=True)
class Event:
    """An event of a class. `place`, `agent`, `other` and `words` say what an object is, by its type.

    `changes` is the property of ORG for the organisation that is changed or results, `inverse` the way back; without it
    the subject takes part, or has the `role`. `once`: a thing has but one such event. `echelons`: the words of its
    object name an echelon, if they can.
    """

    kind: Iri
    name: str
    place: Iri = SCHEMA.location
    agent: Iri = ORBAT.counterpart
    other: Iri = ORBAT.target
    words: Iri = DCT.description
    changes: Iri | None = None
    inverse: Iri | None = None
    role: Iri | None = None
    once: bool = False
    echelons: bool = False

    def occasion(self, fact: Fact) -> Occasion:
        """One event of a kind for each subject and time; those of one time are told apart by their objects."""
        name = f"{handle(fact.subject)}-{self.name}"
        when = When(start=fact.when.date or fact.when.start)
        detail = handle(fact.object) or handle(qualifier(fact, "to"))
        return Occasion("event", name, when, detail, once=self.once)

    def state(self, fact: Fact, context: Context) -> Stated:
        """The event; its time is the key triple, or its subject where no time is told."""
        node = context.node(fact)
        subject = context.entity(fact.subject)
        role = self._role(fact)
        when = moment(fact.when)
        has_subject: Triple = (node, role, subject)
        has_time: Triple = (node, TIME.hasTime, context.iris.time(when)) if when else has_subject
        further: list[Triple] = [(node, RDF.type, kind) for kind in self._classes(fact)]
        further += [has_subject, *triples(node, self._object(fact, context)), *triples(node, self._ways(fact, context))]
        if role == self.changes and self.inverse is not None:
            further.append((subject, self.inverse, node))
        further += counted(fact, context)
        used = frozenset({"from", "to", "origin", "destination", "lang", "count"})
        used |= OF_AMOUNTS if qualifier(fact, "count") is not None else frozenset()
        return Stated(has_time, tuple(further), node, used, timed=True)

    def _classes(self, fact: Fact) -> tuple[Iri, ...]:
        is_change = self.changes is not None and fact.subject.type in ORGANISATIONS
        return (self.kind, ORBAT.Event, ORG.ChangeEvent) if is_change else (self.kind, ORBAT.Event)

    def _role(self, fact: Fact) -> Iri:
        if self.changes is not None:
            return self.changes if fact.subject.type in ORGANISATIONS else ORBAT.affected
        if self.role is not None:
            return self.role
        return ORBAT.participant if fact.subject.type in AGENTS else ORBAT.affected

    def _object(self, fact: Fact, context: Context) -> Pairs:
        thing = fact.object
        if isinstance(thing, Entity):
            if thing.type is EntityType.CONFLICT:
                yield ORBAT.duringEvent, context.entity(thing)
            elif thing.type in PLACES:
                yield self.place, context.entity(thing)
            else:
                yield self.agent if thing.type in AGENTS else self.other, context.entity(thing)
        elif thing is not None and thing.text:
            echelon = found(thing.text, "echelons") if self.echelons else None
            yield (ORBAT.toEchelon, echelon) if echelon else (self.words, said(thing, fact))

    def _ways(self, fact: Fact, context: Context) -> Pairs:
        for key, value in fact.qualifiers:
            if key in WAYS:
                yield WAYS[key].said(
                    value, context, echelons=self.echelons, superiors=self.kind == ORBAT.SubordinationChange
                )


@dataclass(frozen=True, slots=True)
class Way:
    """From what, or to what: the property by the type of the value."""

    place: Iri
    organisation: Iri
    superior: Iri
    post: Iri
    echelon: Iri
    name: Iri

    def said(self, value: str | Entity, context: Context, *, echelons: bool, superiors: bool) -> tuple[Iri, Node]:
        """The property and the value."""
        if isinstance(value, Entity):
            property_ = self.place
            if value.type in ORGANISATIONS - PLACES:
                property_ = self.superior if superiors else self.organisation
            elif value.type is EntityType.POST:
                property_ = self.post
            elif value.type not in PLACES:
                return self.name, words(value.label)
            return property_, context.entity(value)
        echelon = found(value, "echelons") if echelons else None
        return (self.echelon, echelon) if echelon else (self.name, words(value))


FROM = Way(
    SCHEMA.fromLocation, ORBAT.fromOrganization, ORBAT.formerSuperior, ORBAT.fromPost, ORBAT.fromEchelon, ORBAT.fromName
)
TO = Way(SCHEMA.toLocation, ORBAT.toOrganization, ORBAT.newSuperior, ORBAT.toPost, ORBAT.toEchelon, ORBAT.toName)
WAYS = {"from": FROM, "origin": FROM, "to": TO, "destination": TO}


def counted(fact: Fact, context: Context) -> tuple[Triple, ...]:
    """How many took part."""
    count = text_of(qualifier(fact, "count"))
    if not count:
        return ()
    at = context.amount(fact)
    return ((context.node(fact), ORBAT.count, at), *amount(at, count, fact))


@dataclass(frozen=True, slots=True)
class Either:
    """An event where its time is told, else a direct relation."""

    event: Event
    direct: Pattern

    def occasion(self, fact: Fact) -> Occasion | None:
        """The event's."""
        return self.event.occasion(fact) if moment(fact.when) else None

    def state(self, fact: Fact, context: Context) -> Stated:
        """The one or the other."""
        return self.event.state(fact, context) if fact.id in context.nodes else self.direct.state(fact, context)
