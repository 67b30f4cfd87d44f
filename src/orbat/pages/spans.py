"""Marks on a text, overlapping as they may, as elements that are nested properly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of marked text: `open` and `close` name the mark by its number; `edge` is whether it is its first opening
    or its last closing, for a mark that crosses another is cut in several elements."""

    what: Literal["open", "text", "close"]
    text: str = ""
    mark: int = -1
    edge: bool = False


def nested(text: str, start: int, spans: Sequence[tuple[int, int]], *, opened: set[int]) -> Iterator[Token]:
    """The text, which begins at the place `start`, as tokens; `spans` are half-open, outside the text they are cut.

    `opened` holds the marks that earlier pieces have opened, and grows.

    >>> [t.text or f"{t.what}{t.mark}" for t in nested("abcd", 0, [(0, 3), (1, 4)], opened=set())]
    ['open0', 'a', 'open1', 'bc', 'close1', 'close0', 'open1', 'd', 'close1']
    """
    end = start + len(text)
    inside = [(max(a, start), min(b, end), n) for n, (a, b) in enumerate(spans) if a < end and b > start and a < b]
    points = sorted({start, end, *(a for a, _, _ in inside), *(b for _, b, _ in inside)})
    stack: list[int] = []
    for left, right in pairwise(points):
        covering = sorted((a, -b, n) for a, b, n in inside if a <= left and b >= right)
        wanted = [n for _, _, n in covering]
        yield from _closed(stack, wanted, left, spans)
        for n in wanted[len(stack) :]:
            yield Token("open", mark=n, edge=n not in opened)
            opened.add(n)
            stack.append(n)
        yield Token("text", text[left - start : right - start])
    yield from _closed(stack, [], end, spans)


def _closed(stack: list[int], wanted: Sequence[int], place: int, spans: Sequence[tuple[int, int]]) -> Iterator[Token]:
    """Closes what does not go on, and what was opened inside it."""
    kept = 0
    while kept < len(stack) and kept < len(wanted) and stack[kept] == wanted[kept]:
        kept += 1
    while len(stack) > kept:
        n = stack.pop()
        yield Token("close", mark=n, edge=spans[n][1] == place)
