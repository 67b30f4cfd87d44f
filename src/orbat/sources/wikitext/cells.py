"""The cells of a table become rows of equal width: spanned ones are filled, header rows become one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orbat.document import Piece, Row, Span, Table, Text
from orbat.findings import UNEVEN_ROW
from orbat.sources.notes import Notes
from orbat.sources.table_header import is_header
from orbat.sources.wikitext.flow import Flow
from orbat.sources.wikitext.values import Line, text_of_lines

WIDEST = 64
_MOST = 1000
_TIMES = 10


@dataclass(slots=True)
class Cell:
    """A cell as it is written; `rows` and `columns` are how many it covers, 0 rows for all that follow."""

    flow: Flow
    at: int
    lines: list[Line]
    is_header: bool
    rows: int
    columns: int

    def text(self) -> Text:
        """Its words."""
        return text_of_lines(self.flow, self.lines, self.at)


@dataclass(frozen=True, slots=True)
class _Filled:
    """A row with a text for each column; `own` is the place of what is written in it."""

    cells: tuple[Text, ...]
    span: Span
    is_header: bool


def build_table(rows: Sequence[Sequence[Cell]], span: Span, caption: Text | None, notes: Notes) -> Table | None:
    """The table; None where it has no words. Its first rows are its header where they are all `!` cells.

    Where none are, the words of the first row decide. A `!` cell across the table below others heads a part of it.
    Shorter rows are filled up with empty cells; what stands behind the 64th column is left out.
    """
    filled = _fill(rows)
    if not any(cell.plain for row in filled for cell in row.cells):
        return None
    heads = next((number for number in range(len(filled)) if not _is_head(filled, number)), len(filled))
    heads = heads if heads < len(filled) else 1
    if not heads:
        plain = [[cell.plain for cell in row.cells] for row in filled]
        heads = int(is_header(plain[0], plain[1:]))
    widest = min(max(len(row.cells) for row in filled), WIDEST)
    header = _merge([row.cells for row in filled[:heads]])
    for row in filled[heads:]:
        columns = min(len(header or filled[0].cells), WIDEST)
        if len(row.cells) != columns:
            notes.add(UNEVEN_ROW, row.span, f"A row of {len(row.cells)} cells in a table of {columns} columns")
    even = tuple(Row(_widen(row.cells, widest, row.span.end), row.span) for row in filled[heads:])
    return Table(_widen(header, widest, filled[0].span.end) if header else (), even, span, caption)


def _is_head(rows: Sequence[_Filled], number: int) -> bool:
    """Whether a row is of the header, and not the heading of a part of the table: one cell across, below several."""
    is_across = len(set(rows[number].cells)) == 1
    return rows[number].is_header and not (number and is_across and len(set(rows[number - 1].cells)) > 1)


def _fill(rows: Sequence[Sequence[Cell]]) -> list[_Filled]:
    """Rows with spanned cells repeated, at most to the 64th column; rows without a cell of their own are none.

    Where spans would make many cells of few, they are not followed to their end.
    """
    most = _MOST + _TIMES * sum(map(len, rows))
    count = 0
    above: dict[int, tuple[int, Text]] = {}
    filled: list[_Filled] = []
    for row in rows:
        if not row:
            continue
        cells: list[Text] = []
        own: list[Text] = []
        for cell in row:
            _take(above, cells)
            text = cell.text()
            own.append(text)
            for _ in range(max(1, min(cell.columns, WIDEST - len(cells)))):
                if cell.rows != 1 and len(cells) < WIDEST:
                    above[len(cells)] = (cell.rows - 1 if cell.rows else -1, text)
                cells.append(text)
        _take(above, cells)
        place = Span(own[0].whole.start, own[-1].whole.end)
        count += len(cells)
        if count > most:
            above.clear()
        filled.append(_Filled(tuple(cells), place, all(cell.is_header for cell in row)))
    return filled


def _take(above: dict[int, tuple[int, Text]], cells: list[Text]) -> None:
    """Fills the next columns with the cells from above that reach down to this row."""
    while len(cells) in above:
        column = len(cells)
        left, text = above.pop(column)
        if left - 1:
            above[column] = (left - 1, text)
        cells.append(text)


def _merge(rows: Sequence[tuple[Text, ...]]) -> tuple[Text, ...]:
    """One header of several: what stands in a column is said from above to below, each once."""
    if len(rows) < 2:
        return rows[0] if rows else ()
    width = max(map(len, rows))
    columns = []
    for column in range(width):
        found: list[Text] = []
        for row in rows:
            if column < len(row) and row[column].plain and row[column] not in found:
                found.append(row[column])
        columns.append(_join(found) if found else rows[0][min(column, len(rows[0]) - 1)])
    return tuple(columns)


def _join(texts: Sequence[Text]) -> Text:
    if len(texts) == 1:
        return texts[0]
    pieces: list[Piece] = []
    length = 0
    for text in texts:
        if pieces:
            start, end = pieces[-1].end, text.whole.start
            pieces.append(Piece(length - 1, min(start, end), max(start, end)))
        pieces += [Piece(each.plain + length, each.start, each.end, each.is_whole) for each in text.pieces]
        length += len(text.plain) + 1
    return Text(" ".join(text.plain for text in texts), tuple(pieces))


def _widen(cells: tuple[Text, ...], width: int, place: int) -> tuple[Text, ...]:
    missing = width - len(cells)
    return cells + (Text.at("", place),) * missing if missing > 0 else cells[:width]
