"""Tables of `| a | b |` lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from orbat.document import Piece, Row, Span, Table, Text
from orbat.findings import NO_WORDS, UNEVEN_ROW
from orbat.sources.article_text.lines import Line
from orbat.sources.notes import Notes
from orbat.sources.table_header import is_header

WIDEST = 64
_PIPE = re.compile(r"\\\||\|")
_RULE = re.compile(r":?-{2,}:?")


def is_row(line: Line) -> bool:
    """Whether a line is a table row."""
    return line.words.startswith("|")


def read_table(lines: Sequence[Line], at: int, notes: Notes) -> tuple[Table | None, int]:
    r"""The table that begins at line `at`, and the line after it; None where it has only rules (`|---|---|`).

    A rule below the first row makes that row the header; without one the words decide. `\|` in a cell is a pipe.
    Shorter rows are filled up with empty cells, to at most 64.
    """
    rows: list[Row] = []
    ruled = False
    here = at
    while here < len(lines) and is_row(lines[here]):
        row = read_row(lines[here])
        if _is_rule(row):
            ruled = ruled or len(rows) == 1
        else:
            rows.append(row)
        here += 1
    span = Span(lines[at].start, lines[here - 1].end)
    if not rows:
        notes.add(NO_WORDS, span)
        return None, here
    rows = _even(rows, notes)
    plain = [[cell.plain for cell in row.cells] for row in rows]
    header = rows[0].cells if ruled or is_header(plain[0], plain[1:]) else ()
    return Table(header, tuple(rows[1:] if header else rows), span), here


def read_row(line: Line) -> Row:
    """The cells of one line; a last pipe closes the last cell."""
    pipes = [found.start() for found in _PIPE.finditer(line.words) if len(found.group()) == 1]
    if pipes[-1] != len(line.words) - 1 or len(pipes) == 1:
        pipes.append(len(line.words))
    return Row(tuple(_unescape(line.text(left + 1, right)) for left, right in pairwise(pipes)), line.span)


def _unescape(text: Text) -> Text:
    r"""The text without the backslash of each `\|`."""
    if "\\|" not in text.plain:
        return text
    start = text.whole.start
    pieces = []
    length = place = 0
    runs = text.plain.split("\\|")
    for number, run in enumerate(runs):
        words = run if number == 0 else "|" + run
        place += 1 if number else 0
        pieces.append(Piece(length, start + place, start + place + len(words)))
        length, place = length + len(words), place + len(words)
    return Text(text.plain.replace("\\|", "|"), tuple(piece for piece in pieces if piece.end > piece.start))


def _is_rule(row: Row) -> bool:
    return all(_RULE.fullmatch(cell.plain) for cell in row.cells)


def _even(rows: list[Row], notes: Notes) -> list[Row]:
    """The rows, all as wide as the widest."""
    first = len(rows[0].cells)
    widest = min(max(len(row.cells) for row in rows), WIDEST)
    even = []
    for row in rows:
        if len(row.cells) != first:
            notes.add(UNEVEN_ROW, row.span, f"A row of {len(row.cells)} cells in a table of {first} columns")
        even.append(_widen(row, widest))
    return even


def _widen(row: Row, width: int) -> Row:
    missing = width - len(row.cells)
    empty = Text.at("", row.span.end)
    return Row(row.cells + (empty,) * missing, row.span) if missing > 0 else row
