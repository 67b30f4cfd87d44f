"""Sentences that tell of a work of fiction: whom they name is nobody."""

from __future__ import annotations

import re

_MEDIUM = r"(?:feature|crime|war|TV|television|radio|drama|web|video|computer|board|comic|graphic|short|stage|soap)"
_WORK = (
    rf"(?:{_MEDIUM}[ -](?:series|game|play|story|book|film|opera)|film|movie|novel|novella|mini-?series|opera|sitcom"
    r"|telenovela|comics|manga|anime)"
)
_FICTION = re.compile(
    rf"\b[Ii]n (?:(?:the|his|her|their|its|an?|this|that|\d{{4}}|(?:[A-Z]\w+ )?[\w’'-]+[’']s) ){{1,2}}"
    rf"(?:[\w’'-]+ ){{0,2}}?{_WORK}\b"
    r"|\bfictional(?:ly|i[sz]ed)?\b|\bprotagonists?\b"
    r"|\b[Aa]ct(?:or|ress)\b[^.;]{0,60}\b(?:as|plays?|played|playing|portray(?:s|ed|ing)?)\b"
    r"|\b(?:is|was|are|were|been) (?:played|portrayed|voiced) by\b|\bstarring\b|\bthe (?:title )?role of\b(?= [A-Z])"
)


def is_fiction(sentence: str) -> bool:
    """Whether a sentence tells what happens in a film, a novel or a game, or who plays whom.

    >>> is_fiction("In the film “Reef”, Colonel Ana Mar leads a fleet."), is_fiction("She led the film unit.")
    (True, False)
    """
    return _FICTION.search(sentence) is not None
