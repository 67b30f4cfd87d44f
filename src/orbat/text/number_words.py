"""Numbers written in English words, from `zero` to the millions."""

from __future__ import annotations

import re

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: value for value, word in enumerate(_ONES)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_SMALL |= {"a": 1, "an": 1}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12, "score": 20}
"""Words that multiply the number before them."""


def _either_case(word: str) -> str:
    return f"[{word[0].upper()}{word[0]}]{word[1:]}"


_TEEN = "|".join(_either_case(word) for word in sorted(_ONES[1:], key=len, reverse=True))
_TEN = "|".join(_either_case(word) for word in _TENS)
_UNDER_HUNDRED = rf"(?:(?:{_TEN})(?:[- ](?:{'|'.join(_ONES[1:10])})\b)?|{_TEEN})"
_SCALE = r"(?:hundred|thousand|million|billion|dozen)"
NUMBER_WORDS = (
    rf"(?:(?:{_UNDER_HUNDRED}|[Aa](?= {_SCALE}\b))(?:[ -](?:and )?(?:{_SCALE}|{_UNDER_HUNDRED.lower()})){{0,6}}\b)"
)
"""The source of a regular expression for a number in words; to stand after a word boundary."""

FIRST_NUMBER_WORDS = (*_ONES[1:], *_TENS, "a")
"""The words with which a number in words begins; the first letter may be a capital."""


def number_of(words: str) -> int | None:
    """The number that the words say, None if they say none; `a` is one.

    >>> number_of("two hundred and forty-one"), number_of("four dozen"), number_of("a"), number_of("many")
    (241, 48, 1, None)
    """
    total = group = 0
    parts = [part for part in re.split(r"[\s-]+", words.strip().lower()) if part != "and"]
    for part in parts:
        if part in _SMALL:
            group += _SMALL[part]
        elif part in {"hundred", "dozen", "score"}:
            group = max(group, 1) * SCALES[part]
        elif part in SCALES:
            total, group = total + max(group, 1) * SCALES[part], 0
        else:
            return None
    return total + group if parts else None
