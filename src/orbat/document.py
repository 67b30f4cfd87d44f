"""The document model: an article as nodes that know their place in the stored file.

Places are half-open ranges of Unicode code points of the file as it is stored. Every reader gives this model,
whatever its format; nothing behind it knows a format. What there are thousands of in each article is a named tuple,
which is made several times faster than a frozen dataclass.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points in the stored file."""

    start: int
    end: int


class Piece(NamedTuple):
    """A run of plain words: `plain` is where it begins in them, `start`..`end` its place in the stored file.

    Where both are equally long they match character by character. Where the file has more (`&nbsp;`, a line end with
    an indent), the last plain character stands for the rest. Where the words do not stand in the file as such
    (`{{start date|1992|3|12}}` for "12 March 1992") the piece `is_whole`: each of them stands for all of the stretch.
    """

    plain: int
    start: int
    end: int
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words, each of which knows its place in the stored file.

    Without markup there is one piece and the plain words are a slice of the file.

    >>> Text.at("Suva", 418).span(0, 4)
    Span(start=418, end=422)
    """

    plain: str
    pieces: tuple[Piece, ...]

    @classmethod
    def at(cls, plain: str, start: int) -> Text:
        """Words that stand in the file as they are, from `start` on."""
        return cls(plain, (Piece(0, start, start + len(plain)),))

    def place(self, offset: int) -> int:
        """Where the plain character at `offset` begins in the stored file; past the end, where the last one ends."""
        pieces = self.pieces
        number = bisect_right(pieces, (offset + 1,)) - 1
        if number < 0:
            return pieces[0].start if pieces else 0
        at, start, end, is_whole = pieces[number]
        stop = pieces[number + 1].plain if number + 1 < len(pieces) else len(self.plain)
        if offset >= stop:
            return end
        return start if is_whole else min(start + offset - at, end)

    def span(self, start: int, end: int) -> Span:
        """The smallest slice of the stored file that holds the plain words `start`..`end`."""
        number = bisect_right(self.pieces, (start + 1,)) - 1
        if number >= 0 and start < end <= (limit := self._stop(number)):
            at, low, high, is_whole = self.pieces[number]
            first = low if is_whole else min(low + start - at, high)
            return Span(first, max(first, high if is_whole or end == limit else min(low + end - at, high)))
        first = self.place(start)
        return Span(first, max(first, self._end(end)) if end > start else first)

    @property
    def whole(self) -> Span:
        """The slice of the stored file that holds all of it."""
        if not self.plain or not self.pieces:
            return self.span(0, len(self.plain))
        return Span(self.pieces[0].start, max(self.pieces[0].start, self.pieces[-1].end))

    def part(self, start: int, end: int) -> Text:
        """The words `start`..`end` as a text of their own."""
        pieces = []
        number = max(self._piece_at(start), 0)
        while number < len(self.pieces) and self.pieces[number].plain < end:
            piece = self.pieces[number]
            low, high = max(start, piece.plain), min(end, self._stop(number))
            if low < high:
                begin = _within(piece, low)
                pieces.append(Piece(low - start, begin, max(begin, self._end(high)), piece.is_whole))
            number += 1
        if not pieces:
            here = self.place(start)
            pieces.append(Piece(0, here, here))
        return Text(self.plain[start:end], tuple(pieces))

    def _piece_at(self, offset: int) -> int:
        """The number of the last piece that begins at or before `offset`; -1 where there is none."""
        return bisect_right(self.pieces, (offset + 1,)) - 1

    def _stop(self, number: int) -> int:
        """Where a piece ends in the plain words."""
        return self.pieces[number + 1].plain if number + 1 < len(self.pieces) else len(self.plain)

    def _end(self, offset: int) -> int:
        """Where the plain character before `offset` ends; the last of a piece takes what the piece has left."""
        pieces = self.pieces
        number = bisect_right(pieces, (offset,)) - 1
        if number < 0:
            return self.place(offset)
        at, start, end, is_whole = pieces[number]
        stop = pieces[number + 1].plain if number + 1 < len(pieces) else len(self.plain)
        return end if is_whole or offset >= stop else min(start + offset - at, end)


def _within(piece: Piece, offset: int) -> int:
    """Where the plain character at an offset that the piece holds begins."""
    return piece.start if piece.is_whole else min(piece.start + offset - piece.plain, piece.end)


@dataclass(frozen=True, slots=True)
class Field:
    """One line of an infobox: `- Headquarters: Suva`; `span` is from the key to the end of the value."""

    key: str
    value: Text
    span: Span


@dataclass(frozen=True, slots=True)
class Infobox:
    """The fields of one infobox, in the order of the file; `name` is its template's name where the format has one."""

    fields: tuple[Field, ...]
    span: Span
    name: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A list item with its nested items; `level` is 1 for the outermost."""

    text: Text
    level: int
    ordered: bool
    span: Span
    children: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemList:
    """A run of items."""

    items: tuple[Item, ...]
    span: Span

    def walk(self) -> Iterator[tuple[tuple[Item, ...], Item]]:
        """Every item with the items above it, outermost first."""
        waiting: list[tuple[tuple[Item, ...], Item]] = [((), item) for item in reversed(self.items)]
        while waiting:
            above, item = waiting.pop()
            yield above, item
            waiting.extend(((*above, item), child) for child in reversed(item.children))


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; cells that a rowspan covers are filled with the text of the cell above."""

    cells: tuple[Text, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `header` is empty where the first row does not name the columns."""

    header: tuple[Text, ...]
    rows: tuple[Row, ...]
    span: Span
    caption: Text | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of prose."""

    text: Text
    span: Span


Block = ItemList | Table | Paragraph


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it. The lead is a section of level 1 without a heading of its own."""

    heading: Text | None
    level: int
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article comes from: `name` is its file name, `text` the stored file, `date` (EDTF) the date of the text.

    `text` is what the bytes decode to, a byte order mark and the line ends included; `sha256` (hex) is of the bytes.
    A page of a wiki's dump has a name made of its title; `permalink` is the address of the very revision.
    `publisher` is who reported: what has one has a headline, and no subject that its title names.
    """

    name: str
    text: str
    title: str = ""
    origin: str = ""
    licence: str = ""
    url: str = ""
    date: str = ""
    sha256: str = ""
    licence_url: str = ""
    permalink: str = ""
    publisher: str = ""


class Link(NamedTuple):
    """A link to another page: the place of its words, and the title it leads to (`Title` or `Title#Section`)."""

    span: Span
    target: str


@dataclass(frozen=True, slots=True)
class Article:
    """A parsed source: title, infoboxes, the lead and the sections below it; then what only some formats have.

    `links` and `references` are in the order of the file. A reference is the slice of a `<ref>` or a footnote; those
    that stand in or right behind a sentence are its sources. `description` says in a few words what the subject is.
    A page that only leads to another one has its title in `redirect`. `successions` are the rows of succession boxes:
    a post of the subject, who held it before and who after. A report (`is_report`) has a headline for a title, and no
    subject.
    """

    source: Source
    title: Text | None
    infoboxes: tuple[Infobox, ...]
    lead: Section
    sections: tuple[Section, ...]
    links: tuple[Link, ...] = ()
    references: tuple[Span, ...] = ()
    categories: tuple[str, ...] = ()
    description: str = ""
    redirect: str = ""
    is_disambiguation: bool = False
    successions: tuple[Infobox, ...] = ()
    is_report: bool = False

    @property
    def text(self) -> str:
        """The file as it is stored."""
        return self.source.text

    def quote(self, span: Span) -> str:
        """The words at a place."""
        return self.source.text[span.start : span.end]

    def walk(self) -> Iterator[tuple[tuple[Section, ...], Section]]:
        """Every section with the sections above it, in the order of the file; the lead first."""
        yield (), self.lead
        waiting: list[tuple[tuple[Section, ...], Section]] = [((), section) for section in reversed(self.sections)]
        while waiting:
            above, section = waiting.pop()
            yield above, section
            waiting.extend(((*above, section), child) for child in reversed(section.sections))
