"""What a relative clause tells of somebody else is no fact about the subject of the sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("The River Guard of Fiji praised the villagers who were equipped with old boats.", []),
        ("The River Guard of Fiji met the pilots that are used to fight fires.", []),
        ("The River Guard of Fiji bought boats which were used to smuggle rum.", []),
        ("The River Guard of Fiji ordered the repair of boats used for river patrols.", []),
        ("The River Guard of Fiji explained how the boats were used to smuggle rum.", []),
        ("The River Guard of Fiji, tasked to fight fires, is small.", ["River Guard of Fiji | has_duty | fight fires"]),
        ("The River Guard of Fiji is equipped with old boats.", ["River Guard of Fiji | uses_equipment | old boats"]),
        (
            "The River Guard of Fiji is a force that is used to fight fires.",
            ["River Guard of Fiji | has_duty | fight fires"],
        ),
    ],
)
def test_a_clause_of_somebody_else(words: str, rows: list[str], told: Told) -> None:
    found = [row for row in told(words) if "uses_equipment" in row or "has_duty" in row]
    assert [row.rstrip(" |") for row in found] == rows
