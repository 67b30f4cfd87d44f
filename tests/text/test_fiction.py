from __future__ import annotations

import pytest

from orbat.text.fiction import is_fiction


@pytest.mark.parametrize(
    "sentence",
    [
        "In the 1990 film “Reef”, Colonel Ana Mar leads the River Guard.",
        "In Rosa Luna's novel Deep Water the commander is General Bo Ray.",
        "In a television series she becomes chief of the Lake Police.",
        "The fictional 9th Lake Brigade is disbanded in the end.",
        "Actress Mele Tau plays General Ana Mar.",
        "General Bo Ray is played by Piet Vos.",
        "A comedy starring Piet Vos as Major Bo Ray, commander of the River Guard.",
    ],
)
def test_fiction(sentence: str) -> None:
    assert is_fiction(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Colonel Ana Mar leads the film unit of the Lake Army.",
        "In 1990 the brigade moved to the film studios.",
        "In the series of battles that followed, the brigade lost 40 men.",
        "She played a role in the merger of the two brigades.",
        "In the opening game of the Army Cup the River Guard played the Lake Police.",
        "The band was conducted by Major Bo Ray.",
    ],
)
def test_what_is_no_fiction(sentence: str) -> None:
    assert not is_fiction(sentence)
