"""Large and broken pages: read in time that grows with their size, and without recursion."""

from __future__ import annotations

import pickle
import time

import pytest

from orbat.document import Source
from orbat.sources.wikitext import parse

PART = 100_000
UNITS = [
    "{{", "}}", "[[", "]]", "{{{", "{{a|", "[[a|", "[[a ", "[http://a ", "[http://a [[", "{{x|[[", "{|\n", "{|\n|",
    "|\n", "|-\n", "<ref>", "<ref", "<!--", "<!-- -->\n", "<nowiki>", "''", "&amp;", "&#124;", "||", "* x\n",
    "=", "== a ==\n",
    "{{ubl|{{ubl|x|", "{{convert|", "{{date|", "{{Infobox|a=", "{{Infobox|a={{x|b ", "[[File:a|[[b]]", "<s>", "( ,",
    "{{s-bef|before=A B|rows=50}}{{s-ttl|title=x}}", "{{s-bef|before={{s-ttl|",
    "|rowspan=999|x||", "{|\n|colspan=99999|x\n", ";a\n:b\n", "\0", "\u202e", "\t", "{{nowrap|x ",
]  # fmt: skip
NESTED = [
    ("{{", "x", "}}"),
    ("{{nowrap|", "x", "}}"),
    ("[[", "x", "]]"),
    ("{{Infobox|a=", "x", "}}"),
    ("{", "", "}"),
    ("{|\n|\n", "x", "|}\n"),
]


def seconds(text: str) -> float:
    start = time.process_time()
    parse(Source("a.wiki", text))
    return time.process_time() - start


@pytest.mark.parametrize("unit", UNITS)
def test_the_time_grows_with_the_size(unit: str) -> None:
    small, large = unit * (PART // len(unit)), unit * (8 * PART // len(unit))
    assert seconds(large) < 40 * max(seconds(small), 0.02)


@pytest.mark.parametrize(("begin", "middle", "end"), NESTED)
def test_a_hundred_thousand_levels(begin: str, middle: str, end: str) -> None:
    article, _ = parse(Source("a.wiki", begin * PART + middle + end * PART))
    assert pickle.loads(pickle.dumps(article)) == article


def test_a_megabyte_of_open_links() -> None:
    assert seconds("[[" * 500_000) < 30


def test_spans_do_not_make_a_table_of_any_size() -> None:
    text = "{|\n|" + "|rowspan=9999|x|" * 3000 + "\n" + "|-\n|y\n" * 20_000 + "|}"
    assert seconds(text) < 30


def test_a_page_of_two_megabytes_keeps_its_places() -> None:
    text = "The [[Border Guard|Guard]] was ''here'' on {{start date|1992|3|12}}.\n" * 30_000
    article, _ = parse(Source("a.wiki", text))
    (prose,) = article.lead.blocks
    assert len(article.links) == 30_000
    assert {article.quote(link.span) for link in article.links} == {"Guard"}
    assert prose.span.end == len(text) - 1
