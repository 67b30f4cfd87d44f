"""The raw pages of a stretch of a dump, and which of them are wanted."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from itertools import takewhile

from orbat.findings import DAMAGED_DUMP
from orbat.sources.dump.archive import blocks
from orbat.sources.dump.cutting import Cutter, cut
from orbat.sources.dump.glance import reason, text_of, title_of, unescaped
from orbat.sources.dump.page import Dump, name_of, normal
from orbat.sources.selection import Selection
from orbat.sources.tally import Tally


def choose(dump: Dump, start: int, end: int, selection: Selection, tally: Tally) -> Iterator[bytes]:
    """The raw pages that are wanted of those that begin in a range of the file."""
    with dump.path.open("rb") as opened:
        for page in cut_pages(dump, opened, (start, end), tally):
            if is_wanted(page, dump, selection, tally):
                yield page


def cut_pages(dump: Dump, opened: BufferedReader, place: tuple[int, int], tally: Tally) -> Iterator[bytes]:
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


def is_wanted(page: bytes, dump: Dump, selection: Selection, tally: Tally) -> bool:
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
