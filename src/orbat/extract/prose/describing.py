"""Words that stand for a thing named elsewhere: pronouns and definite descriptions, `it`, `the brigade`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from orbat.extract.prose.likeness import GENERIC
from orbat.text.heads import heads_pattern
from orbat.text.mentions import Found


class Way(StrEnum):
    """How words refer; the pronouns are named for one of theirs."""

    IT = "thing"
    ITS = "its"
    HE = "he"
    HIS = "his"
    THE = "the"
    THIS = "this"
    OWNED = "owned"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that refer, with their place in the paragraph."""

    start: int
    end: int
    way: Way
    words: str


_PRONOUN = re.compile(
    r"(?<![\w'’-])(?:(?P<thing>[Ii]t|[Tt]hey|[Ii]tself)|(?P<its>[Ii]ts|[Tt]heir)|(?P<he>[Hh]e|[Ss]he|[Hh]im)"
    r"|(?P<his>[Hh]is|[Hh]er))(?![\w'’-])"
)
_PREDICATE = re.compile(r"\b(?:is|are|was|were|as)\s+\Z")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_NO_MODIFIER = "of the and in at by for to on with from or as that which was were is are a an"


@cache
def _definite() -> re.Pattern[str]:
    generic = "|".join(sorted(GENERIC, key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?<![\w-])(?P<determiner>[Tt]he|[Tt]his|[Tt]hese)\s+(?P<words>(?:(?!(?:{'|'.join(_NO_MODIFIER.split())})\s)"
        rf"[a-z][\w-]*\s+){{0,3}}?(?:{heads_pattern().pattern}|{generic}))(?![\w-])"
    )


def referring(text: str, start: int, end: int, busy: Sequence[Found]) -> Iterator[Reference]:
    """The pronouns and definite descriptions of a sentence that are part of no mention.

    With its owner where that is a mention: `the training centre of the Guard`.
    """
    for found in _PRONOUN.finditer(text, start, end):
        if not touches(found.start(), found.end(), busy):
            yield Reference(found.start(), found.end(), Way(found.lastgroup or ""), found[0])
    for found in _definite().finditer(text, start, end):
        low, high = found.span("words")
        if touches(low, high, busy):
            continue
        is_predicate = _PREDICATE.search(text, max(0, found.start() - 8), found.start())
        owner = None if is_predicate else _OF.match(text, high)
        following = next((each for each in busy if owner and each.start == owner.end()), None)
        if following is not None:
            yield Reference(low, following.end, Way.OWNED, text[low : following.end])
        else:
            way = Way.THE if found["determiner"].casefold() == "the" else Way.THIS
            yield Reference(low, high, way, found["words"])


def touches(start: int, end: int, busy: Sequence[Found]) -> bool:
    """Whether words share a character with one of the mentions."""
    return any(each.start < end and start < each.end for each in busy)
