"""Batches of queries, read with care: what is not as the standard says is told, and nothing is too much."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal

from orbat.reconcile.problems import Problem
from orbat.reconcile.properties import Property, properties

BATCH = 50
"""Queries in a batch."""
IDENTIFIERS = 1000
"""Things whose values are asked for at once."""
LIMIT, MOST = 10, 100
"""How many candidates a query gets if it does not say, and at most."""
_KEYS = {"query", "type", "limit", "properties", "type_strict"}

Strict = Literal["any", "all", "should"]


@dataclass(frozen=True, slots=True)
class Query:
    """One query: words, the kinds that are wanted, how many candidates, and what is known of the thing.

    One that asks for nothing, as that of an empty cell does, has no candidates.
    """

    words: str
    kinds: tuple[str, ...] = ()
    limit: int = LIMIT
    known: tuple[tuple[Property | None, object], ...] = ()
    strict: Strict = "any"


@dataclass(frozen=True, slots=True)
class Extension:
    """Which things, and which of their properties; those that are not known have no values."""

    keys: tuple[str, ...]
    properties: tuple[tuple[str, Property | None], ...]


def read_batch(text: str) -> dict[str, Query]:
    """The queries of a batch; raises `Problem` for what is none."""
    batch = _object(_json(text), "queries")
    if len(batch) > BATCH:
        raise Problem(413, f"{len(batch)} queries are too many", f"Send at most {BATCH} in a batch")
    return {name: _query(_object(each, name), name) for name, each in batch.items()}


def read_extension(text: str) -> Extension:
    """Which values are asked for; raises `Problem` for what does not say it."""
    asked = _object(_json(text), "extend")
    keys = _texts(asked.get("ids"), "extend, ids")
    if len(keys) > IDENTIFIERS:
        raise Problem(413, f"{len(keys)} identifiers are too many", f"Send at most {IDENTIFIERS}")
    wanted = asked.get("properties")
    if not isinstance(wanted, list):
        raise _wrong("extend, properties", "a list")
    names = _texts([_object(each, "extend, properties").get("id") for each in wanted], "extend, properties, id")
    return Extension(keys, tuple((name, properties().get(name)) for name in dict.fromkeys(names)))


def _query(row: dict[str, Any], name: str) -> Query:
    strange = sorted(set(row) - _KEYS)
    if strange:
        raise Problem(
            400, f"{name[:40]}: there is no field {strange[0][:40]}", f"A query has {', '.join(sorted(_KEYS))}"
        )
    words, known = row.get("query", ""), _known(row.get("properties", []), name)
    if not {"query", "properties"} & set(row):
        raise _wrong(name, "a query with words in `query`, or with `properties`")
    words = "" if words is None else words
    if not isinstance(words, str):
        raise _wrong(f"{name}, query", "a string")
    kinds = row.get("type", [])
    strict = row.get("type_strict", "any")
    if strict not in ("any", "all", "should"):
        raise _wrong(f"{name}, type_strict", "any, all or should")
    kinds = _texts([kinds] if isinstance(kinds, str) else [_identifier(kind) for kind in _list(kinds, name)], name)
    return Query(words, tuple(filter(None, kinds)), _limit(row.get("limit", LIMIT), name), known, strict)


def _known(rows: object, name: str) -> tuple[tuple[Property | None, object], ...]:
    found = []
    for row in _list(rows, f"{name}, properties"):
        each = _object(row, f"{name}, properties")
        key, value = each.get("pid"), _filled(each.get("v"))
        if not isinstance(key, str) or "v" not in each or not (value is None or _is_value(value)):
            raise _wrong(f"{name}, properties", "objects with `pid` and `v`")
        if value is not None:
            found.append((properties().get(key), value))
    return tuple(found)


def _filled(value: object) -> object:
    """A value without what is blank; none where nothing is left, as of an empty cell of a table."""
    if isinstance(value, list):
        return [each for each in map(_filled, value) if each is not None] or None
    return None if isinstance(value, str) and not value.strip() else value


def _is_value(value: object) -> bool:
    if isinstance(value, list):
        return bool(value) and all(not isinstance(each, list) and _is_value(each) for each in value)
    return isinstance(value, str | int | float) or (isinstance(value, dict) and isinstance(value.get("id"), str))


def _limit(value: object, name: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 1 or value % 1:
        raise _wrong(f"{name}, limit", "a whole number from 1")
    return min(int(value), MOST)


def _identifier(kind: object) -> object:
    """A type by its identifier, as some clients send it in an object."""
    return kind.get("id") if isinstance(kind, dict) else kind


def _json(text: str) -> object:
    try:
        return json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise Problem(400, "this is not JSON", "Send a JSON object, not nested deeply") from error


def _no_number(name: str) -> object:
    raise ValueError(name)


def _object(value: object, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _wrong(where, "an object")
    return value


def _list(value: object, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise _wrong(where, "a list")
    return value


def _texts(value: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise _wrong(where, "a list of strings")
    return tuple(value)


def _wrong(where: str, what: str) -> Problem:
    return Problem(400, f"{where[:80]}: this is not {what}", "See the Reconciliation Service API 0.2")
