"""Numbers as fields and cells give them, and what they count."""

from __future__ import annotations

import re
from dataclasses import dataclass

from orbat.extract.values import is_abbreviation
from orbat.text.numbers import find_amounts
from orbat.vocabulary import vocabulary

UNCOUNTED = frozenset({"personnel", "aircraft", "infantry", "cavalry", "artillery", "men", "women", "cattle", "staff"})
"""Nouns that are as they are for any number."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number as the text gives it: `text` is its digits, of a range both ends (`110-185`), `op` a bound, `noun` what
    is counted, where the words say so."""

    text: str
    op: str = ""
    is_approximate: bool = False
    noun: str = ""


def counts(words: str) -> tuple[Count, ...]:
    """The numbers of the words that are no dates; a vague amount (`several`) is none.

    >>> [each.text for each in counts("3,000 officers and c. 1,500 civilians")]
    ['3000', '1500']
    """
    return tuple(
        Count(
            f"{amount.value}-{amount.high}" if amount.high is not None else str(amount.value),
            amount.op,
            amount.approximate,
            amount.noun(words),
        )
        for amount in find_amounts(words)
        if amount.value is not None
    )


def count(words: str) -> Count | None:
    """The first number of the words."""
    return next(iter(counts(words)), None)


def measure(noun: str) -> str:
    """What a noun counts: `men` are personnel; other nouns stay as they are, since `battalions` say more than units."""
    concept = vocabulary().find("measures", noun) if noun else None
    return concept.label if concept and concept.label == "personnel" else noun


def plural(what: str, number: str) -> str:
    """What is counted, as the fact table names it: `Mobile brigade` counted 7 is `mobile brigades`.

    >>> plural("Mobile brigade", "7"), plural("SWAT team", "1"), plural("Light infantry", "300")
    ('mobile brigades', 'SWAT team', 'light infantry')
    """
    first = what.split()[0] if what else ""
    words = what if is_abbreviation(first) else what[:1].lower() + what[1:]
    if number == "1" or not words or words.endswith("s") or words.split()[-1] in UNCOUNTED:
        return words
    return re.sub(r"(?<=[^aeiou])y$", "ie", words) + "s"
