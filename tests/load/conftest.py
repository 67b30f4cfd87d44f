from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .server import Server, running
from .virtuoso import PROGRAM, virtuoso

GRAPH = """@prefix x: <https://example.org/id/> .
@prefix orbat: <https://w3id.org/orbat/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
x:{name} a orbat:Agency ; skos:prefLabel "River \\"Guard\\"\\n{name}"@en, "Өзен күзеті"@kk ; orbat:amount 0.90, 7 .
"""


@pytest.fixture
def server() -> Iterator[Server]:
    with running(Server()) as started:
        yield started


@pytest.fixture(scope="session")
def virtuoso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if PROGRAM is None:
        pytest.skip("virtuoso-t (virtuoso-opensource) is not installed")
    with virtuoso(tmp_path_factory.mktemp("virtuoso")) as address:
        yield address


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """A small build, 5 triples in each of its files."""
    out = tmp_path / "out"
    out.mkdir()
    for name in ("orbat", "evidence", "dataset"):
        (out / f"{name}.ttl").write_text(GRAPH.format(name=name), encoding="utf-8")
    return out
