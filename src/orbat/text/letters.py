"""Character classes and name shapes for patterns: capitals of the alphabets that have them."""

from __future__ import annotations

import re


def _ranges(points: list[int]) -> str:
    """The points as the inside of a regular-expression class."""
    out: list[str] = []
    start = last = points[0]
    for point in [*points[1:], 0]:
        if point == last + 1:
            last = point
            continue
        out.append(re.escape(chr(start)) + ("-" + re.escape(chr(last)) if last > start else ""))
        start = last = point
    return "".join(out)


_SCRIPTS = ((0x41, 0x250), (0x370, 0x590), (0x10A0, 0x1100), (0x1E00, 0x1F00))
_CAPITALS = [point for low, high in _SCRIPTS for point in range(low, high) if chr(point).isupper()]

CAPITAL = f"[{_ranges(_CAPITALS)}]"
LETTER = r"[^\W\d_]"
APOSTROPHE = "['’ʼ`]"
WORD = rf"{LETTER}+(?:[-{APOSTROPHE[1:-1]}]{LETTER}+)*"
CAPITALISED = rf"(?:{CAPITAL}{LETTER}*(?:(?:[-–]|{APOSTROPHE}(?!s\b)){LETTER}+)*)"
"""A word that begins with a capital; a possessive 's is not part of it."""
INITIAL = rf"(?:{CAPITAL}\.(?:-?{CAPITAL}\.)*)"
ACRONYM = rf"(?:{CAPITAL}{{2,}}(?:[-/]?(?:{CAPITAL}|\d)+)*)"
ORDINAL = r"(?:\d{1,4}(?:st|nd|rd|th|er|ème|-[a-zа-я]{1,3}|\.)?)"
"""Forms: `3rd`, `287th`, `12`; the number of a unit, never of a date."""

PARTICLES = (
    "al", "ad", "an", "ar", "as", "ash", "at", "az", "el", "ul", "ud", "ibn", "bin", "bint", "ben", "abu", "ould",
    "de", "del", "della", "delle", "di", "da", "dal", "das", "do", "dos", "du", "des", "la", "le", "les", "lo", "y", "e",
    "van", "von", "der", "den", "ten", "ter", "te", "zu", "zur", "af", "av", "st", "of-the", "mac", "mc", "oğlu", "ogly",
    "oglu", "kyzy", "qizi", "uulu",
)  # fmt: skip
PARTICLE = "(?:" + "|".join(sorted(PARTICLES, key=len, reverse=True)) + ")"
NAME_WORD = rf"(?:{INITIAL}|(?:{PARTICLE}[-’'])?{CAPITALISED})"
PERSON_NAME = rf"(?:{NAME_WORD}(?:\s(?:{PARTICLE}\s){{0,2}}{NAME_WORD}){{0,4}})"
