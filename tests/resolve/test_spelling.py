"""Names of persons side by side."""

from __future__ import annotations

import pytest

from orbat.resolve.spelling import Likeness, likeness, read_person


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Rudolf Rassendyll", "Rudolf Rassendyll", Likeness.EQUAL),
        ("Rudolf Rassendyll", "rudolf  rassendyll", Likeness.EQUAL),
        ("Rudolf Karl Rassendyll", "Rudolf Rassendyll", Likeness.PART),
        ("Rassendyll", "Rudolf Rassendyll", Likeness.PART),
        ("Elchin Mammadov", "Elchin Mammedov", Likeness.VARIANT),
        ("Elçin Məmmədov", "Elchin Mammadov", Likeness.VARIANT),
        ("Ilqar Sultanov", "Ilgar Sultanov", Likeness.VARIANT),
        ("Dmitry Voronov", "Dmitri Voronov", Likeness.VARIANT),
        ("V. Voronsky", "Viktor Voronsky", Likeness.INITIAL),
        ("U. Varonski", "Vladimir Voronsky", Likeness.INITIAL),
        ("A. Voronsky", "Viktor Voronsky", Likeness.NEAR),
        ("Elchin Mammadov", "Rauf Mammadov", Likeness.NEAR),
        ("Viktor Voronsky (son)", "Viktor Voronsky", Likeness.NEAR),
        ("Viktor A. Voronsky", "Viktor B. Voronsky", Likeness.NEAR),
        ("Ilqar Mammadov", "Ilgar Sultanov", Likeness.OTHER),
        ("Hans Berg", "Hans Burg", Likeness.OTHER),
    ],
)
def test_likeness(one: str, other: str, expected: Likeness) -> None:
    assert likeness(read_person(one), read_person(other)) is expected
    assert likeness(read_person(other), read_person(one)) is expected
