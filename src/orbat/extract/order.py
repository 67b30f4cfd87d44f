"""Claims that end before they begin: one of the two dates is wrong, and the text does not tell which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from orbat.claims import Claim, Finding, When
from orbat.dates import Date
from orbat.findings import ENDS_BEFORE_IT_BEGINS, finding


def in_order(claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], tuple[Finding, ...]]:
    """The claims, without the dates of those that would end before they begin, and a finding for each of these."""
    kept: list[Claim] = []
    found: dict[Finding, None] = {}
    for claim in claims:
        when = claim.when
        is_wrong = _is_reversed(when.start, when.end)
        is_odd = when.date is not None and _is_reversed(when.date.start, when.date.end)
        if not is_wrong and not is_odd:
            kept.append(claim)
            continue
        first = min(claim.evidence)
        dates = f"{when.start} to {when.end}" if is_wrong else str(when.date)
        what = f"{claim.subject.name}, {claim.relation.replace('_', ' ')}: {dates}"
        found[finding(ENDS_BEFORE_IT_BEGINS, first.source, first.spans[0], what)] = None
        whole = When(None if is_odd else when.date, *((None, None) if is_wrong else (when.start, when.end)))
        kept.append(replace(claim, when=whole))
    return tuple(kept), tuple(found)


def _is_reversed(start: Date | None, end: Date | None) -> bool:
    """Whether an end lies before a beginning, however the two are read."""
    first = start.begin_of_begin if start else None
    last = end.end_of_end if end else None
    return first is not None and last is not None and last < first
