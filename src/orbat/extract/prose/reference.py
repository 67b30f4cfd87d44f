"""Reference: mentions, pronouns and descriptions of a sentence become slots that know which thing they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from orbat.claims import EntityType, Mention
from orbat.document import Span, Text
from orbat.extract.prose.describing import MEMBERS, Reference, Way, referring, touches
from orbat.extract.prose.likeness import GENERIC, is_plural
from orbat.extract.prose.memory import Memory
from orbat.extract.prose.mentioning import mention_of
from orbat.extract.prose.posts import post_organisation
from orbat.extract.prose.slots import Slot
from orbat.text.heads import entity_type, last_head
from orbat.text.mentions import Found
from orbat.text.people import is_name
from orbat.vocabulary import vocabulary

_LETTERS: Mapping[EntityType, str] = MappingProxyType(
    {EntityType.PERSON: "P", EntityType.PLACE: "L", EntityType.CONFLICT: "C"}
)
_BY = re.compile(r"\bby\s+(?:the\s+)?\Z")
_PREPOSITION = re.compile(
    r"\b(?:(?:of|by|in|at|from|to|for|with|under|during|after|before|on|into|within|as|against|like|unlike|besides"
    r"|alongside|than|except)|as\s+(?:did|do|does|had|has|have|is|are|was|were))\s+(?:the\s+|an?\s+)?\Z",
    re.IGNORECASE,
)
_NOMINATIVE = frozenset({"he", "she"})
_THEY = frozenset({"their", "they"})
_PEOPLE = frozenset({Way.HE, Way.HIS, Way.OFFICER})
_MEANT_OR_NOTHING = frozenset({Way.OFFICER, Way.MEMBERS})
"""Ways to refer that are also said of others: what is not resolved is no doubt."""
_PLURAL = re.compile(r"(?:forces|guards|troops)\b", re.IGNORECASE)
_POSSESSIVE = frozenset({Way.ITS, Way.HIS})


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Words that refer to nothing known, or to one of several `candidates`; as a slot without a thing."""

    slot: Slot
    words: str
    candidates: tuple[str, ...]


def slots_of(
    text: Text, start: int, end: int, found: Sequence[Found], memory: Memory, *, in_passing: bool = False
) -> tuple[tuple[Slot, ...], tuple[Unresolved, ...]]:
    """The mentions and references of a sentence, resolved from left to right.

    The memory takes in what is named, but `in_passing`.
    """
    if not in_passing:
        memory.begin()
    marks: list[Found | Reference] = [*found, *_names_in_lower_case(text.plain, start, end, found, memory)]
    marks += list(referring(text.plain, start, end, marks))
    out: list[Slot] = []
    unresolved: list[Unresolved] = []
    subject: Mention | None = None
    plural: Mention | None = None
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if out and mark.start < out[-1].end:
            continue
        they = plural if isinstance(mark, Reference) and mark.words in _THEY else None
        slot = _slot(text, mark, memory, they or subject)
        if isinstance(slot, Unresolved):
            unresolved.append(slot)
        elif slot is not None:
            out.append(slot)
            subject = subject or _as_subject(text.plain, slot)
            body = _body(slot, text, memory)
            plural = body if body and _PLURAL.search(body.name) else plural
            if slot.kind == "S" and body is not None and not in_passing:
                memory.name(body)
            if not in_passing:
                _learn(text.plain, slot, memory)
    if not in_passing:
        memory.topic = memory.section or memory.subject or memory.article
        memory.subject = subject or memory.subject
    return tuple(out), tuple(unresolved)


def _slot(text: Text, mark: Found | Reference, memory: Memory, subject: Mention | None) -> Slot | Unresolved | None:
    if isinstance(mark, Reference):
        return _referred(text, mark, memory, subject)
    mention = mention_of(mark, text, memory)
    kind = _LETTERS.get(mention.type, "O") if mark.kind == "X" and mention else mark.kind
    return Slot(kind, mark.start, mark.end, mark.value, mention)


def _body(slot: Slot, text: Text, memory: Memory) -> Mention | None:
    """The body that a slot is, or that its post is of."""
    if slot.kind == "S":
        return post_organisation(slot.value, text, memory)
    return slot.mention if slot.kind == "O" else None


def _as_subject(text: str, slot: Slot) -> Mention | None:
    """The organisation that a sentence is about: the first one that stands after no preposition."""
    if slot.mention is None or slot.possessive or slot.kind != "O":
        return None
    return None if _PREPOSITION.search(text, max(0, slot.start - 16), slot.start) else slot.mention


def _learn(text: str, slot: Slot, memory: Memory) -> None:
    """Takes in what is named, but for whom something was done by: `it` hardly means that."""
    if slot.possessive and slot.mention and slot.kind == "P":
        memory.may_be_person(slot.mention.name)
    if slot.possessive or _BY.search(text, max(0, slot.start - 8), slot.start):
        return
    if slot.mention:
        memory.name(slot.mention)
    elif slot.kind == "X" and is_name(text[slot.start : slot.end]):
        memory.may_be_person(text[slot.start : slot.end])


def _names_in_lower_case(
    text: str, start: int, end: int, found: Sequence[Found], memory: Memory
) -> Iterator[Reference]:
    """Names of known things written without capitals: `the internal troops` in an article about Internal Troops."""
    folded = text[start:end].casefold()
    for mention in (memory.article, memory.section):
        for name in (mention.name, *mention.short) if mention else ():
            if mention is None or " " not in name or name.casefold() not in folded:
                continue
            for hit in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text[start:end], re.IGNORECASE):
                low, high = start + hit.start(), start + hit.end()
                if not touches(low, high, found):
                    yield Reference(low, high, Way.NAME, mention.name)


def _referred(text: Text, mark: Reference, memory: Memory, subject: Mention | None) -> Slot | Unresolved | None:
    """The slot of a reference; None for words that mean no one body: `the country`, `the units`."""
    if mark.way in {Way.THE, Way.THIS} and _is_country(mark.words):
        return None
    span = text.span(mark.start, mark.end)
    target = _target(mark, span, memory, subject)
    if target is None and mark.way in _MEANT_OR_NOTHING:
        return None
    possessive = mark.way in _POSSESSIVE
    if target is None and mark.way not in _PEOPLE and is_plural(mark.words):
        return None
    if target is None:
        slot = Slot("P" if mark.way in _PEOPLE else "O", mark.start, mark.end, None, None, possessive, referring=True)
        return Unresolved(slot, mark.words, _candidates(mark, memory))
    mention = Mention(target.name, target.type, span, country=target.country, parent=target.parent)
    return Slot(_LETTERS.get(target.type, "O"), mark.start, mark.end, None, mention, possessive, referring=True)


def _is_country(words: str) -> bool:
    return words.endswith("country") or vocabulary().find("countries", words) is not None


def _target(mark: Reference, span: Span, memory: Memory, subject: Mention | None) -> Mention | None:
    """What words refer to; None where that is nothing known or one of several."""
    match mark.way:
        case Way.HE | Way.HIS:
            return memory.he(surely=mark.words not in _NOMINATIVE)
        case Way.OFFICER:
            return memory.officer()
        case Way.MEMBERS:
            return memory.body_of(MEMBERS[mark.words.casefold()])
        case Way.IT | Way.ITS:
            return subject or memory.pronoun()
        case Way.NAME:
            return memory.known(mark.words)
        case Way.OWNED:
            return memory.known(mark.words) or _owned(mark.words, span, memory)
        case _:
            return memory.definite(mark.words, this=mark.way is Way.THIS)


def _candidates(mark: Reference, memory: Memory) -> tuple[str, ...]:
    if mark.way in _PEOPLE:
        return ()
    words = mark.words.partition(" of ")[0] if mark.way is Way.OWNED else mark.words
    return tuple(dict.fromkeys(each.name for each in memory.candidates(words)))


def _owned(words: str, span: Span, memory: Memory) -> Mention | None:
    """`the training centre of the Guard`: a body that has no name but what it is and whose."""
    head, _, owner = words.partition(" of ")
    if head.split()[-1].casefold() in GENERIC:
        return None
    concept = last_head(head)
    kind = entity_type(concept) if concept else None
    parent = memory.known(owner.removeprefix("the "))
    if kind is None or parent is None or " " not in head:
        return memory.definite(head)
    kind = EntityType.UNIT if kind is EntityType.AGENCY else kind
    return Mention(words, kind, span, country=parent.country, parent=parent.name)
