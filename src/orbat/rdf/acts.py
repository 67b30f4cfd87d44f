"""What an organisation goes by: legal acts, the days it keeps, its duties."""

from __future__ import annotations

import re
from dataclasses import dataclass

from orbat.entities import Entity, Fact
from orbat.rdf.direct import Direct
from orbat.rdf.iris import slug
from orbat.rdf.pattern import Context, Occasion, Stated, found, handle, qualifier, text_of, triples
from orbat.rdf.terms import DCT, ELI, ORBAT, RDF, SKOS, XSD, Iri, Triple, Value
from orbat.rdf.times import YEARLY, interval, is_edtf, literal, moment
from orbat.rdf.values import words
from orbat.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Act:
    """A legal act with its date and its kind."""

    def occasion(self, fact: Fact) -> Occasion | None:  # noqa: ARG002 - one signature for all patterns
        """No node: the act is the node."""
        return None

    def state(self, fact: Fact, context: Context) -> Stated:
        """The act."""
        act = context.entity(fact.subject)
        title = text_of(qualifier(fact, "title"))
        issuer = qualifier(fact, "issued_by")
        further = described(act, fact, context) + triples(
            act,
            (
                (ELI.passed_by, context.entity(issuer) if isinstance(issuer, Entity) else None),
                (ORBAT.issuerName, words(issuer) if isinstance(issuer, str) else None),
                (ELI.title, words(title) if title else None),
                (DCT.description, words(text_of(fact.object)) if text_of(fact.object) else None),
            ),
        )
        return Stated(
            (act, RDF.type, ELI.LegalResource), further, act, frozenset({"title", "lang", "issued_by"}), timed=True
        )


@dataclass(frozen=True, slots=True)
class Issued:
    """Who passed a legal act, with the act's date and kind."""

    def occasion(self, fact: Fact) -> Occasion | None:  # noqa: ARG002 - one signature for all patterns
        """No node: the act is the node."""
        return None

    def state(self, fact: Fact, context: Context) -> Stated:
        """The issuer, and what the same words say of the act."""
        said = Direct(ORBAT.issuerName, ELI.passed_by).state(fact, context)
        act = context.entity(fact.subject)
        return Stated(said.key, described(act, fact, context), act, said.used, timed=True, about=said.about)


def described(act: Iri, fact: Fact, context: Context) -> tuple[Triple, ...]:
    """The date of an act, and its kind as its name says it."""
    when = moment(fact.when)
    words_of = (text_of(fact.object) if fact.relation == "act" else "") or fact.subject.label
    named = re.search(vocabulary().pattern("act-kinds"), words_of)
    return triples(
        act,
        (
            (ELI.date_document, literal(when) if when else None),
            (ORBAT.dated, context.iris.time(when) if when else None),
            (ELI.type_document, found(named[0], "act-kinds") if named else None),
        ),
    )


@dataclass(frozen=True, slots=True)
class Day:
    """A day that an organisation keeps every year."""

    def occasion(self, fact: Fact) -> Occasion:
        """One day for each organisation and name."""
        date = moment(fact.when).removeprefix("XXXX-")
        name = slug(day_name(fact)) if day_name(fact) else date or "day"
        return Occasion("day", f"{handle(fact.subject)}-{name}", fact.when, once=True)

    def state(self, fact: Fact, context: Context) -> Stated:
        """The day, its name and its date."""
        subject = context.entity(fact.subject)
        day = context.entity(fact.object) if isinstance(fact.object, Entity) else context.node(fact)
        name, when = day_name(fact), moment(fact.when)
        yearly = YEARLY.fullmatch(when) is not None
        further = triples(
            day,
            (
                (RDF.type, ORBAT.CommemorativeDay),
                (SKOS.prefLabel, words(name) if name else None),
                (ORBAT.monthDay, Value(f"--{when[5:]}", datatype=XSD.gMonthDay) if yearly else None),
                (ORBAT.attestedAt, context.iris.time(when) if when and not yearly else None),
            ),
        )
        return Stated((subject, ORBAT.celebrates, day), further, day, frozenset({"lang"}), timed=True)


def day_name(fact: Fact) -> str:
    """What the day is called; empty where the text gives only its date."""
    name = text_of(fact.object)
    return "" if is_edtf(name) else name


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty of an organisation or a post; told under a condition it is a node."""

    def occasion(self, fact: Fact) -> Occasion | None:
        """A node for each duty under a condition."""
        if qualifier(fact, "condition") is None:
            return None
        name = f"{handle(fact.subject)}-{handle(fact.object)}"
        return Occasion("duty", name, fact.when, text_of(qualifier(fact, "condition")))

    def state(self, fact: Fact, context: Context) -> Stated:
        """The words or the node."""
        if fact.id not in context.nodes:
            return Direct(ORBAT.duty).state(fact, context)
        node = context.node(fact)
        lasting, attested = interval(fact.when), str(fact.when.date or "")
        further = triples(
            node,
            (
                (RDF.type, ORBAT.Duty),
                (RDF.type, ORBAT.Situation),
                (DCT.description, words(text_of(fact.object))),
                (ORBAT.condition, words(text_of(qualifier(fact, "condition")))),
                (ORBAT.during, context.iris.time(lasting) if lasting else None),
                (ORBAT.attestedAt, context.iris.time(attested) if attested else None),
            ),
        )
        key = (node, ORBAT.dutyOf, context.entity(fact.subject))
        return Stated(key, further, node, frozenset({"condition", "lang"}), timed=True)
