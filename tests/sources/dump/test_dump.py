"""A dump gives the same sources however it is packed, divided and cut; each page is a source of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orbat.errors import OrbatError
from orbat.sources import ALL, Selection, Tally, batches_of, files_of, parse, read_sources
from orbat.sources.dump import pieces
from orbat.sources.dump.cutting import Cutter, cut

Page = Callable[..., str]
Write = Callable[..., Path]
GUARD = "{{Infobox law enforcement agency\n| agency_name = River Guard\n}}\n'''River Guard''' & <b>more</b>\n"


@pytest.fixture
def some(page: Page) -> list[str]:
    return [page(f"Guard {number}", GUARD * (number + 1)) for number in range(9)]


@pytest.mark.parametrize("piece", [1, 300, 1 << 20])
@pytest.mark.parametrize(
    ("name", "parts"),
    [("a.xml", 0), ("a.xml.bz2", 0), ("a.xml.bz2", 61), ("a.xml.bz2", 700), ("a.xml.gz", 0), ("a.xml.gz", 97)],
)
def test_the_same_sources_however_packed_and_divided(
    write: Write, some: list[str], name: str, parts: int, piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "PACKED_PIECE", piece)
    monkeypatch.setattr(pieces, "PLAIN_PIECE", piece)
    sources, findings = read_sources([write(name, some, parts=parts)])
    assert [source.title for source in sources] == [f"Guard {number}" for number in range(9)]
    assert [source.text for source in sources] == [GUARD * (number + 1) for number in range(9)]
    assert findings == ()


@given(st.lists(st.integers(1, 40), min_size=1, max_size=30), st.data())
def test_pages_belong_to_the_piece_in_which_they_begin(sizes: list[int], data: st.DataObject) -> None:
    whole = b"x" + b"".join(b"<page>" + b"ab<p" * size + b"</page>\n<" for size in sizes) + b"/mediawiki>"
    cuts = sorted(data.draw(st.sets(st.integers(0, len(whole)), max_size=12)) | {0, len(whole)})
    found = []
    for start, end in pairwise(cuts):
        step = data.draw(st.integers(1, 30))
        own = [whole[at : min(at + step, end)] for at in range(start, end, step)]
        beyond = [whole[at : at + step] for at in range(end, len(whole), step)]
        tally = Tally()
        cutter = Cutter("a.xml", tally)
        found += list(cut(own, beyond, cutter))
        cutter.close(end == len(whole), False)
        assert tally.findings == []
    assert found == [b"<page>" + b"ab<p" * size + b"</page>" for size in sizes]


def test_a_page_as_a_source(page: Page, write: Write) -> None:
    (source,), _ = read_sources([write("a.xml", [page("Signal/Radio Corps (Norland)", "A &amp; <ref>b</ref>\tč\n")])])
    assert source.name == "Signal%2FRadio_Corps_(Norland).wiki"
    assert source.title == "Signal/Radio Corps (Norland)"
    assert source.text == "A &amp; <ref>b</ref>\tč\n"
    assert source.date == "2021-05-06"
    assert source.origin == "Norwiki (norwiki.example.org)"
    assert source.url == "https://norwiki.example.org/wiki/Signal/Radio_Corps_(Norland)"
    assert source.permalink == source.url + "?oldid=42"
    assert source.licence == ""
    assert parse(source)[0].lead.blocks


def test_articles_toml_tells_what_the_dump_does_not(page: Page, write: Write, tmp_path: Path) -> None:
    path = write("a.xml", [page("Guard", "x")])
    listed = 'file = "a.xml"\nlicence = "CC BY 4.0"\norigin = "Our wiki"\n'
    (tmp_path / "articles.toml").write_text(f"[[article]]\n{listed}", encoding="utf-8")
    (source,), _ = read_sources([path])
    assert (source.licence, source.origin) == ("CC BY 4.0", "Our wiki")
    (tmp_path / "articles.toml").write_text(f'[[article]]\n{listed}sha256 = "{"0" * 64}"\n', encoding="utf-8")
    with pytest.raises(OrbatError, match="SHA-256"):
        read_sources([path])


def test_the_licence_of_a_known_wiki(page: Page, write: Write) -> None:
    head = "<mediawiki><siteinfo><sitename>W</sitename><base>https://xy.wikipedia.org/wiki/A</base></siteinfo>"
    (source,), _ = read_sources([write("a.xml", [page("Guard", "x")], head=head)])
    assert source.licence == "CC BY-SA 4.0"
    assert source.licence_url == "https://creativecommons.org/licenses/by-sa/4.0/"


REDIRECT = '<redirect title="Guard" />'


@pytest.mark.parametrize(
    ("given_", "kind"),
    [
        ({"title": "Talk:Guard", "ns": "<ns>1</ns>"}, "page of another namespace"),
        ({"title": "template : Guard", "ns": ""}, "page of another namespace"),
        ({"title": "Guard: a history", "ns": ""}, ""),
        ({"title": "Guards", "more": REDIRECT}, "redirect"),
        ({"title": "Guard.js", "model": "javascript"}, "page that is no wikitext"),
        ({"title": "Guard"}, ""),
    ],
)
def test_pages_that_are_no_articles_are_counted(page: Page, write: Write, given_: dict[str, str], kind: str) -> None:
    files, _ = files_of([write("a.xml", [page(text="x", **given_)])])
    tally = Tally()
    titles = [source.title for batch in batches_of(files) for source, _ in batch.read(ALL, tally)]
    assert titles == ([] if kind else [given_["title"]])
    assert tally.counts == ({"page": 1, kind: 1} if kind else {"page": 1})


def test_old_schemas_and_many_revisions(write: Write) -> None:
    page = (
        "<page><title>Guard</title><id>1</id><revision><id>1</id><timestamp>2003-01-01T00:00:00Z</timestamp>"
        "<text>old</text></revision><revision><id>2</id><timestamp>2004-02-03T00:00:00Z</timestamp>"
        "<text>new</text><model>wikitext</model></revision></page>"
    )
    head = '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.3/" version="0.3"><siteinfo></siteinfo>'
    (source,), findings = read_sources([write("a.xml", [page], head=head)])
    assert (source.text, source.date, source.url, findings) == ("new", "2004-02-03", "", ())


@pytest.mark.parametrize(
    ("revision", "kind"),
    [
        ("<text bytes='0' />", "page without text"),
        ("<text deleted='deleted' />", "page without text"),
        ("<text> \n</text>", "page without text"),
        ("<text>{}</text><model>json</model>", "page that is no wikitext"),
    ],
)
def test_what_only_the_parse_shows_is_counted_too(write: Write, revision: str, kind: str) -> None:
    path = write("a.xml", [f"<page><title>A</title><ns>0</ns><revision>{revision}</revision></page>"])
    tally = Tally()
    assert [read for batch in batches_of(files_of([path])[0]) for read in batch.read(ALL, tally)] == []
    assert tally.counts == {"page": 1, kind: 1}


@pytest.mark.parametrize(
    ("text", "selected"),
    [
        ("<text>Lake</text>", True),
        ("<text>Sea</text>", False),
        ("<text bytes='0' />", False),
        ("<text>&#76;ake &amp; sea</text>", True),
        ("<text>Sea</text><content><model>json</model><text>Lake</text></content>", False),
        ("<text>Lake</text><content><model>json</model><text>{}</text></content>", True),
        ("<text>Lake</text></revision><revision><text>Sea</text>", False),
        ("<text>Sea</text></revision><revision><text>Lake</text>", True),
    ],
)
def test_what_is_selected_is_the_main_text_of_the_last_revision(write: Write, text: str, selected: bool) -> None:
    path = write("a.xml", [f"<page><title>A</title><ns>0</ns><revision>{text}</revision></page>"])
    selection = Selection(texts=((re.compile("Lake"),),))
    batches = batches_of(files_of([path])[0], selection)
    found = [source.text for batch in batches for source, _ in batch.read(selection, Tally())]
    assert [("Lake" in words) for words in found] == [True] * selected


@pytest.mark.parametrize(
    ("name", "is_read"),
    [
        ("a.xml", True),
        ("A.XML.BZ2", True),
        ("n-pages-articles1.xml-p1p41242.bz2", True),
        ("n-multistream-index.txt.bz2", False),
        ("notes.gz", False),
    ],
)
def test_which_files_of_a_folder_are_dumps(page: Page, write: Write, name: str, is_read: bool, tmp_path: Path) -> None:
    write(name, [page("Guard", "x")])
    (tmp_path / "b.txt").write_text("= B =\n\nWords.\n", encoding="utf-8")
    sources, findings = read_sources([tmp_path])
    assert ("Guard.wiki" in [source.name for source in sources]) is is_read
    assert ("unknown-format" in [each.code for each in findings]) is not is_read
