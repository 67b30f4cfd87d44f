"""Document to claims: each extractor reads one kind of passage; what one leaves is counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from orbat import findings
from orbat.claims import NEVER_SAID, Claim, EntityType, Evidence, Literal, Mention, Reading
from orbat.document import Article, Section, Span
from orbat.extract.infobox import read_infobox
from orbat.extract.lists import read_lists
from orbat.extract.office import without_office
from orbat.extract.order import in_order
from orbat.extract.outline import Place, outline
from orbat.extract.pages import read_pages
from orbat.extract.prose import read_prose
from orbat.extract.sections import read_headings
from orbat.extract.services import read_services, without_weaker
from orbat.extract.short_ranks import without_short_ranks
from orbat.extract.subject import read_subject
from orbat.extract.succession_boxes import read_successions
from orbat.extract.tables import read_tables
from orbat.extract.unnamed import unnamed_subject, without_unnamed
from orbat.findings import finding

Extractor = Callable[[Article, Mention, Sequence[Place], Sequence[Claim]], Reading]


def _infobox(article: Article, subject: Mention, _places: Sequence[Place], _told: Sequence[Claim]) -> Reading:
    return read_infobox(article, subject)


def _successions(article: Article, subject: Mention, _places: Sequence[Place], _told: Sequence[Claim]) -> Reading:
    return read_successions(article, subject)


def _headings(article: Article, subject: Mention, places: Sequence[Place], _told: Sequence[Claim]) -> Reading:
    return read_headings(article, subject, places)


def _tables(article: Article, subject: Mention, places: Sequence[Place], _told: Sequence[Claim]) -> Reading:
    """Each table is of what its section is about; one below links or fiction is not read."""
    around = {id(place.section): place for place in places}

    def topic(_above: Sequence[Section], section: Section) -> Mention | None:
        place = around[id(section)]
        return None if place.is_skipped else place.topic

    return read_tables(article, subject, topic)


def _lists(article: Article, _subject: Mention, places: Sequence[Place], _told: Sequence[Claim]) -> Reading:
    return read_lists(article, places)


def _pages(article: Article, subject: Mention, _places: Sequence[Place], told: Sequence[Claim]) -> Reading:
    return read_pages(article, subject, told)


EXTRACTORS: tuple[Extractor, ...] = (
    _infobox,
    _successions,
    _headings,
    _tables,
    _lists,
    read_prose,
    read_services,
    _pages,
)
"""Each is given what those before it told."""


def extract(article: Article) -> Reading:
    """All that an article gives, in the order of the extractors and of the file; a redirect gives a finding."""
    if article.redirect or article.is_disambiguation:
        return _skipped(article)
    subject = unnamed_subject(article) if article.is_report else read_subject(article)
    places = outline(article, subject)
    readings: list[Reading] = []
    for extractor in EXTRACTORS:
        told = tuple(chain.from_iterable(each.claims for each in readings))
        readings.append(extractor(article, subject, places, told))
    said = tuple(without_short_ranks(article, tuple(chain.from_iterable(each.claims for each in readings))))
    if article.is_report:
        said = tuple(without_unnamed(without_weaker(said), subject))
    if subject.type is EntityType.POST:
        said = tuple(without_office(said, subject))
    claims, odd = in_order(_said_once(tuple(dict.fromkeys(said))))
    return Reading(
        article.source.name,
        claims=claims,
        findings=tuple(sorted((*odd, *chain.from_iterable(each.findings for each in readings)))),
        left=tuple(chain.from_iterable(each.left for each in readings)),
        parts=tuple(chain.from_iterable(each.parts for each in readings)),
        counts=tuple(chain.from_iterable(each.counts for each in readings)),
    )


def _skipped(article: Article) -> Reading:
    what = f"Redirect to {article.redirect}" if article.redirect else "Disambiguation page"
    source = article.source.name
    return Reading(
        source, findings=(finding(findings.SKIPPED_PAGE, source, Span(0, min(80, len(article.text))), what),)
    )


def _said_once(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Without the ranks that nothing but the words of a tenure tells, for the tenure has them."""
    tenures: dict[tuple[str, str], list[Evidence]] = {}
    for claim in claims:
        for name, value in claim.qualifiers if claim.relation == "held_post" else ():
            if name == "rank" and isinstance(value, str):
                tenures.setdefault((claim.subject.name, value), []).extend(claim.evidence)
    alone = {key for claim in claims if (key := _undated_rank(claim)) and not _is_within(claim, tenures.get(key, ()))}
    return tuple(claim for claim in claims if (key := _undated_rank(claim)) is None or key in alone)


def _undated_rank(claim: Claim) -> tuple[str, str] | None:
    if claim.relation != "held_rank" or claim.when != NEVER_SAID or not isinstance(claim.object, Literal):
        return None
    return claim.subject.name, claim.object.text


def _is_within(claim: Claim, others: Sequence[Evidence]) -> bool:
    return all(any(_holds(other, mine) for other in others) for mine in claim.evidence)


def _holds(outer: Evidence, inner: Evidence) -> bool:
    return outer.source == inner.source and all(
        any(span.start <= each.start and each.end <= span.end for span in outer.spans) for each in inner.spans
    )
