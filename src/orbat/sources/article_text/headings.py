"""`= Title =` and `== Heading ==`, levels 1 to 6."""

from __future__ import annotations

from dataclasses import dataclass

from orbat.document import Text
from orbat.findings import DEEP_HEADING, EMPTY_HEADING, UNBALANCED_HEADING
from orbat.sources.article_text.lines import EDGE, Line
from orbat.sources.notes import Notes

DEEPEST = 6
_LONGEST_OPEN = 200


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading line; without words it has no text and opens nothing."""

    text: Text | None
    level: int


def is_heading(line: Line) -> bool:
    """Whether a line is a heading: equals signs on both sides, or two or more on the left of a short line alone."""
    words = line.words
    if not words.startswith("="):
        return False
    if words.endswith("="):
        return True
    inner = words.lstrip("=")
    return len(words) - len(inner) > 1 and len(inner) <= _LONGEST_OPEN and "=" not in inner


def read_heading(line: Line, notes: Notes, is_first: bool) -> Heading:
    """The heading of a heading line.

    Where the sides differ, the smaller count is the level; only the first line of a file becomes a title that way.
    """
    words = line.words
    left = len(words) - len(words.lstrip("="))
    right = len(words) - len(words.rstrip("="))
    if not words.strip(EDGE + "="):
        notes.add(EMPTY_HEADING, line.span)
        return Heading(None, 0)
    level = min(left, right) or left
    if left != right:
        level = level if is_first else max(level, 2)
        notes.add(UNBALANCED_HEADING, line.span, f"{left} equals signs on the left, {right} on the right")
    if level > DEEPEST:
        notes.add(DEEP_HEADING, line.span, f"A heading of level {level}")
    return Heading(line.text(left, len(words) - right), min(level, DEEPEST))
