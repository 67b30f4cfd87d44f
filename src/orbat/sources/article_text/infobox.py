"""`Infobox` and the `- Key: value` lines below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orbat.document import Field, Infobox, Span, Text
from orbat.findings import EMPTY_INFOBOX, EMPTY_ITEM, FIELD_WITHOUT_KEY
from orbat.sources.article_text.headings import is_heading
from orbat.sources.article_text.lines import EDGE, Line, join
from orbat.sources.article_text.lists import marker
from orbat.sources.article_text.tables import is_row
from orbat.sources.notes import Notes

_TITLE = re.compile(r"(?i)infobox\b(?:\s*:)?\s*(.{0,60})\Z")


@dataclass(slots=True)
class _OpenField:
    key: str
    start: int
    indent: int
    values: list[Text]
    listed: bool = False

    def close(self) -> Field:
        value = join(self.values, "\n" if self.listed else " ")
        return Field(self.key, value, Span(self.start, max(value.whole.end, self.start + len(self.key))))


def is_infobox(lines: Sequence[Line], at: int) -> bool:
    """Whether an infobox begins here: the bare word, or the word with a name and a field below it."""
    title = _TITLE.match(lines[at].words)
    return title is not None and (not title.group(1) or _is_field(lines, _first_field(lines, at)))


def read_infobox(lines: Sequence[Line], at: int, notes: Notes) -> tuple[Infobox | None, int]:
    """The infobox that begins at line `at`, and the line after it; None where it has no fields.

    A value goes on in the indented lines below it: plain ones are joined by a space, list items by a line end.
    """
    title = _TITLE.match(lines[at].words)
    name = title.group(1) if title else ""
    here = _first_field(lines, at)
    if not _is_field(lines, here):
        notes.add(EMPTY_INFOBOX, lines[at].span)
        return None, at + 1
    fields: list[_OpenField] = []
    while here < len(lines) and _belongs(lines[here], fields):
        _read_line(lines[here], fields, notes)
        here += 1
    closed = tuple(one.close() for one in fields)
    return Infobox(closed, Span(lines[at].start, closed[-1].span.end), name), here


def _first_field(lines: Sequence[Line], at: int) -> int:
    """The line after the infobox line, or the one after a blank line below it."""
    return at + 2 if at + 1 < len(lines) and not lines[at + 1].words else at + 1


def _is_field(lines: Sequence[Line], at: int) -> bool:
    return at < len(lines) and bool(marker(lines[at])) and ":" in lines[at].words


def _belongs(line: Line, fields: list[_OpenField]) -> bool:
    """Whether a line is a field, or goes on with the value of the one above it."""
    if not line.words or is_heading(line) or is_row(line):
        return False
    return bool(marker(line)) or (bool(fields) and line.indent > fields[-1].indent)


def _read_line(line: Line, fields: list[_OpenField], notes: Notes) -> None:
    found = marker(line)
    skip = found.length if found else 0
    words = line.text(skip)
    if fields and line.indent > fields[-1].indent:
        if not words.plain:
            notes.add(EMPTY_ITEM, line.span)
            return
        fields[-1].listed = fields[-1].listed or bool(found)
        fields[-1].values.append(words)
        return
    start = words.whole.start
    key, length = _read_key(words.plain)
    if not key:
        notes.add(FIELD_WITHOUT_KEY, line.span)
    value = line.text(start - line.start + length)
    fields.append(_OpenField(key, start, line.indent, [value]))


def _read_key(words: str) -> tuple[str, int]:
    """The key and how far it goes, its colon included; the colon of an address ends no key."""
    key, colon, value = words.partition(":")
    if not colon or value.startswith("//"):
        return "", 0
    return key.rstrip(EDGE), len(key) + 1
