"""What names say by themselves: abbreviations in brackets, and whose a body is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("It met the Lake Rescue Service (LRS).", ["Lake Rescue Service | LRS"]),
        ("It met the Ministry of Lakes and Rivers (VMG).", ["Ministry of Lakes and Rivers | VMG"]),
        ("It met the Department of Lake Services (DLS).", ["Department of Lake Services | DLS"]),
        ("It met the Civil rights Lake Organisation (CRLO).", []),
        ("It heard the Reed service of the Lake Media Corporation (LMC).", []),
    ],
)
def test_an_abbreviation_is_of_the_whole_name(words: str, rows: list[str], told: Told) -> None:
    assert [row.replace("abbreviation | ", "") for row in told(words) if "| abbreviation |" in row] == rows


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("It met the 5th Brigade of the Lake Army.", ["5th Brigade of the Lake Army | Lake Army"]),
        ("It met the Reed State House of Assembly.", []),
        ("It met the Department of Administration.", []),
        ("It went to the University of Reed Teaching Hospital.", []),
    ],
)
def test_whose_a_body_is(words: str, rows: list[str], told: Told) -> None:
    assert [row.replace("part_of | ", "") for row in told(words, names=True) if "| part_of |" in row] == rows


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("The Lake Guard is led by Colonel Ana Mar.", ["Ana Mar | held_post | head | /.."]),
        ("The Lake Guard observer team led by Colonel Ana Mar came.", []),
        ("2 Brigade Reed and 6 Brigade in Suva, respectively, with headquarters in Lautoka.", []),
    ],
)
def test_what_is_of_a_part_is_not_of_the_whole(words: str, rows: list[str], told: Told) -> None:
    kinds = ("| held_post |", "| headquartered_in |")
    assert [row for row in told(words) if any(kind in row for kind in kinds)] == rows
