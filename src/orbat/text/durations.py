"""Lengths of time in words: `eighteen months`, `a year and a half`, `half-yearly`, `24-hour`."""

from __future__ import annotations

import re

from orbat.text.date_patterns import SP
from orbat.text.number_words import NUMBER_WORDS, number_of

_UNITS = {
    "minute": ("PT", "M", 1),
    "hour": ("PT", "H", 1),
    "day": ("P", "D", 1),
    "night": ("P", "D", 1),
    "week": ("P", "D", 7),
    "fortnight": ("P", "D", 14),
    "month": ("P", "M", 1),
    "quarter": ("P", "M", 3),
    "year": ("P", "Y", 1),
    "decade": ("P", "Y", 10),
    "century": ("P", "Y", 100),
}
REGULARLY = {
    "daily": "P1D",
    "weekly": "P7D",
    "fortnightly": "P14D",
    "monthly": "P1M",
    "quarterly": "P3M",
    "half-yearly": "P6M",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
}
_HALVES = {"PT1H": "PT30M", "P1D": "PT12H", "P1Y": "P6M", "P10Y": "P5Y", "P100Y": "P50Y"}

_COUNT = rf"{NUMBER_WORDS}|[Aa]n?|[Aa]nother|[Ss]everal|[Aa]{SP}few|[Aa]{SP}couple{SP}of|[Hh]alf(?:{SP}an?)?"
NUMBER = rf"(?:[0-9]{{1,3}}(?:\.5)?|{_COUNT})"
UNIT = r"(?:minute|hour|day|night|week|fortnight|month|year|decade|centur(?:y|ie))s?\b"
HALF = rf"{SP}and{SP}a{SP}half"
LENGTH = (
    rf"(?:(?P<many>{NUMBER})(?:{SP}|-)(?P<large>{UNIT}){SP}and{SP})?"
    rf"(?P<n>{NUMBER})(?P<half>{HALF})?(?:{SP}|-)(?P<unit>{UNIT})(?P<more>{HALF})?"
)
"""The source of a regular expression for a number of units, or of two units (`a year and two months`)."""
REGULAR = rf"(?:{'|'.join(REGULARLY)}|(?:day|week|month|year|decade)-long)\b"
_LENGTH = re.compile(LENGTH + rf"(?:(?:-|{SP})(?:long|old))?")


def length_of(number: str, unit: str, *, and_a_half: bool = False) -> str:
    """The xsd:duration of so many units; empty where the number is not told, or no whole number of a smaller unit.

    >>> length_of("eighteen", "months"), length_of("a", "fortnight"), length_of("several", "years")
    ('P18M', 'P14D', '')
    """
    base, letter, factor = _UNITS[re.sub("ie$", "y", unit.rstrip("s"))]
    words = number.lower().removesuffix(".5")
    and_a_half = and_a_half or words != number.lower()
    if words.startswith("half"):
        return _HALVES.get(f"{base}{factor}{letter}", "")
    count = int(words) if words.isdigit() else {"a couple of": 2, "another": 1}.get(words, number_of(words))
    if count is None:
        return ""
    if not and_a_half:
        return f"{base}{count * factor}{letter}"
    if letter == "Y":
        return f"P{(2 * count + 1) * factor * 6}M"
    doubled = (2 * count + 1) * factor
    return f"{base}{doubled // 2}{letter}" if doubled % 2 == 0 else ""


def duration_of(words: str) -> str | None:
    """The xsd:duration that the words say, None if they say none.

    >>> duration_of("eighteen months"), duration_of("half-yearly"), duration_of("a year and a half"), duration_of("men")
    ('P18M', 'P6M', 'P18M', None)
    """
    words = words.strip()
    if words.lower() in REGULARLY:
        return REGULARLY[words.lower()]
    if words.endswith("-long") and words.removesuffix("-long") in _UNITS:
        return length_of("a", words.removesuffix("-long"))
    match = _LENGTH.fullmatch(words)
    return (length_told(match.groupdict("")) or None) if match else None


def length_told(groups: dict[str, str]) -> str:
    """The xsd:duration of the groups of `LENGTH`; empty where it cannot be told.

    >>> length_told({"n": "two", "unit": "months", "many": "a", "large": "year", "half": "", "more": ""})
    'P1Y2M'
    """
    rest = length_of(groups["n"], groups["unit"], and_a_half=bool(groups["half"] or groups["more"]))
    if not groups["large"]:
        return rest
    first = length_of(groups["many"], groups["large"])
    if not first or not rest or "T" in first + rest or rest[-1] == "Y":
        return ""
    if first[-1] == rest[-1]:
        return f"P{int(first[1:-1]) + int(rest[1:-1])}{rest[-1]}"
    return first + rest[1:]
