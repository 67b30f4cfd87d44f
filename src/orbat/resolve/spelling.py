"""Names of persons: what they consist of, and whether two may be spellings of one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from orbat.resolve.folding import fold, sound

BRACKET = re.compile(r"\(([^()]*)\)")
JOINED = re.compile(r"(?<=\w)['’ʼ‘`\-‐‑](?=\w)")
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
SAME_INITIAL = ("vuw", "gh", "iyej", "kqc")
NEAR_SURNAME = 85.0
NEAR_GIVEN = 80.0


class Likeness(IntEnum):
    """How two names stand to each other, from nothing in common to equal."""

    OTHER = 0
    NEAR = 1  # the same surname, or one transliteration from it, with another given name
    INITIAL = 2  # the surname is the same or a variant, one given name is an initial that fits
    VARIANT = 3  # one name in two transliterations
    PART = 4  # equal but for a middle name, or the surname alone
    EQUAL = 5


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in comparable words: given names (or initials), surname (the last word), and what stands in brackets."""

    given: tuple[str, ...]
    surname: str
    bracket: str = ""

    @property
    def is_full(self) -> bool:
        """Whether it has a given name that is no initial."""
        return any(len(word) > 1 for word in self.given)

    @property
    def surname_sound(self) -> str:
        """The surname whatever its transliteration."""
        return sound(self.surname)


@lru_cache(maxsize=1 << 16)
def read_person(name: str) -> PersonName:
    """The parts of a person's name.

    >>> read_person("Levon Ter-Sarkan (son)")
    PersonName(given=('levon',), surname='tersarkan', bracket='son')
    """
    inside = BRACKET.search(name)
    bracket = " ".join(fold(inside[1])) if inside else ""
    words = fold(JOINED.sub("", BRACKET.sub(" ", name)))
    if len(words) > 3 and words[-2:] in {("the", "younger"), ("the", "elder")}:
        words, bracket = words[:-2], bracket or words[-1]
    if len(words) > 2 and words[-1] in GENERATIONS:
        words, bracket = words[:-1], bracket or words[-1]
    return PersonName(words[:-1], words[-1] if words else "", bracket)


@lru_cache(maxsize=1 << 16)
def likeness(one: PersonName, other: PersonName) -> Likeness:
    """How two names stand to each other; what stands in brackets must be equal for more than NEAR."""
    if one == other:
        return Likeness.EQUAL
    same_surname = one.surname == other.surname
    if not same_surname and not near_surname(one.surname_sound, other.surname_sound):
        return Likeness.OTHER
    if one.bracket != other.bracket:
        return Likeness.NEAR
    if not one.given or not other.given:
        return Likeness.PART if same_surname else Likeness.NEAR
    return given_likeness(one, other, same_surname=same_surname)


def given_likeness(one: PersonName, other: PersonName, *, same_surname: bool) -> Likeness:
    """As `likeness`, for two names whose surnames agree."""
    first, second = one.given[0], other.given[0]
    if not middle_agrees(one.given, other.given):
        return Likeness.NEAR
    if min(len(first), len(second)) == 1:
        return Likeness.INITIAL if same_initial(first, second) else Likeness.NEAR
    if first == second and same_surname:
        return Likeness.PART
    if sound(first) == sound(second) or near_given(sound(first), sound(second)):
        return Likeness.VARIANT
    return Likeness.NEAR


def middle_agrees(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the second given names, where both have one, may be one."""
    if len(one) < 2 or len(other) < 2:
        return True
    return same_initial(one[1], other[1]) and (
        min(len(one[1]), len(other[1])) == 1 or near_given(sound(one[1]), sound(other[1]))
    )


def same_initial(one: str, other: str) -> bool:
    """Whether two first letters may stand for one letter of another script.

    >>> same_initial("uladzimir", "vladimir"), same_initial("a", "b")
    (True, False)
    """
    return one[0] == other[0] or any(one[0] in group and other[0] in group for group in SAME_INITIAL)


@lru_cache(maxsize=1 << 16)
def near_surname(one: str, other: str) -> bool:
    """Whether two surnames, as they sound, are one transliteration apart."""
    if one == other:
        return True
    if not one or not other or not same_initial(one, other) or min(len(one), len(other)) < 5:
        return False
    from rapidfuzz.fuzz import ratio

    return ratio(one, other) >= NEAR_SURNAME


@lru_cache(maxsize=1 << 16)
def near_given(one: str, other: str) -> bool:
    """Whether two given names, as they sound, are spellings of one."""
    if one == other:
        return True
    if not same_initial(one, other) or min(len(one), len(other)) < 4:
        return False
    from rapidfuzz.fuzz import ratio

    return ratio(one, other) >= NEAR_GIVEN
