"""Ranks that stand without a name, and words that only look like them."""

from __future__ import annotations

import pytest

from orbat.text.ranks import find_ranks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was promoted to Colonel General.", "Colonel General"),
        ("He is a retired Fijian army general and politician.", "army general"),
        ("by then a major general, he led it", "major general"),
        ("became a General of the Army in June", "General of the Army"),
        ("held the rank of major", "major"),
        ("was made Vice Admiral (retired)", "Vice Admiral"),
        ("promoted to lieutenant and to captain", "lieutenant; captain"),
        ("a general strike, a private company, a major town", ""),
        ("to General Staff duties, to Major Lee", ""),
        ("general after general left", ""),
    ],
)
def test_ranks(text: str, expected: str) -> None:
    assert "; ".join(text[start:end] for start, end in find_ranks(text)) == expected
