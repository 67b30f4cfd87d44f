"""`docs/calibration.md` has what was measured, in tables; `--rewrite-golden` writes it anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import orbat
from orbat.confidence import AGREEMENT, ALL, HYPOTHESIS, WEIGHT, Measured, read_measured, wilson

DOCS = Path(orbat.__file__).parent.parent.parent / "docs" / "calibration.md"
BANDS = ((0.0, 0.8), (0.8, 0.85), (0.85, 0.9), (0.9, 0.95), (0.95, 1.0))
KINDS = {
    ALL: "all rules",
    "infobox-*": "infoboxes",
    "table-*": "tables",
    "list-*": "lists",
    "heading-*": "headings",
    "succession-*": "succession boxes",
    "page-*": "pages and links",
    "prose-*": "prose, the thing named",
    "prose-*-by-reference": "prose, a pronoun or description for the thing",
    "named-*": "what kind of thing a name names",
    AGREEMENT: "facts that several rules read",
    HYPOTHESIS: "hypotheses",
}
HEAD = f"""# How sure a claim is

The confidence of a claim is what was measured of the rule that read it: how often the rule was right on texts where
people judged each claim against the words. No number is set by hand. The counts are in `src/orbat/measured.tsv`, one
row a rule; `tests/bench/measure_rules.py` writes it from judged builds.

Each rule was counted twice. *Known texts* are those with which the rules were written: a rule that was wrong there
was mended, so what is left there is nearly all right. *At first sight* counts what rules gave on texts before anybody
corrected them for it; that is nearer to what they are on a text of yours. A kind of rules is as sure as it was at
first sight. A rule starts from its kind, as if it had read {WEIGHT} claims as sure as that, and what it gave on both
is added: a rule seen once is little more than its kind, one seen a hundred times is what it showed. One never seen is
its kind; of a kind never seen, the lower end of the interval of all. A rule that reads much speaks for its kind with
ten claims.

What several rules read alike, each in a passage of its own, is surer than the surest of them, but never surer than
such facts were measured to be. One rule that reads the same twice makes no fact surer, nor do two in one passage.

`orbat build --min-confidence 0.9` withholds the facts below: they stay in `evidence.ttl` with their words, as
hypotheses with `orbat:withheldBelow`, and no plain triple says them. That a thing is there, and what kind of thing,
is said all the same. The second table tells what to expect of a threshold.

The interval is Wilson's, from the 5th to the 95th percentile.
"""
LIMITS = """
## What the numbers do not say

- They are of few texts: six articles and sixty reports, and thirteen short passages at first sight. A style or a force
  that they do not have may do better or worse; the intervals tell chance, not that.
- The reports were at first sight for most rules, but not for those that read chains of posts and ranks before names.
- `right` means that the words say it. Whether the words are true is another question.
- A claim is judged as a whole: right body, person, post and time. A claim that says less than its sentence is right.
- What the rules did not read is not counted here; `coverage.jsonl` has it.
"""


def share(right: int, wrong: int) -> str:
    """`12 | 11 | 92 % | 70–98 %`; dashes where nothing was counted."""
    if not right + wrong:
        return "0 | – | – | –"
    low, high = wilson(right, wrong)
    return f"{right + wrong} | {right} | {right / (right + wrong):.0%} | {low:.0%}–{high:.0%}".replace("%", " %")


def table(first: str, rows: Iterable[str]) -> Iterator[str]:
    yield f"\n| {first} | known texts | right | share | interval | at first sight | right | share | interval |\n"
    yield "| --- | --: | --: | --: | --: | --- | --: | --: | --: | --- |\n"
    yield from rows


def kinds(rows: Iterable[Measured]) -> Iterator[str]:
    found = {row.rule: row for row in rows}
    for name, words in KINDS.items():
        if name in found:
            row = found[name]
            counts = f"{share(row.right, row.wrong)} | {share(row.first_right, row.first_wrong)}"
            yield f"| {words} | {row.confidence:.2f} | {counts} |\n"


def bands(rows: Iterable[Measured]) -> Iterator[str]:
    rules = [row for row in rows if "*" not in row.rule and row.rule not in {AGREEMENT, HYPOTHESIS}]
    for low, high in BANDS:
        inside = [row for row in rules if low <= row.confidence < high]
        sums = [sum(getattr(row, part) for row in inside) for part in Measured.__slots__[1:5]]
        yield f"| {low:.2f} to {high:.2f} | {len(inside)} | {share(*sums[:2])} | {share(*sums[2:])} |\n"


def written() -> str:
    rows = read_measured()
    parts = [HEAD, "\n## By kind of rule\n", *table("kind | confidence", kinds(rows))]
    parts += ["\n## By confidence\n", *table("confidence | rules", bands(rows)), LIMITS]
    return "".join(parts)


def test_docs_have_what_was_measured(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--rewrite-golden"):
        DOCS.write_text(written(), encoding="utf-8")
    assert DOCS.read_text(encoding="utf-8") == written(), "run pytest --rewrite-golden tests/test_calibration.py"


def test_every_kind_has_words() -> None:
    assert {row.rule for row in read_measured() if "*" in row.rule} <= KINDS.keys()


def test_of_what_is_above_nine_tenths_nine_in_ten_were_right_at_first_sight() -> None:
    rules = [row for row in read_measured() if "*" not in row.rule and row.confidence >= 0.9]
    right, wrong = (sum(getattr(row, part) for row in rules) for part in ("first_right", "first_wrong"))
    assert right / (right + wrong) >= 0.9
    known_right, known_wrong = (sum(getattr(row, part) for row in rules) for part in ("right", "wrong"))
    assert known_right / (known_right + known_wrong) >= 0.95
