"""Names of organisations made comparable."""

from __future__ import annotations

import pytest

from orbat.resolve.countries import split_country
from orbat.resolve.folding import fold, slug, sound
from orbat.resolve.forms import Form, is_acronym, is_generic, read_form, tells_parent


@pytest.mark.parametrize(
    ("name", "hint", "core", "country"),
    [
        ("the Harbour Police", "", "harbour police", ""),
        ("Military Unit No. 4711", "", "military unit 4711", ""),
        ("Military Unit 4711", "", "military unit 4711", ""),
        ("First Battalion", "", "1st battalion", ""),
        ("Interior Ministry", "", "ministry of internal affairs", ""),
        ("Ministry of the Interior", "", "ministry of internal affairs", ""),
        ("Defense Ministry", "", "ministry of defence", ""),
        ("Home Office", "", "ministry of internal affairs", ""),
        ("Fisheries Ministry", "", "ministry of fisheries", ""),
        ("Harbour Police of Ruritania", "Ruritania", "harbour police", "Ruritania"),
        ("Harbour Police of Ruritania", "", "harbour police of ruritania", ""),
        ("Fijian Harbour Police", "", "harbour police", "Fiji"),
        ("Harbour Police of Fiji", "", "harbour police", "Fiji"),
        ("Harbour Police of the Republic of Fiji", "", "harbour police", "Fiji"),
        ("Harbour Police (Fiji)", "", "harbour police", "Fiji"),
        ("Soviet Union's Harbour Police", "", "harbour police", "Soviet Union"),
        ("Band of the Harbour Police of Fiji", "", "band of harbour police", "Fiji"),
        ("Band of the Fijian Harbour Police", "", "band of harbour police", "Fiji"),
        ("Embassy of Fiji in Peru", "", "embassy of fiji in peru", ""),
        ("Fiji", "", "fiji", ""),
    ],
)
def test_form(name: str, hint: str, core: str, country: str) -> None:
    form = read_form(name, hint)
    assert (form.core, form.country) == (core, country)


def test_bracket_is_no_part_of_the_core() -> None:
    assert read_form("Harbour Police (HP)") == Form("harbour police", "", "hp")


def test_a_part_of_a_state_is_no_country_and_hides_none() -> None:
    words = fold("Ministry of Justice of the Nakhchivan Autonomous Republic")
    assert split_country(words) == (words, "")


@pytest.mark.parametrize(
    ("core", "expected"),
    [
        ("ministry of internal affairs", True),
        ("1st battalion", True),
        ("national guard", True),
        ("military council", True),
        ("zenda training regiment", False),
        ("harbour police of strelsau", False),
    ],
)
def test_generic(core: str, expected: bool) -> None:
    assert is_generic(core) is expected


@pytest.mark.parametrize(
    ("core", "expected"),
    [("hospital of internal troops", True), ("military unit 4711", True), ("1st battalion", False), ("band", False)],
)
def test_tells_parent(core: str, expected: bool) -> None:
    assert tells_parent(core) is expected


def test_acronym() -> None:
    assert [name for name in ("VKD", "Guard", "HP", "1st", "A") if is_acronym(name)] == ["VKD", "HP"]


def test_folding() -> None:
    assert fold("L’Élan № 5") == ("lelan", "5")
    assert sound("Zhyznevski") == sound("Zhiznevsky")
    assert slug("The “N” Guard's Élan") == "n-guards-elan"
    assert len(slug("Guard " * 40)) <= 80
