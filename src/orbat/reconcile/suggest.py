"""What somebody who types may mean: things, their kinds, their properties."""

from __future__ import annotations

from collections.abc import Iterable

from orbat.reconcile.entities import Entities, Json
from orbat.reconcile.matching import descriptions
from orbat.reconcile.properties import Property, properties
from orbat.resolve.folding import folded

PAGE = 10
"""Suggestions at once."""
_MOST = 1000


def suggest_entities(entities: Entities, prefix: str, cursor: int, kind: str = "") -> list[Json]:
    """Things by the beginning of a name, or by their identifier."""
    if thing := entities.get(prefix.strip()):
        prefix = thing.thing.iri
    hits = list(entities.names.suggest(prefix, min(cursor + PAGE, _MOST), entities.kind(kind))[cursor:])
    about = descriptions(entities, hits)
    return [
        {
            "id": entities.key(hit.iri),
            "name": hit.label,
            "description": about[hit.iri],
            "notable": [entities.type(hit.kind)],
        }
        for hit in hits
    ]


def suggest_types(entities: Entities, prefix: str, cursor: int) -> list[Json]:
    """Kinds, those with the most things first."""
    rows = ((kind, *entities.described(kind)) for kind in entities.kinds)
    return _begun(rows, prefix, cursor)


def suggest_properties(prefix: str, cursor: int) -> list[Json]:
    """Properties, in their order."""
    return _begun(((each.key, each.name, each.about) for each in properties().values()), prefix, cursor)


def proposed(entities: Entities, kind: str) -> list[Property]:
    """The properties that things of a kind may have."""
    name = entities.kind(kind)
    return [each for each in properties().values() if not name or not each.kinds or name in each.kinds]


def _begun(rows: Iterable[tuple[str, str, str]], prefix: str, cursor: int) -> list[Json]:
    wanted = folded(prefix)
    found: list[Json] = [
        {"id": key, "name": name, "description": about}
        for key, name, about in rows
        if key == prefix or any(word.startswith(wanted) for word in (folded(name), folded(key), *folded(name).split()))
    ]
    return found[cursor : cursor + PAGE]
