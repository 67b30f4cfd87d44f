"""What is told of a thing itself: that it is, what it is called, when a person was born or died."""

from __future__ import annotations

from dataclasses import dataclass

from orbat.claims import EntityType
from orbat.entities import Entity, Fact
from orbat.rdf.direct import Direct
from orbat.rdf.pattern import Context, Occasion, Stated, text_of, triples
from orbat.rdf.terms import CLASS_OF, FOAF, RDF, SKOS, Iri, Triple
from orbat.rdf.times import literal, moment
from orbat.rdf.values import plain, words


def description(entity: Entity, context: Context) -> tuple[Triple, ...]:
    """What an entity is and its names; the first triple says its class."""
    iri = context.entity(entity)
    label = words(entity.label)
    names = [words(name.text, name.lang) for name in entity.aliases]
    if entity.type is EntityType.PERSON:
        named = [(FOAF.name, plain(value.text)) for value in (label, *names)]
    else:
        named = [(SKOS.altLabel, value) for value in names if value != label]
    classes = [(RDF.type, kind) for kind in CLASS_OF[entity.type.value]]
    return triples(iri, (*classes, (SKOS.prefLabel, label), *named))


@dataclass(frozen=True, slots=True)
class Being:
    """That something is, of its type, and what it is called."""

    def occasion(self, fact: Fact) -> Occasion | None:  # noqa: ARG002 - one signature for all patterns
        """No node."""
        return None

    def state(self, fact: Fact, context: Context) -> Stated:
        """The class, the names."""
        key, *further = description(fact.subject, context)
        return Stated(key, tuple(further), used=frozenset({"lang"}))


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a thing: the node of the time, and the XSD value where there is one. The object is a place."""

    property: Iri
    place: Iri
    place_name: Iri
    value: Iri | None = None

    def occasion(self, fact: Fact) -> Occasion | None:  # noqa: ARG002 - one signature for all patterns
        """No node."""
        return None

    def state(self, fact: Fact, context: Context) -> Stated:
        """The date first, else the place."""
        subject = context.entity(fact.subject)
        when = moment(fact.when)
        at = Direct(self.place_name, self.place).state(fact, context).key if text_of(fact.object) else None
        exact = literal(when) if when and self.value else None
        told = triples(subject, ((self.property, context.iris.time(when) if when else None),))
        if self.value is not None and exact is not None:
            told += ((subject, self.value, exact),)
        told += (at,) if at is not None else ()
        if not told:
            return Direct(self.place_name, self.place).state(fact, context)
        return Stated(told[0], told[1:], used=frozenset({"lang"}), timed=True)
