"""What the qualifiers of a fact become: properties of its node, else of its claim. A new key is a row here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from orbat.entities import Entity, Fact
from orbat.errors import OrbatError
from orbat.rdf.pattern import Context, Stated, found, text_of
from orbat.rdf.tenures import ordinal
from orbat.rdf.terms import DCT, ORBAT, SCHEMA, XSD, Iri, Node, Triple, Value
from orbat.rdf.times import is_edtf
from orbat.rdf.values import TRUE, duration, plain, words

YES, NO = frozenset({"true", "yes", "1"}), frozenset({"false", "no", "0"})


@dataclass(frozen=True, slots=True)
class Qualifier:
    """`words` says the text of a value, `entity` leads to a thing, `exact` holds what `read` makes of the text.

    `on_claim`: it is said of the claim even where the fact has a node.
    """

    words: Iri
    entity: Iri | None = None
    exact: Iri | None = None
    read: Callable[[str, Context], Node | None] | None = None
    in_no_language: bool = False
    on_claim: bool = False

    def said(self, value: str | Entity, context: Context) -> tuple[Iri, Node]:
        """The property and its value."""
        if isinstance(value, Entity) and self.entity is not None:
            return self.entity, context.entity(value)
        text = text_of(value)
        exact = self.read(text, context) if self.read else None
        if exact is not None:
            return self.exact or self.words, exact
        return self.words, plain(text) if self.in_no_language else words(text)


def flag(text: str, context: Context) -> Node | None:  # noqa: ARG001 - one signature for all readers
    """True or false."""
    if text.casefold() in YES:
        return TRUE
    return Value("false", datatype=XSD.boolean) if text.casefold() in NO else None


def time(text: str, context: Context) -> Node | None:
    """The node of a time."""
    return context.iris.time(text) if is_edtf(text) else None


QUALIFIERS: Mapping[str, Qualifier] = {
    "organisation": Qualifier(ORBAT.organisationName, ORBAT.organisation),
    "post": Qualifier(ORBAT.postName, ORBAT.post),
    "rank": Qualifier(ORBAT.rankName, exact=ORBAT.rank, read=lambda text, _: found(text, "ranks")),
    "ordinal": Qualifier(ORBAT.note, exact=SCHEMA.position, read=lambda text, _: ordinal(text)),
    "acting": Qualifier(ORBAT.note, exact=ORBAT.acting, read=flag),
    "former": Qualifier(ORBAT.note, exact=ORBAT.former, read=flag),
    "approx": Qualifier(ORBAT.note, exact=ORBAT.approximate, read=flag),
    "estimate": Qualifier(ORBAT.note, exact=ORBAT.estimate, read=flag),
    "condition": Qualifier(ORBAT.condition, on_claim=True),
    "note": Qualifier(ORBAT.note, on_claim=True),
    "from": Qualifier(ORBAT.fromName, SCHEMA.fromLocation),
    "origin": Qualifier(ORBAT.fromName, SCHEMA.fromLocation),
    "to": Qualifier(ORBAT.toName, SCHEMA.toLocation),
    "destination": Qualifier(ORBAT.toName, SCHEMA.toLocation),
    "place": Qualifier(ORBAT.locationName, SCHEMA.location),
    "location": Qualifier(ORBAT.locationName, SCHEMA.location),
    "event": Qualifier(ORBAT.eventName, ORBAT.duringEvent),
    "legal_basis": Qualifier(ORBAT.legalBasisName, ORBAT.legalBasis),
    "ordered_by": Qualifier(ORBAT.orderedByName, ORBAT.orderedBy),
    "ordered_on": Qualifier(ORBAT.note, exact=ORBAT.orderedOn, read=time),
    "by": Qualifier(ORBAT.doneByName, ORBAT.doneBy),
    "issued_by": Qualifier(ORBAT.issuerName, ORBAT.issuedBy),
    "appointed_by": Qualifier(ORBAT.appointedByName, ORBAT.appointedBy),
    "dismissed_by": Qualifier(ORBAT.dismissedByName, ORBAT.dismissedBy),
    "basis": Qualifier(ORBAT.basedOnName, ORBAT.basedOn),
    "nested": Qualifier(ORBAT.nestedUnder, exact=ORBAT.isNested, read=flag),
    "translation": Qualifier(ORBAT.translatedAs, exact=ORBAT.isTranslation, read=flag),
    "article": Qualifier(ORBAT.article, in_no_language=True),
    "number": Qualifier(ORBAT.number, in_no_language=True),
    "lang": Qualifier(DCT.language, in_no_language=True),
    "op": Qualifier(ORBAT.note, in_no_language=True),
    "title": Qualifier(DCT.title),
    "what": Qualifier(ORBAT.what),
    "count": Qualifier(ORBAT.countWords, in_no_language=True),
    "form": Qualifier(ORBAT.form),
    "effect": Qualifier(ORBAT.effect),
    "part": Qualifier(ORBAT.part),
    "address": Qualifier(ORBAT.address, in_no_language=True),
    "side": Qualifier(ORBAT.side, in_no_language=True),
    "since": Qualifier(ORBAT.sinceWords, exact=ORBAT.since, read=time),
    "as_of": Qualifier(ORBAT.asOfWords, exact=ORBAT.attestedAt, read=time),
    "until": Qualifier(ORBAT.untilWords, exact=ORBAT.validUntil, read=time),
    "duration": Qualifier(ORBAT.durationWords, exact=ORBAT.duration, read=lambda text, _: duration(text)),
}


def qualified(fact: Fact, stated: Stated, claim: Iri, context: Context) -> Iterator[Triple]:
    """What the qualifiers say that the pattern did not: of the node, else of the claim."""
    for key, value in fact.qualifiers:
        if key in stated.used:
            continue
        row = qualifier_of(fact, key)
        bearer = stated.node if stated.node is not None and not row.on_claim else claim
        yield bearer, *row.said(value, context)


def qualifier_of(fact: Fact, key: str) -> Qualifier:
    """The row of a key; raises `OrbatError` for one that has none."""
    try:
        return QUALIFIERS[key]
    except KeyError:
        remedy = "Add it to QUALIFIERS in orbat/rdf/qualifiers.py and describe its property in ontology/orbat.ttl"
        raise OrbatError(f"fact {fact.id}", f"the qualifier {key} has no property", remedy) from None
