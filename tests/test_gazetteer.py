from __future__ import annotations

import pytest

from orbat.gazetteer import find_place

FOUND = (
    ("Suva", "", "city", "2198148", "FJ"),
    ("suva", "Fijian", "city", "2198148", "FJ"),
    ("Suva, Fiji", "", "city", "2198148", "FJ"),
    ("Paris", "", "city", "2988507", "FR"),
    ("Tripoli", "Lebanon", "city", "266826", "LB"),
    ("Tashkent", "Soviet Union", "city", "1512569", "UZ"),
    ("Stalinabad", "", "city", "1221874", "TJ"),
    ("Constantinople", "Turkey", "city", "745044", "TR"),
    ("New York", "", "city", "5128581", "US"),
    ("Georgia", "", "country", "614540", "GE"),
    ("Georgia", "United States", "region", "4197000", "US"),
    ("Texas", "", "region", "4736286", "US"),
    ("Republic of Fiji", "", "country", "2205218", "FJ"),
    ("USSR", "", "country", "", ""),
    ("Kazakh SSR", "", "country", "", "KZ"),
)

UNKNOWN = (
    ("Streltzau", ""),
    ("Suva", "Ruritania"),
    ("Suva", "Norway"),
    ("Tripoli", ""),
    ("Springfield", "United States"),
    ("Fijian", ""),
    ("", ""),
    ("  ", "Fiji"),
    (",", ""),
)


@pytest.mark.parametrize(("name", "country", "kind", "geonames", "code"), FOUND)
def test_found(name: str, country: str, kind: str, geonames: str, code: str) -> None:
    place = find_place(name, country)
    assert place is not None
    assert (place.kind, place.geonames, place.country) == (kind, geonames, code)


@pytest.mark.parametrize(("name", "country"), UNKNOWN)
def test_not_guessed(name: str, country: str) -> None:
    assert find_place(name, country) is None


def test_a_city_has_coordinates() -> None:
    place = find_place("Suva")
    assert place is not None
    assert place.latitude == pytest.approx(-18.14, abs=0.05)
    assert place.longitude == pytest.approx(178.44, abs=0.05)
