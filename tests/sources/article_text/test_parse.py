"""The article text format, case by case: what a text holds, written as an outline.

An outline names the nodes in order: `T` title, `I` infobox with its fields, `H2` heading, `P` paragraph,
`-1` and `#1` items with their level, `h` and `r` header and row of a table.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from orbat.document import Article, Block, ItemList, Paragraph, Source, Table
from orbat.sources import parse

QUIET = {"no-title", "no-infobox", "no-headings"}


def read(text: str) -> tuple[Article, list[str]]:
    article, findings = parse(Source("a.txt", text))
    return article, [one.code for one in findings if one.code not in QUIET]


def outline(article: Article) -> list[str]:
    lines = [f"T {article.title.plain}"] if article.title else []
    for infobox in article.infoboxes:
        lines.append(f"I {infobox.name}".strip())
        lines += [f"{field.key}={field.value.plain}" for field in infobox.fields]
    for above, section in article.walk():
        if section.heading:
            lines.append(f"H{section.level}{'>' * len(above)} {section.heading.plain}")
        for block in section.blocks:
            lines += show(block)
    return lines


def show(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield f"P {block.text.plain}"
    elif isinstance(block, ItemList):
        yield from (f"{'#' if item.ordered else '-'}{item.level} {item.text.plain}" for _, item in block.walk())
    else:
        if block.header:
            yield "h " + "|".join(cell.plain for cell in block.header)
        yield from ("r " + "|".join(cell.plain for cell in row.cells) for row in block.rows)


CASES: list[tuple[str, list[str], list[str]]] = [
    ("", [], []),
    (" \n\t\r\n\f\u200b\n", [], ["invisible-characters"]),
    # titles and headings
    ("= Guard =\n", ["T Guard"], []),
    ("\ufeff= Guard =\r\nWords.\r\n", ["T Guard", "P Words."], []),
    ("= Guard ==", ["T Guard"], ["unbalanced-heading"]),
    ("Words.\n\n= Guard =", ["T Guard", "P Words."], ["late-title"]),
    ("= A =\n= B =\nWords.", ["T A", "H1 B", "P Words."], ["second-title"]),
    ("== A ==\n= B =\nWords.", ["H2 A", "H1 B", "P Words."], ["second-title"]),
    ("==A==\n=== B ===\n====C====\n== D ==", ["H2 A", "H3> B", "H4>> C", "H2 D"], []),
    ("== A ==\n==== B ====\n=== C ===", ["H2 A", "H4> B", "H3> C"], []),
    ("== A ==\n===== B =====\n====== C ======", ["H2 A", "H5> B", "H6>> C"], []),
    ("======== A ========", ["H6 A"], ["deep-heading"]),
    ("=== A ==\nx", ["H2 A", "P x"], ["unbalanced-heading"]),
    ("x\n\n== A =", ["P x", "H2 A"], ["unbalanced-heading"]),
    ("== A", ["H2 A"], ["unbalanced-heading"]),
    ("== A == b", ["P == A == b"], []),
    ("= A", ["P = A"], []),
    ("a = b", ["P a = b"], []),
    ("==  ==\nx", ["P x"], ["empty-heading"]),
    ("==\u00a0A\u00a0==", ["H2 A"], []),
    ("== A = B ==", ["H2 A = B"], []),
    # infoboxes
    ("Infobox\n- Seat: Port Azure\n- Motto:\n", ["I", "Seat=Port Azure", "Motto="], []),
    ("Infobox\n\n* Site: https://example.org:80/", ["I", "Site=https://example.org:80/"], []),
    ("Infobox military unit\n• Size : 4", ["I military unit", "Size=4"], []),
    ("Infobox: unit\n- Size: 4", ["I unit", "Size=4"], []),
    ("infobox\n- A: 1\n\nInfobox two\n- B: 2", ["I", "A=1", "I two", "B=2"], []),
    ("Infobox\n- Motto: Ready\n  and able\n- A: 1", ["I", "Motto=Ready and able", "A=1"], []),
    ("Infobox\n- Motto:\n  Ready\n", ["I", "Motto=Ready"], []),
    ("Infobox\n- Heads:\n  - Ann Lee\n  - Bo Ray", ["I", "Heads=Ann Lee\nBo Ray"], []),
    ("Infobox\n- A:\n  -\n- B: 1", ["I", "A=", "B=1"], ["empty-item"]),
    ("Infobox\n- A: 1\nWords.", ["I", "A=1", "P Words."], []),
    ("Infobox\n- A: 1\n== B ==", ["I", "A=1", "H2 B"], []),
    ("Infobox\n- A: 1\n| x | y |", ["I", "A=1", "r x|y"], []),
    ("Infobox\n- police", ["-1 police"], ["empty-infobox"]),
    ("Infobox\n- A: 1\n- police", ["I", "A=1", "=police"], ["field-without-key"]),
    ("Infobox\n- A: 1\n- https://example.org", ["I", "A=1", "=https://example.org"], ["field-without-key"]),
    ("Infobox\n- : x", ["I", "=x"], ["field-without-key"]),
    ("Infobox\n", [], ["empty-infobox"]),
    ("Infobox designers met.", ["P Infobox designers met."], []),
    ("== A ==\nx\n\nInfobox\n- B: 1\n\ny", ["I", "B=1", "H2 A", "P x", "P y"], ["late-infobox"]),
    # lists
    ("- a\n- b", ["-1 a", "-1 b"], []),
    ("* a\n** b\n*** c\n* d", ["-1 a", "-2 b", "-3 c", "-1 d"], []),
    ("*a\n**b", ["-1 a", "-2 b"], []),
    ("*a\n***b\n**c", ["-1 a", "-2 b", "-2 c"], []),
    ("# a\n## b\n# c", ["#1 a", "#2 b", "#1 c"], []),
    ("# a\n#* b\n#* c", ["#1 a", "-2 b", "-2 c"], []),
    ("- a\n  - b\n    - c\n  - d", ["-1 a", "-2 b", "-3 c", "-2 d"], []),
    ("- a\n\t- b\n\t\t- c\n- d", ["-1 a", "-2 b", "-3 c", "-1 d"], []),
    ("- a\n  - b\n\t- c", ["-1 a", "-2 b", "-3 c"], []),
    ("- a\n    - b\n  - c\n- d", ["-1 a", "-2 b", "-2 c", "-1 d"], []),
    ("    - a\n  - b", ["-1 a", "-1 b"], []),
    ("\u00a0- a\n\u00a0\u00a0\u00a0- b", ["-1 a", "-2 b"], []),
    ("• a\n◦ b\n– c\n— d\n· e", ["-1 a", "-1 b", "-1 c", "-1 d", "-1 e"], []),
    ("•a\n\u200f- b", ["-1 a", "-1 b"], ["invisible-characters"]),
    ("1. a\n2) b\n(3) c\nd) e", ["#1 a", "#1 b", "#1 c", "#1 e"], []),
    ("- a\n  1. b\n  2. c\n- d", ["-1 a", "#2 b", "#2 c", "-1 d"], []),
    ("- a\n\n\n- b", ["-1 a", "-1 b"], []),
    ("- a\n  and more\n- b", ["-1 a and more", "-1 b"], []),
    ("- a\nWords.\n- b", ["-1 a", "P Words.", "-1 b"], []),
    ("- a\n\n  Words.", ["-1 a", "P Words."], []),
    ("- a\n-\n- b", ["-1 a", "-1 b"], ["empty-item"]),
    ("-", [], ["empty-item"]),
    ("- a\n----\n- b", ["-1 a", "-1 b"], ["no-words"]),
    ("- a\n  ----\n- b", ["-1 a", "-1 b"], ["no-words"]),
    ("- a\n* * *\n- b", ["-1 a", "-1 b"], ["no-words"]),
    ("- a\n== B ==", ["-1 a", "H2 B"], []),
    ("- a\n  == B ==", ["-1 a", "H2 B"], []),
    ("- a\n| b | c |", ["-1 a", "r b|c"], []),
    ("-5 degrees", ["P -5 degrees"], []),
    ("1992. It was", ["P 1992. It was"], []),
    ("3.5 men", ["P 3.5 men"], []),
    ("#1 unit", ["P #1 unit"], []),
    ("**Guard** is a force", ["P **Guard** is a force"], []),
    # tables
    ("| No. | Name |\n| 1 | Ann |", ["h No.|Name", "r 1|Ann"], []),
    ("| Ann | Bo |\n|---|:--:|\n| Cy | Di |", ["h Ann|Bo", "r Cy|Di"], []),
    ("|---|---|\n| Cy | Di |", ["r Cy|Di"], []),
    ("|---|---|", [], ["no-words"]),
    ("| a | | c |\n|a||c|", ["r a||c", "r a||c"], []),
    ("| a | b\n| c | d", ["r a|b", "r c|d"], []),
    ("| a \\| b | c\\|", ["r a | b|c|"], []),
    ("| No. | Name |\n| 1 |\n| 2 | Bo | x |", ["h No.|Name|", "r 1||", "r 2|Bo|x"], ["uneven-row", "uneven-row"]),
    ("| a | b |\n\n| c | d |", ["r a|b", "r c|d"], []),
    ("| a | b |\nWords.", ["r a|b", "P Words."], []),
    ("|", ["r "], []),
    ("||", ["r "], []),
    # prose
    ("One.\n\nTwo.", ["P One.", "P Two."], []),
    ("One\ntwo\n  three.", ["P One two three."], []),
    ("One \r\n\ttwo\rthree\u2028four", ["P One two three four"], []),
    ("One\n- two", ["P One", "-1 two"], []),
    ("One\n== A ==", ["P One", "H2 A"], []),
    ("One\n----\ntwo", ["P One", "P two"], ["no-words"]),
    ("One\fTwo", ["P One Two"], []),
    ("\u200eOne\u00a0two\u200f", ["P One\u00a0two"], ["invisible-characters"]),
    ("The Guard ( ) is", ["P The Guard ( ) is"], ["empty-parentheses"]),
    ("The Guard (, Gwardia) is (old, )", ["P The Guard (, Gwardia) is (old, )"], ["empty-parentheses"] * 2),
    ("A (b), c (d; e)", ["P A (b), c (d; e)"], []),
    ("\0\x01", ["P \0\x01"], []),
]


@pytest.mark.parametrize(("text", "expected", "codes"), CASES)
def test_parse(text: str, expected: list[str], codes: list[str]) -> None:
    article, found = read(text)
    assert outline(article) == expected
    assert found == codes


def test_what_is_missing_is_told() -> None:
    _, findings = parse(Source("a.txt", "Words."))
    assert {one.code for one in findings} == QUIET
    assert {one.level for one in findings} == {"info"}
    _, findings = parse(Source("a.txt", "= A =\n\nInfobox\n- B: 1\n\n== C ==\n"))
    assert findings == ()


def test_places() -> None:
    text = "= A =\r\n\r\nInfobox\r\n- Seat : Azure\r\n\r\n== B ==\r\n- c\r\n  - d\r\n\r\n| e |  |\r\n\r\nf \r\n g\r\n"
    article, _ = read(text)
    (infobox,), (section,) = article.infoboxes, article.sections
    assert article.quote(infobox.span) == "Infobox\r\n- Seat : Azure"
    assert article.quote(infobox.fields[0].span) == "Seat : Azure"
    assert article.quote(infobox.fields[0].value.whole) == "Azure"
    assert article.quote(section.span) == text[text.index("== B") :].rstrip()
    items, _, prose = section.blocks
    assert [article.quote(block.span) for block in section.blocks] == ["- c\r\n  - d", "| e |  |", "f \r\n g"]
    assert isinstance(prose, Paragraph)
    assert [article.quote(prose.text.span(at, at + 1)) for at in range(3)] == ["f", " \r\n ", "g"]
    assert isinstance(items, ItemList)
    assert [article.quote(item.span) for _, item in items.walk()] == ["- c\r\n  - d", "- d"]
    assert article.lead.span.start == article.lead.span.end == text.index(" =\r\n")


def test_a_section_goes_as_far_as_what_is_in_it() -> None:
    text = "== A ==\n=== B ===\nx\n\nInfobox\n- C: y\n\n== D ==\nz"
    article, _ = read(text)
    first, second = article.sections
    assert article.quote(first.span) == text[: text.index("\n\n== D")]
    assert article.quote(first.sections[0].span) == "=== B ===\nx\n\nInfobox\n- C: y"
    assert article.quote(second.span) == "== D ==\nz"


def test_an_escaped_pipe_keeps_its_place() -> None:
    article, _ = read("| ab \\| c\\|d | e |")
    (table,) = article.lead.blocks
    assert isinstance(table, Table)
    cell = table.rows[0].cells[0]
    assert cell.plain == "ab | c|d"
    assert [article.quote(cell.span(at, at + 1)) for at in range(len(cell.plain))] == list(cell.plain)
    assert article.quote(cell.whole) == "ab \\| c\\|d"


def test_lines_joined_by_single_characters_are_one_piece() -> None:
    article, _ = read("One\ntwo\nthree")
    (prose,) = article.lead.blocks
    assert isinstance(prose, Paragraph)
    assert len(prose.text.pieces) == 1


REPORTS = [
    ("Lake Army names commander\n\nWords follow.", {}, "Lake Army names commander", True),
    ("Lake Army names commander\n\nWords follow.", {"title": "Lake Army"}, None, False),
    ("Lake Army names it\n\nWords follow.", {"title": "Named", "publisher": "The Post"}, "Lake Army names it", True),
    ("A sentence stands first.\n\nWords follow.", {}, None, True),
    ("A line\n\nWords follow.", {}, None, True),
    ("= Lake Army =\n\nWords follow.", {"publisher": "The Post"}, "Lake Army", False),
    ("Lake Army names commander\n\n== Units ==\n", {}, None, False),
]


@pytest.mark.parametrize(("text", "details", "title", "is_report"), REPORTS)
def test_a_report_has_a_headline_and_no_subject(
    text: str, details: dict[str, str], title: str, is_report: bool
) -> None:
    article, _ = parse(Source("a.txt", text, **details))
    assert (article.title.plain if article.title else None) == title
    assert article.is_report is is_report
