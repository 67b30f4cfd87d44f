"""All that is said of a thing: the rows of the fact table in which it stands, with dates and the words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from orbat.ask.find import Thing, the_one
from orbat.facts import COLUMNS
from orbat.json_lines import Line
from orbat.store import Store, term

FactRow = dict[str, Any]

_NAMES = """
SELECT DISTINCT ?name WHERE {
  { THING skos:altLabel|foaf:name|dct:alternative ?name }
  UNION { ?naming rdfs:subPropertyOf+ skos:altLabel . THING ?naming ?name }
} ORDER BY STR(?name)
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """A thing with its other names, what is said of it, and what is said of others that names it."""

    thing: Thing
    names: tuple[str, ...]
    of_it: tuple[FactRow, ...]
    with_it: tuple[FactRow, ...]

    @property
    def data(self) -> dict[str, Any]:
        """The same for a program."""
        return {
            "iri": self.thing.iri,
            "label": self.thing.label,
            "kind": self.thing.kind,
            "names": list(self.names),
            "facts": list(self.of_it),
            "mentioned_in": list(self.with_it),
        }

    def __str__(self) -> str:
        lines = [f"{self.thing.label} ({self.thing.kind})", self.thing.iri]
        if self.names:
            lines.append("also: " + "; ".join(self.names))
        for row in self.of_it:
            lines += ["", *_lines(f"{row['relation']}: {_object(row)}", row)]
        if self.with_it:
            lines += ["", "Named in:"]
        for row in self.with_it:
            lines += ["", *_lines(f"{row['subject']} {row['relation']}: {_object(row)}", row)]
        return "\n".join(lines)


def show(store: Store, facts: Iterable[Line], words: str) -> Shown:
    """What `facts.jsonl` and the graph say of the one thing of this name or IRI; `UsageError` if none or several."""
    thing = the_one(store, words)
    whole = json.dumps(thing.iri, ensure_ascii=False).encode()
    rows = [line.row(COLUMNS) for line in facts if whole in line.words or _in_text(thing, line.words)]
    names = tuple(row["name"].text for row in store.query(_NAMES.replace("THING", term("iri", thing.iri))))
    return Shown(
        thing,
        tuple(name for name in names if name != thing.label),
        tuple(row for row in rows if row["subject_iri"] == thing.iri),
        tuple(row for row in rows if row["subject_iri"] != thing.iri and _names_it(row, thing)),
    )


def _in_text(thing: Thing, line: bytes) -> bool:
    return json.dumps(thing.label, ensure_ascii=False).encode() in line


def _names_it(row: FactRow, thing: Thing) -> bool:
    """Whether the thing is the row's object or one of its qualifiers."""
    return row["object_iri"] == thing.iri or thing.label in row["qualifiers"].values()


def _object(row: FactRow) -> str:
    """The object with its qualifiers and its dates."""
    parts = [row["object"]] if row["object"] else []
    parts += [f"{key.replace('_', ' ')} {value}" for key, value in sorted(row["qualifiers"].items())]
    if row["date"]:
        parts.append(row["date"])
    if row["start"] or row["end"]:
        parts.append(f"{row['start'] or '..'} to {row['end'] or '?'}")
    return ", ".join(parts)


def _lines(head: str, row: FactRow) -> list[str]:
    more = f", and {row['evidence_count'] - 1} more" if row["evidence_count"] > 1 else ""
    place = f"{row['source']} {row['start_char']}-{row['end_char']}, {row['section']}{more}"
    standing = "" if row["status"] == "accepted" else f", {row['status']}"
    words = " ".join(row["quote"].split())
    return [head, f"    “{words}”", f"    {place}; claim {row['id']}, confidence {row['confidence']}{standing}"]
