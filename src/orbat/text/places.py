"""Places: countries from the vocabulary, cities from the gazetteer, and other capitalised words left over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from orbat.gazetteer import find_place
from orbat.text.letters import CAPITALISED, INITIAL, OPENERS, PROPER
from orbat.text.starts import capitals_of, matches_at
from orbat.vocabulary import REMEMBERED, vocabulary

_PROPER_NAME = re.compile(
    rf"(?<![\w-])(?:{INITIAL}\s?){{0,4}}{PROPER}"
    rf"(?:(?:\s+(?:of\s+(?:the\s+)?|and\s+the\s+)?|-)(?:{PROPER}|[A-Z]-?\d+))*(?:-\d+\w*)?"
)
_CAPITALISED = re.compile(CAPITALISED)
_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|at|from|to|near|of|into|towards?|around|outside|through|across|between|and)\s+(?:the\s+)?"
    r"(?:(?:city|town|village|port|district|province|region)\s+of\s+)?\Z|[,(]\s*\Z"
)
_CODE = re.compile(r"[A-Z]{1,3}")
"""Airports' codes, which the gazetteer has among the names of cities: in a text they are abbreviations."""
_LONGEST_LEAD = 40
_WORD = re.compile(r"\S+")
_SENTENCE_BEFORE = re.compile(r"[.!?:;]\s+\Z|\n\s*\Z")
_OPENING_WORD = re.compile(r"\w+(?:al|ive|ary|ing|ed|ly|ous|ment|tion|tions|ity|ness|able|ible|less|ful|ans|ers|ies)")
"""A single word with such an ending opens a sentence as a common noun, adjective, participle or adverb."""


_DIRECTIONS = frozenset({"North", "South", "East", "West", "Centre", "Center", "Central"})
"""Parts of a country, and places of that name somewhere."""
_NUMBERED = re.compile(r"\s(?:No\.?\s?|#)?\d{1,3}(?![\d.,:/-]|\s[A-Z])")
"""What makes a word no place but one of several things: `Branch 2`."""


@dataclass(frozen=True, slots=True)
class ProperName:
    """A run of capitalised words: `kind` is country, region, city or adjective where that is known, else empty."""

    start: int
    end: int
    name: str
    kind: str = ""


@cache
def _countries(note: str = "") -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){vocabulary().pattern('countries', note)}(?![\w-])")


@lru_cache(REMEMBERED)
def country_of(words: str) -> str:
    """The English name of the country that a name holds, as a noun or an adjective; empty where it holds none.

    >>> country_of("Fijian Coast Guard"), country_of("Guard of the Republic of Fiji"), country_of("Coast Guard")
    ('Fiji', 'Fiji', '')
    """
    for note in ("", "adjective"):
        found = _countries(note).search(words)
        concept = vocabulary().find("countries", found[0]) if found else None
        if concept:
            return concept.label
    return ""


def find_proper_names(text: str) -> tuple[ProperName, ...]:
    """The runs of capitalised words, from left to right, without the word that merely opens a sentence.

    >>> [(each.name, each.kind) for each in find_proper_names("In Fiji the Blue Ridge fell.")]
    [('Fiji', 'country'), ('Blue Ridge', '')]
    """
    out: list[ProperName] = []
    for found in matches_at(_PROPER_NAME, text, sorted(capitals_of(text))):
        start, words = found.start(), found[0]
        if _OPENING_WORD.fullmatch(words) and _opens(text, start):
            continue
        skipped = _opening(words)
        if skipped is not None:
            start, words = start + skipped, words[skipped:]
            out.append(ProperName(start, start + len(words), words, _kind(words, text, start)))
    return tuple(out)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins here."""
    return start == 0 or _SENTENCE_BEFORE.search(text, max(0, start - 3), start) is not None


def _opening(words: str) -> int | None:
    """The length of the words before the name that only open a sentence; None if nothing proper follows them."""
    for word in _WORD.finditer(words):
        if word[0] not in OPENERS and word[0] != "THE":
            return word.start() if _CAPITALISED.match(word[0]) else None
    return None


def _kind(words: str, text: str, start: int) -> str:
    concept = vocabulary().find("countries", words)
    if concept and words in (*concept.values("adjective"), *concept.values("demonym")):
        return "adjective"
    if concept:
        return "region" if concept.value("statehood") == "part" else "country"
    if words in _DIRECTIONS or _NUMBERED.match(text, start + len(words)):
        return ""
    follows = _AFTER_PREPOSITION.search(text, max(0, start - _LONGEST_LEAD), start)
    return "city" if follows and not _CODE.fullmatch(words) and find_place(words) else ""
