from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orbat.claims import Claim, EntityType, Mention, Reading
from orbat.document import Article, Source
from orbat.extract.fields import READERS
from orbat.extract.infobox import read_infobox
from orbat.extract.mapping import families
from orbat.sources import parse

SEEDS = Path(__file__).parents[2] / "seeds"
Row = tuple[str, str, str, str]


def article_of(fields: str, title: str = "River Guard") -> Article:
    lines = "\n".join(f"- {line.strip()}" for line in fields.strip().splitlines())
    article, _ = parse(Source("guard.txt", f"= {title} =\n\nInfobox\n{lines}\n\nThe guard is a force.\n"))
    return article


def read(fields: str, kind: EntityType = EntityType.AGENCY, country: str = "Uruguay") -> Reading:
    return read_infobox(article_of(fields), Mention("River Guard", kind, country=country))


def row(claim: Claim) -> Row:
    """Subject, relation, object, time."""
    said = claim.object
    words = said.name if isinstance(said, Mention) else said.text if said else ""
    when = claim.when
    time = str(when.date) if when.date else "/".join(str(each) for each in (when.start, when.end) if each)
    return claim.subject.name, claim.relation, words, time


def rows(reading: Reading) -> list[Row]:
    return [row(claim) for claim in reading.claims]


def qualifiers(claim: Claim) -> dict[str, str]:
    return {name: value if isinstance(value, str) else value.name for name, value in claim.qualifiers}


CASES = """
Agencyname: River Guard > River Guard | is_a | agency |
Common Name: The Greys > River Guard | common_name | The Greys |
Abbreviation: RG > River Guard | abbreviation | RG |
Motto: Semper vigil > River Guard | has_motto | Semper vigil |
Gendarmerie: yes > River Guard | type | gendarmerie |
Formed: 4 May 1951 > River Guard | founded | | 1951-05-04
Dissolved: 1 June 1999 > River Guard | disbanded | | 1999-06-01
Employees: 4,000 (2018 estimate) > River Guard | has_strength | 4000 | 2018
Budget: 3 million pesos (2020) > River Guard | budget | 3 million pesos | 2020
Country: Uruguay > River Guard | country | Uruguay |
Headquarters: Salto > River Guard | headquartered_in | Salto |
Parentagency: Ministry of Public Safety > River Guard | subordinate_to | Ministry of Public Safety |
Child1Agency: Harbour Police > Harbour Police | part_of | River Guard |
Preceding1: Customs Guard > Customs Guard | succeeded_by | River Guard |
Superseding: Coast Police (2001) > River Guard | succeeded_by | Coast Police | 2001
Constitution1: Guard Act 1951 > River Guard | legal_basis | Guard Act 1951 |
Activity2Name: Battle of Salto > River Guard | participated_in | Battle of Salto |
Anniversary1: May 4 (Guard Day) > River Guard | celebrates | Guard Day | XXXX-05-04
Anniversary2: 9 July > River Guard | celebrates |  | XXXX-07-09
Award1: Order of the Lion, 3rd Class > River Guard | received_award | Order of the Lion, 3rd Class |
Website: https://guard.example/ > River Guard | website | https://guard.example/ |
Logo: File:Guard of Salto.png > River Guard | logo | Guard of Salto.png |
Stations: 12 > River Guard | has_strength | 12 |
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_field_says_one_thing(case: str) -> None:
    field, expected = case.split(" > ")
    said = tuple(part.strip() for part in f"{expected} ".split("|"))
    reading = read(f"Agencyname: River Guard\n{field}\nNational: no")
    assert said in rows(reading)


def test_day_and_year_are_one_date_with_the_words_of_both() -> None:
    article = article_of("Agencyname: River Guard\nFormedmonthday: May 4\nFormedyear: 1951")
    reading = read_infobox(article, Mention("River Guard", EntityType.AGENCY))
    founded = [each for each in reading.claims if each.relation == "founded"]
    assert [str(each.when.date) for each in founded] == ["1951-05-04"]
    quotes = [article.quote(span) for span in founded[0].evidence[0].spans]
    assert quotes == ["Formedmonthday: May 4", "Formedyear: 1951"]


def test_the_holder_of_a_post_has_rank_and_post() -> None:
    reading = read("Agencyname: River Guard\nChief1Name: Colonel Ana Sosa, Commander of the River Guard")
    held = [each for each in reading.claims if each.relation.startswith("held")]
    assert [row(each) for each in held] == [
        ("Ana Sosa", "held_post", "Commander of the River Guard", ".."),
        ("Ana Sosa", "held_rank", "Colonel", ""),
    ]
    assert qualifiers(held[0]) == {"organisation": "River Guard", "rank": "Colonel"}


@pytest.mark.parametrize(
    ("fields", "post", "end"),
    [
        ("Chief1Name: Ana Sosa\nChief1Position: Inspector General", "Inspector General", ".."),
        ("Chief1Name: Ana Sosa\nChief1Position: Director\nDissolved: 1999", "Director", ""),
        ("Chief2Name: Ana Sosa (acting)\nChief2Position: Director", "Director", ".."),
    ],
)
def test_the_position_of_a_chief(fields: str, post: str, end: str) -> None:
    held = next(each for each in read(f"Agencyname: River Guard\n{fields}").claims if each.relation == "held_post")
    assert row(held) == ("Ana Sosa", "held_post", post, end)
    assert ("acting" in qualifiers(held)) == ("acting" in fields)


def test_an_organisation_has_the_subject_s_country_and_its_abbreviation() -> None:
    reading = read("Agencyname: River Guard\nParentagency: Ministry of Public Safety (MPS)")
    parent = next(each.object for each in reading.claims if each.relation == "subordinate_to")
    assert isinstance(parent, Mention)
    assert (parent.country, parent.short) == ("Uruguay", ("MPS",))
    assert ("Ministry of Public Safety", "abbreviation", "MPS", "") in rows(reading)


def test_a_place_in_a_place() -> None:
    reading = read("Agencyname: River Guard\nHeadquarters: Punta Gorda, Salto")
    assert ("River Guard", "headquartered_in", "Punta Gorda", "") in rows(reading)
    assert ("Punta Gorda", "located_in", "Salto", "") in rows(reading)


def test_a_person_without_a_role_is_a_weak_link() -> None:
    reading = read("Agencyname: River Guard\nPerson1Name: Major Ana Sosa\nPerson2Name: Luis Paz")
    assert rows(reading)[1:] == [
        ("Ana Sosa", "associated_with", "River Guard", ""),
        ("Ana Sosa", "held_rank", "Major", ""),
        ("Luis Paz", "associated_with", "River Guard", ""),
    ]


UNIT = """
Unit Name: River Guard
Dates: 1942–present
Country: (1942–1991), (1991–present)
Branch: Army of Uruguay, Ministry of Public Safety
Type: Gendarmerie
Role: Crowd control, search and rescue
Size: c. 1,500 (2020)
Garrison: Salto
Garrison Label: Headquarters
Commander1: Colonel Ana Sosa
Commander1 Label: Current commander
Notable Commanders: Luis Paz, Eva Gil
Identification Symbol: Grey cap
Decorations: Order of the Lion
Anniversaries: May 4
Battles: Battle of Salto, Siege of Paysandú
"""


def test_a_military_unit() -> None:
    reading = read(UNIT, EntityType.UNIT)
    expected = [
        ("River Guard", "is_a", "unit", ""),
        ("River Guard", "active", "", "1942/.."),
        ("River Guard", "part_of", "Army of Uruguay", ""),
        ("River Guard", "part_of", "Ministry of Public Safety", ""),
        ("River Guard", "type", "gendarmerie", ""),
        ("River Guard", "has_duty", "crowd control", ""),
        ("River Guard", "has_duty", "search and rescue", ""),
        ("River Guard", "has_strength", "1500", "2020"),
        ("River Guard", "headquartered_in", "Salto", ""),
        ("Ana Sosa", "held_post", "Commander", ".."),
        ("Ana Sosa", "held_rank", "Colonel", ""),
        ("Luis Paz", "held_post", "Commander", ""),
        ("Eva Gil", "held_post", "Commander", ""),
        ("River Guard", "identification_symbol", "Grey cap", ""),
        ("River Guard", "received_award", "Order of the Lion", ""),
        ("River Guard", "celebrates", "", "XXXX-05-04"),
        ("River Guard", "participated_in", "Battle of Salto", ""),
        ("River Guard", "participated_in", "Siege of Paysandú", ""),
    ]
    assert rows(reading) == expected
    assert [(each.code, each.what) for each in reading.findings] == [
        ("dropped-words", "Country: (1942–1991), (1991–present)")
    ]
    assert reading.counts == (("field", 16, 15),)


def test_unknown_keys_and_flags_are_findings() -> None:
    article = article_of("Agencyname: River Guard\nCountry: Uruguay\nShoesize: 42\nPolice: perhaps\nGendarmerie: no")
    reading = read_infobox(article, Mention("River Guard", EntityType.AGENCY))
    assert [(each.code, article.text[each.start : each.end]) for each in reading.findings] == [
        ("unknown-infobox-key", "Shoesize: 42"),
        ("unread-value", "Police: perhaps"),
    ]
    assert [article.quote(each.span) for each in reading.left] == ["Shoesize: 42", "Police: perhaps", "Gendarmerie: no"]


def test_an_infobox_of_another_family_is_a_finding() -> None:
    reading = read("Species: Heron\nWingspan: 2 m")
    assert [each.code for each in reading.findings] == ["unknown-infobox"]
    assert reading.claims == ()


def test_a_caption_is_ignored() -> None:
    reading = read("Agencyname: River Guard\nLogocaption: Guards on parade, 4 May 1951")
    assert rows(reading) == [("River Guard", "is_a", "agency", "")]
    assert reading.left == ()


def test_every_mapping_row_has_a_reader_and_no_key_is_read_and_ignored() -> None:
    for family in families():
        for parameter in family.parameters:
            assert parameter.read in READERS
            assert not family.reason(parameter.pattern)


SEED_FACTS = {
    "000_b79844fb871c289d.txt": (
        Mention("Internal Troops of Azerbaijan", EntityType.AGENCY, country="Azerbaijan"),
        [
            ("Internal Troops of Azerbaijan", "is_a", "agency", ""),
            ("Internal Troops of Azerbaijan", "native_name", "Azərbaycan Respublikası Daxili Qoşunları", ""),
            ("Internal Troops of Azerbaijan", "logo", "Azerbaijani Internal Troops emblem.svg", ""),
            ("Internal Troops of Azerbaijan", "has_motto", "Be proud of your service in the Internal Troops!", ""),
            ("Internal Troops of Azerbaijan", "founded", "", "1992-03-12"),
            ("Internal Troops of Azerbaijan", "country", "Azerbaijan", ""),
            ("Internal Troops of Azerbaijan", "type", "gendarmerie", ""),
            ("Internal Troops of Azerbaijan", "headquartered_in", "Baku", ""),
            ("Shahin Mammadov", "held_post", "Commander of Internal Troops", ".."),
            ("Shahin Mammadov", "held_rank", "Lieutenant General", ""),
            ("Internal Troops of Azerbaijan", "subordinate_to", "Ministry of Internal Affairs", ""),
        ],
    ),
    "003_603d4de2221b340c.txt": (
        Mention("Tajikistani Internal Troops", EntityType.AGENCY, country="Tajikistan"),
        [
            ("Tajikistani Internal Troops", "is_a", "agency", ""),
            ("Tajikistani Internal Troops", "native_name", "Қӯшунҳои дохилии Тоҷикистон", ""),
            ("Tajikistani Internal Troops", "logo", "Police of Tajikistan.png", ""),
            ("Tajikistani Internal Troops", "country", "Tajikistan", ""),
            ("Tajikistani Internal Troops", "type", "gendarmerie", ""),
            ("Tajikistani Internal Troops", "type", "police", ""),
            ("Tajikistani Internal Troops", "headquartered_in", "Dushanbe", ""),
            ("Tajikistani Internal Troops", "subordinate_to", "Ministry of Internal Affairs", ""),
            ("Ministry of Internal Affairs", "abbreviation", "VKD", ""),
            ("Negmatullo Kurbanov", "associated_with", "Tajikistani Internal Troops", ""),
            ("Negmatullo Kurbanov", "held_rank", "Major General", ""),
            ("Khisrav Bobozoda", "associated_with", "Tajikistani Internal Troops", ""),
            ("Tajikistani Internal Troops", "participated_in", "Tajikistani Civil War", ""),
            ("Tajikistani Civil War", "type", "Battle", ""),
            ("Tajikistani Internal Troops", "celebrates", "Day of the Tajik Police", "XXXX-11-10"),
            ("Tajikistani Internal Troops", "celebrates", "", "XXXX-04-10"),
        ],
    ),
}


@pytest.mark.parametrize("name", sorted(SEED_FACTS))
def test_the_seeds(name: str) -> None:
    subject, expected = SEED_FACTS[name]
    article, _ = parse(Source(name, (SEEDS / name).read_text(encoding="utf-8")))
    reading = read_infobox(article, subject)
    assert rows(reading) == expected
    assert reading.findings == ()
    for claim in reading.claims:
        for evidence in claim.evidence:
            assert all(": " in article.quote(span) for span in evidence.spans)
        for thing in (claim.subject, claim.object):
            if isinstance(thing, Mention) and thing.span:
                assert article.quote(thing.span) == thing.name


def test_native_names_have_their_language_and_script() -> None:
    for name, lang in (("000_b79844fb871c289d.txt", "az-Latn"), ("003_603d4de2221b340c.txt", "tg-Cyrl")):
        subject, _ = SEED_FACTS[name]
        article, _ = parse(Source(name, (SEEDS / name).read_text(encoding="utf-8")))
        native = next(each for each in read_infobox(article, subject).claims if each.relation == "native_name")
        assert qualifiers(native) == {"lang": lang}


PERSON = """
Name: Ana Sosa
Honorific Prefix: Major General
Order: 2nd
Office: Minister of Public Safety
Term Start: 6 July 1995
Term End: 23 March 1998
Predecessor: Luis Paz
Successor: Eva Gil (acting)
Office2: Commander of the River Guard
Term Start2: 1992
Birth Date: 4 May 1951
Birth Place: Punta Gorda, Salto
Serviceyears: 1969–1998
Alma Mater: Salto Military School (1972)
Battles: Battle of Salto
Awards: Order of the Lion, 3rd class
"""


def test_a_person() -> None:
    reading = read_infobox(article_of(PERSON, "Ana Sosa"), Mention("Ana Sosa", EntityType.PERSON, country="Uruguay"))
    assert rows(reading) == [
        ("Ana Sosa", "is_a", "person", ""),
        ("Ana Sosa", "held_rank", "Major General", ""),
        ("Ana Sosa", "held_post", "Minister of Public Safety", "1995-07-06/1998-03-23"),
        ("Luis Paz", "succeeded_by", "Ana Sosa", ""),
        ("Ana Sosa", "succeeded_by", "Eva Gil", ""),
        ("Eva Gil", "held_post", "Minister of Public Safety", "1998-03-23"),
        ("Ana Sosa", "held_post", "Commander of the River Guard", "1992/.."),
        ("Ana Sosa", "born", "", "1951-05-04"),
        ("Ana Sosa", "birth_place", "Punta Gorda", ""),
        ("Punta Gorda", "located_in", "Salto", ""),
        ("Ana Sosa", "service_years", "", "1969/1998"),
        ("Ana Sosa", "educated_at", "Salto Military School", "1972"),
        ("Ana Sosa", "participated_in", "Battle of Salto", ""),
        ("Ana Sosa", "received_award", "Order of the Lion, 3rd class", ""),
    ]
    assert reading.counts == (("field", 16, 16),)


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("Size: over 300 men", [("has_strength", "300", "personnel")]),
        ("Size: 3 battalions", [("has_strength", "3", "battalions")]),
        ("Size: Brigade", [("type", "brigade", "")]),
        ("Employees: 110–185", [("has_strength", "110-185", "personnel")]),
        ("Unittype: Mobile brigade\nUnitname: 7", [("has_strength", "7", "mobile brigades")]),
        ("Sworntype: Gendarme\nSworn: 2,100", [("has_strength", "2100", "gendarmes")]),
        ("Vehicle1type: Patrol car\nVehicles1: 80", [("uses_equipment", "Patrol car", "80")]),
    ],
)
def test_what_is_counted(field: str, expected: list[tuple[str, str, str]]) -> None:
    name = "Unit Name: River Guard\nDates: 1942–" if "Size" in field else "Agencyname: River Guard\nNational: no"
    claims = [each for each in read(f"{name}\n{field}").claims if each.relation not in {"is_a", "active"}]
    said = [(qualifiers(each).get("what") or qualifiers(each).get("count", "")) for each in claims]
    assert [(*row(each)[1:3], what) for each, what in zip(claims, said, strict=True)] == expected


def test_the_minister_who_answers_for_a_force() -> None:
    reading = read("Agencyname: River Guard\nMinister1Name: Eva Gil\nMinister1Pfo: Minister of Public Safety")
    assert rows(reading)[1:] == [
        ("River Guard", "overseen_by", "Eva Gil", ""),
        ("Eva Gil", "held_post", "Minister of Public Safety", ".."),
    ]


ODD = (
    "(",
    ")",
    "()",
    ", ,",
    "; and",
    "<br>",
    "1 (",
    "—",
    "?",
    "\u00a0",
    "'",
    '""',
    "x" * 300,
    "1, 2, 3",
    "The",
    "(a) (b)",
    "of",
    "32 March 1992",
)


@pytest.mark.parametrize("value", ODD)
def test_odd_values_never_break_the_reader(value: str) -> None:
    subject = Mention("River Guard", EntityType.AGENCY, country="Uruguay")
    for family in families():
        keys = [parameter.pattern.replace("{n}", "1") for parameter in family.parameters]
        article = article_of("\n".join(f"{key}: {value}" for key in keys))
        reading = read_infobox(article, subject)
        for claim in reading.claims:
            assert not isinstance(claim.object, Mention) or claim.object.name.strip()


@given(st.lists(st.text(alphabet="Ana SosaMajor of the12,()–;/ \"'", max_size=30), min_size=1, max_size=4))
def test_what_is_named_stands_where_it_says(values: list[str]) -> None:
    keys = ("Parentagency", "Headquarters", "Chief1Name", "Activity1Name")
    article = article_of("Agencyname: River Guard\n" + "\n".join(map(": ".join, zip(keys, values, strict=False))))
    for claim in read_infobox(article, Mention("River Guard", EntityType.AGENCY)).claims:
        for thing in (claim.subject, claim.object):
            if isinstance(thing, Mention) and thing.span:
                assert article.quote(thing.span) == thing.name
