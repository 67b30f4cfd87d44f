"""The table of facts, a view of the graph: one flat row for each claim, for spreadsheets, pandas and measuring."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from orbat.claims import EntityType, Literal
from orbat.document import Source
from orbat.entities import Entity, Fact, Knowledge
from orbat.rdf.evidence import passages
from orbat.rdf.iris import BASE, Iris
from orbat.rdf.relations import PAGES
from orbat.rdf.terms import CLASS_OF, Iri

Row = dict[str, Any]
COLUMNS = (
    "id",
    "subject",
    "subject_type",
    "subject_iri",
    "subject_aliases",
    "relation",
    "object",
    "object_type",
    "object_iri",
    "object_aliases",
    "date",
    "start",
    "end",
    "qualifiers",
    "quote",
    "source",
    "start_char",
    "end_char",
    "section",
    "evidence_count",
    "confidence",
    "status",
)
FLAGS = {"true": True, "false": False}


def rows(knowledge: Knowledge, sources: Sequence[Source], base: str = BASE) -> tuple[Row, ...]:
    """A row for each fact, as its first passage stands in the sources; the same for the same facts in any order.

    That others publish something about a thing is no fact about it: these links, and their claims, the graph alone has.
    """
    iris = Iris(base)
    texts = {source.name: source.text for source in sources}
    told = (row(fact, texts, iris) for fact in knowledge.facts if fact.relation not in PAGES)
    return tuple(sorted(told, key=lambda each: (each["source"], each["start_char"], each["end_char"], each["id"])))


def row(fact: Fact, texts: Mapping[str, str], iris: Iris) -> Row:
    """One fact with the words of its first passage."""
    first = min(fact.evidence)
    span = passages(first)[0]
    shown = {(each.source, passage) for each in fact.evidence for passage in passages(each)}
    when = fact.when
    said = {
        "id": fact.id,
        **about("subject", fact.subject, iris),
        "relation": fact.relation,
        **(about_type(fact.subject) if fact.relation == "is_a" else about("object", fact.object, iris)),
        "date": str(when.date) if when.date else None,
        "start": str(when.start) if when.start else None,
        "end": str(when.end) if when.end else None,
        "qualifiers": {key: plain(value) for key, value in sorted(fact.qualifiers, key=lambda pair: pair[0])},
        "quote": texts[first.source][span.start : span.end],
        "source": first.source,
        "start_char": span.start,
        "end_char": span.end,
        "section": first.section,
        "evidence_count": len(shown),
        "confidence": round(fact.confidence, 6),
        "status": fact.status.value,
    }
    return {column: said[column] for column in COLUMNS}


def about(role: str, thing: Entity | Literal | None, iris: Iris) -> Row:
    """The four columns of a subject or an object."""
    if isinstance(thing, Entity):
        names = sorted({name.text for name in thing.aliases} - {thing.label})
        return columns(role, thing.label, thing.type.value, iris.of(thing.key), names)
    if thing is None:
        return columns(role, "", "none", None, [])
    return columns(role, thing.text, "literal", None, [])


def about_type(thing: Entity) -> Row:
    """The object of `is_a`: the type, with its class."""
    return columns("object", thing.type.value, "type", class_of(thing.type), [])


def columns(role: str, name: str, kind: str, iri: str | None, aliases: list[str]) -> Row:
    """Name, type, IRI and other names."""
    return {role: name, f"{role}_type": kind, f"{role}_iri": iri, f"{role}_aliases": aliases}


def class_of(kind: EntityType) -> Iri:
    """The class of a type."""
    return CLASS_OF[kind.value][0]


def plain(value: str | Entity) -> str | bool | int:
    """A qualifier as JSON has it: a thing by its label, true and false and whole numbers as such."""
    text = value.label if isinstance(value, Entity) else value
    if text in FLAGS:
        return FLAGS[text]
    return int(text) if text.isascii() and text.isdigit() and str(int(text)) == text else text


def as_jsonl(table: Iterable[Row]) -> bytes:
    """`facts.jsonl`: a JSON object a line, UTF-8."""
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in table).encode()


def as_csv(table: Iterable[Row]) -> bytes:
    """`facts.csv`: RFC 4180 with a header; lists and qualifiers as JSON, what is missing empty."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for each in table:
        writer.writerow({column: cell(each[column]) for column in COLUMNS})
    return out.getvalue().encode()


def cell(value: object) -> str:
    """A value as a cell."""
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)
