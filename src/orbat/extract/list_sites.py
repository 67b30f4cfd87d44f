"""Where a listed unit is: `2nd River Battalion, Suva`, `Naval School - Lautoka`."""

from __future__ import annotations

import re

from orbat.text.heads import heads_pattern
from orbat.text.places import find_proper_names

_TAIL = re.compile(
    r"(?P<mark>,|\s[-–—])\s+(?:in\s+)?(?P<place>[^\W\d_a-z][\w'’]*(?:[ -][\w'’]+){0,3})"
    r"(?:,\s[^\W\d_a-z][\w'’ -]*)?\s*\Z"
)
_NUMBERED = re.compile(r"(?<!\w)(?:\d+(?:st|nd|rd|th)|No\.?\s?\d+|\d+\Z)(?!\w)")
_LONGEST = 120


def site_after(words: str) -> re.Match[str] | None:
    """The place behind the name of a unit; None where what stands there may be a part of the name.

    The name must end in a head noun, a number or a quotation mark; the place be known, or the unit have a number.

    >>> site_after("2nd River Battalion, Mirov")["place"], site_after("Department of Rivers, Lakes")
    ('Mirov', None)
    """
    found = _TAIL.search(words[-_LONGEST:])
    if found is None or heads_pattern().search(found["place"]):
        return None
    at = max(0, len(words) - _LONGEST) + found.start()
    if not _ends_name(words[:at]):
        return None
    names = find_proper_names(f"in {found['place']}")
    if not names or (names[0].start, names[0].end) != (len("in "), len("in ") + len(found["place"])):
        return None
    is_numbered = found["mark"] == "," and _NUMBERED.search(words[:at]) is not None
    return _TAIL.search(words, at) if is_numbered or names[0].kind in {"city", "region", "country"} else None


def _ends_name(words: str) -> bool:
    """Whether a name of a unit may be over here."""
    last = None
    for found in heads_pattern().finditer(words):
        last = found
    return words[-1:].isdigit() or words[-1:] in {'"', "”", "»"} or (last is not None and last.end() == len(words))
