from __future__ import annotations

import pytest

from orbat.text.kin import is_kin
from orbat.text.personnel import read

CASES = [
    ("His niece, Colonel A. Mar, spoke.", True),
    ("Ana Sá, whose elder brother General A. Mar spoke", True),
    ("Ana Sá's husband, A. Mar, spoke", True),
    ("General A. Mar, no relation, spoke", True),
    ("General A. Mar (unrelated) spoke", True),
    ("General A. Mar, her uncle, spoke", True),
    ("Colonel A. Mar, whose niece Ana Mar spoke", False),
    ("Colonel A. Mar spoke", False),
    ("His niece left. Colonel A. Mar spoke", False),
    ("His deputy, Colonel A. Mar, spoke", False),
    ("Colonel A. Mar, his deputy, spoke", False),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words_of_kinship_stand_beside_a_name(text: str, expected: bool) -> None:
    start = text.index("A. Mar")
    assert is_kin(text, start, start + len("A. Mar")) is expected


@pytest.mark.parametrize(("words", "people"), [("His deputy", {"Ana Mar"}), ("His niece", {"Ana Mar", "A. Mar"})])
def test_a_report_tells_kin_apart(words: str, people: set[str]) -> None:
    known = read(f"General Ana Mar spoke. {words}, Colonel A. Mar, spoke.").known
    assert {first.words for first in known.first.values()} == people
