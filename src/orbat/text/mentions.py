"""All mentions of a text, each once: dates, acts, posts, people, organisations, places, amounts, other proper names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from orbat.text.acts import find_acts
from orbat.text.dates import Kind, find_dates
from orbat.text.numbers import find_amounts
from orbat.text.organisations import find_organisations
from orbat.text.people import find_people
from orbat.text.places import find_proper_names
from orbat.text.posts import find_posts
from orbat.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Found:
    """A mention with its place. `kind`: D date, T length of time, A act, S post, P person, O organisation, L place, C conflict (war), N
    amount, X another proper name, Q words in quotation marks, R rank; `value` is what its recogniser gave."""

    kind: str
    start: int
    end: int
    value: Any


def find_mentions(text: str) -> tuple[Found, ...]:
    """The mentions from left to right; where two recognisers claim the same words, the first in this order has them."""
    taken: list[Found] = []
    busy = bytearray(len(text))
    for found in _claimed(text):
        if found.end > found.start and not any(busy[found.start : found.end]):
            busy[found.start : found.end] = b"\x01" * (found.end - found.start)
            taken.append(found)
    return tuple(sorted(taken, key=lambda each: each.start))


def _claimed(text: str) -> Iterator[Found]:
    people = find_people(text)
    dates = find_dates(text)
    yield from (Found("A", each.start, each.end, each) for each in find_acts(text))
    yield from (Found("Q", each.start(), each.end(), each[1]) for each in _QUOTED.finditer(text) if " " in each[1])
    for date in dates:
        if date.kind is Kind.DURATION:
            yield Found("T", date.start, date.end, date)
        elif not (date.kind is Kind.DEICTIC and date.offset == "P0D"):
            yield Found("D", date.start, date.end, date)
    for person in people:
        start = person.rank_at[0] if person.rank else person.start
        yield Found("P", start, person.end, person)
    yield from (Found("S", each.start, each.end, each) for each in find_posts(text) if not _inside_name(text, each.end))
    yield from (Found("C", start, end, text[start:end]) for start, end in find_conflicts(text))
    yield from (Found("O", start, end, text[start:end]) for start, end in find_international(text))
    yield from (Found("O", each.start, each.end, each) for each in find_organisations(text))
    yield from (Found("N", each.start, each.end, each) for each in find_amounts(text))
    kinds = {"country": "L", "region": "L", "city": "L", "": "X"}
    for name in find_proper_names(text):
        if name.kind in kinds:
            yield Found(kinds[name.kind], name.start, name.end, name)
    yield from (Found("Q", each.start(), each.end(), each[1]) for each in _QUOTED.finditer(text) if " " not in each[1])


@cache
def _international() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{vocabulary().pattern('international-organisations')})(?![\w-])")


def find_international(text: str) -> Iterator[tuple[int, int]]:
    """Bodies of states by their names or abbreviations, unless the name goes on."""
    for found in _international().finditer(text):
        if found[0][:1].isupper():
            yield found.span()


_QUOTED = re.compile(r"[\"“«]([^\"”»\n]{2,200})[\"”»]")


def _inside_name(text: str, end: int) -> bool:
    """`Secretary General Street`: a capitalised word goes on directly after the post's words, with no name's shape."""
    return bool(
        re.match(r"\s+(?:Street|Road|Avenue|Square|School|Academy|Battalion|Regiment|Brigade|Company)\b", text[end:])
    )


_WAR = re.compile(
    r"(?<![\w-])(?:(?:[A-Z0-9][\w'’–-]*|of|the|in)\s+){0,6}?(?P<head>Wars?|Conflict|Uprising|Rebellion|Revolution|Insurgency|Campaign|Offensive|Invasion|Crisis|Revolt|Mutiny)(?:\s+(?:of|in)\s+(?:the\s+)?[A-Z][\w-]+)?(?!\w)"
    r"|(?<![\w-])(?:Battle|Siege|Operation|Invasion|Liberation|Defen[cs]e|War)\s+(?:of\s+(?:the\s+)?)?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*"
    r"|(?<![\w-])World\s+War\s+(?:I{1,2}|One|Two|1|2)(?!\w)"
)
_WAR_OPENERS = re.compile(r"^(?:(?:The|In|During|After|Before|Of|At|By|From|Since|This|That)\s+|(?:of|the|in)\s+)+")


def find_conflicts(text: str) -> Iterable[tuple[int, int]]:
    """Wars, battles and operations by their names."""
    for found in _WAR.finditer(text):
        opener = _WAR_OPENERS.match(found[0])
        start = found.start() + (opener.end() if opener else 0)
        words = text[start : found.end()]
        if " " in words and words[0].isupper() or words[:1].isdigit():
            yield start, found.end()
