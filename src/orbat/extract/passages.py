"""Coverage: which passages of an article gave a claim, and what is left in the others, and in these."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from orbat.claims import Claim, Finding, Left, Reading
from orbat.document import Article, Span, Text
from orbat.extract.left_over import Held, is_said
from orbat.text.dates import find_dates
from orbat.text.numbers import find_amounts
from orbat.text.organisations import find_organisations
from orbat.text.people import find_people


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that may give a claim: a field, a row, an item, a sentence.

    `held` are the names, dates and numbers in it, or the words in which they are looked for if need be.
    """

    span: Span
    section: str
    held: tuple[Held, ...] | Text


def reading(article: Article, kind: str, passages: Sequence[Passage], said: Iterable[Claim | Finding]) -> Reading:
    """The claims and findings, with the passages that no claim rests on and how many there are of both."""
    told = tuple(said)
    claims = tuple(each for each in told if isinstance(each, Claim))
    at = sorted(
        ((span, number) for number, claim in enumerate(claims) for each in claim.evidence for span in each.spans)
    )
    touching = [_touching(passage.span, at) for passage in passages]
    left = [passage for passage, found in zip(passages, touching, strict=True) if not found]
    parts: list[Left] = []
    for passage, found in zip(passages, touching, strict=True):
        if found and passage.held and not isinstance(passage.held, Text):
            near = [claims[number] for number in sorted(found)]
            over = [each for each in passage.held if not is_said(each, near)]
            parts += [_left(article, kind, passage, over)] if over else []
    return Reading(
        source=article.source.name,
        claims=claims,
        findings=tuple(each for each in told if isinstance(each, Finding)),
        left=tuple(_left(article, kind, each, _held(each)) for each in left),
        parts=tuple(parts),
        counts=((kind, len(passages), len(passages) - len(left)),) if passages else (),
    )


def _touching(place: Span, spans: Sequence[tuple[Span, int]]) -> set[int]:
    """The claims of which a span begins in the place; a claim's spans never begin before their passage."""
    number = bisect_left(spans, (Span(place.start, 0), 0))
    out = set()
    while number < len(spans) and spans[number][0].start < place.end:
        out.add(spans[number][1])
        number += 1
    return out


def _held(passage: Passage) -> Iterable[Held]:
    return _find(passage.held) if isinstance(passage.held, Text) else passage.held


def _find(text: Text) -> Iterator[Held]:
    words = text.plain
    for person in find_people(words):
        yield Held("name", person.name, text.span(person.start, person.end))
    for body in find_organisations(words):
        yield Held("name", body.name, text.span(body.start, body.end))
    for date in find_dates(words):
        yield Held("date", words[date.start : date.end], text.span(date.start, date.end))
    for amount in find_amounts(words):
        yield Held("number", words[amount.start : amount.end], text.span(amount.start, amount.end))


def _left(article: Article, kind: str, passage: Passage, held: Iterable[Held]) -> Left:
    by_kind: dict[str, list[str]] = {"name": [], "date": [], "number": []}
    for each in held:
        by_kind[each.kind].append(each.words)
    names, dates, numbers = (tuple(words) for words in by_kind.values())
    return Left(article.source.name, passage.span, kind, passage.section, names, dates, numbers)
