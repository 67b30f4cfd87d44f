"""Which page an article's subject has, and which pages the links in its words name."""

from __future__ import annotations

import pytest

from orbat.claims import EntityType, Mention, Reading, Status
from orbat.document import Source
from orbat.extract import extract
from orbat.extract.page_names import names
from orbat.sources import parse

PAGE = """{{{{Infobox military unit
| unit_name = {name}
| country = {{{{flag|Fiji}}}}
| garrison = [[Port Heron]]
| command_structure = [[Reef Guard (Fiji)|Reef Guard]]
| commander1 = Colonel [[Ana Sosa]]
}}}}
'''{bold}''' is a unit. [[Omar Ruiz]] led it.
"""
WIKI = "https://en.wikipedia.org/wiki/"


def read(title: str, name: str = "Reef Patrol of Fiji", text: str = PAGE, bold: str = "", url: str = "") -> Reading:
    page = text.format(name=name, bold=bold or name)
    address = url or WIKI + title.replace(" ", "_")
    return extract(parse(Source("page.wiki", page, title, url=address))[0])


def told(reading: Reading, relation: str) -> list[tuple[str, str]]:
    return [
        (each.subject.name, each.object.text)
        for each in reading.claims
        if each.relation == relation and each.object and not isinstance(each.object, Mention)
        if each.status is Status.ACCEPTED
    ]


OWN = [
    ("Reef Patrol of Fiji", "Reef Patrol of Fiji", "", True),
    ("Fijian Reef Patrol", "Reef Patrol of Fiji", "", True),
    ("Reef Patrol (Fiji)", "Reef Patrol of Fiji", "", True),
    ("Heron Squad", "Reef Patrol of Fiji", "Heron Squad", True),
    ("Heron Squad", "Reef Patrol of Fiji", "", False),
    ("List of Reef Patrol of Fiji", "List of Reef Patrol of Fiji", "", False),
    ("History of the Reef Patrol", "History of the Reef Patrol", "", False),
]


@pytest.mark.parametrize(("title", "name", "bold", "is_about"), OWN)
def test_a_page_is_its_subject_s_where_its_title_names_that(title: str, name: str, bold: str, is_about: bool) -> None:
    reading = read(title, name, bold=bold)
    address = title.replace(" ", "_")
    assert told(reading, "described_at") == ([(name, WIKI + address)] if is_about else [])
    assert told(reading, "same_as") == ([(name, f"http://dbpedia.org/resource/{address}")] if is_about else [])


def test_an_address_is_written_as_the_wiki_writes_it() -> None:
    reading = read("Reef Patrol of Fiji", url="http://en.m.wikipedia.org/wiki/Reef%20Patrol_of Fiji?action=raw")
    assert told(reading, "described_at") == [("Reef Patrol of Fiji", WIKI + "Reef_Patrol_of_Fiji")]


def test_a_page_of_another_wiki_is_described_and_no_more() -> None:
    reading = read("Reef Patrol of Fiji", url="https://example.org/wiki/Reef_Patrol_of_Fiji")
    assert told(reading, "described_at") == [("Reef Patrol of Fiji", "https://example.org/wiki/Reef_Patrol_of_Fiji")]
    assert told(reading, "same_as") == told(reading, "exact_match") == []
    assert told(read("Reef Patrol of Fiji", url="no address"), "described_at") == []


def test_links_name_what_their_words_name() -> None:
    reading = read("Reef Patrol of Fiji")
    assert sorted(set(told(reading, "exact_match"))) == [
        ("Ana Sosa", "http://dbpedia.org/resource/Ana_Sosa"),
        ("Omar Ruiz", "http://dbpedia.org/resource/Omar_Ruiz"),
        ("Port Heron", "http://dbpedia.org/resource/Port_Heron"),
        ("Reef Guard", "http://dbpedia.org/resource/Reef_Guard_(Fiji)"),
    ]
    text = PAGE.format(name="Reef Patrol of Fiji", bold="Reef Patrol of Fiji")
    evidence = [one for each in reading.claims if each.rule == "link" for one in each.evidence]
    quotes = {text[span.start : span.end] for one in evidence for span in one.spans}
    assert "[[Reef Guard (Fiji)|Reef Guard]]" in quotes


def test_two_pages_of_one_name_are_neither() -> None:
    text = PAGE + "\n== Staff ==\n* Colonel [[Ana Sosa (officer)|Ana Sosa]], Deputy Commander\n"
    reading = read("Reef Patrol of Fiji", text=text)
    assert "Ana Sosa" not in {name for name, _ in told(reading, "exact_match")}


def test_a_title_that_many_bear_is_a_hypothesis() -> None:
    text = "{{{{Infobox military unit\n| unit_name = {name}\n| command_structure = [[3rd Brigade]]\n}}}}\n'''{bold}'''"
    reading = read("Reef Patrol of Fiji", text=text)
    (claim,) = [each for each in reading.claims if each.relation == "exact_match"]
    assert claim.status is Status.HYPOTHESIS


NAMED = [
    ("River Guard", "River Guard", "agency", "", True),
    ("River Guard (Fiji)", "River Guard", "agency", "Fiji", True),
    ("River Guard (Tonga)", "River Guard", "agency", "Fiji", False),
    ("River Guard (album)", "River Guard", "agency", "", False),
    ("River Guard#History", "River Guard", "agency", "", False),
    ("List of River Guard", "List of River Guard", "agency", "", False),
    ("Guard of the River", "River Guard", "agency", "", False),
    ("The River Guard", "River Guard", "agency", "", True),
    ("fr:River Guard", "River Guard", "agency", "", False),
    ("Ana Sosa", "Ana Sosa", "person", "", True),
    ("Ana Sosa (general)", "Ana Sosa", "person", "", True),
    ("Ana Sosa (born 1951)", "Ana Sosa", "person", "", True),
    ("Ana Sosa (fictional general)", "Ana Sosa", "person", "", False),
    ("Ana Sosa (singer)", "Ana Sosa", "person", "", False),
    ("Sosa", "Sosa", "person", "", False),
    ("Salto, Uruguay", "Salto", "place", "Uruguay", True),
    ("Salto (city)", "Salto", "place", "", True),
    ("Salto (film)", "Salto", "place", "", False),
    ("Heron War", "Heron War", "conflict", "", True),
    ("Heron War (1916)", "Heron War", "conflict", "", True),
    ("Heron War (novel)", "Heron War", "conflict", "", False),
]


@pytest.mark.parametrize(("target", "name", "kind", "country", "is_named"), NAMED)
def test_what_a_link_names(target: str, name: str, kind: str, country: str, is_named: bool) -> None:
    assert names(target, Mention(name, EntityType(kind), country=country)) is is_named
