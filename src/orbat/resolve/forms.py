"""The form of an organisation's name: its words without country and bracket, and whether many are so named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from orbat.resolve.countries import split_country
from orbat.resolve.folding import fold, folded
from orbat.vocabulary import vocabulary

BRACKET = re.compile(r"\s*\(([^()]+)\)\s*$")
ACRONYM = re.compile(r"[A-ZÀ-ÞЀ-Я][A-ZÀ-ÞЀ-Я0-9&.-]{1,7}")
SPELLINGS = {
    "defense": "defence", "center": "centre", "armored": "armoured", "mechanised": "mechanized", "labor": "labour",
    "motorised": "motorized", "specialised": "specialized", "dept": "department", "interior": "internal",
}  # fmt: skip
LINKING = frozenset(["of", "for", "and", "in", "on", "at", "to", "a", "an", "under", "with", "by"])
ORDINARY = frozenset(
    [
        "national",
        "state",
        "federal",
        "republican",
        "presidential",
        "royal",
        "imperial",
        "central",
        "main",
        "general",
        "chief",
        "separate",
        "independent",
        "special",
        "specialized",
        "purpose",
        "internal",
        "interior",
        "external",
        "public",
        "civil",
        "military",
        "armed",
        "joint",
        "combined",
        "united",
        "higher",
        "high",
        "secondary",
        "vocational",
        "new",
        "old",
        "first",
        "northern",
        "southern",
        "eastern",
        "western",
        "north",
        "south",
        "east",
        "west",
        "territorial",
        "regional",
        "local",
        "mobile",
        "rapid",
        "guards",
        "guard",
        "red",
        "banner",
        "operational",
        "operations",
        "operation",
        "home",
        "land",
        "air",
        "naval",
        "sea",
        "affairs",
        "order",
        "security",
        "protection",
        "forces",
        "force",
        "troops",
        "duty",
        "service",
        "services",
        "unit",
        "units",
        "headquarters",
        "staff",
        "people",
        "peoples",
        "supreme",
        "senior",
        "junior",
        "official",
        "central",
        "reserve",
        "training",
        "educational",
        "officer",
        "officers",
    ]
)
GENERIC_SCHEMES = ("organisation-kinds", "echelons", "unit-kinds", "posts")
MINISTRY = "ministry"
NOT_GENERIC = frozenset({"organisation", "conflict", "publication", "work"})
LONG_NUMBER = re.compile(r"\d{3,}")


@dataclass(frozen=True, slots=True)
class Form:
    """`core` is the name in comparable words, without `country` (its label) and `bracket` (folded)."""

    core: str
    country: str = ""
    bracket: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the core."""
        return tuple(self.core.split())

    @property
    def head(self) -> str:
        """The word that says what it is: "council" in "military council of the guard"."""
        return head_of(self.words)


def head_of(words: tuple[str, ...]) -> str:
    """The last word before the first "of" or "for", a number at the end left out."""
    stop = next((place for place, word in enumerate(words) if word in {"of", "for"} and place), len(words))
    front = [word for word in words[:stop] if not word.isdigit()]
    return front[-1] if front else (words[0] if words else "")


def cuts(core: str) -> Iterator[tuple[str, str]]:
    """Every way to cut a name at an "of"."""
    parts = core.split(" of ")
    for place in range(1, len(parts)):
        yield " of ".join(parts[:place]), " of ".join(parts[place:])


@lru_cache(maxsize=1 << 16)
def read_form(name: str, hint: str = "") -> Form:
    """The form of a name; `hint` is a country it may name besides those of the vocabulary.

    >>> read_form("Harbour Police (HP)"), read_form("Ministry of the Interior") == read_form("Interior Ministry")
    (Form(core='harbour police', country='', bracket='hp'), True)
    """
    bracket = BRACKET.search(name)
    inside = folded(bracket[1]) if bracket else ""
    words, country = split_country(fold(name[: bracket.start()] if bracket else name), hint)
    if bracket and not country:
        rest, told = split_country(("x", "of", *fold(bracket[1])), hint)
        if told and rest == ("x",):
            country, inside = told, ""
    return Form(" ".join(canonical(words)), country, inside)


def canonical(words: tuple[str, ...]) -> tuple[str, ...]:
    """One order and spelling for names of one office: "interior ministry", "ministry of the interior"."""
    plain = " ".join(SPELLINGS.get(word, word) for word in synonym(" ".join(words)).split())
    plain = re.sub(r"^(\w+(?: \w+)?) ministry\b", r"ministry of \1", plain)
    plain = re.sub(r"\bof internal ministry\b", "of ministry of internal", plain)
    plain = re.sub(r"\bministry of internal(?! affairs)\b", "ministry of internal affairs", plain)
    return tuple(synonym(plain).split())


@lru_cache(maxsize=1 << 14)
def synonym(core: str) -> str:
    """The one name of a ministry of which a state has one, whatever it is called or abbreviated; else the name.

    >>> synonym("home office"), synonym("harbour office")
    ('ministry of internal affairs', 'harbour office')
    """
    concept = vocabulary().find("organisation-kinds", core)
    if concept is None or not concept.value("onePerState") or MINISTRY not in concept.broader:
        return core
    return " ".join(fold(concept.label))


@cache
def generic_words() -> frozenset[str]:
    """Words that by themselves do not tell one organisation from another: those of the vocabularies."""
    concepts = [each for scheme in GENERIC_SCHEMES for each in vocabulary().scheme(scheme)]
    names = [name for each in concepts if each.value("entityType") not in NOT_GENERIC for name in each.names]
    words = {word for name in names if name == name.lower() for word in fold(name)} | ORDINARY | LINKING
    return frozenset(words | {f"{word}s" for word in words})


@lru_cache(maxsize=1 << 16)
def is_generic(core: str) -> bool:
    """Whether every country may have one of this name: no word in it is a name of its own.

    >>> is_generic("ministry of internal affairs"), is_generic("reef training regiment")
    (True, False)
    """
    generic = generic_words()
    return all(word in generic or word[0].isdigit() or len(word) == 1 for word in core.split())


@lru_cache(maxsize=1 << 16)
def tells_parent(core: str) -> bool:
    """Whether the name places a body within its country: it says of whom it is a part, or has a long number."""
    _, link, above = core.partition(" of ")
    return bool(link and len(above.split()) > 1) or bool(LONG_NUMBER.search(core))


@lru_cache(maxsize=1 << 16)
def is_part(core: str) -> bool:
    """Whether a body of this name may exist in every body of a country, as agencies do not.

    >>> is_part("1st battalion"), is_part("military council"), is_part("border troops"), is_part("zenda battalion")
    (True, True, False, False)
    """
    if not is_generic(core) or tells_parent(core):
        return False
    concept = vocabulary().head("organisation-kinds", core)
    return concept is None or concept.value("entityType") != "agency"


def is_acronym(name: str) -> bool:
    """Whether a name is an abbreviation in capitals.

    >>> is_acronym("VKD"), is_acronym("Guard")
    (True, False)
    """
    return bool(ACRONYM.fullmatch(name.strip())) and name.upper() == name
