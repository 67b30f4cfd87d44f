"""Prose: sentences, mentions, reference, frames and stance, and the claims that come of them."""

from __future__ import annotations

import re
from copy import copy
from collections.abc import Iterator, Sequence

from orbat.claims import Claim, EntityType, Literal, Mention, Reading
from orbat.dates import Date
from orbat.document import Article, ItemList, Paragraph, Text
from orbat.extract.outline import Place
from orbat.extract.passages import Passage, reading
from orbat.extract.prose.binding import moments_of
from orbat.extract.prose.build import claims_of
from orbat.extract.prose.frames import Frame, frames
from orbat.extract.prose.memory import Memory
from orbat.extract.prose.named import Sentence, claims_of_names
from orbat.extract.prose.reference import slots_of
from orbat.extract.prose.roles import Match
from orbat.extract.prose.slots import encode
from orbat.text.mentions import Found, find_mentions
from orbat.text.sentences import sentences


def read_prose(article: Article, subject: Mention, places: Sequence[Place], told: Sequence[Claim] = ()) -> Reading:
    """The claims of all paragraphs, section by section; sections of links, sources and fiction give none.

    `told` is what other extractors read: whom it names may be called by a surname.
    """
    memory = Memory(subject)
    _learn(told, memory)
    claims: list[Claim] = []
    passages: list[Passage] = []
    for place in places:
        memory.enter(place.own, place.post)
        if place.parent.name != subject.name and place.own is None:
            memory.section = place.parent
        for block in place.section.blocks:
            if isinstance(block, ItemList) and not place.is_skipped:
                claims += (claim for _, item in block.walk() for claim in _named(item.text, memory, article, place))
            if not isinstance(block, Paragraph):
                continue
            text = block.text
            found = find_mentions(text.plain)
            for start, end in sentences(text.plain):
                passages.append(Passage(text.span(start, end), place.name, text.part(start, end)))
                inside = tuple(each for each in found if start <= each.start and each.end <= end)
                told = tuple(_read(text, start, end, inside, memory, article, place))
                claims += () if place.is_skipped else told
    return reading(article, "sentence", passages, _unique(claims))


def _named(text: Text, memory: Memory, article: Article, place: Place) -> Iterator[Claim]:
    """What the names in a list's item say; the rest of it is read as a list, and nothing after it refers to it."""
    memory = copy(memory)
    slots = slots_of(text, 0, len(text.plain), find_mentions(text.plain), memory)
    encoded = encode(text.plain, 0, len(text.plain), slots)
    told = claims_of_names(Sentence(encoded, text, memory, article.source.name, place.name, {}))
    yield from (
        claim
        for claim in told
        if claim.relation == "part_of" or claim.relation == "is_a" and claim.subject.type not in {EntityType.UNIT}
    )


def _read(
    text: Text, start: int, end: int, found: Sequence[Found], memory: Memory, article: Article, place: Place
) -> Iterator[Claim]:
    """The claims of one sentence; afterwards the memory's last date is the sentence's."""
    slots = slots_of(text, start, end, found, memory)
    encoded = encode(text.plain, start, end, slots)
    text_date = Date.parse(article.source.date) if article.source.date else None
    moments = moments_of(encoded, memory.anchor, text_date)
    sentence = Sentence(encoded, text, memory, article.source.name, place.name, moments)
    told = [*claims_of_names(sentence)]
    for frame in frames():
        told += _framed(frame, sentence, place)
    told = _without_weaker(told)
    _learn(told, memory)
    yield from told
    memory.anchor = next(
        (each.date for each in reversed(moments.values()) if not each.bound and not each.back), memory.anchor
    )


def _framed(frame: Frame, sentence: Sentence, place: Place) -> Iterator[Claim]:
    if frame.sections and not any(word in place.name.casefold() for word in frame.sections):
        return
    for found in _matches(frame.pattern, sentence.encoded.text):
        before = frame.before.search(sentence.encoded.text[: found.start()]) if frame.before else None
        if (frame.before and not before) or (not frame.anywhere and _in_phrase(found, sentence.encoded.text)):
            continue
        match = Match(frame, found, before, sentence.encoded, sentence.text, sentence.memory, sentence.moments)
        if frame.contains and not frame.contains.search(
            sentence.text.plain[slice(*sentence.encoded.words(*found.span()))]
        ):
            continue
        yield from claims_of(match, sentence.source, sentence.section)


_ATTESTED = frozenset({"prose-title-before-name", "prose-post-after-name"})
_NAMES = frozenset({"also_known_as", "abbreviation", "nickname", "common_name"})


def _without_weaker(claims: Sequence[Claim]) -> list[Claim]:
    """A post merely put beside a name says no more than what the sentence says of its holder."""
    said = {
        (each.subject.name, _words(each))
        for each in claims
        if each.relation == "held_post" and each.rule not in _ATTESTED
    }
    return [each for each in claims if each.rule not in _ATTESTED or (each.subject.name, _words(each)) not in said]


def _words(claim: Claim) -> str:
    return claim.object.text if isinstance(claim.object, Literal) else ""


def _learn(claims: Sequence[Claim], memory: Memory) -> None:
    """People and other names that the claims of a sentence made known."""
    for claim in claims:
        if claim.relation in _NAMES and isinstance(claim.object, Literal):
            memory.call(claim.subject, claim.object.text)
        for side in (claim.object, claim.subject):
            if isinstance(side, Mention) and side.type is EntityType.PERSON:
                memory.name(side)


_SUBJECT = re.compile(r"<[OPX]\d+>")
_PREPOSITION = re.compile(r"\b(?:of|for|with|to|from|at|in|on|under|within|into|against|than|as) $")


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where a pattern matches; a subject that goes on to a second verb is matched with that too.

    What the first verb said is blotted out, so that the words between subject and second verb are a gap.
    """
    at = 0
    while found := pattern.search(text, at):
        yield found
        subject = _SUBJECT.match(text, found.start())
        rest = found.end() - subject.end() if subject else 0
        if subject and rest > 0:
            text = text[: subject.end()] + "_" * rest + text[found.end() :]
            at = found.start()
        else:
            at = max(found.end(), at + 1)


def _in_phrase(found: re.Match[str], text: str) -> bool:
    """`the officers of the brigade were`: after a preposition a mention is no subject of what follows."""
    return bool(_SUBJECT.match(found[0])) and bool(_PREPOSITION.search(text[: found.start()]))


def _unique(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(dict.fromkeys(claims))
