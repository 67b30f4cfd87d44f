"""How sure rules are: shares drawn towards kinds, and a file that is what the estimator makes of its counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orbat.claims import Claim, EntityType, Evidence, Literal, Mention, Status
from orbat.confidence import (
    AGREEMENT,
    ALL,
    FILE,
    HYPOTHESIS,
    as_tsv,
    confidence_of,
    estimated,
    kind_of,
    read_measured,
    smoothed,
    wilson,
)
from orbat.document import Span
from orbat.resolve.drafts import joint

COUNTS = st.tuples(st.integers(0, 500), st.integers(0, 500))


def claim(rule: str, start: int = 0, status: Status = Status.ACCEPTED) -> Claim:
    subject = Mention("Zenda Guard", EntityType.UNIT)
    evidence = (Evidence("a.txt", (Span(start, start + 5),), "lead"),)
    return Claim(subject, "has_duty", Literal("watch"), evidence, rule, status=status)


def test_the_file_is_what_the_estimator_makes_of_its_counts() -> None:
    rows = [row for row in read_measured() if "*" not in row.rule]
    known = {row.rule: (row.right, row.wrong) for row in rows if row.right + row.wrong}
    first = {row.rule: (row.first_right, row.first_wrong) for row in rows if row.first_right + row.first_wrong}
    assert as_tsv(estimated(known, first)) == FILE.read_text(encoding="utf-8")


@given(COUNTS, st.floats(0.01, 0.99))
def test_a_share_lies_between_what_was_seen_and_what_the_kind_is(counts: tuple[int, int], centre: float) -> None:
    right, wrong = counts
    seen = right / (right + wrong) if right + wrong else centre
    low, high = sorted((seen, centre))
    assert low - 1e-4 <= smoothed(right, wrong, centre) <= high + 1e-4
    assert smoothed(right, wrong, centre) < 1


@given(COUNTS)
def test_the_interval_holds_the_share_and_shrinks(counts: tuple[int, int]) -> None:
    right, wrong = counts
    low, high = wilson(right, wrong)
    assert 0 <= low <= high <= 1
    if right + wrong:
        assert low <= right / (right + wrong) <= high
        more = wilson(10 * right, 10 * wrong)
        assert more[1] - more[0] < high - low


def test_a_rule_that_nobody_saw_is_its_kind_and_a_kind_that_nobody_saw_is_all() -> None:
    table = {row.rule: row.confidence for row in read_measured()}
    assert confidence_of("prose-no-such-frame") == table["prose-*"]
    assert confidence_of("no-such-reader") == table[ALL]


def test_a_pronoun_never_makes_a_rule_surer() -> None:
    for row in read_measured():
        if "*" not in row.rule and not row.rule.endswith("-by-reference"):
            assert confidence_of(f"{row.rule}-by-reference") <= confidence_of(row.rule)


def test_one_rule_that_reads_much_does_not_drown_its_kind() -> None:
    first = {"list-a": (1000, 0), **{f"list-{letter}": (0, 5) for letter in "bcd"}}
    rows = {row.rule: row for row in estimated({}, first)}
    assert (rows["list-*"].first_right, rows["list-*"].first_wrong) == (1000, 15)
    assert rows["list-*"].confidence < 0.5


def test_first_sight_speaks_for_kinds_and_both_for_a_rule() -> None:
    rows = {row.rule: row.confidence for row in estimated({"list-a": (40, 0)}, {"list-a": (5, 5)})}
    assert rows["list-*"] < 0.5
    assert rows["list-*"] < rows["list-a"] < 0.9


def test_kinds() -> None:
    assert [kind_of(rule) for rule in ("infobox-flag", "prose-founded", "prose-founded-by-reference")] == [
        "infobox-*",
        "prose-*",
        "prose-*-by-reference",
    ]


def test_a_hypothesis_is_no_surer_than_hypotheses_are() -> None:
    assert claim("infobox-flag", status=Status.HYPOTHESIS).confidence == confidence_of(HYPOTHESIS) < 0.5


@pytest.mark.parametrize(
    ("claims", "is_surer"),
    [
        pytest.param([("prose-one", 0), ("prose-other", 50)], True, id="two rules, two passages"),
        pytest.param([("prose-one", 0), ("prose-one", 50)], False, id="one rule makes a mistake twice"),
        pytest.param([("prose-one", 0), ("prose-one-by-reference", 50)], False, id="one rule, once by a pronoun"),
        pytest.param([("prose-one", 0), ("prose-other", 0)], False, id="one passage"),
    ],
)
def test_what_several_rules_read_is_surer(claims: list[tuple[str, int]], is_surer: bool) -> None:
    several = [claim(rule, start) for rule, start in claims]
    surest = max(each.confidence for each in several)
    assert (joint(several) > surest) is is_surer
    assert joint(several) >= surest
    assert joint(several) <= max(surest, confidence_of(AGREEMENT))
    assert joint(several) == joint(several[::-1])
