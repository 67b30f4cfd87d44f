"""Every family of templates: an invented page's fields and what they say; every documented parameter has its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from orbat.claims import Claim, EntityType, Literal, Mention, Reading
from orbat.document import Article, Field, Infobox, Section, Source, Span, Text
from orbat.extract.infobox import read_infobox
from orbat.extract.mapping import Family, families, family_of
from orbat.extract.subject import read_subject
from orbat.rdf.qualifiers import QUALIFIERS
from orbat.rdf.relations import RELATIONS
from orbat.sources.wikitext import parse

DOCUMENTED = Path(__file__).with_name("infobox_families")


def article_of(*boxes: tuple[str, str]) -> Article:
    """An article with infoboxes, each a template's name and lines of `key = value`; `/` is a line end in a value."""
    text, made = "", []
    for name, lines in boxes:
        start, fields = len(text), []
        for line in lines.strip().splitlines():
            key, _, value = (part.strip() for part in line.partition("="))
            begin = len(text)
            words = value.replace(" / ", "\n")
            text += f"{key} = {words}\n"
            fields.append(Field(key, Text.at(words, begin + len(key) + 3), Span(begin, len(text) - 1)))
        made.append(Infobox(tuple(fields), Span(start, len(text)), name))
    lead = Section(None, 1, (), (), Span(len(text), len(text)))
    return Article(Source("page.wiki", text), None, tuple(made), lead, ())


def row(claim: Claim) -> tuple[str, ...]:
    """Subject, relation, object, time, and the qualifiers."""
    said = claim.object
    words = said.name if isinstance(said, Mention) else said.text if said else ""
    when = claim.when
    lasting = f"{when.start or ''}/{when.end or ''}" if when.start or when.end else ""
    time = str(when.date) if when.date else lasting
    told = ", ".join(f"{key}={value if isinstance(value, str) else value.name}" for key, value in claim.qualifiers)
    return claim.subject.name, claim.relation, words, time, told


def table(words: str) -> list[tuple[str, ...]]:
    """Expected rows: cells between `|`."""
    return [tuple(cell.strip() for cell in line.split("|")) for line in words.strip().splitlines()]


def claims_of(reading: Reading) -> list[tuple[str, ...]]:
    return [row(claim) for claim in reading.claims]


PERSON = """
name = Ana Sosa
native_name = Ана Соса
birth_date = 4 May 1951
birth_place = Punta Gorda, Salto
death_date = 9 July 2019
burial_place = Salto
nationality = Uruguayan
other_names = The Heron
employer = Coast Police
years_active = 1970–1998
known_for = defence of Punta Gorda
criminal_charges = smuggling
height = 1.70 m
"""
SAID_OF_PERSON = """
Ana Sosa | is_a | person | |
Ana Sosa | native_name | Ана Соса | | lang=und-Cyrl
Ana Sosa | born | | 1951-05-04 |
Ana Sosa | birth_place | Punta Gorda | |
Punta Gorda | located_in | Salto | |
Ana Sosa | died | | 2019-07-09 |
Ana Sosa | buried_in | Salto | |
Ana Sosa | nationality | Uruguayan | |
Ana Sosa | also_known_as | The Heron | |
Ana Sosa | member_of | Coast Police | |
Ana Sosa | active | | 1970/1998 |
Ana Sosa | known_for | defence of Punta Gorda | |
"""
OFFICEHOLDER = """
name = Ana Sosa
order = 3rd
office = Minister of Public Safety
president = Luis Paz
deputy = Eva Gil
appointer = Luis Paz
term_start = 6 July 1995
term_end = 23 March 1998
predecessor = Omar Ruiz
successor = Rosa Vega (acting) / Juan Mora
office2 = Commander of the River Guard
term2 = 1990–1994
alongside2 = Omar Ruiz
state_senate3 = Salto
term_start3 = 2001
constituency3 = Salto North
blank1 = Pets
data1 = Two herons
"""
SAID_OF_OFFICEHOLDER = """
Ana Sosa | is_a | person | |
Ana Sosa | held_post | Minister of Public Safety | 1995-07-06/1998-03-23 | appointed_by=Luis Paz, ordinal=3
Omar Ruiz | succeeded_by | Ana Sosa | | post=Minister of Public Safety
Ana Sosa | succeeded_by | Rosa Vega | | acting=true, post=Minister of Public Safety
Rosa Vega | held_post | Minister of Public Safety | 1998-03-23/ | acting=true
Ana Sosa | succeeded_by | Juan Mora | | post=Minister of Public Safety
Ana Sosa | served_under_president | Luis Paz | | post=Minister of Public Safety
Eva Gil | deputy_of | Ana Sosa | | post=Minister of Public Safety, what=deputy
Ana Sosa | held_post | Commander of the River Guard | 1990/1994 | organisation=River Guard
Ana Sosa | served_alongside | Omar Ruiz | | post=Commander of the River Guard
Ana Sosa | held_post | Member of the Salto Senate | 2001/.. |
Ana Sosa | represented | Salto North | |
"""
MILITARY_PERSON = """
name = Ana Sosa
allegiance = Uruguay (to 1991) / Brazil
branch = River Guard
serviceyears = 1966–1998
rank = General of the Army
servicenumber = 4711
commands = 3rd Brigade (1988–1990) / Northern Group
battles = Battle of Salto (1986) / First Heron War
awards = Order of the Lion, 3rd class
alma_mater = Salto Military School (1966)
placeofburial = Salto
battles_label = Wars
"""
SAID_OF_MILITARY_PERSON = """
Ana Sosa | is_a | person | |
Ana Sosa | allegiance | Uruguay | /1991 |
Ana Sosa | allegiance | Brazil | |
Ana Sosa | branch | River Guard | |
Ana Sosa | service_years | | 1966/1998 |
Ana Sosa | held_rank | General of the Army | |
Ana Sosa | has_code | 4711 | | what=service number
Ana Sosa | held_post | Commander | 1988/1990 | organisation=3rd Brigade
Ana Sosa | held_post | Commander | | organisation=Northern Group
Ana Sosa | participated_in | Battle of Salto | 1986 |
Ana Sosa | participated_in | First Heron War | |
Ana Sosa | received_award | Order of the Lion, 3rd class | |
Ana Sosa | educated_at | Salto Military School | 1966 |
Ana Sosa | buried_in | Salto | |
"""
CONFLICT = """
conflict = Battle of Salto
partof = the Heron War
date = 1 July – 18 November 1916
place = Punta Gorda, Salto
result = Uruguayan victory
combatant1 = Uruguay
combatant2 = Coast Militia / Heron Brigade
commander1 = Colonel Ana Sosa (WIA)
strength1 = 12,800 infantry / 60 guns
strength2 = c. 3,000
casualties1 = 1,200 killed / 3,400 wounded
casualties2 = 1,200 killed and wounded
units1 = 3rd Infantry Brigade
campaignbox = Heron War
"""
SAID_OF_CONFLICT = """
Battle of Salto | is_a | conflict | |
Battle of Salto | part_of | Heron War | |
Battle of Salto | took_place | | 1916-07-01/1916-11-18 |
Battle of Salto | located_in | Punta Gorda | |
Punta Gorda | located_in | Salto | |
Battle of Salto | had_result | Uruguayan victory | |
Uruguay | participated_in | Battle of Salto | | side=1
Coast Militia | participated_in | Battle of Salto | | side=2
Heron Brigade | participated_in | Battle of Salto | | side=2
Ana Sosa | participated_in | Battle of Salto | | note=WIA, post=commander, side=1
Ana Sosa | held_rank | Colonel | |
Uruguay | has_strength | 12800 | | event=Battle of Salto, what=infantry
Uruguay | has_strength | 60 | | event=Battle of Salto, what=guns
Battle of Salto | has_strength | 3000 | | approx=true, side=2, what=personnel
Uruguay | suffered_casualties | 1200 | | event=Battle of Salto, what=killed
Uruguay | suffered_casualties | 3400 | | event=Battle of Salto, what=wounded
Battle of Salto | suffered_casualties | 1200 | | side=2, what=casualties
3rd Infantry Brigade | participated_in | Battle of Salto | | side=1
"""
INSTALLATION = """
name = Fort Heron
location = Punta Gorda
country = Uruguay
type = Barracks
ownership = Ministry of Defence
controlledby = Army of Uruguay
condition = ruined
built = 1941–1943
used = 1943–present
builder = Salto Works
materials = Brick, timber
garrison = 3rd Infantry Brigade (since 1950)
occupants = 500
battles = Battle of Salto
past_commanders = Colonel Ana Sosa
ICAO = SULS
r1-number = 09/27
r1-length-m = 2,400
r1-surface = asphalt
pushpin_map = Uruguay
"""
SAID_OF_INSTALLATION = """
Fort Heron | is_a | facility | |
Fort Heron | located_in | Punta Gorda | |
Fort Heron | country | Uruguay | |
Fort Heron | type | barracks | |
Fort Heron | owned_by | Ministry of Defence | |
Fort Heron | controlled_by | Army of Uruguay | |
Fort Heron | has_status | ruined | | what=condition
Fort Heron | built | | 1941/1943 |
Fort Heron | active | | 1943/.. |
Fort Heron | built_by | Salto Works | |
Fort Heron | built_of | brick | |
Fort Heron | built_of | timber | |
3rd Infantry Brigade | based_in | Fort Heron | 1950/.. |
Fort Heron | has_strength | 500 | | what=personnel
Fort Heron | participated_in | Battle of Salto | |
Ana Sosa | held_post | Commander | | organisation=Fort Heron, rank=Colonel
Ana Sosa | held_rank | Colonel | |
Fort Heron | has_code | SULS | | what=ICAO
Fort Heron | has_runway | 09/27 | | note=2,400 m, asphalt
"""
NATIONAL_MILITARY = """
name = Armed Forces of Uruguay
founded = 1811
current_form = 1974
branches = Army of Uruguay / Navy of Uruguay
headquarters = Salto
commander-in-chief = Luis Paz
commander-in-chief_title = President
commander = General Ana Sosa
commander_title = Chief of the Defence Staff
age = 18–49
conscription = 12 months
active = 22,500 (2018)
reserve = 5,000
amount = 900 million pesos (2019)
percent_GDP = 2.1%
domestic_suppliers = Salto Works
ranked = 98th
"""
SAID_OF_NATIONAL_MILITARY = """
Armed Forces of Uruguay | is_a | agency | |
Armed Forces of Uruguay | founded | | 1811 |
Armed Forces of Uruguay | reorganised | | 1974 |
Army of Uruguay | part_of | Armed Forces of Uruguay | |
Navy of Uruguay | part_of | Armed Forces of Uruguay | |
Armed Forces of Uruguay | headquartered_in | Salto | |
Luis Paz | held_post | President | /.. |
Ana Sosa | held_post | Chief of the Defence Staff | /.. | organisation=Armed Forces of Uruguay, rank=General
Ana Sosa | held_rank | General | |
Armed Forces of Uruguay | service_age | 18–49 | |
Armed Forces of Uruguay | conscription | 12 months | |
Armed Forces of Uruguay | has_strength | 22500 | 2018 | what=active personnel
Armed Forces of Uruguay | has_strength | 5000 | | what=reservists
Armed Forces of Uruguay | budget | 900 million pesos | 2019 |
Armed Forces of Uruguay | budget | 2.1% | | what=share of the gross domestic product
Armed Forces of Uruguay | supplied_by | Salto Works | | what=domestic
"""
GOVERNMENT_AGENCY = """
name = Ministry of Public Safety
formed = 4 May 1951
preceding1 = Ministry of Rivers
superseding1 = Ministry of Order (1999)
dissolved = 1999
agency_type = Ministry
headquarters = Salto
employees = 3,000 (1998)
minister1_name = Eva Gil
minister1_pfo = Minister of Public Safety
chief1_name = Ana Sosa
chief1_position = Director
parent_agency = Council of Ministers
child1_agency = Coast Police
keydocument1 = Public Safety Act 1951
agency_id = 42
map = Map.svg
"""
SAID_OF_GOVERNMENT_AGENCY = """
Ministry of Public Safety | is_a | agency | |
Ministry of Public Safety | founded | | 1951-05-04 |
Ministry of Rivers | succeeded_by | Ministry of Public Safety | |
Ministry of Public Safety | succeeded_by | Ministry of Order | 1999 |
Ministry of Public Safety | disbanded | | 1999 |
Ministry of Public Safety | type | ministry | |
Ministry of Public Safety | headquartered_in | Salto | |
Ministry of Public Safety | has_strength | 3000 | 1998 | what=personnel
Ministry of Public Safety | overseen_by | Eva Gil | |
Eva Gil | held_post | Minister of Public Safety | |
Ana Sosa | held_post | Director | | organisation=Ministry of Public Safety
Ministry of Public Safety | subordinate_to | Council of Ministers | |
Coast Police | part_of | Ministry of Public Safety | |
Ministry of Public Safety | legal_basis | Public Safety Act 1951 | |
Ministry of Public Safety | has_code | 42 | | what=agency identifier
"""
WAR_FACTION = """
name = Heron Front
war = the Heron War
active = 1912–1917
ideology = Agrarianism / Anticlericalism
leaders = Ana Sosa
headquarters = Punta Gorda
size = 3,000 (1916)
partof = Coast Militia
previous = River League
next = Heron Party
split = Salto Brigade
allies = Brazil
opponents = Army of Uruguay
battles = Battle of Salto
designated_as_terror_group_by = Uruguay
caption = Riders of the front
"""
SAID_OF_WAR_FACTION = """
Heron Front | is_a | organisation | |
Heron Front | participated_in | Heron War | |
Heron Front | active | | 1912/1917 |
Heron Front | has_ideology | Agrarianism | |
Heron Front | has_ideology | Anticlericalism | |
Ana Sosa | held_post | Leader | | organisation=Heron Front
Heron Front | headquartered_in | Punta Gorda | |
Heron Front | has_strength | 3000 | 1916 | what=personnel
Heron Front | part_of | Coast Militia | |
River League | succeeded_by | Heron Front | |
Heron Front | succeeded_by | Heron Party | |
Salto Brigade | split | Heron Front | |
Heron Front | allied_with | Brazil | |
Heron Front | opposed_to | Army of Uruguay | |
Heron Front | participated_in | Battle of Salto | |
Heron Front | designated_as_terrorist_by | Uruguay | |
"""
PAGES = [
    ("Infobox person", EntityType.PERSON, PERSON, SAID_OF_PERSON),
    ("Infobox Politician", EntityType.PERSON, OFFICEHOLDER, SAID_OF_OFFICEHOLDER),
    ("Infobox Military person", EntityType.PERSON, MILITARY_PERSON, SAID_OF_MILITARY_PERSON),
    ("Infobox military conflict", EntityType.CONFLICT, CONFLICT, SAID_OF_CONFLICT),
    ("Infobox military installation", EntityType.FACILITY, INSTALLATION, SAID_OF_INSTALLATION),
    ("Infobox national military", EntityType.AGENCY, NATIONAL_MILITARY, SAID_OF_NATIONAL_MILITARY),
    ("Infobox government agency", EntityType.AGENCY, GOVERNMENT_AGENCY, SAID_OF_GOVERNMENT_AGENCY),
    ("Infobox war faction", EntityType.ORGANISATION, WAR_FACTION, SAID_OF_WAR_FACTION),
]


@pytest.mark.parametrize(("template", "kind", "fields", "expected"), PAGES, ids=[page[0] for page in PAGES])
def test_what_a_page_says(template: str, kind: EntityType, fields: str, expected: str) -> None:
    article = article_of((template, fields))
    name = article.infoboxes[0].fields[0].value.plain
    reading = read_infobox(article, Mention(name, kind))
    said, wanted = claims_of(reading), table(expected)
    assert [each for each in wanted if each not in said] == []
    assert [each for each in said if each not in wanted] == []
    assert reading.findings == ()
    for claim in reading.claims:
        for thing in (claim.subject, claim.object):
            if isinstance(thing, Mention) and thing.span:
                assert article.quote(thing.span) == thing.name


@pytest.mark.parametrize("family", families(), ids=lambda family: family.name)
def test_every_documented_parameter_is_read_or_ignored_for_a_reason(family: Family) -> None:
    documented = (DOCUMENTED / f"{family.name}.txt").read_text(encoding="utf-8").split()
    read = {key for key in documented if family.match(key) or family.completes(key)}
    ignored = {key for key in documented if family.reason(key)}
    assert sorted(set(documented) - read - ignored) == []
    assert sorted(read & ignored) == []


def test_every_family_has_its_templates() -> None:
    names = [name for family in families() for name in family.templates]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("template", "family"),
    [
        ("Infobox military unit", "military_unit"),
        ("infobox_Military_Unit", "military_unit"),
        ("military person", "military_person"),
        ("Template:Infobox officeholder", "officeholder"),
        ("Infobox LEA", "law_enforcement_agency"),
        ("Infobox militant organization", "war_faction"),
        ("Warbox", "military_conflict"),
        ("Infobox heron", None),
        ("", "person"),
    ],
)
def test_the_family_of_a_template(template: str, family: str | None) -> None:
    found = family_of(article_of((template, "name = Ana Sosa\nbirth_date = 1951\nspouse = Luis Paz")).infoboxes[0])
    assert (found.name if found else None) == family


SEVERAL = [
    ("Infobox military person", "embed = yes\nallegiance = Uruguay", "Ana Sosa"),
    ("Infobox military person", "allegiance = Uruguay", "Ana Sosa"),
    ("Infobox military person", "name = Ana Maria Sosa\nallegiance = Uruguay", "Ana Sosa"),
    ("Infobox military person", "name = Luis Paz\nallegiance = Uruguay", "Luis Paz"),
    ("Infobox military unit", "unit_name = 3rd Infantry Brigade\nallegiance = Uruguay", "3rd Infantry Brigade"),
]


@pytest.mark.parametrize(("template", "fields", "subject"), SEVERAL)
def test_whom_a_second_infobox_is_about(template: str, fields: str, subject: str) -> None:
    article = article_of(("Infobox person", "name = Ana Sosa\nbirth_date = 1951"), (template, fields))
    reading = read_infobox(article, Mention("Ana Sosa", EntityType.PERSON))
    assert [each.subject.name for each in reading.claims if each.relation == "allegiance"] == [subject]
    kinds = {each.subject.name: each.subject.type for each in reading.claims if each.relation == "is_a"}
    assert kinds.get("3rd Infantry Brigade", EntityType.UNIT) is EntityType.UNIT


def test_a_second_infobox_of_another_kind_without_a_name_is_a_finding() -> None:
    article = article_of(("Infobox person", "name = Ana Sosa"), ("Infobox military unit", "size = 300"))
    reading = read_infobox(article, Mention("Ana Sosa", EntityType.PERSON))
    assert [each.code for each in reading.findings] == ["unknown-infobox"]


def test_the_number_of_an_office_keeps_its_parts_together() -> None:
    fields = "name = Ana Sosa\noffice = Mayor of Salto\nterm_start = 1990\nterm_end = 1994\noffice2 = Judge of Salto"
    reading = read_infobox(article_of(("Infobox officeholder", fields)), Mention("Ana Sosa", EntityType.PERSON))
    held = [row(each)[2:4] for each in reading.claims if each.relation == "held_post"]
    assert held == [("Mayor of Salto", "1990/1994"), ("Judge of Salto", "")]


def test_every_qualifier_and_relation_has_its_rdf() -> None:
    address = ("Infobox government agency", EntityType.AGENCY, "name = Guard\nheadquarters = 4 Quay Street, Salto", "")
    for template, kind, fields, _ in (*PAGES, address):
        reading = read_infobox(article_of((template, fields)), Mention("Ana Sosa", kind))
        assert {key for claim in reading.claims for key, _ in claim.qualifiers} <= set(QUALIFIERS)
        assert {claim.relation for claim in reading.claims} <= set(RELATIONS)


LOSSES = [
    ("200–300 dead, 50 wounded or missing", [("200-300", "killed"), ("50", "casualties")]),
    ("1,000 killed / 2,000 captured", [("1000", "killed"), ("2000", "captured")]),
    ("12 civilians killed / 5 tanks destroyed", [("12", "civilians killed"), ("5", "tanks")]),
    ("Heavy / 3,000 casualties", [("3000", "casualties")]),
]


@pytest.mark.parametrize(("value", "expected"), LOSSES)
def test_what_a_side_lost(value: str, expected: list[tuple[str, str]]) -> None:
    article = article_of(("Infobox military conflict", f"conflict = Battle of Salto\ncasualties1 = {value}"))
    reading = read_infobox(article, Mention("Battle of Salto", EntityType.CONFLICT))
    said = [(row(each)[2], dict(each.qualifiers)["what"]) for each in reading.claims if each.relation != "is_a"]
    assert said == expected


def test_a_place_that_is_only_near_is_not_where_it_was() -> None:
    article = article_of(("Infobox military conflict", "conflict = Battle of Salto\nplace = Near Punta Gorda, Salto"))
    reading = read_infobox(article, Mention("Battle of Salto", EntityType.CONFLICT))
    assert claims_of(reading)[1][:3] == ("Battle of Salto", "located_near", "Punta Gorda")


@pytest.mark.parametrize(
    ("template", "fields", "kind"),
    [
        ("Infobox politician", "office = Mayor of Salto", EntityType.PERSON),
        ("Infobox military installation", "name = Fort Heron", EntityType.FACILITY),
        ("Infobox military conflict", "conflict = Salto Incident", EntityType.CONFLICT),
        ("Infobox national military", "name = Land and River Defence", EntityType.AGENCY),
        ("Infobox military unit", "unit_name = 3rd Infantry Brigade", EntityType.UNIT),
    ],
)
def test_the_family_says_what_the_page_is_about(template: str, fields: str, kind: EntityType) -> None:
    assert read_subject(article_of((template, fields))).type is kind


NESTED = """{{Infobox military unit
| unit_name = 3rd Infantry Brigade
| country = {{flag|Uruguay}}
| start_date = {{start date|1912|5|4}}
}}
{{Infobox officeholder
| name = Ana Sosa
| office = Minister of Public Safety
| term_start = {{start date|1995|7|6}}
| term_end = {{end date|1998|3|23}}
| office16 = Commander of the River Guard
| term_start16 = 1990
| term_end16 = 1994
| predecessor16 = [[Omar Ruiz]]
| module = {{Infobox military person
  | embed = yes
  | serviceyears = 1966–1990
  | rank = [[Colonel]]
  | module = {{Infobox police officer | child = yes | badge_number = 4711 }}
  }}
}}
'''3rd Infantry Brigade''' is a brigade.
"""


def test_what_is_embedded_in_a_second_infobox_is_about_whom_that_is_about() -> None:
    article = parse(Source("page.wiki", NESTED))[0]
    reading = read_infobox(article, read_subject(article))
    said = claims_of(reading)
    for expected in (
        ("3rd Infantry Brigade", "founded", "", "1912-05-04", ""),
        ("Ana Sosa", "held_post", "Minister of Public Safety", "1995-07-06/1998-03-23", ""),
        ("Ana Sosa", "held_post", "Commander of the River Guard", "1990/1994", "organisation=River Guard"),
        ("Omar Ruiz", "succeeded_by", "Ana Sosa", "", "post=Commander of the River Guard"),
        ("Ana Sosa", "service_years", "", "1966/1990", ""),
        ("Ana Sosa", "held_rank", "Colonel", "", ""),
        ("Ana Sosa", "has_code", "4711", "", "what=badge number"),
    ):
        assert expected in said
    assert reading.findings == ()


@pytest.mark.parametrize(
    "nobody", ["Office established", "Position abolished", "Vacant", "Himself", "New office", "None"]
)
def test_nobody_comes_before_or_after_who_is_none(nobody: str) -> None:
    fields = f"name = Ana Sosa\noffice = Mayor of Salto\npredecessor = {nobody}\nsuccessor = {nobody}"
    reading = read_infobox(article_of(("Infobox officeholder", fields)), Mention("Ana Sosa", EntityType.PERSON))
    assert [each for each in reading.claims if each.relation == "succeeded_by"] == []


def test_an_office_with_the_words_of_a_link_or_a_second_line() -> None:
    fields = (
        "name = Ana Sosa\norder = 3rd\noffice = Minister of Rivers (Salto)|Minister of Rivers\nterm_start = 1990\n"
        "president = Luis Paz\noffice2 = Member of the Salto Senate / for Punta Gorda\nterm_start2 = 1994"
    )
    reading = read_infobox(article_of(("Infobox officeholder", fields)), Mention("Ana Sosa", EntityType.PERSON))
    said = claims_of(reading)
    assert ("Ana Sosa", "held_post", "Minister of Rivers", "1990/..", "ordinal=3") in said
    assert ("Ana Sosa", "served_under_president", "Luis Paz", "", "post=Minister of Rivers") in said
    (member,) = [each for each in said if each[2].startswith("Member")]
    assert member[2:] == ("Member of the Salto Senate for Punta Gorda", "1994/..", "organisation=Salto Senate")


def test_each_line_of_words_is_said_alone() -> None:
    reading = read_infobox(
        article_of(("Infobox military unit", 'unit_name = River Guard\nmotto = Semper / "Always"')),
        Mention("River Guard", EntityType.UNIT),
    )
    assert [row(each)[2] for each in reading.claims if each.relation == "has_motto"] == ["Semper", "Always"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Lieutenant General / Ana Sosa", [("Ana Sosa", "/..", "Lieutenant General")]),
        ("Colonel / Ana Sosa / (acting)", [("Ana Sosa", "/..", "Colonel")]),
        ("HM King Rui II", [("Rui II", "/..", "")]),
        ("President Ana Sosa", [("Ana Sosa", "/..", "")]),
        ("Ana Sosa, 2004–2008 / Luis Paz (2008–2010)", [("Ana Sosa", "2004/2008", ""), ("Luis Paz", "2008/2010", "")]),
    ],
)
def test_who_holds_a_post(value: str, expected: list[tuple[str, str, str]]) -> None:
    article = article_of(("Infobox military unit", f"unit_name = Lake Brigade\ncommander1 = {value}"))
    reading = read_infobox(article, Mention("Lake Brigade", EntityType.UNIT))
    held = [each for each in reading.claims if each.relation == "held_post"]
    assert [(each.subject.name, row(each)[3], dict(each.qualifiers).get("rank", "")) for each in held] == expected


def said(template: str, lines: str) -> list[str]:
    """The rows of a box as lines, without what it is about."""
    article = article_of((template, lines))
    claims = claims_of(read_infobox(article, read_subject(article)))
    return [" | ".join(cell for cell in each[:4] if cell) for each in claims if each[1] != "is_a"]


@pytest.mark.parametrize("status", ["Nominee", "Candidate", "Minister-designate", "Elect"])
def test_an_office_not_held_is_none(status: str) -> None:
    lines = f"name = Ana Sosa\noffice = Minister of Rivers\nstatus = {status}\nterm_start = 2021"
    assert said("Infobox officeholder", lines) == []
    assert said("Infobox officeholder", lines.replace(status, "Incumbent")) == [
        "Ana Sosa | held_post | Minister of Rivers | 2021/.."
    ]
    assert said("Infobox officeholder", "name = Ana Sosa\noffice = Governor-elect of Salto\nterm_start = 2021") == []
    assert said("Infobox senator-elect", "name = Ana Sosa\noffice = Senator for Salto\nterm_start = 2021") == []


@pytest.mark.parametrize(
    ("template", "lines", "rows"),
    [
        (
            "Infobox officeholder",
            "name = Ana Sosa\noffice = Governor of Salto\ndeputy = Gen. Luis Paz\nminister = Dr. Eva Gil",
            [
                "Ana Sosa | held_post | Governor of Salto",
                "Luis Paz | deputy_of | Ana Sosa",
                "Ana Sosa | served_under | Eva Gil",
            ],
        ),
        (
            "Infobox government agency",
            "name = River Bureau\nchief1_name = To be appointed\nchief1_position = Director",
            [],
        ),
        ("Infobox politician", "name = Ana Sosa\notherparty = Independent", []),
        (
            "Infobox military installation",
            "name = Fort Heron\nbuilder = Herons, 58th River Battalion",
            ["Fort Heron | built_by | Herons", "Fort Heron | built_by | 58th River Battalion"],
        ),
        (
            "Infobox military installation",
            "name = Fort Heron\nbuilder = 2nd Company, 58th River Battalion",
            ["Fort Heron | built_by | 2nd Company"],
        ),
    ],
)
def test_whom_a_field_names(template: str, lines: str, rows: list[str]) -> None:
    assert said(template, lines) == rows


def test_a_party_is_no_unit() -> None:
    article = article_of(("Infobox politician", "name = Ana Sosa\nparty = Heron Front"))
    (party,) = (each.object for each in read_infobox(article, read_subject(article)).claims if each.relation == "party")
    assert isinstance(party, Mention)
    assert party.type is EntityType.ORGANISATION


def test_a_number_keeps_whose_claim_it_is() -> None:
    lines = "conflict = Battle of Salto\ncasualties2 = ~700 killed (army claim) / 91 killed (rebel sources)"
    article = article_of(("Infobox military conflict", lines))
    claims = read_infobox(article, read_subject(article)).claims
    notes = [dict(each.qualifiers)["note"] for each in claims if each.relation == "suffered_casualties"]
    assert notes == ["army claim", "rebel sources"]


@pytest.mark.parametrize(
    ("name", "label", "native"),
    [
        ("Lake Brigade<br/><small>''Seebrigade''</small>", "Lake Brigade", ["Seebrigade | de"]),
        ("Lake Brigade<br>(Seebrigade)", "Lake Brigade", ["Seebrigade | de"]),
        ("1st Battalion<br>Lake Rifles", "1st Battalion Lake Rifles", []),
    ],
)
def test_a_name_in_two_lines(name: str, label: str, native: list[str]) -> None:
    words = f"{{{{Infobox military unit\n| unit_name = {name}\n| country = Germany\n}}}}\nIt is large.\n"
    article = parse(Source("a.wiki", words, "Lake Brigade"))[0]
    claims = read_infobox(article, read_subject(article)).claims
    assert {each.subject.name for each in claims} == {label}
    names = [each.object for each in claims if each.relation == "native_name"]
    assert [f"{each.text} | {each.lang}" for each in names if isinstance(each, Literal)] == native


def test_the_language_of_a_native_name_is_the_template_s() -> None:
    fields = "| agency_name = Sea Bureau\n| nativename = {{lang|ur|بحری دفتر}}\n| nativename_r = ''Bahri Daftar''"
    article = parse(Source("a.wiki", f"{{{{Infobox government agency\n{fields}\n}}}}\nIt is large.\n"))[0]
    names = [
        each.object for each in read_infobox(article, read_subject(article)).claims if each.relation == "native_name"
    ]
    assert [each.lang for each in names if isinstance(each, Literal)] == ["ur", "ur-Latn"]


def test_a_post_among_commands_is_that_post() -> None:
    lines = "name = Ana Sosa\ncommands = Chief of the River Staff (1974–1979) / 3rd Brigade"
    assert said("Infobox military person", lines) == [
        "Ana Sosa | held_post | Chief of the River Staff | 1974/1979",
        "Ana Sosa | held_post | Commander",
    ]


@pytest.mark.parametrize(
    ("note", "acting"),
    [
        ("{{efn|Acting since May 2020.}}", True),
        ("<ref>Acting from 2020</ref>", True),
        ("{{efn|Former acting head.}}", False),
    ],
)
def test_a_footnote_may_say_acting(note: str, acting: bool) -> None:
    fields = f"| unit_name = Lake Brigade\n| commander1 = Col. Ana Sosa{note}"
    words = f"{{{{Infobox military unit\n{fields}\n}}}}\nIt is large.\n"
    article = parse(Source("Lake_Brigade.wiki", words, "Lake Brigade"))[0]
    claims = read_infobox(article, read_subject(article)).claims
    (post,) = (each for each in claims if each.relation == "held_post")
    assert ("acting" in dict(post.qualifiers)) is acting
