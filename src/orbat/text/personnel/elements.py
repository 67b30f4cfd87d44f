"""People with their ranks, and posts with their bodies, as they stand together in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orbat.text.personnel import glue
from orbat.text.personnel.term import Kind, Term


@dataclass(frozen=True, slots=True)
class Station:
    """A post, a body, or both, `start`..`end` with the bodies above it."""

    start: int
    end: int
    post: Term | None = None
    body: Term | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """A person with the rank that stands right before the name, or after it as `a colonel`."""

    start: int
    end: int
    person: Term
    rank: Term | None = None


Element = Station | Holder


def elements_of(text: str, terms: Sequence[Term]) -> Iterator[Element]:
    """The holders and stations of a sentence, from left to right."""
    at = 0
    while at < len(terms):
        element, at = (
            _holder(text, terms, at) if terms[at].kind in {Kind.PERSON, Kind.RANK} else _station(text, terms, at)
        )
        if element is not None:
            yield element


def _holder(text: str, terms: Sequence[Term], at: int) -> tuple[Holder | None, int]:
    """A name with its rank before or after it; a plural rank goes on to the names after the first."""
    here, after = terms[at], terms[at + 1] if at + 1 < len(terms) else None
    if here.kind is Kind.RANK:
        if after is None or after.kind is not Kind.PERSON:
            return None, at + 1
        return Holder(here.start, after.end, after, here), at + 2
    if after and after.kind is Kind.RANK and text[here.end : after.start].rstrip().endswith((" a", " an", " retired")):
        return Holder(here.start, after.end, here, after), at + 2
    shared = _shared_rank(text, terms, at)
    return Holder(here.start, here.end, here, shared), at + 1


def _shared_rank(text: str, terms: Sequence[Term], at: int) -> Term | None:
    """The plural rank at the head of a list of names."""
    while (
        at
        and terms[at - 1].kind is Kind.PERSON
        and text[terms[at - 1].end : terms[at].start].strip() in {",", "and", ", and", "&"}
    ):
        at -= 1
    before = terms[at - 1] if at else None
    is_shared = before and before.kind is Kind.RANK and before.words.rstrip(".").endswith(("s", "generals"))
    return before if is_shared else None


def _station(text: str, terms: Sequence[Term], at: int) -> tuple[Station, int]:
    """A post and its body in either order, with the bodies above it."""
    here = terms[at]
    post, body, last = (here, None, at) if here.kind is Kind.POST else (None, here, at)
    following = terms[at + 1] if at + 1 < len(terms) else None
    gap = text[here.end : following.start] if following else ""
    if following and post and following.kind is Kind.BODY and glue.joins_body(gap):
        body, last = following, at + 1
    elif following and body and following.kind is Kind.POST and glue.owns_post(gap):
        post, last = following, at + 1
        return Station(here.start, post.end, post, body), last + 1
    while body and last + 1 < len(terms) and terms[last + 1].kind is Kind.BODY:
        gap = text[terms[last].end : terms[last + 1].start]
        if not glue.is_parent(gap):
            break
        last += 1
        if gap == " " and terms[last].words[0].isdigit() and not body.words[0].isdigit():
            body = terms[last]
    return Station(here.start, terms[last].end, post, body), last + 1
