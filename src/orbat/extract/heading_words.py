"""Headings that name no thing: topics such as History or Structure, and sections that tell nothing of the subject."""

from __future__ import annotations

import re

_SKIPPED = frozenset(
    [
        "bibliography", "citations", "cultural depictions", "cultural references", "external links", "fiction",
        "film", "films", "footnotes", "further reading", "gallery", "in fiction", "in film", "in films",
        "in literature", "in media", "in popular culture", "in the media", "links", "literature", "media portrayal",
        "notes", "popular culture", "portrayals", "references", "see also", "sources", "weblinks", "works cited",
    ]
)  # fmt: skip
_PARTS = re.compile(r"\s*(?:,|/|&|\band\b)\s*")
_BEFORE_TOPIC = (
    "Current|Former|Modern|Early|General|Organi[sz]ational|Military|Notable|List of|Order of|Main|Types? of|Other"
    "|Subordinate|Component|Command"
)
_TOPICS = (
    "History|Structure|Organi[sz]ation|Roles?|Duties|Tasks|Functions|Missions?|Equipment|Vehicles|Weapons|Uniforms?"
    "|Ranks?|Insignia|Background|Overview|Units|Commanders|Leadership|Command|Personnel|Training|Education|Operations"
    "|Activities|Symbols|Traditions|Headquarters|Formations?|Formation|Establishment|Bases|Deployments?|Engagements?"
    "|Battle|Battles|Creation|Origins?|Legal basis|Departments|Branches|Divisions|Components|Directorates|Services"
    "|Subdivisions|Staff|Budget|Recruitment|Awards|Honou?rs|Controversy|Controversies|Criticism|Incidents?|Casualties"
    "|Losses"
)
_TOPIC = re.compile(rf"^(?:(?:{_BEFORE_TOPIC})\s+)*(?:{_TOPICS})(?:\s+(?:and|of|in|during|from)\b.*)?$", re.IGNORECASE)
_STRUCTURAL = re.compile(
    r"\b(?:structure|organi[sz]ation|units?|components?|branches|formations?|departments|divisions|directorates"
    r"|services|commands?|order of battle|composition|institutions|establishments|schools|subordinate)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\d{4}|\b(?:events?|period|era|after|before|since|war|years|role|under|during|and after)\b", re.IGNORECASE
)

_SERVING = re.compile(
    r"(?:Active|Military|Foreign|Overseas|Combat|Operational|Early|Later|Post-?war|Wartime|[A-Z]\w+(?:an|ese|ish))"
    r" service\Z"
)


def is_skipped(heading: str) -> bool:
    """Whether a section has links, sources or fiction, and so no facts about the article's subject.

    >>> is_skipped("See also"), is_skipped("Notes and references"), is_skipped("Film unit")
    (True, True, False)
    """
    words = heading.casefold().strip(" .:")
    return words in _SKIPPED or all(part in _SKIPPED for part in _PARTS.split(words))


def is_topic(heading: str) -> bool:
    """Whether a heading names a topic: `Organizational structure`, `Duties of the guard`."""
    return bool(_TOPIC.match(heading))


def is_structural(heading: str) -> bool:
    """Whether what the headings below it name are parts."""
    return bool(_STRUCTURAL.search(heading))


def names_time(heading: str) -> bool:
    """Whether a heading tells of a time or an event, whatever else it names: `The brigade after the war`.

    So does `Samoan service`, under whom a unit served; `Rescue service` and `Samoan Service` are bodies.
    """
    return bool(_TIME.search(heading) or _SERVING.match(heading))
