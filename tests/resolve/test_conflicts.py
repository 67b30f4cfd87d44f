"""Facts that cannot all hold."""

from __future__ import annotations

import pytest

from orbat.resolve import resolve


@pytest.mark.parametrize(
    ("one", "other", "in_conflict"),
    [
        (("founded", "1992-03-12"), ("founded", "1991"), True),
        (("founded", "1992-03-12"), ("founded", "1992"), False),
        (("founded", "1992-03-12"), ("founded", "1992-03-12"), False),
        (("founded", "1992-03-12"), ("founded", "199X"), False),
        (("founded", "1992-03-12"), ("re-established", "2001"), False),
        (("disbanded", "1992"), ("disbanded", "1999"), True),
        (("renamed", "1992"), ("renamed", "1999"), False),
    ],
)
def test_two_dates(write, one, other, in_conflict: bool) -> None:
    article = write("a.txt")
    for relation, date in (one, other):
        article.says("Zenda Guard", relation, date=date)
    knowledge = resolve([article.reading()]).knowledge
    assert [conflict.kind for conflict in knowledge.conflicts] == (["disjoint-times"] if in_conflict else [])
    statuses = {fact.status for fact in knowledge.facts if fact.relation == one[0]}
    assert statuses == ({"conflict"} if in_conflict else {"accepted"})


def test_a_founding_on_the_day_of_a_re_establishment_is_explained(write) -> None:
    article = write("a.txt")
    for relation, date in (("founded", "1950"), ("founded", "1992-03"), ("re-established", "1992")):
        article.says("Zenda Guard", relation, date=date)
    assert not resolve([article.reading()]).knowledge.conflicts


@pytest.mark.parametrize(
    ("one", "other", "in_conflict"),
    [
        ({"value": "500", "what": "personnel"}, {"value": "600", "what": "personnel"}, True),
        ({"value": "500", "what": "personnel"}, {"value": "600", "what": "vehicles"}, False),
        ({"value": "500", "what": "personnel", "date": "1990"}, {"value": "600", "what": "personnel"}, False),
        ({"value": "500", "what": "personnel", "approx": "true"}, {"value": "530", "what": "personnel"}, False),
        ({"value": "500", "what": "men", "side": "1"}, {"value": "600", "what": "men", "side": "2"}, False),
        ({"value": "500", "what": "men", "side": "1"}, {"value": "600", "what": "men", "side": "1"}, True),
        ({"value": "500", "what": "personnel", "op": ">"}, {"value": "600", "what": "personnel"}, False),
    ],
)
def test_two_numbers(write, one, other, in_conflict: bool) -> None:
    article = write("a.txt")
    for told in (one, other):
        article.says("Zenda Guard", "has_strength", **told)
    conflicts = resolve([article.reading()]).knowledge.conflicts
    assert [conflict.kind for conflict in conflicts] == (["different-values"] if in_conflict else [])


@pytest.mark.parametrize(
    ("what", "number", "in_conflict"),
    [
        ("military units", "10", True),
        ("units", "4", False),
        ("regiments", "2", False),
        ("regiments", "3", True),
        ("dogs", "7", False),
    ],
)
def test_a_count_against_a_list(write, what: str, number: str, in_conflict: bool) -> None:
    article = write("a.txt")
    guard = article.named("Zenda Guard")
    article.says(guard, "has_strength", number, what=what, section="Structure")
    for name, parent in (
        ("Red Zenda Regiment", "Zenda Guard"),
        ("Blue Zenda Regiment", "Zenda Guard"),
        ("Zenda Stables", "Zenda Guard"),
        ("Zenda Smithy", "Zenda Stables"),
    ):
        article.says(article.named(name, "unit"), "part_of", article.named(parent, "agency"), section="Structure")
    knowledge = resolve([article.reading()]).knowledge
    assert [conflict.kind for conflict in knowledge.conflicts] == (["count-mismatch"] if in_conflict else [])
    disputed = [fact.relation for fact in knowledge.facts if fact.status == "conflict"]
    assert disputed == (["has_strength"] if in_conflict else [])


def test_a_count_without_a_list_is_no_conflict(write) -> None:
    article = write("a.txt")
    article.says("Zenda Guard", "has_strength", "12", what="departments")
    assert not resolve([article.reading()]).knowledge.conflicts
