from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orbat.text.dates import find_dates
from orbat.text.number_words import number_of
from orbat.text.numbers import Amount, find_amounts

ROWS = [
    row.split("\t")
    for row in Path(__file__).with_name("amounts.tsv").read_text(encoding="utf-8").splitlines()
    if not row.startswith("#")
]


def told(amount: Amount, text: str) -> str:
    value = "vague" if amount.value is None else f"{amount.value}"
    high = "" if amount.high is None else f"..{amount.high}"
    return f"{amount.words} = {amount.op}{'~' * amount.approximate}{value}{high} [{amount.noun(text)}]"


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_amounts(text: str, expected: str) -> None:
    assert "; ".join(told(amount, text) for amount in find_amounts(text)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("nineteen", 19),
        ("ninety-nine", 99),
        ("a hundred", 100),
        ("two thousand five hundred", 2500),
        ("men", None),
        ("", None),
    ],
)
def test_numbers_in_words(words: str, expected: int | None) -> None:
    assert number_of(words) == expected


@given(st.integers(0, 10**12), st.sampled_from([",", "\u00a0", "\u202f", ""]))
def test_a_number_is_found_however_its_thousands_are_set_off(number: int, mark: str) -> None:
    words = f"{number:,}".replace(",", mark)
    (amount,) = find_amounts(f"It has {words} rifles.", ())
    assert (amount.words, amount.value) == (words, number)


PIECES = (
    "over|about|at least|up to|1,700|300|1.5|5|million|dozen|two|three|hundred|and|between|or|-|–|+|-strong|men|NGO"
    "|officers|several|dozens|of|hundreds|thousands|No.|Unit|3503|12|March|1992|%|,|.|(|\n|\u00a0|五|thousand|a|one"
)
WORDS = st.sampled_from(PIECES.split("|"))
TEXTS = st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join))


@given(TEXTS)
def test_amounts_stand_in_their_text_and_in_no_date(text: str) -> None:
    dates = find_dates(text)
    taken = {place for mention in dates for place in range(mention.start, mention.end)}
    place = 0
    for amount in find_amounts(text, dates):
        assert place <= amount.start < amount.end <= len(text)
        assert text[amount.start : amount.end] == amount.words
        assert not taken & set(range(amount.start, amount.end))
        assert amount.end <= amount.noun_start <= amount.noun_end <= len(text) or amount.noun_start == amount.noun_end
        assert amount.high is None or (amount.value is not None and amount.value <= amount.high)
        place = amount.end


@pytest.mark.parametrize("unit", ["1", "1 ", "1,111,", "two hundred and ", "over ", "one man ", "1111 ", "a ", "1–"])
def test_reading_takes_time_linear_in_the_text(unit: str) -> None:
    find_amounts(unit * (100_000 // len(unit)), ())
