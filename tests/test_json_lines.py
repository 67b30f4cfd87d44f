"""A damaged table of a build is told with file and line, by every reader of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from orbat import KnowledgeGraph
from orbat.errors import OrbatError
from orbat.json_lines import lines_of, rows_of
from orbat.resolve.ledger import Ledger

OUT = Path(__file__).parents[1] / "out"
READERS: dict[str, tuple[str, Callable[[KnowledgeGraph], object]]] = {
    "facts": ("facts.jsonl", KnowledgeGraph.facts),
    "show": ("facts.jsonl", lambda graph: graph.show("Dushanbe")),
    "findings": ("findings.jsonl", KnowledgeGraph.findings),
    "coverage": ("coverage.jsonl", KnowledgeGraph.coverage),
}


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (b"garbage\n", "a.jsonl, line 1: this is not a JSON object"),
        (b'{"a": 1}\n{"a": 2', "a.jsonl, line 2: this is not a JSON object"),
        (b'{"a": 1}\n\n{"a": 2}\n', "a.jsonl, line 2: this is not a JSON object"),
        (b'{"a": 1}\n{"a": 1]}\n', "a.jsonl, line 2: this is not JSON"),
        (b'{"a": "\xff"}\n', "a.jsonl, line 1: this is not JSON"),
        (b'{"a": ' + b"[" * 100_000 + b"}\n", "a.jsonl, line 1: this is not JSON"),
        (b'{"a": 1}\n{"b": 2}\n', "a.jsonl, line 2: there is no field a"),
        (b"\x00\x01\x02", "a.jsonl, line 1: this is not a JSON object"),
    ],
)
def test_what_is_no_table_is_told(data: bytes, where: str) -> None:
    with pytest.raises(OrbatError, match=f"^{where}") as told:
        rows_of("a.jsonl", data, ("a",))
    assert "orbat build" in told.value.remedy


def test_an_empty_table_has_no_rows() -> None:
    assert rows_of("a.jsonl", b"", ("a",)) == []
    assert list(lines_of("a.jsonl", b"")) == []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("damage", [b"garbage\n", b'{"cut": "of'])
def test_every_reader_of_a_build_tells_it(tmp_path: Path, reader: str, damage: bytes) -> None:
    build = tmp_path / "out"
    shutil.copytree(OUT, build)
    name, read = READERS[reader]
    with (build / name).open("ab") as file:
        file.write(damage)
    last = (build / name).read_bytes().count(b"\n") + (not damage.endswith(b"\n"))
    with pytest.raises(OrbatError, match=rf"out/{name}, line {last}: this is not"):
        read(KnowledgeGraph.open(build))


def test_a_ledger_that_is_not_utf_8_is_told_with_its_line(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.tsv"
    ledger.write_bytes(b"# key\n\xff\xfe\n")
    with pytest.raises(OrbatError, match=r"ledger\.tsv:2: this is not UTF-8"):
        Ledger.read(ledger)
