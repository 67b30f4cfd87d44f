"""Words that stand for a thing named elsewhere: pronouns and definite descriptions, `it`, `the brigade`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from types import MappingProxyType

from orbat.extract.prose.likeness import GENERIC
from orbat.text.heads import head_openings, heads_pattern
from orbat.text.mentions import Found
from orbat.text.starts import either_case, has_any, matches_at, places_of


class Way(StrEnum):
    """How words refer; the pronouns are named for one of theirs."""

    IT = "thing"
    ITS = "its"
    HE = "he"
    HIS = "his"
    THE = "the"
    THIS = "this"
    OWNED = "owned"
    OFFICER = "officer"
    MEMBERS = "members"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that refer, with their place in the paragraph."""

    start: int
    end: int
    way: Way
    words: str


_CLEFT = (
    r"\s(?:is|was)\s(?:not\s|only\s|also\s){0,2}(?:until|only|in|on|at|during|under|after|before|with|because|then)"
    r"\s[^.;:]{1,80}?\sthat\b"
)
"""`It was not until 1990 that ...`: the word means nothing."""
_PRONOUN = re.compile(
    rf"(?<![\w'’-])(?:(?P<thing>[Ii]t(?!{_CLEFT})|[Tt]hey|(?<!which )[Ii]tself)"
    r"|(?P<its>[Ii]ts|[Tt]heir)|(?P<he>[Hh]e|[Ss]he|[Hh]im"
    r"|her(?=[.,;:)]|\s(?:in|at|as|on|by|with|and|to|from|for|after|when|until)\b|\Z))|(?P<his>[Hh]is|[Hh]er))(?![\w'’-])"
)
_OFFICER = re.compile(
    r"(?<![\w-])[Tt]he (?:general|colonel|major|captain|admiral|commodore|brigadier|marshal|officer|soldier|policeman"
    r"|politician)(?=[.,;)]|\s(?!of\b|in\s(?:command|charge|chief)\b|from\b|who\b|commanding\b|staff\b)[a-z<]|\Z)"
)
"""A person by what he is; which rank he has nothing is said of."""
MEMBERS: Mapping[str, str] = MappingProxyType(
    {
        "border guards": "border-guard",
        "carabinieri": "organisation-gendarmerie",
        "coast guards": "coast-guard",
        "gendarmes": "organisation-gendarmerie",
        "police officers": "organisation-police",
        "policemen": "organisation-police",
    }
)
"""Words for the men of a body, and the key of the kind of body that has such men."""
_MEMBERS = re.compile(
    rf"(?:^|[,;:)] |\b(?:[Tt]he|when|while|where|and|but) )(?P<words>(?:{'|'.join(MEMBERS)}))"
    r"(?= (?:also |then |again )?(?:acted|clashed|defended|dispersed|fired|fought|guarded|opened|participated|served"
    r"|stormed|took|used)\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""What they did as such; what happened to some of them is not said of their body."""
_PREDICATE = re.compile(r"\b(?:is|are|was|were|as)\s+\Z")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_NO_MODIFIER = "of the and in at by for to on with from or as that which was were is are a an"


@cache
def _definite() -> re.Pattern[str]:
    generic = "|".join(sorted(GENERIC, key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?<![\w-])(?P<determiner>[Tt]he|[Tt]his|[Tt]hese|[Tt]hose)\s+(?P<words>(?:(?!(?:{'|'.join(_NO_MODIFIER.split())})\s)"
        rf"[a-z][\w-]*\s+){{0,3}}?(?:{heads_pattern().pattern}|{generic}))(?![\w-])"
    )


_PRONOUNS = either_case(("it", "itself", "its", "they", "their", "he", "she", "him", "her", "his"))
_DETERMINERS = either_case(("the", "this", "these", "those"))
_OFFICERS = frozenset(re.findall(r"[a-z]+", _OFFICER.pattern))


@dataclass(frozen=True, slots=True)
class _Openings:
    """Where in a paragraph words may begin that refer; whether it has words for the men of a body."""

    pronouns: tuple[int, ...]
    officers: tuple[int, ...]
    definite: tuple[int, ...]
    has_members: bool


@cache
def _kinds() -> frozenset[str]:
    """The words with which the noun of a description may begin."""
    return head_openings() | either_case(GENERIC)


@lru_cache(maxsize=2)
def _openings(text: str) -> _Openings:
    the = places_of(text, _DETERMINERS)
    folded = text.casefold()
    return _Openings(
        tuple(places_of(text, _PRONOUNS)),
        tuple(the) if has_any(text, _OFFICERS) else (),
        tuple(the) if has_any(text, _kinds()) else (),
        any(each in folded for each in MEMBERS),
    )


def _within(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Those of the ascending places that lie in a range."""
    return places[bisect_left(places, start) : bisect_left(places, end)]


def referring(text: str, start: int, end: int, busy: Sequence[Found | Reference]) -> Iterator[Reference]:
    """The pronouns and definite descriptions of a sentence that are part of no mention.

    With its owner where that is a mention: `the training centre of the Guard`.
    """
    openings = _openings(text)
    for found in matches_at(_PRONOUN, text, _within(openings.pronouns, start, end), end):
        if not touches(found.start(), found.end(), busy):
            yield Reference(found.start(), found.end(), Way(found.lastgroup or ""), found[0])
    officers = matches_at(_OFFICER, text, _within(openings.officers, start, end), end)
    yield from _apart(Way.OFFICER, text, (found.span() for found in officers), busy)
    if openings.has_members:
        members = _MEMBERS.finditer(text, start, end)
        yield from _apart(Way.MEMBERS, text, (found.span("words") for found in members), busy)
    for found in matches_at(_definite(), text, _within(openings.definite, start, end), end):
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


def _apart(
    way: Way, text: str, places: Iterable[tuple[int, int]], busy: Sequence[Found | Reference]
) -> Iterator[Reference]:
    """The words at the places that are part of no mention."""
    for low, high in places:
        if not touches(low, high, busy):
            yield Reference(low, high, way, text[low:high])


def touches(start: int, end: int, busy: Sequence[Found | Reference]) -> bool:
    """Whether words share a character with one of the mentions."""
    for each in busy:  # noqa: SIM110 - half the time of any()
        if each.start < end and start < each.end:
            return True
    return False
