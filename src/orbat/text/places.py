"""Places: countries from the vocabulary, cities from the gazetteer, and other capitalised words left over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from orbat.gazetteer import find_place
from orbat.text.letters import ACRONYM, CAPITALISED, INITIAL
from orbat.text.organisations import OPENERS
from orbat.vocabulary import vocabulary

_PROPER = re.compile(
    rf"(?<![\w-])(?:{INITIAL}\s?)*(?:{ACRONYM}|{CAPITALISED})(?:(?:\s+(?:of\s+(?:the\s+)?|and\s+the\s+)?|-)(?:{ACRONYM}(?!\w)|{CAPITALISED}|[A-Z]-?\d+))*(?:-\d+\w*)?"
)
_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|at|from|to|near|of|into|towards?|around|outside|through|across|between|and)\s+(?:the\s+)?(?:(?:city|town|village|port|district|province|region)\s+of\s+)?$|,\s*$|\(\s*$"
)


@dataclass(frozen=True, slots=True)
class ProperName:
    """A run of capitalised words: `kind` is country, region or city where that is known, else empty."""

    start: int
    end: int
    name: str
    kind: str = ""


@cache
def _countries() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{vocabulary().pattern('countries')})(?![\w-])")


def country_of(words: str) -> str:
    """The English name of the country that a name holds, as a noun or an adjective; empty where it holds none.

    >>> country_of("Fijian Coast Guard")
    'Fiji'
    """
    for found in _countries().finditer(words):
        concept = vocabulary().find("countries", found[0])
        if concept:
            return concept.label
    adjective = _adjectives()
    for word in re.findall(r"[^\W\d_]+(?:[ -][^\W\d_]+)?", words):
        for part in (word, *re.split("[ -]", word)):
            if part in adjective:
                return adjective[part]
    return ""


@cache
def _adjectives() -> dict[str, str]:
    return {word: concept.label for concept in vocabulary().scheme("countries") for word in concept.values("adjective")}


def find_proper_names(text: str) -> tuple[ProperName, ...]:
    """The runs of capitalised words, from left to right, without the word that merely opens a sentence."""
    out: list[ProperName] = []
    for found in _PROPER.finditer(text):
        start, words = found.start(), found[0]
        if _OPENING_WORD.fullmatch(words) and _OPENS.search(text[max(0, start - 3) : start] if start else ". "):
            continue
        first = words.split()[0]
        while first in OPENERS or first.casefold() in {"the", "a"}:
            rest = words[len(first) :].lstrip()
            start += len(words) - len(rest)
            words = rest
            if not rest or not re.match(rf"{ACRONYM}|{CAPITALISED}", rest):
                words = ""
                break
            first = words.split()[0]
        if words:
            out.append(ProperName(start, start + len(words), words, _kind(words, text, start)))
    return tuple(out)


_OPENS = re.compile(r"(?:[.!?:;]|\n)\s+$|^$")
_OPENING_WORD = re.compile(r"\w+(?:al|ive|ary|ing|ed|ly|ous|ment|tion|tions|ity|ness|able|ible|less|ful|ans|ers|ies)")
"""A single word with such an ending opens a sentence as a common noun, adjective, participle or adverb."""


def _kind(words: str, text: str, start: int) -> str:
    concept = vocabulary().find("countries", words)
    if concept:
        kind = "region" if concept.value("statehood") == "part" else "country"
        return kind if words not in _adjectives() else "adjective"
    if words in _adjectives():
        return "adjective"
    if _AFTER_PREPOSITION.search(text[max(0, start - 40) : start]) and find_place(words):
        return "city"
    return ""
