"""Turtle becomes lines that any server reads, and is counted as stores count."""

from __future__ import annotations

from pathlib import Path

import pytest

from orbat.errors import UsageError
from orbat.rdf.triples import lines, measure


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "some.ttl"


@pytest.mark.parametrize(
    ("turtle", "triples", "merged"),
    [
        ("", 0, 0),
        ("<urn:a> <urn:p> 1, 2, 1 .", 2, 2),
        ("<urn:a> <urn:p> 0.90, 0.9 .", 2, 1),
        ('<urn:a> <urn:p> 1, 1.0, "1" .', 3, 2),
        ('<urn:a> <urn:p> "x"@en, "x"@EN, "x"@de, "x" .', 3, 3),
        ('<urn:a> <urn:p> "many"^^<http://www.w3.org/2001/XMLSchema#integer> .', 1, 1),
        ("<urn:a> <urn:p> <urn:b>, 'urn:b' .", 2, 2),
    ],
)
def test_measure(written: Path, turtle: str, triples: int, merged: int) -> None:
    written.write_text(turtle, encoding="utf-8")
    size = measure([written])
    assert (size.triples, size.merged) == (triples, merged)
    assert [size.fits(count) for count in (merged - 1, merged, triples, triples + 1)] == [False, True, True, False]
    assert measure([written, written]) == size


def test_lines(written: Path) -> None:
    written.write_text('<urn:a> <urn:p> "a\\n\\"b\\\\", "ə"@az, 1 .', encoding="utf-8")
    integer = "<http://www.w3.org/2001/XMLSchema#integer>"
    ends = ['"a\\n\\"b\\\\"', '"ə"@az', f'"1"^^{integer}']
    assert list(lines([written])) == [f"<urn:a> <urn:p> {end} ." for end in ends]


@pytest.mark.parametrize(
    ("turtle", "message"),
    [("<urn:a> <urn:p> [] .", "blank node"), ("[] <urn:p> 1 .", "blank node"), ("<urn:a> <urn:p", "not Turtle")],
)
def test_what_cannot_be_sent_is_refused(written: Path, turtle: str, message: str) -> None:
    written.write_text(turtle, encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        list(lines([written]))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        measure([tmp_path / "none.ttl"])
