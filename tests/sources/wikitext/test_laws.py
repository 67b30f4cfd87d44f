"""What holds for any wikitext: parsing never raises, places are right, and nodes lie in one another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from orbat.claims import Finding
from orbat.document import Article, Block, ItemList, Paragraph, Source, Span, Text
from orbat.sources.wikitext import parse

SIGNS = [
    "{{", "}}", "{{{", "}}}", "[[", "]]", "[", "]", "|", "||", "!", "!!", "=", "==", "\n", "\n\n", "'''", "''", "''''",
    "\n{|", "\n|}", "\n|-", "\n|+", "\n! ", "\n| ", "\n* ", "\n** ", "\n# ", "\n#: ", "\n; ", "\n: ", "\n== A ==\n",
    "\n=== B ===\n", "<!--", "-->", "<ref>", "</ref>", '<ref name="a" />', "<nowiki>", "</nowiki>", "<br>", "<br/>",
    "<small>", "</small>", "<math>", "</math>", "<gallery>", "&nbsp;", "&#124;", "&amp;", "&", "<", ">", "----",
    "__NOTOC__", "[http://example.org ", 'rowspan="3" |', "colspan=99 |", "rowspan=0|", "style=x |",
]  # fmt: skip
NAMES = [
    "Infobox force", "infobox person\n", "start date", "birth date and age", "ubl", "plainlist", "lang", "langx",
    "lang-fr", "convert", "coord", "flag", "flagicon", "circa", "abbr", "cite web", "sfn", "efn", "!", "(!", "!)",
    "s-bef", "s-ttl", "s-aft", "s-non", "s-end", "succession box", "Infobox x|rows=2", "s-bef|rows=2|before=A B",
    "url", "reign", "sortname", "quote", "nowrap", "Unknown thing", "short description", "disambiguation", "PAGENAME",
]  # fmt: skip
WORDS = ["Guard", " ", "  ", "Ann Lee", "1992", "3", "12", "km", "fr", "x=", "name=", "( )", ", )", "ж", "\U0001f6e1"]
ODD = [
    "\0",
    "\u200f",
    "\u202e",
    "\ufeff",
    "\u2028",
    "\r\n",
    "\t",
    "\ufdd0",
    "\ufdd1x",
    "\x85",
    "File:a.jpg",
    "Category:b",
]
INNER = st.one_of(st.sampled_from(WORDS), st.sampled_from(SIGNS), st.sampled_from(ODD), st.text(max_size=4))


def wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Markup around wikitext."""
    many = st.lists(inner, max_size=4)
    return st.one_of(
        st.tuples(st.sampled_from(NAMES), many).map(lambda made: "{{" + "|".join([made[0], *made[1]]) + "}}"),
        st.tuples(st.sampled_from(NAMES), many).map(
            lambda made: "{{" + made[0] + "".join(f"|k{at} = {one}" for at, one in enumerate(made[1])) + "}}"
        ),
        many.map(lambda made: "[[" + "|".join(made) + "]]"),
        many.map(lambda made: "\n{|\n|-\n" + "\n|-\n".join(f"| {one} || x" for one in made) + "\n|}\n"),
        many.map(lambda made: "\n" + "\n".join(f"* {one}" for one in made) + "\n"),
        inner.map("<ref>{}</ref>".format),
        inner.map("<!-- {} -->".format),
        inner.map("'''{}'''".format),
        many.map("".join),
    )


MARKUP = st.recursive(INNER, wrapped, max_leaves=25)
PAGES = st.one_of(st.text(), st.lists(st.one_of(MARKUP, INNER), max_size=20).map("".join))


@st.composite
def mutilated(draw: st.DrawFn) -> str:
    """A page with a stretch taken out and a sign put in."""
    text = draw(PAGES)
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    return text[:start] + draw(st.sampled_from(SIGNS + ODD)) + text[min(end, start + 5) :]


ANY = st.one_of(PAGES, mutilated())


def read(text: str, title: str = "") -> tuple[Article, tuple[Finding, ...]]:
    return parse(Source("a.wiki", text, title))


def within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start <= inner.end <= outer.end


def texts(article: Article) -> Iterator[tuple[Text, Span]]:
    """Every text with the span of the node that it belongs to."""
    whole = Span(0, len(article.text))
    if article.title:
        yield article.title, whole
    for box in article.infoboxes:
        yield from ((field.value, field.span) for field in box.fields)
    for row in article.successions:
        yield from ((field.value, field.span) for field in row.fields)
    for _, section in article.walk():
        if section.heading:
            yield section.heading, section.span
        for block in section.blocks:
            yield from texts_of(block)


def texts_of(block: Block) -> Iterator[tuple[Text, Span]]:
    if isinstance(block, Paragraph):
        yield block.text, block.span
    elif isinstance(block, ItemList):
        yield from ((item.text, item.span) for _, item in block.walk())
    else:
        if block.caption:
            yield block.caption, block.span
        yield from ((cell, block.span) for cell in block.header)
        yield from ((cell, block.span) for row in block.rows for cell in row.cells)


def nested(article: Article) -> Iterator[tuple[Span, Span]]:
    """Every span with the one it has to lie in."""
    whole = Span(0, len(article.text))
    for box in article.infoboxes:
        yield box.span, whole
        yield from ((field.span, box.span) for field in box.fields)
    for row in article.successions:
        yield row.span, whole
        yield from ((field.span, whole) for field in row.fields)
    yield from ((link.span, whole) for link in article.links)
    yield from ((span, whole) for span in article.references)
    for above, section in article.walk():
        yield section.span, above[-1].span if above else whole
        for block in section.blocks:
            yield block.span, section.span
            if isinstance(block, ItemList):
                yield from ((item.span, up[-1].span if up else block.span) for up, item in block.walk())
            elif not isinstance(block, Paragraph):
                yield from ((row.span, block.span) for row in block.rows)


@given(ANY)
@settings(max_examples=600, deadline=None)
@example("{{Infobox force|a={{Infobox person|b=1}}|a=2}}")
@example("{{ubl|a|* b}}")
@example("{{Infobox x|a=[http://example.org b\nc]|d=[[e\nf]]}}")
@example("{{s-bef|before=[[[A]]]\n}}{{s-ttl|title=[http://example.org\n}}")
def test_nodes_lie_in_their_parents(text: str) -> None:
    article, findings = read(text)
    assert [pair for pair in nested(article) if not within(*pair)] == []
    assert [(words, node) for words, node in texts(article) if not within(words.whole, node)] == []
    assert all(0 <= one.start <= one.end <= len(text) for one in findings)


@given(ANY)
@settings(max_examples=600, deadline=None)
@example("{{UBL|0|{}}")
def test_plain_characters_stand_at_their_places(text: str) -> None:
    article, _ = read(text)
    for words, _ in texts(article):
        assert [piece.plain for piece in words.pieces] == sorted({piece.plain for piece in words.pieces})
        stops = [piece.plain for piece in words.pieces[1:]] + [len(words.plain)]
        last = 0
        for piece, stop in zip(words.pieces, stops, strict=True):
            assert last <= piece.start <= piece.end
            last = piece.start
            plain, stored = words.plain[piece.plain : stop], text[piece.start : piece.end]
            if piece.is_whole or (len(plain) == 1 and plain in " \n"):
                continue
            assert len(plain) == len(stored)
            assert all(
                one == other or (one == " " and other.isspace()) for one, other in zip(plain, stored, strict=True)
            )


@given(ANY)
@settings(max_examples=300, deadline=None)
def test_words_have_no_blanks_around_them_and_no_marks_of_ours(text: str) -> None:
    article, _ = read(text)
    for words, _ in texts(article):
        assert words.plain == words.plain.strip()
        assert not any("\ufdd0" <= sign <= "\ufdef" and sign not in text for sign in words.plain)


@given(ANY)
@settings(max_examples=200, deadline=None)
@example("{|\n|\n|-\n|colspan=64|0||")
def test_rows_are_equally_wide_levels_grow_by_one(text: str) -> None:
    article, _ = read(text)
    for _, section in article.walk():
        for block in section.blocks:
            if isinstance(block, ItemList):
                assert all(item.level == len(above) + 1 and item.text.plain for above, item in block.walk())
            elif not isinstance(block, Paragraph):
                widths = {len(row.cells) for row in block.rows} | ({len(block.header)} if block.header else set())
                assert len(widths) <= 1


@given(ANY, st.sampled_from(["", "Border Guard", "x"]))
@settings(max_examples=200, deadline=None)
def test_parsing_is_deterministic(text: str, title: str) -> None:
    assert read(text, title) == read(text, title)


@pytest.mark.parametrize("words", ["Guard", "The 5th Brigade was founded in 1992.", "A = b", "ж " * 40])
def test_plain_prose_is_one_piece(words: str) -> None:
    article, findings = read(words)
    (prose,) = article.lead.blocks
    assert isinstance(prose, Paragraph)
    assert prose.text == Text.at(words.strip(), 0)
    assert {one.code for one in findings} == {"no-infobox"}
