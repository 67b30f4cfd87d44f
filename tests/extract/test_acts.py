"""Legal acts in prose: what they are, who passed them, and what rests on them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orbat.claims import Claim, Mention, Reading

Told = Callable[..., list[str]]
Read = Callable[..., Reading]


def qualifiers(claim: Claim) -> dict[str, str]:
    return {name: value.name if isinstance(value, Mention) else value for name, value in claim.qualifiers}


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (
            "The Sea Guard was founded in 1990 by the Law on Rivers.",
            ["Law on Rivers | act", "Sea Guard | founded |  | 1990"],
        ),
        (
            "The Sea Guard was founded by presidential decree of 4 March 1991.",
            [
                "presidential decree of 4 March 1991 | issued_by | President of Fiji | 1991-03-04",
                "Sea Guard | founded",
            ],
        ),
        (
            "The Law on Rivers was adopted on 9 June 1987.",
            ["Law on Rivers | act", "Law on Rivers | act |  | 1987-06-09"],
        ),
    ],
)
def test_acts(words: str, rows: list[str], told: Told) -> None:
    assert sorted(told(f"== History ==\n{words}")) == sorted(rows)


@pytest.mark.parametrize(
    ("words", "relation", "told"),
    [
        ("The Sea Guard was founded in 1990 by the Law on Rivers.", "founded", {"legal_basis": "Law on Rivers"}),
        ("By the Law on Rivers, the Sea Guard was founded in 1990.", "founded", {"legal_basis": "Law on Rivers"}),
        ("The Sea Guard was founded in 1990, but the Law on Rivers was adopted later.", "founded", {}),
        (
            "According to article 5, the Sea Guard celebrates its holiday on 12 May.",
            "celebrates",
            {"article": "5"},
        ),
        ("The Law on Rivers protects trees.", "act", {"title": "Rivers"}),
        (
            "According to article 5 of the Law on Rivers, the Sea Guard celebrates its holiday on 12 May.",
            "act",
            {"article": "5", "title": "Rivers"},
        ),
    ],
)
def test_what_is_told_beside(words: str, relation: str, told: dict[str, str], read: Read) -> None:
    claims = [each for each in read(f"== History ==\n{words}").claims if each.relation == relation]
    assert qualifiers(claims[0]) == told
