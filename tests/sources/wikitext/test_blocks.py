"""Infoboxes, headings, lists and tables."""

from __future__ import annotations

import pytest

from orbat.document import Article, ItemList, Paragraph, Source, Table
from orbat.sources.wikitext import parse

BOX = """{{Short description|x}}
{{Infobox military unit <!-- of [[Norland]] -->
| unit_name    = {{lang|no|Grensevakten}}<ref>A</ref>
| dates = {{start date|1992|3|12}} – present
| country={{flag|Norland}}
| commanders =
* [[Ann Lee]] (1992–1995)
* Bo Lee
| battles = {{plainlist|
* [[First War]]
* Second {{nowrap|War}}
}}
| garrison = Alba<br />[[Borg]]
| size = 1,200 {{small|(2020)}}
| motto = {{ubl|A = b|c}}
| url = {{URL|1=http://example.org/?a=b}}
| empty =
| lines = one
two

three
| module = {{Infobox award
 | embed = yes
 | award = Star
 }}
}}
'''Guard'''
"""


def read(text: str) -> Article:
    return parse(Source("a.wiki", text))[0]


def test_the_fields_of_an_infobox() -> None:
    article = read(BOX)
    box, module = article.infoboxes
    assert (box.name, module.name) == ("Infobox military unit", "Infobox award")
    assert {field.key: field.value.plain for field in box.fields} == {
        "unit_name": "Grensevakten",
        "dates": "12 March 1992 – present",
        "country": "Norland",
        "commanders": "Ann Lee (1992–1995)\nBo Lee",
        "battles": "First War\nSecond War",
        "garrison": "Alba\nBorg",
        "size": "1,200 (2020)",
        "motto": "c",
        "url": "http://example.org/?a=b",
        "empty": "",
        "lines": "one two\nthree",
        "module": "",
    }
    assert [(field.key, field.value.plain) for field in module.fields] == [("embed", "yes"), ("award", "Star")]


def test_the_places_of_an_infobox() -> None:
    article = read(BOX)
    fields = {field.key: field for box in article.infoboxes for field in box.fields}
    assert article.quote(fields["country"].span) == "country={{flag|Norland}}"
    assert article.quote(fields["empty"].span) == "empty ="
    assert article.quote(fields["size"].value.whole) == "1,200 {{small|(2020)"
    assert article.quote(article.infoboxes[1].span).startswith("{{Infobox award\n")
    part = fields["dates"].value.part(0, 13)
    assert (part.plain, article.quote(part.whole)) == ("12 March 1992", "{{start date|1992|3|12}}")


def test_sections_are_nested_by_their_signs() -> None:
    article = read("Lead.\n== A ==\ntext\n===B [[C|D]]===\n=== <!-- x --> ===\n==E==\n== F = G ==\n=== H ==\n")
    found = [
        (section.level, section.heading.plain if section.heading else "", len(above))
        for above, section in article.walk()
    ]
    assert found == [(1, "", 0), (2, "A", 0), (3, "B D", 1), (2, "E", 0), (2, "F = G", 0), (2, "= H", 0)]
    (section,) = [one for _, one in article.walk() if one.heading and one.heading.plain == "A"]
    assert article.quote(section.span) == "== A ==\ntext\n===B [[C|D]]==="


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("* a\n** b\n*** c\n* d", [(1, "a"), (2, "b"), (3, "c"), (1, "d")]),
        ("# a\n#* b\n#: c\n# d", [(1, "#a"), (2, "b"), (2, "c"), (1, "#d")]),
        (
            "; Units\n: first\n: second\n; Bands\n* x",
            [(1, "Units"), (2, "first"), (2, "second"), (1, "Bands"), (2, "x")],
        ),
        ("*** a\n* b", [(1, "a"), (1, "b")]),
        ("* a\n\n* b<br>c\n*\n", [(1, "a"), (1, "b c")]),
        ("{{plainlist|\n* a\n* b\n}}", [(1, "a"), (1, "b")]),
        ("{{Columns-list|colwidth=20em|\n* a\n** b}}", [(1, "a"), (2, "b")]),
        ("* {{flagicon|Norland}} [[A]]<ref>b</ref>: {{small|c}}", [(1, "A: c")]),
    ],
)
def test_lists(text: str, items: list[tuple[int, str]]) -> None:
    (block,) = read(text).lead.blocks
    assert isinstance(block, ItemList)
    found = [(item.level, ("#" if item.ordered else "") + item.text.plain) for _, item in block.walk()]
    assert found == items


def test_paragraphs_end_at_blank_lines_and_other_blocks() -> None:
    article = read("one\ntwo\n\nthree\n* item\nfour\n----\nfive\n")
    assert [block.text.plain if isinstance(block, Paragraph) else "-" for block in article.lead.blocks] == [
        "one two",
        "three",
        "-",
        "four",
        "five",
    ]


TABLES = [
    (
        '{| class="x"\n|+ Chiefs of [[Norland]]\n! A !! scope="col" | Term\n|-\n| Ann || 1992\n|-\n| Bo\n| 1995\n|}',
        "Chiefs of Norland",
        ["A", "Term"],
        [["Ann", "1992"], ["Bo", "1995"]],
    ),
    (
        "{|\n|-\n! A\n! B\n|- valign=top\n|rowspan=2| x || 1\n|-\n| 2\n|-\n| colspan=\"2\" style=\"a:b\" | y\n|}",
        None,
        ["A", "B"],
        [["x", "1"], ["x", "2"], ["y", "y"]],
    ),
    (
        "{|\n! rowspan=2 | Name !! colspan=2 | Term\n|-\n! Start !! End\n|-\n| Ann || 1992 || 1995\n|}",
        None,
        ["Name", "Term Start", "Term End"],
        [["Ann", "1992", "1995"]],
    ),
    ("{|\n| Name || Term\n|-\n| Ann || 1992\n|}", None, ["Name", "Term"], [["Ann", "1992"]]),
    ("{|\n| a<br>b || \n* c\n* d\n|-\n! e\n| {{n/a}}\n|}", None, [], [["a\nb", "c\nd"], ["e", "N/A"]]),
    ("{|\n! A !! B\n|-\n| 1\n|}", None, ["A", "B"], [["1", ""]]),
    ("{|\n| a &#124;&#124; b || <nowiki>||</nowiki>\n|}", None, [], [["a || b", "||"]]),
    ("{{(!}}\n{{!}} a {{!!}} b\n{{!)}}", None, [], [["a", "b"]]),
    (":{|\n| [[A|a]] || {{lang|fr|b}} || [[File:X.jpg|20px|x]]c\n|}", None, [], [["a", "b", "c"]]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "caption", "header", "rows"), TABLES)
def test_tables(text: str, caption: str | None, header: list[str], rows: list[list[str]]) -> None:
    (table,) = read(text).lead.blocks
    assert isinstance(table, Table)
    assert (table.caption.plain if table.caption else None) == caption
    assert [cell.plain for cell in table.header] == header
    assert [[cell.plain for cell in row.cells] for row in table.rows] == rows


def test_a_nested_table_is_a_table_of_its_own() -> None:
    article = read("{|\n| a\n{|\n| b\n|}\n| c\n|}\nafter")
    outer, inner, after = article.lead.blocks
    assert isinstance(outer, Table)
    assert isinstance(inner, Table)
    assert [[cell.plain for cell in row.cells] for row in outer.rows] == [["a", "c"]]
    assert [[cell.plain for cell in row.cells] for row in inner.rows] == [["b"]]
    assert isinstance(after, Paragraph)


def test_an_unclosed_table_ends_at_the_next_heading() -> None:
    article = read("{|\n| a\n== B ==\ntext")
    assert [section.heading.plain for section in article.sections if section.heading] == ["B"]


def test_the_place_of_a_row_is_what_is_written_in_it() -> None:
    article = read("{|\n| rowspan=2 | x || 1\n|-\n| [[A|2]] || 3\n|}")
    (table,) = article.lead.blocks
    assert isinstance(table, Table)
    assert [article.quote(row.span) for row in table.rows] == ["x || 1", "2]] || 3"]
