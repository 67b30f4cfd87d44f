"""What follows from an EDTF value, and from its IRI."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orbat.claims import When
from orbat.dates import OPEN, Date
from orbat.rdf.iris import Iris
from orbat.rdf.terms import RDF, TIME
from orbat.rdf.times import described, edtf_of, interval, is_edtf, literal

BASE = "https://example.org/id/"
YEARS = st.integers(1000, 2999).map(str)
POINTS = st.one_of(
    YEARS,
    st.builds(lambda year, month: f"{year}-{month:02}", YEARS, st.integers(1, 12)),
    st.builds(lambda year, season: f"{year}-{season}", YEARS, st.integers(21, 24)),
    st.dates().map(lambda day: day.isoformat()),
    YEARS.map(lambda year: year[:3] + "X"),
    YEARS.map(lambda year: year + "~"),
)
VALUES = st.one_of(POINTS, st.builds("{}/{}".format, POINTS, st.one_of(POINTS, st.sampled_from(["", ".."]))))


@given(VALUES)
def test_the_iri_says_the_value(edtf: str) -> None:
    iri = Iris(BASE).time(edtf)
    assert is_edtf(edtf)
    assert edtf_of(iri.removeprefix(BASE + "time/")) == edtf
    said = list(described(BASE, iri))
    assert (iri, RDF.type, TIME.ProperInterval if "/" in edtf else TIME.Instant) in said


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    [
        ("1992-03", {"P82a": "1992-03-01", "P82b": "1992-03-31"}),
        ("199X", {"P82a": "1990-01-01", "P82b": "1999-12-31"}),
        ("1994/1998-02", {"P82a": "1994-01-01", "P81a": "1994-12-31", "P81b": "1998-02-01", "P82b": "1998-02-28"}),
        ("2003/..", {"P82a": "2003-01-01", "P81a": "2003-12-31"}),
        ("2003/", {"P82a": "2003-01-01", "P81a": "2003-12-31"}),
        ("/2018", {"P81b": "2018-01-01", "P82b": "2018-12-31"}),
        ("2001-02-31", {}),
    ],
)
def test_bounds(edtf: str, bounds: dict[str, str]) -> None:
    iri = Iris(BASE).time(edtf)
    said = {p.rpartition("/")[2][:4]: o.text for _, p, o in described(BASE, iri) if "cidoc" in p}  # type: ignore[union-attr]
    assert said == bounds


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(), ""),
        (When(start=Date("2003")), "2003/"),
        (When(start=Date("2003"), end=OPEN), "2003/.."),
        (When(end=Date("2018")), "/2018"),
    ],
)
def test_intervals(when: When, expected: str) -> None:
    assert interval(when) == expected


@pytest.mark.parametrize(
    ("edtf", "kind"), [("1992", "gYear"), ("1992-03", "gYearMonth"), ("1992-03-12", "date"), ("199X", None)]
)
def test_literals(edtf: str, kind: str | None) -> None:
    value = literal(edtf)
    assert (value.datatype.rpartition("#")[2] if value else None) == kind
