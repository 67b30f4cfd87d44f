"""The lines of an article text become an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orbat.claims import Finding
from orbat.document import Article, Block, Infobox, Paragraph, Source, Span, Text
from orbat.findings import (
    EMPTY_PARENTHESES,
    INVISIBLE_CHARACTERS,
    LATE_INFOBOX,
    LATE_TITLE,
    NO_HEADINGS,
    NO_INFOBOX,
    NO_TITLE,
    NO_WORDS,
    SECOND_TITLE,
)
from orbat.sources.article_text.headings import is_heading, read_heading
from orbat.sources.article_text.headline import take_headline
from orbat.sources.article_text.infobox import is_infobox, read_infobox
from orbat.sources.article_text.lines import INVISIBLE, Line, is_rule, join, read_lines
from orbat.sources.article_text.lists import marker, read_list
from orbat.sources.article_text.tables import is_row, read_table
from orbat.sources.notes import Notes
from orbat.sources.outline import OpenSection, nest

_LOST = re.compile(r"\([^\S\n\r]*[,;)]|[,;][^\S\n\r]*\)")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")


def parse(source: Source) -> tuple[Article, tuple[Finding, ...]]:
    """The article that a text holds, and what was odd about it; any text is read as far as it goes."""
    reading = _Reading(source)
    lines = read_lines(source.text)
    at = 0
    while at < len(lines):
        at = reading.read(lines, at)
    return reading.close()


class _Reading:
    """An article that is being read from its first line to its last."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.notes = Notes(source.name)
        self.title: Text | None = None
        self.infoboxes: list[Infobox] = []
        self.flat = [OpenSection(None, 1, -1, -1)]

    def read(self, lines: Sequence[Line], at: int) -> int:
        """Reads what begins at a line; gives the line after it."""
        line = lines[at]
        if not line.words:
            return at + 1
        if is_heading(line):
            self._open(line)
            return at + 1
        if is_infobox(lines, at):
            return self._read_infobox(lines, at)
        if is_rule(line):
            self.notes.add(NO_WORDS, line.span)
            return at + 1
        block, after = _read_block(lines, at, self.notes)
        if block:
            self._extend(block.span)
            self.flat[-1].blocks.append(block)
        return after

    def close(self) -> tuple[Article, tuple[Finding, ...]]:
        """The article and its findings."""
        for code, is_missing in (
            (NO_TITLE, self.title is None),
            (NO_INFOBOX, not self.infoboxes),
            (NO_HEADINGS, len(self.flat) == 1),
        ):
            if is_missing:
                self.notes.add(code, Span(0, 0))
        _note_characters(self.source.text, self.notes)
        lead = self.flat[0]
        is_report = self._is_report()
        if is_report:
            self.title = take_headline(lead)
        if lead.start < 0:
            lead.start = lead.end = self.title.whole.end if self.title else 0
        sections = nest(self.flat[1:])
        article = Article(self.source, self.title, tuple(self.infoboxes), lead.close(), sections, is_report=is_report)
        return article, self.notes.all()

    def _is_report(self) -> bool:
        """Whether this is plain prose that nobody gave a title, or that a publisher gave a headline."""
        is_plain = self.title is None and not self.infoboxes and len(self.flat) == 1
        return is_plain and bool(self.source.publisher or not self.source.title)

    def _open(self, line: Line) -> None:
        is_first = self.title is None and len(self.flat) == 1 and self.flat[0].start < 0 and not self.infoboxes
        heading = read_heading(line, self.notes, is_first)
        if not heading.text:
            return
        if heading.level == 1 and self.title is None and len(self.flat) == 1:
            self.title = heading.text
            if not is_first:
                self.notes.add(LATE_TITLE, line.span)
            return
        if heading.level == 1:
            self.notes.add(SECOND_TITLE, line.span)
        self.flat.append(OpenSection(heading.text, heading.level, line.start, line.end))

    def _read_infobox(self, lines: Sequence[Line], at: int) -> int:
        infobox, after = read_infobox(lines, at, self.notes)
        if infobox:
            if len(self.flat) > 1 or self.flat[0].blocks:
                self.notes.add(LATE_INFOBOX, infobox.span)
                self._extend(infobox.span)
            self.infoboxes.append(infobox)
        return after

    def _extend(self, span: Span) -> None:
        section = self.flat[-1]
        section.start = span.start if section.start < 0 else section.start
        section.end = span.end


def _note_characters(text: str, notes: Notes) -> None:
    """Notes where words were dropped from parentheses, and that there are characters which nobody sees."""
    for lost in _LOST.finditer(text):
        notes.add(EMPTY_PARENTHESES, Span(*lost.span()), f"Words are missing at {lost.group()!r}")
    first = _INVISIBLE.search(text, 1 if text.startswith("\ufeff") else 0)
    if first:
        notes.add(INVISIBLE_CHARACTERS, Span(*first.span()), f"The first is U+{ord(first.group()):04X}")


def _read_block(lines: Sequence[Line], at: int, notes: Notes) -> tuple[Block | None, int]:
    if is_row(lines[at]):
        return read_table(lines, at, notes)
    if marker(lines[at]):
        return read_list(lines, at, notes)
    return _read_paragraph(lines, at)


def _read_paragraph(lines: Sequence[Line], at: int) -> tuple[Paragraph, int]:
    """The prose that begins at line `at`: lines without a blank one between them are one paragraph."""
    after = at + 1
    while after < len(lines) and _is_prose(lines, after):
        after += 1
    text = join([line.text() for line in lines[at:after]])
    return Paragraph(text, text.whole), after


def _is_prose(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if not line.words or is_heading(line) or is_row(line) or marker(line):
        return False
    return not is_rule(line) and not is_infobox(lines, at)
