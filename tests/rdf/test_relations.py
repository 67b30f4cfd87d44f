"""Every relation and every qualifier that the extractors' tables name has its RDF."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import orbat.extract
from orbat.rdf.qualifiers import QUALIFIERS
from orbat.rdf.relations import RELATIONS
from orbat.rdf.terms import ORBAT, Namespace

TABLES = sorted(Path(next(iter(orbat.extract.__path__))).rglob("*.toml"))


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_relations_of_the_tables(table: Path) -> None:
    named = set(re.findall(r'relation ?= ?"([^"]+)"', table.read_text(encoding="utf-8")))
    assert sorted(named - set(RELATIONS)) == []


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_qualifiers_of_the_tables(table: Path) -> None:
    rows = re.findall(r"qualifiers ?= ?\{([^}]*)\}", table.read_text(encoding="utf-8"))
    named = {key for row in rows for key in re.findall(r"(\w+) ?=", row)}
    assert sorted(named - set(QUALIFIERS)) == []


def test_a_term_that_is_not_listed_cannot_be_written() -> None:
    with pytest.raises(AttributeError, match="memebr"):
        _ = ORBAT.memebr
    assert Namespace("https://example.org/", "class")["class"] == "https://example.org/class"
