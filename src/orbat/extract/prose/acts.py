"""Legal acts in prose: their dates, titles, numbers, and who passed them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from orbat.claims import Claim, EntityType, Literal, Mention, When
from orbat.dates import Date
from orbat.document import Span, Text
from orbat.extract.prose.binding import date_slot
from orbat.extract.prose.sentence import Sentence
from orbat.extract.prose.slots import Slot
from orbat.text.acts import ActMention
from orbat.text.dates import find_dates
from orbat.text.organisations import find_organisations
from orbat.text.people import find_people

_ARTICLE = re.compile(r"[Aa]rticles?\s+\d+[a-z]?\s+of\s+(?:the\s+)?$")
_EFFECT = re.compile(
    r"(?:^|, | and (?:later |then )?(?:in \d{4} )?)(?P<effect>(?:(?!and )[\w’'-]+ )+?"
    r"(?:was|were|is|are) (?:determined|defined|regulated|confirmed|approved|laid down|fixed)) by (?:the |an? )?$"
)
_BY = re.compile(r"(?:\bby (?:the |an? )?|^By (?:the |an? )?)$")
_ISSUING_POSTS: Mapping[str, str] = MappingProxyType(
    {
        "presidential": "President", "president": "President", "government": "Government",
        "governmental": "Government", "royal": "King", "king": "King", "imperial": "Emperor", "emperor": "Emperor",
        "minister": "Minister", "ministerial": "Minister", "parliamentary": "Parliament", "parliament": "Parliament",
        "prime minister": "Prime Minister",
    }
)  # fmt: skip
_YEAR_IN_NUMBER = re.compile(r"\d[/-](?P<year>(?:1[89]|20)\d\d)\Z")
"""`Law No. 116/1998` is of 1998: acts are numbered anew each year."""
_BODY = re.compile(
    r"Government|Presidium|Soviet|Cabinet|Council|Parliament|Assembly|Ministry|Congress|Duma|Senate|Board"
)


def claims_of_act(sentence: Sentence, slot: Slot) -> Iterator[Claim]:
    """An act with its own date, title, number and article, and who passed it."""
    found: ActMention = slot.value
    act = slot.mention
    if act is None:
        return
    when = When(date=act_date(sentence.text, found) or _agent_date(sentence, slot))
    article = _ARTICLE.search(sentence.text.plain, max(sentence.encoded.start, slot.start - 40), slot.start)
    evidence = sentence.evidence(article.start() if article else slot.start, slot.end)
    effect = _effect(sentence, slot)
    own = tuple(
        (name, value)
        for name, value in (("article", found.article), ("number", found.number), ("title", found.title))
        if value
    )
    issuer = _issuer(sentence, found)
    if isinstance(issuer, Mention) and issuer.post:
        yield Claim(issuer, "held_post", Literal(issuer.post), evidence, "prose-act-issuer-post", when)
    if issuer is not None and (own or effect or when.date or isinstance(issuer, Mention)):
        yield Claim(act, "issued_by", issuer, evidence, "prose-act-issuer", when, () if own else effect)
    if (issuer is None or own) and (own or effect or when.date):
        qualifiers = tuple(sorted((*own, *effect)))
        yield Claim(act, "act", None, evidence, "prose-legal-act", when, qualifiers)


def _effect(sentence: Sentence, slot: Slot) -> tuple[tuple[str, str], ...]:
    """What an act did, in the words before it: `activity areas of the Guard were determined by the law on ...`."""
    found = _EFFECT.search(sentence.text.plain[sentence.encoded.start : slot.start])
    return (("effect", found["effect"]),) if found else ()


def act_date(text: Text, found: ActMention) -> Date | None:
    """The date that an act's own words, or its number, give it."""
    if found.date_at == (0, 0):
        year = _YEAR_IN_NUMBER.search(found.number)
        return Date(year["year"]) if year else None
    dates = find_dates(text.plain[slice(*found.date_at)])
    return dates[0].date if dates else None


def _agent_date(sentence: Sentence, slot: Slot) -> Date | None:
    """An act by which something was done on a date is of that date, where the text gives it no other.

    `In 2011, by decree of the Government, ...`; `later in 1994 the area was fixed by the law on ...`.
    """
    if not _BY.search(sentence.text.plain[max(0, slot.start - 10) : slot.start]):
        return None
    encoded = sentence.encoded
    position = encoded.text.find(f"<{slot.kind}{encoded.slots.index(slot)}>")
    number = date_slot(encoded, position, position)
    moment = sentence.moments.get(number) if number is not None else None
    return moment.date if moment and not moment.bound and not moment.lead else None


def _issuer(sentence: Sentence, found: ActMention) -> Mention | Literal | None:
    """Who passed an act: a body, a person with a post, or a post of the country's."""
    words = found.issuer.removesuffix("'s").removesuffix("’s").strip()
    if not words or words.casefold() in {"country", "state"}:
        return None
    country = sentence.memory.article.country
    post = _ISSUING_POSTS.get(words.casefold())
    span: Span = sentence.text.span(*found.issuer_at)
    if post:
        return Literal(f"{post} of {country}" if country else post, span=span)
    people = find_people(words)
    if people:
        return Mention(people[0].name, EntityType.PERSON, span, post=people[0].post)
    if _BODY.search(words) or find_organisations(words):
        known = sentence.memory.known(words)
        return Mention(known.name if known else words, EntityType.AGENCY, span, country=country)
    return None
