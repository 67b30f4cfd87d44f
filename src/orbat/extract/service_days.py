"""Whether the day of a report dates a post that it tells beside a name: only where the clause speaks of that time."""

from __future__ import annotations

import re
from functools import cache

from orbat.text.letters import MONTH
from orbat.text.standing import alternatives

_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?")
_SAYS = re.compile(
    r"\b(?:said|says|told|tells|adds?|added|stated|announced|explained|warned|noted|confirmed|disclosed|revealed|urged"
    r"|stressed|reported|recalled)\b"
)
"""Where a clause of its own begins, or has ended."""
_SOURCE = re.compile(r"\b[Aa]ccording to (?:the )?\Z")
_YEAR = re.compile(
    rf"\b(?:[Ii]n|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]y|[Dd]uring|[Bb]etween|[Bb]efore|{MONTH})\s+(?:the\s+)?(?:(?:early|late|mid)[\s-])?"
    r"(?:\d{1,2},?\s+)?(?P<year>(?:1[6-9]|20)\d\d)(?P<decade>s?)(?![\w-]|[.,]\d)"
)
_SINCE = re.compile(rf"\b[Ss]ince\s+(?:{MONTH}\s+)?\Z")
_ASIDE = re.compile(r",?\s(?:which|whose|where|whom)\b|,\s+who\b")
_WARS = "war|conflict|crisis|insurgency|emergency|coup|revolution|uprising|rebellion|occupation|dictatorship|genocide"
_REACH = 40


@cache
def _over() -> re.Pattern[str]:
    """What follows a post that is over: `until last week`, `during the war`, `who resigned`, `jailed for theft`."""
    return re.compile(
        r"\s*,?\s*(?:(?:until|till|at\sthe\stime)\b"
        rf"|during\s+(?:the|its|his|her)\s+(?:\w+\s+){{0,2}}(?:{_WARS}|rule|reign|presidency)\b"
        r"|under\s+(?:the\s+)?(?:late\s+|former\s+|then\s+)?(?:President|King|Queen|Emperor|Prime\sMinister|General)\b"
        rf"|(?:who\s+)?(?:(?:had|has)\s+)?(?:\w+ly\s+)?(?:{alternatives('ended')})\b"
        rf"|(?:who\s+)?(?:was|were|(?:had|has)\s+been)\s+(?:\w+ly\s+)?(?:{alternatives('removed')})\b)"
        rf"|\s+(?:{alternatives('removed')})\s+(?:in|on|by|for|after|over|during|last)\b"
    )


@cache
def _killing() -> re.Pattern[str]:
    """What stands right before somebody who is dead: `gunmen killed | Mayor Lee`, `the death of | the mayor`."""
    return re.compile(
        rf"\b(?:{alternatives('dead')}|mourn(?:ed|s|ing)?"
        r"|(?:death|killing|murder|assassination|execution|funeral|burial|widow) of)"
        r"\s+(?:(?:the|its|their|a)\s+)?\Z"
    )


@cache
def _killed() -> re.Pattern[str]:
    """What tells that somebody named before it is dead."""
    return re.compile(
        rf"\b(?:was|were|been|being)\s+(?:\w+ly\s+)?(?:among\s+the\s+dead|{alternatives('dead')})\b|\bdied\b|\bpassed\s+away\b"
        r"|\A[’']s\s+(?:death|killing|murder|assassination|funeral|burial|widow)\b"
    )


def is_of_day(sentence: str, start: int, end: int, year: int) -> bool:
    """Whether a post told with its holder at `start`..`end` of a sentence is held when a text of that year is written.

    >>> is_of_day("Ana Mar, the mayor until May, left.", 0, 18, 2014)
    False
    >>> is_of_day("In 1999 Mayor Ana Mar left.", 8, 21, 2014), is_of_day("Mayor Ana Mar left.", 0, 13, 2014)
    (False, True)
    """
    if _over().match(sentence, end) or _killing().search(sentence[:start]):
        return False
    before, after = _clause(sentence, start, end)
    if _killed().search(after):
        return False
    return not any(_is_earlier(words, found, year) for words in (before, after) for found in _YEAR.finditer(words))


def _is_earlier(words: str, found: re.Match[str], year: int) -> bool:
    """Whether a year is over, and no beginning: `since 1999`."""
    if _SINCE.search(words, max(0, found.start() - _REACH), found.start("year")):
        return False
    return int(found["year"]) < year - 9 * bool(found["decade"])


def _clause(sentence: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a holder in the clause: no quotes, no words that somebody says, no asides."""
    before, after = (_QUOTED.sub("", words) for words in (sentence[:start], sentence[end:]))
    if _SOURCE.search(before):
        return before, ""
    before = _SAYS.split(before)[-1]
    return before, _ASIDE.split(_SAYS.split(after)[0])[0]
