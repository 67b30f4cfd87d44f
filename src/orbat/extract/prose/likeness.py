"""Whether words may be short for a name: the same head noun, and nothing that is not in the name."""

from __future__ import annotations

import re
from functools import lru_cache

from orbat.text.heads import head_concept, heads_pattern
from orbat.vocabulary import vocabulary

ONLY_NEAR = frozenset(["unit", "formation", "institution"])
GENERIC = ONLY_NEAR | {
    "agency",
    "body",
    "corps",
    "force",
    "forces",
    "organisation",
    "organization",
    "outfit",
    "service",
    "structure",
    "troops",
}
"""Words for any body; those of `ONLY_NEAR` do not stand for the article's subject by themselves."""
_WORDS = re.compile(r"[^\W_]+")
_EMPTY = frozenset(["the", "of", "and", "for", "s"])


@lru_cache(maxsize=1 << 14)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: no case, no `the`, `of`, `and`."""
    return tuple(word for word in _WORDS.findall(name.casefold()) if word not in _EMPTY)


@lru_cache(maxsize=1 << 14)
def head_of(name: str) -> str:
    """The key of the concept that a name is headed by, or an empty string.

    >>> head_of("River Hospital of Suva")
    'hospital'
    """
    concept = vocabulary().head("organisation-kinds", name) or vocabulary().head("echelons", name)
    if concept:
        return concept.key
    heads = heads_pattern().findall(name)
    last = heads[-1] if heads else ""
    other = vocabulary().find("organisation-kinds", last) or vocabulary().find("echelons", last)
    return other.key if other else ""


@lru_cache(maxsize=1 << 14)
def is_headed(name: str, words: str) -> bool:
    """Whether a name has the head noun of these words; that of `National Guard` is a kind of its own, and `guard` too.

    >>> is_headed("National Guard of Fiji", "the guard"), is_headed("National Guard of Fiji", "the army")
    (True, False)
    """
    kind, head = head_of(name), head_of(words)
    if not head or kind == head:
        return True
    concept = vocabulary().concept(kind) if kind else None
    last = tokens(words)[-1:]
    return concept is not None and any(tokens(each)[-1:] == last for each in concept.names)


def numbers(name: str) -> tuple[str, ...]:
    """The numbers in a name: `9th` of `9th Coast Regiment`."""
    return tuple(word for word in tokens(name) if word[0].isdigit())


def is_plural(words: str) -> bool:
    """Whether words mean several bodies: `units`, `the battalions of the guard`, but not `troops`."""
    noun = re.split(r"\s(?:of|for|in|at)\s", words)[0].split()[-1].casefold()
    concept = head_concept(noun)
    return noun not in GENERIC and concept is not None and all(noun != name.casefold() for name in concept.names)


def is_short_for(words: tuple[str, ...], name: str) -> bool:
    """Whether each word is a word of the name or begins one (`High` for `Higher`)."""
    whole = tokens(name)
    return bool(words) and all(word in whole or _begins_one(word, whole) for word in words)


def _begins_one(word: str, others: tuple[str, ...]) -> bool:
    if len(word) <= 3 or word.isdigit():
        return False
    stem = word.rstrip("s")
    return any(other.startswith(stem) for other in others)
