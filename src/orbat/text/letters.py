"""Character classes and name shapes as sources of regular expressions, and capitalised words that are part of no name.

Every shape is bounded and read in one way only, so that a pattern made of them takes time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import category

from orbat.text.courtesy import SHORTENED
from orbat.text.months import MONTH_NAMES


def _ranges(points: Sequence[int]) -> str:
    """Ascending code points as the inside of a class.

    >>> _ranges([65, 66, 67, 90])
    'A-CZ'
    """
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
"""Latin; Greek, Cyrillic and Armenian; Georgian; Latin with more marks, as half-open ranges of code points."""

CAPITAL = f"[{_ranges([point for low, high in _SCRIPTS for point in range(low, high) if chr(point).isupper()])}]"
LETTER = r"[^\W\d_]"
APOSTROPHE = "['’ʼ`]"
CAPITALISED = rf"(?:{CAPITAL}{LETTER}*(?:(?:[-–]|{APOSTROPHE}(?!s\b)){LETTER}+){{0,6}})"
"""A word that begins with a capital: `Lee`, `O'Hara`, `Ust-Nera`; a possessive 's is not part of it."""
INITIAL = rf"(?:{CAPITAL}\.(?:-?{CAPITAL}\.){{0,4}}(?:{CAPITAL}(?=\s))?)"
"""`A.`, `A.B.`, `J.-P.`, `A.B` without the last stop."""
ACRONYM = rf"(?:{CAPITAL}{{2,}}(?:[-/]?(?:{CAPITAL}|\d)){{0,20}})"
"""`HG`, `HG-2`, `A/B` without its first letter alone: two capitals or more, then capitals and digits."""
PROPER = rf"(?>{ACRONYM}(?!\w)|{CAPITALISED})"
"""A word of a proper name, whole."""
ORDINAL = r"(?:\d{1,4}(?:st|nd|rd|th)(?!\w))"
"""`3rd`, `287th`."""
QUOTED_NAME = r"(?:[\"“«„][^\"”»“\n]{1,40}[\"”»“])"
"""A unit's name in quotation marks: `“Falcon”`."""

_PARTICLES = (
    "abu ad af al an ar as ash at av az bin bint ben da dal das de del della delle den der des di do dos du e el ibn la"
    " le les lo mac mc ould st te ten ter ud ul van von y zu zur"
)
_PATRONYMICS = "kyzy ogly oglu oğlu qizi qızı uulu uly kızı zoda"
PARTICLE = f"(?:{'|'.join(sorted((*_PARTICLES.split(), *_PATRONYMICS.split()), key=lambda word: (-len(word), word)))})"
_SHORTENED = rf"(?:(?:{'|'.join(sorted(SHORTENED))})\.(?=\s(?!(?:The|In|On|At|He|She|It|They|His|Her)\b){CAPITAL}))"
"""A part of a name with its full stop, where the name goes on: `Sta.` of `Sta. Ana`."""
NAME_WORD = rf"(?:{INITIAL}|{_SHORTENED}|(?:{PARTICLE}[-’'])?{CAPITALISED})"
_NICKNAME = rf"(?:[\"“]{CAPITALISED}(?:\s{CAPITALISED}){{0,2}}[\"”]\s)"
PERSON_NAME = (
    rf"(?:{NAME_WORD}(?:\s{_NICKNAME}?(?:(?!(?:as|at|an)\s){PARTICLE}\s){{0,2}}{NAME_WORD}){{0,4}}"
    rf"(?:\s(?:{'|'.join(_PATRONYMICS.split())}|the\s(?:Younger|Elder))(?!\w))?)"
)
"""`Ann Lee`, `Ann Lee the Elder`, `A. B. Lee`, `Juan de la Mar`, `Abd al-Karim`, `Vali Ali oglu`, `Ann "Red" Lee`:
five words at most, but for an ending."""

_WITHOUT_CASE = ((0x590, 0x900), (0x900, 0xDFF), (0x10D0, 0x1100), (0x1200, 0x1380))
"""Hebrew, Arabic, Syriac; the scripts of India; Georgian; Ethiopic: as half-open ranges of code points."""
_LETTERS = [
    point for low, high in _WITHOUT_CASE for point in range(low, high)
    if category(chr(point)) in {"Lo", "Lm", "Mn", "Mc"} or 0x10D0 <= point < 0x1100
]  # fmt: skip
_WORD_WITHOUT_CASE = rf"(?:[{_ranges(_LETTERS)}]{{1,24}})"
NAME_WITHOUT_CASE = rf"(?:{_WORD_WITHOUT_CASE}(?:[\s-]{_WORD_WITHOUT_CASE}){{1,4}})"
"""Two to five words in a script that has no capitals: a name only where a rank, a post or a field says so."""
TITLED_NAME = f"(?:{PERSON_NAME}|{NAME_WITHOUT_CASE})"
"""A name after a rank or a post."""

MONTH = f"(?:{'|'.join(MONTH_NAMES)})"
_OPENERS = (
    "The A An This That These Those Its His Her Their Our In On At By From Since After Before During Under Until"
    " When While As For With Other Several Some Many Most All Both Each Every Another Such No One Two Three Four"
    " Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty"
    " Thirty Forty Fifty Sixty Seventy Eighty Ninety Dozens Hundreds Thousands Former Later Currently Today Also And"
    " But Or However Then There Here Between"
    " Among According Of To Following Being Based Founded Established Created Formed Named Called Renamed Located"
    " Headquartered Upon Once Within Despite Although Because If It He She They We I Who Which What Where Only"
    " Current Old Unlike Like Alongside Besides Traditionally Originally Initially Additionally Furthermore Moreover"
    " Together"
)
OPENERS = frozenset(_OPENERS.split())
"""Words that open a sentence or a phrase with a capital and do not belong to the name after them."""
