"""Words of courtesy before a name, parts of a name written short, and letters around it (`courtesy.toml`)."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

_WORDS = tomllib.loads(files("orbat.text").joinpath("courtesy.toml").read_text("utf-8"))
_LETTERS = frozenset(_WORDS["letters"])
SHORTENED = frozenset(_WORDS["shortened"])
"""Parts of a name that are written short, without the full stop: `Sta` of `Sta. Ana`."""
_TITLES = sorted(_WORDS["titles"], key=len, reverse=True)
HONORIFIC = rf"(?:(?:(?:{'|'.join(map(re.escape, _TITLES))})[.'’]?\s+){{1,3}})"
"""The source of a pattern for such words with the blank after them: `Dr. `, `Alhaji `, `Hon. Dr. `."""
_ALONE = SHORTENED.union(_TITLES)
_NO_VOWELS = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,5}")
_SURNAMES = frozenset({"BA", "MA"})
"""Letters that, right after one name, are more likely a surname in capitals."""
_NAMES_LEFT = 2


_SHIPS = frozenset(_WORDS["ships"])
_OF_SHIP = re.compile(r"[A-Z]{1,3}S\s")
_SHIPBOARD = re.compile(
    r"\b(?:the|[Aa]board|[Oo]nboard|ship|vessel|frigate|corvette|destroyer|cruiser|submarine|minesweeper)\s\Z"
)
_FAR = 12


def is_ship(text: str, start: int, end: int) -> bool:
    """Whether a name is that of a ship: `HMS Reed`; after `the` or `aboard` any capitals that end so tell it.

    >>> [is_ship(words, words.index("ABS"), len(words)) for words in ("the ABS Reed", "met ABS Reed")]
    [True, False]
    """
    if text[start:end].split(" ")[0] in _SHIPS:
        return True
    return bool(_OF_SHIP.match(text, start, end) and _SHIPBOARD.search(text, max(0, start - _FAR), start))


def is_title(name: str) -> bool:
    """Whether what reads like a name is only what goes before one: `Dr`, `St`."""
    return name.rstrip(".'’") in _ALONE


def without_letters(name: str) -> str:
    """A name without the letters after it, unless all of it is in capitals.

    >>> without_letters("Ann Lee DSO MC"), without_letters("Ann LEE"), without_letters("ANN LEE MC")
    ('Ann Lee', 'Ann LEE', 'ANN LEE MC')
    """
    words = name.split()
    while len(words) > 1 and not name.isupper() and _are_letters(words[-1], len(words) - 1):
        words.pop()
    return name[: len(" ".join(words))]


def _are_letters(word: str, before: int) -> bool:
    """Whether a word after so many others stands for an honour or a degree."""
    if before < _NAMES_LEFT:
        return word in _LETTERS - _SURNAMES
    return word in _LETTERS or _NO_VOWELS.fullmatch(word) is not None
