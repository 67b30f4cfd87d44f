"""brat standoff: entities and relations over a text, written and read (https://brat.nlplab.org/standoff.html)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

ENTITIES = ("Person", "Organization", "Rank", "Title", "Role")
RELATIONS = {"is_posted": "Organization", "has_rank": "Rank", "has_title": "Title", "has_role": "Role"}
"""The relations, each from a Person, with the type of what they lead to."""

CONFIGURATION = "\n".join(
    [
        "[entities]",
        *ENTITIES,
        "",
        "[relations]",
        *(f"{name}\tArg1:Person, Arg2:{value}" for name, value in RELATIONS.items()),
        "Equiv\tArg1:Person, Arg2:Person, <REL-TYPE>:symmetric-transitive",
        "Equiv\tArg1:Organization, Arg2:Organization, <REL-TYPE>:symmetric-transitive",
        "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
        "",
        "[events]",
        "",
        "[attributes]",
        "",
    ]
)
"""The `annotation.conf` by which brat opens the folder."""


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A stretch of a text, as code points, and what it is."""

    type: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Relation:
    """A relation from a person to a value."""

    type: str
    person: Entity
    value: Entity


@dataclass(frozen=True, slots=True)
class Standoff:
    """The annotations of one text, each once, entities in the order of the text."""

    text: str
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]

    @classmethod
    def of(cls, text: str, entities: Iterable[Entity], relations: Iterable[Relation]) -> Standoff:
        """Annotations in their order."""
        relations = sorted(set(relations), key=lambda each: (each.person.start, each.value.start, each.type))
        every = {*entities, *(end for each in relations for end in (each.person, each.value))}
        return cls(text, tuple(sorted(every, key=lambda each: (each.start, each.end, each.type))), tuple(relations))

    def lines(self) -> Iterator[str]:
        """The lines of the `.ann` file."""
        names = {entity: f"T{number}" for number, entity in enumerate(self.entities, start=1)}
        for entity, name in names.items():
            words = self.text[entity.start : entity.end].replace("\n", " ")
            yield f"{name}\t{entity.type} {entity.start} {entity.end}\t{words}"
        for number, each in enumerate(self.relations, start=1):
            yield f"R{number}\t{each.type} Arg1:{names[each.person]} Arg2:{names[each.value]}"

    def written(self) -> str:
        """The `.ann` file."""
        return "".join(f"{line}\n" for line in self.lines())
