"""What fills the roles of a frame that matched: things, words as literals, and lists of words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from orbat.claims import EntityType, Literal, Mention
from orbat.document import Text
from orbat.extract.prose.phrases import split_names, split_phrases, tidy
from orbat.extract.prose.posts import post_mention
from orbat.extract.prose.sentence import Match
from orbat.extract.prose.slots import Slot
from orbat.text.dates import find_dates
from orbat.text.numbers import Amount
from orbat.text.people import is_name

_POST_OF_VERB: Mapping[str, str] = MappingProxyType(
    {
        "led": "head",
        "headed": "head",
        "commanded": "commander",
        "directed": "director",
        "chaired": "chairman",
        "run": "head",
        "leading": "head",
        "heading": "head",
        "commanding": "commander",
        "directing": "director",
    }
)
_WANTED: Mapping[str, EntityType] = MappingProxyType(
    {"person": EntityType.PERSON, "place": EntityType.PLACE, "places": EntityType.PLACE}
)
_SLIP = re.compile(r"\bstatue\b")
"""A slip of the pen that is no word of law: nobody acts on the basis of a statue. The quote keeps it."""
_ARTICLE = re.compile(r"an? ")
_NEAR = 80
_LAST_WORD = re.compile(r"(\w+)\s*$")


def thing(match: Match, slot: Slot, want: str) -> Mention | None:
    """The thing that a slot stands for, of the type its role wants where the slot leaves it open."""
    text, memory = match.sentence.text, match.sentence.memory
    if slot.mention is not None:
        return slot.mention if _WANTED.get(want, slot.mention.type) is slot.mention.type else None
    words, span = text.plain[slot.start : slot.end], text.span(slot.start, slot.end)
    if slot.kind == "S":
        return post_mention(slot.value, span, text, memory)
    if slot.kind != "X" or (want == "person" and not is_name(words)):
        return None
    kind = _WANTED.get(want, EntityType.ORGANISATION)
    return Mention(words, kind, span, country=memory.article.country if kind is EntityType.PLACE else "")


def literal(match: Match, role: str) -> Literal | None:
    """The words of a role as a literal: of a slot its own words, of a post verb the post."""
    slot = match.slot(role)
    if slot is not None:
        return _of_slot(match, slot)
    if role == "verb":
        return Literal(_POST_OF_VERB.get(match.group(role), match.group(role)))
    if role == "verb_phrase":
        return _verb_phrase(match)
    if not match.group(role):
        return None
    words = _words(match.sentence.text, *match.words(role), article=role == "period")
    return replace(words, text=_SLIP.sub("statute", words.text)) if words and role == "basis" else words


def _of_slot(match: Match, slot: Slot) -> Literal | None:
    text = match.sentence.text
    span = text.span(slot.start, slot.end)
    if slot.kind == "N":
        return None if slot.value.value is None else Literal(number_words(slot.value), span=span)
    if slot.kind == "S":
        return Literal(slot.value.name, span=span)
    if slot.kind == "Q":
        return Literal(str(slot.value), span=text.span(slot.start + 1, slot.end - 1))
    if slot.referring and slot.mention:
        return Literal(slot.mention.name)
    return Literal(text.plain[slot.start : slot.end], span=span)


def _verb_phrase(match: Match) -> Literal | None:
    """The role `object_words` with the verb before it."""
    text = match.sentence.text
    start, end = match.words("object_words")
    verb = _LAST_WORD.search(text.plain, max(0, start - _NEAR), start)
    return _words(text, verb.start(1) if verb else start, end)


def _words(text: Text, start: int, end: int, *, article: bool = False) -> Literal | None:
    low, high = tidy(text.plain, start, end)
    found = None if article else _ARTICLE.match(text.plain, low, high)
    low = found.end() if found else low
    if text.plain[low:high][:1] in _QUOTES and text.plain[low:high][-1:] in _QUOTES:
        low, high = low + 1, high - 1
    return Literal(text.plain[low:high], span=text.span(low, high)) if high > low else None


_QUOTES = frozenset('"“”„«»')


def literals(match: Match, role: str) -> tuple[Literal, ...]:
    """The parts of a role that is a list in words."""
    listed = match.slots(role)
    if listed:
        return tuple(each for each in (_of_slot(match, slot) for slot in listed) if each)
    if not match.group(role):
        return ()
    text = match.sentence.text
    start, end = match.words(role)
    split = split_names if role in {"names", "items"} else split_phrases
    parts = tuple((start + low, start + high) for low, high in split(text.plain[start:end]))
    return tuple(each for each in (_part(text, low, high) for low, high in parts) if each)


def _part(text: Text, low: int, high: int) -> Literal | None:
    found = _ARTICLE.match(text.plain, low, high)
    low = found.end() if found else low
    if high <= low or _is_date(text.plain[low:high]):
        return None
    return Literal(text.plain[low:high].strip('"“”'), span=text.span(low, high))


def _is_date(words: str) -> bool:
    """Whether the words are a date and nothing else: `holding, from 2018, the border`."""
    dates = find_dates(words)
    return bool(dates) and len(words) - sum(each.end - each.start for each in dates) < 4


def number_words(amount: Amount) -> str:
    """A number as the fact table writes it.

    Whole numbers without a point, others as they are.
    """
    value = amount.value
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
