"""What validation gives: a valid graph, or a report that a person can act on."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from orbat.errors import OrbatError, UsageError
from orbat.validate import ValidGraph, validate_files, validate_graph
from orbat.workers import workers

SHAPES = Path(__file__).parent / "shapes"
GOOD = (SHAPES / "good.ttl").read_bytes()
TEXTS = {"norvania.txt": (SHAPES / "norvania.txt").read_text()}
BASE = "https://example.org/id/"
SH = "http://www.w3.org/ns/shacl#"
UNTOLD = GOOD.replace(b'orbat:motto "Ever awake"@en ;', b'orbat:motto "Never asleep"@en ;')


def renamed(number: int) -> bytes:
    return GOOD.replace(BASE.encode(), f"https://example.org/{number}/".encode())


def triples(turtle: bytes) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)]


def test_a_good_graph_is_valid_and_the_report_says_what_was_looked_at() -> None:
    validation = validate_graph([GOOD])
    assert validation.graph is not None
    assert validation.graph.turtle == (GOOD,)
    assert validation.results == ()
    assert validation.markdown().splitlines()[2] == "The graph conforms: nothing breaks a shape."
    assert "| claim | 70 |" in validation.markdown()
    assert "two-holders" in validation.markdown()


def test_what_is_emitted_is_valid() -> None:
    files = sorted(SHAPES.parent.glob("rdf/*/*.ttl"))
    assert files
    assert validate_files(files).is_valid


def test_nothing_else_makes_a_valid_graph() -> None:
    with pytest.raises(OrbatError, match="not made by validation"):
        ValidGraph((GOOD,), object())


def test_a_valid_graph_travels_between_processes() -> None:
    graph = validate_graph([GOOD]).graph
    assert pickle.loads(pickle.dumps(graph)) == graph


def test_a_violation_is_told_with_its_words_and_their_place() -> None:
    validation = validate_graph([UNTOLD], TEXTS)
    assert not validation.is_valid
    assert validation.graph is None
    names = {result.shape.partition("#shape-")[2] for result in validation.results}
    assert names == {"triple-without-claim", "claim-without-triple"}
    report = validation.markdown()
    line = TEXTS["norvania.txt"].splitlines().index("Its motto is Ever awake.") + 1
    assert "The graph is not valid: 2 violations." in report
    assert "### claim-without-triple (1)" in report
    assert f"“Its motto is Ever awake.” (norvania.txt:{line}, characters" in report
    assert "rule-prose-frame" in report
    assert "Add the triple or make the claim an orbat:hypothesis." in report
    assert "**Border Guard of Norvania** <https://example.org/id/border-guard-of-norvania>, motto" in report


def test_a_warning_leaves_a_graph_valid() -> None:
    doubled = GOOD + b'x:tavik skos:altLabel "Tavik"@en .\nx-claim:is-tavik <http://example.org/seen> x-claim:told .\n'
    doubled += b"x-claim:told a rdf:Statement ; rdf:subject x:tavik ; rdf:predicate skos:altLabel ;\n"
    doubled += b'    rdf:object "Tavik"@en ; dct:isPartOf x-claim:is-tavik .\n'
    validation = validate_graph([doubled])
    assert validation.is_valid
    assert validation.count("Warning") == 1
    assert "The graph is valid: 1 warning." in validation.markdown()


def test_the_report_is_turtle_without_blank_nodes_and_the_same_each_time() -> None:
    turtle = UNTOLD + b'[] skos:prefLabel "nobody"@en .\n'
    first, second = (validate_graph([turtle]).turtle(BASE) for _ in range(2))
    assert first == second
    report = triples(first)
    assert not any(isinstance(term, ox.BlankNode) for triple in report for term in triple)
    conforms = [triple.object.value for triple in report if triple.predicate.value == f"{SH}conforms"]
    assert conforms == ["false"]
    values = {triple.object.value for triple in report if triple.predicate.value == f"{SH}value"}
    assert f"{BASE}.well-known/genid/file-1-node-1" in values


def test_the_order_of_the_triples_does_not_matter() -> None:
    lines = sorted((ox.serialize(triples(UNTOLD), format=ox.RdfFormat.N_TRIPLES) or b"").splitlines(keepends=True))
    first, second = validate_graph([b"".join(lines)]), validate_graph([b"".join(reversed(lines))])
    assert first.results == second.results
    assert first.turtle(BASE) == second.turtle(BASE)
    assert first.markdown() == second.markdown()


def test_files_are_validated_together(tmp_path: Path) -> None:
    half = len(triples(GOOD)) // 2
    for name, part in (("one.ttl", triples(GOOD)[:half]), ("two.ttl", triples(GOOD)[half:])):
        (tmp_path / name).write_bytes(ox.serialize(part, format=ox.RdfFormat.TURTLE) or b"")
    assert not validate_files([tmp_path / "one.ttl"]).is_valid
    assert validate_files([tmp_path / "two.ttl", tmp_path / "one.ttl"]).is_valid


def test_what_is_not_turtle_is_told_with_line_and_column(tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text("@prefix x: <https://example.org/> .\nx:one x:two three .\n")
    with pytest.raises(OrbatError, match=r"bad\.ttl:2:13: not Turtle: .*Mend the file there"):
        validate_files([bad])


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Name a Turtle file that can be read"):
        validate_files([tmp_path / "none.ttl"])


def test_a_folder_without_shapes_is_told(tmp_path: Path) -> None:
    with pytest.raises(OrbatError, match="there are no shapes here"):
        validate_graph([GOOD], shapes=tmp_path)


def test_other_shapes_may_ask_about_each_thing(tmp_path: Path) -> None:
    (tmp_path / "own.ttl").write_text("""
        @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <https://example.org/> .
        ex:shape a sh:NodeShape ; sh:targetClass ex:Guard ; sh:sparql [ sh:message "A guard has two names. Drop one." ;
            sh:select "SELECT $this WHERE { $this <https://example.org/name> ?a , ?b FILTER (?a != ?b) }" ] .
    """)
    graph = b"""@prefix ex: <https://example.org/> .
        ex:one a ex:Guard ; ex:name "A", "B" . ex:two a ex:Guard ; ex:name "C" . ex:three ex:name "D", "E" ."""
    assert [result.focus for result in validate_graph([graph], shapes=tmp_path).results] == ["https://example.org/one"]


def test_processes_share_the_work_and_find_the_same() -> None:
    turtle = [renamed(1), UNTOLD]
    with workers(2) as work:
        assert validate_graph(turtle, TEXTS, work=work) == replace(validate_graph(turtle, TEXTS), graph=None)
