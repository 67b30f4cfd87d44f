"""What a listed unit has to do with what the list stands under: a part of a body, a guest of a base, in a battle."""

from __future__ import annotations

import re

from orbat.claims import EntityType, Mention
from orbat.extract.list_place import ListPlace

_BODIES = frozenset({EntityType.UNIT, EntityType.AGENCY, EntityType.INSTITUTION, EntityType.ORGANISATION})
_STATIONED = re.compile(r"\b(?:stationed|based|tenants?|housed?|hosted?|garrisoned|home to)\b", re.IGNORECASE)
_PARTS = re.compile(
    r"\b(?:structure|organi[sz]ation|compos\w+|compris\w+|consist\w*|departments?|branches|divisions)\b", re.IGNORECASE
)
_FOUGHT = re.compile(
    r"\b(?:orders? of battle|belligerents|combatants|participants|opposing forces"
    r"|(?:units|forces|formations)\b.{0,20}\b(?:involved|engaged|participating|that (?:fought|took part)|present))\b",
    re.IGNORECASE,
)


def belonging(here: ListPlace, parent: Mention) -> str:
    """The relation of a listed unit to the one above it, or to what the section is about; empty where none is told.

    A battle has no parts, a base has guests, and a person or a post neither.
    """
    if parent.name != here.topic.name or parent.type in _BODIES:
        return "part_of"
    words = " ".join((*here.place.path, here.intro.rsplit(". ", 1)[-1]))
    if parent.type is EntityType.FACILITY:
        return "based_in" if _STATIONED.search(words) else "part_of" if _PARTS.search(words) else ""
    return "participated_in" if parent.type is EntityType.CONFLICT and _FOUGHT.search(words) else ""
