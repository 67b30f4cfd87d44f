"""Which date belongs to which event, and what it means for a claim."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orbat.claims import NEVER_SAID, Reading, When
from orbat.dates import OPEN, Date
from orbat.extract.prose.binding import Moment, when_of

Told = Callable[..., list[str]]
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("In 1990, the Sea Guard was founded.", ["Sea Guard | founded |  | 1990"]),
        ("The Sea Guard was founded on 3 May 1990.", ["Sea Guard | founded |  | 1990-05-03"]),
        ("The Sea Guard was founded in May 1990.", ["Sea Guard | founded |  | 1990-05"]),
        ("The Sea Guard was founded in the 1990s.", ["Sea Guard | founded |  | 199X"]),
        ("The Sea Guard was founded.", ["Sea Guard | founded"]),
        (
            "In 1990, the Sea Guard was founded and in 1995 it was disbanded.",
            ["Sea Guard | founded |  | 1990", "Sea Guard | disbanded |  | 1995"],
        ),
        (
            "The Sea Guard was founded in 1990 and disbanded in 1995.",
            ["Sea Guard | founded |  | 1990", "Sea Guard | disbanded |  | 1995"],
        ),
        (
            "The Sea Guard was founded in 1990; in 1995 it was merged into the Coast Guard, and in 2000 the Coast "
            "Guard was disbanded.",
            [
                "Sea Guard | founded |  | 1990",
                "Sea Guard | merged | Coast Guard | 1995",
                "Coast Guard | disbanded |  | 2000",
            ],
        ),
        ("The Sea Guard existed until 1995, when it was disbanded.", ["Sea Guard | disbanded |  | 1995"]),
        (
            "When the Sea Guard was disbanded in 1995, the Coast Guard was founded.",
            ["Coast Guard | founded |  | 1995", "Sea Guard | disbanded |  | 1995"],
        ),
        ("The Sea Guard was founded between 1990 and 1993.", ["Sea Guard | founded |  | 1990/1993"]),
        ("The Sea Guard was founded between 1990 and the following year.", ["Sea Guard | founded |  | 1990/1991"]),
        ("The Sea Guard was founded between early 1990 and the end of 1993.", ["Sea Guard | founded |  | 1990/1993"]),
        (
            "Ann Lee commanded the Sea Guard from early 1990 to late 1993.",
            ["Ann Lee | held_post | commander | 1990/1993"],
        ),
        ("Founded in 1990, the Sea Guard patrols.", ["Sea Guard | founded |  | 1990"]),
        ("By decree of 4 March 1991 the Sea Guard was founded.", ["Sea Guard | founded"]),
        ("The Sea Guard was founded by the Law on Rivers, adopted on 4 March 1991.", ["Sea Guard | founded"]),
        (
            "The Sea Guard was founded in 1990. Two years later it was disbanded.",
            ["Sea Guard | founded |  | 1990", "Sea Guard | disbanded |  | 1992"],
        ),
        (
            "Ann Lee commanded the Sea Guard from 2000 to 2008.",
            ["Ann Lee | held_post | commander | 2000/2008"],
        ),
        ("Captain Ann Lee has commanded the Sea Guard since 2000.", ["Ann Lee | held_post | commander | 2000/.."]),
        (
            "In 2000 Ann Lee was appointed commander of the Sea Guard.",
            ["Ann Lee | held_post | commander of the Sea Guard | 2000/"],
        ),
        ("The Sea Guard has 500 members.", ["Sea Guard | has_strength | 500"]),
        ("In 2005 the Sea Guard had 500 members.", ["Sea Guard | has_strength | 500 | 2005"]),
        (
            "The Sea Guard celebrates its professional holiday on 12 May.",
            ["Sea Guard | celebrates | holiday | XXXX-05-12"],
        ),
    ],
)
def test_dates(words: str, rows: list[str], told: Told) -> None:
    given = (row for row in told(f"== History ==\n{words}") if " | act" not in row and " | issued_by" not in row)
    assert sorted(given) == sorted(rows)


def test_a_decree_keeps_its_own_day(told: Told) -> None:
    rows = told("== History ==\nBy presidential decree of 4 March 1991 the Sea Guard was founded on 1 May 1992.")
    assert "Sea Guard | founded |  | 1992-05-01" in rows
    assert [each for each in rows if "1991-03-04" in each and "founded" in each] == []
    assert any(each.endswith("1991-03-04") for each in rows)


def test_the_date_is_in_the_quote(read: Read) -> None:
    reading = read("== History ==\nIn 1990, after much rain, the Sea Guard was founded.")
    (claim,) = [each for each in reading.claims if each.relation == "founded"]
    (span,) = claim.evidence[0].spans
    assert span.end - span.start == len("In 1990, after much rain, the Sea Guard was founded")


def test_relative_words_count_from_the_sentence_before_and_not_over_a_heading(told: Told) -> None:
    words = (
        "== History ==\nThe Sea Guard was founded in 1990.\n== Later ==\nTwo years later the Sea Guard was disbanded."
    )
    assert told(words) == ["Sea Guard | founded |  | 1990", "Sea Guard | disbanded"]


def test_a_date_that_is_reckoned_otherwise_is_a_finding(read: Read) -> None:
    reading = read("== History ==\nThe Sea Guard was founded in 1990. Two years later, in 1995, it was disbanded.")
    assert [each.what for each in reading.findings if each.code == "computed-date-disagrees"]
    reading = read("== History ==\nThe Sea Guard was founded in 1990. Two years later, in 1992, it was disbanded.")
    assert [each.what for each in reading.findings if each.code == "computed-date-disagrees"] == []


@pytest.mark.parametrize(
    "words",
    ["either in 1994 or in 1996", "in 1994 or 1996", "in May or June 1994", "on 3 May 1994 or on 4 May 1994"],
)
def test_of_one_date_or_another_neither_is_told(words: str, read: Read) -> None:
    reading = read(f"== History ==\nThe Sea Guard was founded {words}. Two years later it was disbanded.")
    assert {each.relation: each.when for each in reading.claims if each.rule.startswith("prose")} == {
        "founded": NEVER_SAID,
        "disbanded": NEVER_SAID,
    }
    (found,) = [each for each in reading.findings if each.code == "alternative-dates"]
    assert words.removeprefix("either ").split(" ", 1)[1].split(" ")[0] in found.what


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (
            "On 3 May 1990 the Sea Guard was founded; its boats were built and the Coast Guard was disbanded.",
            ["Sea Guard | founded |  | 1990-05-03", "Coast Guard | disbanded"],
        ),
        ("In 1990 the Coast Guard praised the Sea Guard, which had been founded.", []),
        (
            "In 1990 Captain Ann Lee met Captain Bo Tan, who had been appointed director.",
            ["Bo Tan | held_post | director"],
        ),
        (
            "In 1990 Captain Ann Lee met Captain Bo Tan, who had been appointed director in 1985.",
            ["Bo Tan | held_post | director | 1985/"],
        ),
        (
            "Three weeks after the flood, on 3 May 1990, the Sea Guard was founded.",
            ["Sea Guard | founded |  | 1990-05-03"],
        ),
        (
            "The Sea Guard was not praised by many, and on 3 May 1990 the Coast Guard was founded.",
            ["Coast Guard | founded |  | 1990-05-03"],
        ),
        ("Captain Ann Lee, director, who was hurt on 3 May 1990, spoke.", ["Ann Lee | held_post | director"]),
        (
            "The Sea Guard, formed in 1942, whose commander, Major Bo Tan, was old, fought.",
            ["Sea Guard | founded |  | 1942", "Bo Tan | held_post | commander"],
        ),
        (
            "The commander, General Bo Tan, had met the Sea Guard, whose founder, Rui Costa, fled in 1990.",
            ["Bo Tan | held_post | commander", "Rui Costa | held_post | founder | 1990"],
        ),
        (
            "The Sea Guard, formed in 2010, lost its commander, Colonel Bo Tan.",
            ["Sea Guard | founded |  | 2010", "Bo Tan | held_post | commander"],
        ),
        ("In 1920, before the Sea Guard was founded, rain fell.", ["Sea Guard | founded"]),
        (
            "In 1920, a decade before the Sea Guard was founded, the Coast Guard was disbanded.",
            ["Sea Guard | founded", "Coast Guard | disbanded |  | 1920"],
        ),
        (
            "In 2005 it met the Sea Guard, whose director was Captain Bo Tan, later minister, in 2006.",
            ["Bo Tan | held_post | director", "Bo Tan | held_post | minister"],
        ),
        ("The River Guard rose in 1965, when the Army was led by General Bo Tan.", []),
        ("By order of Bo Tan, whose term ended in 1952, the Sea Guard was disbanded.", ["Sea Guard | disbanded"]),
        (
            "The unit was praised by the minister, Captain Bo Tan, after the siege of 1986.",
            ["Bo Tan | held_post | minister"],
        ),
        (
            "The commander, General Bo Tan, was born in 1931.",
            ["Bo Tan | held_post | commander", "Bo Tan | born |  | 1931"],
        ),
        (
            "General Bo Tan, former commander of the Sea Guard, was wounded in June 1995.",
            ["Bo Tan | held_post | commander of the Sea Guard", "Bo Tan | wounded |  | 1995-06"],
        ),
        (
            "The Sea Guard and the Harbour Patrol were founded in 1998 and 2000, respectively.",
            ["Harbour Patrol | founded"],
        ),
        (
            "General Bo Tan, former commander of the Sea Guard, was appointed director in 1990. Tan served until 1994.",
            [
                "Bo Tan | held_post | commander of the Sea Guard",
                "Bo Tan | held_post | director | /1994",
                "Bo Tan | held_post | director | 1990/",
            ],
        ),
        (
            "On 3 May 1990 Ann Lee – since June 1989 head of the Naval Academy – was appointed director.",
            [
                "Ann Lee | held_post | director | 1990-05-03/",
                "Ann Lee | held_post | head of the Naval Academy | 1989-06/",
            ],
        ),
    ],
)
def test_how_far_a_date_reaches(words: str, rows: list[str], told: Told) -> None:
    assert sorted(told(f"== History ==\n{words}")) == sorted(rows)


def moment(date: str, lead: str = "") -> Moment:
    return Moment(Date(date), 0, lead=lead)


@pytest.mark.parametrize(
    ("mode", "date", "lead", "when"),
    [
        ("event", "1990", "", When(date=Date("1990"))),
        ("event", "1990/..", "since", NEVER_SAID),
        ("none", "1990", "", NEVER_SAID),
        ("start", "1990", "", When(start=Date("1990"))),
        ("end", "1990", "", When(end=Date("1990"))),
        ("end", "../1990", "until", When(end=Date("1990"))),
        ("since", "1990/..", "since", When(start=Date("1990"), end=OPEN)),
        ("tenure", "1990/1995", "", When(start=Date("1990"), end=Date("1995"))),
        ("tenure", "../1995", "until", When(end=Date("1995"))),
        ("lasting", "1990", "", When(date=Date("1990"))),
        ("turn", "../1990", "until", When(date=Date("1990"))),
        ("onset", "1990/..", "since", When(date=Date("1990"))),
        ("from", "1990/..", "since", When(start=Date("1990"))),
    ],
)
def test_how_a_date_is_meant(mode: str, date: str, lead: str, when: When) -> None:
    assert when_of(mode, moment(date, lead)) == when


def test_no_date() -> None:
    assert when_of("event", None) == NEVER_SAID


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("After the flood of 1952 the Sea Guard was disbanded.", ["Sea Guard | disbanded"]),
        ("Following the strike of 1952, the Sea Guard was disbanded.", ["Sea Guard | disbanded"]),
        ("The Sea Guard was disbanded after the flood of 1952.", ["Sea Guard | disbanded"]),
        ("The Sea Guard was disbanded after 1952.", ["Sea Guard | disbanded |  | 1952/.."]),
        ("Three days after the flood, on 6 July 1952, the Sea Guard was disbanded.",
         ["Sea Guard | disbanded |  | 1952-07-06"]),
        ("Colonel Ann Lee served as acting commander of the Sea Guard until Bo Tan took over on 1 May 2019.",
         ["Ann Lee | held_post | commander of the Sea Guard | /2019-05-01"]),
        ("Ann Lee was the commander of the Sea Guard until her death in 2003.",
         ["Ann Lee | held_post | commander of the Sea Guard | /2003"]),
        ("Ann Lee commanded the Sea Guard before she retired in 1951.",
         ["Ann Lee | held_post | commander", "Ann Lee | retired |  | 1951"]),
        ("By 1960, Ann Lee was the commander of the Sea Guard.",
         ["Ann Lee | held_post | commander of the Sea Guard | 1960"]),
        ("In 1962 she told President Ann Lee that the boats would be sold in 1963.",
         ["Ann Lee | held_post | President | 1962"]),
        ("Captain Bo Tan surrendered in 1986, was pardoned by President Ann Lee and left.",
         ["Ann Lee | held_post | President"]),
        ("President Ann Lee was seen on the quay and left in 1986.", ["Ann Lee | held_post | President"]),
        ("Captain Bo Tan died in June 1993, two years after he retired. The Sea Guard was disbanded the next year.",
         ["Bo Tan | died |  | 1993-06", "Sea Guard | disbanded |  | 1994"]),
        ("The Sea Guard was founded in 1943. Ann Lee, by then a colonel, led it until May 1945.",
         ["Sea Guard | founded |  | 1943", "Ann Lee | held_rank | colonel", "Ann Lee | held_post | head | /1945-05"]),
        ("In 1990 Ann Lee was made director of the newly founded Sea Guard.",
         ["Sea Guard | founded |  | ../1990", "Ann Lee | held_post | director of the newly founded Sea Guard | 1990/"]),
    ],
)  # fmt: skip
def test_the_time_of_another_event_is_not_the_time_of_this(words: str, rows: list[str], told: Told) -> None:
    assert sorted(told(words)) == sorted(rows)


@pytest.mark.parametrize(
    ("words", "start"),
    [("in January", "2022-01"), ("on 3 July", "2022-07-03"), ("in December", "2021-12"), ("in July", "2022-07")],
)
def test_a_report_means_the_last_such_day_whatever_it_told_before(words: str, start: str, told: Told) -> None:
    report = f"The boat was bought in 2014. Colonel Ann Lee was appointed commander of the Sea Guard {words}."
    assert f"Ann Lee | held_post | commander of the Sea Guard | {start}/" in told(report, date="2022-07-12")
