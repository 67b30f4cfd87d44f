from __future__ import annotations

import pytest

from orbat.text.places import country_of, find_proper_names

NAMES = [
    ("In Fiji the Blue Ridge fell", "Fiji:country; Blue Ridge:"),
    ("the Republic of Fiji and Tonga", "Republic of Fiji:country; Tonga:country"),
    ("the Democratic Republic of the Congo", "Democratic Republic of the Congo:country"),
    ("He moved to Nairobi, then to the city of Lima.", "Nairobi:city; Lima:city"),
    ("Nairobi fell", "Nairobi:"),
    ("from the MOD", "MOD:"),
    ("from Crimea", "Crimea:country"),
    ("in Adjara", "Adjara:region"),
    ("Ann Lee, a New Zealander, left", "Ann Lee:; New Zealander:adjective"),
    ("in four sectors (North, East, South and Lake)", "North:; East:; South:; Lake:"),
    ("merged into Lima 2 with Reed", "Lima:; Reed:"),
    ("the Fijian coast", "Fijian:adjective"),
    ("near Port Reed-Hill", "Port Reed-Hill:"),
    ("K. Lee and J.-P. N'Doumbe went", "K. Lee:; J.-P. N'Doumbe:"),
    ("at Route A-7 of the SGF", "Route A-7:; SGF:"),
    ("Reed and the Sea", "Reed and the Sea:"),
    ("Lee's men", "Lee:"),
    ("Иван видел Москву", "Иван:; Москву:"),
    # what merely opens a sentence
    ("The Of Reed", "Reed:"),
    ("Additionally it fell. Finally it rose.\nExplosives came\nMortars fell", "Explosives:; Mortars:"),
    ("It was Finally", "Finally:"),
    ("the IRIs of Lee", "IRIs of Lee:"),
    ("THE END", "END:"),
    ("The of X", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_proper_names(text: str, expected: str) -> None:
    found = find_proper_names(text)
    assert "; ".join(f"{each.name}:{each.kind}" for each in found) == expected
    assert all(text[each.start : each.end] == each.name for each in found)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Fijian Coast Guard", "Fiji"),
        ("Coast Guard of the Republic of Fiji", "Fiji"),
        ("Royal South African Guard", "South Africa"),
        ("Guinea-Bissau Navy", "Guinea-Bissau"),
        ("Guard of Niger", "Niger"),
        ("Nigerien Guard", "Niger"),
        ("Bolivian Army in Peru", "Peru"),
        ("non-Fijian Guard", ""),
        ("fijian guard", ""),
        ("Coast Guard", ""),
        ("", ""),
    ],
)
def test_a_name_may_hold_its_country(words: str, expected: str) -> None:
    assert country_of(words) == expected
