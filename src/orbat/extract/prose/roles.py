"""What fills the roles of a frame that matched: things, words as literals, and lists of both."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from orbat.claims import ORGANISATIONS, EntityType, Literal, Mention
from orbat.document import Span, Text
from orbat.extract.prose.binding import Moment
from orbat.extract.prose.frames import Frame
from orbat.extract.prose.memory import Memory
from orbat.extract.prose.phrases import split_phrases, tidy
from orbat.extract.prose.reference import post_organisation
from orbat.extract.prose.slots import Encoded, Slot
from orbat.text.people import is_name
from orbat.text.dates import find_dates
from orbat.text.numbers import Amount
from orbat.text.posts import PostMention

_SLOT = re.compile(r"<[A-Z](\d+)>")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_POST_OF_VERB = {
    "led": "head",
    "headed": "head",
    "commanded": "commander",
    "directed": "director",
    "chaired": "chairman",
    "run": "head",
}


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that matched in a sentence of a paragraph."""

    frame: Frame
    found: re.Match[str]
    before: re.Match[str] | None
    sentence: Encoded
    text: Text
    memory: Memory
    moments: Mapping[int, Moment]

    def group(self, role: str) -> str:
        """The encoded words of a role; empty where the frame has none or it did not take part."""
        for found in (self.found, self.before):
            if found and role in found.re.groupindex:
                return found[role] or ""
        return ""

    def slot(self, role: str) -> Slot | None:
        """The slot of a role that is a single mention."""
        words = self.group(role)
        return self.sentence.slots[int(words)] if words.isdigit() else None

    def slots(self, role: str) -> tuple[Slot, ...]:
        """The slots of a role, one or a list of them."""
        single = self.slot(role)
        if single:
            return (single,)
        listed = tuple(
            self.sentence.slots[int(number)]
            for number in _SLOT.findall(_IN_BRACKETS.sub("", self.group(f"{role}_list")))
        )
        return tuple(each for each in listed if each.kind == "P") if self.frame.kind(role) == "peoplein" else listed

    def words(self, role: str) -> tuple[int, int]:
        """The paragraph range of a role of words."""
        return self.sentence.words(*self.found.span(role))


def thing(match: Match, slot: Slot, want: str) -> Mention | None:
    """The thing that a slot stands for, of the type its role wants where the slot leaves it open."""
    if slot.mention is not None:
        wrong = {
            "person": slot.mention.type is not EntityType.PERSON,
            "people": slot.mention.type is not EntityType.PERSON,
            "place": slot.mention.type is not EntityType.PLACE,
        }
        return None if wrong.get(want) else slot.mention
    words = match.text.plain[slot.start : slot.end]
    span = match.text.span(slot.start, slot.end)
    country = match.memory.article.country
    if slot.kind == "X":
        if want == "person":
            return Mention(words, EntityType.PERSON, span) if is_name(words) else None
        if want == "place":
            return Mention(words, EntityType.PLACE, span, country=country)
        return Mention(words, EntityType.ORGANISATION, span)
    if slot.kind == "S":
        return _post(match, slot.value, span)
    return None


def _post(match: Match, post: PostMention, span: Span) -> Mention:
    """The post that a phrase names; bare words mean that of the section, if it is of one."""
    memory = match.memory
    owner = post_organisation(post, match.text, memory)
    name = post.name if post.of else memory.full_post(post.name)
    if owner is None and (name != post.name or not post.of):
        owner = memory.section or memory.article
    parent = owner.name if owner and owner.type in ORGANISATIONS else ""
    return Mention(name, EntityType.POST, span, country=memory.article.country, parent=parent)


def literal(match: Match, role: str) -> Literal | None:
    """The words of a role as a literal: of a slot its own words, of a post verb the post."""
    slot = match.slot(role)
    if slot is not None:
        if slot.kind == "N":
            amount: Amount = slot.value
            return (
                None
                if amount.value is None
                else Literal(number_words(amount), span=match.text.span(slot.start, slot.end))
            )
        if slot.kind == "S":
            return Literal(slot.value.name, span=match.text.span(slot.start, slot.end))
        if slot.kind == "Q":
            return Literal(str(slot.value), span=match.text.span(slot.start + 1, slot.end - 1))
        if slot.referring and slot.mention:
            return Literal(slot.mention.name)
        return Literal(match.text.plain[slot.start : slot.end], span=match.text.span(slot.start, slot.end))
    if role == "verb":
        return Literal(_POST_OF_VERB.get(match.group(role), match.group(role)))
    if role == "verb_phrase":
        start = match.sentence.place(match.found.start("object_words"))
        verb = re.search(r"(\w+)\s*$", match.text.plain[:start])
        low = verb.start(1) if verb else start
        return _words(match.text, low, match.words("object_words")[1])
    if not match.group(role):
        return None if role in match.frame.pattern.groupindex or not re.fullmatch(r"[a-z ]+", role) else Literal(role)
    words = _words(match.text, *match.words(role), article=role.startswith("period"))
    return replace(words, text=_SLIP.sub("statute", words.text)) if words and role == "basis" else words


_SLIP = re.compile(r"\bstatue\b")
"""A slip of the pen that is no word of law: nobody acts on the basis of a statue. The quote keeps it."""


_ARTICLE = re.compile(r"an? ")


def _words(text: Text, start: int, end: int, *, article: bool = False) -> Literal | None:
    low, high = tidy(text.plain, start, end)
    found = None if article else _ARTICLE.match(text.plain, low, high)
    low = found.end() if found else low
    return Literal(text.plain[low:high], span=text.span(low, high)) if high > low else None


def literals(match: Match, role: str) -> tuple[Literal, ...]:
    """The parts of a role that is a list in words."""
    listed = match.slots(role)
    if listed:
        return tuple(
            Literal(
                each.value.name if each.kind == "S" else match.text.plain[each.start : each.end],
                span=match.text.span(each.start, each.end),
            )
            for each in listed
        )
    if not match.group(role):
        return ()
    start, end = match.words(role)
    if role in {"names", "items"}:
        parts = _names(match.text.plain, start, end)
    else:
        parts = tuple((start + low, start + high) for low, high in split_phrases(match.text.plain[start:end]))
    parts = tuple((found.end() if (found := _ARTICLE.match(match.text.plain, *part)) else part[0], part[1]) for part in parts)
    return tuple(
        Literal(match.text.plain[low:high].strip('"“”'), span=match.text.span(low, high))
        for low, high in parts
        if high > low and not _only_when(match.text.plain[low:high])
    )


def _only_when(words: str) -> bool:
    """Whether the words are a date and nothing else: `holding, from 2018, the border`."""
    dates = find_dates(words)
    return bool(dates) and len(words) - sum(each.end - each.start for each in dates) < 4


def _names(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    out, at = [], start
    for found in re.finditer(r", (?:or |and )?| or | and ", text[start:end]):
        out.append(tidy(text, at, start + found.start()))
        at = start + found.end()
    out.append(tidy(text, at, end))
    return tuple(out)


def number_words(amount: Amount) -> str:
    """A number as the fact table writes it.

    Whole numbers without a point, others as they are.
    """
    value = amount.value
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
