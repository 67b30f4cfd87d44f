"""Ranks in the short form of address: `General Lee` of a major general is no second rank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from orbat.claims import Claim, Literal
from orbat.document import Article
from orbat.vocabulary import vocabulary

_RULE = "prose-rank-before-name"
_ADDRESSED_BY_FIRST = frozenset({"sergeant"})
"""Ranks of several words of which the first is the address: a sergeant major is a `Sergeant Lee` too."""
_WORD = re.compile(r"[^\W\d_]+")
Told = dict[str, dict[tuple[str, ...], int]]


def without_short_ranks(article: Article, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims without ranks that only address somebody by surname whose fuller rank was told before."""
    told = _fuller(claims)
    for claim in claims:
        if claim.relation == "held_rank" and claim.rule == _RULE and isinstance(claim.object, Literal):
            if not _is_address(article, claim, claim.object.text, told):
                yield claim
            continue
        rank = next((value for name, value in claim.qualifiers if name == "rank" and isinstance(value, str)), "")
        if rank and claim.relation == "held_post" and _is_address(article, claim, rank, told):
            claim = replace(claim, qualifiers=tuple(each for each in claim.qualifiers if each[0] != "rank"))
        yield claim


def _fuller(claims: Iterable[Claim]) -> Told:
    """The ranks of several words of each person, with the first place where each is told."""
    found: Told = {}
    for claim in claims:
        ranks = [value for name, value in claim.qualifiers if name == "rank" and isinstance(value, str)]
        if claim.relation == "held_rank" and isinstance(claim.object, Literal):
            ranks.append(claim.object.text)
        for words in filter(lambda words: len(words) > 1, map(_words, ranks)):
            places = found.setdefault(claim.subject.name, {})
            places[words] = min(_start(claim), places.get(words, _start(claim)))
    return found


def _is_address(article: Article, claim: Claim, rank: str, told: Told) -> bool:
    """Whether a rank stands before the surname alone, and is the short form of one told before."""
    words = _words(rank)
    names = claim.subject.name.split()
    if len(words) != 1 or len(names) < 2 or claim.subject.name not in told:
        return False
    quotes = [article.text[span.start : span.end] for each in claim.evidence for span in each.spans]
    if any(names[0] in quote for quote in quotes):
        return False
    return any(
        start < _start(claim) and _is_short_for(words[0], fuller) for fuller, start in told[claim.subject.name].items()
    )


def _is_short_for(word: str, fuller: tuple[str, ...]) -> bool:
    """Whether somebody of the fuller rank is addressed with the word, abbreviated or not.

    >>> _is_short_for("general", ("maj", "gen")), _is_short_for("major", ("major", "general"))
    (True, False)
    """
    return _is_rank(word, fuller[-1]) or (word in _ADDRESSED_BY_FIRST and word == fuller[0])


def _is_rank(one: str, other: str) -> bool:
    """Whether two words are one, or two names of one rank."""
    concept = vocabulary().find("ranks", one)
    return one == other or (concept is not None and concept == vocabulary().find("ranks", other))


def _words(rank: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(rank.casefold()))


def _start(claim: Claim) -> int:
    return min(span.start for each in claim.evidence for span in each.spans)
