"""A claim that breaks a shape by what it says costs itself: it is withdrawn and told, and the rest is built."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from orbat.claims import When
from orbat.dates import Date
from orbat.extract import list_units
from orbat.pipeline import Request, build_graph

CIRCLE = "The Lake Guard is part of the River Guard. The River Guard is part of the Sea Guard. "
CLOSED = "The Sea Guard is part of the Lake Guard. "
REST = "= Lake Guard =\n\nThe Lake Guard is a force. %sIt was founded in 1990 and has 400 personnel.\n"


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_body_that_is_part_of_itself_costs_the_claims_that_say_so(tmp_path: Path, jobs: int) -> None:
    (tmp_path / "a.txt").write_text(REST % (CIRCLE + CLOSED), encoding="utf-8")
    built = build_graph(Request((tmp_path / "a.txt",), jobs=jobs))
    assert built.is_good
    rows = [json.loads(line) for line in built.files["facts.jsonl"].splitlines()]
    assert {row["relation"] for row in rows} >= {"is_a", "founded"}
    assert "part_of" not in {row["relation"] for row in rows}
    found = [json.loads(line) for line in built.files["findings.jsonl"].splitlines()]
    text = REST % (CIRCLE + CLOSED)
    told = [text[one["start_char"] : one["end_char"]] for one in found if one["code"] == "withdrawn-claim"]
    assert told == [words.strip() for words in (CIRCLE + CLOSED).split(".")[:-1]]
    assert built.files["decisions.csv"].decode().count(",shape,") == 3


def test_a_date_that_is_none_costs_the_claim_that_gives_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(list_units, "read_when", lambda _words: When(end=Date("../1995")))
    path = tmp_path / "a.txt"
    path.write_text("= Lake Guard =\n\n== Structure ==\n- Heron Unit (until 1995)\n- Reed Unit\n", encoding="utf-8")
    built = build_graph(Request((path,)))
    assert built.is_good
    rows = [json.loads(line) for line in built.files["facts.jsonl"].splitlines()]
    assert [row["subject"] for row in rows if row["relation"] == "part_of"] == ["Reed Unit"]
    assert b"withdrawn-claim" in built.files["findings.jsonl"]


def test_what_breaks_no_shape_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REST % CIRCLE, encoding="utf-8")
    built = build_graph(Request((tmp_path / "a.txt",)))
    assert built.is_good
    assert built.files["facts.jsonl"].count(b'"part_of"') == 2
    assert b"withdrawn-claim" not in built.files["findings.jsonl"]
