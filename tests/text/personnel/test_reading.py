from __future__ import annotations

import pytest

from orbat.text.personnel import read

# text, then who is said to have which post or body
PRONOUNS = [
    ("Ana Mar grew up in Jalo. She commands the 2nd Battalion.", "Ana Mar: 2nd Battalion"),
    ("Colonel Ana Mar was there. She commands the 2nd Battalion.", "Ana Mar: 2nd Battalion"),
    ("The brigade commander saw the boats, Blue Falcon, on Monday. He commanded the 2nd Battalion.", ""),
    ("The commander saw the 1st Battalion, Otago Rifles, on Monday. He commanded the 2nd Battalion.", ""),
]


@pytest.mark.parametrize(("text", "expected"), PRONOUNS)
def test_a_pronoun_means_a_person(text: str, expected: str) -> None:
    said = [each for line in read(text).lines for each in line.services]
    posted = [f"{each.person.words}: {(each.post or each.body).words}" for each in said if each.post or each.body]
    assert "; ".join(posted) == expected


# text, then who is planned to have what, and who has it
SUPPOSED = [
    ("If Colonel Ana Mar were appointed commander of the 3rd Brigade, she would leave.", [("Ana Mar", True)]),
    ("It is unclear whether Colonel Ana Mar is commander of the 3rd Brigade.", [("Ana Mar", True)]),
    ("Colonel Ana Mar, the commander of the 3rd Brigade, helps if necessary.", [("Ana Mar", False)]),
    ("In the film “Reef”, Colonel Ana Mar, the commander of the 3rd Brigade, left.", []),
]


@pytest.mark.parametrize(("text", "expected"), SUPPOSED)
def test_what_is_supposed_is_planned_at_best(text: str, expected: list[tuple[str, bool]]) -> None:
    said = [each for line in read(text).lines for each in line.services if each.post]
    assert [(each.person.words, each.is_planned) for each in said] == expected
