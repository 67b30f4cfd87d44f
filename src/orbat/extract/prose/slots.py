"""A sentence in which every mention is one token, so that a frame is a pattern over words and typed slots.

`In 1991, the River Guard was founded.` becomes `In <D0>, <O1> was founded.` A determiner before a mention is part of
its token; a possessive pronoun becomes `<O1>'s`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from orbat.claims import Mention

_DETERMINER = re.compile(r"(?:\b(?:the|a|an|this|these|those|both)\s+)$", re.IGNORECASE)
_LONGEST = 6
"""How long the longest of them is with what stands before it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A mention in a sentence. `mention` is the thing it stands for, where it is one; `words_at` its own words."""

    kind: str
    start: int
    end: int
    value: Any = None
    mention: Mention | None = None
    possessive: bool = False
    referring: bool = False


@dataclass(frozen=True, slots=True)
class Encoded:
    """A sentence with its mentions as tokens. `steps` are pairs (offset in `text`, offset in the paragraph)."""

    text: str
    slots: tuple[Slot, ...]
    steps: tuple[tuple[int, int], ...]
    start: int
    end: int

    def place(self, offset: int) -> int:
        """The paragraph offset of an offset in the encoded text; inside a token, that of its beginning."""
        number = bisect_right(self.steps, (offset, 1 << 60)) - 1
        at, original = self.steps[number]
        following = self.steps[number + 1][1] if number + 1 < len(self.steps) else self.end
        return min(original + offset - at, following)

    def words(self, start: int, end: int) -> tuple[int, int]:
        """The paragraph range of a range of the encoded text."""
        return self.place(start), self.place(end)


def _without_determiner(words: str) -> str:
    blanks = len(words) - len(words.rstrip())
    found = _DETERMINER.search(words, max(0, len(words) - blanks - _LONGEST)) if blanks else None
    return words[: found.start()] if found else words


def encode(text: str, start: int, end: int, slots: tuple[Slot, ...]) -> Encoded:
    """The sentence `start`..`end` of a paragraph with the given slots as tokens."""
    if not slots:
        return Encoded(
            text[start:end].replace("<", "‹").replace(">", "›"), (), ((0, start), (end - start, end)), start, end
        )
    parts: list[str] = []
    steps: list[tuple[int, int]] = []
    at = start
    length = 0
    for number, slot in enumerate(slots):
        before = text[at : slot.start].replace("<", "‹").replace(">", "›")
        plain = before if slot.possessive else _without_determiner(before)
        token = f"<{slot.kind}{number}>'s" if slot.possessive else f"<{slot.kind}{number}>"
        in_token = length + len(plain)
        steps += (length, at), (in_token, at + len(plain)), (in_token + len(token), slot.end)
        parts += plain, token
        length, at = in_token + len(token), slot.end
    rest = text[at:end].replace("<", "‹").replace(">", "›")
    parts.append(rest)
    steps += (length, at), (length + len(rest), end)
    return Encoded("".join(parts), slots, tuple(steps), start, end)
