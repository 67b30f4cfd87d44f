"""Sitelinks: both forms, packed or not; a bad line costs itself, a page of two items has none."""

from __future__ import annotations

import bz2
import gzip
import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from orbat.errors import OrbatError
from orbat.pipeline import Request, build_graph
from orbat.rdf.terms import PREFIXES
from orbat.sitelinks import read_sitelinks
from orbat.wikis import page_of

WANTED = frozenset({("enwiki", "Reef Guard (Fiji)"), ("enwiki", "Ana Sosa"), ("frwiki", "Ana Sosa")})
FOUND = {("enwiki", "Reef Guard (Fiji)"): "Q11", ("enwiki", "Ana Sosa"): "Q12"}
TABLE = (
    'ips_row_id,ips_item_id,ips_site_id,ips_site_page\n1,11,enwiki,"Reef Guard (Fiji)"\n2,12,enwiki,Ana_Sosa\n'
    "3,13,dewiki,X\n"
)
JSON = (
    '[\n{"id":"Q11","sitelinks":{"enwiki":{"site":"enwiki","title":"Reef Guard (Fiji)"}}},\n'
    '{"id":"P5","datatype":"string"},\n{"id":"Q12","sitelinks":{"enwiki":"Ana Sosa","dewiki":{"title":"X"}}}\n]\n'
)


@pytest.mark.parametrize(
    "text",
    [
        TABLE,
        TABLE.replace(",", "\t").replace('"', ""),
        "\ufeff" + TABLE.replace("\n", "\r\n"),
        "Q11,enwiki,Reef_Guard_(Fiji)\nQ12,enwiki,ana Sosa\n",
        JSON,
        '{"id":"Q12","sitelinks":{"enwiki":{"title":"Ana Sosa"}}}\n'
        '{"id":"Q11","sitelinks":{"enwiki":{"title":"Reef Guard (Fiji)"}}}',
    ],
)
@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress])
def test_the_forms_of_a_file(tmp_path: Path, text: str, pack: type[bytes]) -> None:
    path = tmp_path / "links"
    path.write_bytes(pack(text.encode()))
    sitelinks = read_sitelinks(path, WANTED)
    assert dict(sitelinks.items) == FOUND
    assert sitelinks.findings == ()


BAD = [
    ("Q11,enwiki\n", "is no list of sitelinks"),
    ("INSERT INTO x VALUES (1,2)\n", "is no list of sitelinks"),
    ('{"enwiki" : broken\n', "is no list of sitelinks"),
]


@pytest.mark.parametrize(("text", "what"), BAD)
def test_a_file_of_something_else_is_refused(tmp_path: Path, text: str, what: str) -> None:
    path = tmp_path / "links.csv"
    path.write_text(text)
    with pytest.raises(OrbatError, match=what):
        read_sitelinks(path, WANTED)


def test_a_file_cut_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "links.gz"
    path.write_bytes(gzip.compress(TABLE.encode() * 1000)[:200])
    with pytest.raises(OrbatError, match="cannot be read to its end"):
        read_sitelinks(path, WANTED)


def test_bad_lines_are_counted_and_the_others_read(tmp_path: Path) -> None:
    path = tmp_path / "links.csv"
    path.write_bytes(TABLE.encode() + b"x\n9,Qx,enwiki,Ana Sosa\n\xff\xfe,,\n" + b'{"id":3,"sitelinks":"enwiki"}\n')
    sitelinks = read_sitelinks(path, WANTED)
    assert dict(sitelinks.items) == FOUND
    assert [(each.code, each.what) for each in sitelinks.findings] == [
        ("bad-sitelink", "4 lines of links.csv are no sitelinks, the first is line 5")
    ]


def test_a_page_of_two_items_has_none(tmp_path: Path) -> None:
    path = tmp_path / "links.csv"
    path.write_text(TABLE + "9,99,enwiki,Ana Sosa\n")
    sitelinks = read_sitelinks(path, WANTED)
    assert dict(sitelinks.items) == {("enwiki", "Reef Guard (Fiji)"): "Q11"}
    assert [each.what for each in sitelinks.findings] == ["Ana Sosa of enwiki is given to Q12, Q99"]


PAGE = """{{Infobox military unit
| unit_name = Reef Patrol
| country = Fiji
| commander1 = Colonel [[Ana Sosa]]
}}
'''Reef Patrol''' is a unit.
"""
DETAILS = '[[article]]\nfile = "a.wiki"\ntitle = "Reef Patrol"\nurl = "https://en.wikipedia.org/wiki/Reef_Patrol"\n'


def test_a_build_has_the_items_of_its_pages(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.wiki").write_text(PAGE)
    (tmp_path / "in" / "articles.toml").write_text(DETAILS)
    (tmp_path / "links.csv").write_text("Q21,enwiki,Reef_Patrol\nQ12,enwiki,Ana_Sosa\nQ22,enwiki,Colonel\n")
    built = build_graph(Request((tmp_path / "in",), wikidata=tmp_path / "links.csv"))
    assert built.validation.is_valid
    graph = ox.Store()
    graph.load(built.files["orbat.ttl"], format=ox.RdfFormat.TURTLE)
    asked = "SELECT ?name ?link ?there WHERE { ?thing skos:prefLabel ?name ; ?link ?there FILTER (?link IN (%s)) }"
    links = graph.query(asked % "schema:subjectOf, owl:sameAs, skos:exactMatch", prefixes=PREFIXES)
    found = {(one["name"].value, re.split("[/#]", one["link"].value)[-1], one["there"].value) for one in links}
    assert {each for each in found if "geonames" not in each[2]} == {
        ("Ana Sosa", "exactMatch", "http://dbpedia.org/resource/Ana_Sosa"),
        ("Ana Sosa", "exactMatch", "http://www.wikidata.org/entity/Q12"),
        ("Reef Patrol", "subjectOf", "https://en.wikipedia.org/wiki/Reef_Patrol"),
        ("Reef Patrol", "sameAs", "http://dbpedia.org/resource/Reef_Patrol"),
        ("Reef Patrol", "sameAs", "http://www.wikidata.org/entity/Q21"),
    }
    turtle = built.files["orbat.ttl"].decode()
    assert "owl:sameAs <http://dbpedia.org/resource/Reef_Patrol>, <http://www.wikidata.org/entity/Q21>" in turtle
    assert "schema:subjectOf <https://en.wikipedia.org/wiki/Reef_Patrol>" in turtle


ADDRESSES = [
    ("https://en.wikipedia.org/wiki/Reef_Guard_%28Fiji%29", "enwiki", "Reef Guard (Fiji)"),
    ("https://en.m.wikipedia.org/wiki/reef?x=y#z", "enwiki", "Reef"),
    ("https://zh-min-nan.wikipedia.org/wiki/A", "zh_min_nanwiki", "A"),
    ("https://be-tarask.wikipedia.org/wiki/A", "be_x_oldwiki", "A"),
    ("http://dbpedia.org/resource/Who%3F", "enwiki", "Who?"),
    ("http://fr.dbpedia.org/resource/Été", "frwiki", "Été"),
]


@pytest.mark.parametrize(("address", "site", "title"), ADDRESSES)
def test_the_page_of_an_address(address: str, site: str, title: str) -> None:
    page = page_of(address)
    assert page is not None
    assert (page.site, page.title) == (site, title)
    for other in (page.address, page.resource):
        assert page_of(other) == page


@pytest.mark.parametrize(
    "address",
    ["", "x", "https://www.wikipedia.org/wiki/A", "https://example.org/wiki/A", "https://en.wikipedia.org/wiki/",
     "http://dbpedia.org/resource/", "http://x.example.org/resource/A", "https://en.wikipedia.org/w/index.php?title=A"],
)  # fmt: skip
def test_other_addresses_are_of_no_page(address: str) -> None:
    assert page_of(address) is None
