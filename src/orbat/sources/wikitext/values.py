"""A value of several lines: list items and `<br>` end a line, other line ends are blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orbat.document import Text
from orbat.sources.wikitext.flow import BREAK, Flow, Stretch

MARKS = frozenset("*#:;{|!")
"""What the first line of a list or a table begins with."""

_ENDS = re.compile(f"[\n{BREAK}]")
_MARKER = re.compile(r"[*#:;]+[ \t]*")
_TABLE = re.compile(r"\{\||\|[-}+]|[|!]")
_BLANKS = re.compile(r"[ \t\r]{2,}")

Line = tuple[str, int, int]
"""What ends the line before it (nothing where it is the first), and where the line begins and ends in the words."""


def value_of(flow: Flow, at: int) -> Text:
    """All words of a flow as a value; `at` is its place where it has none."""
    if not flow.plain.strip():
        return Text.at("", at)
    return text_of_lines(flow, lines_of(flow, 0, len(flow.plain)), 0)


def lines_of(flow: Flow, start: int, end: int) -> list[Line]:
    """The lines of a stretch of words."""
    lines: list[Line] = []
    sign = ""
    for found in _ENDS.finditer(flow.plain, start, end):
        lines.append((sign, start, found.start()))
        sign, start = found.group(), found.end()
    return [*lines, (sign, start, end)]


def text_of_lines(flow: Flow, lines: Sequence[Line], at: int) -> Text:
    """Lines as one text; `at` is where in the words it stands if it has none."""
    if len(lines) == 1:
        _, start, end = lines[0]
        start, end = flow.strip(start, end)
        if start == end or flow.plain[start] not in MARKS:
            return flow.text(start, end)
    stretches: list[Stretch] = []
    is_apart = False
    for sign, start, end in lines:
        low, high = flow.strip(start, end)
        is_item = False
        if sign != BREAK and low < high and flow.plain[low] in MARKS:
            low, is_item = _content(flow, low, high, is_first=not sign)
        if low == high:
            is_apart = is_apart or bool(sign)
            continue
        gap = "\n" if is_item or is_apart or sign == BREAK else " "
        is_apart = is_item
        for blank in _BLANKS.finditer(flow.plain, low, high):
            stretches.append((gap, low, blank.start()))
            gap, low = " ", blank.end()
        stretches.append((gap, low, high))
    return flow.join(stretches, at)


def _content(flow: Flow, start: int, end: int, *, is_first: bool) -> tuple[int, bool]:
    """Where the words of a line begin behind a list marker or what is left of a table, and whether it has such a sign.

    The first line of a value is no item where its sign may be one of its own, such as `#1`.
    """
    marker = _MARKER.match(flow.plain, start, end)
    if marker and not (is_first and flow.plain[start] != "*"):
        return marker.end(), True
    table = _TABLE.match(flow.plain, start, end)
    if table is None:
        return start, False
    if len(table.group()) > 1 and table.group() != "|+":
        return end, True
    return flow.strip(table.end(), end)[0], True
