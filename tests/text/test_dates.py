from __future__ import annotations

import calendar
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orbat.dates import Date
from orbat.text.dates import (
    DateMention,
    Kind,
    counted_back,
    day_of_year,
    duration_of,
    find_dates,
    join,
    read_date,
    resolve_date,
)

HERE = Path(__file__).parent
MONTHS = calendar.month_name


def table(name: str) -> list[list[str]]:
    rows = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [row.split("\t") for row in rows if not row.startswith("#")]


def told(mention: DateMention) -> str:
    value = [str(mention.date)] if mention.date else [mention.kind, *mention.tails, mention.offset]
    return " ".join(word for word in (*value, mention.lead, mention.part, mention.reason) if word)


def resolved(mention: DateMention, anchor: str, text_date: str) -> str:
    dates = [None if words == "-" else Date(words) for words in (anchor, text_date)]
    found = resolve_date(mention, *dates)
    if not found:
        return "None"
    agrees = {True: "agrees", False: "disagrees", None: ""}[found.agrees]
    offset = found.computation.offset if found.computation else ""
    return " ".join(word for word in (str(found.date), offset, found.bound or "", agrees) if word)


@pytest.mark.parametrize(("text", "expected"), table("dates.tsv"))
def test_mentions(text: str, expected: str) -> None:
    assert "; ".join(f"{mention.words} = {told(mention)}" for mention in find_dates(text)) == expected


@pytest.mark.parametrize(("anchor", "text_date", "text", "expected"), table("relative_dates.tsv"))
def test_dates_of_relative_words(anchor: str, text_date: str, text: str, expected: str) -> None:
    found = "; ".join(f"{m.words} = {resolved(m, anchor, text_date)}" for m in find_dates(text))
    assert found == expected


@pytest.mark.parametrize(
    ("text", "date_told", "expected"),
    [
        ("over a month after the founding of the army", "1993-04-10", "../1993-03-10"),
        ("two years after the founding of the army", "1993-04-10", "1991"),
        ("three days before the vote", "1993-04-10", "1993-04-13"),
        ("less than two weeks before the vote", "1993-04-10", "1993-04-10/1993-04-24"),
        ("over a month after the founding of the army", "1993", "../1993"),
        ("a week after the founding of the army", "1993", "None"),
        ("four years", "1993", "None"),
    ],
)
def test_when_that_was_from_which_words_count(text: str, date_told: str, expected: str) -> None:
    (mention,) = find_dates(text)
    found = counted_back(mention, Date(date_told))
    assert str(found and found.date) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("2013", "2013"), (" (2013 - Present) ", "2013/.."), ("12 March", "None"), ("2003, 2013", "None"), ("", "None")],
)
def test_all_the_words_of_a_field(words: str, expected: str) -> None:
    assert str(read_date(words)) == expected


def test_day_and_year_in_two_fields() -> None:
    assert join("March 12", "1992") == Date("1992-03-12")
    assert join("12 March ", " 1992") == Date("1992-03-12")
    assert join("March", "1992") == Date("1992-03")
    assert join("February 30", "1992") is None
    assert day_of_year("November 10 (Day of the Guard)") == Date("XXXX-11-10")
    assert day_of_year("1992") is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [("eighteen months", "P18M"), ("a year", "P1Y"), ("half a year", "P6M"), ("two-year", "P2Y"), ("ten men", None)],
)
def test_durations(words: str, expected: str | None) -> None:
    assert duration_of(words) == expected


def spelled(day: date) -> list[str]:
    month, year = MONTHS[day.month], f"{day.year:04}"
    ordinal = f"{day.day}{'th' if 10 < day.day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day.day % 10, 'th')}"
    return [
        f"{day.day} {month} {year}",
        f"{day.day:02} {month[:3]} {year}",
        f"{day.day} {month}, {year}",
        f"{ordinal} of {month}, {year}",
        f"{month} {day.day}, {year}",
        f"{month} {ordinal} {year}",
        f"{day.day}\u00a0{month}\u00a0{year}",
        f"{day:%Y-%m-%d}",
        f"{day:%d.%m.%Y}",
    ]


@given(st.dates(date(1000, 1, 1), date(2099, 12, 31)), st.integers(0, 8))
def test_a_day_is_found_in_every_spelling(day: date, form: int) -> None:
    words = spelled(day)[form]
    (mention,) = find_dates(f"It was raised on {words}, and renamed.")
    assert (mention.words, mention.date) == (words, Date(day.isoformat()))


@given(
    st.dates(date(1000, 1, 1), date(2099, 12, 31)), st.dates(date(1000, 1, 1), date(2099, 12, 31)), st.integers(0, 6)
)
def test_a_range_is_found_in_every_spelling(first: date, second: date, form: int) -> None:
    first, second = sorted([first, second])
    words = f"{spelled(first)[form]} – {spelled(second)[form]}"
    (mention,) = find_dates(f"He led it ({words}).")
    assert mention.date == Date.interval(Date(first.isoformat()), Date(second.isoformat()))


PIECES = (
    "12|March|1992|-|–|,|.|/|the|of|in|on|a|two|year|years|later|after|before|since|until|from|to|and|between|early|mid-"
    "|1990s|19th|century|c.|about|over|that|same|next|day|week|month|autumn|spring|May|Monday|31|June|No.|1,700|men"
    "|present|(|)|\n|\u00a0|следующий|五|half|following|last|ago|then|each|04/05/1992|-95"
)
WORDS = st.sampled_from(PIECES.split("|"))
TEXTS = st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join))


@given(TEXTS)
def test_mentions_stand_in_their_text(text: str) -> None:
    place = 0
    for mention in find_dates(text):
        assert place <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.words
        assert (mention.date is not None) == (mention.kind is Kind.DATE)
        place = mention.end
    assert place <= len(text)


@given(TEXTS, st.sampled_from(["1992", "1992-03", "1992-03-12", "199X", "1991/1993-05", "2007/..", "XXXX-03-12"]))
def test_no_date_gains_precision(text: str, anchor: str) -> None:
    for mention in find_dates(text):
        found = resolve_date(mention, Date(anchor), Date(anchor))
        if found and found.computation and not mention.tails and mention.kind is not Kind.WEEKDAY:
            assert found.date.precision >= found.computation.origin.precision


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1 ",
        "1992-",
        "1992 ",
        "12 March ",
        "March ",
        "a year ",
        "between 1991 and ",
        "two hundred and ",
        "12.",
        " ",
    ],
)
def test_reading_takes_time_linear_in_the_text(unit: str) -> None:
    find_dates(unit * (200_000 // len(unit)))
