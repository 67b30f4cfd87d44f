"""Fields that name other things: states, places, organisations, acts, wars."""

from __future__ import annotations

import re
from dataclasses import replace

from orbat.claims import Claim, EntityType, Literal, Mention, When
from orbat.extract import amounts, values
from orbat.extract.box import BoxField, Said
from orbat.extract.fields import numbers
from orbat.extract.moments import when_in

_NO_BODY = re.compile(r"(?:an\s+)?independents?|non-?partisan|unaffiliated|none|no party", re.IGNORECASE)
_NEAR = re.compile(r"(?:near|close to|off|outside|around|in the vicinity of)\s+(?:the\s+)?(?=\w)", re.IGNORECASE)


def countries(field: BoxField) -> Said:
    """States, each with its period."""
    for each in values.entries(field.value, values.is_country):
        if each.has_words:
            state = values.place(each.words, "")
            yield field.claim(replace(state, country=state.name), when_in(each.remarks))


def allegiance(field: BoxField) -> Said:
    """Whom a force serves: a state, else an organisation."""
    for each in values.entries(field.value, values.is_country):
        if each.has_words:
            is_state = values.is_country(each.plain)
            whom = values.place(each.words, "") if is_state else values.organisation(each.words, field.box.country)
            yield field.claim(whom, when_in(each.remarks))


def places(field: BoxField) -> Said:
    """Where: the most specific place, and that it lies in the next one."""
    country = field.box.country
    for each in values.entries(field.value):
        parts, address = values.places(each.words)
        if not each.has_words or not parts:
            continue
        near = _NEAR.match(parts[0].plain)
        parts = (parts[0].part(near.end() if near else 0, len(parts[0].plain)), *parts[1:])
        inside = parts[1].plain if len(parts) > 1 else ""
        where = values.place(parts[0], country, inside)
        label = field.words_beside("label")
        said: dict[str, str | Mention] = {"address": address, "what": field.words_beside("what")}
        relation = "headquartered_in" if re.search(r"headquarter|\bHQ\b", label, re.IGNORECASE) else ""
        beside = ("label",) if relation else ()
        relation = "located_near" if near else relation
        yield field.claim(where, when_in(each.remarks), said, relation=relation, beside=beside)
        if inside and not values.is_country(inside):
            yield field.claim(values.place(parts[1], country), subject=where, relation="located_in")


def organisations(field: BoxField) -> Said:
    """Organisations, each with its period and its abbreviation; of the kind that the row gives, if it gives one."""
    several = list(values.entries(field.value, values.is_organisation))
    for each in several:
        if not each.has_words or _NO_BODY.fullmatch(each.plain):
            continue
        body = values.organisation(each.words, field.box.country, each.remarks)
        kind = field.option("kind")
        body = replace(body, type=EntityType(kind)) if kind else body
        said: dict[str, str | Mention] = {"note": field.words_beside("note")}
        yield field.claim(body, when_in(each.remarks), said)
        yield from _abbreviations(field, body)


def predecessor(field: BoxField) -> Said:
    """Organisations that came before the subject."""
    for each in values.entries(field.value, values.is_organisation):
        if each.has_words:
            body = values.organisation(each.words, field.box.country, each.remarks)
            when = when_in(each.remarks)
            yield field.claim(field.box.subject, When(date=when.date or when.end), subject=body)
            yield from _abbreviations(field, body)


def children(field: BoxField) -> Said:
    """Parts of the subject by name; a bare number is how many there are."""
    if amounts.count(field.value.plain) and not re.search(r"[^\W\d_]{3}", values.entry(field.value).plain):
        yield from count_of(field)
        return
    for each in values.entries(field.value, values.is_organisation):
        if each.has_words:
            part = values.organisation(each.words, field.box.country, each.remarks)
            part = replace(part, parent=field.box.subject.name)
            yield field.claim(field.box.subject, when_in(each.remarks), subject=part)
            yield from _abbreviations(field, part)


def count_of(field: BoxField) -> Said:
    """How many parts of a kind there are."""
    for claim in numbers.count(field):
        yield replace(claim, relation="has_strength") if isinstance(claim, Claim) else claim


def _abbreviations(field: BoxField, body: Mention) -> Said:
    for short in body.short:
        yield field.claim(Literal(short), subject=body, relation="abbreviation")


def act(field: BoxField) -> Said:
    """The legal act that a force rests on."""
    for each in values.entries(field.value):
        if each.has_words:
            law = Mention(each.plain, EntityType.LEGAL_ACT, each.words.whole, country=field.box.country)
            yield field.claim(law)


def conflicts(field: BoxField) -> Said:
    """Wars and battles, each with its kind where a field gives it."""
    kind = field.words_beside("type")
    for each in values.entries(field.value, values.is_conflict):
        if each.has_words:
            name = each.words.part(4 if each.plain.casefold().startswith("the ") else 0, len(each.plain))
            war = Mention(name.plain, EntityType.CONFLICT, name.whole)
            yield field.claim(war, when_in(each.remarks))
            if kind:
                yield field.claim(Literal(kind, "en"), subject=war, relation="type", beside=("type",))
