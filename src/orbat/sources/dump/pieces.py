"""A dump in pieces, each of which is read on its own, in whatever process.

A plain file is divided by bytes, a bz2 file of many streams by streams: such a piece says only where it stands. Any
other file can be unpacked from its beginning only; its pieces are the raw pages that were chosen on the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path

from orbat.claims import Finding
from orbat.document import Source
from orbat.errors import OrbatError
from orbat.findings import BROKEN_PAGE
from orbat.sources.details import Details
from orbat.sources.dump.archive import Bzip, next_stream, packing
from orbat.sources.dump.choosing import choose, cut_pages, is_wanted
from orbat.sources.dump.glance import title_of
from orbat.sources.dump.opening import open_dump
from orbat.sources.dump.page import BrokenPageError, Dump, NoArticleError, read_page
from orbat.sources.dump.site import Site
from orbat.sources.files import File
from orbat.sources.selection import Selection
from orbat.sources.tally import Tally

PACKED_PIECE = 1 << 16
PLAIN_PIECE = 1 << 18
PAGES = 8
"""Bytes of a piece of a file that can be divided; chosen pages of a piece of another."""

NEAR = 1 << 23
"""Bytes within which a file of many streams has its second one."""

Opened = tuple[Source, tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Piece:
    """Pages of a dump: those that begin in the bytes `start`..`end` of its file, or those of them that were `chosen`.

    `told` is what was counted and found when they were chosen.
    """

    dump: Dump
    start: int
    end: int
    chosen: tuple[bytes, ...] | None = None
    told: Tally | None = None
    is_part = True

    @property
    def file(self) -> str:
        """The name of the dump's file."""
        return self.dump.name

    @property
    def again(self) -> Piece:
        """What to read to have the sources once more: this piece, or the whole file."""
        return self if self.chosen is None else Piece(self.dump, 0, self.dump.path.stat().st_size)

    def read(self, selection: Selection, tally: Tally) -> Iterator[Opened]:
        """The sources of the pages that are wanted."""
        if self.told is not None:
            tally.counts.update(self.told.counts)
            tally.findings.extend(self.told.findings)
        for page in choose(self.dump, self.start, self.end, selection, tally) if self.chosen is None else self.chosen:
            try:
                yield read_page(page, self.dump), ()
            except NoArticleError as kind:
                tally.counts[str(kind)] += 1
            except BrokenPageError as problem:
                tally.counts["broken page"] += 1
                tally.note(BROKEN_PAGE, self.file, f"{title_of(page)!r} was not read: {problem}")


def divide(file: File, selection: Selection) -> Iterator[Piece]:
    """The pieces of a dump, in its order; for a file that is no dump one that has only the finding."""
    try:
        with file.path.open("rb") as opened:
            size = opened.seek(0, 2)
            tally = Tally()
            dump = open_dump(file, opened, size, tally)
            if dump is None:
                yield Piece(Dump(file.path, Site(), Details(file.name)), 0, size, (), tally)
                return
            if tally.findings:
                yield Piece(dump, 0, 0, (), tally)
            places = _places(opened, size)
            if places is None:
                yield from _unpacked(dump, opened, size, selection)
            else:
                yield from (Piece(dump, start, end) for start, end in places)
    except OSError as problem:
        what = f"the file cannot be read: {problem.strerror}"
        raise OrbatError(str(file.path), what, "Check that it is there and its permissions") from problem


def _places(opened: BufferedReader, size: int) -> Iterator[tuple[int, int]] | None:
    """Where the pieces of a file stand that can be divided; None for any other."""
    kind = packing(Path(opened.name))
    if kind is None:
        return ((start, min(start + PLAIN_PIECE, size)) for start in range(0, size, PLAIN_PIECE))
    if kind is Bzip and next_stream(opened, 1, min(NEAR, size)) < min(NEAR, size):
        return _streams(opened, size)
    return None


def _streams(opened: BufferedReader, size: int) -> Iterator[tuple[int, int]]:
    start = 0
    while start < size:
        end = next_stream(opened, start + PACKED_PIECE, size)
        yield start, end
        start = end


def _unpacked(dump: Dump, opened: BufferedReader, size: int, selection: Selection) -> Iterator[Piece]:
    """The chosen pages of a file that is unpacked here, a few in each piece."""
    tally = Tally()
    pages: list[bytes] = []
    start = 0
    for page in cut_pages(dump, opened, (0, size), tally):
        if is_wanted(page, dump, selection, tally):
            pages.append(page)
        if len(pages) >= PAGES or opened.tell() - start > NEAR:
            yield Piece(dump, start, opened.tell(), tuple(pages), tally.drain())
            pages, start = [], opened.tell()
    yield Piece(dump, start, size, tuple(pages), tally.drain())
