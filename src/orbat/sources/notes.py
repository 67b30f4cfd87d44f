"""The findings of one file, collected while it is parsed."""

from __future__ import annotations

from orbat.claims import Finding
from orbat.document import Span
from orbat.findings import finding

MOST = 1000


class Notes:
    """Keeps the first 1000 findings of each code; those after them become one that counts them.

    A file may break a rule on each of a million lines; the report stays one that can be read, and held in memory.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._findings: dict[str, list[Finding]] = {}
        self._more: dict[str, tuple[int, Span]] = {}

    def add(self, code: str, place: Span, what: str = "") -> None:
        """Notes one finding."""
        kept = self._findings.setdefault(code, [])
        if len(kept) < MOST:
            kept.append(finding(code, self._source, place, what))
            return
        count, before = self._more.get(code, (0, place))
        self._more[code] = count + 1, Span(min(before.start, place.start), max(before.end, place.end))

    def all(self) -> tuple[Finding, ...]:
        """What was noted, in the order of the file."""
        found = [one for kept in self._findings.values() for one in kept]
        found += [finding(code, self._source, span, f"{count} more") for code, (count, span) in self._more.items()]
        return tuple(sorted(found))
