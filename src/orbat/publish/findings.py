"""What is odd about a site."""

from __future__ import annotations

from orbat.claims import Finding
from orbat.document import Span
from orbat.findings import OTHER_ADDRESSES, finding
from orbat.publish.documents import THINGS, Desk


def findings(desk: Desk) -> tuple[Finding, ...]:
    """That the things' IRIs do not lead to this site."""
    wanted = f"{desk.site}{THINGS}"
    if desk.base == wanted:
        return ()
    what = f"the things are called {desk.base}…, not {wanted}…: their IRIs lead here only if that address redirects"
    return (finding(OTHER_ADDRESSES, "dataset.ttl", Span(0, 0), what),)
