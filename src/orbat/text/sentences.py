"""Sentences with their places: abbreviated ranks, initials, "No.", quotes and brackets do not break one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orbat.text.letters import CAPITAL

ABBREVIATIONS = frozenset(
    """lt lieut col gen maj capt cpt brig sgt cpl pvt cmdr cdr adm cmdt comdt comd insp supt det dep asst hon mr mrs ms dr
    prof rev fr st sr jr no nos art arts para sec fig vol ch pp p ed eds cf e.g i.e viz etc al inc ltd co corp dept div
    regt bn bde coy sqn jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n approx ca c r ret retd mil pol
    snr jnr wo cwo nco lt.-gen maj.-gen brig.-gen lt.-col""".split()
)
_BREAK = re.compile(r"[.!?…](?:[\"'”’»)\]]*)(?=\s+[\"'“‘«(\[]?(?:\w))|\n+")
_LAST_WORD = re.compile(r"([\w.\-]+)\.$")
_OPENS = re.compile(rf"\s+[\"'“‘«(\[]?(?:{CAPITAL}|\d|[^\W\da-zA-Z_])")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph as half-open ranges without the blanks around them.

    >>> words = "Lt. Gen. A. B. Lee led Unit No. 5. He retired."
    >>> [words[start:end] for start, end in sentences(words)]
    ['Lt. Gen. A. B. Lee led Unit No. 5.', 'He retired.']
    """
    start = 0
    for found in _BREAK.finditer(text):
        if found[0][0] == "\n" or _ends_here(text, start, found):
            yield from _trimmed(text, start, found.end())
            start = found.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    if words.strip():
        yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _ends_here(text: str, start: int, found: re.Match[str]) -> bool:
    if not _OPENS.match(text, found.end()):
        return False
    if found[0][0] != ".":
        return True
    before = _LAST_WORD.search(text[max(start, found.start() - 40) : found.start() + 1])
    if before is None:
        return True
    word = before[1]
    if word.casefold() in ABBREVIATIONS or word.casefold().rstrip(".") in ABBREVIATIONS:
        return word.casefold() in {"co", "inc", "ltd", "corp", "no", "dec", "etc", "p"} and _reads_as_end(text, found)
    return not (len(word) == 1 and word.isalpha() and word.isupper())


def _reads_as_end(text: str, found: re.Match[str]) -> bool:
    """After a word that may be an abbreviation: only a capitalised word that is no name or number opens a sentence."""
    after = text[found.end() :].lstrip()
    return bool(re.match(r"(?:The|A|An|It|He|She|They|In|On|At|This|These|His|Her|Its|Their)\b", after))
