"""What is told beside subject and object: numbers, words, legal basis, and what belongs to a tenure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orbat.claims import Mention
from orbat.extract.prose.roles import literal, number_words, thing
from orbat.extract.prose.sentence import Match
from orbat.extract.prose.tenures import of_tenure
from orbat.text.numbers import Amount

_SINCE = re.compile(r"^(?P<since>Since [^,<]*(?:<[A-Z]\d+>(?:'s)?[^,<]*)+), ")
_RESTS_ON_ACTS = frozenset(
    [
        "founded", "renamed", "upgraded", "merged", "split", "disbanded", "relocated", "resubordinated", "reorganised",
        "expanded", "celebrates", "received_award", "established_order", "led_by", "has_duty",
    ]
)  # fmt: skip
_ACT_AFTER = re.compile(
    r"(?:(?! and (?!<A)| but | which | when |;|, (?!(?:by|in|on|based|under)\b)).){0,60}?"
    r"(?:based on|on the basis of|in accordance with|according to|by|under|by means of|pursuant to) <A(?P<act>\d+)>"
)
_ACT_BEFORE = re.compile(
    r"^(?:[^;]{0,30}, )?(?:[Bb]y|[Uu]nder|[Aa]ccording to|[Ii]n accordance with|[Oo]n the basis of|[Pp]ursuant to)"
    r"(?: (?:the )?[Aa]rticles? \d+[a-z]? of)? <A(?P<act>\d+)>,? "
)
_ARTICLE_BEFORE = re.compile(r"\b[Aa]ccording to (?:the )?article (?P<article>\d+[a-z]?), ")


def qualifiers_of(match: Match, subject: Mention) -> Iterator[tuple[str, str | Mention]]:
    """Pairs of a name and words or a thing."""
    frame = match.frame
    for name, role in frame.qualifiers:
        value = _qualifier(match, role) if name != "organisation" else None
        if value:
            yield name, value
    if frame.event:
        yield "event", frame.event
    if frame.relation in _RESTS_ON_ACTS:
        yield from _legal_basis(match)
    if frame.relation == "held_post":
        yield from of_tenure(match, subject)
    number = match.slot("number")
    if number is not None and isinstance(number.value, Amount):
        yield from _about(number.value)


def _about(amount: Amount) -> Iterator[tuple[str, str]]:
    if amount.op:
        yield "op", amount.op
    if amount.approximate:
        yield "approx", "true"


def _qualifier(match: Match, role: str) -> str | Mention | None:
    if role == "=since":
        return _since(match)
    if role.startswith(":"):
        return role[1:]
    if role.startswith("="):
        name, _, more = role[1:].partition(" ")
        words = literal(match, name)
        return f"{words.text} {more}".strip() if words else None
    slot = match.slot(role)
    if slot is None:
        return None
    if slot.kind == "D":
        moment = match.sentence.moments.get(int(match.group(role)))
        return moment.date.edtf if moment else None
    return number_words(slot.value) if slot.kind == "N" else thing(match, slot, match.frame.kind(role))


def _since(match: Match) -> str | None:
    """The words `Since ...` that open the sentence."""
    encoded = match.sentence.encoded
    found = _SINCE.match(encoded.text)
    return match.sentence.text.plain[slice(*encoded.words(*found.span("since")))] if found else None


def _legal_basis(match: Match) -> Iterator[tuple[str, str | Mention]]:
    """The act by which it was done: after the verb in its clause, or at the opening of the sentence."""
    encoded = match.sentence.encoded
    found = _ACT_AFTER.match(encoded.text, match.found.end()) or _ACT_BEFORE.match(encoded.text)
    act = encoded.slots[int(found["act"])].mention if found else None
    article = _ARTICLE_BEFORE.search(encoded.text, 0, match.found.start() + 1)
    if act is not None:
        yield "legal_basis", act
    elif article is not None:
        yield "article", article["article"]
