"""The two articles that come with orbat, as they are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from orbat.document import Article, ItemList, Paragraph, Section, Table
from orbat.sources import parse, read_sources

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    sources, findings = read_sources([SEEDS])
    assert findings == ()
    parsed = [parse(source) for source in sources]
    assert [found for _, found in parsed] == [(), ()]
    return tuple(article for article, _ in parsed)


def headings(article: Article) -> list[str]:
    paths = []
    for above, section in article.walk():
        paths.append(" > ".join(one.heading.plain for one in (*above, section) if one.heading))
    return paths


def section(article: Article, name: str) -> Section:
    return next(one for _, one in article.walk() if one.heading and one.heading.plain == name)


def items(article: Article, name: str) -> list[tuple[int, str]]:
    return [
        (item.level, item.text.plain)
        for block in section(article, name).blocks
        if isinstance(block, ItemList)
        for _, item in block.walk()
    ]


def test_details(articles: tuple[Article, ...]) -> None:
    for article in articles:
        assert article.title
        assert article.source.title == article.title.plain
        assert article.source.origin == "English Wikipedia"
        assert article.source.url == "https://en.wikipedia.org/wiki/" + article.title.plain.replace(" ", "_")
        assert article.source.licence == "CC BY-SA 4.0"
        assert article.source.licence_url == "https://creativecommons.org/licenses/by-sa/4.0/"
        assert article.source.date == ""


def test_headings(articles: tuple[Article, ...]) -> None:
    azerbaijan, tajikistan = articles
    assert headings(azerbaijan) == [
        "",
        "History",
        "Roles",
        "Structure",
        "Structure > Main Department of Internal Troops",
        "Structure > Main Department of Internal Troops > Military Council",
        "Structure > Main Department of Internal Troops > Hospital",
        "Structure > Main Department of Internal Troops > Band",
        "Structure > Combined Arms Brigade of the Internal Troops",
        "Commander of the Internal Troops",
        "Commander of the Internal Troops > List of commanders",
        "Educational institutions",
        "Educational institutions > Higher Military School of the Internal Troops",
        "Educational institutions > Gala Training Regiment",
        "See also",
    ]
    assert headings(tajikistan) == ["", "Background", "Modern history", "Role", "Structure", "Notable personnel"]


def test_infoboxes(articles: tuple[Article, ...]) -> None:
    (azerbaijan,), (tajikistan,) = (article.infoboxes for article in articles)
    assert (len(azerbaijan.fields), len(tajikistan.fields)) == (12, 14)
    assert (azerbaijan.fields[-1].key, azerbaijan.fields[-1].value.plain) == (
        "Parentagency",
        "Ministry of Internal Affairs",
    )
    assert tajikistan.fields[2].value.plain == "File:Police of Tajikistan.png"


def test_table_of_commanders(articles: tuple[Article, ...]) -> None:
    (table,) = section(articles[0], "List of commanders").blocks
    assert isinstance(table, Table)
    assert [cell.plain for cell in table.header] == ["No.", "Name", "Picture", "Term start", "Term end"]
    assert [[cell.plain for cell in row.cells] for row in table.rows] == [
        ["1", "Lieutenant General Zakir Hasanov", "", "2003", "2013"],
        ["2", "Lieutenant General Shahin Mammedov", "", "2013", "Present"],
    ]
    assert articles[0].quote(table.rows[1].cells[1].whole) == "Lieutenant General Shahin Mammedov"


def test_nested_lists(articles: tuple[Article, ...]) -> None:
    roles = items(articles[0], "Roles")
    assert [level for level, _ in roles] == [1, 2, 2, 1, 1, 1, 1, 1, 1]
    assert items(articles[1], "Structure") == [
        (1, "Separate Brigade"),
        (1, "Special-Purpose Operational Brigade"),
        (1, "Special Detachments"),
        (2, "Mountain Rangers"),
        (2, "Alpine Skier Unit"),
        (1, "Military Unit 3503 (GBAO)"),
    ]
    assert len(items(articles[1], "Role")) == 7


def test_prose_that_follows_a_list(articles: tuple[Article, ...]) -> None:
    last = section(articles[0], "Roles").blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.text.plain == "Its equipment includes Heckler & Koch MP5 submachine guns."


def test_every_place_is_that_of_its_words(articles: tuple[Article, ...]) -> None:
    for article in articles:
        for _, one in article.walk():
            for block in one.blocks:
                if isinstance(block, Paragraph):
                    assert article.quote(block.span) == block.text.plain
                elif isinstance(block, ItemList):
                    assert all(article.quote(item.text.whole) == item.text.plain for _, item in block.walk())
                else:
                    cells = [cell for row in block.rows for cell in row.cells]
                    assert all(article.quote(cell.whole) == cell.plain for cell in cells)
