"""A rank, a name, a post or a body where it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from orbat.vocabulary import Concept


class Kind(StrEnum):
    """What a term is."""

    PERSON = "person"
    RANK = "rank"
    POST = "post"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Term:
    """Words of a text as a half-open range. `concept` is that of the rank, of the post's or of the body's head.

    `is_bare` is true of a single name without a rank, which means somebody only if he was named before.
    """

    kind: Kind
    start: int
    end: int
    words: str
    concept: Concept | None = None
    is_bare: bool = False


def overlaps(term: Term, others: list[Term]) -> bool:
    """Whether a term shares words with one of the others."""
    return any(term.start < other.end and other.start < term.end for other in others)


def masked(text: str, terms: list[Term]) -> str:
    """The text with semicolons in place of the terms, so that no name reaches over one."""
    parts, at = [], 0
    for term in sorted(terms, key=lambda each: each.start):
        parts += [text[at : term.start], ";" * (term.end - term.start)]
        at = max(at, term.end)
    return "".join([*parts, text[at:]])
