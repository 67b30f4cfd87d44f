"""Bytes -> raw pages, by nothing but the tags of pages: what is broken in one page leaves the others as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from orbat.findings import BROKEN_PAGE, DAMAGED_DUMP, PAGE_TOO_LARGE
from orbat.sources.dump.glance import title_of
from orbat.sources.tally import Tally

MOST = 8_000_000
"""Bytes of a page; MediaWiki stores no page above 2 MB."""

IDLE = 4_000_000_000
"""Bytes without a page after which nothing more is expected."""

BEGIN, END, ROOT_END = b"<page>", b"</page>", b"</mediawiki>"
TRAIL = 64
"""Bytes behind the last page that are kept: they may hold the end of the dump, or the beginning of a tag."""


class Cutter:
    """Cuts what it is fed into pages; after `bound` only the one that began before is still cut."""

    def __init__(self, name: str, tally: Tally) -> None:
        self._name = name
        self._tally = tally
        self._left = b""
        self._is_over = False
        self._idle = 0
        self._own: int | None = None

    def feed(self, block: bytes) -> Iterator[bytes]:
        """The pages that end in this block."""
        data = self._left + block
        at = 0
        self._idle += len(block)
        while (start := self._start(data, at)) >= 0 and self._is_own(start):
            stop = data.find(END, start)
            if stop < 0:
                break
            inner = data.rfind(BEGIN, start + 1, stop)
            if inner > 0:
                self._tally.note(BROKEN_PAGE, self._name, f"{title_of(data[start:inner])!r} has no end")
                start = inner
                if not self._is_own(start):
                    break
            at = stop + len(END)
            self._idle = 0
            if at - start > MOST:
                self._refuse(data[start:at])
            else:
                yield data[start:at]
        self._left = self._keep(data, at, start)

    def _start(self, data: bytes, at: int) -> int:
        """Where the next page begins; -1 where none does. One that is too large is passed over."""
        if self._is_over:
            ends = [place for place in (data.find(END, at), data.find(BEGIN, at)) if place >= 0]
            if not ends:
                return -1
            at = min(ends)
            self._is_over = False
        return data.find(BEGIN, at)

    def _is_own(self, start: int) -> bool:
        return self._own is None or start < self._own

    def _keep(self, data: bytes, at: int, start: int) -> bytes:
        """What the next block goes on with."""
        if start >= 0 and self._is_own(start) and len(data) - start > MOST:
            self._refuse(data[start:])
            self._is_over = True
            start = -1
        place = start if start >= 0 else max(at, len(data) - TRAIL, 0)
        if self._own is not None:
            self._own -= place
        return data[place:]

    def _refuse(self, page: bytes) -> None:
        self._tally.counts["page too large"] += 1
        self._tally.note(PAGE_TOO_LARGE, self._name, f"{title_of(page)!r} has more than {MOST // 1_000_000} MB")

    def bound(self) -> bool:
        """Says that no page that begins from here on is wanted; whether one is begun, or its first tag may be."""
        self._own = len(self._left)
        tag = any(self._left.endswith(BEGIN[:length]) for length in range(1, len(BEGIN)))
        return not self._is_over and (tag or BEGIN in self._left)

    @property
    def is_done(self) -> bool:
        """Whether no page is wanted any more."""
        return self._is_over or not self._is_own(max(0, self._left.find(BEGIN)))

    @property
    def is_idle(self) -> bool:
        """Whether nothing more is to be expected."""
        return self._idle > IDLE

    def close(self, is_last: bool, is_told: bool) -> None:
        """Says what is missing at the end of a piece.

        `is_last` where the dump should end there, `is_told` where it is known that it is damaged.
        """
        if self.is_idle:
            self._tally.note(DAMAGED_DUMP, self._name, f"no page in {IDLE // 10**9} GB; the rest was not read")
        elif is_told:
            return
        elif BEGIN in self._left and not self.is_done:
            self._tally.note(DAMAGED_DUMP, self._name, f"it is cut off in the page {title_of(self._left)!r}")
        elif is_last and not ROOT_END.endswith(self._left.strip()[-len(ROOT_END) :]):
            self._tally.note(DAMAGED_DUMP, self._name, "it is cut off: the tag that ends it is missing")


def cut(own: Iterable[bytes], beyond: Iterable[bytes], cutter: Cutter) -> Iterator[bytes]:
    """The pages that begin in the own blocks; the last one may end in those beyond."""
    for block in own:
        yield from cutter.feed(block)
        if cutter.is_idle:
            return
    if cutter.bound():
        for block in beyond:
            yield from cutter.feed(block)
            if cutter.is_done:
                return
