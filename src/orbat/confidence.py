"""How sure a claim is: the precision of its rule on labelled text, which `measured.tsv` has with the counts.

`right` and `wrong` count what a rule gave on the texts with which it was written. There it looks better than it is: a
rule that was mended until it was right is right. `first_right` and `first_wrong` count what it gave on texts at first
sight, before anybody corrected it for them; from these it is known what a rule of a kind (those that read infoboxes,
say) is where nobody looked.

The estimator is a share drawn towards what it is a part of: a rule (its counts together) towards its kind, a kind (at
first sight) towards all rules, as if each had read `WEIGHT` claims more, as sure as those; all rules together are the
lower end of the Wilson interval of their share. It is the mean of a Beta distribution with that centre, after
counting. Thus a rule that was right once is little more than its kind, one that was never seen is its kind, and none
is ever certain; the more a rule was seen, the more its own share tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from pathlib import Path

FILE = Path(__file__).with_name("measured.tsv")
COLUMNS = ("rule", "right", "wrong", "first_right", "first_wrong", "confidence")
WEIGHT = 5
"""How many claims a rule or kind is given of what it is a part of."""
MOST = 10
"""Of how many of its claims a rule speaks for its kind: the rule that reads every name must not drown the others."""
ONE_SIDED = 1.645
"""Standard deviations of the interval: the true share lies below its lower end once in twenty times."""
AGREEMENT = "agreement"
"""The row of facts that several rules read alike, each in a passage of its own."""
HYPOTHESIS = "hypothesis"
"""The row of what was read as a hypothesis, by whatever rule."""
ALL = "*"
NONE = (0, 0)
ALONE = frozenset({AGREEMENT, HYPOTHESIS})
"""Rows that are no rules; a hypothesis is drawn towards nothing, for its text does not say it outright."""
BY_REFERENCE = "-by-reference"
"""How the name of a rule ends where a pronoun or a description stands for the thing: another may be meant."""


Counts = Mapping[str, tuple[int, int]]
"""How many claims were right and wrong, by rule."""


@dataclass(frozen=True, slots=True, order=True)
class Measured:
    """How many claims of a rule were right and wrong; a kind is a rule whose name has a star for what differs."""

    rule: str
    right: int
    wrong: int
    first_right: int
    first_wrong: int
    confidence: float


def kind_of(rule: str) -> str:
    """The kind of a rule: how its name begins, and whether it relies on a pronoun.

    >>> kind_of("list-unit"), kind_of("prose-founded-by-reference"), kind_of("link")
    ('list-*', 'prose-*-by-reference', 'link-*')
    """
    return f"{rule.partition('-')[0]}-*{BY_REFERENCE if rule.endswith(BY_REFERENCE) else ''}"


def wilson(right: float, wrong: float, deviations: float = ONE_SIDED) -> tuple[float, float]:
    """The interval in which a share lies (Wilson 1927); 0 to 1 where nothing was counted.

    >>> wilson(0, 0)
    (0.0, 1.0)
    """
    number = right + wrong
    if not number:
        return 0.0, 1.0
    share, square = right / number, deviations**2
    middle = share + square / (2 * number)
    around = deviations * sqrt(share * (1 - share) / number + square / (4 * number**2))
    low, high = (middle - around) / (1 + square / number), (middle + around) / (1 + square / number)
    return max(0.0, low) if right else 0.0, min(1.0, high) if wrong else 1.0


def smoothed(right: float, wrong: float, centre: float) -> float:
    """The share of a rule or kind, drawn towards what it is a part of.

    >>> smoothed(0, 0, 0.9), smoothed(5, 0, 0.9)
    (0.9, 0.95)
    """
    return round((right + WEIGHT * centre) / (right + wrong + WEIGHT), 4)


def estimated(known: Counts, first: Counts) -> tuple[Measured, ...]:
    """The rows of the file, sorted by name, from (right, wrong) by rule on known texts and on texts at first sight."""
    names = sorted({*known, *first} - ALONE)
    kinds = {kind: [rule for rule in names if kind_of(rule) == kind] for kind in {*map(kind_of, names)}}
    floor = round(wilson(*_sum(_at_most(first.get(rule, NONE)) for rule in names))[0], 4)
    shares = {
        kind: smoothed(*_sum(_at_most(first.get(rule, NONE)) for rule in own), floor) for kind, own in kinds.items()
    }

    def row(name: str, rules: Iterable[str], confidence: float) -> Measured:
        several = tuple(rules)
        (right, wrong), (first_right, first_wrong) = (
            _sum(part.get(rule, NONE) for rule in several) for part in (known, first)
        )
        return Measured(name, int(right), int(wrong), int(first_right), int(first_wrong), confidence)

    rows = [row(ALL, names, floor), *(row(kind, own, shares[kind]) for kind, own in kinds.items())]
    for rule in names:
        both = _sum((known.get(rule, NONE), first.get(rule, NONE)))
        rows.append(row(rule, [rule], smoothed(*both, shares[kind_of(rule)])))
    for name in sorted(ALONE & {*known, *first}):
        both = _sum((known.get(name, NONE), first.get(name, NONE)))
        rows.append(row(name, [name], smoothed(*both, floor if name == AGREEMENT else 0.0)))
    return tuple(sorted(rows))


def _sum(counts: Iterable[tuple[float, float]]) -> tuple[float, float]:
    several = tuple(counts)
    return sum(right for right, _ in several), sum(wrong for _, wrong in several)


def _at_most(counts: tuple[int, int]) -> tuple[float, float]:
    """The counts of a rule as they speak for others: as if it had been seen `MOST` times, if it was seen more often."""
    part = min(1.0, MOST / max(1, sum(counts)))
    return counts[0] * part, counts[1] * part


def as_tsv(rows: Iterable[Measured]) -> str:
    """The file's words."""
    lines = (f"{each.rule}\t{_counts(each)}\t{each.confidence:.4f}" for each in rows)
    return "".join(f"{line}\n" for line in ("\t".join(COLUMNS), *lines))


def _counts(row: Measured) -> str:
    return "\t".join(map(str, (row.right, row.wrong, row.first_right, row.first_wrong)))


def read_measured(path: Path = FILE) -> tuple[Measured, ...]:
    """The rows of the file."""
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return tuple(_row(*line.split("\t")) for line in lines)


def _row(rule: str, right: str, wrong: str, first_right: str, first_wrong: str, confidence: str) -> Measured:
    return Measured(rule, int(right), int(wrong), int(first_right), int(first_wrong), float(confidence))


@lru_cache(maxsize=1)
def _table() -> dict[str, float]:
    return {each.rule: each.confidence for each in read_measured()}


@lru_cache(maxsize=1 << 12)
def confidence_of(rule: str) -> float:
    """How sure what a rule reads is; of a rule that was never seen, its kind, else all rules together.

    With a pronoun for the thing no rule is surer than with its name.
    """
    table = _table()
    found = table.get(rule, table.get(kind_of(rule), table[ALL]))
    named = rule.removesuffix(BY_REFERENCE)
    return found if named == rule else min(found, confidence_of(named))
