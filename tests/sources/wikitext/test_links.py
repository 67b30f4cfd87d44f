"""Links: their words, where they lead, and what they are not."""

from __future__ import annotations

import pytest

from orbat.document import Article, Paragraph, Source, Table
from orbat.sources.wikitext import parse


def read(text: str) -> Article:
    return parse(Source("a.wiki", text))[0]


LINKS = [
    ("[[River&nbsp;Guard]]", "River\u00a0Guard", "River Guard"),
    ("[[Smith &amp; Sons]]", "Smith & Sons", "Smith & Sons"),
    ("[[River%20Guard|guard]]", "guard", "River Guard"),
    ("[[50% Guard|guard]]", "guard", "50% Guard"),
    ("[[A%FF|guard]]", "guard", "A%FF"),
    ("[[:river_Guard]]", "river_Guard", "River Guard"),
    ("[[River Guard#Staff|staff]]", "staff", "River Guard#Staff"),
    ("[[River Guard|one|two]]", "one|two", "River Guard"),
    ("[[http://example.org|site]]", "site", None),
    ("[[A<b>|site]]", "site", None),
    ("[[#Staff|staff]]", "staff", None),
    ("{{ill|Ana Sosa|fr|Ana Sosa}}", "Ana Sosa", None),
    ("[[Fichier:a.jpg|thumb|A [[Guard]]]]x [[Категория:Guards]] [[Datei:b.png]]", "x", None),
    ("{{red link|Ana Sosa}}", "Ana Sosa", None),
]


@pytest.mark.parametrize(("text", "words", "target"), LINKS)
def test_words_and_target(text: str, words: str, target: str | None) -> None:
    article = read(f"The {text} here")
    (block,) = article.lead.blocks
    assert isinstance(block, Paragraph)
    assert block.text.plain == f"The {words} here"
    assert [link.target for link in article.links] == ([target] if target else [])


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| a || [[A|b|c]]", ["a", "b|c"]),
        ("| [[A|b]] | c || d", ["b | c", "d"]),
        ("| style=x | [[A|b]] || d", ["b", "d"]),
        ("| [[A|b]] || d", ["b", "d"]),
    ],
)
def test_links_in_cells(row: str, cells: list[str]) -> None:
    (table,) = read(f"{{|\n! x !! y\n|-\n{row}\n|}}").lead.blocks
    assert isinstance(table, Table)
    assert [cell.plain for cell in table.rows[0].cells] == cells


def test_words_of_a_table_beside_its_cells_are_kept() -> None:
    article = read("{|\n|-\nBeside it\n| a || b\n|}\nBelow")
    assert [each.text.plain if isinstance(each, Paragraph) else "-" for each in article.lead.blocks] in (
        [["Beside it", "-", "Below"], ["-", "Beside it", "Below"]]
    )
    unclosed = read("{|\n|-\n\n{|\n| x\n|}\n\nafter\n")
    assert [each.text.plain for each in unclosed.lead.blocks if isinstance(each, Paragraph)] == ["after"]


@pytest.mark.parametrize("word", ["REDIRECT", "redirect:", "WEITERLEITUNG", "перенаправление", "重定向"])
def test_a_redirect_in_any_language_leads_to_another_page(word: str) -> None:
    assert read(f"#{word} [[river_Guard#Staff]]\n{{{{R from move}}}}").redirect == "River Guard#Staff"
