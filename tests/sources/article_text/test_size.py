"""Large and odd files: read in time that grows with their size, and without recursion."""

from __future__ import annotations

import pickle

import pytest

from orbat.document import Article, ItemList, Paragraph, Source
from orbat.sources import parse

MILLION = 1_000_000
LINES = ["Words\n\n", "- an item\n", "| a | b |\n", "Infobox\n- A: b\n\n", "----\n", "( )\n", "- \n", "- a\n\n"]


def read(text: str) -> Article:
    article, _ = parse(Source("a.txt", text))
    return article


@pytest.mark.parametrize("unit", ["word ", "=", "* "])
def test_ten_megabytes_on_one_line(unit: str) -> None:
    text = unit * (10 * MILLION // len(unit))
    assert read(text).text == text


@pytest.mark.parametrize("unit", ["= ", "- ", "| ", "|", "( ", "(, ) ", "\\|", "Infobox ", "Infobox\t-a:", "\u00a0"])
def test_a_long_line_of_marks(unit: str) -> None:
    text = unit * (MILLION // 4)
    assert read(text).text == text


def test_ten_megabytes_of_lines_are_one_paragraph() -> None:
    line = "The guard of the northern district has many posts along the river and some of them are new\r\n"
    article = read(line * (10 * MILLION // len(line)))
    (prose,) = article.lead.blocks
    assert isinstance(prose, Paragraph)
    place = prose.text.plain.index("northern", len(prose.text.plain) // 2)
    assert article.quote(prose.text.span(place, place + 8)) == "northern"


@pytest.mark.parametrize("line", LINES)
def test_many_lines(line: str) -> None:
    assert read(line * 20_000).text


def test_a_hundred_thousand_headings() -> None:
    article = read("== A ==\n=== B ===\n" * 50_000)
    assert len(article.sections) == 50_000
    assert sum(1 for _ in article.walk()) == 100_001


@pytest.mark.parametrize(("marker", "levels"), [("*{} x", 2_000), ("{}#* x", 2_000), ("{}- x", 10_000)])
def test_thousands_of_levels(marker: str, levels: int) -> None:
    runs = [marker.format(("*" if "*" in marker else " ") * number) for number in range(levels)]
    article, findings = parse(Source("a.txt", "\n".join(runs)))
    (items,) = article.lead.blocks
    assert isinstance(items, ItemList)
    assert sum(1 for _ in items.walk()) == levels
    assert max(item.level for _, item in items.walk()) == 50
    assert "deep-nesting" in {one.code for one in findings}
    assert pickle.loads(pickle.dumps(article)) == article
