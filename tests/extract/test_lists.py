"""Lists of duties, units, people and equipment; what a list is of, and what its items say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orbat.claims import Literal, Mention, Reading
from orbat.document import Source
from orbat.extract import extract
from orbat.extract.list_kinds import kind_of
from orbat.sources import parse

Told = Callable[..., list[str]]
Read = Callable[..., Reading]
GUARD = "River Guard of Fiji"


@pytest.mark.parametrize(
    ("intro", "headings", "kind"),
    [
        ("It has the following duties:", ("Structure",), "duties"),
        ("Rain fell. The guard consists of:", ("Duties",), "units"),
        ("Its duties are old. These boats sail:", ("Colours",), ""),
        ("It has duties.", ("Structure",), "units"),
        ("", ("Organisation", "Main tasks"), "duties"),
        ("", ("Equipment", "1990"), "equipment"),
        ("", ("Notable units",), "people"),
        ("", ("Personnel",), "people"),
        ("", ("Colours",), ""),
        ("", (), ""),
    ],
)
def test_what_a_list_is_of(intro: str, headings: tuple[str, ...], kind: str) -> None:
    assert kind_of(intro, headings) == kind


@pytest.mark.parametrize(
    ("words", "duties"),
    [
        ("- guarding of locks\n- To rescue people;", ["guarding of locks", "rescue people"]),
        ("1. guarding of locks\n2. rescue.", ["guarding of locks", "rescue"]),
        ("- rescue:\n  - of boats\n  - night patrol", ["rescue", "rescue of boats", "night patrol"]),
        ("- \n-  ;", []),
    ],
)
def test_duties(words: str, duties: list[str], told: Told) -> None:
    assert told(f"== Duties ==\n{words}") == [f"{GUARD} | has_duty | {each}" for each in duties]


def test_conditions_and_basis_of_duties(read: Read) -> None:
    words = (
        "== Life ==\nAccording to the law on rivers, the guard has these tasks:\n"
        "- During wartime, guarding of locks\n- rescue if necessary\n  - by boat"
    )
    said = [each for each in read(words).claims if each.rule == "list-duty"]
    assert [dict(each.qualifiers) for each in said] == [
        {"basis": "the law on rivers", "condition": "During wartime"},
        {"basis": "the law on rivers", "condition": "if necessary"},
        {"basis": "the law on rivers", "nested": "true"},
    ]
    assert [len(each.evidence[0].spans) for each in said] == [1, 1, 2]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("- 1st Harbour Battalion", ["1st Harbour Battalion | part_of | " + GUARD]),
        (
            "- Harbour Command\n  - 1st Harbour Battalion\n- Sea Command",
            [
                "Harbour Command | part_of | " + GUARD,
                "1st Harbour Battalion | part_of | Harbour Command",
                "Sea Command | part_of | " + GUARD,
            ],
        ),
        (
            "- Harbour Command (Suva)",
            ["Harbour Command | located_in | Suva", "Harbour Command | part_of | " + GUARD],
        ),
        ("- Signals Company (SC)", ["Signals Company | abbreviation | SC", "Signals Company | part_of | " + GUARD]),
        ("- Unit 3201 (ABC)", ["Unit 3201 | located_in | ABC", "Unit 3201 | part_of | " + GUARD]),
        ("- 2nd Mountain Battalion (planned)", []),
        ("- 2nd Mountain Battalion (?)", []),
        ("- 2nd Mountain Battalion (unconfirmed)", []),
        ("- 2nd Mountain Battalion (former)", ["2nd Mountain Battalion | disbanded"]),
        (
            "- Rowing School (Suva) - disbanded",
            ["Rowing School | located_in | Suva", "Rowing School | disbanded"],
        ),
        (
            "- 1st Battalion (disbanded in 1999)",
            ["1st Battalion | disbanded |  | 1999", "1st Battalion | part_of | River Guard of Fiji | /1999"],
        ),
        ("- Heron Unit (formed 1995)", ["Heron Unit | founded |  | 1995", "Heron Unit | part_of | " + GUARD]),
        ("- Heron Unit (1995)", ["Heron Unit | part_of | " + GUARD]),
        ("- Heron Unit (until 1995)", [f"Heron Unit | part_of | {GUARD} | /1995"]),
        ("- Heron Unit (since 1995)", [f"Heron Unit | part_of | {GUARD} | 1995/.."]),
        (
            "- Heron Unit (dissolved by 1995)",
            ["Heron Unit | disbanded |  | ../1995", f"Heron Unit | part_of | {GUARD} | /1995"],
        ),
        ("- 2nd Company (T-20; Nadi)", ["2nd Company | part_of | " + GUARD]),
        (
            "- General Tan Regiment (Suva)\n- Unit 3201",
            [
                "General Tan Regiment | located_in | Suva",
                "General Tan Regiment | part_of | " + GUARD,
                "Unit 3201 | part_of | " + GUARD,
            ],
        ),
        ("- 2nd Company (Samoa)", ["2nd Company | part_of | " + GUARD]),
        ("- Branches:\n  - Branch 2", ["Branch 2 | part_of | " + GUARD]),
        (f'- {GUARD} "Heron", in Suva\n  - 2nd Company', ["2nd Company | part_of | " + GUARD]),
        ("- Heron - rescue company", ["Heron | type | rescue company", "Heron | part_of | " + GUARD]),
        ("- Heron Company – Lautoka", ["Heron Company | located_in | Lautoka", "Heron Company | part_of | " + GUARD]),
        (
            "- 2nd River Battalion, Mirov",
            ["2nd River Battalion | located_in | Mirov", "2nd River Battalion | part_of | " + GUARD],
        ),
        (
            "- Naval School, Suva, Rewa (closed)",
            ["Naval School | located_in | Suva", "Naval School | disbanded"],
        ),
        ("- Naval School, Reeds", ["Naval School, Reeds | part_of | " + GUARD]),
        ("- Department of Rivers, Lakes", ["Department of Rivers, Lakes | part_of | " + GUARD]),
        ("- 1st Company, 2nd Battalion", ["1st Company, 2nd Battalion | part_of | " + GUARD]),
        ("- various boats", []),
        ("- 41 county posts", [GUARD + " | has_strength | 41"]),
        ("- 2nd posts", ["2nd posts | part_of | " + GUARD]),
        ("- 7th Company, raised 1990; first led by Major Bo Tan", ["7th Company | part_of | " + GUARD]),
        ("- 7th Company; based at Suva", ["7th Company | part_of | " + GUARD]),
        (
            "- Harbour Command\n  - two NCO schools\n    - Suva\n    - Lautoka\n    - 5th Company",
            [
                "Harbour Command | part_of | " + GUARD,
                "Harbour Command | has_strength | 2",
                "NCO school in Suva | part_of | Harbour Command",
                "NCO school in Suva | based_in | Suva",
                "NCO school in Lautoka | part_of | Harbour Command",
                "NCO school in Lautoka | based_in | Lautoka",
                "5th Company | part_of | " + GUARD,
            ],
        ),
        (
            "- 2 river battalions (Suva and Nadi)",
            [
                GUARD + " | has_strength | 2",
                "river battalion in Suva | part_of | " + GUARD,
                "river battalion in Suva | based_in | Suva",
                "river battalion in Nadi | part_of | " + GUARD,
                "river battalion in Nadi | based_in | Nadi",
            ],
        ),
        ("- 3 river battalions (Suva and Nadi)", [GUARD + " | has_strength | 3"]),
        ("- 2 river battalions (Suva and the sea)", [GUARD + " | has_strength | 2"]),
        ("- " + "Very " * 20 + "Long Unit", []),
        ("- " + GUARD, []),
    ],
)
def test_units(words: str, rows: list[str], told: Told) -> None:
    assert [each for each in told(f"== Structure ==\n{words}") if "is_a" not in each] == rows


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("2nd Company (Maj. Ann Lee)", ["Ann Lee | held_post | Commander"]),
        ("2nd Company (Maj. Ann Lee, then Maj. Bo Tan)", []),
        ("2nd Company (cook: Sgt. Bo Tan)", []),
        ("2nd Company: Maj. Ann Lee (wounded 1944)", ["Ann Lee | held_post | Commander"]),
        ("2nd Company – Maj. Ann Lee (since May 1944)", ["Ann Lee | held_post | Commander | 1944-05/.."]),
        ("2nd Company, commanded by Maj. Ann Lee", ["Ann Lee | held_post | Commander"]),
        ("2nd Company, led by Ann Lee (“Heron”)", ["2nd Company | led_by | Ann Lee"]),
        ("2nd Company – headed by Ann Lee (until 1944)", ["2nd Company | led_by | Ann Lee | /1944"]),
        ("2nd Company – Director: Ann Lee (1944)", ["Ann Lee | held_post | Director | 1944"]),
        ("2nd Company – Director: Ann Lee (designate)", []),
        ("2nd Company, flying Herons, from May 1944", []),
        ("2nd Company, under Harbour Command", []),
        ("2nd Company, Maj. Ann Lee", ["Ann Lee | held_post | Commander"]),
        ("2nd Company, commandant Maj. Ann Lee", ["Ann Lee | held_post | Commandant"]),
        ("2nd Company – cook: Sgt. Bo Tan", []),
        ("2nd Company, sponsor: Major Bo Tan", []),
        ("2nd Company (General Tan Camp)", []),
    ],
)
def test_who_leads_a_unit(words: str, rows: list[str], told: Told) -> None:
    """A term behind a name is the person's: the unit is neither founded nor dissolved then."""
    said = [each for each in told(f"== Structure ==\n- {words}") if "is_a" not in each and "held_rank" not in each]
    assert said == [*rows, "2nd Company | part_of | " + GUARD]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("Deputy commander: Maj. Bo Tan", ["Bo Tan | held_post | Deputy commander"]),
        ("Chief of staff – Maj. Bo Tan", ["Bo Tan | held_post | Chief of staff"]),
        ("Chief of staff", []),
        ("formerly Maj. Bo Tan (1990–1994)", []),
    ],
)
def test_a_post_or_an_officer_is_no_unit(words: str, rows: list[str], told: Told) -> None:
    said = told(f"== Structure ==\n- Lake Company\n  - {words}")
    assert [each for each in said if "held_rank" not in each] == [f"Lake Company | part_of | {GUARD}", *rows]


BATTLE = "= Battle of Lautoka =\n\nInfobox\n- Conflict: Battle of Lautoka\n- Combatant1: Fiji\n\n"
BASE = "= Nadi Air Base =\n\nThe Nadi Air Base is a base.\n\n"


@pytest.mark.parametrize(
    ("head", "heading", "rows"),
    [
        (
            BATTLE,
            "Order of battle",
            ["2nd Group | country | Samoa", "2nd Group | participated_in | Battle of Lautoka"],
        ),
        (BATTLE, "Command structure", ["2nd Group | country | Samoa"]),
        (BASE, "Based units", ["2nd Group | located_in | Samoa", "2nd Group | based_in | Nadi Air Base"]),
    ],
)
def test_a_battle_and_a_base_have_no_parts(head: str, heading: str, rows: list[str], told: Told) -> None:
    said = told(f"== {heading} ==\n- 2nd Group, Samoa\n  - 5th Company", head=head)
    assert [each for each in said if "Group" in each and "is_a" not in each] == [
        *rows,
        "5th Company | part_of | 2nd Group",
    ]


def test_how_long_a_unit_was_at_a_base(told: Told) -> None:
    words = "Among the units based there were:\n- VR-20 (May 1942 – 1943)\n- VR-21, flying Herons, from 1944 to 1945"
    assert [each for each in told(f"== History ==\n{words}", head=BASE) if "based_in" in each] == [
        "VR-20 | based_in | Nadi Air Base | 1942-05/1943",
        "VR-21 | based_in | Nadi Air Base | 1944/1945",
    ]


WIKI = "{{{{Infobox law enforcement agency\n| agencyname = River Guard\n| country = Fiji\n}}}}\n== Structure ==\n{}\n"


@pytest.mark.parametrize(
    ("note", "places"),
    [
        ("<ref>Suva, Nadi</ref>", ["Suva", "Nadi"]),
        ('<ref name="n">Suva and Nadi.</ref>', ["Suva", "Nadi"]),
        ("{{efn|Suva, Nadi}}", ["Suva", "Nadi"]),
        ("<ref>Suva, Nadi, Ba</ref>", []),
        ("<ref>See Lee, 2001</ref>", []),
        ("<ref>{{cite book|title=Suva, Nadi}}</ref>", []),
        (" in two ports<ref>Suva, Nadi</ref>", []),
    ],
)
def test_the_places_of_counted_units_in_a_note(note: str, places: list[str]) -> None:
    source = Source("guard.wiki", WIKI.format(f"* 2 river battalions{note}"))
    claims = [each for each in extract(parse(source)[0]).claims if each.relation == "based_in"]
    assert [each.object.name for each in claims if isinstance(each.object, Mention)] == places
    for claim in claims:
        first, second = claim.evidence[0].spans
        assert source.text[first.start : first.end] == "2 river battalions"
        assert source.text[second.start : second.end] in places


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (
            "1. Colonel Ann Lee (1990–1994)\n2. Bo Tan, 1994–1998\n3. Rosa Cé (acting), 2000–2004",
            ["Ann Lee | succeeded_by | Bo Tan | 1994"],
        ),
        ("1. Bo Tan, May 1994–1998\n2. Ann Lee, 1990 – May 1994", ["Ann Lee | succeeded_by | Bo Tan | 1994-05"]),
        ("1. Ann Lee, 1990–1994\n2. …\n3. Bo Tan, 1994–1998", []),
        ("1. Ann Lee, 1990–1994\n2. Ann Lee, 1994–1998", []),
        ("1. Ann Lee\n2. Bo Tan", []),
    ],
)
def test_who_followed_whom(words: str, rows: list[str], told: Told) -> None:
    assert [each for each in told(f"== Commanders ==\n{words}") if "succeeded_by" in each] == rows


@pytest.mark.parametrize(
    ("words", "acting", "row"),
    [
        ("Ann Lee (acting), 2004–2010", "true", "2004/2010"),
        ("Ann Lee, 2004–2010 (acting until 2006)", "", "2004/2010"),
        ("Ann Lee (acting since 2019)", "true", "2019/.."),
    ],
)
def test_acting_for_all_or_a_part_of_the_time(words: str, acting: str, row: str, read: Read, told: Told) -> None:
    assert told(f"== Commanders ==\n- {words}") == [f"Ann Lee | held_post | Commander | {row}"]
    (claim,) = [each for each in read(f"== Commanders ==\n- {words}").claims if each.rule == "list-holder"]
    assert dict(claim.qualifiers).get("acting", "") == acting


def test_people(told: Told, read: Read) -> None:
    words = "== Notable people ==\n- Colonel Ann Lee, commander of the Sea Guard\n- Bo Tan\n- various"
    assert told(words) == [
        f"Ann Lee | notable_member_of | {GUARD}",
        "Ann Lee | held_rank | Colonel",
        "Ann Lee | held_post | commander of the Sea Guard",
        f"Bo Tan | notable_member_of | {GUARD}",
    ]
    (post,) = [each for each in read(words).claims if each.relation == "held_post"]
    body = dict(post.qualifiers)["organisation"]
    assert isinstance(body, Mention)
    assert body.name == "Sea Guard"


@pytest.mark.parametrize(
    ("words", "posts", "bodies"),
    [
        ("Ann Lee, future governor of Rewa", [], []),
        ("Ann Lee, later President of Samoa", [], []),
        ("Ann Lee, failed candidate for mayor", [], []),
        ("Ann Lee, daughter of Defence Minister Bo Tan", [], []),
        ("Ann Lee – proposed as chief of staff in 1999", [], []),
        ("Ann Lee, commander designate", [], []),
        ("Ann Lee, the Samoan defence minister", ["defence minister"], []),
        ("Ann Lee, deputy minister of health", ["deputy minister of health"], []),
        ("Ann Lee, chairman of Heronia", ["chairman of Heronia"], []),
        ("Ann Lee, chairman of the Heron Party", ["chairman of the Heron Party"], ["Heron Party"]),
        ("Ann Lee, company commander in 1968", ["company commander"], [GUARD]),
    ],
)
def test_posts_of_notable_people(words: str, posts: list[str], bodies: list[str], read: Read) -> None:
    claims = [each for each in read(f"== Notable members ==\n- {words}").claims if each.rule == "list-post"]
    assert [each.object.text for each in claims if isinstance(each.object, Literal)] == posts
    assert [
        body.name for each in claims if isinstance(body := dict(each.qualifiers).get("organisation"), Mention)
    ] == bodies


@pytest.mark.parametrize("remark", ["(designate)", "(declined the post) (1958)", "(never took office)", "– nominee"])
def test_who_never_came_into_the_post(remark: str, told: Told) -> None:
    assert told(f"== Commanders ==\n- Maj. Bo Tan {remark}\n- Ann Lee (1950)") == [
        "Ann Lee | held_post | Commander | 1950"
    ]


def test_equipment(told: Told) -> None:
    words = "== Equipment ==\n- F2 carbine (Samoa)\n- Boats:\n  - Heron-3 - fast boat"
    assert told(words) == [f"{GUARD} | uses_equipment | F2 carbine", f"{GUARD} | uses_equipment | Heron-3"]


def test_a_list_of_unknown_things_is_a_finding(read: Read, told: Told) -> None:
    assert told("== Colours ==\n- blue") == []
    (found,) = read("== Colours ==\n- blue").findings
    assert (found.code, found.level, found.what) == (
        "unknown-list",
        "info",
        "Nothing says what the list in Colours is of",
    )
    assert read("== See also ==\n- blue").findings == ()


def test_a_list_is_of_its_sections_thing(told: Told) -> None:
    words = "== Structure ==\n=== Harbour Command ===\n==== Duties ====\n- rescue"
    assert told(words)[1:] == ["Harbour Command | has_duty | rescue"]


OFFICERS = "- Col. Ana Mar (1990-1994)\n- Maj. Bo Ray (acting, 1994-1995)"


@pytest.mark.parametrize(
    ("words", "posts"),
    [
        (f"== Structure ==\nThe following have held the post of director:\n{OFFICERS}", ["Director"] * 2),
        (f"== Structure ==\nA director heads it. The following have held the post:\n{OFFICERS}", ["Director"] * 2),
        (f"== Structure ==\nThe commanders of the guard have been:\n{OFFICERS}", ["Commander of the guard"] * 2),
        (f"== Structure ==\nThese officers have commanded the guard:\n{OFFICERS}", ["Commander"] * 2),
        (f"== Structure ==\nIt is large:\n{OFFICERS}", []),
        (f"== Units ==\n{OFFICERS}", []),
    ],
)
def test_officers_hold_the_post_that_is_told_of_and_are_no_units(words: str, posts: list[str], read: Read) -> None:
    claims = read(words).claims
    held = [each.object.text for each in claims if each.rule == "list-holder" and each.relation == "held_post"]
    assert held == posts
    assert not [each for each in claims if each.rule == "list-unit"]


def test_years_before_the_name(read: Read) -> None:
    claims = read("== Directors ==\n- 1990-1994: Col. Ana Mar\n- 1994-present: Maj. Bo Ray, of the Lake Rifles").claims
    held = {
        (each.subject.name, str(each.when.start), str(each.when.end)) for each in claims if each.relation == "held_post"
    }
    assert held == {("Ana Mar", "1990", "1994"), ("Bo Ray", "1994", "..")}
