"""Fields of an installation: who stands there, what it is called in registers, how large it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from orbat.claims import Claim, EntityType, Literal, Mention
from orbat.extract import amounts, values
from orbat.extract.box import BoxField, Said
from orbat.extract.fields import numbers
from orbat.extract.holders import holder_in
from orbat.extract.moments import when_in

_NUMBERED = re.compile(r",\s+(?:and\s+)?(?=\d+(?:st|nd|rd|th)\s)")


def occupants(field: BoxField) -> Said:
    """The units that stand there; a bare number is how many people do."""
    for each in values.entries(field.value, values.is_organisation):
        if each.has_words and values.is_organisation(each.plain):
            unit = values.organisation(each.words, field.box.country, each.remarks)
            yield field.claim(field.box.subject, when_in(each.remarks), subject=unit, relation="based_in")
    if not any(values.is_organisation(each.plain) for each in values.entries(field.value)):
        for claim in numbers.count(field):
            if isinstance(claim, Claim):
                yield claim


def owners(field: BoxField) -> Said:
    """Who owns, runs, holds or built it: a state, a body, a person; what is neither is kept in its words."""
    for each in chain.from_iterable(map(_apart, values.entries(field.value, values.is_organisation))):
        if each.has_words:
            when = when_in(each.remarks)
            yield field.claim(_whose(field, each), when, {"what": field.option("what")})


def _apart(each: values.Entry) -> Iterator[values.Entry]:
    """A value, of which a numbered unit behind a name without a number is one of its own: `Herons, 3rd Battalion`."""
    cut = None if each.plain[:1].isdigit() else _NUMBERED.search(each.plain)
    if cut is None or not values.is_organisation(each.plain[cut.end() :]):
        yield each
        return
    yield values.Entry(each.words.part(0, cut.start()), each.remarks)
    yield values.Entry(each.words.part(cut.end(), len(each.plain)), each.remarks)


def _whose(field: BoxField, each: values.Entry) -> Mention | Literal:
    if values.is_country(each.plain):
        return values.place(each.words, "")
    if values.is_organisation(each.plain):
        return values.organisation(each.words, field.box.country, each.remarks)
    found = holder_in(each.words)
    if found and found.rank:
        return Mention(found.name, EntityType.PERSON, each.words.span(*found.name_at), rank=found.rank)
    return Literal(each.plain, "en", each.words.whole)


def runway(field: BoxField) -> Said:
    """A runway by its directions, with its length and surface in a note."""
    units = {"length": "", "metres": " m", "feet": " ft", "surface": ""}
    told = {part: field.words_beside(part) + unit for part, unit in units.items() if field.words_beside(part)}
    note, used = ", ".join(told.values()), tuple(told)
    yield field.claim(Literal(values.trimmed(field.value).plain), qualifiers={"note": note}, beside=used)


def position(field: BoxField) -> Said:
    """Where on Earth, in the words of the text, if they hold numbers."""
    words = values.trimmed(field.value).plain
    if amounts.counts(words) or re.search(r"\d", words):
        yield field.claim(Literal(words))
