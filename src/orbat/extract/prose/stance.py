"""Stance: what a clause denies, plans, rumours or says under a condition is no plain fact."""

from __future__ import annotations

import re
from enum import StrEnum


class Stance(StrEnum):
    """How the text stands to what it says."""

    SAID = "said"
    DENIED = "denied"
    PLANNED = "planned"
    RUMOURED = "rumoured"


_DENIED = re.compile(
    r"\b(?:not|never|no longer|neither|nor|denied|denies|deny|denying|failed to|refused to|without being|instead of being|n['’]t|false(?:ly)?|untrue|no evidence)\b"
)
_PLANNED = re.compile(
    r"\b(?:will|shall|would|is to|are to|was to|were to|plans?|planned|planning|intends?|intended|proposed|proposals?|expected|scheduled|due to|announced that|is being considered|may be|might|could be|should be|hopes?|aims? to (?:create|establish|form|found))\b"
)
_RUMOURED = re.compile(
    r"\b(?:allegedly|reportedly|rumou?red|rumou?rs?|said to|claimed|claims|alleges?|alleged|according to (?:some|unconfirmed|press|media|opposition)|supposedly|presumably|possibly|probably|perhaps|unconfirmed|speculat\w+|sometimes asserted|believed to|thought to|named [^.]* as an? )\b"
)
_CONDITION = re.compile(
    r"^(?P<words>(?:[Ii]f|[Ii]n case|[Ii]n the event|[Dd]uring|[Ii]n|[Uu]nder|[Aa]t|[Uu]pon)(?: (?:the |a |an )?(?:necessary|needed|required|of (?:war|emergency|need|mobili[sz]ation|a state of emergency|martial law)|wartime|war|peacetime|times? of (?:war|peace|crisis|emergency)|(?:state of )?emergency|martial law|mobili[sz]ation|time of war|crisis|a crisis))(?: [a-z]+){0,3}?),\s"
)
_CONDITION_AFTER = re.compile(
    r"\b(?P<words>(?:if (?:necessary|needed|required)|in (?:the event|case) of [a-z ]+|in (?:wartime|peacetime|time of war|times of (?:war|crisis))|during (?:wartime|war|peacetime|emergencies)|in an emergency))(?=[.,;]|$)"
)
_PAST_FUTURE = re.compile(r"\bwhere (?:they|it|he|she|<\w\d+>) would\b")


def stance_of(clause: str) -> Stance:
    """The stance of a clause.

    >>> stance_of("the brigade was not disbanded"), stance_of("the brigade was disbanded")
    (<Stance.DENIED: 'denied'>, <Stance.SAID: 'said'>)
    """
    if _DENIED.search(clause):
        return Stance.DENIED
    if _PLANNED.search(_PAST_FUTURE.sub("", clause)):
        return Stance.PLANNED
    if _RUMOURED.search(clause):
        return Stance.RUMOURED
    return Stance.SAID


def condition_of(words: str) -> str:
    """The condition under which a sentence speaks, as it stands: `During wartime`, `If necessary`; else empty."""
    found = _CONDITION.search(words) or _CONDITION_AFTER.search(words)
    return found["words"] if found else ""
