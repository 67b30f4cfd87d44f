"""A frame: a relation, the words and slots that say it, and which slot plays which role."""

from __future__ import annotations

import re
from dataclasses import dataclass

from orbat.claims import Status

MODES = frozenset(
    [
        "asof",
        "attested",
        "bound",
        "by",
        "day",
        "end",
        "event",
        "from",
        "lasting",
        "none",
        "onset",
        "order",
        "point",
        "since",
        "slot",
        "start",
        "tenure",
        "turn",
    ]
)
"""What a date can mean for a frame, see `timing.py`."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One way of saying one relation.

    One of the words of `trigger` must stand in the sentence, and in the pattern, which is written as `pattern.py`
    says. `subject` and `object` name a role; `=role` takes its words as a literal, `role.of` the body that a post
    is of, `@article`, `@section` and `@topic` whom these are about, `@place` the place in the subject's name,
    `@office` the post that was last told of the subject (or of `held`), `:words` these words, with those of a
    `{role}` in them; `fallback` is the subject where the role is not filled. `needs` is how the slots begin without
    which nothing matches. `split`: the words are a list. `named`: the subject is no pronoun. `optional`: the object
    may be missing. `subject_types` are the types of thing that the subject may be. `qualifiers` are pairs of a name
    and a role, `=role` (its words) or `:words` (these words); `event` is a qualifier too. `when` says how the
    clause's date is meant (one of `MODES`). `dated`: nothing without a date. `anywhere`: also where the subject
    stands after a preposition. `before` must match what stands before the pattern, `unless` must not, `contains` be
    found in the words; `sections` are words of which one must be in the heading path. `examples` are sentences,
    each with the rows that it gives.
    """

    name: str
    relation: str
    pattern: re.Pattern[str]
    trigger: tuple[str, ...] = ()
    subject: str = "subject"
    fallback: str = ""
    object: str = ""
    when: str = "event"
    event: str = ""
    status: Status = Status.ACCEPTED
    split: bool = False
    dated: bool = False
    anywhere: bool = False
    optional: bool = False
    named: bool = False
    before: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    subject_types: frozenset[str] = frozenset()
    sections: tuple[str, ...] = ()
    contains: re.Pattern[str] | None = None
    qualifiers: tuple[tuple[str, str], ...] = ()
    examples: tuple[tuple[str, ...], ...] = ()
    kinds: tuple[tuple[str, str], ...] = ()
    needs: tuple[str, ...] = ()

    def kind(self, role: str) -> str:
        """What the pattern wants in a role: org, person, place ...; empty for words."""
        return dict(self.kinds).get(role, "")
