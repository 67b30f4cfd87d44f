"""A paragraph of any length is read with work in proportion to it; work is counted, not timed."""

from __future__ import annotations

from typing import Any

import pytest

from orbat.claims import EntityType, Mention
from orbat.document import Source, Text
from orbat.extract import extract, services
from orbat.extract.prose import memory, named_things, pieces
from orbat.extract.prose.memory import Memory
from orbat.extract.prose.named_things import KEPT
from orbat.sources import parse

OFFICERS = ("Ann Lee", "Bo Tan", "Cai Mar", "Dan Rin", "Eve Sat", "Fay Tor", "Gil Ven")
ARMS = ("Coast", "Lake", "River", "Reef", "Harbour")


def told(number: int) -> str:
    """A sentence of a report: other people, bodies and numbers in each, but now and then the same."""
    arm, officer = ARMS[number % 5], OFFICERS[number % 7]
    said = f"Colonel {officer}, commander of the {number % 997}th {arm} Brigade, left on 3 May {1990 + number % 20}."
    return f"{said} The {arm.lower()} brigade was moved to Suva."


def report(sentences: int) -> Source:
    text = " ".join(told(number) for number in range(sentences))
    return Source("long.txt", f"{text}\n", date="2020-05-04", publisher="The Herald")


def test_a_long_paragraph_is_read_in_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_STRETCH", 300)
    words = " ".join(told(number) for number in range(40))
    whole = Text.at(words, 7)
    stretches = list(pieces.stretches_of(whole))
    assert len(stretches) > 10
    assert all(len(each.plain) <= 300 + pieces.LONGEST for each in stretches)
    spans = [piece.span for each in stretches for piece in pieces.pieces_of(each)]
    assert spans == [piece.span for piece in pieces.pieces_of(whole)]


def test_a_paragraph_of_common_length_is_read_whole() -> None:
    text = Text.at("Ann Lee left. " * 100, 0)
    assert list(pieces.stretches_of(text)) == [text]


def test_claims_do_not_hang_on_the_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    source = report(40)
    expected = extract(parse(source)[0])
    monkeypatch.setattr(pieces, "_STRETCH", 300)
    assert extract(parse(source)[0]) == expected
    assert len(expected.claims) > 100


def test_of_very_many_things_the_latest_are_remembered() -> None:
    known = Memory(Mention("Sea Guard", EntityType.AGENCY))
    for number in range(3 * KEPT):
        known.name(Mention(f"{number}th Coast Brigade", EntityType.UNIT))
    assert max(map(len, (*known.things._headed.values(), *known.things._here.values()))) == KEPT
    assert known.short_form(f"{3 * KEPT - 1}th Brigade") is not None


@pytest.mark.parametrize(("module", "name"), [(services, "_is_same"), (memory, "is_short_for")])
def test_twice_the_text_takes_twice_the_comparisons(module: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(named_things, "KEPT", 16)
    compare, calls = getattr(module, name), [0]

    def counted(*given: Any) -> Any:
        calls[0] += 1
        return compare(*given)

    monkeypatch.setattr(module, name, counted)
    counts = []
    for sentences in (400, 800):
        calls[0] = 0
        extract(parse(report(sentences))[0])
        counts.append(calls[0])
    assert 0 < counts[1] <= 2.4 * counts[0]
