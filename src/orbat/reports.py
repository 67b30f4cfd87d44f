"""The tables of a build that are no RDF: findings, coverage, decisions."""

from __future__ import annotations

import csv
import io
import json
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from orbat.claims import Finding, Left, Reading
from orbat.document import Source
from orbat.entities import Decision

DECISION_COLUMNS = ("state", "entity", "names", "because", "by", "confidence", "sources")


class Lines:
    """The line numbers, from 1, of places in the sources."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._texts = {source.name: source.text for source in sources}
        self._ends: dict[str, list[int]] = {}

    def line(self, source: str, place: int) -> int:
        """The line on which a place stands; 0 if the source is not known."""
        if source not in self._texts:
            return 0
        if source not in self._ends:
            text = self._texts[source]
            self._ends[source] = [place for place, character in enumerate(text) if character == "\n"]
        return bisect_left(self._ends[source], place) + 1

    def words(self, source: str, start: int, end: int) -> str:
        """The words at a place."""
        return self._texts.get(source, "")[start:end]


def findings_table(findings: Iterable[Finding], lines: Lines) -> bytes:
    """`findings.jsonl`: one finding a line, in the order of the sources."""
    return _json_lines(
        {
            "source": each.source,
            "line": lines.line(each.source, each.start),
            "start_char": each.start,
            "end_char": each.end,
            "level": each.level.value,
            "code": each.code,
            "what": each.what,
            "remedy": each.remedy,
        }
        for each in sorted(findings)
    )


def coverage_table(readings: Sequence[Reading], lines: Lines) -> bytes:
    """`coverage.jsonl`: for each article how many passages of each kind gave a claim, then those not wholly read."""
    rows: list[Mapping[str, Any]] = []
    for reading in sorted(readings, key=lambda each: each.source):
        rows += [
            {"row": "total", "source": reading.source, "kind": kind, "all": passages, "read": read}
            for kind, passages, read in sorted(reading.counts)
        ]
        left = [("left", each) for each in reading.left] + [("part", each) for each in reading.parts]
        rows += [_left(row, each, lines) for row, each in sorted(left, key=lambda pair: (pair[1].span, pair[1].kind))]
    return _json_lines(rows)


def _left(row: str, left: Left, lines: Lines) -> Mapping[str, Any]:
    return {
        "row": row,
        "source": left.source,
        "line": lines.line(left.source, left.span.start),
        "start_char": left.span.start,
        "end_char": left.span.end,
        "kind": left.kind,
        "section": left.section,
        "words": lines.words(left.source, left.span.start, left.span.end),
        "names": list(left.names),
        "dates": list(left.dates),
        "numbers": list(left.numbers),
    }


def decisions_table(decisions: Iterable[Decision]) -> bytes:
    """`decisions.csv`: which names were taken for one thing, which were not, and why; lists are joined with ` | `."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(DECISION_COLUMNS)
    for each in decisions:
        writer.writerow(
            (
                each.state,
                each.entity,
                " | ".join(each.names),
                each.because,
                each.by,
                f"{each.confidence:.2f}",
                " | ".join(each.sources),
            )
        )
    return table.getvalue().encode("utf-8")


def _json_lines(rows: Iterable[Mapping[str, Any]]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8", "backslashreplace")
