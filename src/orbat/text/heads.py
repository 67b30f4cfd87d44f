"""The head nouns of organisations' names: brigade, ministry, hospital, troops ..., from the vocabularies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from orbat.claims import EntityType
from orbat.text.starts import matches
from orbat.vocabulary import Concept, vocabulary

_NO_BODY = frozenset({"", "conflict", "work"})
"""Types of heads that name wars, films and medals, or nothing."""


@cache
def heads_pattern() -> re.Pattern[str]:
    """Any head noun as a whole word, singular or plural; compiled once, for it takes a quarter of a second."""
    kinds, echelons = vocabulary().pattern("organisation-kinds"), vocabulary().pattern("echelons")
    return re.compile(rf"(?<![\w-])(?:{kinds}|{echelons})(?!\w)")


@cache
def head_openings() -> frozenset[str]:
    """The words with which a head noun may begin."""
    return vocabulary().openings("organisation-kinds", "echelons")


def find_heads(text: str) -> Iterator[re.Match[str]]:
    """Where head nouns stand, from left to right: what `heads_pattern().finditer(text)` gives."""
    return matches(heads_pattern(), text, head_openings())


@cache
def head_concept(words: str) -> Concept | None:
    """The concept of a head noun: a kind of organisation, else an echelon; None for a war or another that is no body.

    >>> head_concept("Hospitals").key, head_concept("war")
    ('hospital', None)
    """
    found = vocabulary().find("organisation-kinds", words) or vocabulary().find("echelons", words)
    return found if found and entity_type(found) is not None else None


@cache
def entity_type(concept: Concept) -> EntityType | None:
    """What a thing with this head noun is; an echelon is a unit. None for wars and other heads that are no body."""
    if concept.scheme == "echelons":
        return EntityType.UNIT
    named = concept.value("entityType")
    return None if named in _NO_BODY else EntityType(named)


def last_head(words: str) -> Concept | None:
    """The concept of the last head noun in a name."""
    last = ""
    for found in heads_pattern().finditer(words):
        last = found[0]
    return head_concept(last) if last else None
