"""In an article about a person what is said of others, or only supposed, is no fact about that person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]
PERSON = "= Ann Lee =\n\nInfobox\n- Name: Ann Lee\n- Birth date: 3 May 1950\n\n"
BEFORE = "Colonel Bo Tan spoke. "


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("She hoped to become minister.", []),
        ("She was offered the post of director but declined.", []),
        ("If she became president, she would leave.", []),
        ("Had she been appointed minister in 1990, she would have left.", []),
        ("It is unknown whether she was promoted to colonel.", []),
        ("She asked that Tan be promoted to general.", []),
        ("Nobody was promoted to colonel.", []),
        ("Her brother was killed in 1975.", []),
        ("Her wife Mary was awarded the Order of the Reef in 1997.", []),
        (
            "She was preceded by Bo Tan, who had been appointed in 1990, and succeeded by Rui Costa.",
            [],
        ),
        (
            "In 1985, while Tan was Commissioner of Prisons, Ann Lee left.",
            ["Bo Tan | held_post | Commissioner of Prisons | 1985"],
        ),
        (
            "In 1990 Tan appointed Captain Rui Costa as director of the Sea Guard.",
            ["Rui Costa | held_post | director of the Sea Guard | 1990/"],
        ),
        (
            "From 1964 to 1967 she was in Suva, where Tan was director of the Naval Academy.",
            ["Bo Tan | held_post | director of the Naval Academy"],
        ),
        ("Her first chief was Commissioner Rui Costa.", ["Rui Costa | held_post | Commissioner"]),
        ("She declined an offer to become minister.", []),
        (
            "In 2001 she and Captain Rui Costa were appointed chairman and director, respectively.",
            ["Ann Lee | held_post | chairman | 2001/", "Rui Costa | held_post | director | 2001/"],
        ),
        ("In 2001 she and Captain Rui Costa were appointed chairman, director and dean, respectively.", []),
        (
            "From 1992 until 2000 she was head of the Sea Guard, in which role she met President Rui Costa.",
            ["Ann Lee | held_post | head of the Sea Guard | 1992/2000", "Rui Costa | held_post | President"],
        ),
        ("Her father was commander of the 5th Brigade from 1960 to 1965.", []),
        ("The actor Rui Costa played her in a film and was awarded the Order of the Reef.", []),
        ("The actor Rui Costa met him and was awarded the Order of the Reef.", []),
        ("She married Tan's sister in 1970.", []),
        ("The post went to Tan, and she retired in 1990.", []),
        ("She told the general that she had resigned.", ["? Ann Lee | resigned"]),
        ("She said that Tan was appointed director.", ["? Bo Tan | held_post | director"]),
        ("In 1990, as director, she left.", []),
        ("She met Tan, who was appointed director in 1991.", ["Bo Tan | held_post | director | 1991/"]),
        ("She trained Captain Rui Costa, who became director in 2005.", ["Rui Costa | held_post | director | 2005/"]),
        ("Her predecessor, Rui Costa, was old.", ["Rui Costa | succeeded_by | Ann Lee"]),
        ("Minister Rui Costa was glad when he replaced Tan.", []),
    ],
)
def test_what_is_said_of_whom(words: str, rows: list[str], told: Told) -> None:
    given = told(f"== Life ==\n{BEFORE}{words}", head=PERSON)
    assert [each for each in given if "| Minister" not in each] == rows


def test_what_one_sentence_says_of_the_office_of_the_sentence_before(told: Told) -> None:
    words = (
        "She was appointed director of the Naval Academy in 1990. "
        "In 1994 she became minister and left the post in 1996."
    )
    assert told(f"== Life ==\n{words}", head=PERSON) == [
        "Ann Lee | held_post | director of the Naval Academy | 1990/",
        "Ann Lee | held_post | minister | 1994/",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "She lived with her aunt, Admiral Ann Lee, in Suva.",
        "She must not be confused with Admiral Ann Lee.",
        "Bo Tan was appointed director; his namesake, Admiral Bo Tan, was old.",
    ],
)
def test_of_a_namesake_nothing_is_told(words: str, told: Told) -> None:
    rows = told(f"== Life ==\n{words}", head=PERSON, names=True)
    assert [row for row in rows if "Admiral" in row] == []
