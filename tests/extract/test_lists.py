"""Lists of duties, units, people and equipment; what a list is of, and what its items say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orbat.claims import Mention, Reading
from orbat.extract.list_kinds import kind_of

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
        ("- Heron - rescue company", ["Heron | type | rescue company", "Heron | part_of | " + GUARD]),
        ("- Heron Company – Lautoka", ["Heron Company | part_of | " + GUARD]),
        ("- various boats", []),
        ("- " + "Very " * 20 + "Long Unit", []),
        ("- " + GUARD, []),
    ],
)
def test_units(words: str, rows: list[str], told: Told) -> None:
    assert [each for each in told(f"== Structure ==\n{words}") if "is_a" not in each] == rows


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
