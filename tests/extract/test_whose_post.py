"""Whose a post is and when it was held, where the nearest body and the nearest date are those of something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orbat.claims import Claim, Mention, Reading
from orbat.document import Source
from orbat.extract import extract
from orbat.sources import parse

Read = Callable[..., Reading]
Told = Callable[..., list[str]]
REGIMENT = "= 9th Coast Regiment =\n\nInfobox\n- Unit name: 9th Coast Regiment\n- Country: Fiji\n- Type: Infantry\n\n"
ANN_LEE = "= Ann Lee =\n\nInfobox\n- Name: Ann Lee\n- Rank: General\n- Born: 3 May 1950\n- Serviceyears: 1970–1999\n\n"


def body_of(claim: Claim) -> str:
    body = dict(claim.qualifiers).get("organisation")
    return body.name if isinstance(body, Mention) else ""


def posts(reading: Reading) -> list[str]:
    found = (each for each in reading.claims if each.relation == "held_post" and each.rule.startswith("prose"))
    return [f"{each.subject.name} | {body_of(each)}" for each in found]


@pytest.mark.parametrize(
    ("head", "words", "expected"),
    [
        (REGIMENT, "Bo Tan retired as Vice Chief of Army Staff in 2015.", ["Bo Tan | "]),
        (REGIMENT, "Bo Tan retired as commander in 2015.", ["Bo Tan | 9th Coast Regiment"]),
        (
            ANN_LEE,
            "In 1990 she took over the 5th Reef Battalion. Colonel Bo Tan, who had led the force since 1986, retired.",
            ["Ann Lee | 5th Reef Battalion"],
        ),
        ("", "The Armed Forces of Fiji helped. General Bo Tan, minister of the armed forces, spoke.", ["Bo Tan | "]),
        (
            "",
            '"A" Division was led by Captain Ann Lee. "K" Division was raised in 1889; its first commander,'
            " Captain Bo Tan, left.",
            ['Ann Lee | "A" Division', 'Bo Tan | "K" Division'],
        ),
    ],
)
def test_whose_post_it_is(read: Read, head: str, words: str, expected: list[str]) -> None:
    assert posts(read(words, head=head) if head else read(words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Formed in 1976 out of a company that had guarded Governor Bo Tan, it grew.",
            ["Bo Tan | held_post | Governor"],
        ),
        ("The guest, Governor Bo Tan (knighted by the queen in 2010), left.", ["Bo Tan | held_post | Governor"]),
        ("Governor Bo Tan was a judge from 1882 to 1893.", ["Bo Tan | held_post | Governor"]),
        ("The deputy, Governor Bo Tan, left.", ["Bo Tan | held_post | Governor"]),
        ("Governor Bo Tan was killed in 1893.", ["Bo Tan | held_post | Governor | 1893"]),
    ],
)
def test_a_date_of_other_words_is_not_that_of_the_post(told: Told, words: str, expected: list[str]) -> None:
    assert [each for each in told(words) if "held_post | Governor" in each] == expected


def test_the_rank_of_a_remark_is_that_in_the_post() -> None:
    box = "{{Infobox military unit|unit_name=9th Coast Regiment|notable_commanders=[[General]] Bo Tan (as a major)}}"
    article, _ = parse(Source("regiment.wiki", f"{box}\n'''9th Coast Regiment''' is a unit.\n"))
    held = [each for each in extract(article).claims if each.relation == "held_post"]
    assert [dict(each.qualifiers)["rank"] for each in held] == ["major"]
