"""Succession boxes: the templates of a row, `{{s-bef}}`, `{{s-ttl}}`, `{{s-aft}}`, become the fields of one box.

https://en.wikipedia.org/wiki/Template:S-start/doc and https://en.wikipedia.org/wiki/Template:Succession_box
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from orbat.document import Field, Infobox, Span

NAME = "Succession box"
_COLUMNS = ("before", "title", "after")
_MOST_ROWS = 50


@dataclass(frozen=True, slots=True)
class Part:
    """One template of a succession box.

    `kind` is `row` for a template that is a row by itself, `before`, `title` or `after` for one cell, `nobody` for a
    cell before or after the title that names nobody, `end` for what stands between rows.
    """

    kind: str
    span: Span
    fields: tuple[Field, ...] = ()

    @property
    def rows(self) -> int:
        """Over how many rows the cell goes."""
        told = next((each.value.plain for each in self.fields if each.key == "rows"), "1")
        return min(int(told), _MOST_ROWS) if told.isdecimal() and len(told) < 3 else 1


@dataclass(slots=True)
class _Row:
    """A row that is still being read: its own cells by column, and those that reach into it from above."""

    own: dict[str, Part] = field(default_factory=dict)
    above: dict[str, Part] = field(default_factory=dict)

    def takes(self, column: str) -> bool:
        """Whether the next cell may be of this row: its column and those behind it are free."""
        return not any(each in self.own for each in _COLUMNS[_COLUMNS.index(column) :])


def read_rows(parts: Sequence[Part]) -> tuple[Infobox, ...]:
    """The rows of all succession boxes of a page; one without a title is none."""
    boxes: list[Infobox] = []
    row, left = _Row(), dict[str, int]()
    for part in parts:
        if part.kind in {"row", "end"}:
            boxes += _finished(row)
            row, left = _Row(), {}
            if part.kind == "row":
                boxes.append(Infobox(part.fields, part.span, NAME))
            continue
        column = part.kind if part.kind in _COLUMNS else _column(row)
        if not row.takes(column):
            boxes += _finished(row)
            row = _next(row, left)
        row.own[column] = part
        left[column] = part.rows
    return (*boxes, *_finished(row))


def _column(row: _Row) -> str:
    """The column of a cell that names nobody: before the title, else after it."""
    return "after" if "title" in row.own or "before" in row.own else "before"


def _next(row: _Row, left: dict[str, int]) -> _Row:
    """An empty row with the cells that reach into it."""
    cells = {**row.above, **row.own}
    for column in list(left):
        left[column] -= 1
    return _Row(above={column: cell for column, cell in cells.items() if left.get(column, 0) > 0})


def _finished(row: _Row) -> list[Infobox]:
    cells = {**row.above, **row.own}
    if "title" not in cells or not row.own:
        return []
    fields = tuple(each for column in _COLUMNS if column in cells for each in _fields(cells[column], column))
    start = min(cell.span.start for cell in row.own.values())
    end = max(cell.span.end for cell in row.own.values())
    return [Infobox(fields, Span(start, end), NAME)] if fields else []


def _fields(cell: Part, column: str) -> list[Field]:
    """The fields of a cell; `as` and its like are of the cell before or after, and have its name before their own."""
    if cell.kind != column:
        return []
    return [
        each if column == "title" or each.key.startswith(column) else replace(each, key=f"{column} {each.key}")
        for each in cell.fields
        if each.key != "rows"
    ]
