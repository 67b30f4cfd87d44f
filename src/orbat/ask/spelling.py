"""Names made comparable for a search: more generously than where identities are decided (`orbat.resolve.folding`).

Greek is spelt as it sounds. Scripts that write few vowels or none, Arabic and Hebrew, are compared by their consonants
alone, with a name in any script: `حسنوف` and `Hasanov` are both `hsnb`. A published site does the same in the browser
(`publish/static/search-local.js`), from the tables here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from orbat.resolve.folding import DOUBLED, fold, sound

GREEK = (
    ("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("γγ", "ng"), ("τζ", "j"), ("ου", "u"), ("αυ", "av"), ("ευ", "ev"),
    ("χ", "kh"), ("β", "v"),
)  # fmt: skip
"""Letters, small and without accents, that sound otherwise than their names; a last φ is the `v` of Slavic names."""
_ALIKE = {
    "b": "بپڤفڥבפף", "c": "چצץ", "d": "دڈدډד", "h": "حخהחھہۂۃەه", "k": "غقكکگڭڬגכךק", "l": "لלڵ", "m": "مמם",
    "n": "نںנןڼ", "r": "رרړ", "s": "ثسشصסשڛ", "t": "تطةתט", "w": "وۋו", "z": "ذزضظژזڑ",
    "": "اىيیېجعءאיעۆۇۈۉے",
}  # fmt: skip
CONSONANTS = {letter: consonant for consonant, letters in _ALIKE.items() for letter in letters}
"""Letters of scripts without vowels, as the consonant by which they are compared; empty for those that may be a vowel,
and for ج, which other spellings have as `j`, `i` or `y`; `w` is `b` where a word begins, elsewhere perhaps a vowel."""
CLASSES = {"p": "b", "f": "b", "v": "b", "g": "k"}
"""Consonants that are taken for one."""
SILENT = "هةהہە"
"""Letters that end a word for a vowel."""
_GREEK_WORD = re.compile("[\u0370-\u03ff\u1f00-\u1fff]+")
_VOWELS = re.compile("[aiou]")
_LAST_H = re.compile(r"(?<=[aeiou])h$")
_PARTS = re.compile(r"[\s/,.،؛()«»\"-]+")


@lru_cache(maxsize=1 << 16)
def words(name: str) -> tuple[str, ...]:
    """The words of a name; those of a name that is only signs, or "The", as they stand.

    >>> words("Ζακίρ Χασάνοφ"), words("The ***")
    (('zakir', 'khasanov'), ('the', '***'))
    """
    return fold(_GREEK_WORD.sub(_of_greek, unicodedata.normalize("NFC", name))) or tuple(name.casefold().split())


def _of_greek(found: re.Match[str]) -> str:
    plain = _bare(found[0]).lower()
    for letters, sounds in GREEK:
        plain = plain.replace(letters, sounds)
    return f"{plain[:-1]}v" if plain.endswith("φ") else plain


def heard(word: str) -> str:
    """A word as it sounds; a last `f` is the `v` of Slavic names. A number is as it stands.

    >>> heard("karimof") == heard("kerimov"), heard("3rd")
    (True, '3rd')
    """
    if is_number(word):
        return word
    sounds = sound(word) or word
    return DOUBLED.sub(r"\1", f"{sounds[:-1]}v") if len(sounds) > 1 and sounds.endswith("f") else sounds


def is_number(word: str) -> bool:
    """Whether there is a digit in it."""
    return any(character.isdigit() for character in word)


def consonants(word: str) -> str:
    """The consonants of a word in Latin letters, those alike as one.

    >>> consonants("hasanov"), consonants("dushanbe"), consonants("abdullah")
    ('hsnb', 'dsnb', 'bdl')
    """
    plain = _VOWELS.sub("", sound(_LAST_H.sub("", word)))
    return DOUBLED.sub(r"\1", "".join(CLASSES.get(letter, letter) for letter in plain))


def unvowelled(name: str) -> Mapping[str, frozenset[str]]:
    """For each word of a name that is written without vowels, as `words` gives it, its consonants.

    >>> {word: sorted(found) for word, found in unvowelled("ذاكر حسنوف 5").items()}
    {'dhkr': ['zkr'], 'hsnwf': ['hsnb']}
    """
    found = {}
    for part in _PARTS.split(name):
        letters = _bare(part)
        own = words(part)
        if len(own) == 1 and any(letter in CONSONANTS for letter in letters):
            found[own[0]] = frozenset(_consonants(letters, inner) for inner in ("", "b"))
    return found


def _consonants(word: str, inner: str) -> str:
    """The consonants of a word without vowels; `inner` is what a w within it is taken for."""
    word = word[:-1] if len(word) > 1 and word[-1] in SILENT else word
    kept = [CONSONANTS.get(letter, "") for letter in word]
    plain = "".join(("b" if place == 0 else inner) if each == "w" else each for place, each in enumerate(kept))
    return DOUBLED.sub(r"\1", plain.replace("ts", "c"))


def _bare(word: str) -> str:
    """A word without accents, points and the marks of vowels, its letters in their common forms."""
    return "".join(each for each in unicodedata.normalize("NFKD", word) if unicodedata.category(each) != "Mn")
