"""Reference: mentions of a sentence become slots that know which thing they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from orbat.claims import EntityType, Mention
from orbat.document import Span, Text
from orbat.extract.prose.memory import GENERIC, Memory
from orbat.extract.prose.slots import Slot
from orbat.text.mentions import Found
from orbat.text.organisations import OrganisationMention, entity_type, head_concept, heads_pattern
from orbat.text.people import PersonMention
from orbat.text.places import country_of
from orbat.text.posts import PostMention
from orbat.vocabulary import vocabulary

_PRONOUN = re.compile(
    r"(?<![\w'’-])(?:(?P<thing>[Ii]t|[Tt]hey|[Ii]tself)|(?P<its>[Ii]ts|[Tt]heir)|(?P<he>[Hh]e|[Ss]he|[Hh]im)|(?P<his>[Hh]is|[Hh]er))(?![\w'’-])"
)


_PREDICATE = re.compile(r"\b(?:is|are|was|were|as)\s+\Z")
_OF_KNOWN = re.compile(r"\s+of\s+(?:the\s+)?")


@cache
def _definite() -> re.Pattern[str]:
    generic = "|".join(sorted(GENERIC, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?P<determiner>[Tt]he|[Tt]his|[Tt]hese)\s+(?P<words>(?:(?!(?:of|the|and|in|at|by|for|to|on|with|from|or|as|that|which|was|were|is|are|a|an)\s)[a-z][\w-]*\s+){{0,3}}?(?:{heads_pattern().pattern}|{generic}))(?![\w-])"
    )


_SHORT = re.compile(r"\s*\((?:the\s+|or\s+|abbreviated(?:\s+as)?\s+)?(?P<short>[A-ZÀ-ÞΑ-ΩА-ЯЁ][\w/-]{1,9})\)")


def _with_short(mention: Mention, found: Found, text: Text) -> Mention:
    """The mention with the abbreviation in brackets after it as a name that may follow."""
    short = _SHORT.match(text.plain, found.end)
    return replace(mention, short=(*mention.short, short["short"])) if short else mention


def mention_of(found: Found, text: Text, memory: Memory) -> Mention | None:
    """The thing that a recognised mention stands for in this article."""
    span = text.span(found.start, found.end)
    match found.kind:
        case "O" if isinstance(found.value, str):
            return Mention(found.value, EntityType.ORGANISATION, span)
        case "O":
            return _with_short(_organisation(found.value, text, memory), found, text)
        case "P":
            person: PersonMention = found.value
            known = _person(person.name, memory)
            return Mention(known, EntityType.PERSON, text.span(person.start, person.end), rank=person.rank)
        case "L":
            return Mention(
                found.value.name,
                EntityType.PLACE,
                span,
                country="" if found.value.kind == "country" else memory.article.country,
            )
        case "A":
            return Mention(found.value.name, EntityType.LEGAL_ACT, span, country=memory.article.country)
        case "C":
            return Mention(found.value, EntityType.CONFLICT, span)
        case "X":
            person_known = memory.person_called(found.value.name)
            if person_known:
                return Mention(person_known.name, EntityType.PERSON, span)
            known_thing = memory.known(found.value.name)
            return (
                Mention(known_thing.name, known_thing.type, span, country=known_thing.country) if known_thing else None
            )
    return None


def _person(name: str, memory: Memory) -> str:
    """A surname alone stands for the person last named who has it."""
    known = memory.person_called(name)
    return known.name if known else name


def _organisation(found: OrganisationMention, text: Text, memory: Memory) -> Mention:
    span = text.span(found.start, found.end)
    known = memory.known(found.name) or (memory.short_form(found.name) if found.definite else None)
    if known:
        return Mention(
            known.name,
            known.type,
            span,
            country=known.country,
            parent=known.parent,
            short=(found.name,) if found.name != known.name else (),
        )
    own = country_of(found.name)
    parent = memory.known(found.parent).name if found.parent and memory.known(found.parent) else found.parent  # type: ignore[union-attr]
    bare = (
        found.name[: found.parent_at[0] - found.start].removesuffix("the ").removesuffix(" of ").removesuffix(" of")
        if found.parent
        else ""
    )
    short = (bare.rstrip(),) if re.match(r"\d", bare) else ()
    return Mention(found.name, found.type, span, country=own or memory.article.country, parent=parent, short=short)


def referring(text: str, start: int, end: int, busy: Sequence[Found]) -> Iterator[tuple[int, int, str, str]]:
    """The pronouns and definite descriptions of a sentence that are part of no mention: start, end, kind, words."""
    for found in _PRONOUN.finditer(text, start, end):
        if not _touches(found.start(), found.end(), busy):
            yield found.start(), found.end(), found.lastgroup or "", found[0]
    for found in _definite().finditer(text, start, end):
        if _touches(found.start("words"), found.end("words"), busy):
            continue
        owner = (
            None
            if _PREDICATE.search(text, max(0, found.start() - 8), found.start())
            else _OF_KNOWN.match(text, found.end())
        )
        following = next((each for each in busy if owner and each.start == owner.end()), None)
        if following is not None:
            yield found.start("words"), following.end, "new", text[found.start("words") : following.end]
        else:
            yield (
                found.start("words"),
                found.end("words"),
                "this" if found["determiner"].casefold() != "the" else "the",
                found["words"],
            )


def _touches(start: int, end: int, busy: Sequence[Found]) -> bool:
    return any(each.start < end and start < each.end for each in busy)


def slots_of(text: Text, start: int, end: int, found: Sequence[Found], memory: Memory) -> tuple[Slot, ...]:
    """The mentions and references of a sentence, resolved from left to right; the memory takes in what is named."""
    marks: list[tuple[int, int, Found | tuple[str, str]]] = [(each.start, each.end, each) for each in found]
    marks += [
        (low, high, (kind, words))
        for low, high, kind, words in _names_in_lower_case(text.plain, start, end, found, memory)
    ]
    busy = [Found("", low, high, None) for low, high, _ in marks]
    marks += [(low, high, (kind, words)) for low, high, kind, words in referring(text.plain, start, end, busy)]
    out: list[Slot] = []
    subject: Mention | None = None
    for low, high, what in sorted(marks, key=lambda mark: (mark[0], -mark[1])):
        if out and low < out[-1].end:
            continue
        slot = _slot(text, low, high, what, memory, subject)
        if slot is None:
            continue
        out.append(slot)
        if slot.mention and not slot.possessive:
            if subject is None and slot.kind == "O" and not _in_phrase(text.plain, low):
                subject = slot.mention
            if not _by(text.plain, low):
                memory.name(slot.mention)
    memory.topic = memory.section or memory.last_sentence_subject or memory.article
    memory.last_sentence_subject = subject or memory.last_sentence_subject
    return tuple(out)


def _by(text: str, at: int) -> bool:
    return bool(re.search(r"\bby\s+(?:the\s+)?$", text[max(0, at - 8) : at]))


def _in_phrase(text: str, at: int) -> bool:
    """After a preposition a mention is not the subject of its sentence."""
    return bool(
        re.search(
            r"\b(?:of|by|in|at|from|to|for|with|under|during|after|before|on|into|within|as|against)\s+(?:the\s+|an?\s+)?$",
            text[max(0, at - 16) : at],
            re.I,
        )
    )


def _names_in_lower_case(
    text: str, start: int, end: int, found: Sequence[Found], memory: Memory
) -> Iterator[tuple[int, int, str, str]]:
    """Names of known things written without capitals: `the internal troops` in an article about Internal Troops."""
    for mention in (memory.article, memory.section):
        if mention is None:
            continue
        for name in (mention.name, *mention.short):
            if len(name.split()) < 2:
                continue
            for hit in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text[start:end], re.I):
                low, high = start + hit.start(), start + hit.end()
                if not _touches(low, high, found):
                    yield low, high, "name", mention.name


def _slot(
    text: Text, low: int, high: int, what: Found | tuple[str, str], memory: Memory, subject: Mention | None
) -> Slot | None:
    if isinstance(what, Found):
        mention = mention_of(what, text, memory)
        kind = (
            {EntityType.PERSON: "P", EntityType.PLACE: "L"}.get(mention.type, "O")
            if what.kind == "X" and mention
            else what.kind
        )
        return Slot(kind, low, high, what.value, mention)
    kind, words = what
    span = text.span(low, high)
    target: Mention | None
    if kind in {"he", "his"}:
        target = memory.person
    elif kind in {"thing", "its"}:
        target = (subject if kind == "its" else None) or memory.pronoun()
        if kind == "its" and subject is None and memory.last_sentence_subject:
            target = memory.last_sentence_subject
    elif kind == "name":
        target = memory.known(words)
    elif kind == "new":
        target = memory.known(words) or _described(words, span, memory)
    else:
        if vocabulary().find("countries", words) or words.endswith("country"):
            return None
        target = memory.definite(words, this=kind == "this")
    if target is None:
        return None
    letter = {EntityType.PERSON: "P", EntityType.PLACE: "L", EntityType.CONFLICT: "C"}.get(target.type, "O")
    mention = Mention(target.name, target.type, span, country=target.country, parent=target.parent)
    return Slot(letter, low, high, None, mention, kind in {"its", "his"}, referring=True)


def _described(words: str, span: Span, memory: Memory) -> Mention | None:
    """`the training centre of the Guard`: a body that has no name but what it is and whose."""
    head, _, owner = words.partition(" of ")
    found = head_concept(heads_pattern().findall(head)[-1]) if heads_pattern().search(head) else None
    kind = entity_type(found) if found else None
    parent = memory.known(owner.removeprefix("the "))
    if head.split()[-1].casefold() in GENERIC:
        return None
    if kind is None or parent is None or " " not in head:
        return memory.definite(head)
    return Mention(
        words, EntityType.UNIT if kind is EntityType.AGENCY else kind, span, country=parent.country, parent=parent.name
    )


def post_organisation(post: PostMention, text: Text, memory: Memory) -> Mention | None:
    """The organisation that a post is of, as its own words name it."""
    if not post.of:
        return None
    known = memory.known(post.of) or memory.short_form(post.of) or memory.definite(post.of)
    span = text.span(*post.of_at)
    if known:
        return Mention(known.name, known.type, span, country=known.country, parent=known.parent)
    return None
