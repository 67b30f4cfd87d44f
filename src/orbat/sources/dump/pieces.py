"""A dump in pieces, each of which is read on its own, in whatever process.

A plain file is divided by bytes, a bz2 file of many streams by streams: such a piece says only where it stands. Any
other file can be unpacked from its beginning only; its pieces are the raw pages that were chosen on the way.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from itertools import takewhile
from pathlib import Path

from orbat.claims import Finding
from orbat.document import Source
from orbat.errors import OrbatError
from orbat.findings import BROKEN_PAGE, DAMAGED_DUMP, DOCUMENT_TYPE, NOT_A_DUMP
from orbat.sources.details import Details
from orbat.sources.dump.archive import Bzip, blocks, next_stream, packing
from orbat.sources.dump.cutting import BEGIN, Cutter, cut
from orbat.sources.dump.glance import reason, text_of, title_of, unescaped
from orbat.sources.dump.page import BrokenPageError, Dump, NoWikitextError, name_of, normal, read_page
from orbat.sources.dump.site import HEAD, Site, encoding, has_document_type, is_dump, read_site
from orbat.sources.files import File
from orbat.sources.selection import Selection
from orbat.sources.tally import Tally
from orbat.sources.text_files import check_digest

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
        for page in _choose(self.dump, self.start, self.end, selection, tally) if self.chosen is None else self.chosen:
            try:
                yield read_page(page, self.dump), ()
            except NoWikitextError:
                tally.counts["page that is no wikitext"] += 1
            except BrokenPageError as problem:
                tally.counts["broken page"] += 1
                tally.note(BROKEN_PAGE, self.file, f"{title_of(page)!r} was not read: {problem}")


def divide(file: File, selection: Selection) -> Iterator[Piece]:
    """The pieces of a dump, in its order; for a file that is no dump one that has only the finding."""
    try:
        with file.path.open("rb") as opened:
            size = opened.seek(0, 2)
            _check(file, opened)
            tally = Tally()
            dump = _open(file, opened, size, tally)
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


def _check(file: File, opened: BufferedReader) -> None:
    """Compares the file with the sum that is listed for it, if one is."""
    if file.details and file.details.sha256:
        opened.seek(0)
        check_digest(file, hashlib.file_digest(opened, "sha256").hexdigest())


def _open(file: File, opened: BufferedReader, size: int, tally: Tally) -> Dump | None:
    """What the head of the file says; None where it is no dump."""
    head = b""
    troubles: list[str] = []
    for block in blocks(opened, 0, size, troubles.append):
        head += block
        if BEGIN in head or len(head) > HEAD:
            break
    head = head.partition(BEGIN)[0][: HEAD + 1]
    if not head and troubles:
        tally.note(DAMAGED_DUMP, file.name, troubles[0])
        return None
    if not is_dump(head):
        tally.note(NOT_A_DUMP, file.name, f"{file.name} does not begin as a dump of MediaWiki")
        return None
    if encoding(head) not in {"utf-8", "utf8", "us-ascii"}:
        tally.note(NOT_A_DUMP, file.name, f"{file.name} is in {encoding(head)}; a dump is in UTF-8")
        return None
    if has_document_type(head):
        tally.note(DOCUMENT_TYPE, file.name, f"{file.name} declares a document type; nothing of it was used")
    site = read_site(head)
    if site is None:
        tally.note(DAMAGED_DUMP, file.name, "its siteinfo cannot be read; the addresses of its pages are not known")
    return Dump(file.path, site or Site(), file.details or Details(file.name))


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
    for page in _cut(dump, opened, (0, size), tally):
        if _is_wanted(page, dump, selection, tally):
            pages.append(page)
        if len(pages) >= PAGES or opened.tell() - start > NEAR:
            yield Piece(dump, start, opened.tell(), tuple(pages), tally.drain())
            pages, start = [], opened.tell()
    yield Piece(dump, start, size, tuple(pages), tally.drain())


def _choose(dump: Dump, start: int, end: int, selection: Selection, tally: Tally) -> Iterator[bytes]:
    with dump.path.open("rb") as opened:
        for page in _cut(dump, opened, (start, end), tally):
            if _is_wanted(page, dump, selection, tally):
                yield page


def _cut(dump: Dump, opened: BufferedReader, place: tuple[int, int], tally: Tally) -> Iterator[bytes]:
    """The raw pages that begin in a range of the file."""
    troubles: list[str] = []
    size = opened.seek(0, 2)
    cutter = Cutter(dump.name, tally)
    own = blocks(opened, *place, troubles.append)

    def beyond() -> Iterator[bytes]:
        yield from takewhile(lambda _: not troubles, blocks(opened, place[1], size, troubles.append))

    yield from cut(own, beyond() if place[1] < size else (), cutter)
    for trouble in troubles:
        tally.note(DAMAGED_DUMP, dump.name, trouble)
    cutter.close(place[1] == size, bool(troubles))


def _is_wanted(page: bytes, dump: Dump, selection: Selection, tally: Tally) -> bool:
    """Whether a raw page is an article that is wanted; each is counted, and why it is not."""
    tally.counts["page"] += 1
    why = reason(page, dump.site.namespaces) or _unwanted(page, selection)
    tally.counts.update([why] if why else ())
    return not why


def _unwanted(page: bytes, selection: Selection) -> str:
    """Title before text, and what costs least before the rest."""
    if selection.names is not None or selection.titles:
        title = normal(title_of(page))
        if not (selection.takes_name(name_of(title)) and selection.takes_title(title)):
            return "page not selected"
    if selection.marks or selection.texts:
        text = text_of(page)
        if not selection.takes_marked(text.decode("utf-8", "replace")):
            return "page not selected"
        if selection.texts and not selection.takes_text(unescaped(text)):
            return "page not selected"
    return ""
