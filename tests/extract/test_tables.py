from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orbat.claims import Claim, EntityType, Mention, Reading
from orbat.document import Article, Source
from orbat.extract.columns import column
from orbat.extract.headings import post_of
from orbat.extract.tables import read_tables
from orbat.sources import parse

SEEDS = Path(__file__).parents[2] / "seeds"
GUARD = Mention("River Guard", EntityType.AGENCY, country="Uruguay")


def article_of(body: str) -> Article:
    article, _ = parse(Source("guard.txt", f"= River Guard =\n\nThe guard is a force.\n\n{body.strip()}\n"))
    return article


def row(claim: Claim) -> tuple[str, str, str, str]:
    """Subject, relation, object, time."""
    said, when = claim.object, claim.when
    words = said.name if isinstance(said, Mention) else said.text if said else ""
    time = str(when.date) if when.date else "/".join(str(each) for each in (when.start, when.end) if each)
    return claim.subject.name, claim.relation, words, time


def rows(reading: Reading) -> list[tuple[str, str, str, str]]:
    return [row(claim) for claim in reading.claims]


def qualifiers(claim: Claim) -> dict[str, str]:
    return {name: value if isinstance(value, str) else value.name for name, value in claim.qualifiers}


HOLDERS = """
== Commanders ==
| # | Commander | Rank | From | To | Notes |
| 1 | (unknown) | | 1951 | 1960 | papers lost |
| 2 | Ana Sosa | Colonel | 1960 | 2 July 1972 | dismissed |
| 3 | Luis Paz | Colonel (Major General from 1975) | July 1972 | 1980 | |
| – | post vacant | | 1980 | May 1981 | run by deputies |
| 4 | Major Eva Gil (acting) | | May 1981 | Present | |
"""


def test_holders_of_a_post() -> None:
    reading = read_tables(article_of(HOLDERS), GUARD)
    assert rows(reading) == [
        ("Ana Sosa", "held_post", "Commander", "1960/1972-07-02"),
        ("Ana Sosa", "held_rank", "Colonel", ""),
        ("Luis Paz", "held_post", "Commander", "1972-07/1980"),
        ("Luis Paz", "held_rank", "Colonel", ""),
        ("Luis Paz", "held_rank", "Major General", "1975"),
        ("Commander of the River Guard", "vacant", "", "1980/1981-05"),
        ("Eva Gil", "held_post", "Commander", "1981-05/.."),
        ("Eva Gil", "held_rank", "Major", ""),
        ("Ana Sosa", "succeeded_by", "Luis Paz", "1972-07"),
    ]
    assert qualifiers(reading.claims[0]) == {
        "note": "dismissed",
        "ordinal": "2",
        "organisation": "River Guard",
        "rank": "Colonel",
    }
    assert qualifiers(reading.claims[6])["acting"] == "true"
    assert reading.counts == (("row", 5, 4),)


def test_a_row_is_the_evidence_and_a_name_has_its_place() -> None:
    article = article_of(HOLDERS)
    reading = read_tables(article, GUARD)
    held = reading.claims[0]
    assert article.quote(held.evidence[0].spans[0]) == "| 2 | Ana Sosa | Colonel | 1960 | 2 July 1972 | dismissed |"
    assert held.evidence[0].section == "Commanders"
    assert held.subject.span is not None
    assert article.quote(held.subject.span) == "Ana Sosa"
    succession = reading.claims[-1]
    assert len(succession.evidence[0].spans) == 2
    assert succession.confidence < held.confidence
    assert [article.quote(each.span) for each in reading.left] == ["| 1 | (unknown) | | 1951 | 1960 | papers lost |"]


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ("1994–1998", "1994/1998"),
        ("2018–", "2018/.."),
        ("2018–present", "2018/.."),
        ("since May 2018", "2018-05/.."),
        ("1994 – c. 1998", "1994/1998~"),
        ("c. 1994 – 1998", "1994~/1998"),
        ("c. 1994 – c. 1998", "1994~/1998~"),
        ("12 May 1999 – 3 June 2001", "1999-05-12/2001-06-03"),
        ("?", ""),
    ],
)
def test_years_in_one_column(years: str, expected: str) -> None:
    table = f"== Directors ==\n| Name | Rank | Years |\n| Ana Sosa | Major | {years} |\n| Luis Paz | Major | 1901 |"
    assert rows(read_tables(article_of(table), GUARD))[0] == ("Ana Sosa", "held_post", "Director", expected)


def test_the_newest_first() -> None:
    table = """
== Directors ==
| Name | Years |
| Eva Gil | 2001–2009 |
| Luis Paz | 1995–2001 |
| Ana Sosa | 1990–1994 |
"""
    said = rows(read_tables(article_of(table), GUARD))
    assert [each for each in said if each[1] == "succeeded_by"] == [("Luis Paz", "succeeded_by", "Eva Gil", "2001")]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["Commander of the River Guard", "List of commanders"], "Commander of the River Guard"),
        (["History", "Ministers of Justice"], "Minister of Justice"),
        (["Leadership", "Commanders"], "Commander"),
        (["Former commanders (1951–1990)"], "Commander"),
        (["Commanders since 1951"], "Commander"),
        (["Director", "Commanders"], "Commander"),
        (["Equipment"], ""),
        (["Chief Street"], ""),
    ],
)
def test_the_post_comes_from_the_headings(headings: list[str], expected: str) -> None:
    assert post_of(headings) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("No.", "number"),
        ("Took office", "start"),
        ("Term of office", "term"),
        ("Commander", "person"),
        ("Portrait", "picture"),
        ("Left office[a]", "end"),
        ("Shoe size", ""),
    ],
)
def test_columns_by_their_header(header: str, expected: str) -> None:
    assert column(header) == expected


def test_equipment() -> None:
    table = """
== Equipment ==
| Type | Origin | Quantity |
| Ara-4 | Brazil | 44 |
| Ibis/60/70 | Chile | c. 1,200 |
| Total | | 1,244 |
"""
    reading = read_tables(article_of(table), GUARD)
    assert rows(reading) == [
        ("River Guard", "uses_equipment", "Ara-4", ""),
        ("River Guard", "uses_equipment", "Ibis/60/70", ""),
    ]
    assert [qualifiers(each) for each in reading.claims] == [
        {"count": "44", "origin": "Brazil"},
        {"approx": "true", "count": "1200", "origin": "Chile"},
    ]


def test_units() -> None:
    table = """
== Structure ==
| Unit | Garrison | Commander |
| 1st Battalion | Salto | Major Ana Sosa |
| Patrol School (PS) | Rivera | |
"""
    reading = read_tables(article_of(table), GUARD)
    assert rows(reading) == [
        ("1st Battalion", "part_of", "River Guard", ""),
        ("1st Battalion", "garrisoned_in", "Salto", ""),
        ("Ana Sosa", "held_post", "Commander", ""),
        ("Ana Sosa", "held_rank", "Major", ""),
        ("Patrol School", "part_of", "River Guard", ""),
        ("Patrol School", "abbreviation", "PS", ""),
        ("Patrol School", "garrisoned_in", "Rivera", ""),
    ]
    assert qualifiers(reading.claims[2])["organisation"] == "1st Battalion"


def test_missions_and_awards() -> None:
    body = """
== Abroad ==
| Mission | Country | Period | Personnel |
| UNGOLA | Angola | 1995–1997 | 110–185 |
| UNTIM | Timor | since 2008 | – |

== Honours ==
| Year | Award |
| 1975 | Order of the Lion, 3rd class |
"""
    reading = read_tables(article_of(body), GUARD)
    assert rows(reading) == [
        ("River Guard", "participated_in", "UNGOLA", "1995/1997"),
        ("River Guard", "has_strength", "110-185", ""),
        ("River Guard", "participated_in", "UNTIM", "2008/.."),
        ("River Guard", "received_award", "Order of the Lion, 3rd class", "1975"),
    ]
    assert qualifiers(reading.claims[1]) == {"what": "personnel in UNGOLA"}


def test_a_table_of_something_else_is_a_finding() -> None:
    table = "== Ranks ==\n| Code | Colour | Number of stars |\n| A | grey | 1 |\n| B | blue | 2 |"
    reading = read_tables(article_of(table), GUARD)
    assert reading.claims == ()
    assert [each.code for each in reading.findings] == ["unknown-table-columns"]
    assert reading.counts == (("row", 2, 0),)


def test_the_table_of_another_organisation() -> None:
    school = Mention("Patrol School", EntityType.INSTITUTION, country="Uruguay")
    table = """
== Patrol School ==
=== Directors ===
| Name | Years |
| Ana Sosa | 1990–1994 |
| Luis Paz | 1994–1999 |
"""
    reading = read_tables(article_of(table), GUARD, lambda above, _: school if above else None)
    assert qualifiers(reading.claims[0]) == {"organisation": "Patrol School"}


def test_the_seed_with_a_table() -> None:
    name = "000_b79844fb871c289d.txt"
    article, _ = parse(Source(name, (SEEDS / name).read_text(encoding="utf-8")))
    troops = Mention("Internal Troops of Azerbaijan", EntityType.AGENCY, country="Azerbaijan")
    reading = read_tables(article, troops)
    assert rows(reading) == [
        ("Zakir Hasanov", "held_post", "Commander of the Internal Troops", "2003/2013"),
        ("Zakir Hasanov", "held_rank", "Lieutenant General", ""),
        ("Shahin Mammedov", "held_post", "Commander of the Internal Troops", "2013/.."),
        ("Shahin Mammedov", "held_rank", "Lieutenant General", ""),
        ("Zakir Hasanov", "succeeded_by", "Shahin Mammedov", "2013"),
    ]
    assert [qualifiers(each).get("ordinal") for each in reading.claims[:4:2]] == ["1", "2"]
    first = reading.claims[0]
    assert article.quote(first.evidence[0].spans[0]) == "| 1 | Lieutenant General Zakir Hasanov | | 2003 | 2013 |"
    assert first.evidence[0].section == "Commander of the Internal Troops > List of commanders"
    assert reading.findings == ()


def test_ministers_are_not_of_the_force() -> None:
    table = """
== Ministers of Public Safety ==
| Minister | Took office | Left office |
| Ana Sosa | 1990 | 1994 |
| Luis Paz | 1994 | incumbent |
"""
    reading = read_tables(article_of(table), GUARD)
    assert rows(reading)[0] == ("Ana Sosa", "held_post", "Minister of Public Safety", "1990/1994")
    assert qualifiers(reading.claims[0]) == {}
    ministry = Mention("Ministry of Public Safety", EntityType.AGENCY)
    assert qualifiers(read_tables(article_of(table), ministry).claims[0])["organisation"] == "Ministry of Public Safety"


def test_the_career_of_a_person() -> None:
    table = """
== Career ==
| Post | From | To | Rank |
| Commander of the 4th River Regiment | 1990 | 1994 | Colonel |
| Chief of staff | 1994 | | |
"""
    reading = read_tables(article_of(table), Mention("Ana Sosa", EntityType.PERSON, country="Uruguay"))
    assert rows(reading) == [
        ("Ana Sosa", "held_post", "Commander of the 4th River Regiment", "1990/1994"),
        ("Ana Sosa", "held_rank", "Colonel", ""),
        ("Ana Sosa", "held_post", "Chief of staff", "1994"),
    ]
    assert qualifiers(reading.claims[0]) == {"organisation": "4th River Regiment", "rank": "Colonel"}


SOSA = Mention("Ana Sosa", EntityType.PERSON, country="Uruguay")


@pytest.mark.parametrize(
    ("heading", "table"),
    [
        ("Elections", "| Year | Office | Party | Result |\n| 2015 | Governor of Salto | Heron Party | Lost |"),
        ("Record", "| Year | Office | Party | Votes |\n| 2015 | Governor of Salto | Heron Party | 4,100 |"),
        ("Record", "| Year | Office | Votes for (%) |\n| 2015 | Governor of Salto | 18 |"),
        ("Electoral record", "| Year | Office | Party |\n| 2015 | Governor of Salto | Heron Party |"),
        ("Screen", "| Year | Film | Role |\n| 1999 | Tide | Commander |"),
        ("Screen", "| Year | Title | Role |\n| 1999 | Commander of the Tide | Eva |"),
        ("Career", "| Year | Post |\n| 1999 | Candidate for governor of Salto |"),
    ],
)
def test_what_was_stood_for_or_played_was_not_held(heading: str, table: str) -> None:
    assert rows(read_tables(article_of(f"== {heading} ==\n{table}"), SOSA)) == []


@pytest.mark.parametrize(
    ("heading", "table", "said"),
    [
        ("Heroes", "| Name | Rank | Unit | Notes |\n| Luis Paz | Major | 2nd River Company | fell later |", []),
        ("Units", "| Unit | Place |\n| 2nd River Company | Salto |", ["2nd River Company", "2nd River Company"]),
        ("Casualties", "| Name | Rank | Position | Date |\n| Luis Paz | Major | Company commander | 3 May 1978 |", []),
        (
            "Directors",
            "| Name | From | Notes |\n| Luis Paz | 1978 | did not take office |\n| Eva Gil | 1979 | |",
            ["Eva Gil"],
        ),
        ("Directors", "| Name | From |\n| Luis Paz (designate) | 1978 |\n| Eva Gil | 1979 |", ["Eva Gil"]),
        ("Directors", "| Name | From | Notes |\n| Luis Paz | 1978 | nominated by Eva Gil |", ["Luis Paz"]),
    ],
)
def test_whose_rows_are_read(heading: str, table: str, said: list[str]) -> None:
    assert [each[0] for each in rows(read_tables(article_of(f"== {heading} ==\n{table}"), GUARD))] == said


def test_a_term_behind_the_post() -> None:
    table = "== Leaders ==\n| Name | Position | Notes |\n| Luis Paz | Chairman (1969–1977) | fled |"
    reading = read_tables(article_of(table), GUARD)
    assert rows(reading) == [("Luis Paz", "held_post", "Chairman", "1969/1977")]


def test_a_heading_across_a_table_is_no_header() -> None:
    table = """'''River Guard''' is a force.

== Equipment ==
{| class="wikitable"
! Name !! Origin !! Type
|-
! colspan=3 | Small arms
|-
| R2 || Peru || rifle
|-
! colspan=3 | Boats
|-
| Heron || Peru || cutter
|}
"""
    article, _ = parse(Source("guard.wiki", table))
    assert [each[2] for each in rows(read_tables(article, GUARD))] == ["R2", "Heron"]


def test_a_cell_across_a_row_is_no_unit() -> None:
    table = """'''River Guard''' is a force.

== Units ==
{| class="wikitable"
! Unit !! Place
|-
| 2nd River Company || Salto
|-
| colspan=2 | ''Four others''
|}
"""
    article, _ = parse(Source("guard.wiki", table))
    assert {each[0] for each in rows(read_tables(article, GUARD))} == {"2nd River Company"}


@pytest.mark.parametrize(("words", "relations"), [("''Disbanded 1994–1999''", []), ("Post vacant", ["vacant"])])
def test_a_cell_across_the_row_is_a_remark(words: str, relations: list[str]) -> None:
    table = f"""'''River Guard''' is a force.

== Directors ==
{{| class="wikitable"
! Name !! From !! To
|-
| Ana Sosa || 1990 || 1994
|-
| colspan="3" | {words}
|-
| Eva Gil || 1999 || 2001
|}}
"""
    article, _ = parse(Source("guard.wiki", table))
    assert [each[1] for each in rows(read_tables(article, GUARD))] == ["held_post", *relations, "held_post"]


def test_a_cell_across_name_and_dates_is_a_remark() -> None:
    table = """'''River Guard''' is a force.

== Directors ==
{| class="wikitable"
! # !! Name !! From !! To
|-
| 1 || Ana Sosa || 1990 || 1994
|-
| 2 || colspan="3" | ''Guard without director''
|-
| 3 || Eva Gil || 1999 || 2001
|}
"""
    article, _ = parse(Source("guard.wiki", table))
    assert [each[0] for each in rows(read_tables(article, GUARD))] == ["Ana Sosa", "Eva Gil"]


TWO_HEADERS = """'''River Guard''' is a force.

== Directors ==
{{| class="wikitable"
! rowspan=2 | No. !! rowspan=2 | Name !! colspan=2 | Term of office
|-
! Took office !! Left office
|-
| 1 || {} || 1990 || 1994
|}}
"""


@pytest.mark.parametrize(
    ("cell", "who"),
    [
        ("Brigadier<br>'''Ana Sosa'''<br>(1900–1970)", ["Brigadier Ana Sosa"]),
        ("'''Ana Sosa, Lady of Holm'''<br><small>CBE, DSO</small>", ["Ana Sosa"]),
        ("Lt. Gen.<br />Ana Sosa<br><small>Acting</small>", ["Lt. Gen. Ana Sosa, acting"]),
        ("Ana Sosa<br>Luis Paz", ["Ana Sosa", "Luis Paz"]),
        ("Sukarto", ["Sukarto"]),
    ],
)
def test_rank_name_and_remark_on_lines_of_their_own(cell: str, who: list[str]) -> None:
    article, _ = parse(Source("guard.wiki", TWO_HEADERS.format(cell)))
    held = [each for each in read_tables(article, GUARD).claims if each.relation == "held_post"]
    said = [
        f"{qualifiers(each).get('rank', '')} {each.subject.name}{', acting' * ('acting' in qualifiers(each))}".strip()
        for each in held
    ]
    assert said == who
    assert {(str(each.when.start), str(each.when.end)) for each in held} == {("1990", "1994")}


def test_no_succession_across_a_vacancy_or_a_gap() -> None:
    table = """
== Directors ==
| Name | From | To |
| Ana Sosa | 1990 | 1994 |
| Vacant | 1994 | 1994 |
| Luis Paz | 1994 | 1997 |
| Eva Gil | 1999 | |
"""
    said = rows(read_tables(article_of(table), GUARD))
    assert [each[1] for each in said] == ["held_post", "vacant", "held_post", "held_post"]


@pytest.mark.parametrize(
    "header",
    [
        "Name | Years",
        "Unit | Garrison | Strength",
        "Type | Quantity",
        "Award | Year",
        "Post | From",
        "Mission | Period",
    ],
)
@given(cells=st.lists(st.text(alphabet="Ana SosaMajor of the12,()–;/ \"'", max_size=20), min_size=3, max_size=9))
def test_odd_rows_never_break_the_reader(header: str, cells: list[str]) -> None:
    lines = "\n".join(f"| {' | '.join(cells[number : number + 3])} |" for number in range(0, len(cells), 3))
    article = article_of(f"== Directors ==\n| {header} |\n{lines}")
    for claim in read_tables(article, GUARD).claims:
        for thing in (claim.subject, claim.object):
            if isinstance(thing, Mention) and thing.span:
                assert article.quote(thing.span) == thing.name


OFFICE = """'''River Guard''' is a force.

== Directors ==
{{Officeholder table start | showorder = y}}
{{Officeholder table | order = 1 | image = A.jpg | military_rank = [[Colonel]] | officeholder = [[Ana Sosa]]
| officeholder_sort = Sosa, Ana | born_year = 1901 | term_start = 3 March 1950 | term_end = 1954
| defence_branch = Navy }}
{{Officeholder table | order = – | officeholder = '''Luis Paz''' | acting = y
| term_start = 1954 | term_end = Incumbent }}
{{Officeholder table end}}
"""


def test_a_table_made_of_templates() -> None:
    article, _ = parse(Source("guard.wiki", OFFICE))
    claims = [each for each in read_tables(article, GUARD).claims if each.relation == "held_post"]
    said = [(*row(each), qualifiers(each).get("rank"), qualifiers(each).get("acting")) for each in claims]
    assert said == [
        ("Ana Sosa", "held_post", "Director", "1950-03-03/1954", "Colonel", None),
        ("Luis Paz", "held_post", "Director", "1954/..", None, "true"),
    ]
    for claim in claims:
        assert claim.subject.span is not None
        assert article.quote(claim.subject.span) == claim.subject.name
