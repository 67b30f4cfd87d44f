"""Strengths, casualties and equipment: numbers that an organisation had at a time."""

from __future__ import annotations

from dataclasses import dataclass

from orbat.claims import EntityType, When
from orbat.entities import Entity, Fact
from orbat.rdf.amounts import USED as OF_AMOUNTS
from orbat.rdf.amounts import amount
from orbat.rdf.direct import Direct
from orbat.rdf.events import counted
from orbat.rdf.pattern import Context, Occasion, Stated, found, handle, qualifier, text_of, triples
from orbat.rdf.terms import ORBAT, RDF, TIME
from orbat.rdf.times import moment
from orbat.rdf.values import words


@dataclass(frozen=True, slots=True)
class Count:
    """A count of something: `measure` names it where the text does not."""

    measure: str

    def occasion(self, fact: Fact) -> Occasion:
        """One for each subject, measure, number and time; for each side of a conflict, for each conflict of a side."""
        measured = handle(qualifier(fact, "what")) or self.measure
        bound = {">": "over-", ">=": "at-least-", "<": "under-", "<=": "at-most-"}.get(
            text_of(qualifier(fact, "op")), ""
        )
        name = f"{handle(fact.subject)}-{measured}-{bound}{handle(fact.object)}"
        where = " ".join(handle(qualifier(fact, key)) for key in ("side", "event"))
        return Occasion("count", name, When(start=fact.when.date or fact.when.start), where.strip())

    def state(self, fact: Fact, context: Context) -> Stated:
        """The observation."""
        node = context.node(fact)
        at = context.amount(fact)
        what = text_of(qualifier(fact, "what")) or self.measure
        known = found(what, "measures")
        when = moment(fact.when)
        further = triples(
            node,
            (
                (RDF.type, ORBAT.CountObservation),
                (RDF.type, ORBAT.Situation),
                (ORBAT.measure, known) if known else (ORBAT.measureName, words(what)),
                (ORBAT.count, at),
                (TIME.hasTime, context.iris.time(when) if when else None),
            ),
        )
        is_event = fact.subject.type is EntityType.CONFLICT
        observed = ORBAT.observedEvent if is_event else ORBAT.observedOrganization
        key = (node, observed, context.entity(fact.subject))
        return Stated(key, further + amount(at, text_of(fact.object), fact), node, OF_AMOUNTS, timed=True)


@dataclass(frozen=True, slots=True)
class Equipment:
    """What equipment an organisation has: words, or a node where the text counts it."""

    def occasion(self, fact: Fact) -> Occasion | None:
        """A node for each counted kind."""
        if qualifier(fact, "count") is None:
            return None
        name = f"{handle(fact.subject)}-{handle(fact.object)}"
        return Occasion("equipment", name, When(start=fact.when.date or fact.when.start))

    def state(self, fact: Fact, context: Context) -> Stated:
        """The words or the node."""
        if fact.id not in context.nodes:
            return Direct(ORBAT.equipment).state(fact, context)
        node = context.node(fact)
        when = moment(fact.when)
        further = triples(
            node,
            (
                (RDF.type, ORBAT.EquipmentHolding),
                (RDF.type, ORBAT.Situation),
                (ORBAT.equipment, words(text_of(fact.object))),
                (TIME.hasTime, context.iris.time(when) if when else None),
            ),
        )
        key = (node, ORBAT.holdingOrganization, context.entity(fact.subject))
        about = context.entity(fact.object) if isinstance(fact.object, Entity) else None
        used = OF_AMOUNTS | {"count", "lang"}
        return Stated(key, further + counted(fact, context), node, used, timed=True, about=about)
