"""The words of a page, line by line, become sections with paragraphs, lists and tables."""

from __future__ import annotations

import re

from orbat.document import Block, Paragraph, Section, Span, Text
from orbat.findings import EMPTY_HEADING
from orbat.sources.notes import Notes
from orbat.sources.outline import OpenSection, nest
from orbat.sources.wikitext.flow import Flow
from orbat.sources.wikitext.lists import MARKERS, read_list
from orbat.sources.wikitext.tables import TABLE, Lines, read_table

_HEADING = re.compile(r"(={1,6})(.*?)(={1,6})[ \t]*")
_RULE = re.compile(r"----+")
_STRAY = re.compile(r"[ \t]*\|(?:[-}]|[ \t]*\Z)")
_DEEPEST = 6


def read_blocks(flow: Flow, notes: Notes) -> tuple[Section, tuple[Section, ...]]:
    """The lead and the sections below it."""
    lines = Lines(flow)
    flat = [OpenSection(None, 1, -1, -1)]
    at = 0
    while at < len(lines.words):
        words = lines.words[at]
        section = flat[-1]
        blocks: list[Block] = []
        if not words or words.isspace():
            at += 1
        elif words[0] == "=" and is_heading(words):
            heading = _heading(lines, at, notes)
            if heading:
                flat.append(heading)
            at += 1
        elif TABLE.match(words):
            blocks, at = read_table(lines, at, notes)
        elif words[0] in MARKERS:
            blocks, at = read_list(lines, at, notes)
        elif _RULE.match(words):
            at = _rest_of_rule(lines, at, blocks)
        else:
            blocks, at = _paragraph(lines, at)
        for block in blocks:
            section.blocks.append(block)
            section.start = block.span.start if section.start < 0 else section.start
            section.end = max(section.end, block.span.end)
    lead = flat[0]
    if lead.start < 0:
        lead.start = lead.end = 0
    return lead.close(), nest(flat[1:])


def is_heading(words: str) -> bool:
    """Whether a line is a heading: equals signs on both sides and something between them."""
    line = words.rstrip(" \t")
    return len(line) > 2 and line.startswith("=") and line.endswith("=")


def _heading(lines: Lines, at: int, notes: Notes) -> OpenSection | None:
    """`== Words ==`: the smaller count of signs is the level, as in MediaWiki; those left over are words."""
    line = lines.words[at].rstrip(" \t")
    left, right = (len(line) - len(line.lstrip("="))), (len(line) - len(line.rstrip("=")))
    level = min(left, right, _DEEPEST) if left < len(line) else min((len(line) - 1) // 2, _DEEPEST)
    start = lines.starts[at]
    text = lines.flow.text(start + level, start + len(line) - level)
    place, end = lines.place(at, 0), lines.place(at, len(line))
    if not text.plain:
        notes.add(EMPTY_HEADING, Span(place, max(place, end)))
        return None
    return OpenSection(text, level, place, max(end, text.whole.end))


def _rest_of_rule(lines: Lines, at: int, blocks: list[Block]) -> int:
    """Words behind `----` are a paragraph."""
    found = _RULE.match(lines.words[at])
    text = lines.text(at, found.end() if found else 0)
    if text.plain:
        blocks.append(Paragraph(text, text.whole))
    return at + 1


def _paragraph(lines: Lines, at: int) -> tuple[list[Block], int]:
    """Lines of prose up to a blank line or another block are one paragraph."""
    after = at + 1
    while after < len(lines.words) and _is_prose(lines.words[after]):
        after += 1
    if after == at + 1 and _STRAY.match(lines.words[at]):
        return [], after
    last = after - 1
    text: Text = lines.flow.text(lines.starts[at], lines.starts[last] + len(lines.words[last]))
    return ([Paragraph(text, text.whole)] if text.plain else []), after


def _is_prose(words: str) -> bool:
    if not words or words.isspace() or words[0] in MARKERS:
        return False
    if words[0] == "=" and is_heading(words):
        return False
    return not (words.startswith("----") or TABLE.match(words) or _STRAY.match(words))
