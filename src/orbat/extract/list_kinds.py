"""What a list is of: what the sentence before it, else the heading above it, says."""

from __future__ import annotations

import re

from orbat.extract.headings import post_of

_WORDS = {
    "duties": "tasks?|duties|duty|functions?|responsibilities|missions?|roles?|purposes?|objectives?|activities|powers"
    "|competences",
    "people": "personnel|people|members|officers|commanders|alumni|graduates|veterans|persons|servicemen|recipients",
    "equipment": "equipment|weapons?|vehicles|armament|arms|aircraft|inventory|firearms|small arms|fleet list",
    "units": r"units?|structure|organi[sz]ation|order of battle|formations?|composition|composed|comprises?|comprised"
    r"|comprising|consists?|consisted|subordinat\w+|brigades|regiments|battalions|departments|directorates|divisions"
    r"|components?|branches|districts|commands?|subdivisions|services|garrisons|detachments",
}
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _WORDS.items()
)
"""What words tell of a list; where several do, the first kind."""
_LONGEST = 2000
_NOTABLE = re.compile(r"\b(?:notable|famous|well-known|prominent|distinguished)\b", re.IGNORECASE)


def kind_of(intro: str, headings: tuple[str, ...]) -> str:
    """duties, holders (of the post that the heading names), people, equipment or units; empty where nothing tells.

    >>> kind_of("It has the following duties:", ("Structure",)), kind_of("", ("Notable personnel",))
    ('duties', 'people')
    """
    if headings and post_of(headings[-1:]) and not is_notable(headings):
        return "holders"
    last = intro.rstrip()
    told = _kind(re.split(r"(?<=[.!?])\s", last[-_LONGEST:])[-1]) if last.endswith(":") else ""
    by_heading = ("people" if _NOTABLE.search(heading) else _kind(heading) for heading in reversed(headings))
    return told or next(filter(None, by_heading), "")


def is_notable(headings: tuple[str, ...]) -> bool:
    """Whether the nearest heading chooses some: `Notable commanders`."""
    return bool(headings) and _NOTABLE.search(headings[-1]) is not None


def _kind(words: str) -> str:
    return next((kind for kind, pattern in KINDS if pattern.search(words)), "")
