"""A sentence as its claims need it, and a frame that matched in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from orbat.claims import Evidence
from orbat.document import Text
from orbat.extract.prose.binding import Moment
from orbat.extract.prose.frame import Frame
from orbat.extract.prose.memory import Memory
from orbat.extract.prose.slots import Encoded, Slot

_SLOT = re.compile(r"<[A-Z](\d+)>")
_IN_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the paragraph `text`: where it stands, what is remembered, and its dates by their slots."""

    encoded: Encoded
    text: Text
    memory: Memory
    source: str
    section: str
    moments: Mapping[int, Moment]

    def evidence(self, start: int, end: int) -> tuple[Evidence, ...]:
        """The words `start`..`end` of the paragraph as evidence."""
        return (Evidence(self.source, (self.text.span(start, end),), self.section),)


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that matched in a sentence; `before` is what its words before the pattern matched."""

    frame: Frame
    found: re.Match[str]
    before: re.Match[str] | None
    sentence: Sentence

    def group(self, role: str) -> str:
        """The encoded words of a role; empty where the frame has none or it did not take part."""
        for found in (self.found, self.before):
            if found and role in found.re.groupindex:
                return found[role] or ""
        return ""

    def slot(self, role: str) -> Slot | None:
        """The slot of a role that is a single mention."""
        words = self.group(role)
        return self.sentence.encoded.slots[int(words)] if words.isdigit() else None

    def slots(self, role: str) -> tuple[Slot, ...]:
        """The slots of a role, one or a list of them."""
        single = self.slot(role)
        if single:
            return (single,)
        numbers = _SLOT.findall(_IN_BRACKETS.sub("", self.group(f"{role}_list")))
        listed = tuple(self.sentence.encoded.slots[int(number)] for number in numbers)
        return tuple(each for each in listed if each.kind == "P") if self.frame.kind(role) == "peoplein" else listed

    def words(self, role: str) -> tuple[int, int]:
        """The paragraph range of a role of words."""
        return self.sentence.encoded.words(*self.found.span(role))
