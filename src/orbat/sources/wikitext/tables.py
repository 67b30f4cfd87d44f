"""Tables: `{|`, `|+ caption`, `|-`, `! header !! header`, `| cell || cell`, `|}`.

https://www.mediawiki.org/wiki/Help:Tables
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from orbat.document import Block, Paragraph, Span, Text
from orbat.findings import UNCLOSED_TABLE
from orbat.sources.notes import Notes
from orbat.sources.wikitext.cells import Cell, build_table
from orbat.sources.wikitext.flow import Flow
from orbat.sources.wikitext.values import Line, lines_of, text_of_lines

TABLE = re.compile(r"[ \t:]*\{\|")
_SPLIT = re.compile(r"\|\|")
_SPLIT_HEADERS = re.compile(r"\|\||!!")
_LINK_SIGN = re.compile(r"\[\[|\]\]")
_SPANS = re.compile(r"(row|col)span\s*=\s*[\"']?\s*(\d{1,5})", re.IGNORECASE)


class Lines:
    """The lines of a flow: their words, and where in the flow they begin."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.words = flow.plain.split("\n")
        self.starts: list[int] = []
        start = 0
        for words in self.words:
            self.starts.append(start)
            start += len(words) + 1
        self._ends: dict[int, int] | None = None

    def place(self, at: int, offset: int) -> int:
        """Where a character of a line stands in the file; for the end of its words, where the last one ends."""
        start = self.starts[at]
        if offset and offset == len(self.words[at]):
            return self.flow.text(start + offset - 1, start + offset).whole.end
        return self.flow.place(start + offset)

    def text(self, at: int, offset: int = 0) -> Text:
        """The words of a line from an offset on."""
        start = self.starts[at]
        return self.flow.text(start + offset, start + len(self.words[at]))

    def table_end(self, at: int) -> int:
        """The line of the `|}` that closes the table which begins at a line; -1 where none does."""
        if self._ends is None:
            self._ends = {}
            above: list[int] = []
            for number, words in enumerate(self.words):
                if above and words.lstrip(" \t").startswith("|}"):
                    self._ends[above.pop()] = number
                elif TABLE.match(words):
                    above.append(number)
        return self._ends.get(at, -1)


@dataclass(slots=True)
class _OpenTable:
    """A table that is still being read."""

    start: int
    end: int
    rows: list[list[Cell]] = field(default_factory=list)
    caption: list[Line] = field(default_factory=list)
    goes_on: list[Line] | None = None
    """The lines of the cell or caption that is being read."""


def read_table(lines: Lines, at: int, notes: Notes) -> tuple[list[Block], int]:
    """The table that begins at a line with those nested in it, and the line after it.

    A table that nothing closes ends before the next heading.
    """
    done: list[tuple[int, Block]] = []
    above: list[_OpenTable] = []
    here = at
    is_closed = lines.table_end(at) >= 0
    while here < len(lines.words):
        words = lines.words[here].strip(" \t\r")
        if TABLE.match(words):
            if above:
                above[-1].end = here
            above.append(_OpenTable(here, here))
        elif words.startswith("|}"):
            _end(lines, above, here, done, notes)
        elif not is_closed and words[:1] == "=" and words.endswith("=") and len(words) > 2:
            break
        elif not _read_line(lines, above[-1], here, words):
            done += ((here, block) for block in _beside(lines, here))
        here += 1
        if not above:
            break
    while above:
        notes.add(UNCLOSED_TABLE, Span(lines.place(above[-1].start, 0), lines.place(above[-1].start, 0)))
        _end(lines, above, here - 1, done, notes)
    return [block for _, block in sorted(done, key=lambda one: one[0])], here


def _end(lines: Lines, above: list[_OpenTable], at: int, done: list[tuple[int, Block]], notes: Notes) -> None:
    table = above.pop()
    start = lines.place(table.start, len(lines.words[table.start]) - len(lines.words[table.start].lstrip(" \t:")))
    end = lines.place(at, len(lines.words[at]))
    caption = text_of_lines(lines.flow, table.caption, lines.starts[table.start])
    built = build_table(table.rows, Span(start, max(start, end)), caption if caption.plain else None, notes)
    if built:
        done.append((table.start, built))


def _beside(lines: Lines, at: int) -> list[Block]:
    """Words of a table that stand in no cell: they are shown beside it."""
    text = lines.text(at)
    return [Paragraph(text, text.whole)] if text.plain else []


def _read_line(lines: Lines, table: _OpenTable, at: int, words: str) -> bool:
    """Whether a line belongs to the table: its signs, or more of a cell."""
    start = lines.starts[at] + lines.words[at].find(words)
    end = start + len(words)
    if words.startswith("|-"):
        table.rows.append([])
        table.goes_on = None
    elif words.startswith("|+"):
        bar = lines.flow.plain.find("|", start + 2, end)
        table.caption = lines_of(lines.flow, bar + 1 if bar >= 0 else start + 2, end)
        table.goes_on = table.caption
    elif words[:1] in {"|", "!"}:
        _read_cells(lines.flow, table, start, end)
    elif table.goes_on is not None:
        first, *more = lines_of(lines.flow, start, end)
        table.goes_on += [("\n", first[1], first[2]), *more]
    else:
        return False
    return True


def _read_cells(flow: Flow, table: _OpenTable, start: int, end: int) -> None:
    """The cells of one line."""
    if not table.rows:
        table.rows.append([])
    is_header = flow.plain[start] == "!"
    here = start + 1
    for found in (_SPLIT_HEADERS if is_header else _SPLIT).finditer(flow.plain, here, end):
        table.rows[-1].append(_cell(flow, here, found.start(), is_header))
        here = found.end()
    cell = _cell(flow, here, end, is_header)
    table.rows[-1].append(cell)
    table.goes_on = cell.lines


def _cell(flow: Flow, start: int, end: int, is_header: bool) -> Cell:
    """A cell; what stands before a single pipe says how it is drawn, unless a link is there."""
    spans = {"row": 1, "col": 1}
    bar = flow.plain.find("|", start, end)
    begin = start
    if bar >= 0 and not _LINK_SIGN.search(flow.file, flow.place(start), flow.place(bar)):
        spans.update((name.lower(), int(count)) for name, count in _SPANS.findall(flow.plain[start:bar]))
        begin = bar + 1
    return Cell(flow, begin, lines_of(flow, begin, end), is_header, spans["row"], spans["col"])
