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
    r"\b(?:not(?! only)|never|[Nn]obody|[Nn]o one|no longer"
    r"|neither|nor|denied|denies|deny|denying|fail(?:ed|s)? to|refused? to"
    r"|without being|instead of being|n['’]t|false(?:ly)?|untrue|no evidence|yet to|tr(?:ied|ies|ying) to"
    r"|attempt(?:s|ed|ing)? to|threaten(?:s|ed|ing)? to|declined (?:to|an?|the)|turned down|rejected|vetoed|voted down"
    r"|(?:nearly|almost|narrowly) (?:appointed|named|elected|made|disbanded|founded|created|merged|killed|dismissed))\b"
)
_PLANNED = re.compile(
    r"\b(?:will|shall|would|is to|are to|was to|were to|plans?|planned|planning|intends?|intended|proposed|proposals?"
    r"|expected|supposed to|scheduled|due to|announced that|is being considered|considered? (?:\w+ly )?\w+ing|may be"
    r"|might(?! have)|could be|should|hopes?|hoped|wants? to|wanted to|aims? to (?:create|establish|form|found))\b"
)
_OPEN = re.compile(
    r"\b(?:(?:[Ii]f|[Uu]nless)(?! (?:necessary|needed|required|possible)\b)|[Ww]hether)\b[^,;]*\Z"
    r"|^Had (?:<|he\b|she\b|it\b)"
)
"""What is only supposed: `if he became president`, `whether it was disbanded`."""
_RUMOURED = re.compile(
    r"\b(?:allegedly|reportedly|rumou?red|rumou?rs?|said to|claimed|claims|alleges?|alleged|supposedly|presumably"
    r"|possibly|probably|perhaps|unconfirmed|speculat\w+|sometimes asserted|believed (?:to|that)|thought (?:to|that)"
    r"|reported that|m(?:ay|ight) have"
    r"|could have|named [^.]* as (?:an? |<S)|(?:said|stated|wrote|insisted|maintained|asserted|argued|suggested) that"
    r"|(?:[Ss]ome|[Ss]everal|[Oo]ther|[Mm]any|[Vv]arious) "
    r"(?:sources|accounts|authors|historians|media|observers|reports|writers)"
    r" (?:say|claim|state|report|believe|suggest|hold|argue|maintain|give|put)"
    r"|told (?:[^ ]+ ){1,5}that)\b"
)
_REPORTED = re.compile(
    r"\b(?:(?:[Aa]ccording to|[Ii]n)(?: \w+){0,2} (?:press|media|news|newspaper|opposition|unconfirmed)"
    r"(?: reports?| sources?| accounts?)?|[Aa]ccording to (?:some|unnamed|anonymous|reports|rumou?rs)"
    r"|[Rr]eportedly|[Aa]llegedly)\b"
)
"""Words that make hearsay of a sentence wherever they stand in it."""
_STATE = r"(?:war|emergency|need|mobili[sz]ation|a state of emergency|martial law)"
_TIMES = (
    rf"(?:(?:the |a |an )?(?:necessary|needed|required|of {_STATE}|wartime|war|peacetime"
    r"|times? of (?:war|peace|crisis|emergency)|(?:state of )?emergency|martial law|mobili[sz]ation|crisis))"
)
_CONDITION = re.compile(
    rf"^(?P<words>(?:[Ii]f|[Ii]n case|[Ii]n the event|[Dd]uring|[Ii]n|[Uu]nder|[Aa]t|[Uu]pon) {_TIMES}"
    r"(?: [a-z]+){0,3}?),\s"
)
_CONDITION_AFTER = re.compile(
    r"\b(?P<words>(?:if (?:necessary|needed|required)|in (?:the event|case) of [a-z ]+"
    r"|in (?:wartime|peacetime|time of war|times of (?:war|crisis))"
    r"|during (?:wartime|war|peacetime|emergencies)|in an emergency))(?=[.,;]|$)"
)
_PAST_FUTURE = re.compile(r"\bwhere (?:they|it|he|she|<\w\d+>) would\b")
"""What happened after what the sentence tells: told as a plan, and a fact."""
_SPEECH = re.compile(r"(?<!\w)[\"“«](?P<words>[^\"“”«»]{12,4000}?)[\"”»](?!\w)", re.DOTALL)
_VERB = r"(?:said|says|saying|told|announced|stated|declared|added|claimed|insisted|warned|replied|explained|remarked)"
_BEFORE_SPEECH = re.compile(rf"\b{_VERB}\b[^.!?\"“”«»]{{0,60}}\Z")
_AFTER_SPEECH = re.compile(rf"\s*,?\s*(?:[^\s.!?\"“”«»]+\s+){{0,8}}?{_VERB}\b")
_FINITE = re.compile(r"[.!?,]\s*\Z|\b(?:is|are|was|were|has|have|had|will|would|shall|can|must|be)\b")
_NEAR = 100


def stance_of(clause: str, rest: str = "") -> Stance:
    """The stance of a clause; `rest` is what follows it in its sentence, where hearsay may be owned up to.

    >>> stance_of("the brigade was not disbanded"), stance_of("the brigade was disbanded")
    (<Stance.DENIED: 'denied'>, <Stance.SAID: 'said'>)
    """
    if _DENIED.search(clause):
        return Stance.DENIED
    if _PLANNED.search(_PAST_FUTURE.sub("", clause)) or _OPEN.search(clause):
        return Stance.PLANNED
    if _RUMOURED.search(clause) or _REPORTED.search(clause) or _REPORTED.search(rest):
        return Stance.RUMOURED
    return Stance.SAID


def condition_of(words: str) -> str:
    """The condition under which a sentence speaks, as it stands: `During wartime`, `If necessary`; else empty."""
    found = _CONDITION.search(words) or _CONDITION_AFTER.search(words)
    return found["words"] if found else ""


def speeches(text: str) -> tuple[tuple[int, int], ...]:
    """What somebody says, quotation marks included: a quote that is a clause, with a word for saying beside it.

    >>> [text[a:b] for text in ['"It was founded in 1990," she said. The "Heron" Company'] for a, b in speeches(text)]
    ['"It was founded in 1990,"']
    """
    return tuple(found.span() for found in _SPEECH.finditer(text) if _is_speech(text, found))


def _is_speech(text: str, found: re.Match[str]) -> bool:
    is_clause = len(found["words"].split()) > 3 and _FINITE.search(found["words"])
    said_before = _BEFORE_SPEECH.search(text, max(0, found.start() - _NEAR), found.start())
    return bool(is_clause) and bool(said_before or _AFTER_SPEECH.match(text, found.end(), found.end() + _NEAR))
