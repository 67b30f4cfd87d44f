"""Texts keep their places: compared with a model that knows the place of each character by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orbat.document import Article, Item, ItemList, Piece, Section, Source, Span, Text

Place = tuple[int, int]


@st.composite
def texts(draw: st.DrawFn) -> tuple[Text, list[Place]]:
    """A text of runs that match the file, of characters that stand for longer stretches of it, of runs that do so."""
    plain, pieces, places = "", [], []
    here = draw(st.integers(0, 5))
    runs = st.tuples(st.integers(1, 4), st.integers(0, 3), st.booleans())
    for length, more, is_whole in draw(st.lists(runs, min_size=1, max_size=6)):
        here += draw(st.integers(0, 3))
        pieces.append(Piece(len(plain), here, here + length + more, is_whole))
        if is_whole:
            places += [(here, here + length + more)] * length
        else:
            places += [(here + number, here + number + 1) for number in range(length - 1)]
            places.append((here + length - 1, here + length + more))
        plain += draw(st.text(min_size=length, max_size=length))
        here += length + more
    return Text(plain, tuple(pieces)), places


@given(texts(), st.integers(0, 30), st.integers(0, 30))
def test_span_and_place_agree_with_the_model(made: tuple[Text, list[Place]], one: int, other: int) -> None:
    text, places = made
    start, end = sorted((min(one, len(places)), min(other, len(places))))
    begin = places[start][0] if start < len(places) else places[-1][1]
    assert text.place(start) == begin
    assert text.span(start, end) == (Span(begin, places[end - 1][1]) if end > start else Span(begin, begin))
    assert text.whole == Span(places[0][0], places[-1][1])


@given(texts(), st.integers(0, 30), st.integers(0, 30))
def test_a_part_keeps_its_places(made: tuple[Text, list[Place]], one: int, other: int) -> None:
    text, places = made
    start, end = sorted((min(one, len(places)), min(other, len(places))))
    part = text.part(start, end)
    assert part.plain == text.plain[start:end]
    assert part.whole == text.span(start, end)
    for low in range(len(part.plain) + 1):
        for high in range(low, len(part.plain) + 1):
            if low < len(part.plain):
                assert part.span(low, high) == text.span(start + low, start + high)


@given(texts(), st.data())
def test_a_part_of_a_part_is_a_part(made: tuple[Text, list[Place]], data: st.DataObject) -> None:
    text, places = made
    a, b = sorted(data.draw(st.tuples(*[st.integers(0, len(places))] * 2)))
    c, d = sorted(data.draw(st.tuples(*[st.integers(0, b - a)] * 2)))
    assert text.part(a, b).part(c, d).plain == text.part(a + c, a + d).plain
    assert text.part(a, b).part(c, d).span(0, d - c) == text.part(a + c, a + d).span(0, d - c) or c == d


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (Text.at("", 7), Span(7, 7)),
        (Text("", ()), Span(0, 0)),
        (Text("a b", (Piece(0, 3, 4), Piece(1, 4, 10), Piece(2, 10, 11))), Span(3, 11)),
    ],
)
def test_whole(text: Text, expected: Span) -> None:
    assert text.whole == expected


def test_places_outside_of_a_text_stay_inside_its_slice() -> None:
    text = Text.at("Ann Lee", 10)
    assert text.place(-3) == 10
    assert text.place(99) == 17
    assert text.span(4, 99) == Span(14, 17)


def test_a_character_stands_for_all_of_its_stretch() -> None:
    text = Text("A&B", (Piece(0, 0, 1), Piece(1, 1, 6), Piece(2, 6, 7)))
    assert text.span(1, 2) == Span(1, 6)
    assert text.part(1, 3).pieces == (Piece(0, 1, 6), Piece(1, 6, 7))


def test_words_that_do_not_stand_there_as_such_stand_for_the_whole_stretch() -> None:
    text = Text("12 March 1992 it", (Piece(0, 3, 28, True), Piece(13, 28, 31)))
    assert text.span(3, 8) == text.span(0, 13) == Span(3, 28)
    assert text.span(9, 16) == Span(3, 31)
    assert text.part(3, 15).pieces == (Piece(0, 3, 28, True), Piece(10, 28, 30))


def test_a_text_of_many_pieces_is_searched_not_scanned() -> None:
    pieces = tuple(Piece(2 * number, 5 * number, 5 * number + 2) for number in range(100_000))
    text = Text("ab" * 100_000, pieces)
    assert [text.place(offset) for offset in range(0, 200_000, 2)] == [5 * number for number in range(100_000)]


def test_quote() -> None:
    source = Source("a.txt", "The 5th Brigade")
    lead = Section(None, 1, (), (), Span(0, 0))
    assert Article(source, None, (), lead, ()).quote(Span(4, 15)) == "5th Brigade"


def test_walks_go_in_the_order_of_the_file_with_what_is_above() -> None:
    def section(name: str, *below: Section) -> Section:
        return Section(Text.at(name, 0), 2, (), below, Span(0, 0))

    a = section("a", section("b", section("c")), section("d"))
    article = Article(Source("a.txt", ""), None, (), Section(None, 1, (), (), Span(0, 0)), (a, section("e")))
    paths = ["".join(one.heading.plain for one in (*above, here) if one.heading) for above, here in article.walk()]
    assert paths == ["", "a", "ab", "abc", "ad", "e"]


def test_a_walk_goes_as_deep_as_the_list() -> None:
    item = Item(Text.at("x", 0), 3000, False, Span(0, 1))
    for level in range(2999, 0, -1):
        item = Item(Text.at("x", 0), level, False, Span(0, 1), (item,))
    levels = [(len(above), here.level) for above, here in ItemList((item,), Span(0, 1)).walk()]
    assert levels == [(number, number + 1) for number in range(3000)]
