"""Whether the words around a post take it back (`standing.toml`): `shadow minister`, `the slain mayor`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from orbat.text.letters import CAPITAL, CAPITALISED

_REACH = 60
"""How far around a post such words are looked for, in code points."""
_MOST_NAMES = 3
_WORD_BEFORE = re.compile(r"(?P<word>(?:[Tt]he (?=then))?[^\W\d_][\w’'-]*)[\s-]+\Z")


@cache
def _words(kind: str) -> frozenset[str]:
    table = tomllib.loads(files("orbat.text").joinpath("standing.toml").read_text("utf-8"))
    return frozenset(table[kind])


@cache
def alternatives(kind: str) -> str:
    """The words of a kind in `standing.toml` as the inside of a pattern."""
    return "|".join(sorted(_words(kind)))


@cache
def _running_before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternatives('running')})\s+(?:for|to)\s+(?:the\s+)?(?:(?:post|office)\s+of\s+)?\Z",
        re.IGNORECASE,
    )


@cache
def _running_after() -> re.Pattern[str]:
    return re.compile(rf"[\s-](?:{alternatives('running')})(?!\w)")


def _word_before(text: str, start: int) -> str:
    """The word before a post in small letters; a name may stand between, as in `ousted Reed Bay mayor`.

    The name itself may have such a word (`the Shadow Brigade commander`), unless that opens the text.
    """
    at = start
    for number in range(_MOST_NAMES + 1):
        found = _WORD_BEFORE.search(text, max(0, at - _REACH), at)
        if found is None:
            return ""
        at = found.start()
        if found["word"].islower() or not number or not at:
            word = found["word"].casefold()
            if word in _words("never") or word in _words("past") or found["word"].islower():
                return word
    return ""


def is_never(text: str, start: int, end: int) -> bool:
    """Whether the words around a post, a half-open range, say that it is not held.

    >>> words = "the would-be mayor met a shadow minister and the mayor"
    >>> [is_never(words, found.start(), found.end()) for found in re.finditer("mayor|minister", words)]
    [True, True, False]
    """
    if _word_before(text, start) in _words("never") or _running_after().match(text, end):
        return True
    return _running_before().search(text, max(0, start - _REACH), start) is not None


_NAME_AFTER = re.compile(rf"\s{CAPITALISED}\s{CAPITAL}")
_OF_POST = re.compile(r"(?:\b[Tt]he|[A-Z][\w.’'-]*|(?<!\d\d\d)\d|[’']s?)[\s-]\Z")


def may_be_rank(text: str, start: int, end: int) -> bool:
    """Whether a post stands alone before a name that is a rank of navies and police too: `Commander Lee`.

    >>> may_be_rank("he met Commander Ann Lee", 7, 16), may_be_rank("the Commander Ann Lee", 4, 13)
    (True, False)
    """
    is_alone = text[start:end] in _words("ranks_too") and not _OF_POST.search(text, max(0, start - _REACH), start)
    return is_alone and _NAME_AFTER.match(text, end) is not None


def is_past(text: str, start: int) -> bool:
    """Whether the word before a post says that it is held no longer.

    >>> is_past("the slain mayor", 10), is_past("the new mayor", 8)
    (True, False)
    """
    return _word_before(text, start) in _words("past")
