"""What a sentence would say if it were known whom its words mean, and dates that do not add up: findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from orbat import findings
from orbat.claims import Finding
from orbat.extract.prose.binding import alternatives
from orbat.extract.prose.build import is_told
from orbat.extract.prose.matching import matches_in
from orbat.extract.prose.reference import Unresolved
from orbat.extract.prose.sentence import Match, Sentence
from orbat.extract.prose.slots import Slot, encode
from orbat.findings import finding


def doubts_of(sentence: Sentence, unresolved: Sequence[Unresolved]) -> Iterator[Finding]:
    """The findings of a sentence, all of level info."""
    yield from _dates(sentence)
    yield from _surnames(sentence)
    yield from _references(sentence, unresolved) if unresolved else ()


def _dates(sentence: Sentence) -> Iterator[Finding]:
    """Words that name one date and lead to another: `two years later, in 1995` after 1990; one date or another."""
    for first, second in alternatives(sentence.encoded):
        one, other = sentence.encoded.slots[first], sentence.encoded.slots[second]
        what = f"`{sentence.text.plain[one.start : other.end]}` leaves open which"
        yield _finding(findings.ALTERNATIVE_DATES, sentence, replace(one, end=other.end), what)
    for moment in sentence.moments.values():
        if moment.agrees is False:
            slot = sentence.encoded.slots[moment.slot]
            what = f"`{_words(sentence, slot)}` names {moment.date}, and counts to another date"
            yield _finding(findings.COMPUTED_DATE_DISAGREES, sentence, slot, what)


def _surnames(sentence: Sentence) -> Iterator[Finding]:
    """Surnames that two people have of whom the article has told."""
    for slot in sentence.encoded.slots:
        name = slot.mention.name if slot.mention else _words(sentence, slot)
        if slot.kind not in {"P", "X"} or slot.referring or " " in name:
            continue
        people = [each.name for each in sentence.memory.surnamed(name) if each.name != name]
        if len(people) > 1:
            yield _finding(findings.UNRESOLVED_REFERENCE, sentence, slot, f"`{name}` fits {' and '.join(people)}")


def _references(sentence: Sentence, unresolved: Sequence[Unresolved]) -> Iterator[Finding]:
    """The pronouns and descriptions that take part in what a frame would say."""
    known = sentence.encoded
    free = [each for each in unresolved if not any(_overlap(each.slot, slot) for slot in known.slots)]
    slots = tuple(sorted((*known.slots, *(each.slot for each in free)), key=lambda slot: slot.start))
    encoded = encode(sentence.text.plain, known.start, known.end, slots)
    matches = matches_in(replace(sentence, encoded=encoded, moments={}))
    missed = {slot.start for match in matches if is_told(match) for slot in _parties(match)}
    for each in free:
        if each.slot.start in missed:
            fits = f"fits {' and '.join(each.candidates)}" if each.candidates else "fits nothing named before"
            yield _finding(findings.UNRESOLVED_REFERENCE, sentence, each.slot, f"`{each.words}` {fits}")


def _overlap(one: Slot, other: Slot) -> bool:
    return one.start < other.end and other.start < one.end


def _parties(match: Match) -> Iterator[Slot]:
    for role in (match.frame.subject, match.frame.object.removeprefix("=")):
        yield from match.slots(role)


def _words(sentence: Sentence, slot: Slot) -> str:
    return sentence.text.plain[slot.start : slot.end]


def _finding(code: str, sentence: Sentence, slot: Slot, what: str) -> Finding:
    return finding(code, sentence.source, sentence.text.span(slot.start, slot.end), what)
