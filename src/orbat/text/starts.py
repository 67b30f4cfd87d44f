"""Where a costly pattern can begin, so that it is tried there and not at each character.

Most patterns begin with one of a few hundred words. The words of a text are looked up once, and serve all of them.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, islice

_WORD = re.compile(r"(\w+)")
Places = Mapping[str, Sequence[int]]


@lru_cache(maxsize=2)
def words_of(text: str) -> Places:
    """The words of a text, each with the places where it begins.

    >>> {word: list(at) for word, at in words_of("to be, or not to be").items()}
    {'to': [0, 14], 'be': [3, 17], 'or': [7], 'not': [10]}
    """
    parts = _WORD.split(text)  # what is between words, a word, what is between words, ...
    places: defaultdict[str, list[int]] = defaultdict(list)
    for word, place in zip(parts[1::2], islice(accumulate(map(len, parts)), 0, None, 2), strict=False):
        places[word].append(place)
    return dict(places)


def places_of(text: str, words: frozenset[str]) -> list[int]:
    """Where one of the words begins, from left to right.

    >>> places_of("to be, or not to be", frozenset(["to", "or"]))
    [0, 7, 14]
    """
    known = words_of(text)
    return sorted(place for word in words.intersection(known) for place in known[word])


def numbers_of(text: str) -> list[int]:
    """Where a word begins with a digit of ASCII, in no order.

    >>> numbers_of("on 12 May, the 3rd")
    [3, 15]
    """
    return [place for word, places in words_of(text).items() if word < ":" for place in places]


def capitals_of(text: str) -> list[int]:
    """Where a word begins with a capital, in no order."""
    return [place for word, places in words_of(text).items() if word[0].isupper() for place in places]


def near(places: Iterable[int], telling: Sequence[int], reach: int) -> Iterator[int]:
    """Those of the ascending places that have one of the other ones in their reach, at them or after them.

    >>> list(near([1, 20, 31], [4, 33], 5))
    [1, 31]
    """
    number = 0
    for place in places:
        while number < len(telling) and telling[number] < place:
            number += 1
        if number == len(telling):
            return
        if telling[number] - place <= reach:
            yield place


def has_any(text: str, words: frozenset[str]) -> bool:
    """Whether one of the words stands in the text."""
    return not words.isdisjoint(words_of(text))


def matches(pattern: re.Pattern[str], text: str, words: frozenset[str]) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives, for a pattern of which each match begins with one of the words."""
    return matches_at(pattern, text, places_of(text, words))


def matches_at(
    pattern: re.Pattern[str], text: str, places: Iterable[int], stop: int = sys.maxsize
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text, 0, stop)` gives, if its matches begin at some of the ascending places."""
    end, match = 0, pattern.match
    for place in places:
        if place >= end and (found := match(text, place, stop)):
            yield found
            end = found.end()


def either_case(words: Iterable[str]) -> frozenset[str]:
    """The words, each with a small and with a capital first letter."""
    return frozenset(first + word[1:] for word in words for first in (word[0].upper(), word[0].lower()))
