"""What is left in a sentence that gave claims: the names, dates and numbers of which none of them says anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from orbat.claims import Claim, Literal, Mention
from orbat.dates import Date
from orbat.document import Span, Text
from orbat.text.mentions import Found
from orbat.text.people import is_name

_SILENT = frozenset({"named-in-prose", "prose-rank-before-name", "prose-name-of-the"})
"""Rules that read nothing but the name itself."""


_HELD = frozenset("DNPOX")
"""The kinds of mentions that are dates, numbers and names."""


@dataclass(frozen=True, slots=True)
class Held:
    """A name, date or number in a passage, with its place in the file; `date` where the words alone say when."""

    kind: str
    words: str
    span: Span
    date: Date | None = None
    number: str = ""


def held_in(found: Sequence[Found], text: Text) -> Iterator[Held]:
    """The names, dates and numbers among the mentions of a paragraph `text`; lengths of time and places are none."""
    for each in found:
        if each.kind not in _HELD:
            continue
        words, span = text.plain[each.start : each.end], text.span(each.start, each.end)
        match each.kind:
            case "D":
                yield Held("date", words, span, each.value.date)
            case "N":
                value = "" if each.value.value is None else f"{each.value.value:g}"
                yield Held("number", words, span, number=value)
            case "P" | "O":
                yield Held("name", words if isinstance(each.value, str) else each.value.name, span)
            case "X" if is_name(words):
                yield Held("name", words, span)


def is_said(held: Held, claims: Iterable[Claim]) -> bool:
    """Whether one of the claims on the passage says the name, date or number.

    A date that is worked out from another one counts as said where it stands in the words of a claim with a date.
    """
    telling = [claim for claim in claims if claim.rule not in _SILENT]
    if held.kind == "name":
        return any(_is_named(held, claim) for claim in telling)
    if held.kind == "number":
        return any(held.words in value or held.number == value for claim in telling for value in _words(claim))
    return any(_is_dated(held, claim) for claim in telling)


def _is_named(held: Held, claim: Claim) -> bool:
    things = (claim.subject, claim.object, *(value for _, value in claim.qualifiers))
    spans = [each.span for each in things if isinstance(each, Mention | Literal) and each.span]
    at_place = any(span.start < held.span.end and held.span.start < span.end for span in spans)
    return at_place or any(held.words in value for value in _words(claim))


def _words(claim: Claim) -> Iterator[str]:
    if isinstance(claim.object, Literal):
        yield claim.object.text
    yield from (value for _, value in claim.qualifiers if isinstance(value, str))


def _is_dated(held: Held, claim: Claim) -> bool:
    when = claim.when
    dates = [each for each in (when.date, when.start, when.end) if each is not None]
    if held.date is not None:
        told = {held.date, held.date.start, held.date.end}
        qualified = {value for _, value in claim.qualifiers if isinstance(value, str)}
        return bool(told.intersection(dates)) or held.date.edtf in qualified or _is_named(held, claim)
    spans = (span for evidence in claim.evidence for span in evidence.spans)
    return bool(dates) and any(span.start <= held.span.start and held.span.end <= span.end for span in spans)
