"""Headings: what they name is part of what is above them, if they are about structure; some sections tell nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orbat.claims import Reading
from orbat.extract.sections import singular

Told = Callable[..., list[str]]
Read = Callable[..., Reading]
GUARD = "River Guard of Fiji"


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("== Harbour Battalion ==", [f"Harbour Battalion | part_of | {GUARD}"]),
        ("== Structure ==\n=== Harbour Battalion ===", [f"Harbour Battalion | part_of | {GUARD}"]),
        (
            "== Structure ==\n=== Harbour Battalion ===\n==== Boat Company ====",
            [f"Harbour Battalion | part_of | {GUARD}", "Boat Company | part_of | Harbour Battalion"],
        ),
        ("== History ==\n=== Harbour Battalion ===", []),
        ("== History ==\n=== The brigade after the war ===", []),
        ("== Commander of the River Guard ==", []),
        ("== Structure and duties ==", []),
        (
            "== Harbour Battalion ==\n=== Boat Company of the Sea Guard ===",
            [f"Harbour Battalion | part_of | {GUARD}", "? Boat Company of the Sea Guard | part_of | Harbour Battalion"],
        ),
        (
            "== Educational institutions ==\n=== Naval Academy ===\n=== Colours ===\n=== Music School ===",
            [
                f"Naval Academy | part_of | {GUARD}",
                "Naval Academy | type | educational institution",
                f"Music School | part_of | {GUARD}",
                "Music School | type | educational institution",
            ],
        ),
        (
            "== Structure ==\n=== Music School ===\nThe River Music School of Suva is old.",
            [f"River Music School of Suva | part_of | {GUARD}"],
        ),
    ],
)
def test_headings(words: str, rows: list[str], told: Told) -> None:
    assert told(words) == rows


@pytest.mark.parametrize(
    "heading",
    [
        "See also",
        "References",
        "Notes and references",
        "External links",
        "In popular culture",
        "Fiction",
        "Further reading",
    ],
)
def test_some_sections_tell_nothing(heading: str, read: Read) -> None:
    words = (
        f"== {heading} ==\nThe Sea Guard was founded in 1990 by Captain Ann Lee.\n\n- OPON\n"
        "- Sea Guard of Suva\n- 1st Harbour Battalion\n\n"
        "| Commander | From | To |\n|---|---|---|\n| Ann Lee | 1990 | 1995 |\n\n"
        "=== Harbour Battalion ===\nIt was founded in 1990.\n- 2nd Harbour Battalion\n"
    )
    reading = read(words)
    assert [each for each in reading.claims if not each.rule.startswith("infobox")] == []
    assert reading.left
    told = read(words.replace(f"== {heading} ==", "== Structure =="))
    assert {each.rule.partition("-")[0] for each in told.claims} >= {"prose", "list", "heading", "table"}


def test_a_table_is_of_its_sections_thing(told: Told) -> None:
    table = "| Commander | From | To |\n|---|---|---|\n| Ann Lee | 1990 | 1995 |\n"
    rows = told(f"== Structure ==\n=== Harbour Battalion ===\n{table}")
    assert "Ann Lee | held_post | Commander | 1990/1995" in rows


@pytest.mark.parametrize(
    ("plural", "kind"),
    [
        ("Educational institutions", "educational institution"),
        ("Hospitals", "hospital"),
        ("Brigades", "brigade"),
        ("Reforms", "Reforms"),
    ],
)
def test_singular(plural: str, kind: str) -> None:
    assert singular(plural) == kind
