"""Every Turtle file that the project ships is read by three readers, which count the same triples."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(path for name in ("ontology", "shapes", "out") for path in (ROOT / name).glob("*.ttl"))


def test_there_are_files() -> None:
    assert {path.parent.name for path in FILES} == {"ontology", "shapes", "out"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_three_readers_count_the_same(path: Path) -> None:
    counted = len(rdflib.Graph().parse(path, format="turtle"))
    assert counted > 0 or path.name == "prefixes.ttl"
    assert counted == len(set(pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)))
    if shutil.which("rapper"):
        command = ["rapper", "-q", "-i", "turtle", "-o", "ntriples", str(path)]
        read = subprocess.run(command, capture_output=True, text=True, check=True)
        assert read.stderr == ""
        assert len(set(read.stdout.splitlines())) == counted
