from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orbat.dates import OPEN, Date, Precision

NOT_DATES = """
1992-13
1992-3-12
1990-06-31
1993-02-29
0000
92
199x
19X2
1992?
1992-03-12T10:00
XXXX
XXXX-03
XXXX-02-30
XXXX-03-12~
1994/1998/2000
1998/1994
../..
/1994
1994/
..~
1993-20
1993-25
1993-21-03
１９９２
"""
BOUNDS = """
1992	1992-01-01 1992-12-31
1992-02	1992-02-01 1992-02-29
1992-03-12	1992-03-12 1992-03-12
199X	1990-01-01 1999-12-31
18XX	1800-01-01 1899-12-31
000X	0001-01-01 0009-12-31
0987	0987-01-01 0987-12-31
1993-21	1993-03-01 1993-05-31
1993-24	1993-12-01 1994-02-28
9999-24	9999-12-01 9999-12-31
1994/1998	1994-01-01 1998-12-31
2007/..	2007-01-01 None
../2018	None 2018-12-31
1920~	1919-01-01 1921-12-31
1920-03~	1920-02-01 1920-04-30
1920-03-01~	1920-02-29 1920-03-02
0001~	0001-01-01 0002-12-31
9999~	9998-01-01 9999-12-31
XXXX-03-12	None None
..	None None
"""
STEPS = """
1924-12-07	P7D	1924-12-14
1924-12-07	P1M	1925-01-07
1992-01-31	P1M	1992-02-29
1992-02-29	P1Y	1993-02-28
1992-03	P1M	1992-04
1992-12	P1M	1993-01
1992-03	P7D	None
1963	P1Y	1964
1963	-P1Y	1962
1963	P12M	1964
1963	P18M	None
1924	P7D	None
199X	P1Y	None
199X	P10Y	200X
18XX	P100Y	19XX
1993-24	P1Y	1994-24
1993-24	P1M	None
1920~	P1Y	1921~
1994/1998	P1Y	1995/1999
2007/..	P1Y	2008/..
1994/1998-05	P1M	None
XXXX-03-12	P1Y	XXXX-03-12
XXXX-03-12	P1D	None
9999	P1Y	None
9999-12-31	P1D	None
0001-01-01	-P1D	None
1992-03-12	PT1H	None
1992-03-12	P	None
1992-03-12	P99999999999D	None
"""


def table(rows: str) -> list[list[str]]:
    return [row.split("\t") for row in rows.strip("\n").split("\n")]


days = st.dates()
years = st.integers(1, 9999).map(lambda year: f"{year:04}")
points = st.one_of(
    years,
    st.builds(lambda year, month: f"{year}-{month:02}", years, st.integers(1, 12)),
    st.builds(lambda year, season: f"{year}-{season}", years, st.integers(21, 24)),
    days.map(date.isoformat),
    st.integers(0, 999).map(lambda decade: f"{decade:03}X"),
    st.integers(0, 99).map(lambda century: f"{century:02}XX"),
)
approximate = st.one_of(points, points.map(lambda point: f"{point}~")).map(Date)
days_of_year = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: Date(f"XXXX-{day:%m-%d}"))
intervals = st.builds(
    lambda first, second: Date.interval(min(first, second), max(first, second)), approximate, approximate
)
half_open = st.one_of(
    approximate.map(lambda d: Date.interval(d, OPEN)), approximate.map(lambda d: Date.interval(OPEN, d))
)
dates = st.one_of(approximate, intervals, half_open, days_of_year, st.just(OPEN))
steps = st.fixed_dictionaries(
    {}, optional={unit: st.integers(-3000, 3000) for unit in ("days", "weeks", "months", "years")}
)


@pytest.mark.parametrize("text", NOT_DATES.split())
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not|no such|ends"):
        Date.parse(text)


def test_empty_words_are_no_date() -> None:
    with pytest.raises(ValueError, match="not a date"):
        Date("")


@pytest.mark.parametrize(("edtf", "expected"), table(BOUNDS))
def test_outer_bounds(edtf: str, expected: str) -> None:
    value = Date.parse(edtf)
    assert f"{value.begin_of_begin} {value.end_of_end}" == expected


@pytest.mark.parametrize(("edtf", "step", "expected"), table(STEPS))
def test_steps(edtf: str, step: str, expected: str) -> None:
    assert str(Date(edtf).shift_by(step)) == expected


def test_inner_bounds_of_an_interval() -> None:
    value = Date("2003/2013")
    assert (value.end_of_begin, value.begin_of_end) == (date(2003, 12, 31), date(2013, 1, 1))


def test_a_day_of_every_year_meets_the_spans_it_comes_in() -> None:
    day = Date("XXXX-03-12")
    assert day.contains(Date("1992-03-12"))
    assert not day.contains(Date("1992-03-13"))
    assert day.overlaps(Date("1992"))
    assert day.overlaps(Date("1992-03"))
    assert day.disjoint(Date("1992-04"))
    assert Date("XXXX-02-29").disjoint(Date("1993"))
    assert Date("XXXX-02-29").overlaps(Date("1896-03-01/1904-03"))


def test_two_datings_of_one_foundation_are_in_conflict() -> None:
    assert Date("1992-03-12").disjoint(Date("1991"))
    assert not Date("1992-03-12").disjoint(Date("1992"))


@given(dates)
def test_prints_and_reads_back_equal(value: Date) -> None:
    assert Date.parse(f" {value}\n") == value


@given(dates)
def test_bounds_are_ordered(value: Date) -> None:
    first, last = value.begin_of_begin or date.min, value.end_of_end or date.max
    assert first <= (value.end_of_begin or date.max)
    assert (value.begin_of_end or date.min) <= last
    assert first <= last


@given(dates)
def test_contains_itself_and_meets_its_ends(value: Date) -> None:
    assert value.contains(value)
    assert value.overlaps(value)
    assert value.overlaps(value.start)
    assert value.overlaps(value.end)


@given(dates, dates)
def test_disjoint_is_symmetric(first: Date, second: Date) -> None:
    assert first.disjoint(second) == second.disjoint(first)
    assert first.overlaps(second) != first.disjoint(second)


@given(dates, dates)
def test_what_is_contained_overlaps(first: Date, second: Date) -> None:
    if first.contains(second):
        assert first.overlaps(second)


@given(dates, steps)
def test_a_step_keeps_the_precision(value: Date, step: dict[str, int]) -> None:
    moved = value.shift(**step)
    assert moved is None or (moved.precision, moved.is_approximate) == (value.precision, value.is_approximate)


@given(approximate, st.integers(-500, 500))
def test_a_step_of_years_and_back(value: Date, years: int) -> None:
    moved = value.shift(years=years)
    back = moved.shift(years=-years) if moved else None
    assert back is None or back.within(Precision.YEAR) == value.within(Precision.YEAR)


@given(dates, st.sampled_from(Precision))
def test_what_it_lies_within_is_no_finer(value: Date, precision: Precision) -> None:
    whole = value.within(precision)
    assert whole is None or whole.precision >= value.precision


@given(days, st.sampled_from([Precision.MONTH, Precision.YEAR, Precision.DECADE, Precision.CENTURY]))
def test_a_day_lies_within_its_month_and_year(day: date, precision: Precision) -> None:
    value = Date(day.isoformat())
    whole = value.within(precision)
    assert whole
    assert whole.contains(value)


@given(st.data(), st.lists(dates))
def test_sorting_ignores_the_order(data: st.DataObject, values: list[Date]) -> None:
    assert sorted(values) == sorted(data.draw(st.permutations(values)))


@given(dates, dates)
def test_slugs_differ_as_the_values_do(first: Date, second: Date) -> None:
    assert (first.slug == second.slug) == (first == second)
    assert not set(first.slug) & set("/~.")


@given(days, st.integers(-4000, 4000))
def test_a_step_of_days_is_exact(day: date, count: int) -> None:
    moved = Date(day.isoformat()).shift(days=count)
    try:
        assert moved == Date((day + timedelta(days=count)).isoformat())
    except OverflowError:
        assert moved is None
