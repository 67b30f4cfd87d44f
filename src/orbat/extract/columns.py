"""Which column of a table holds what, by the words of its header."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from orbat.document import Row, Table, Text
from orbat.extract.values import trimmed
from orbat.vocabulary import vocabulary

_NOTHING = re.compile(r"[\s\-–—―?.…]*|n/?a|none|not available|tbd|tba", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold; `of` is what the rows are about, `unknown` the headers not understood."""

    kind: str
    of: str
    numbers: Mapping[str, int]
    headers: tuple[str, ...]
    unknown: tuple[str, ...] = ()

    def cell(self, row: Row, name: str) -> Text | None:
        """The cell of a column, None where there is no such column or nothing in the cell."""
        number = self.numbers.get(name)
        if number is None or number >= len(row.cells):
            return None
        cell = trimmed(row.cells[number]) if name != "term" else row.cells[number]
        return None if _NOTHING.fullmatch(cell.plain.strip()) else cell

    def raw(self, row: Row, name: str) -> str:
        """The words of a cell as they stand, also `–`."""
        number = self.numbers.get(name)
        return row.cells[number].plain.strip() if number is not None and number < len(row.cells) else ""

    def words(self, row: Row, name: str) -> str:
        """The words of a cell, empty where there are none."""
        cell = self.cell(row, name)
        return cell.plain.strip() if cell else ""

    def main(self, row: Row) -> Text | None:
        """The cell that the row is about."""
        return self.cell(row, self.of)

    def is_spanned(self, row: Row, name: str) -> bool:
        """Whether the cell that the row is about lies across this column too."""
        number, main = self.numbers.get(name), self.numbers.get(self.of)
        if number is None or main is None or number == main or max(number, main) >= len(row.cells):
            return False
        return row.cells[number].whole == row.cells[main].whole

    def header(self, name: str) -> str:
        """The words of a column's header."""
        number = self.numbers.get(name)
        return self.headers[number] if number is not None else ""


@dataclass(frozen=True, slots=True)
class Others:
    """Headers, as `columns.toml` has them."""

    alone: frozenset[str]
    together: tuple[frozenset[str], ...]


@cache
def _known() -> tuple[dict[str, str], tuple[tuple[str, tuple[str, ...], frozenset[str]], ...]]:
    """Header words -> what the column holds; and the kinds of tables."""
    data = tomllib.loads(Path(__file__).with_name("columns.toml").read_text(encoding="utf-8"))
    words = {word: name for name, words in data["columns"].items() for word in words}
    kinds = ((each["kind"], tuple(each["of"]), frozenset(each["needs"])) for each in data["tables"])
    return words, tuple(kinds)


@cache
def _others() -> Others:
    """The headers that give away a table of something else: one alone, or several together."""
    data = tomllib.loads(Path(__file__).with_name("columns.toml").read_text(encoding="utf-8"))["others"]
    return Others(frozenset(data["alone"]), tuple(map(frozenset, data["together"])))


def column(header: str) -> str:
    """What a column with this header holds, empty if that is not known.

    >>> column("Took office"), column("No."), column("Colour of hat")
    ('start', 'number', '')
    """
    words = _plain(header)
    if found := _known()[0].get(words):
        return found
    return "person" if words and vocabulary().find("posts", words) else ""


def _plain(header: str) -> str:
    """The words of a header as the data spells them."""
    words = re.sub(r"\[[^\]]*\]|\([^)]*\)|[.:]", "", header).strip().casefold()
    return re.sub(r"\s+", " ", words)


def _is_of_others(headers: Sequence[str]) -> bool:
    """Whether the headers are those of an election, a filmography or another table that tells of no post or unit."""
    words = {_plain(each) for each in headers}
    firsts = {each.split()[0] for each in words if each}
    together = words | {column(each) for each in headers}
    others = _others()
    return not others.alone.isdisjoint(words | firsts) or any(each <= together for each in others.together)


def _below(header: str, beside: Sequence[str]) -> str:
    """What a column holds by the lower of two header rows: `Term of office` over `Took office`.

    The upper one is a header itself, or stands over a column `beside` too.
    """
    words = header.split()
    for cut in range(1, len(words)):
        upper, lower = " ".join(words[:cut]), column(" ".join(words[cut:]))
        if lower and (column(upper) or any(other.startswith(f"{upper} ") for other in beside)):
            return lower
    return ""


def columns_of(table: Table) -> Columns:
    """The columns of a table; `kind` is empty where no kind of table has such columns."""
    headers = tuple(cell.plain.strip() for cell in table.header)
    numbers: dict[str, int] = {}
    unknown = []
    for number, header in enumerate(headers):
        beside = (*headers[max(0, number - 1) : number], *headers[number + 1 : number + 2])
        name = column(header) or _below(header, beside)
        if not name and header:
            unknown.append(header)
        numbers.setdefault(name, number)
    numbers.pop("", None)
    kinds = () if _is_of_others(headers) else _known()[1]
    for kind, subjects, needs in kinds:
        of = next((each for each in subjects if each in numbers), "")
        if of and (needs - {of}) & numbers.keys():
            return Columns(kind, of, numbers, headers, tuple(unknown))
    return Columns("", "", numbers, headers, tuple(unknown))
