"""All terms of a text: posts first, then ranks with names, bodies, and names that stand beside these."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from functools import cache
from types import MappingProxyType

from orbat.text.letters import CAPITAL, CAPITALISED, PARTICLE
from orbat.text.people import rank_pattern
from orbat.text.personnel.bodies import find_bodies, find_short_forms
from orbat.text.personnel.names import find_known, find_ranked, find_unranked
from orbat.text.personnel.post_phrases import find_post_phrases
from orbat.text.personnel.term import Kind, Term, masked, overlaps
from orbat.vocabulary import vocabulary

NONE: Mapping[str, Term] = MappingProxyType({})
__all__ = ["Kind", "Term", "find_terms"]


@cache
def _rank_after() -> re.Pattern[str]:
    return re.compile(
        rf"\s*,\s+(?:who\s+(?:is|was)\s+)?an?\s+(?:retired\s+|former\s+)?(?P<rank>{rank_pattern()})(?!\w)"
    )


def find_terms(text: str, surnames: Set[str] = frozenset(), shorts: Mapping[str, Term] = NONE) -> tuple[Term, ...]:
    """The terms of a text from left to right.

    A single word of `surnames` is a person, an abbreviation in `shorts` the body that it stands for.

    >>> [each.words for each in find_terms("The Commander, 5 Brigade, Maj.-Gen. AB Lee, met Colonel Ana Mar.")]
    ['Commander', '5 Brigade', 'Maj.-Gen.', 'AB Lee', 'Colonel', 'Ana Mar']
    """
    posts = _without_abbreviations(text, list(find_post_phrases(text)))
    ranked = list(find_ranked(text, posts))
    terms = [*ranked, *(post for post in posts if not overlaps(post, ranked))]
    terms = [term for term in terms if not _is_courtesy(text, term)]
    terms += find_bodies(masked(text, terms))
    terms += list(find_short_forms(text, shorts, terms))
    terms += list(find_unranked(masked(text, terms), terms))
    terms += list(find_known(text, surnames, terms))
    terms += _ranks_after(text, terms)
    return tuple(sorted(terms, key=lambda each: each.start))


def _ranks_after(text: str, terms: list[Term]) -> list[Term]:
    """`Ana Mar, a colonel`."""
    found = []
    for person in terms:
        match = _rank_after().match(text, person.end) if person.kind is Kind.PERSON else None
        if match:
            rank = Term(Kind.RANK, *match.span("rank"), match["rank"], vocabulary().find("ranks", match["rank"]))
            if not overlaps(rank, terms):
                found.append(rank)
    return found


_COURTESIES = frozenset({"Chief", "Sheikh", "Prince", "Princess", "Professor"})
_NAME = re.compile(rf"\s{CAPITALISED}\s(?:{PARTICLE}[\s’'-]){{0,2}}{CAPITAL}")


def _is_courtesy(text: str, term: Term) -> bool:
    """Whether a post is a word of courtesy: `Chief Ana Mar`, `Sheikh Ali al-Mar`."""
    return term.kind is Kind.POST and term.words in _COURTESIES and _NAME.match(text, term.end) is not None


def _without_abbreviations(text: str, posts: list[Term]) -> list[Term]:
    """Without what only abbreviates the post before it: `Chief of Army Staff (COAS)`, `Flag Officer, FO,`."""
    kept: list[Term] = []
    for post in posts:
        gap = text[kept[-1].end : post.start] if kept else ""
        if not (post.words.isupper() and gap.strip() in {"(", ",", ", (", "["} and not kept[-1].words.isupper()):
            kept.append(post)
    return kept
