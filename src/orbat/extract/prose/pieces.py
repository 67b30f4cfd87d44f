"""A paragraph in the pieces that are read one by one: its sentences, each with the mentions that lie in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from orbat.document import Span, Text
from orbat.extract.prose.stance import speeches
from orbat.text.mentions import Found, find_mentions
from orbat.text.sentences import sentences

LONGEST = 2000
"""No sentence is longer, in code points; what is goes on in a piece of its own, so that reading takes linear time."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or a part of a very long one, of the paragraph `text`; `found` are the mentions in it."""

    text: Text
    start: int
    end: int
    found: tuple[Found, ...]
    is_speech: bool = False

    @property
    def span(self) -> Span:
        """Where it stands in the stored file."""
        return self.text.span(self.start, self.end)

    @property
    def words(self) -> Text:
        """Its words."""
        return self.text.part(self.start, self.end)


def pieces_of(text: Text) -> Iterator[Piece]:
    """The pieces of a paragraph from left to right.

    What somebody says there is one mention, of words in quotation marks; a sentence that lies within it is speech.
    """
    said = speeches(text.plain)
    found = find_mentions(text.plain)
    at = spoken = 0
    for start, end in _bounded(text.plain):
        while at < len(found) and found[at].start < start:
            at += 1
        last = at
        while last < len(found) and found[last].end <= end:
            last += 1
        while spoken < len(said) and said[spoken][1] <= start:
            spoken += 1
        quotes = _within(said[spoken:], start, end)
        outside = [
            each for each in found[at:last] if not any(low < each.end and each.start < high for low, high in quotes)
        ]
        quoted = [Found("Q", low, high, text.plain[low + 1 : high - 1]) for low, high in quotes]
        yield Piece(text, start, end, tuple(sorted((*outside, *quoted), key=_place)), _is_all(quotes, start, end))
        at = last


def _touches(found: Found, quotes: list[tuple[int, int]]) -> bool:
    return any(low < found.end and found.start < high for low, high in quotes)


def _place(found: Found) -> int:
    return found.start


def _within(said: tuple[tuple[int, int], ...], start: int, end: int) -> list[tuple[int, int]]:
    """The parts of what is said that lie in a piece."""
    quotes = []
    for low, high in said:
        if low >= end:
            break
        quotes.append((max(low, start), min(high, end)))
    return quotes


def _is_all(quotes: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(low <= start and end <= high for low, high in quotes)


def _bounded(text: str) -> Iterator[tuple[int, int]]:
    """The sentences, the very long ones cut at blanks."""
    for start, end in sentences(text):
        while end - start > LONGEST:
            cut = max(text.rfind(" ", start + 1, start + LONGEST), 0) or start + LONGEST
            yield start, cut
            start = cut + (text[cut] == " ")
        if start < end:
            yield start, end
