"""Ranks that stand without a name: `was promoted to colonel`, `a retired Fijian army general`, `became a Major`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from orbat.text.letters import CAPITALISED
from orbat.text.people import rank_pattern
from orbat.text.starts import matches_at, near, places_of
from orbat.vocabulary import vocabulary

_LEADS = frozenset(["a", "an", "to", "of", "became", "becoming", "as", "made", "promoted"])
_LEAD = re.compile(rf"\b(?:{'|'.join(sorted(_LEADS))}) ")
"""What goes before such a rank; a cheap guard, and most of what keeps `general strike` out."""
_REACH = 200
"""How far from it the rank may begin, in code points; more than it ever is."""
_BEFORE = rf"(?:(?:retired|former|serving|full|career|senior|reserve|then)\s){{0,2}}(?:{CAPITALISED}\s)??"
_AFTER = (
    r"(?=[.,;:)–—]|\Z|\s[(–—]|\s(?:and|or|but|in|on|at|by|from|for|since|until|when|while|who|with|after|before|as|the|that"
    r"|under|during|he|she)\b(?! chief\b| command\b))"
)


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE}(?P<rank>{rank_pattern()})(?:\s\([Rr]et(?:ired|d)?\.?\))?{_AFTER}")


@cache
def _openings() -> frozenset[str]:
    return vocabulary().openings("ranks")


def find_ranks(text: str) -> Iterator[tuple[int, int]]:
    """Where a rank stands for itself, from left to right, as half-open ranges.

    >>> words = "In 1990 she was promoted to lieutenant colonel, and became a major general."
    >>> [words[start:end] for start, end in find_ranks(words)]
    ['lieutenant colonel', 'major general']
    """
    ranks = places_of(text, _openings())
    at = 0
    for lead in matches_at(_LEAD, text, near(places_of(text, _LEADS), ranks, _REACH)) if ranks else ():
        found = _rank().match(text, lead.end()) if lead.end() > at else None
        if found is not None:
            at = found.end("rank")
            yield found.start("rank"), at
