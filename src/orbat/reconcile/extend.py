"""The values of properties, to fill the columns of a table with."""

from __future__ import annotations

from orbat.reconcile.entities import Entities, Json
from orbat.reconcile.properties import Found, values
from orbat.reconcile.queries import Extension


def extend(entities: Entities, asked: Extension) -> Json:
    """The rows for each identifier: a value is an entity, a number, or words, as a date is, which may be inexact."""
    iris = {key: entities.iri(key) for key in asked.keys if entities.get(key)}
    columns = {name: values(entities, each, iris.values()) if each else {} for name, each in asked.properties}
    rows = {
        key: {name: [_cell(entities, each) for each in column.get(iris.get(key, ""), ())]
              for name, column in columns.items()}
        for key in asked.keys
    }  # fmt: skip
    return {
        "meta": [{"id": name, "name": each.name if each else name} for name, each in asked.properties],
        "rows": rows,
    }


def _cell(entities: Entities, value: Found) -> Json:
    if value.iri:
        return {"id": entities.key(value.iri), "name": value.text}
    return {"float": float(value.text)} if value.is_number else {"str": value.text}
