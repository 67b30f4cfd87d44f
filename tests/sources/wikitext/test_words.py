"""What markup and templates leave in the words, and where those words stand."""

from __future__ import annotations

import pytest

from orbat.document import Article, Link, Paragraph, Source, Span
from orbat.sources.wikitext import parse
from orbat.sources.wikitext.rules import rule_of

WORDS = [
    # Links, pictures, addresses
    ("the [[Border Guard]] of", "the Border Guard of"),
    ("the [[Border Guard (Norland)|Guard]]s of", "the Guards of"),
    ("[[Guard (Norland)|]] is", "Guard is"),
    ("[[Norland|''the'' state]] is", "the state is"),
    ("[[:Category:Guards]] and [[:fr:Garde|the Garde]]", "Category:Guards and the Garde"),
    ("[[File:Guard.jpg|thumb|The [[Guard]] at work]]It began", "It began"),
    ("[[Image:Guard.jpg]]It began[[Category:Guards]] [[fr:Garde]]", "It began"),
    ("[https://example.org/a the site] and [https://example.org]", "the site and"),
    ("[[Guard is [[Norland]] x", "[[Guard is Norland x"),
    ("see [1] and ]] or }} or |", "see [1] and ]] or }} or |"),
    # Quotes, entities, tags, comments
    ("The '''Guard''' is ''not'' '''''big'''''", "The Guard is not big"),
    ("the men's ''''Guard''''", "the men's 'Guard'"),
    ("1991&ndash;1995&nbsp;A&amp;B &lt;x&gt; &bogus; &#8211;", "1991–1995\xa0A&B <x> &bogus; –"),
    ("a<br>b<br />c", "a b c"),
    ("10 km<sup>2</sup> <small>(net)</small>", "10 km2 (net)"),
    ("a <Unit> b < c", "a <Unit> b < c"),
    ("Ann<!-- or Anna --> Lee", "Ann Lee"),
    ("one\n<!-- alone -->\ntwo", "one two"),
    ("x <nowiki>[[a]] ''b'' {{c}}</nowiki> y", "x [[a]] ''b'' {{c}} y"),
    ("x <math>a^2</math><gallery>\nFile:A.jpg\n</gallery>y", "x y"),
    ("__NOTOC__The Guard__NOEDITSECTION__", "The Guard"),
    ("was <s>not</s> <del>never</del> founded", "was founded"),
    # Sources and doubts
    ('founded in 1992.<ref name="a">Lee</ref><ref name="a" /> Then', "founded in 1992. Then"),
    ("in 1992{{efn|Or {{date|1993}}.}} and{{sfn|Lee|2001|p=3}} so{{citation needed|date=2020}}.", "in 1992 and so."),
    ("{{cite book|title=Guards|url=http://example.org/?a=b}}Then", "Then"),
    ("{{Main|Police of Norland}}{{see also|X}}The Guard", "The Guard"),
    ("({{IPA|ɡ}}) The ({{audio|a.ogg}}; Guard, ) is ({{IPA|ɡ}})", "The (Guard) is"),
    # Dates
    ("on {{start date|1992|3|12|df=y}} it", "on 12 March 1992 it"),
    ("{{Start date and age|1992|03}} {{end date|1999}}", "March 1992 1999"),
    ("{{birth date and age|mf=yes|1960|Jan|2}}", "2 January 1960"),
    ("{{Birth_date|year=1960|month=1|day=2}}", "2 January 1960"),
    ("{{death date and age|2001|2|3|1930|1|5}}", "3 February 2001"),
    ("{{death year and age|2001|1930}}", "2001"),
    ("{{birth-date|2 January 1960}}", "2 January 1960"),
    ("{{date|2014-02-11}} {{dts|1992|13|1}}", "11 February 2014 1992"),
    ("{{start and end dates|1990|1|2|1995|3|4}}", "2 January 1990 – 4 March 1995"),
    ("{{circa|1920}} {{c.}}1930 {{floruit|1940}}", "c. 1920 c. 1930 fl. 1940"),
    ("{{reign|1920|1930}}", "r. 1920–1930"),
    # Languages
    ("{{lang|fr|Garde}} {{lang|fr|italic=no|''la'' Garde}}", "Garde la Garde"),
    ("({{langx|fr|Garde}})", "(French: Garde)"),
    ("({{Lang-fr|Garde}}, {{IPA-fr|ɡaʁd|pron}})", "(French: Garde)"),
    ("({{langx|qqq|Garde}}; {{langx|fr|Garde|label=none}})", "(Garde; Garde)"),
    ("{{transliteration|ru|Gvardiya}} {{native name|fr|La Garde}}", "Gvardiya La Garde"),
    # Words around words
    ("{{nowrap|Ann [[Lee]]}} {{small|(acting)}} {{nobold|x}}", "Ann Lee (acting) x"),
    ("{{abbr|Gen.|General}} Lee", "Gen. Lee"),
    ("{{flag|Norland}} {{flagicon|Norland}} {{flagcountry|Norland|1920|name=Old Norland}}", "Norland Old Norland"),
    ("{{flagicon|Norland}} Guard", "Guard"),
    ("{{flag|FIJ}} {{FJI}} {{flagcountry|UK}} {{Country flaglink right|Fiji}}", "Fiji Fiji United Kingdom Fiji"),
    ("{{circa|1920|1930}} {{reign|1990}} {{sortname|Ana}}", "c. 1920 – c. 1930 r. 1990 Ana"),
    ("{{as of|2018|5}} {{As of|2019}} {{decade|1990}}", "as of May 2018 as of 2019 1990s"),
    ("{{formatnum:12000}} {{lc:GUARD}}", "12000 GUARD"),
    ("Ann Lee {{KIA}} and Bo Lee {{executed}}", "Ann Lee (KIA) and Bo Lee (executed)"),
    ("{{coord|59.2|-24.6|display=inline}}", "59.2, -24.6"),
    ("{{marriage|[[Ann Lee]]|1990}}", "Ann Lee"),
    ("{{native phrase|no|Alltid|italics=off}} {{Some template|no|Alltid}} {{Some template|no}}", "Alltid Alltid no"),
    ("{{army|Norland}} and {{navy|Norland}}", "Norland Army and Norland Navy"),
    ("{{ill|Ann Lee|de}} {{ill|Bo Lee|fr|lt=General Lee}}", "Ann Lee General Lee"),
    ("{{URL|example.org}} {{url|https://example.org|the site}}", "example.org the site"),
    ("{{official URL}}{{coord|59|13|N|24|40|E|display=title}}x", "x"),
    ("{{coord|59|13|30|N|24|40|E}} {{coord|59.5|-24.25}}", "59°13′30″N 24°40′E 59.5, -24.25"),
    ("{{convert|10|km|mi}} {{cvt|5|to|7|ha}} {{convert|3|x|4|sqkm|abbr=on}}", "10 km 5 to 7 ha 3 × 4 km2"),
    ("1992{{snd}}1995 {{·}} x{{nbsp}}y", "1992 – 1995 · x y"),
    ("{{sortname|Ann|Lee}} {{sort|2|second}}", "Ann Lee second"),
    ("{{quote|We go|Ann Lee}}", "“We go”"),
    ("{{n/a}} {{yes}} {{no|never}}", "N/A Yes never"),
    ("{{PAGENAME}} is {{DEFAULTSORT:Guard}}{{#if:x|y|z}}big", "Border Guard is big"),
    ("{{{1|Guard}}} {{{2}}} x", "Guard x"),
    ("{{template:nowrap|x}} {{ Nowrap \n|1= y }}", "x y"),
    # Lists in prose
    ("{{ubl|Ann|Bo [[Lee]]}}", "Ann Bo Lee"),
    # What no rule knows
    ("{{Norlandic thing|the Guard|x=y}} is{{Other thing|a=b}} {{Third}}big", "the Guard is big"),
    # What is not closed
    ("{{nowrap|The Guard", "{{nowrap|The Guard"),
    ("The <ref>Guard {{x", "The Guard {{x"),
    ("The Guard <!-- is", "The Guard"),
    ("{{nowrap|[[The Guard}} is", "[[The Guard is"),
    ("{{{{nowrap|x}}}}", "{x}"),
]  # fmt: skip


def read(text: str) -> Article:
    return parse(Source("a.wiki", text, "Border Guard"))[0]


def prose(article: Article) -> Paragraph:
    (block,) = article.lead.blocks
    assert isinstance(block, Paragraph)
    return block


@pytest.mark.parametrize(("text", "words"), WORDS, ids=[text for text, _ in WORDS])
def test_words(text: str, words: str) -> None:
    article = read(text)
    plain = prose(article).text.plain if article.lead.blocks else ""
    assert plain == words


@pytest.mark.parametrize(
    ("text", "part", "quote"),
    [
        ("the [[Border Guard|Guard]] of", "Guard", "Guard"),
        ("the [[Border Guard|Guard]] of", "the Guard of", "the [[Border Guard|Guard]] of"),
        ("on {{start date|1992|3|12}} it", "March", "{{start date|1992|3|12}}"),
        ("on {{start date|1992|3|12}} it", "on 12", "on {{start date|1992|3|12}}"),
        ("on {{start date|1992|3|12}} it", "1992 it", "{{start date|1992|3|12}} it"),
        ("A&amp;B", "&", "&amp;"),
        ("in {{circa|1920}}.", "1920", "1920"),
        ("in {{circa|1920}}.", "c. 1920", "{{circa|1920"),
        ("({{langx|fr|Garde}})", "Garde", "Garde"),
        ("a<br/>b", "a b", "a<br/>b"),
        ("{{convert|10|km|mi}}", "10 km", "10|km"),
        ("x <nowiki>a|b</nowiki>", "a|b", "a|b"),
        ("one\ntwo", "one two", "one\ntwo"),
        ("{{nowrap|Ann [[Bo|Lee]]}}", "Ann Lee", "Ann [[Bo|Lee"),
    ],
)
def test_places(text: str, part: str, quote: str) -> None:
    article = read(text)
    words = prose(article).text
    start = words.plain.index(part)
    assert article.quote(words.span(start, start + len(part))) == quote


def test_links_keep_their_targets() -> None:
    text = "[[border_Guard#History|Guard]], [[Norland]], [[#Ranks|ranks]], [[File:A.jpg|x [[Lost]]]], {{main|[[Gone]]}}"
    assert read(text).links == (Link(Span(23, 28), "Border Guard#History"), Link(Span(34, 41), "Norland"))


def test_references_are_the_slices_of_the_sources() -> None:
    article = read('A.<ref>B {{cite web|C}}</ref> D{{efn|E}}.<ref name="x"/>')
    assert [article.quote(span) for span in article.references] == [
        "<ref>B {{cite web|C}}</ref>",
        "{{efn|E}}",
        '<ref name="x"/>',
    ]


def test_what_the_page_says_of_itself() -> None:
    article = read("{{Short description|Guard of Norland}}x\n[[Category:Guards|Norland]]\n[[category:1992 births]]")
    assert (article.description, article.categories) == ("Guard of Norland", ("Guards", "1992 births"))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("#REDIRECT [[Border Guard]]", "Border Guard"),
        ("#redirect: [[guard_(Norland)#X|y]]\n{{R}}", "Guard (Norland)#X"),
    ],
)
def test_redirects(text: str, target: str) -> None:
    assert (read(text).redirect, read(text).lead.blocks) == (target, ())


@pytest.mark.parametrize(
    "text", ["{{Disambiguation}}", "{{hndis|Lee, Ann}}", "{{Military unit disambiguation}}", "__DISAMBIG__"]
)
def test_disambiguation_pages(text: str) -> None:
    assert read(f"'''Guard''' may be:\n* [[A]]\n{text}").is_disambiguation
    assert not read("'''Guard''' is").is_disambiguation


@pytest.mark.parametrize(
    ("text", "title", "words", "quote"),
    [
        ("{{Infobox x|a='''b'''}}\nThe '''Border Guard''' is", "Border Guard", "Border Guard", "Border Guard"),
        ("The '''Guard of Norland''' is", "Guard (Norland)", "Guard (Norland)", "Guard of Norland"),
        ("The '''Guard [[of]] Norland''' is", "", "Guard of Norland", "Guard [[of]] Norland"),
        ("The '''Guard''' is", "a", "Guard", "Guard"),
    ],
)
def test_the_title_stands_at_the_bold_words_of_the_lead(text: str, title: str, words: str, quote: str) -> None:
    article, _ = parse(Source("a.wiki", text, title))
    assert article.title
    assert article.title.plain == words
    assert article.quote(article.title.span(0, len(words))) == quote


def test_bold_words_below_a_heading_are_no_title() -> None:
    assert read("x\n== A ==\n'''Guard''' is").title is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{Thing|a}} {{thing|b}}", "unknown-template"),
        ("{{nowrap|a", "unclosed-template"),
        ("[[a\nb", "unclosed-link"),
        ("a <ref>b", "unclosed-tag"),
        ("a <!-- b", "unclosed-comment"),
        ("{|\n| a\n== B ==", "unclosed-table"),
        ("{{Infobox x|a=1|a=2}}", "repeated-field"),
        ("{{Infobox x}}", "empty-infobox"),
        ("{{a|" * 200, "deep-nesting"),
    ],
)
def test_findings(text: str, code: str) -> None:
    _, findings = parse(Source("a.wiki", text))
    assert [one.code for one in findings].count(code) == 1 or code == "deep-nesting"
    assert code in {one.code for one in findings}


@pytest.mark.parametrize(
    ("name", "action"),
    [("cite web", "reference"), ("infobox force", "infobox"), ("start date", "date"), ("collapsible list", "list")],
)
def test_rules(name: str, action: str) -> None:
    rule = rule_of(name)
    assert rule
    assert rule.action == action
