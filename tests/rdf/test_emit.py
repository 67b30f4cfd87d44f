"""What facts become: a golden force, and the laws that hold for any knowledge."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orbat.claims import EntityType, Literal, Status, When
from orbat.dates import OPEN, Date
from orbat.document import Source
from orbat.entities import Entity, Knowledge
from orbat.errors import OrbatError
from orbat.rdf.emit import Graphs, emit
from orbat.rdf.terms import CRM, DCT, GEO, OA, ORBAT, ORG, RDF, SCHEMA, SKOS, TIME, Iri, Triple, Value
from orbat.rdf.turtle import serialise

HERE = Path(__file__).parent
BASE = "https://w3id.org/orbat/id/"


def x(path: str) -> Iri:
    return Iri(BASE + path)


def only(told: Any, things: dict[str, Entity]) -> Knowledge:
    return Knowledge(tuple(things.values()), tuple(told.facts), (), ())


@pytest.mark.parametrize("part", ["facts", "evidence", "dataset"])
def test_a_force_of_every_hard_case(graphs: Graphs, golden: Callable[[Path, str], None], part: str) -> None:
    golden(HERE / "lake_guard" / f"{part}.ttl", serialise(getattr(graphs, part), graphs.base).decode())


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers())
def test_the_same_bytes_in_any_order(knowledge: Knowledge, source: Source, graphs: Graphs, seed: int) -> None:
    order = random.Random(seed)
    parts = [list(part) for part in (knowledge.entities, knowledge.facts, knowledge.decisions, knowledge.conflicts)]
    for part in parts:
        order.shuffle(part)
    shuffled = emit(Knowledge(*map(tuple, parts)), (source,))
    for part in ("facts", "evidence", "dataset"):
        assert serialise(getattr(shuffled, part), BASE) == serialise(getattr(graphs, part), BASE)


def stated(graphs: Graphs) -> set[Triple]:
    nodes: dict[Iri, dict[Iri, object]] = {}
    for subject, predicate, value in graphs.evidence:
        if predicate in (RDF.subject, RDF.predicate, RDF.object):
            nodes.setdefault(subject, {})[predicate] = value
    return {(each[RDF.subject], each[RDF.predicate], each[RDF.object]) for each in nodes.values()}  # type: ignore[misc]


def follows(triple: Triple) -> bool:
    """Whether a triple follows from the IRI of a time, or is the gazetteer's."""
    gazetteer = triple[1] in (GEO.lat, GEO.long, SKOS.exactMatch)
    return triple[0].startswith((BASE + "time/", BASE + "day/--")) or gazetteer


def test_every_fact_is_stated_by_a_claim(graphs: Graphs) -> None:
    assert {triple for triple in graphs.facts if not follows(triple)} <= stated(graphs)


def test_what_claims_state_is_a_fact_but_for_hypotheses(graphs: Graphs) -> None:
    hypotheses = {s for s, p, o in graphs.evidence if p == ORBAT.status and o == Iri(ORBAT.iri + "hypothesis")}
    assert hypotheses
    parts = {s for s, p, o in graphs.evidence if p == DCT.isPartOf and o in hypotheses} | hypotheses
    plain = Graphs(graphs.facts, frozenset(t for t in graphs.evidence if t[0] not in parts), graphs.dataset, BASE)
    assert stated(plain) <= graphs.facts
    guess = (x("lake-guard-of-freedonia"), ORBAT.succeededBy, x("rowing-club"))
    assert guess in stated(graphs)
    assert guess not in graphs.facts


def test_all_that_is_used_is_described(graphs: Graphs) -> None:
    described = {subject for graph in (graphs.facts, graphs.evidence, graphs.dataset) for subject, _, _ in graph}
    used = {value for graph in (graphs.facts, graphs.evidence) for _, _, value in graph if isinstance(value, Iri)}
    assert {iri for iri in used if iri.startswith(BASE)} <= described


def test_two_dates_of_one_founding_are_one_event(graphs: Graphs) -> None:
    event = x("event/lake-guard-of-freedonia-foundation")
    assert {o for s, p, o in graphs.facts if s == event and p == TIME.hasTime} == {x("time/1990-05-03"), x("time/1989")}


def test_a_tenure_told_twice_is_one_membership(graphs: Graphs) -> None:
    tenures = {s for s, p, o in graphs.facts if p == ORG.member and o == x("ann-lee")}
    claims = {s for s, p, o in graphs.evidence if p == RDF.subject and o in tenures and "/claim/" in s[:40]}
    assert len(tenures) == 1
    assert len({claim.partition("/claim/")[2].partition("/")[0] for claim in claims}) == 2


@pytest.mark.parametrize(
    ("first", "second", "nodes"),
    [
        (When(start=Date("2003"), end=Date("2013")), When(), 1),
        (When(start=Date("2003"), end=Date("2013")), When(start=Date("2003-05")), 1),
        (When(start=Date("2003"), end=Date("2013")), When(date=Date("2007-01-02")), 1),
        (When(start=Date("2003"), end=Date("2013")), When(date=Date("2020")), 2),
        (When(start=Date("2003"), end=Date("2013")), When(start=Date("2015"), end=OPEN), 2),
        (When(start=Date("2003")), When(end=Date("2001")), 2),
        (When(end=Date("2001")), When(end=Date("2001-05")), 1),
        (When(), When(), 1),
    ],
)
def test_which_tenures_are_one(
    told: Any, things: dict[str, Entity], source: Source, first: When, second: When, nodes: int
) -> None:
    for when in (first, second):
        told.add(things["ann-lee"], "held_post", "commander", when, organisation=things["reed-n-battalion"])
    facts = emit(only(told, things), (source,)).facts
    assert len({s for s, p, _ in facts if p == ORG.member}) == nodes


def test_a_condition_leaves_no_plain_triple(graphs: Graphs) -> None:
    force = x("lake-guard-of-freedonia")
    said = {(p, o) for s, p, o in graphs.facts if s == force}
    assert (ORBAT.subordinateTo, x("ministry-of-water")) in said
    assert (ORBAT.subordinateTo, x("land-forces-of-freedonia")) not in said
    assert (ORBAT.cooperatesWith, x("freedonia")) not in said
    assert not any(p == ORBAT.duty for s, p, _ in graphs.facts if s == x("post/chief-of-staff-lake-guard"))


def test_an_end_that_is_not_told_is_not_open(graphs: Graphs) -> None:
    assert (
        x("time/2003--unknown"),
        ORBAT.edtf,
        Value("2003/", datatype="http://id.loc.gov/datatypes/edtf/EDTF"),
    ) in graphs.facts
    bounds = {p for s, p, _ in graphs.facts if s == x("time/2014--open")}
    assert CRM.P82a_begin_of_the_begin in bounds
    assert CRM.P82b_end_of_the_end not in bounds


def test_a_bound_is_no_value(graphs: Graphs) -> None:
    amount = x("amount/count-lake-guard-of-freedonia-killed-over-2600")
    said = {(p, o) for s, p, o in graphs.facts if s == amount}
    integer = "http://www.w3.org/2001/XMLSchema#integer"
    assert (SCHEMA.minValue, Value("2600", datatype=integer)) in said
    assert not any(p == SCHEMA.value for p, _ in said)


def test_the_words_are_those_of_the_source(graphs: Graphs, source: Source) -> None:
    numbers = {(s, p): int(o.text) for s, p, o in graphs.evidence if p in (OA.start, OA.end) and isinstance(o, Value)}
    for s, p, o in graphs.evidence:
        if p == OA.exact and isinstance(o, Value):
            place = Iri(s.replace("/quote/", "/position/"))
            assert o.text == source.text[numbers[place, OA.start] : numbers[place, OA.end]]


def test_a_post_named_in_words_is_the_post_told_of_elsewhere(
    told: Any, things: dict[str, Entity], source: Source
) -> None:
    band = things["band-of-the-lake-guard"]
    head = Entity("conductor", EntityType.POST, "Conductor of the Band of the Lake Guard")
    told.add(head, "has_duty", "leads the band")
    told.add(things["bo-reed"], "held_post", "conductor", organisation=band)
    facts = emit(only(told, things), (source,)).facts
    assert {o for _, p, o in facts if p == ORBAT.post} == {x("conductor")}


def test_each_state_has_its_own_president(told: Any, things: dict[str, Entity], source: Source) -> None:
    for country in ("Freedonia", "Sylvania"):
        holder = Entity(f"head-of-{country.lower()}", EntityType.PERSON, f"Head of {country}", (), country)
        told.add(holder, "held_post", "President")
    facts = emit(only(told, things), (source,)).facts
    assert {o for _, p, o in facts if p == ORBAT.post} == {x("post/president-freedonia"), x("post/president-sylvania")}


def test_an_unknown_relation_names_the_table(told: Any, things: dict[str, Entity], source: Source) -> None:
    told.add(things["ann-lee"], "juggles", "clubs")
    with pytest.raises(OrbatError, match="RELATIONS"):
        emit(only(told, things), (source,))


def test_an_unknown_qualifier_names_the_table(told: Any, things: dict[str, Entity], source: Source) -> None:
    told.add(things["ann-lee"], "has_duty", "guards", mood="merry")
    with pytest.raises(OrbatError, match="QUALIFIERS"):
        emit(only(told, things), (source,))


def test_each_relation_can_be_told_of_things_and_of_words(things: dict[str, Entity], source: Source) -> None:
    from orbat.rdf.relations import RELATIONS

    subject = things["lake-guard-of-freedonia"]
    base = fact_of(things)
    for relation in RELATIONS:
        for thing in (*things.values(), Literal("some words"), Literal("2006-05")):
            for when in (When(), When(date=Date("199X")), When(start=Date("2001"), end=OPEN)):
                fact = replace(base, subject=subject, relation=relation, object=thing, when=when)
                assert emit(Knowledge((), (fact,), (), ()), (source,)).facts


def fact_of(things: dict[str, Entity]):  # type: ignore[no-untyped-def]
    from orbat.claims import Evidence
    from orbat.document import Span
    from orbat.entities import Fact

    evidence = (Evidence("lake-guard.txt", (Span(0, 9),), "lead"),)
    return Fact("a", things["ann-lee"], "is_a", None, When(), (), evidence, ("rule",), 0.5, Status.ACCEPTED)
