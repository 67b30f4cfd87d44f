"""What is sent, and into which graphs."""

from __future__ import annotations

from pathlib import Path

import pytest

from orbat.errors import UsageError
from orbat.load.parts import contents_of

ID = "https://example.org/id/dataset"
NS = "https://w3id.org/orbat/ns"


@pytest.mark.parametrize(
    ("base", "into", "graphs"),
    [
        ("", None, [f"{ID}/facts", f"{ID}/evidence", ID, NS]),
        ("urn:g:", None, ["urn:g:facts", "urn:g:evidence", "urn:g:dataset", "urn:g:ontology"]),
        ("", "urn:all", ["urn:all"]),
        ("", "", [""]),
    ],
)
def test_graphs(build: Path, base: str, into: str | None, graphs: list[str]) -> None:
    contents = contents_of(build, base, into)
    assert [part.graph for part in contents.parts] == graphs
    assert {part.aside for part in contents.parts} <= set(contents.asides)
    assert not {part.aside for part in contents.parts} & set(graphs)


def test_batches_are_all_triples_once(build: Path) -> None:
    (part,) = contents_of(build, "", "urn:all", ontology=False).parts
    batches = list(part.batches(4))
    assert [len(batch) for batch in batches] == [4, 4, 4, 3]
    assert len({line for batch in batches for line in batch}) == part.size.triples == 15


@pytest.mark.parametrize("iri", ["graph", "http://a b/", "urn:x>", 'urn:"', "urn:x} DROP ALL #", "urn:\nx"])
def test_what_is_no_iri_is_refused(build: Path, iri: str) -> None:
    for base, into in ((iri, None), ("", iri)):
        with pytest.raises(UsageError, match="no IRI"):
            contents_of(build, base, into)


def test_the_default_graph_has_no_base(build: Path) -> None:
    with pytest.raises(UsageError, match="--graph-base: it names no graph with --into default"):
        contents_of(build, "https://example.org/", "")


def test_what_is_no_build_is_refused(tmp_path: Path, build: Path) -> None:
    with pytest.raises(UsageError, match="orbat build"):
        contents_of(tmp_path)
    (build / "dataset.ttl").write_text("<urn:a> <urn:b> 1 .", encoding="utf-8")
    with pytest.raises(UsageError, match="prefix x:"):
        contents_of(build)
