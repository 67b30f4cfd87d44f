"""What resolving gives: things with one name each, facts about them, and the decisions that led there."""

from __future__ import annotations

from dataclasses import dataclass

from orbat.claims import EntityType, Evidence, Literal, Status, When


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A spelling of a thing's name with its BCP 47 tag."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing: `key` is the last part of its IRI, readable, kept in the ledger; `label` the preferred English name."""

    key: str
    type: EntityType
    label: str
    aliases: tuple[Name, ...] = ()
    country: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A resolved claim. `id` is a hash of what it says and where; equal claims became one with all their evidence.

    `object` is None where the date alone is the fact. In `qualifiers` a value is an Entity where it is a thing.
    `withheld_below` is the least confidence asked for, of a fact that is a hypothesis because it does not reach it.
    """

    id: str
    subject: Entity
    relation: str
    object: Entity | Literal | None
    when: When
    qualifiers: tuple[tuple[str, str | Entity], ...]
    evidence: tuple[Evidence, ...]
    rules: tuple[str, ...]
    confidence: float
    status: Status
    withheld_below: float | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether names stand for one thing: `state` is same, different or undecided; `by` is the rule or `judgement`."""

    names: tuple[str, ...]
    sources: tuple[str, ...]
    entity: str
    state: str
    because: str
    by: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Conflict:
    """Facts that cannot all hold. `kind` is a concept: disjoint-times, different-values, count-mismatch ..."""

    key: str
    kind: str
    facts: tuple[str, ...]
    because: str
    state: str = "open"


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The resolved whole, in canonical order: the same for the same readings in any order."""

    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    decisions: tuple[Decision, ...]
    conflicts: tuple[Conflict, ...]
