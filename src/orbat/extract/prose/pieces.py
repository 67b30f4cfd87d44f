"""A paragraph in the pieces that are read one by one: its sentences, each with the mentions that lie in it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import takewhile

from orbat.document import Span, Text
from orbat.extract.prose.stance import speeches
from orbat.text.mentions import Found, find_mentions
from orbat.text.sentences import sentences

LONGEST = 2000
"""No sentence is longer, in code points; what is goes on in a piece of its own, so that reading takes linear time."""


_STRETCH = 50_000
"""A longer paragraph, in code points, is read in stretches of so many, so that what it is read with stays small."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or a part of a very long one, of the paragraph `text`; `found` are the mentions in it."""

    text: Text
    start: int
    end: int
    found: tuple[Found, ...]

    @property
    def span(self) -> Span:
        """Where it stands in the stored file."""
        return self.text.span(self.start, self.end)


def stretches_of(text: Text) -> Iterator[Text]:
    """A paragraph, or the stretches of a very long one, each of them whole sentences."""
    begin = last = 0
    for start, end in _bounded(text.plain) if len(text.plain) > _STRETCH else ():
        if end - begin > _STRETCH and last > begin:
            yield text.part(begin, last)
            begin = start
        last = end
    yield text.part(begin, len(text.plain)) if begin else text


def pieces_of(text: Text) -> Iterator[Piece]:
    """The pieces of a paragraph from left to right.

    What somebody says in them is one mention, of words in quotation marks, and nothing in it is read.
    """
    said = deque(speeches(text.plain))
    found = deque(find_mentions(text.plain))
    for start, end in _bounded(text.plain):
        while found and found[0].start < start:
            found.popleft()
        while said and said[0][1] <= start:
            said.popleft()
        quotes = [(max(low, start), min(high, end)) for low, high in takewhile(partial(_begins_before, end), said)]
        inside = [Found("Q", low, high, text.plain[low:high]) for low, high in quotes]
        while found and found[0].end <= end:
            inside.append(found.popleft())
        yield Piece(text, start, end, tuple(sorted(inside, key=_place)))


def _begins_before(end: int, quote: tuple[int, int]) -> bool:
    return quote[0] < end


def _place(found: Found) -> tuple[int, int]:
    """Of mentions that begin in one place the longest goes first, and shuts the others out."""
    return found.start, -found.end


def _bounded(text: str) -> Iterator[tuple[int, int]]:
    """The sentences, the very long ones cut at blanks."""
    for start, end in sentences(text):
        while end - start > LONGEST:
            cut = max(text.rfind(" ", start + 1, start + LONGEST), 0) or start + LONGEST
            yield start, cut
            start = cut + (text[cut] == " ")
        if start < end:
            yield start, end
