"""What is told of one body, or of a part or a thing of it, is not told of another that stands near."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orbat.claims import Mention, Reading

Told = Callable[..., list[str]]
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("The 6th Brigade and the 1st Regiment commanded by Colonel Ann Lee took the town.", "1st Regiment"),
        ("The 6th Brigade, supported by the 1st Regiment led by Colonel Ann Lee, took the town.", "1st Regiment"),
        ("The town was taken by the 6th Brigade and by the 1st Regiment led by Colonel Ann Lee.", "1st Regiment"),
        ("The 6th Brigade, based in Suva, was led by Colonel Ann Lee.", "6th Brigade"),
    ],
)
def test_who_leads_leads_the_nearest(words: str, body: str, read: Read) -> None:
    held = [claim for claim in read(words).claims if claim.relation == "held_post"]
    owners = [dict(claim.qualifiers)["organisation"] for claim in held]
    assert [owner.name for owner in owners if isinstance(owner, Mention)] == [body]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("In 1957 the Sea Guard moved; its number was restored in 1964.", []),
        ("Its 9th Battalion took part in the Reed War in 1950.", ["9th Battalion | participated_in | Reed War | 1950"]),
        ("Lee's military assistant was sent to Suva in 1950.", []),
        ("The 3rd, 7th and 11th Battalions took part in the Reed War in 1950.", []),
        ("The Sea Guard traces its history to the Reed Company, but no link can be shown.", []),
    ],
)
def test_whose_deed_it_is(words: str, rows: list[str], told: Told) -> None:
    assert told(words) == rows


def test_an_acting_post_is_not_the_title_before_the_name(read: Read) -> None:
    claims = read("Deputy Director Ann Lee held the post of director in an acting capacity in 2006.").claims
    (held,) = (claim for claim in claims if claim.relation == "held_post")
    assert "acting" not in dict(held.qualifiers)


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("Ann Lee was Director of Prisons, Reef Province, from 1982 to 1985.", "Director of Prisons, Reef Province"),
        ("In 1982 Ann Lee became commander of the boats with the rank of captain.", "commander of the boats"),
        ("In 1982 the Reed Council appointed Ann Lee Minister of Transport.", "Minister of Transport"),
    ],
)
def test_the_whole_name_of_a_post_and_no_more(words: str, post: str, told: Told) -> None:
    assert [row.split(" | ")[2] for row in told(words) if "held_post" in row] == [post]


@pytest.mark.parametrize(
    ("words", "award"),
    [
        ("In 1965 Ann Lee was awarded the Medal for Bravery.", "Medal for Bravery"),
        ("Ann Lee received the Order of the Reef in 1965.", "Order of the Reef"),
    ],
)
def test_the_whole_name_of_an_award(words: str, award: str, told: Told) -> None:
    assert [row.split(" | ")[2] for row in told(words) if "received_award" in row] == [award]
