"""All mentions of a text, each once: dates, acts, posts, people, organisations, places, amounts, other proper names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from orbat.text.acts import find_acts
from orbat.text.dates import DateMention, Kind, find_dates
from orbat.text.numbers import find_amounts
from orbat.text.organisations import find_organisations
from orbat.text.people import find_people
from orbat.text.places import find_proper_names
from orbat.text.posts import find_posts
from orbat.text.ranks import find_ranks
from orbat.text.starts import matches
from orbat.vocabulary import vocabulary


class Found(NamedTuple):
    """A mention with its place; `value` is what its recogniser gave (words, where that gives a place alone).

    `kind`: D date, T length of time, A act, S post, P person with the rank before the name, R rank without a name,
    O organisation, L place,
    C conflict (war), N amount, X another proper name, Q words in quotation marks.
    """

    kind: str
    start: int
    end: int
    value: Any


def find_mentions(text: str) -> tuple[Found, ...]:
    """The mentions from left to right; where recognisers claim the same words, the one that is asked first has them.

    >>> [(each.kind, text[each.start : each.end]) for text in ["General Ann Lee left Fiji in May 1990."] for each in
    ...  find_mentions(text)]
    [('P', 'General Ann Lee'), ('L', 'Fiji'), ('D', 'May 1990')]
    """
    taken: list[Found] = []
    busy = bytearray(len(text))
    for found in _claimed(text):
        if found.kind == "X" and busy[found.start] and not busy[found.end - 1]:
            found = _rest(found, text, busy)
        elif found.kind == "X":
            found = _before_post(found, taken)
        if found.end > found.start and busy.find(1, found.start, found.end) < 0:
            busy[found.start : found.end] = b"\x01" * (found.end - found.start)
            taken.append(found)
    return tuple(sorted(taken, key=lambda each: each.start))


def _rest(found: Found, text: str, busy: bytearray) -> Found:
    """What is left of a proper name whose first words belong to another mention: `President` and `Lee`."""
    end = busy.rfind(1, found.start, found.end) + 1
    start = end + 1 if text[end] == " " and text[end + 1].isupper() else found.end
    words = text[start : found.end]
    return Found("X", start, found.end, replace(found.value, start=start, name=words))


def _before_post(found: Found, taken: Iterable[Found]) -> Found:
    """What is left of a proper name that goes on with a post: `appointed Lee | Minister of Transport`."""
    post = next((each for each in taken if each.kind == "S" and found.start < each.start < found.end <= each.end), None)
    if post is None:
        return found
    words = found.value.name[: post.start - found.start].rstrip()
    end = found.start + len(words)
    return Found("X", found.start, end, replace(found.value, end=end, name=words))


def _claimed(text: str) -> Iterator[Found]:
    """What each recogniser finds, those first whose finds are the surest."""
    yield from (Found("A", each.start, each.end, each) for each in find_acts(text))
    people = find_people(text)
    nicknames = {end for person in people for end in _ends_of_quotes(person.start, person.name)}
    quoted = tuple(Found("Q", *each.span(), each[1]) for each in _QUOTED.finditer(text) if each.end() not in nicknames)
    yield from (each for each in quoted if " " in each.value)
    dates = find_dates(text)
    yield from _times(dates)
    for person in people:
        yield Found("P", person.rank_at[0] if person.rank else person.start, person.end, person)
    yield from (
        Found("S", each.start, each.end, each) for each in find_posts(text) if not _NAMING.match(text, each.end)
    )
    yield from (Found("R", start, end, text[start:end]) for start, end in find_ranks(text))
    yield from (Found("C", start, end, text[start:end]) for start, end in find_conflicts(text))
    yield from (Found("O", start, end, text[start:end]) for start, end in find_international(text))
    yield from (Found("O", each.start, each.end, each) for each in find_organisations(text))
    yield from (Found("N", each.start, each.end, each) for each in find_amounts(text, dates))
    yield from _proper_names(text)
    yield from (each for each in quoted if " " not in each.value)


def _ends_of_quotes(start: int, name: str) -> Iterator[int]:
    """Where nicknames in a name end that stands at `start`: `Ann "The Reed" Lee`."""
    return (start + found.end() for found in _QUOTED.finditer(name))


def _times(dates: Iterable[DateMention]) -> Iterator[Found]:
    """Dates and lengths of time; `now` and `today` are neither."""
    for date in dates:
        if date.kind is Kind.DURATION:
            yield Found("T", date.start, date.end, date)
        elif not (date.kind is Kind.DEICTIC and date.offset == "P0D"):
            yield Found("D", date.start, date.end, date)


def _proper_names(text: str) -> Iterator[Found]:
    """Places and other names; an adjective (`Fijian`) is none, nor are `Battalions`."""
    for name in find_proper_names(text):
        is_several = name.name.endswith("s") and vocabulary().find("echelons", name.name[:-1]) is not None
        if name.kind != "adjective" and not is_several:
            yield Found("L" if name.kind else "X", name.start, name.end, name)


_QUOTED = re.compile(r"[\"“«]([^\"”»\n]{1,200})[\"”»]")
_NAMING = re.compile(r"\s+(?:Street|Road|Avenue|Square|School|Academy|Battalion|Regiment|Brigade|Company)\b")
"""What is named after a post (`Commandant Street`), so that the words name no post."""


@cache
def _international() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){vocabulary().pattern('international-organisations')}(?![\w-])")


@cache
def _international_openings() -> frozenset[str]:
    return vocabulary().openings("international-organisations")


def find_international(text: str) -> Iterator[tuple[int, int]]:
    """Bodies of states by their names or abbreviations, as half-open ranges."""
    for found in matches(_international(), text, _international_openings()):
        if found[0][:1].isupper():
            yield found.span()


_WARS = "Wars?|Conflict|Uprising|Rebellion|Revolution|Insurgency|Campaign|Offensive|Invasion|Crisis|Revolt|Mutiny"
_BATTLES = "Battle|Siege|Operation|Invasion|Liberation|War"
_WAR_WORD = r"[A-Z0-9][\w'’–-]{0,40}"
_WAR = re.compile(
    rf"(?<![\w-])(?:"
    r"World\s+War\s+(?:I{1,3}|One|Two|1|2)(?!\w)"
    rf"|(?:(?:{_WAR_WORD}|of|the|in)\s+){{0,6}}?(?:{_WARS})(?:\s+(?:of|in)\s+(?:the\s+)?[A-Z][\w-]+)?(?!\w)"
    rf"|(?:(?:{_BATTLES})\s+(?:of\s+(?:the\s+)?)?|Defen[cs]e\s+of\s+(?:the\s+)?)[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*)"
)
_WAR_WORDS = ("Defence of", "Defense of", *re.findall(r"[A-Z][a-z]+", f"{_WARS} {_BATTLES}".replace("Wars?", "War")))
_WAR_OPENERS = re.compile(r"(?:(?:The|In|During|After|Before|Of|At|By|From|Since|This|That|of|the|in)\s+)+")


_OF_WAR = re.compile(r"(?:Ministry|Minister|Department|Secretary|Office|State|Council|Prisoners?|School|College)\b")
"""A body or an officer that has war in the name is no war."""


_AIM = re.compile(r"[A-Z][\w-]*\sfor\s(?:the\s)?\Z")
"""What makes it a part of a body's name: `Front for the | Liberation of Lake Land`."""
_LONGEST_AIM = 40


def find_conflicts(text: str) -> Iterator[tuple[int, int]]:
    """Wars, battles and operations by their names, as half-open ranges; `the War` alone is none.

    >>> words = "It fought in the Second Island War and the Battle of Reed Hill."
    >>> [words[start:end] for start, end in find_conflicts(words)]
    ['Second Island War', 'Battle of Reed Hill']
    """
    for found in _WAR.finditer(text) if any(word in text for word in _WAR_WORDS) else ():
        opener = _WAR_OPENERS.match(text, found.start(), found.end())
        start = opener.end() if opener else found.start()
        words = text[start : found.end()]
        is_aim = _AIM.search(text, max(0, start - _LONGEST_AIM), start) is not None
        if (words[:1].isdigit() or (" " in words and words[:1].isupper())) and not (_OF_WAR.match(words) or is_aim):
            yield start, found.end()
