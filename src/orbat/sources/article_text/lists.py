"""Bulleted and numbered lists, nested by indent or by a run of markers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from orbat.document import Item, ItemList, Span, Text
from orbat.findings import DEEP_NESTING, EMPTY_ITEM
from orbat.sources.article_text.lines import SPACES, Line, is_rule, join
from orbat.sources.notes import Notes

DEEPEST = 50
_MARKER = re.compile(
    r"(?P<run>[*#]+)(?=[\s\ufeff\u200b-\u200f]|\Z|[^*\d])"
    r"|(?P<bullet>[•‣◦▪●○■])"
    r"|(?P<dash>[-–—·])(?=\s|\Z)"
    r"|(?P<number>\(?(?:\d{1,3}|[A-Za-z])\)|\d{1,3}\.)(?=\s|\Z)"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """What a list line begins with: how many characters, how deep its run of `*` or `#` goes, and whether it counts."""

    length: int
    depth: int
    ordered: bool


@dataclass(slots=True)
class _OpenItem:
    """An item that is still being read; `key` is its indent and depth: deeper ones are nested in it."""

    key: tuple[int, int]
    start: int
    indent: int
    ordered: bool
    texts: list[Text]
    children: list[Item] = field(default_factory=list)

    def close(self, level: int) -> Item:
        text = join(self.texts)
        end = self.children[-1].span.end if self.children else text.whole.end
        return Item(text, level, self.ordered, Span(self.start, end), tuple(self.children))


def marker(line: Line) -> Marker | None:
    """The list marker that a line begins with: `-`, `*`, `•`, `**`, `1.`, `2)`, `a)`, `#`, `##`; None in prose.

    >>> marker(Line("## Band", 0))
    Marker(length=2, depth=2, ordered=True)
    >>> marker(Line("**Bold** words, not an item", 0))
    """
    found = _MARKER.match(line.words)
    if not found:
        return None
    run = found["run"]
    if not run:
        return Marker(found.end(), 1, bool(found["number"]))
    follows = line.words[len(run) : len(run) + 1]
    if follows and follows not in SPACES and "*" in run and "*" in line.words[len(run) :]:
        return None
    return Marker(len(run), len(run), run.endswith("#"))


def read_list(lines: Sequence[Line], at: int, notes: Notes) -> tuple[ItemList | None, int]:
    """The list that begins at line `at`, and the line after it; blank lines between items do not end it.

    None where no item has words. A plain line that is indented deeper than the item above it goes on with that item.
    """
    top: list[Item] = []
    above: list[_OpenItem] = []
    here = after = at
    while here < len(lines):
        line = lines[here]
        if is_rule(line):
            break
        found = marker(line)
        if found:
            _open(line, found, above, top, notes)
        elif line.words:
            if here > after or not _goes_on(line, above):
                break
            above[-1].texts.append(line.text())
        here += 1
        after = here if line.words else after
    _close(above, (-1, 0), top)
    return (ItemList(tuple(top), Span(top[0].span.start, top[-1].span.end)) if top else None), after


def _goes_on(line: Line, above: list[_OpenItem]) -> bool:
    return bool(above) and line.indent > above[-1].indent and not line.words.startswith(("|", "="))


def _open(line: Line, found: Marker, above: list[_OpenItem], top: list[Item], notes: Notes) -> None:
    text = line.text(found.length)
    if not text.plain:
        notes.add(EMPTY_ITEM, line.span)
        return
    key = line.indent, found.depth
    _close(above, key, top)
    if len(above) == DEEPEST:
        notes.add(DEEP_NESTING, line.span, f"A list deeper than {DEEPEST} levels")
        _close(above, above[-1].key, top)
    above.append(_OpenItem(key, line.start, line.indent, found.ordered, [text]))


def _close(above: list[_OpenItem], key: tuple[int, int], top: list[Item]) -> None:
    """Ends the items that one with this indent and depth is not nested in."""
    while above and above[-1].key >= key:
        done = above.pop().close(len(above) + 1)
        (above[-1].children if above else top).append(done)
