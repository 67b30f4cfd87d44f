"""Amounts as schema:QuantitativeValue: a value, or a bound where the text gives no more ("over 2,600")."""

from __future__ import annotations

import re

from orbat.entities import Fact
from orbat.rdf.pattern import qualifier, text_of, triples
from orbat.rdf.terms import ORBAT, RDF, SCHEMA, Iri, Node, Triple
from orbat.rdf.values import TRUE, number, plain, words

USED = frozenset({"what", "op", "approx", "estimate"})
BOUNDS = {
    ">": (SCHEMA.minValue, ORBAT.minExclusive),
    ">=": (SCHEMA.minValue, None),
    "<": (SCHEMA.maxValue, ORBAT.maxExclusive),
    "<=": (SCHEMA.maxValue, None),
}
RANGE = re.compile(r"\s*([\d.,]+)\s*(?:/|–|-|\.\.)\s*([\d.,]+)\s*")


def amount(node: Iri, text: str, fact: Fact) -> tuple[Triple, ...]:
    """The amount at a node, with what the fact's qualifiers say of it: `what`, `op`, `approx`, `estimate`."""
    what = text_of(qualifier(fact, "what"))
    return triples(
        node,
        (
            (RDF.type, SCHEMA.QuantitativeValue),
            *_numbers(text, text_of(qualifier(fact, "op"))),
            (SCHEMA.unitText, words(what) if what else None),
            (ORBAT.approximate, TRUE if is_true(fact, "approx") else None),
            (ORBAT.estimate, TRUE if is_true(fact, "estimate") else None),
        ),
    )


def is_true(fact: Fact, key: str) -> bool:
    """Whether a qualifier says yes."""
    return text_of(qualifier(fact, key)).casefold() in {"true", "yes", "1"}


def _numbers(text: str, sign: str) -> tuple[tuple[Iri, Node | None], ...]:
    between = RANGE.fullmatch(text)
    if between:
        return (SCHEMA.minValue, number(between[1])), (SCHEMA.maxValue, number(between[2]))
    value = number(text)
    if value is None:
        return ((ORBAT.countWords, plain(text)),)
    if sign in BOUNDS:
        bound, exclusive = BOUNDS[sign]
        return ((bound, value), (exclusive, TRUE)) if exclusive else ((bound, value),)
    return ((SCHEMA.value, value),)
