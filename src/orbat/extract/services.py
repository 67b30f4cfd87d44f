"""Who served where in a report: tenures from the chains of apposition around its people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from orbat.claims import NEVER_SAID, ORGANISATIONS, Claim, EntityType, Evidence, Literal, Mention, Reading, When
from orbat.dates import Date
from orbat.document import Article, Paragraph, Span, Text
from orbat.extract.outline import Place
from orbat.extract.prose.pieces import stretches_of
from orbat.extract.service_days import is_of_day
from orbat.text.heads import entity_type
from orbat.text.people import is_acting
from orbat.text.personnel import Line, Reader, Service, Term
from orbat.text.places import country_of
from orbat.text.sentences import sentences

Range = tuple[int, int]
RULE = "prose-chain"
WEAKER = frozenset({"prose-title-before-name", "prose-post-after-name"})
"""Rules that read a post beside a name without the rest of the sentence; in a report the chain has the word."""
_ROUGH = 1000
_ANY_MEMBER = "member"
"""A post only in a body that is known: `a member of the class of 1991`."""


def read_services(article: Article, _subject: Mention, places: Sequence[Place], told: Sequence[Claim]) -> Reading:
    """The tenures that a report tells beside names; nothing of an article, nor what was `told` of the same words."""
    if not article.is_report:
        return Reading(article.source.name)
    reader = Reader()
    tenures = _Tenures(each for each in told if each.relation == "held_post" and not is_weaker(each))
    claims: dict[Claim, None] = {}
    for place in places:
        for block in place.section.blocks:
            if isinstance(block, Paragraph) and not place.is_skipped:
                for text in stretches_of(block.text):
                    claims |= dict.fromkeys(_Here(article, text, place.name, reader).claims(tenures))
    return Reading(article.source.name, claims=tuple(claims))


class _Tenures:
    """Tenures by the name of the holder and the rough place of the words that tell them."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._near: dict[tuple[str, int], dict[Claim, None]] = {}
        for claim in claims:
            for place in _rough(claim):
                self._near.setdefault((claim.subject.name, place), {})[claim] = None

    def near(self, claim: Claim) -> tuple[Claim, ...]:
        """Those of the same person of which some words may be those of a claim."""
        found = (self._near.get((claim.subject.name, place), {}) for place in sorted(set(_rough(claim))))
        return tuple(dict.fromkeys(chain.from_iterable(found)))


def _rough(claim: Claim) -> Iterator[int]:
    """The numbers of the stretches in which the words of a claim lie, and those of its object."""
    own = (claim.object.span,) if isinstance(claim.object, Literal) and claim.object.span else ()
    for span in (*own, *chain.from_iterable(each.spans for each in claim.evidence)):
        yield from range(span.start // _ROUGH, max(span.start, span.end - 1) // _ROUGH + 1)


@dataclass(frozen=True, slots=True)
class _Here:
    """A paragraph under its heading."""

    article: Article
    text: Text
    section: str
    reader: Reader

    def claims(self, tenures: _Tenures) -> Iterator[Claim]:
        """A claim for each post that somebody has or had."""
        for line in self.reader.read(self.text.plain):
            ranks = {each.person: each.rank for each in line.services if each.rank}
            told = [each for each in line.services if each.post]
            here = self._sentences(line) if told else ()
            for service in told:
                rank = ranks.get(service.person)
                if not service.is_former and self._is_over(service, rank, here):
                    service = replace(service, is_former=True)
                claim = self._claim(line, service, rank.words if rank else "")
                if claim is None:
                    continue
                others = [each for each in tenures.near(claim) if _is_same(claim, each)]
                if not any(_has_body(each) for each in others):
                    dated = next((each.when for each in others if each.when != NEVER_SAID), claim.when)
                    yield replace(claim, when=dated)

    def _sentences(self, line: Line) -> tuple[Range, ...]:
        """The sentences of a line as half-open ranges of the text."""
        at = line.start
        return tuple((at + start, at + end) for start, end in sentences(self.text.plain[at : line.end]))

    def _is_over(self, service: Service, rank: Term | None, here: Sequence[Range]) -> bool:
        """Whether the words around a post do not speak of the day of the report."""
        terms = [each for each in (service.person, rank, service.post, service.body) if each]
        post, date = service.post, self.article.source.date
        at = next((each for each in here if post and each[0] <= post.start < each[1]), None)
        if at is None or post is None or not date:
            return False
        inside = [each for each in terms if at[0] <= each.start < at[1]]
        start, end = min(each.start for each in inside), max(each.end for each in inside)
        return not is_of_day(self.text.plain[slice(*at)], start - at[0], end - at[0], int(date[:4]))

    def _claim(self, line: Line, service: Service, rank: str) -> Claim | None:
        post = service.post
        if post is None or service.is_planned or not line.start <= post.start < line.end:
            return None
        if service.body is None and post.words.casefold() == _ANY_MEMBER:
            return None
        name = self.reader.known.first.get(service.person, service.person).words
        if " " not in name or (service.body and self._body(service.body).type not in ORGANISATIONS):
            return None
        here = [term for term in (service.person, post, service.body) if term and term in line.terms]
        spans = [self.text.span(term.start, term.end) for term in here]
        if service.person not in here:
            begin = self.text.plain.rfind(". ", line.start, post.start) + 1
            spans.append(self.text.span(max(begin, line.start), post.end))
        place = Span(min(span.start for span in spans), max(span.end for span in spans))
        return Claim(
            Mention(name, EntityType.PERSON, rank=rank),
            "held_post",
            Literal(post.words, span=self.text.span(post.start, post.end)),
            (Evidence(self.article.source.name, (place,), self.section),),
            RULE,
            self._when(service),
            tuple(sorted(self._qualifiers(service, rank))),
        )

    def _when(self, service: Service) -> When:
        """What is so when the text is written is dated by it; what had been has no date."""
        date = self.article.source.date
        return NEVER_SAID if service.is_former or not date else When(date=Date.parse(date))

    def _qualifiers(self, service: Service, rank: str) -> Iterator[tuple[str, str | Mention]]:
        if service.body:
            yield "organisation", self._body(service.body)
        if rank and not service.is_former:
            yield "rank", rank
        if service.post and is_acting(service.post.words):
            yield "acting", "true"

    def _body(self, body: Term) -> Mention:
        kind = entity_type(body.concept) if body.concept else None
        span = self.text.span(body.start, body.end)
        return Mention(body.words, kind or EntityType.ORGANISATION, span, country=country_of(body.words))


def without_weaker(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without the tenures of weaker rules, and without those that a chain tells with the body."""
    chains = _Tenures(each for each in claims if each.rule == RULE)
    return tuple(
        each
        for each in claims
        if each.rule == RULE or not (is_weaker(each) or any(_is_same(one, each) for one in chains.near(each)))
    )


def is_weaker(claim: Claim) -> bool:
    """Whether a claim is a tenure that a weaker rule tells."""
    return claim.relation == "held_post" and claim.rule in WEAKER


def _has_body(claim: Claim) -> bool:
    return "organisation" in dict(claim.qualifiers)


def _is_same(claim: Claim, other: Claim) -> bool:
    """Whether another rule told this tenure of the same words."""
    place = claim.object.span if isinstance(claim.object, Literal) else None
    if other.relation != "held_post" or other.subject.name != claim.subject.name or place is None:
        return False
    return any(span.start <= place.start < span.end for each in other.evidence for span in each.spans)
