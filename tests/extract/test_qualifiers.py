"""What is told beside subject and object: numbers, and whose post a tenure is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orbat.claims import Claim, Mention, Reading
from orbat.extract.prose.slots import Slot, encode

Read = Callable[..., Reading]


def qualifiers(claim: Claim) -> dict[str, str]:
    return {name: value.name if isinstance(value, Mention) else value for name, value in claim.qualifiers}


@pytest.mark.parametrize(
    ("words", "relation", "told"),
    [
        ("The Sea Guard has over 500 members.", "has_strength", {"op": ">", "what": "members"}),
        ("The Sea Guard has about 500 members.", "has_strength", {"approx": "true", "what": "members"}),
        ("The Sea Guard has 500 members.", "has_strength", {"what": "members"}),
        (
            "In 1990 Captain Ann Lee was appointed commander.",
            "held_post",
            {"event": "appointed", "organisation": "River Guard of Fiji", "rank": "Captain"},
        ),
        ("In 1990 Ann Lee was appointed president.", "held_post", {"event": "appointed"}),
        (
            "In 1990 Ann Lee was appointed the second commander of the River Guard.",
            "held_post",
            {"event": "appointed", "ordinal": "2", "organisation": "River Guard of Fiji"},
        ),
        (
            "In 1990 Ann Lee was appointed acting commander of the River Guard.",
            "held_post",
            {"acting": "true", "event": "appointed", "organisation": "River Guard of Fiji"},
        ),
        (
            "Ann Lee led the Sea Guard from 2004 to 2010 in an acting capacity.",
            "held_post",
            {"acting": "true", "organisation": "Sea Guard"},
        ),
        (
            "Ann Lee led the Sea Guard from 2004 to 2010, in an acting capacity until 2006.",
            "held_post",
            {"organisation": "Sea Guard"},
        ),
        (
            "Ann Lee led the Sea Guard from 2004 to 2010, initially in an acting capacity.",
            "held_post",
            {"organisation": "Sea Guard"},
        ),
        (
            "In 1990 Ann Lee became chief of staff of the 5th Lake Division.",
            "held_post",
            {"event": "appointed", "organisation": "5th Lake Division"},
        ),
        (
            "It met the Sea Guard, whose director was Ann Lee.",
            "held_post",
            {"organisation": "Sea Guard"},
        ),
        ("Bo Tan's deputy is Captain Ann Lee.", "held_post", {"rank": "Captain"}),
        ("Its hero was Captain Ann Lee, later Deputy Minister of Transport.", "held_post", {}),
        (
            "In 1990 Ann Lee became Minister of Transport.",
            "held_post",
            {"event": "appointed"},
        ),
        (
            "In 2009 Ann Lee was dismissed as commander of the River Guard.",
            "held_post",
            {"event": "dismissed", "organisation": "River Guard of Fiji"},
        ),
    ],
)
def test_what_is_told_beside(words: str, relation: str, told: dict[str, str], read: Read) -> None:
    (claim,) = [each for each in read(f"== History ==\n{words}").claims if each.relation == relation]
    assert qualifiers(claim) == told


def test_a_sentence_with_slots() -> None:
    text = "In 1990 the Sea Guard <O7> its <O7> base."
    slots = (Slot("D", 3, 7), Slot("O", 12, 21), Slot("O", 27, 30, possessive=True))
    encoded = encode(text, 0, len(text), slots)
    assert encoded.text == "In <D0> <O1> ‹O7› <O2>'s ‹O7› base."
    at = encoded.text.index("‹O7›")
    assert encoded.words(at, at + 4) == (22, 26)
    assert encoded.words(0, len(encoded.text)) == (0, len(text))


def test_signs_of_slots_in_a_text_are_none(read: Read) -> None:
    reading = read("== History ==\n<O0> was founded in 1990. The <P5> Sea Guard was founded in 1991.")
    assert [each.subject.name for each in reading.claims if each.relation == "founded"] == ["Sea Guard"]
