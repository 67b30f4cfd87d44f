"""A table with what stands around it, and the claim that a row gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orbat.claims import NEVER_SAID, Claim, Evidence, Literal, Mention, When
from orbat.document import Article, Row, Section, Span, Table
from orbat.extract.columns import Columns
from orbat.extract.headings import path


@dataclass(frozen=True, slots=True)
class TablePlace:
    """A table, the sections it stands in from the outermost on, what its columns hold, and whose table it is."""

    article: Article
    sections: tuple[Section, ...]
    table: Table
    columns: Columns
    subject: Mention

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings above the table, outermost first, and its caption."""
        headings = tuple(each.heading.plain for each in self.sections if each.heading)
        return (*headings, self.table.caption.plain) if self.table.caption else headings

    def evidence(self, rows: Sequence[Row]) -> tuple[Evidence, ...]:
        """The rows as evidence, without the end of the line."""
        text = self.article.text
        spans = []
        for row in rows:
            words = text[row.span.start : row.span.end].rstrip()
            spans.append(Span(row.span.start, row.span.start + len(words)))
        return (
            Evidence(self.article.source.name, tuple(sorted(set(spans))), path(self.sections[:-1], self.sections[-1])),
        )

    def claim(
        self,
        row: Row,
        subject: Mention,
        relation: str,
        said: Mention | Literal | None,
        when: When = NEVER_SAID,
        qualifiers: dict[str, str] | None = None,
    ) -> Claim:
        """What a row says."""
        pairs = tuple(sorted((name, value) for name, value in (qualifiers or {}).items() if value))
        return Claim(subject, relation, said, self.evidence((row,)), f"table-{self.columns.kind}", when, pairs)
