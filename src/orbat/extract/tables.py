"""Tables -> claims: holders of a post, units, equipment, missions and awards, by the words of their headers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from orbat import findings
from orbat.claims import Claim, Finding, Mention, Reading
from orbat.document import Article, Section, Span, Table, Text
from orbat.extract.columns import columns_of
from orbat.extract.headings import path
from orbat.extract.passages import Passage, reading
from orbat.extract.table_holders import read_careers, read_holders
from orbat.extract.table_place import TablePlace
from orbat.extract.table_things import read_awards, read_equipment, read_missions, read_units
from orbat.findings import finding

Owner = Callable[[Sequence[Section], Section], Mention | None]

READERS: Mapping[str, Callable[[TablePlace], Iterator[Claim]]] = MappingProxyType(
    {
        "awards": read_awards,
        "careers": read_careers,
        "equipment": read_equipment,
        "holders": read_holders,
        "missions": read_missions,
        "units": read_units,
    }
)


def read_tables(article: Article, subject: Mention, owner: Owner | None = None) -> Reading:
    """What the tables of an article say of its subject, or of what `owner` says that a section is about.

    Of a section that `owner` knows nothing for, the rows are counted and not read.
    """
    said: list[Claim | Finding] = []
    passages: list[Passage] = []
    for above, section in article.walk():
        for table in section.blocks:
            if isinstance(table, Table):
                whose = owner(above, section) if owner else subject
                if whose is not None:
                    own = replace(whose, span=None)
                    said.extend(_read(TablePlace(article, (*above, section), table, columns_of(table), own)))
                passages.extend(_passages(table, path(above, section)))
    return reading(article, "row", passages, said)


def _read(place: TablePlace) -> Iterator[Claim | Finding]:
    columns, source = place.columns, place.article.source.name
    where = Span(place.table.span.start, place.table.header[0].whole.end) if place.table.header else place.table.span
    headers = " | ".join(columns.headers) or "no header"
    if not columns.kind:
        yield finding(findings.UNKNOWN_TABLE_COLUMNS, source, where, f"Table not read: {headers}")
        return
    if columns.unknown:
        yield finding(findings.UNKNOWN_TABLE_COLUMNS, source, where, f"Columns not read: {', '.join(columns.unknown)}")
    yield from READERS[columns.kind](place)


def _passages(table: Table, section: str) -> Iterator[Passage]:
    """The rows with their words; empty rows are none."""
    for row in table.rows:
        words = [cell for cell in row.cells if cell.plain.strip()]
        if words:
            yield Passage(row.span, section, Text.at(" | ".join(cell.plain for cell in words), row.span.start))
