"""A file as lines that know their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from orbat.document import Piece, Span, Text

INVISIBLE = "".join(
    map(chr, chain((0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF), range(0x202A, 0x202F), range(0x2060, 0x2070)))
)
"""Byte order mark, zero-width space and bidirectional marks: no words at the edge of words."""

SPACES = (
    "".join(map(chr, chain(range(0x9, 0xE), range(0x1C, 0x21), (0x85, 0xA0, 0x1680), range(0x2000, 0x200B))))
    + "\u2028\u2029\u202f\u205f\u3000"
)

EDGE = SPACES + INVISIBLE
_RULE = re.compile(r"([-=_*~+.])(?:[ \t]*\1){2,}\Z")
_INDENT = re.compile(f"[{re.escape(EDGE)}]*")
TAB = 4


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line without the blanks around them; `indent` is in columns (a tab goes to the next fourth)."""

    words: str
    start: int
    indent: int = 0

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.start + len(self.words)

    @property
    def span(self) -> Span:
        """Where its words stand."""
        return Span(self.start, self.end)

    def text(self, start: int = 0, end: int | None = None) -> Text:
        """Some of its words, without the blanks around them."""
        words = self.words[start:end]
        left = len(words) - len(words.lstrip(EDGE))
        return Text.at(words.strip(EDGE), self.start + start + (left if left < len(words) else 0))


def read_lines(text: str) -> list[Line]:
    r"""All lines, blank ones too; a line ends at `\n`, `\r\n`, a lone `\r` and where else `str.splitlines` ends it.

    >>> read_lines("a\r\n\r\n  b")
    [Line(words='a', start=0, indent=0), Line(words='', start=3, indent=0), Line(words='b', start=7, indent=2)]
    """
    lines = []
    place = 0
    for raw in text.splitlines(keepends=True):
        words = raw.strip(EDGE)
        if words and not raw.startswith(words):
            blanks = _blanks(raw)
            lines.append(Line(words, place + len(blanks), len(blanks.lstrip(INVISIBLE).expandtabs(TAB))))
        else:
            lines.append(Line(words, place))
        place += len(raw)
    return lines


def _blanks(raw: str) -> str:
    found = _INDENT.match(raw)
    return found.group() if found else ""


def is_rule(line: Line) -> bool:
    """Whether a line is drawn, not written: three or more of one sign, such as `----` or `* * *`."""
    return bool(_RULE.match(line.words))


def join(texts: Sequence[Text], gap: str = " ") -> Text:
    r"""Texts of consecutive lines as one; one plain character stands for the line end and the blanks around it.

    >>> [(each.plain, each.start, each.end) for each in join([Text.at("Ann", 0), Text.at("Lee", 6)]).pieces]
    [(0, 0, 3), (3, 3, 6), (4, 6, 9)]
    """
    filled = [text for text in texts if text.plain] or list(texts[:1])
    pieces: list[Piece] = []
    length = 0
    for text in filled:
        start, end = text.whole.start, text.whole.end
        if pieces:
            _append(pieces, Piece(length - 1, pieces[-1].end, start), 1)
        _append(pieces, Piece(length, start, end), len(text.plain))
        length += len(text.plain) + 1
    return Text(gap.join(text.plain for text in filled), tuple(pieces))


def _append(pieces: list[Piece], piece: Piece, length: int) -> None:
    """Adds a piece of so many plain characters; one that goes on character by character lengthens the last."""
    last = pieces[-1] if pieces else None
    if last and piece.end - piece.start == length and piece.plain - last.plain == last.end - last.start:
        pieces[-1] = Piece(last.plain, last.start, piece.end)
    else:
        pieces.append(piece)
