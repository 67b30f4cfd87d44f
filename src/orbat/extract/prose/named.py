"""What the names in a sentence say by themselves: other names in brackets, a parent in `X of the Y`, acts, ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from orbat.claims import Claim, EntityType, Evidence, Literal, Mention, When
from orbat.dates import Date
from orbat.document import Span, Text
from orbat.extract.prose.binding import Moment, date_slot
from orbat.extract.prose.memory import Memory
from orbat.extract.prose.slots import Encoded, Slot
from orbat.languages import language_of
from orbat.text.acts import ActMention
from orbat.text.dates import find_dates
from orbat.text.organisations import OrganisationMention, find_organisations
from orbat.text.people import PersonMention, find_people

_BRACKET = re.compile(r"\s*\((?P<inside>[^()]{2,160})\)")
_LEAD_WORDS = re.compile(
    r"^(?:[,;]\s*|(?:or|also|abbreviated(?: as)?|short|formerly|(?:in )?[A-Z][a-z]+(?: language)?:)\s+)+"
)
_ABBREVIATION = re.compile(r"[A-ZÀ-ÞΑ-ΩА-ЯЁ][\w-]{0,3}[A-ZÀ-ÞΑ-ΩА-ЯЁ0-9][\w-]{0,6}$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what its claims need: where it stands, what is remembered, and its dates by their slots."""

    encoded: Encoded
    text: Text
    memory: Memory
    source: str
    section: str
    moments: Mapping[int, Moment]

    def evidence(self, start: int, end: int) -> tuple[Evidence, ...]:
        """The words `start`..`end` of the paragraph as evidence."""
        return (Evidence(self.source, (self.text.span(start, end),), self.section),)


def claims_of_names(sentence: Sentence) -> Iterator[Claim]:
    """All that the mentions of a sentence say without a verb."""
    for slot in sentence.encoded.slots:
        if slot.referring or slot.mention is None:
            continue
        yield from _is_a(sentence, slot)
        if slot.kind == "O":
            yield from _bracketed(sentence, slot)
            yield from _parent(sentence, slot)
        elif slot.kind == "A":
            yield from _act(sentence, slot)
        elif slot.kind == "P":
            yield from _rank(sentence, slot)


def _is_a(sentence: Sentence, slot: Slot) -> Iterator[Claim]:
    """A thing that is named is one of its kind; a name of unknown kind is none."""
    mention = slot.mention
    if mention is not None and slot.kind in {"O", "P", "L", "C"}:
        kind = Literal(mention.type.value)
        yield Claim(mention, "is_a", kind, sentence.evidence(slot.start, slot.end), "prose-named", 0.95)


def _bracketed(sentence: Sentence, slot: Slot) -> Iterator[Claim]:
    """`the Harbour Guard (HG)`: an abbreviation; `(Garde du port)`: a native name, if script or letters tell."""
    mention = slot.mention
    found = _BRACKET.match(sentence.text.plain, slot.end)
    if not found or mention is None:
        return
    lead = _LEAD_WORDS.match(found["inside"])
    start = found.start("inside") + (lead.end() if lead else 0)
    words = sentence.text.plain[start : found.end("inside")].split(";")[0].split(", ")[0].strip()
    span = sentence.text.span(start, start + len(words))
    evidence = sentence.evidence(slot.start, found.end())
    if _ABBREVIATION.match(words) and " " not in words:
        yield Claim(mention, "abbreviation", Literal(words, span=span), evidence, "prose-name-in-brackets", 0.95)
        return
    lang = language_of(words, mention.country)
    if (
        words
        and (words[0].isupper() or words[0].isdigit())
        and not re.search(r"\d{4}|[;:]", words)
        and _is_foreign(words, lang)
    ):
        value = Literal(words, lang, span)
        yield Claim(mention, "native_name", value, evidence, "prose-native-name", 0.95, qualifiers=(("lang", lang),))


def _is_foreign(words: str, lang: str) -> bool:
    """Another script than English has, or Latin letters that it has not, in a name of two words or more."""
    outside = any(ord(letter) > 0x24F for letter in words if letter.isalpha())
    return bool(lang) and (
        outside or (" " in words and any(ord(letter) > 0x7F for letter in words if letter.isalpha()))
    )


def _parent(sentence: Sentence, slot: Slot) -> Iterator[Claim]:
    """`the 5th Battalion of the Harbour Guard` is part of it."""
    found = slot.value
    mention = slot.mention
    if not isinstance(found, OrganisationMention) or not found.parent or mention is None:
        return
    if mention.type not in {EntityType.UNIT, EntityType.INSTITUTION, EntityType.FACILITY}:
        return
    span = sentence.text.span(*found.parent_at)
    known = sentence.memory.known(found.parent) or sentence.memory.short_form(found.parent)
    if known is not None:
        parent = Mention(known.name, known.type, span, country=known.country, parent=known.parent)
    else:
        parent = Mention(found.parent, EntityType.AGENCY, span, country=mention.country)
    if parent.name != mention.name:
        yield Claim(mention, "part_of", parent, sentence.evidence(slot.start, slot.end), "prose-name-of-the", 0.9)


def _rank(sentence: Sentence, slot: Slot) -> Iterator[Claim]:
    found = slot.value
    if isinstance(found, PersonMention) and found.rank and slot.mention is not None:
        value = Literal(found.rank, span=sentence.text.span(*found.rank_at))
        yield Claim(
            slot.mention, "held_rank", value, sentence.evidence(slot.start, slot.end), "prose-rank-before-name", 0.97
        )


def _act(sentence: Sentence, slot: Slot) -> Iterator[Claim]:
    """An act with its own date, title, number and article, and who passed it."""
    found: ActMention = slot.value
    act = slot.mention
    if act is None:
        return
    own = act_date(sentence.text, found)
    acts_date = own or _agent_date(sentence, slot)
    start = slot.start
    before = re.search(r"[Aa]rticles?\s+\d+[a-z]?\s+of\s+(?:the\s+)?$", sentence.text.plain[: slot.start])
    if before:
        start = before.start()
    evidence = sentence.evidence(start, slot.end)
    pairs = {"title": found.title, "number": found.number, "article": found.article, "effect": _effect(sentence, slot)}
    qualifiers = tuple(sorted((key, value) for key, value in pairs.items() if value))
    naming = any(pairs[key] for key in ("title", "number", "article"))
    when = When(date=acts_date)
    issuer = _issuer(sentence, found)
    if isinstance(issuer, Mention) and issuer.post:
        post = Literal(issuer.post)
        yield Claim(issuer, "held_post", post, evidence, "prose-act-issuer-post", 0.85, when)
    if issuer is not None:
        effect = tuple(pair for pair in qualifiers if pair[0] == "effect" and not naming)
        yield Claim(act, "issued_by", issuer, evidence, "prose-act-issuer", 0.88, when, effect)
    if issuer is None or naming:
        yield Claim(act, "act", None, evidence, "prose-legal-act", 0.9, when, qualifiers)


_EFFECT = re.compile(
    r"(?:^|, | and (?:later |then )?(?:in \d{4} )?)(?P<effect>(?:(?!and )[\w’'-]+ )+?"
    r"(?:was|were|is|are) (?:determined|defined|regulated|confirmed|approved|laid down|fixed)) by (?:the |an? )?$"
)


def _effect(sentence: Sentence, slot: Slot) -> str:
    """What an act did, in the words before it: `activity areas of the Guard were determined by the law on ...`."""
    found = _EFFECT.search(sentence.text.plain[sentence.encoded.start : slot.start])
    return found["effect"] if found else ""


def act_date(text: Text, found: ActMention) -> Date | None:
    """The date that an act's own words give it."""
    if found.date_at == (0, 0):
        return None
    dates = find_dates(text.plain[slice(*found.date_at)])
    return dates[0].date if dates else None


_BY = re.compile(r"(?:\bby (?:the |an? )?|^By (?:the |an? )?)$")


def _agent_date(sentence: Sentence, slot: Slot) -> Date | None:
    """An act by which something was done on a date is of that date, where the text gives it no other.

    `In 2011, by decree of the Government, ...`; `later in 1994 the area was fixed by the law on ...`.
    """
    if not _BY.search(sentence.text.plain[max(0, slot.start - 10) : slot.start]):
        return None
    for position, found in _positions(sentence.encoded):
        if found is slot:
            where = date_slot(sentence.encoded, position, position)
            worked = sentence.moments.get(where) if where is not None else None
            return worked.date if worked and not worked.bound and not worked.lead else None
    return None


def _positions(encoded: Encoded) -> Iterator[tuple[int, Slot]]:
    for found in re.finditer(r"<[A-Z](\d+)>", encoded.text):
        yield found.start(), encoded.slots[int(found[1])]


_ISSUING_POSTS = {
    "presidential": "President", "president": "President", "government": "Government", "governmental": "Government",
    "royal": "King", "king": "King", "imperial": "Emperor", "emperor": "Emperor", "minister": "Minister",
    "ministerial": "Minister", "parliamentary": "Parliament", "parliament": "Parliament",
    "prime minister": "Prime Minister",
}  # fmt: skip


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
    if find_organisations(words) or re.search(
        r"Government|Presidium|Soviet|Cabinet|Council|Parliament|Assembly|Ministry|Congress|Duma|Senate|Board", words
    ):
        known = sentence.memory.known(words)
        return Mention(known.name if known else words, EntityType.AGENCY, span, country=country)
    return None
