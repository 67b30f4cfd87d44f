"""What is counted and found while sources are read: pages that are no articles, and what is odd about a file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from orbat.claims import Finding
from orbat.document import Span
from orbat.findings import finding


@dataclass(slots=True)
class Tally:
    """Counts by kind of page, and findings about the file as such."""

    counts: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)

    def note(self, code: str, source: str, what: str) -> None:
        """Notes a finding about a file or a page of it that no source stands for."""
        self.findings.append(finding(code, source, Span(0, 0), what))

    def drain(self) -> Tally:
        """What is in it so far, which is then no longer in it."""
        drained = Tally(self.counts, self.findings)
        self.counts, self.findings = Counter(), []
        return drained
