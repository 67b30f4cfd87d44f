"""Reading `.ann` files, as brat writes them: entities, relations, and `Equiv` for names of one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from orbat.annotate.standoff import Entity, Relation
from orbat.errors import OrbatError

_ENTITY = re.compile(r"(?P<name>T\d+)\t(?P<type>\S+) (?P<places>\d+ \d+(?:;\d+ \d+)*)(?:\t|\Z)")
_RELATION = re.compile(r"R\d+\t(?P<type>\S+) Arg1:(?P<person>T\d+) Arg2:(?P<value>T\d+)")
_SAME = re.compile(r"\*\tEquiv (?P<names>T\d+(?: T\d+)+)")
_REMEDY = "Save the file with brat again, or take the line out"


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a person left, changed or added: entities, relations, and groups of entities that are one thing."""

    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    same: tuple[tuple[Entity, ...], ...]


def read_standoff(where: str, words: str) -> Corrected:
    """The annotations of a file; attributes and notes are passed over.

    Raises OrbatError with the line's number where a line has not its form, or names an entity that is not there.

    >>> read_standoff("a.ann", "T1\\tRank 0 7\\tColonel\\n").entities
    (Entity(type='Rank', start=0, end=7),)
    """
    lines = [(f"{where}:{number}", line) for number, line in enumerate(words.splitlines(), start=1)]
    entities = dict(_entity(place, line) for place, line in lines if line.startswith("T"))
    relations = [_relation(place, line, entities) for place, line in lines if line.startswith("R")]
    same = [_same(place, line, entities) for place, line in lines if line.startswith("*")]
    return Corrected(tuple(entities.values()), tuple(relations), tuple(same))


def _entity(where: str, line: str) -> tuple[str, Entity]:
    """An entity; one of several stretches reaches from the first to the last."""
    found = _ENTITY.match(line)
    if found is None:
        raise OrbatError(where, "this is no entity of brat's", _REMEDY)
    places = [int(number) for number in re.findall(r"\d+", found["places"])]
    return found["name"], Entity(found["type"], min(places), max(places))


def _relation(where: str, line: str, entities: dict[str, Entity]) -> Relation:
    found = _RELATION.match(line)
    if found is None:
        raise OrbatError(where, "this is no relation of brat's", _REMEDY)
    person, value = (_named(where, found[role], entities) for role in ("person", "value"))
    return Relation(found["type"], person, value)


def _same(where: str, line: str, entities: dict[str, Entity]) -> tuple[Entity, ...]:
    found = _SAME.match(line)
    if found is None:
        raise OrbatError(where, "this is no equivalence of brat's", _REMEDY)
    return tuple(_named(where, name, entities) for name in found["names"].split())


def _named(where: str, name: str, entities: dict[str, Entity]) -> Entity:
    if name not in entities:
        raise OrbatError(where, f"there is no {name}", _REMEDY)
    return entities[name]
