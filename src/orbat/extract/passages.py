"""Coverage: which passages of an article gave a claim, and what is left in the others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from orbat.claims import Claim, Finding, Left, Reading
from orbat.document import Article, Span, Text
from orbat.text.dates import find_dates
from orbat.text.numbers import find_amounts
from orbat.text.organisations import find_organisations
from orbat.text.people import find_people


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that may give a claim: a field, a row, an item."""

    span: Span
    section: str
    words: Text


def reading(article: Article, kind: str, passages: Sequence[Passage], said: Iterable[Claim | Finding]) -> Reading:
    """The claims and findings, with the passages that no claim rests on and how many there are of both."""
    told = tuple(said)
    claims = tuple(each for each in told if isinstance(each, Claim))
    spans = sorted(span for claim in claims for evidence in claim.evidence for span in evidence.spans)
    left = tuple(passage for passage in passages if not _touches(passage.span, spans))
    return Reading(
        source=article.source.name,
        claims=claims,
        findings=tuple(each for each in told if isinstance(each, Finding)),
        left=tuple(_left(article, kind, passage) for passage in left),
        counts=((kind, len(passages), len(passages) - len(left)),) if passages else (),
    )


def _touches(place: Span, spans: Sequence[Span]) -> bool:
    """Whether one of the sorted spans begins in the place; a claim's spans never begin before their passage."""
    number = bisect_left(spans, Span(place.start, 0))
    return number < len(spans) and spans[number].start < place.end


def _left(article: Article, kind: str, passage: Passage) -> Left:
    words = passage.words.plain
    people = tuple(each.name for each in find_people(words))
    bodies = tuple(each.name for each in find_organisations(words))
    return Left(
        article.source.name,
        passage.span,
        kind,
        passage.section,
        names=people + bodies,
        dates=tuple(str(words[each.start : each.end]) for each in find_dates(words)),
        numbers=tuple(words[each.start : each.end] for each in find_amounts(words)),
    )
