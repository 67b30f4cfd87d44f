"""The facts of the two seeds, read by people, against the rows that a build gives.

`facts.tsv` has a row for each fact: where it stands, and what must be found there. Subject, relation, object, time and
the values of qualifiers are patterns for all of the words, whatever their case; nothing in a cell asks for nothing,
but for qualifiers, where more may be said, and for the status, which is then `accepted`. `A` is Azerbaijan, `T`
Tajikistan; `+` is what may be said besides. Where no row is wanted the last cell says why.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

import pytest

TABLE = Path(__file__).with_name("facts.tsv")
SOURCES = {"A": "000", "T": "003"}

Expected = dict[str, str]


def read() -> list[Expected]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


SAYABLE = [each for each in read() if not each["no row because"]]
FACTS = [each for each in SAYABLE if not each["id"].endswith("+")]
NO_FACTS = [each for each in read() if each["no row because"]]


def place(expected: Expected) -> tuple[int, int]:
    return int(expected["start"]), int(expected["end"])


def fits(facts, expected: Expected, row: dict[str, Any]) -> bool:
    """Whether a row says what is expected; where it stands is not asked."""
    asked = (pair.partition("=") for pair in expected["qualifiers"].split("; ") if pair)
    return (
        row["source"].startswith(SOURCES[expected["id"][0]])
        and facts.fits(expected["relation"], row["relation"])
        and any(facts.fits(expected["subject"], name) for name in facts.names(row, "subject"))
        and any(facts.fits(expected["object"], name) for name in facts.names(row, "object"))
        and facts.fits(expected["when"], facts.when(row))
        and facts.fits(expected["status"] or "accepted", row["status"])
        and all(facts.fits(pattern, str(row["qualifiers"].get(key, ""))) for key, _, pattern in asked)
    )


def test_every_fact_is_there_once() -> None:
    numbers = {each["id"] for each in read() if not each["id"].endswith("+")}
    assert numbers == {f"A{number}" for number in range(1, 138)} | {f"T{number}" for number in range(1, 70)}


@pytest.mark.parametrize("expected", FACTS, ids=[each["id"] for each in FACTS])
def test_a_fact_is_a_row_with_the_words_that_say_it(facts, expected: Expected) -> None:
    source = SOURCES[expected["id"][0]]
    near = facts.touching(source, place(expected))
    elsewhere = [row for row in facts.rows if row not in near and fits(facts, expected, row)]
    assert [row for row in near if fits(facts, expected, row)], "\n".join(
        [
            f"{expected['id']} wants {' | '.join(list(expected.values())[3:9])}",
            *(f"at this place: {facts.brief(row)}" for row in near if row["relation"] != "is_a"),
            *(f"at another place: {facts.brief(row)}" for row in elsewhere),
        ]
    )


@pytest.mark.parametrize("expected", NO_FACTS, ids=[each["id"] for each in NO_FACTS])
def test_what_is_no_fact_has_no_row(facts, expected: Expected) -> None:
    source, (reason, _, words) = SOURCES[expected["id"][0]], expected["no row because"].partition(": ")
    assert facts.touching(source, place(expected)) == []
    if reason == "label":
        assert [row["subject"] for row in facts.find(re.escape(words), "is_a", source=source)] == [words]
    else:
        assert reason in {"caption", "navigational link", "negation"}
        assert not words or [row for row in facts.rows if words in facts.brief(row)] == []


def test_nothing_else_is_said(facts) -> None:
    """Each row is one of these facts, or one that may be said, or it says of what type a thing is."""
    further = [
        row
        for row in facts.rows
        if row["relation"] != "is_a"
        and not any(fits(facts, each, row) and facts.touches(row, place(each)) for each in SAYABLE)
    ]
    assert further == [], "\n".join(map(facts.brief, further))
