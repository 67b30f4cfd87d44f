"""How the tests of the two seeds ask their graph: rows of the table by pattern, places of a claim, SPARQL as tuples."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from orbat import KnowledgeGraph

Row = dict[str, Any]
Place = tuple[int, int]
Ask = Callable[[str], list[tuple[str, ...]]]
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


class Facts:
    """The rows of the table of facts, and where in the sources each of them stands."""

    def __init__(self, rows: list[Row], places: Mapping[str, tuple[Place, ...]], texts: Mapping[str, str]) -> None:
        self.rows = rows
        self.places = places
        self.texts = texts

    def find(self, subject: str = ".*", relation: str = ".*", object: str = ".*", source: str = "") -> list[Row]:  # noqa: A002 - the column's name
        """The rows that agree; each pattern must match all of a name (label or other name), whatever its case."""
        return [
            row
            for row in self.rows
            if row["source"].startswith(source)
            and self.fits(relation, row["relation"])
            and any(self.fits(subject, name) for name in self.names(row, "subject"))
            and any(self.fits(object, name) for name in self.names(row, "object"))
        ]

    def one(self, subject: str = ".*", relation: str = ".*", object: str = ".*", source: str = "") -> Row:  # noqa: A002 - the column's name
        """The only row that agrees."""
        found = self.find(subject, relation, object, source)
        assert len(found) == 1, [self.brief(row) for row in found]
        return found[0]

    def touching(self, source: str, place: Place) -> list[Row]:
        """The rows with a passage that overlaps a place of an article."""
        return [row for row in self.rows if row["source"].startswith(source) and self.touches(row, place)]

    def touches(self, row: Row, place: Place) -> bool:
        """Whether a passage of the row overlaps a place."""
        return any(start < place[1] and place[0] < end for start, end in self.places[row["id"]])

    def words(self, row: Row) -> str:
        """All the words that a row rests on."""
        return " | ".join(self.texts[row["source"]][start:end] for start, end in self.places[row["id"]])

    @staticmethod
    def names(row: Row, role: str) -> list[str]:
        """Label and other names of a subject or an object."""
        return [row[role], *row[f"{role}_aliases"]]

    @staticmethod
    def fits(pattern: str, words: str) -> bool:
        """Whether a pattern fits all of the words."""
        return re.fullmatch(pattern, words, re.IGNORECASE | re.DOTALL) is not None

    @staticmethod
    def when(row: Row) -> str:
        """The time of a row in one word: `1991`, `2003/2013`, `/..`; empty where it has none."""
        lasts = row["start"] or row["end"]
        return row["date"] or (f"{row['start'] or ''}/{row['end'] or ''}" if lasts else "")

    @classmethod
    def brief(cls, row: Row) -> str:
        """A row on one line."""
        said = [row[column] for column in ("subject", "relation", "object", "qualifiers", "status", "quote")]
        return " | ".join(map(str, [*said[:3], cls.when(row), *said[3:]]))

    def iri(self, name: str, source: str = "") -> str:
        """The IRI of the only thing that has this name in an article."""
        found = {row["subject_iri"] for row in self.find(subject=re.escape(name), source=source)}
        assert len(found) == 1, (name, found)
        return found.pop()


@pytest.fixture(scope="session")
def kg(seeds_graph: KnowledgeGraph) -> KnowledgeGraph:
    """The graph of the seeds."""
    return seeds_graph


@pytest.fixture(scope="session")
def ask(kg: KnowledgeGraph) -> Ask:
    """Answers of a SPARQL query: sorted tuples, IRIs with their prefixes."""

    def answer(sparql: str) -> list[tuple[str, ...]]:
        found = kg.query(sparql)
        return sorted(
            tuple(found.shown(value) if (value := row.get(column)) else "" for column in found.columns)
            for row in found.rows
        )

    return answer


@pytest.fixture(scope="session")
def facts(kg: KnowledgeGraph) -> Facts:
    """The table, with the places of all passages of each claim."""
    passages = """SELECT ?claim ?start ?end {
        ?claim a orbat:Claim ; orbat:evidence/oa:hasSelector ?at . ?at oa:start ?start ; oa:end ?end }"""
    places: dict[str, list[Place]] = defaultdict(list)
    for row in kg.query(passages):
        places[row["claim"].text.rpartition("/")[2]].append((int(row["start"].text), int(row["end"].text)))
    texts = {path.name: path.read_text(encoding="utf-8") for path in SEEDS.glob("*.txt")}
    return Facts(kg.facts(), {claim: tuple(sorted(found)) for claim, found in places.items()}, texts)
