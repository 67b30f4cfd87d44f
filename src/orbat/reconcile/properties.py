"""What can be asked of a thing: read from the graph, and compared with what a table says."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from orbat.reconcile.entities import Entities
from orbat.resolve.folding import folded
from orbat.store import term

AGREES = 0.85
"""How like a value must be to what a table says, to 1, for the two to agree."""
_AT_ONCE = 200
"""Things asked about in one query."""
_MOST = 10_000
"""Values of a property that are looked through where no name is given."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property by its identifier: its name, what it is, the path to its values, and the kinds that have it."""

    key: str
    name: str
    about: str
    path: str
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A value: the words, the IRI of the thing that it is if it is one, and whether it is a number."""

    text: str
    iri: str = ""
    is_number: bool = False


@lru_cache(maxsize=1)
def properties() -> Mapping[str, Property]:
    """All of them, by their identifiers."""
    table = tomllib.loads((Path(__file__).parent / "properties.toml").read_text(encoding="utf-8"))
    return {key: Property(key, **{**row, "kinds": tuple(row.get("kinds", ()))}) for key, row in table.items()}


def values(entities: Entities, asked: Property, iris: Iterable[str]) -> Mapping[str, tuple[Found, ...]]:
    """The values that each of these things has, in order; a rank or a kind by its label."""
    found: dict[str, set[Found]] = defaultdict(set)
    whole = list(dict.fromkeys(iris))
    for start in range(0, len(whole), _AT_ONCE):
        things = " ".join(term("iri", iri) for iri in whole[start : start + _AT_ONCE])
        _collect(entities, f"VALUES ?thing {{ {things} }} ?thing {asked.path} ?value .", found)
    return {iri: tuple(sorted(each)) for iri, each in found.items()}


def having(entities: Entities, asked: Property, wanted: object) -> tuple[str, ...]:
    """The things whose value of a property agrees with what a table says."""
    found: dict[str, set[Found]] = defaultdict(set)
    _collect(entities, f"{{ SELECT ?thing ?value {{ ?thing {asked.path} ?value }} LIMIT {_MOST} }}", found)
    return tuple(sorted(iri for iri, each in found.items() if alike(entities, tuple(each), wanted) >= AGREES))


def alike(entities: Entities, found: tuple[Found, ...], wanted: object) -> float:
    """How like the likest of the values is to what a table says, to 1: words, a number, or an entity by its `id`."""
    options = wanted if isinstance(wanted, list) else [wanted]
    return max((_like(entities, value, option) for value in found for option in options), default=0.0)


def _collect(entities: Entities, pattern: str, found: dict[str, set[Found]]) -> None:
    query = f"""SELECT DISTINCT ?thing ?value ?label (isNumeric(?value) AS ?number) {{
      {pattern} OPTIONAL {{ ?value skos:prefLabel ?label FILTER(LANGMATCHES(LANG(?label), "en")) }} }}"""
    for row in entities.store.query(query):
        value = row["value"]
        thing = entities.names.get(value.text) if value.kind == "iri" else None
        text = thing.thing.label if thing else row["label"].text or value.text
        found[row["thing"].text].add(Found(text, value.text if thing else "", row["number"].text == "true"))


def _like(entities: Entities, value: Found, wanted: object) -> float:
    from rapidfuzz import fuzz

    if isinstance(wanted, dict):
        key = str(wanted.get("id", ""))
        return float(bool(value.iri) and entities.iri(key) == value.iri)
    words = folded(str(wanted))
    thing = entities.names.get(value.iri) if value.iri else None
    names = [folded(name) for name in (thing.names if thing else (value.text,))]
    if not words or any(word.isdigit() for name in (*names, words) for word in name.split()):
        return float(bool(words) and any(f"{name} ".startswith(f"{words} ") for name in names))
    return max(fuzz.ratio(words, name) for name in names) / 100
