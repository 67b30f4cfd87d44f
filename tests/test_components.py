"""Parts of a graph: together they are the graph, and each stands alone."""

from __future__ import annotations

from orbat.components import components
from orbat.rdf.terms import DCT, OA, ORBAT, ORG, RDF, SCHEMA, SKOS, Iri, Triple, Value

X = "https://example.org/id/"


def x(name: str) -> Iri:
    return Iri(X + name)


def claim(name: str, triple: Triple, *evidence: str) -> list[Triple]:
    subject, predicate, value = triple
    node = x(f"claim/{name}")
    about = [
        (node, RDF.type, ORBAT.Claim),
        (node, RDF.subject, subject),
        (node, RDF.predicate, predicate),
        (node, RDF.object, value),
        *((node, ORBAT.evidence, x(one)) for one in evidence),
    ]
    return [triple, *about, *((x(one), RDF.type, OA.SpecificResource) for one in evidence)]


def graph(copies: int) -> list[Triple]:
    """Guards of one country: each a component, all of them tied to the same place."""
    land = x("kenya")
    words = [f"source/a{number}#char=1,2" for number in range(copies)]
    triples = claim("land", (land, RDF.type, SCHEMA.Place), *words)
    for number in range(copies):
        guard = x(f"guard-{number}")
        triples += claim(f"is-{number}", (guard, RDF.type, ORG.Organization), words[number])
        triples += claim(f"in-{number}", (guard, ORBAT.country, land), words[number])
        triples.append((guard, SKOS.prefLabel, Value(f"Guard {number}", "en")))
    return triples


def test_the_parts_together_are_the_graph_in_any_order() -> None:
    triples = graph(5)
    parts = list(components(triples, largest=1))
    assert {triple for part in parts for triple in part} == set(triples)
    assert len(parts) == 7
    assert parts == list(components(reversed(triples), largest=1))


def test_each_part_has_what_it_points_to_and_no_other_guard() -> None:
    for part in list(components(graph(5), largest=1))[:5]:
        subjects = {subject for subject, _, _ in part}
        assert x("kenya") in subjects
        assert x("claim/land") in subjects
        assert sum("guard-" in subject for subject in subjects) == 1
        assert all(value in subjects for _, _, value in part if isinstance(value, Iri) and value.startswith(X))


def test_parts_do_not_grow_with_the_number_of_guards() -> None:
    few, many = ({len(part) for part in list(components(graph(copies), largest=1))[:copies]} for copies in (5, 50))
    assert few == many


def test_small_components_share_a_part() -> None:
    assert len(list(components(graph(50), largest=10_000))) == 1


def test_a_place_that_only_the_claim_of_a_guard_describes_goes_with_the_guard() -> None:
    guard, land = x("guard"), x("kenya")
    told = claim("in", (guard, ORBAT.country, land), "source/a#char=1,2")
    part_of = claim("in/1", (land, RDF.type, SCHEMA.Place))
    triples = [*told, *part_of, (x("claim/in/1"), DCT.isPartOf, x("claim/in")), (guard, RDF.type, ORG.Organization)]
    first = next(components(triples, largest=1))
    assert {x("kenya"), x("guard"), x("claim/in"), x("claim/in/1")} <= {subject for subject, _, _ in first}
