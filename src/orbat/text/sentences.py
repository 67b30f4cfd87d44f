"""Sentences with their places: abbreviated ranks, initials, "No.", quotes and brackets do not break one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orbat.text.courtesy import SHORTENED
from orbat.text.letters import CAPITAL

_ABBREVIATED = (
    "lt lieut col gen maj capt cpt brig sgt cpl pvt cmdr cdr adm cmdt comdt comd insp supt det dep asst hon mr mrs"
    " ms dr prof rev fr st sr jr no nos nr art arts para sec fig vol ch pp p ed eds cf e.g i.e viz etc al inc ltd co"
    " corp dept div regt bn bde coy sqn jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n approx ca c r"
    " ret retd mil pol snr jnr wo cwo nco a.m p.m"
)
_OF_NAMES = frozenset(map(str.casefold, SHORTENED))
ABBREVIATIONS = _OF_NAMES.union(_ABBREVIATED.split())
"""Words, or their last parts (`Maj.-Gen.`), after which a full stop is the abbreviation's: small, without that stop."""
_ENDS = "co inc ltd corp no dec etc p u.s u.k u.n jr sr a.m p.m"
_CLOSING = (_OF_NAMES - {"st"}).union(_ENDS.split())
"""Abbreviations, or words that look like one, with which a sentence may end."""
_BREAK = re.compile(r"[.!?…\n](?:(?<=\n)\n*|(?<!\n)[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]?\w))")
_LAST_WORD = re.compile(r"([\w.\-]+)\.$")
_OPENS = re.compile(rf"\s+[\"'“‘«(\[]?(?:{CAPITAL}|\d|[^\W\da-zA-Z_])")
_SURELY_OPENS = re.compile(r"\s+(?:The|A|An|It|He|She|They|In|On|At|This|These|His|Her|Its|Their)\s")
_LONGEST_WORD = 40


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
    """Whether a mark ends a sentence: what follows opens one, and a full stop is not an abbreviation's or initial's."""
    if not _OPENS.match(text, found.end()):
        return False
    if found[0][0] != ".":
        return True
    before = _LAST_WORD.search(text[max(start, found.start() - _LONGEST_WORD) : found.start() + 1])
    if before is None:
        return True
    word = before[1]
    small = word.casefold().rpartition("-")[2]
    if small in ABBREVIATIONS:
        return small in _CLOSING and _surely_opens(text, found)
    return not _is_initial(word) or _surely_opens(text, found)


def _is_initial(word: str) -> bool:
    """Whether a word is a person's initial or initials without the last stop: `A`, `J.-P`."""
    return all(len(part) == 1 and part.isupper() for part in re.split(r"\.-?", word))


def _surely_opens(text: str, found: re.Match[str]) -> bool:
    """Whether a word follows that opens a sentence and is no part of a name."""
    return bool(_SURELY_OPENS.match(text, found.end()))
