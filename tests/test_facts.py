"""The table of facts is a view of the graph: each row is found there, and each claim of the graph has its row."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import pytest

from orbat.claims import EntityType, Evidence, Literal, Status, When
from orbat.dates import OPEN, Date
from orbat.document import Source, Span
from orbat.entities import Entity, Fact, Knowledge, Name
from orbat.facts import COLUMNS, as_csv, as_jsonl, rows
from orbat.rdf.terms import PREFIXES
from orbat.rdf.values import duration

if TYPE_CHECKING:
    from orbat.built import Build

TEXT = "Ann Lee leads the Lake Guard. " * 40
SOURCE = Source("guard.txt", TEXT)
GUARD = Entity("lake-guard", EntityType.AGENCY, "Lake Guard", (Name("The Guard", "en"), Name("Garda", "sq")))
ANN = Entity("ann-lee", EntityType.PERSON, "Ann Lee")


def fact(**changes: Any) -> Fact:
    said: dict[str, Any] = {
        "id": "f1",
        "subject": ANN,
        "relation": "held_post",
        "object": Literal("commander"),
        "when": When(start=Date("2014"), end=OPEN),
        "qualifiers": (("acting", "true"), ("ordinal", "2"), ("organisation", GUARD)),
        "evidence": (Evidence("guard.txt", (Span(18, 28), Span(0, 7)), "lead"),),
        "rules": ("prose",),
        "confidence": 0.9,
        "status": Status.ACCEPTED,
    }
    return Fact(**{**said, **changes})


def table(*facts: Fact) -> tuple[dict[str, Any], ...]:
    return rows(Knowledge((), facts, (), ()), (SOURCE,), "https://example.org/id/")


def test_a_row() -> None:
    assert table(fact()) == (
        {
            "id": "f1",
            "subject": "Ann Lee",
            "subject_type": "person",
            "subject_iri": "https://example.org/id/ann-lee",
            "subject_aliases": [],
            "relation": "held_post",
            "object": "commander",
            "object_type": "literal",
            "object_iri": None,
            "object_aliases": [],
            "date": None,
            "start": "2014",
            "end": "..",
            "qualifiers": {"acting": True, "ordinal": 2, "organisation": "Lake Guard"},
            "quote": "Ann Lee leads the Lake Guard",
            "source": "guard.txt",
            "start_char": 0,
            "end_char": 28,
            "section": "lead",
            "evidence_count": 1,
            "confidence": 0.9,
            "status": "accepted",
        },
    )


def test_the_type_of_a_thing_is_the_object_of_is_a() -> None:
    (row,) = table(fact(subject=GUARD, relation="is_a", object=Literal("agency"), when=When(), qualifiers=()))
    assert (row["object"], row["object_type"]) == ("agency", "type")
    assert row["object_iri"] == "https://w3id.org/orbat/ns#Agency"
    assert row["subject_aliases"] == ["Garda", "The Guard"]


def test_a_date_alone_is_a_fact() -> None:
    (row,) = table(fact(subject=GUARD, relation="founded", object=None, when=When(date=Date("199X")), qualifiers=()))
    assert (row["object"], row["object_type"], row["date"]) == ("", "none", "199X")


def test_spans_far_apart_are_quoted_apart() -> None:
    (row,) = table(fact(evidence=(Evidence("guard.txt", (Span(900, 907), Span(0, 7)), "lead"),)))
    assert (row["quote"], row["evidence_count"]) == ("Ann Lee", 2)


def test_rows_stand_in_the_order_of_the_text() -> None:
    late = fact(id="a", evidence=(Evidence("guard.txt", (Span(60, 67),), "lead"),))
    assert table(late, fact()) == table(fact(), late)
    assert [row["id"] for row in table(late, fact())] == ["f1", "a"]


def test_files_hold_the_rows() -> None:
    told = table(fact(), fact(id="f2", object=Literal('quoted "words",\nand lines')))
    assert [json.loads(line) for line in as_jsonl(told).splitlines()] == list(told)
    read = list(csv.DictReader(io.StringIO(as_csv(told).decode(), newline="")))
    assert [row["object"] for row in read] == [row["object"] for row in told]
    assert list(read[0]) == list(COLUMNS)
    assert json.loads(read[0]["qualifiers"]) == told[0]["qualifiers"]


@pytest.fixture(scope="module")
def store(seeds_build: Build) -> ox.Store:
    store = ox.Store()
    for name in ("orbat.ttl", "evidence.ttl"):
        store.load(seeds_build.files[name], format=ox.RdfFormat.TURTLE)
    return store


@pytest.fixture(scope="module")
def seed_rows(seeds_build: Build) -> dict[str, dict[str, Any]]:
    told = [json.loads(line) for line in seeds_build.files["facts.jsonl"].splitlines()]
    return {row["id"]: row for row in told}


def ask(store: ox.Store, query: str) -> list[tuple[str, ...]]:
    solutions = store.query(query, prefixes=PREFIXES)
    assert isinstance(solutions, ox.QuerySolutions)
    return [tuple(value.value if value else "" for value in each) for each in solutions]  # type: ignore[union-attr]


TRIPLES = """
    SELECT ?s ?o ?label WHERE {
        { BIND (<%s> AS ?node) } UNION { ?node dct:isPartOf <%s> }
        ?node rdf:subject ?s ; rdf:object ?o .
        OPTIONAL { ?o skos:prefLabel|orbat:edtf ?label }
    }"""


def test_each_row_is_found_through_its_claim(store: ox.Store, seed_rows: dict[str, dict[str, Any]]) -> None:
    base = "https://w3id.org/orbat/id/"
    for row in seed_rows.values():
        claim = f"{base}claim/{row['id']}"
        about = ask(store, f"SELECT ?relation ?status ?confidence WHERE {{ <{claim}> orbat:relation ?relation ;"
                    " orbat:status ?status ; orbat:confidence ?confidence }")  # fmt: skip
        ((relation, status, confidence),) = about
        assert relation.endswith("#relation-" + row["relation"].replace("_", "-"))
        assert status.endswith("#" + row["status"])
        assert float(confidence) == row["confidence"]
        said = ask(store, TRIPLES % (claim, claim))
        values = {value for triple in said for value in triple}
        assert row["subject_iri"] in values
        if row["object_iri"]:
            assert row["object_iri"] in values
        quotes = ask(store, f"SELECT ?q ?s ?e WHERE {{ <{claim}> orbat:evidence/oa:hasSelector ?a, ?b ."
                     " ?a oa:exact ?q . ?b oa:start ?s ; oa:end ?e }")  # fmt: skip
        assert (row["quote"], str(row["start_char"]), str(row["end_char"])) in quotes


def test_dates_and_words_of_each_row_are_in_the_graph(store: ox.Store, seed_rows: dict[str, dict[str, Any]]) -> None:
    for row in seed_rows.values():
        claim = f"https://w3id.org/orbat/id/claim/{row['id']}"
        values = {value for triple in ask(store, TRIPLES % (claim, claim)) for value in triple}
        values |= {value for (value,) in ask(store, f"SELECT ?v WHERE {{ <{claim}> ?p ?t . ?t orbat:edtf ?v }}")}
        if row["date"]:
            assert row["date"] in values or row["date"].replace("XXXX", "-") in values
        if row["start"]:
            assert any(value.startswith(row["start"] + "/") for value in values)
        if row["end"] and row["end"] != "..":
            assert any(value.endswith("/" + row["end"]) for value in values)
        if row["object_type"] == "literal" and row["relation"] not in CONCEPTS:
            exact = duration(row["object"])
            assert row["object"] in values or row["date"] or (exact and exact.text in values), row


CONCEPTS = {
    "type",
    "held_rank",
    "held_post",
    "led_by",
    "upgraded",
    "celebrates",
}  # words that a concept or a post stands for


def test_each_claim_has_its_row(store: ox.Store, seed_rows: dict[str, dict[str, Any]]) -> None:
    links = "orbat:relation-described-at, orbat:relation-same-as, orbat:relation-exact-match"
    query = f"SELECT ?claim WHERE {{ ?claim a orbat:Claim ; orbat:relation ?what FILTER (?what NOT IN ({links})) }}"
    assert {iri.rpartition("/")[2] for (iri,) in ask(store, query)} == set(seed_rows)


def test_links_to_what_others_publish_are_no_facts() -> None:
    assert table(fact(relation="same_as", object=Literal("http://dbpedia.org/resource/Ann_Lee"))) == ()


@pytest.mark.parametrize(
    ("nodes", "relations"),
    [
        ("?node a orbat:Event", None),
        ("?node a org:Membership", {"held_post"}),
        ("?node a orbat:Subordination", {"part_of", "subordinate_to"}),
        ("?node a orbat:CountObservation", {"has_strength", "suffered_casualties"}),
    ],
)
def test_each_node_has_a_row(
    store: ox.Store, seed_rows: dict[str, dict[str, Any]], nodes: str, relations: set[str] | None
) -> None:
    found = {iri for (iri,) in ask(store, f"SELECT DISTINCT ?node WHERE {{ {nodes} }}")}
    query = f"SELECT ?node ?claim WHERE {{ {nodes} . ?claim a orbat:Claim ; rdf:subject ?node }}"
    claims: dict[str, set[str]] = {}
    for node, claim in ask(store, query):
        claims.setdefault(node, set()).add(claim.rpartition("/")[2])
    assert found
    assert found == set(claims)
    for ids in claims.values():
        assert ids <= set(seed_rows)
        assert relations is None or {seed_rows[each]["relation"] for each in ids} <= relations
