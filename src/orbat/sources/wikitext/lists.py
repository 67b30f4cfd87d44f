"""Lists of `*`, `#`, `;` and `:`, nested by the number of their signs."""

from __future__ import annotations

from dataclasses import dataclass, field

from orbat.document import Block, Item, ItemList, Span, Text
from orbat.findings import DEEP_NESTING, EMPTY_ITEM
from orbat.sources.notes import Notes
from orbat.sources.wikitext.tables import TABLE, Lines

MARKERS = "*#:;"
DEEPEST = 50


@dataclass(slots=True)
class _OpenItem:
    """An item that is still being read; `key` is its depth, and whether it is more than the term of a definition."""

    key: tuple[int, bool]
    start: int
    ordered: bool
    text: Text
    children: list[Item] = field(default_factory=list)

    def close(self, level: int) -> Item:
        end = self.children[-1].span.end if self.children else self.text.whole.end
        return Item(
            self.text, level, self.ordered, Span(self.start, max(end, self.text.whole.end)), tuple(self.children)
        )


def read_list(lines: Lines, at: int, notes: Notes) -> tuple[list[Block], int]:
    """The list that begins at a line, and the line after it; blank lines between items do not end it.

    What follows a term (`; Term`) at its depth is nested in it: `: definition`, or the items of a list that it heads.
    """
    top: list[Item] = []
    above: list[_OpenItem] = []
    here = after = at
    while here < len(lines.words):
        words = lines.words[here]
        if words and words[0] in MARKERS:
            if TABLE.match(words):
                break
            _read_item(lines, here, above, top, notes)
            after = here + 1
        elif words and not words.isspace():
            break
        here += 1
    _close(above, (0, False), top)
    return ([ItemList(tuple(top), Span(top[0].span.start, top[-1].span.end))] if top else []), after


def _read_item(lines: Lines, at: int, above: list[_OpenItem], top: list[Item], notes: Notes) -> None:
    words = lines.words[at]
    signs = len(words) - len(words.lstrip(MARKERS))
    text = lines.text(at, signs)
    start = lines.place(at, 0)
    if not text.plain:
        notes.add(EMPTY_ITEM, Span(start, start + signs))
        return
    key = signs, words[signs - 1] != ";"
    _close(above, key, top)
    if len(above) == DEEPEST:
        notes.add(DEEP_NESTING, Span(start, text.whole.end), f"A list deeper than {DEEPEST} levels")
        _close(above, above[-1].key, top)
    above.append(_OpenItem(key, start, words[signs - 1] == "#", text))


def _close(above: list[_OpenItem], key: tuple[int, bool], top: list[Item]) -> None:
    """Ends the items that one with this key is not nested in."""
    while above and above[-1].key >= key:
        done = above.pop().close(len(above) + 1)
        (above[-1].children if above else top).append(done)
