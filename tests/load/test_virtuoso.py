"""A real triple store takes the graph of the seeds, and answers every named question as the embedded store does."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import httpx
import pytest

from orbat import KnowledgeGraph
from orbat.ask.question import filled, questions
from orbat.errors import OrbatError, UsageError
from orbat.load import Credentials, Request, contents_of, load
from orbat.store import Answer

BASE = "https://w3id.org/orbat/id/dataset"
GRAPHS = [f"{BASE}/facts", f"{BASE}/evidence", BASE, "https://w3id.org/orbat/ns"]
DBA = Credentials("dba", "dba")
AZERBAIJAN = "Internal Troops of Azerbaijan"
TAJIKISTAN = "Tajikistani Internal Troops"
ASKED: list[tuple[str, dict[str, str]]] = [
    *((question.name, {}) for question in questions()),
    *(("holder-on-day", {"day": day, "of": AZERBAIJAN}) for day in ("2003-06-01", "2013-06-01", "1999-01-01")),
    ("commanders", {"of": TAJIKISTAN}),
    ("sub-units", {"of": TAJIKISTAN}),
    ("timeline", {"of": AZERBAIJAN}),
    ("on-this-day", {"on": "--04-10"}),
    ("names", {"of": TAJIKISTAN}),
    ("single-passage", {"below": "70"}),
]
Rows = Counter[tuple[tuple[str, str], ...]]


@pytest.fixture(scope="module")
def seeds_folder(tmp_path_factory: pytest.TempPathFactory, seeds_build: object) -> Path:
    folder = tmp_path_factory.mktemp("seeds") / "out"
    folder.mkdir()
    for name, data in seeds_build.files.items():  # type: ignore[attr-defined]
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def loaded(virtuoso_server: str, seeds_folder: Path) -> str:
    sizes = load(Request(virtuoso_server, contents_of(seeds_folder)), DBA)
    assert [each.graph for each in sizes] == GRAPHS
    assert all(each.triples == each.at_server > 0 for each in sizes)
    return virtuoso_server


def selected(address: str, query: str, graphs: list[str]) -> list[dict[str, dict[str, str]]]:
    data = {"query": query, "default-graph-uri": graphs}
    answer = httpx.post(
        f"{address}/sparql", data=data, headers={"Accept": "application/sparql-results+json"}, timeout=120
    )
    assert answer.is_success, answer.text
    rows: list[dict[str, dict[str, str]]] = json.loads(answer.text)["results"]["bindings"]
    return rows


def embedded(answer: Answer) -> Rows:
    return Counter(tuple((row[name].text, row[name].lang) for name in answer.columns) for row in answer)


def size(address: str, graph: str) -> int:
    rows = selected(address, f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}", [])
    return int(rows[0]["n"]["value"])


@pytest.mark.parametrize(("name", "values"), ASKED, ids=lambda value: value if isinstance(value, str) else "")
def test_every_question_is_answered_as_by_the_embedded_store(
    loaded: str, seeds_graph: KnowledgeGraph, name: str, values: dict[str, str]
) -> None:
    answer = seeds_graph.ask(name, values)
    found = selected(loaded, filled(seeds_graph.store, name, values), GRAPHS)
    rows = Counter(
        tuple((row.get(column, {}).get("value", ""), row.get(column, {}).get("xml:lang", ""))
              for column in answer.columns) for row in found
    )  # fmt: skip
    assert rows == embedded(answer)


def test_nothing_is_left_aside_and_a_second_load_gives_the_same(loaded: str, seeds_folder: Path) -> None:
    again = load(Request(f"{loaded}/sparql", contents_of(seeds_folder)), DBA)
    assert [each.at_server for each in again] == [each.triples for each in again]
    assert [size(loaded, graph) for graph in GRAPHS] == [each.triples for each in again]
    assert [size(loaded, f"{graph}.loading") for graph in GRAPHS] == [0, 0, 0, 0]


def test_a_wrong_password_changes_nothing(loaded: str, seeds_folder: Path) -> None:
    for credentials, message in ((Credentials("dba", "wrong"), "refuses the credentials"), (Credentials(), "who we")):
        with pytest.raises(UsageError, match=message):
            load(Request(loaded, contents_of(seeds_folder)), credentials)


def test_updates_in_batches_give_the_same_graph(virtuoso_server: str, build: Path) -> None:
    contents = contents_of(build, "https://example.org/batches/", ontology=False)
    sizes = load(Request(virtuoso_server, contents, via="update", batch=2), DBA)
    assert [each.at_server for each in sizes] == [5, 5, 5]


def test_the_old_data_stands_when_the_store_refuses_a_triple(virtuoso_server: str, build: Path) -> None:
    """Virtuoso 7.2 cannot read a duration in an update, which is why graphs are sent to its Graph Store."""
    contents = contents_of(build, "https://example.org/refused/", ontology=False)
    load(Request(virtuoso_server, contents), DBA)
    with (build / "evidence.ttl").open("a", encoding="utf-8") as file:
        file.write('x:claim orbat:offset "P1D"^^xsd:duration .\n')
    worse = contents_of(build, "https://example.org/refused/", ontology=False)
    with pytest.raises(OrbatError, match="What stood there before still stands"):
        load(Request(virtuoso_server, worse, via="update"), DBA)
    assert [each.at_server for each in load(Request(virtuoso_server, worse), DBA)] == [5, 6, 5]
