"""Every shape is broken by its bad data, and by nothing else in it; the good data breaks none.

Bad data is the good data after a SPARQL update. `bad/<file>.ru` has the cases of `shapes/<file>.ttl`, each under `### `
and the name of the shape. What a case changes among the facts is told by statements as well, unless it says `not told`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import SH

from orbat.data import folder
from orbat.rdf.terms import DCT, ORBAT, PREFIXES, RDF
from orbat.validate.asked import AskedGraph, in_rdflib
from orbat.validate.parts import held
from orbat.validate.reading import read_shapes, read_triples
from orbat.validate.verdict import judge

HERE = Path(__file__).parent
SHAPES = folder("shapes")
GOOD = (HERE / "good.ttl").read_bytes()
BASE = "https://example.org/id/"
TOLD = re.compile(rf"^{BASE}(claim|conflict|identity|source|time)/")
CASES = [
    pytest.param(file.stem, *case, id=f"{file.stem}: {case[0]} {number}")
    for file in sorted((HERE / "bad").glob("*.ru"))
    for number, case in enumerate(re.findall(r"(?m)^### ([\w-]+)(, not told)?\n((?:(?!###).*\n?)*)", file.read_text()))
]


def shape_names(file: Path) -> set[str]:
    graph = Graph().parse(file)
    kinds = (SH.PropertyShape, SH.NodeShape)
    shapes = {shape for kind in kinds for shape in graph.subjects(URIRef(RDF.type), kind)}
    groups = {shape for shape in shapes if (shape, SH.property, None) in graph}
    return {str(shape).partition("#shape-")[2] for shape in shapes - groups} - {""}


@cache
def good() -> frozenset[ox.Triple]:
    return frozenset(read_triples(GOOD, "good.ttl"))


class Whole(AskedGraph):
    """A graph in memory of which all things are members, and which can be changed."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        super().__init__(ox.Store())
        self.change(added=triples)

    def change(self, added: Iterable[ox.Triple] = (), removed: Iterable[ox.Triple] = ()) -> None:
        for triple in removed:
            self._engine.remove(ox.Quad(*triple))
            self.remove(in_rdflib(triple))
        new = list(added)
        self._engine.bulk_extend(ox.Quad(*triple) for triple in new)
        for triple in map(in_rdflib, new):
            self._members.add(triple[0])
            self.add(triple)


@cache
def good_graph() -> Whole:
    return Whole(good())


def changed(update: str, *, told: bool = True) -> list[ox.Triple]:
    store = ox.Store()
    store.bulk_extend(ox.Quad(*triple) for triple in good())
    store.update(update, base_iri=BASE, prefixes=PREFIXES)
    after = {quad.triple for quad in store}
    assert after != good(), "the update changes nothing"
    if told:
        retell(store, filter(is_fact, after - good()), filter(is_fact, good() - after))
    return sorted((quad.triple for quad in store), key=str)


def is_fact(triple: ox.Triple) -> bool:
    return not TOLD.match(str(triple.subject.value))


def retell(store: ox.Store, added: Iterable[ox.Triple], gone: Iterable[ox.Triple]) -> None:
    """A statement for each new triple; none for those that are gone, and their claims say something else."""
    for number, triple in enumerate(sorted(added, key=str)):
        teller = ox.NamedNode(f"{BASE}claim/is-norvania/{100 + number}")
        store.add(ox.Quad(teller, named(RDF.type), named(RDF.Statement)))
        store.add(ox.Quad(teller, named(DCT.isPartOf), ox.NamedNode(f"{BASE}claim/is-norvania")))
        for name, term in zip((RDF.subject, RDF.predicate, RDF.object), triple, strict=True):
            store.add(ox.Quad(teller, named(name), term))
    for subject, predicate, value in sorted(gone, key=str):
        teller = f"?teller rdf:subject {subject} ; rdf:predicate {predicate} ; rdf:object {value}"
        other = "?teller rdf:subject <tavik> ; rdf:predicate rdf:type ; rdf:object schema:Place"
        for update in (
            f"DELETE {{ ?teller ?says ?what }} WHERE {{ {teller} ; dct:isPartOf ?claim ; ?says ?what }}",
            f"DELETE {{ {teller} }} INSERT {{ {other} }} WHERE {{ {teller} }}",
        ):
            store.update(update, base_iri=BASE, prefixes=PREFIXES)


def named(iri: str) -> ox.NamedNode:
    return ox.NamedNode(iri)


def broken(triples: Iterable[ox.Triple]) -> set[str]:
    """The shapes that the triples break: those by which they differ from the good data are put in for the while."""
    after = frozenset(triples)
    graph = good_graph()
    graph.change(added=after - good(), removed=good() - after)
    try:
        breaches = judge(graph, read_shapes())
    finally:
        graph.change(added=good() - after, removed=after - good())
    return {breach.shape.partition("#shape-")[2] for breach in breaches}


@pytest.mark.parametrize(("file", "shape", "untold", "update"), CASES)
def test_bad_data_breaks_its_shape_and_no_other(file: str, shape: str, untold: str, update: str) -> None:
    assert shape in shape_names(SHAPES / f"{file}.ttl")
    assert broken(changed(update, told=not untold)) == {shape}


def test_good_data_breaks_no_shape() -> None:
    assert broken(good()) == set()


def test_every_shape_has_bad_data() -> None:
    tried = {case.values[1] for case in CASES}
    assert {name for file in SHAPES.glob("*.ttl") for name in shape_names(file)} == tried


def test_every_shape_has_a_message_that_says_what_to_do() -> None:
    graph = read_shapes()
    for message in graph.objects(None, SH.message):
        assert re.fullmatch(r"[A-Za-z].*\. [A-Z].*\.", str(message)), message
    for shape in (name for file in SHAPES.glob("*.ttl") for name in shape_names(file)):
        iri = URIRef(f"{ORBAT.iri}shape-{shape}")
        queries = list(graph.objects(iri, SH.sparql))
        assert [*graph.objects(iri, SH.message), *(m for query in queries for m in graph.objects(query, SH.message))], (
            shape
        )


def test_in_parts_the_same_is_found_as_in_the_whole() -> None:
    """However small the parts are, and whatever is wrong with the graph: no shape looks further than a part lets it."""
    updates = [case.values[3] for case in CASES]
    store = ox.Store()
    store.bulk_extend(ox.Quad(*triple) for triple in good())
    for update in updates:
        store.update(update, base_iri=BASE, prefixes=PREFIXES)
    bad = ox.serialize((quad.triple for quad in store), format=ox.RdfFormat.N_TRIPLES) or b""
    whole = judge(Whole(read_triples(bad, "bad.ttl")), read_shapes())
    assert len({breach.shape for breach in whole}) > 50
    with held([("bad.ttl", bad)], None, largest=20) as (graph, parts):
        assert len(parts) > 20
        assert graph.ask().union(*map(graph.look, parts)) == whole


def test_other_engines_agree() -> None:
    """The shapes are plain SHACL: pyshacl with rdflib's own SPARQL finds the same."""
    bad = changed(
        "DELETE WHERE { <bo-marsh> foaf:name ?name } ; INSERT DATA { <army-of-norvania> org:resultedFrom <hill-war> }"
    )
    data = ox.serialize(bad, format=ox.RdfFormat.N_TRIPLES)
    assert data is not None
    plain = Graph().parse(data=data, format="turtle")
    _, report, _ = pyshacl.validate(plain, shacl_graph=read_shapes(), inference="none", inplace=True)
    assert isinstance(report, Graph)
    found = {str(shape).partition("#shape-")[2] for shape in report.objects(None, SH.sourceShape)}
    assert found == broken(bad) == {"person-name", "foundation-unsaid"}


def test_the_ontology_declares_every_term_of_the_shapes_and_of_the_good_data() -> None:
    files = sorted(folder("ontology").glob("*.ttl"))
    declared = {triple.subject.value for file in files for triple in read_triples(file.read_bytes(), file.name)}
    known = {iri.removeprefix(ORBAT.iri) for iri in declared if iri.startswith(ORBAT.iri)}
    texts = [GOOD.decode(), *(file.read_text() for file in SHAPES.glob("*.ttl"))]
    used = {name for text in texts for name in re.findall(r"\borbat:([\w-]+)", text)}
    own = {name for name in used if name.startswith(("shape-", "any-", "rule-", "relation-"))} | {"the-graph"}
    assert used - own - known == set()


def test_the_shapes_are_well_formed() -> None:
    pyshacl.validate(Graph(), shacl_graph=read_shapes(), meta_shacl=True, inplace=True)
