"""Findings stay a report that can be read."""

from __future__ import annotations

from orbat.document import Span
from orbat.sources.notes import MOST, Notes


def test_notes_are_in_the_order_of_the_file() -> None:
    notes = Notes("a.txt")
    notes.add("no-words", Span(5, 6))
    notes.add("empty-item", Span(1, 2))
    assert [(one.start, one.code) for one in notes.all()] == [(1, "empty-item"), (5, "no-words")]


def test_what_is_too_much_is_counted() -> None:
    notes = Notes("a.txt")
    for place in range(MOST + 7):
        notes.add("no-words", Span(place, place + 1))
    last = notes.all()[-1]
    assert len(notes.all()) == MOST + 1
    assert (last.start, last.end, last.what) == (MOST, MOST + 7, "7 more")
