"""A way to write readings in few words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from orbat.claims import Claim, EntityType, Evidence, Literal, Mention, Reading, Status, When
from orbat.dates import Date
from orbat.document import Span
from orbat.entities import Entity, Fact, Knowledge


class Writer:
    """Claims of one article, one after the other; every claim stands at a place of its own."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.claims: list[Claim] = []

    def named(self, name: str, type_: str = "agency", **hints: str | tuple[str, ...]) -> Mention:
        """A mention with a place."""
        start = len(self.claims) * 100
        return Mention(name, EntityType(type_), Span(start, start + len(name)), **hints)

    def says(
        self,
        subject: Mention | str,
        relation: str,
        value: Mention | str | None = None,
        *,
        date: str = "",
        start: str = "",
        end: str = "",
        section: str = "lead",
        status: Status = Status.ACCEPTED,
        rule: str = "test",
        **qualifiers: str | Mention,
    ) -> Claim:
        """One more claim; a subject in words is an agency, an object in words is a literal."""
        here = len(self.claims) * 100
        when = When(*(Date(text) if text else None for text in (date, start, end)))
        claim = Claim(
            subject=subject if isinstance(subject, Mention) else self.named(subject),
            relation=relation,
            object=Literal(value) if isinstance(value, str) else value,
            evidence=(Evidence(self.source, (Span(here, here + 80),), section),),
            rule=rule,
            when=when,
            qualifiers=tuple(sorted(qualifiers.items())),
            status=status,
        )
        self.claims.append(claim)
        return claim

    def person(self, name: str, post: str = "", organisation: Mention | None = None, **hints: str) -> Claim:
        """A person, with a post in an organisation if given."""
        mention = self.named(name, "person", **hints)
        if not post:
            return self.says(mention, "educated_at", "somewhere")
        return self.says(mention, "held_post", post, **({"organisation": organisation} if organisation else {}))

    def reading(self) -> Reading:
        """All that was said."""
        return Reading(self.source, tuple(self.claims))


@pytest.fixture
def write() -> Callable[[str], Writer]:
    return Writer


class Known:
    """Questions to knowledge, by names as they stand in the articles."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def entity(self, name: str) -> Entity:
        """The only thing of this name."""
        (found,) = self.entities(name)
        return found

    def entities(self, name: str) -> list[Entity]:
        """All things of this name."""
        return [
            each for each in self.knowledge.entities if name in {each.label, *(alias.text for alias in each.aliases)}
        ]

    def facts(self, relation: str) -> list[Fact]:
        """The facts of a relation."""
        return [each for each in self.knowledge.facts if each.relation == relation]

    def states(self, *names: str) -> set[str]:
        """The states of the decisions that are about all of these names."""
        return {each.state for each in self.knowledge.decisions if set(names) <= set(each.names)}


@pytest.fixture
def known() -> Callable[[Knowledge], Known]:
    return Known


@pytest.fixture
def moved() -> Callable[[Claim, str], Claim]:
    """The same claim as another article says it."""

    def move(claim: Claim, source: str) -> Claim:
        return replace(claim, evidence=tuple(replace(each, source=source) for each in claim.evidence))

    return move
