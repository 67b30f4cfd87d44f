from __future__ import annotations

import pytest

from orbat.claims import EntityType, When
from orbat.dates import OPEN, Date
from orbat.document import Span, Text
from orbat.extract import amounts, values
from orbat.extract.moments import common_date, is_now, join_day, read_when


def at(words: str) -> Text:
    return Text.at(words, 100)


@pytest.mark.parametrize(
    ("words", "name", "remarks"),
    [
        ("Ministry of Justice (MJ)", "Ministry of Justice", ["MJ"]),
        ("Coastal Guard (CG) (1950–1962)", "Coastal Guard", ["CG", "1950–1962"]),
        ("- Kelso,", "Kelso", []),
        ("(1950–1962)", "", ["1950–1962"]),
    ],
)
def test_brackets_behind_a_value_are_remarks(words: str, name: str, remarks: list[str]) -> None:
    each = values.entry(at(words))
    assert each.plain == name
    assert [remark.plain for remark in each.remarks] == remarks


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("River Police, Harbour Police", ["River Police", "Harbour Police"]),
        ("River Police; Harbour Police and Fire Brigade", ["River Police", "Harbour Police and Fire Brigade"]),
        ("Ministry of Justice, Kelso", ["Ministry of Justice, Kelso"]),
        ("River Police\nHarbour Police", ["River Police", "Harbour Police"]),
    ],
)
def test_commas_part_what_stands_alone(words: str, expected: list[str]) -> None:
    found = list(values.entries(at(words), lambda part: part.endswith("Police")))
    assert [each.plain for each in found] == expected


def test_the_class_of_an_award_is_no_award() -> None:
    found = values.entries(at("Order of the Lion, 3rd Class"), values.is_award)
    assert [each.plain for each in found] == ["Order of the Lion, 3rd Class"]
    found = values.entries(at("Order of the Lion, Medal of Valour"), values.is_award)
    assert [each.plain for each in found] == ["Order of the Lion", "Medal of Valour"]


def test_an_organisation_keeps_its_place_and_abbreviation() -> None:
    each = values.entry(at("the Ministry of Public Safety (MPS)"))
    body = values.organisation(each.words, "Uruguay", each.remarks)
    assert (body.name, body.type, body.country, body.short) == (
        "Ministry of Public Safety",
        EntityType.AGENCY,
        "Uruguay",
        ("MPS",),
    )
    assert body.span == Span(104, 129)


@pytest.mark.parametrize(
    ("words", "parts", "address"),
    [
        ("Kanto Barracks, Lobito", ["Kanto Barracks", "Lobito"], ""),
        ("12 Palm Street, Sector 4, Lobito", ["Lobito"], "12 Palm Street, Sector 4"),
        ("Lobito", ["Lobito"], ""),
        ("Lobito, 4711", ["Lobito"], ""),
    ],
)
def test_places_from_the_most_specific_on(words: str, parts: list[str], address: str) -> None:
    found, before = values.places(at(words))
    assert [part.plain for part in found] == parts
    assert before == address


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("4,000", amounts.Count("4000")),
        ("c. 1,500", amounts.Count("1500", "", is_approximate=True)),
        ("over 300 men", amounts.Count("300", ">", noun="men")),
        ("110–185", amounts.Count("110-185")),
        ("n/a", None),
    ],
)
def test_counts(words: str, expected: amounts.Count | None) -> None:
    assert amounts.count(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1942–present", When(start=Date("1942"), end=OPEN)),
        ("1942–1991", When(start=Date("1942"), end=Date("1991"))),
        ("2018–", When(start=Date("2018"), end=OPEN)),
        ("since May 2018", When(start=Date("2018-05"), end=OPEN)),
        ("until 1991", When(end=Date("1991"))),
        ("to 1991", When(end=Date("1991"))),
        ("–1991", When(end=Date("1991"))),
        ("from 2024", When(start=Date("2024"))),
        ("2018 estimate", When(date=Date("2018"))),
        ("2004, 2006", When()),
        ("northern wing", When()),
    ],
)
def test_times(words: str, expected: When) -> None:
    assert read_when(words) == expected


@pytest.mark.parametrize("words", ["Present", "incumbent", "to date", "(present)", "currently in office"])
def test_still_so(words: str) -> None:
    assert is_now(words)


@pytest.mark.parametrize(
    ("words", "year", "expected"),
    [
        ("March 12", "1992", "1992-03-12"),
        ("12 March", "1992", "1992-03-12"),
        ("March", "1992", None),
        ("30 February", "1992", None),
    ],
)
def test_a_day_and_a_year_are_one_date(words: str, year: str, expected: str | None) -> None:
    joined = join_day(words, Date(year))
    assert (joined.edtf if joined else None) == expected


@pytest.mark.parametrize(
    ("end", "start", "expected"),
    [
        ("2013", "2013", "2013"),
        ("2008-07-02", "2008-07", "2008-07"),
        ("2025-10-31", "2025-11-01", "2025-11-01"),
        ("2010", "2011", None),
        ("2018-05", "2020-11", None),
        ("..", "2020", None),
    ],
)
def test_when_one_followed_the_other(end: str, start: str, expected: str | None) -> None:
    common = common_date(Date(end), Date(start))
    assert (common.edtf if common else None) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2nd Battalion, Lake Infantry Regiment", ["2nd Battalion"]),
        ("2nd Lake Brigade, 5th Army", ["2nd Lake Brigade", "5th Army"]),
        ("5th Army, 2nd Battalion", ["5th Army", "2nd Battalion"]),
    ],
)
def test_what_a_small_unit_is_of_is_no_value_beside_it(words: str, expected: list[str]) -> None:
    assert [each.plain for each in values.entries(at(words), values.is_organisation)] == expected
