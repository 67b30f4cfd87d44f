"""What `it`, `he`, `the brigade` and a bare surname mean: one thing, or nothing and a finding."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orbat.claims import EntityType, Mention, Reading
from orbat.extract.prose.likeness import is_short_for
from orbat.extract.prose.memory import Memory

Told = Callable[..., list[str]]
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("It was founded in 1990.", ["River Guard of Fiji | founded |  | 1990"]),
        ("They were founded in 1990.", ["River Guard of Fiji | founded |  | 1990"]),
        ("The force was founded in 1990.", ["River Guard of Fiji | founded |  | 1990"]),
        ("the river guard was founded in 1990.", ["River Guard of Fiji | founded |  | 1990"]),
        (
            "The Sea Guard is headquartered in Lautoka. It was founded in 1990.",
            ["Sea Guard | headquartered_in | Lautoka", "Sea Guard | founded |  | 1990"],
        ),
        (
            "The 5th Harbour Brigade was founded in 1990. In 1995, the brigade was disbanded.",
            ["5th Harbour Brigade | founded |  | 1990", "5th Harbour Brigade | disbanded |  | 1995"],
        ),
        (
            "The 5th Harbour Brigade was founded in 1990. Rain fell. This brigade was disbanded in 1995.",
            ["5th Harbour Brigade | founded |  | 1990", "5th Harbour Brigade | disbanded |  | 1995"],
        ),
        (
            "The Sea Guard (SGX) was founded in 1990. The SGX was disbanded in 1995.",
            ["Sea Guard | abbreviation | SGX", "Sea Guard | founded |  | 1990", "Sea Guard | disbanded |  | 1995"],
        ),
        (
            "The 9th Coast Regiment of the Sea Guard was founded in 1990. The Sea Guard helped. "
            "The 9th Regiment was disbanded in 1995.",
            [
                "9th Coast Regiment of the Sea Guard | founded |  | 1990",
                "9th Coast Regiment of the Sea Guard | disbanded |  | 1995",
            ],
        ),
        (
            "Captain Ann Lee was born on 3 May 1950. In 1990 she became commander of the River Guard.",
            ["Ann Lee | born |  | 1950-05-03", "Ann Lee | held_post | commander of the River Guard | 1990/"],
        ),
        (
            "Captain Ann Lee visited Suva. In 1990 Lee became commander of the River Guard.",
            ["Ann Lee | held_post | commander of the River Guard | 1990/"],
        ),
        (
            "On 3 May 1990 Ann Lee – since 1989 chief of staff of the Lake Troops – was appointed their commander.",
            [
                "Ann Lee | held_post | chief of staff of the Lake Troops | 1989/",
                "Ann Lee | held_post | commander | 1990-05-03/",
            ],
        ),
        (
            "The men went to the Directorate of Lake Troops. In 1990 those troops were reorganised as the Sea Guard.",
            ["Directorate of Lake Troops | reorganised | Sea Guard | 1990"],
        ),
        (
            "Its men were transferred to the Sea Guard in 2001. Its boats were merged with the Sea Guard in 2002.",
            ["River Guard of Fiji | personnel_transferred | Sea Guard | 2001"],
        ),
        ("Its 1,200 officers were transferred to the Sea Guard.", []),
        (
            "The Palace Guard was disbanded in 1971 and its 1,200 officers were transferred to the Sea Guard.",
            ["Palace Guard | disbanded |  | 1971"],
        ),
        (
            "Unlike the Sea Guard, which was founded in 1951, the River Guard is quick. It was disbanded in 1962.",
            ["Sea Guard | founded |  | 1951", "River Guard of Fiji | disbanded |  | 1962"],
        ),
        (
            "The force was formed on the basis of the 14th Division, which itself had been formed in 1941.",
            ["River Guard of Fiji | founded", "14th Division | succeeded_by | River Guard of Fiji"],
        ),
        (
            "The Sea Guard was founded in 1980.\n\nThe guard was disbanded in 1990.",
            ["Sea Guard | founded |  | 1980", "River Guard of Fiji | disbanded |  | 1990"],
        ),
        ("As did the Sea Guard, it was founded in 1985.", ["River Guard of Fiji | founded |  | 1985"]),
        (
            "The Sea Guard was founded in 1980. It was not until 1990 that the River Guard rose. "
            "It was sold, and disbanded in 1995.",
            ["Sea Guard | founded |  | 1980", "River Guard of Fiji | disbanded |  | 1995"],
        ),
        (
            "The Palace Guard has boats. Its equipment includes F2 carbines.",
            ["Palace Guard | uses_equipment | F2 carbines"],
        ),
    ],
)
def test_what_words_mean(words: str, rows: list[str], told: Told) -> None:
    assert sorted(told(f"== History ==\n{words}")) == sorted(rows)


PERSON = "= Ann Lee =\n\nInfobox\n- Name: Ann Lee\n- Birth date: 3 May 1950\n\n"


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (
            "In 1990 the general took over the Sea Guard from Bo Tan.",
            ["Ann Lee | held_post | commander | 1990/", "Bo Tan | succeeded_by | Ann Lee | 1990"],
        ),
        ("Colonel Bo Tan left. In 1990 the colonel took over the Sea Guard.", []),
        ("In 1990 the general in command of the north took over the Sea Guard.", []),
        (
            "General Bo Tan replaced her in 1990.",
            ["Ann Lee | succeeded_by | Bo Tan | 1990"],
        ),
    ],
)
def test_whom_the_general_means(words: str, rows: list[str], told: Told) -> None:
    assert sorted(told(f"== Life ==\n{words}", head=PERSON)) == sorted(rows)


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("During the Lake War (1941–1945) gendarmes fought.", ["Lake Force | participated_in | Lake War | 1941/1945"]),
        ("During the Lake War (1941–1945) policemen fought.", []),
        ("During the Lake War some gendarmes fought.", []),
        ("During the Lake War gendarmes were killed.", []),
    ],
)
def test_whose_men_are_meant(words: str, rows: list[str], told: Told) -> None:
    head = "= Fijian Gendarmerie =\n\nInfobox\n- Agencyname: Fijian Gendarmerie\n\n"
    given = told(f"== History ==\n{words}", head=head)
    assert given == [each.replace("Lake Force", "Fijian Gendarmerie") for each in rows]


@pytest.mark.parametrize(
    ("words", "doubts"),
    [
        ("The brigade was disbanded in 1995.", ["`brigade` fits nothing named before"]),
        ("The brigade was near the river.", []),
        ("The brigade was not disbanded.", []),
        ("It is untrue that the brigade was disbanded in 1995.", []),
        ("The brigades were disbanded in 1995.", []),
        ("He was appointed commander of the River Guard in 1995.", ["`He` fits nothing named before"]),
        ("The country was disbanded in 1995.", []),
        ("The following units were disbanded in 1995.", []),
        (
            "General Ann Lee and General Bo Lee met. In 1995 General Lee was appointed commander of the River Guard.",
            ["`Lee` fits Ann Lee and Bo Lee"],
        ),
    ],
)
def test_doubts(words: str, doubts: list[str], read: Read) -> None:
    found = [each for each in read(f"== History ==\n{words}").findings if each.code == "unresolved-reference"]
    assert [each.what for each in found] == doubts
    assert all(each.level == "info" for each in found)


def test_two_that_fit_are_named(read: Read, told: Told) -> None:
    words = (
        "== History ==\nCaptain Ann Lee saw the boats of the 5th Harbour Brigade and of the 6th Harbour Brigade. "
        "In 1995 the brigade was disbanded."
    )
    assert told(words) == []
    found = read(words).findings
    assert [each.what for each in found] == ["`brigade` fits 5th Harbour Brigade and 6th Harbour Brigade"]


def test_a_finding_stands_at_its_words(read: Read) -> None:
    words = "== History ==\nIn 1995 the brigade was disbanded."
    (found,) = read(words).findings
    assert found.end - found.start == len("brigade")


def test_the_sections_thing_is_meant_below_it(told: Told) -> None:
    words = (
        "== Structure ==\n=== Harbour Battalion ===\nIt was founded in 1990.\n"
        "==== History ====\nIt was disbanded in 1995."
    )
    assert told(words) == [
        "Harbour Battalion | part_of | River Guard of Fiji",
        "Harbour Battalion | founded |  | 1990",
        "Harbour Battalion | disbanded |  | 1995",
    ]


def test_what_a_list_names_is_not_spoken_of_after_it(told: Told) -> None:
    words = "== Structure ==\n- Coast Brigade: the 5th Harbour Battalion\n\nThe battalion was disbanded in 1995."
    assert [each for each in told(words) if "disbanded" in each] == []


def test_what_was_spoken_of_last_ends_with_its_section(told: Told) -> None:
    words = "== History ==\nThe Sea Guard was founded in 1990.\n== Modern times ==\nIt was disbanded in 1995."
    assert told(words)[1:] == ["River Guard of Fiji | disbanded |  | 1995"]


def test_the_post_of_a_section(told: Told) -> None:
    words = "== Commander of the River Guard ==\nIn 1990 Captain Ann Lee was appointed commander."
    assert told(words) == ["Ann Lee | held_post | commander | 1990/"]


def body(name: str, *short: str) -> Mention:
    return Mention(name, EntityType.UNIT, short=short)


def test_memory_names_the_only_one_that_fits() -> None:
    memory = Memory(Mention("River Guard", EntityType.AGENCY))
    memory.name(body("5th Harbour Brigade"))
    assert memory.definite("brigade") == body("5th Harbour Brigade")
    memory.name(body("6th Harbour Brigade"))
    assert memory.definite("brigade") is None
    assert [each.name for each in memory.candidates("brigade")] == ["5th Harbour Brigade", "6th Harbour Brigade"]
    assert memory.definite("harbour battalion") is None
    memory.subject = body("6th Harbour Brigade")
    assert memory.definite("brigade") == body("6th Harbour Brigade")


def test_memory_prefers_what_is_named_in_the_section() -> None:
    memory = Memory(Mention("River Guard", EntityType.AGENCY))
    memory.name(body("5th Harbour Brigade"))
    memory.enter(None)
    assert memory.definite("brigade") == body("5th Harbour Brigade")
    memory.name(body("6th Harbour Brigade"))
    assert memory.definite("brigade") == body("6th Harbour Brigade")


@pytest.mark.parametrize(
    ("words", "name", "fits"),
    [
        (("harbour", "brigade"), "5th Harbour Brigade", True),
        (("high", "school"), "Higher School", True),
        (("harbour",), "Harvest Brigade", False),
        (("5",), "55th Brigade", False),
        ((), "Brigade", False),
    ],
)
def test_short_names(words: tuple[str, ...], name: str, fits: bool) -> None:
    assert is_short_for(words, name) is fits


def test_memory_knows_names_but_for_case_and_article() -> None:
    memory = Memory(Mention("River Guard", EntityType.AGENCY))
    memory.name(body("Guard of the Locks", "GL"))
    assert memory.known("the guard of locks") == memory.known("GL") == body("Guard of the Locks", "GL")
    memory.call(body("Guard of the Locks"), "Lock Men")
    assert memory.known("Lock Men") == body("Guard of the Locks", "GL", "Lock Men")
    assert memory.known("Lock") is None


def test_memory_takes_a_short_form_for_the_only_whole_one() -> None:
    memory = Memory(Mention("River Guard", EntityType.AGENCY))
    memory.name(body("Higher Naval School of Suva"))
    assert memory.short_form("High School") == body("Higher Naval School of Suva")
    memory.name(body("Higher Music School"))
    assert memory.short_form("High School") is None
    assert memory.short_form("Heron") is None


def test_memory_of_people() -> None:
    memory = Memory(Mention("River Guard", EntityType.AGENCY))
    memory.name(Mention("Ann Lee", EntityType.PERSON))
    assert memory.person_called("Lee") == memory.person_called("Ann Lee") == Mention("Ann Lee", EntityType.PERSON)
    memory.name(Mention("Bo Lee", EntityType.PERSON))
    assert memory.person_called("Lee") is None
    assert memory.person_called("Cy Lee") is None
    assert memory.person_called("") is None


def test_the_guard_is_the_national_guard() -> None:
    guard = Mention("National Guard of Fiji", EntityType.AGENCY)
    memory = Memory(guard)
    assert memory.definite("guard") == guard
    assert memory.definite("army") is None
