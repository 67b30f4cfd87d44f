"""What holds for any text: parsing never raises, places are right, and no line is lost."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import example, given, settings
from hypothesis import strategies as st

from orbat.claims import Finding
from orbat.document import Article, Block, Infobox, Item, ItemList, Paragraph, Section, Source, Span, Text
from orbat.sources import parse
from orbat.sources.article_text.lines import EDGE

MARKS = [
    "=",
    "==",
    " ===",
    "Infobox",
    "\n- ",
    "\n  - ",
    "\n* ",
    "\n** ",
    "\n# ",
    "\n1. ",
    "\n| ",
    " | ",
    "|---|",
    "\\|",
]
BLANKS = [" ", "\n", "\n\n", "\r\n", "\r", "\t", "\f", "\u00a0", "\u200f", "\ufeff", "\u2028", "\0", "\x1c", "\x85"]
HEADS = ["\n= T =\n", "\n== A ==\n", "\n=== B ===\n", "\n==== C ====\n", "\n== D =\n", "\nInfobox\n- Key: a\n"]
WORDS = ["Guard", "Key: value", "No.", "1992", "( )", "(, x)", "ж", "\U0001f6e1", "----", ":"]
PARTS = st.one_of(
    st.sampled_from(MARKS), st.sampled_from(BLANKS), st.sampled_from(WORDS), st.sampled_from(HEADS), st.text(max_size=6)
)
ARTICLES = st.one_of(st.text(), st.lists(PARTS, max_size=40).map("".join))


def read(text: str) -> tuple[Article, tuple[Finding, ...]]:
    return parse(Source("a.txt", text))


def within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start <= inner.end <= outer.end


def texts_of(article: Article) -> Iterator[tuple[Text, Span]]:
    """Every text with the span of the node that it belongs to."""
    whole = Span(0, len(article.text))
    if article.title:
        yield article.title, whole
    for infobox in article.infoboxes:
        yield from ((field.value, field.span) for field in infobox.fields)
    for _, section in article.walk():
        if section.heading:
            yield section.heading, section.span
        for block in section.blocks:
            yield from texts_of_block(block)


def texts_of_block(block: Block) -> Iterator[tuple[Text, Span]]:
    if isinstance(block, Paragraph):
        yield block.text, block.span
    elif isinstance(block, ItemList):
        yield from ((item.text, item.span) for _, item in block.walk())
    else:
        yield from ((cell, block.span) for cell in block.header)
        yield from ((cell, row.span) for row in block.rows for cell in row.cells)


def nested(article: Article) -> Iterator[tuple[Span, Span]]:
    """Every span with the one it has to lie in."""
    whole = Span(0, len(article.text))
    for infobox in article.infoboxes:
        yield infobox.span, whole
        yield from ((field.span, infobox.span) for field in infobox.fields)
    for above, section in article.walk():
        yield section.span, above[-1].span if above else whole
        yield from nested_in(section)


def nested_in(section: Section) -> Iterator[tuple[Span, Span]]:
    for block in section.blocks:
        yield block.span, section.span
        if isinstance(block, ItemList):
            yield from ((item.span, above[-1].span if above else block.span) for above, item in block.walk())
        elif not isinstance(block, Paragraph):
            yield from ((row.span, block.span) for row in block.rows)


@given(ARTICLES)
@settings(max_examples=400)
def test_nodes_lie_in_their_parents(text: str) -> None:
    article, findings = read(text)
    assert all(within(inner, outer) for inner, outer in nested(article))
    assert all(within(words.whole, node) for words, node in texts_of(article))
    assert all(0 <= one.start <= one.end <= len(text) for one in findings)


@given(ARTICLES)
@settings(max_examples=400)
def test_each_plain_character_is_in_the_file(text: str) -> None:
    article, _ = read(text)
    for words, _ in texts_of(article):
        for at, character in enumerate(words.plain):
            here = article.quote(words.span(at, at + 1))
            assert here == character or (character in " \n" and len(f"{here}x".splitlines()) > 1)
        if len(words.pieces) == 1 and "\n" not in article.quote(words.whole):
            assert words.plain == article.quote(words.whole) or len(article.quote(words.whole).splitlines()) > 1


@given(ARTICLES)
@settings(max_examples=400)
@example("Infobox\n- a:\n  - b\n== c =\n")
@example("Infobox\n- a:\n  -")
@example("0 0\r0\r\r0")
def test_every_line_is_in_a_node_or_a_finding(text: str) -> None:
    article, findings = read(text)
    covered = [Span(one.start, one.end) for one in findings]
    covered += [infobox.span for infobox in article.infoboxes]
    covered += [block.span for _, section in article.walk() for block in section.blocks]
    heads = [section.heading for _, section in article.walk() if section.heading]
    headed = {at for head in [*heads, article.title] if head for at in range(head.whole.start, head.whole.end + 1)}
    seen = bytearray(len(text))
    for span in covered:
        seen[span.start : span.end] = b"\1" * (span.end - span.start)
    place = 0
    for line in text.splitlines(keepends=True):
        lost = "".join(line[at] for at in range(len(line)) if not seen[place + at])
        assert not lost.strip(EDGE) or headed & set(range(place, place + len(line)))
        place += len(line)


@given(ARTICLES)
def test_parsing_is_deterministic(text: str) -> None:
    assert read(text) == read(text)


@given(ARTICLES)
def test_rows_of_a_table_are_equally_wide(text: str) -> None:
    article, _ = read(text)
    for _, section in article.walk():
        for block in section.blocks:
            if not isinstance(block, ItemList | Paragraph):
                widths = {len(row.cells) for row in block.rows} | ({len(block.header)} if block.header else set())
                assert len(widths) <= 1


@given(ARTICLES)
def test_levels_grow_by_one(text: str) -> None:
    article, _ = read(text)
    lists = [block for _, section in article.walk() for block in section.blocks if isinstance(block, ItemList)]
    assert all(item.level == len(above) + 1 and item.text.plain for block in lists for above, item in block.walk())
    assert all(isinstance(item, Item) for block in lists for item in block.items)
    assert all(isinstance(infobox, Infobox) and infobox.fields for infobox in article.infoboxes)
