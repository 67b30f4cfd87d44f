"""What a list is of: what the sentence before it, else the heading above it, says."""

from __future__ import annotations

import re

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("duties", re.compile(r"\b(?:tasks?|duties|duty|functions?|responsibilities|missions?|roles?|purposes?|objectives?|activities|powers|competences)\b", re.IGNORECASE)),
    ("people", re.compile(r"\b(?:personnel|people|members|officers|commanders|alumni|graduates|veterans|persons|servicemen|recipients)\b", re.IGNORECASE)),
    ("equipment", re.compile(r"\b(?:equipment|weapons?|vehicles|armament|arms|aircraft|inventory|firearms|small arms|fleet list)\b", re.IGNORECASE)),
    ("units", re.compile(r"\b(?:units?|structure|organi[sz]ation|order of battle|formations?|composition|composed|comprises?|comprised|comprising|consists?|consisted|subordinat\w+|brigades|regiments|battalions|departments|directorates|divisions|components?|branches|districts|commands?|subdivisions|services|garrisons|detachments)\b", re.IGNORECASE)),
)  # fmt: skip
_NOTABLE = re.compile(r"\bnotable|famous|well-known|prominent|distinguished\b", re.IGNORECASE)


def kind_of(intro: str, headings: tuple[str, ...]) -> str:
    """duties, people, equipment or units; empty where nothing tells.

    >>> kind_of("It has the following duties:", ("Structure",)), kind_of("", ("Notable personnel",))
    ('duties', 'people')
    """
    last = intro.rstrip()
    if last.endswith(":"):
        sentence = re.split(r"(?<=[.!?])\s", last)[-1]
        for kind, pattern in KINDS:
            if pattern.search(sentence):
                return kind
    for heading in reversed(headings):
        if _NOTABLE.search(heading):
            return "people"
        for kind, pattern in KINDS:
            if pattern.search(heading):
                return kind
    return ""
