"""What a recognised mention stands for: a thing already named, or a new one with its country and parent."""

from __future__ import annotations

import re
from dataclasses import replace

from orbat.claims import EntityType, Mention
from orbat.document import Span, Text
from orbat.extract.prose.memory import Memory
from orbat.text.kin import is_kin
from orbat.text.mentions import Found
from orbat.text.organisations import OrganisationMention
from orbat.text.people import PersonMention, is_name
from orbat.text.places import country_of

_SHORT = re.compile(
    r"\s*\((?:the\s+|or\s+|abbreviated(?:\s+as)?\s+)?(?P<short>[A-ZÀ-ÞΑ-ΩА-ЯЁ][\w/-]{0,3}[A-ZÀ-ÞΑ-ΩА-ЯЁ0-9][\w/-]{0,6})\)"
)
_THE = re.compile(r"\b[Tt]he \Z")
_WHO = re.compile(r",? (?:who|whom|whose)\b")
_ANOTHER = re.compile(
    r"\b(?:(?:confused|conflated) with|mistaken for|(?:distinct|different|separate) from|[Uu]nlike|[Nn]amesake,?)"
    r"\s(?:the\s)?\Z"
)
"""What goes before the name of another thing that may be called the same."""
_OF = re.compile(r"\s*\b(?:of|for)(?:\s+the)?\s*$")


def mention_of(found: Found, text: Text, memory: Memory) -> Mention | None:
    """The thing that a mention stands for; None for a date, an amount, a post, or a name that nothing is known by."""
    span, country = text.span(found.start, found.end), memory.article.country
    match found.kind:
        case "O" if isinstance(found.value, str):
            return Mention(found.value, EntityType.ORGANISATION, span)
        case "O":
            return _with_short(_organisation(found.value, text, memory), found, text)
        case "P":
            return _person(found.value, text, memory)
        case "L":
            return Mention(found.value.name, EntityType.PLACE, span, "" if found.value.kind == "country" else country)
        case "A":
            return Mention(found.value.name, EntityType.LEGAL_ACT, span, country)
        case "C":
            return Mention(found.value, EntityType.CONFLICT, span)
        case "X":
            return _called(found.value.name, span, memory) or _short(found, text, memory) or _who(found, text)
    return None


def _called(name: str, span: Span, memory: Memory) -> Mention | None:
    """The person or thing that a proper name is known to be of."""
    person = memory.person_called(name)
    if person:
        return Mention(person.name, EntityType.PERSON, span)
    known = memory.known(name)
    return Mention(known.name, known.type, span, known.country) if known else None


def _short(found: Found, text: Text, memory: Memory) -> Mention | None:
    """`The Gendarmerie` in an article about one; of a bare head noun the nearest body that has it."""
    if not _THE.search(text.plain, max(0, found.start - 4), found.start):
        return None
    known = memory.short_form(found.value.name)
    span = text.span(found.start, found.end)
    return Mention(known.name, known.type, span, known.country, known.parent) if known else None


def _who(found: Found, text: Text) -> Mention | None:
    """Of whom the text goes on with `who` is a person, if the name has the shape of one."""
    if not _WHO.match(text.plain, found.end) or not is_name(found.value.name):
        return None
    return Mention(found.value.name, EntityType.PERSON, text.span(found.start, found.end))


def _person(found: PersonMention, text: Text, memory: Memory) -> Mention | None:
    """A surname alone stands for the only person named who has it; a namesake of somebody for nobody."""
    known = memory.person_called(found.name)
    is_another = " " in found.name and is_kin(text.plain, found.start, found.end)
    if is_another and (known is not None or found.name in text.plain[: found.start]):
        return None
    name = known.name if known else found.name
    return Mention(name, EntityType.PERSON, text.span(found.start, found.end), rank=found.rank, is_kin=is_another)


def _organisation(found: OrganisationMention, text: Text, memory: Memory) -> Mention:
    span = text.span(found.start, found.end)
    known = memory.known(found.name) or (memory.short_form(found.name) if found.definite else None)
    if known:
        short = (found.name,) if found.name != known.name else ()
        return Mention(known.name, known.type, span, country=known.country, parent=known.parent, short=short)
    parent = memory.known(found.parent) if found.parent else None
    bare = _OF.sub("", found.name[: found.parent_at[0] - found.start]) if found.parent else ""
    return Mention(
        found.name,
        found.type,
        span,
        country=country_of(found.name) or memory.article.country,
        parent=parent.name if parent else found.parent,
        short=(bare,) if bare[:1].isdigit() and not _is_another(found, text) else (),
    )


def _is_another(found: OrganisationMention, text: Text) -> bool:
    return _ANOTHER.search(text.plain, max(0, found.start - 24), found.start) is not None


def _with_short(mention: Mention, found: Found, text: Text) -> Mention:
    """The mention with the abbreviation in brackets after it as a name that may follow."""
    short = _SHORT.match(text.plain, found.end)
    return replace(mention, short=(*mention.short, short["short"])) if short else mention
