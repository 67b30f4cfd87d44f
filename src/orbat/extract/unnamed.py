"""Claims of a text that has no subject: what a report says of "it" or "the division" is not said of its headline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from orbat.claims import Claim, EntityType, Finding, Mention
from orbat.document import Article

Said = TypeVar("Said", Claim, Claim | Finding)


def unnamed_subject(article: Article) -> Mention:
    """What stands for the subject that a report has not; it is in no claim that is given."""
    return Mention(f"\N{REPLACEMENT CHARACTER} {article.source.name}", EntityType.ORGANISATION)


def without_unnamed(said: Iterable[Said], subject: Mention) -> Iterator[Said]:
    """The claims without those about the subject; one that only has it for a detail is given without that."""
    for each in said:
        if not isinstance(each, Claim):
            yield each
        elif not any(_is_it(end, subject) for end in (each.subject, each.object)):
            kept = tuple((name, value) for name, value in each.qualifiers if not _is_it(value, subject))
            yield replace(each, qualifiers=kept) if kept != each.qualifiers else each


def _is_it(value: object, subject: Mention) -> bool:
    return isinstance(value, Mention) and subject.name in {value.name, value.parent}
