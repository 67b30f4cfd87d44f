"""Overlapping marks become elements that are nested, and lose no word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from orbat.pages.spans import nested

SPANS = st.lists(st.tuples(st.integers(-5, 45), st.integers(-5, 45)), max_size=8)


@given(st.text(max_size=40), SPANS)
def test_the_text_stays_and_each_mark_closes_the_last_opened(text: str, spans: list[tuple[int, int]]) -> None:
    opened: set[int] = set()
    stack: list[int] = []
    covered: dict[int, str] = {}
    words = ""
    firsts: list[int] = []
    for token in nested(text, 0, spans, opened=opened):
        if token.what == "open":
            stack.append(token.mark)
            firsts += [token.mark] if token.edge else []
        elif token.what == "close":
            assert stack.pop() == token.mark
        else:
            words += token.text
            for mark in stack:
                covered[mark] = covered.get(mark, "") + token.text
    assert stack == []
    assert words == text
    assert len(firsts) == len(set(firsts))
    inside = {n: text[max(a, 0) : max(b, 0)] for n, (a, b) in enumerate(spans) if a < b}
    assert covered == {n: part for n, part in inside.items() if part}
