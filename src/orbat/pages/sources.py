"""A source as it was read: the whole article with every piece of evidence marked, and what was not read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from orbat.pages.claims import Claims, Said
from orbat.pages.nodes import Node, Nodes, Words, expand
from orbat.pages.passages import Texts
from orbat.pages.spans import Token, nested
from orbat.store import term

MOST = 4000
_EVIDENCE = """
SELECT ?evidence ?claim ?start ?end ?exact ?prefix ?suffix ?section WHERE {
  ?evidence oa:hasSource SOURCE ; oa:hasSelector ?place, ?quote .
  ?place oa:start ?start ; oa:end ?end .
  ?quote oa:exact ?exact .
  OPTIONAL { ?quote oa:prefix ?prefix }
  OPTIONAL { ?quote oa:suffix ?suffix }
  OPTIONAL { ?evidence orbat:section ?section }
  ?claim orbat:evidence ?evidence
} ORDER BY ?start DESC(?end) ?claim
"""
_SOURCES = """
SELECT ?source ?title ?name ?address ?rights ?credit ?date (COUNT(DISTINCT ?claim) AS ?claims) WHERE {
  ?source a schema:Article ; orbat:fileName ?name
  OPTIONAL { ?source dct:title ?title }
  OPTIONAL { ?source dct:source ?address }
  OPTIONAL { ?source dct:rights ?rights }
  OPTIONAL { ?source schema:creditText ?credit }
  OPTIONAL { ?source dct:date ?date }
  OPTIONAL { ?evidence oa:hasSource ?source . ?claim orbat:evidence ?evidence }
} GROUP BY ?source ?title ?name ?address ?rights ?credit ?date ORDER BY ?name
"""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that claims rest on (`claims`), or that gave none (`reason` says so, `left` what was recognised there)."""

    start: int
    end: int
    words: str
    before: str = ""
    after: str = ""
    section: str = ""
    number: int = 0
    claims: tuple[Said, ...] = ()
    reason: str = ""
    left: tuple[str, ...] = ()

    @property
    def anchor(self) -> str:
        """The fragment of its IRI (RFC 5147)."""
        return f"char={self.start},{self.end}"

    @property
    def status(self) -> str:
        """`unread`, `conflict`, `hypothesis` or `accepted`: what a reader must know first."""
        if self.reason:
            return "unread"
        found = {said.status for said in self.claims}
        if found == {"hypothesis"}:
            return "hypothesis"
        return "conflict" if "conflict" in found else "accepted"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the article with the marks that begin on it."""

    number: int
    tokens: tuple[Token, ...]
    marks: tuple[Mark, ...]
    is_heading: bool


@dataclass(frozen=True, slots=True)
class Article:
    """A source: `lines` if its text is at hand, else none; `totals` are rows of kind, passages, passages read."""

    node: Node
    file: str
    address: str
    licence: str
    rights: str
    credit: str
    date: str
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    totals: tuple[tuple[str, int, int], ...]

    @property
    def unread(self) -> tuple[Mark, ...]:
        """What was not read, or not wholly."""
        return tuple(mark for mark in self.marks if mark.reason)


class Sources:
    """Reads sources from a graph; `coverage` gives the rows of `coverage.jsonl`."""

    def __init__(
        self, nodes: Nodes, claims: Claims, texts: Texts, coverage: Callable[[], Iterable[dict[str, Any]]]
    ) -> None:
        self._nodes = nodes
        self._claims = claims
        self._texts = texts
        self._coverage = coverage

    def read(self, iri: str) -> Article | None:
        """The source of this IRI; None if it is none."""
        told = self._nodes.about([iri]).get(iri, ())
        by = {name: value.text for name, value in reversed(told)}
        name = by.get(expand("orbat:fileName"), "")
        if not name:
            return None
        rows = self.covered.get(name, ())
        marks = self._marks(iri, rows)
        text = self._texts.of(name, by.get(expand("orbat:sha256"), ""))
        fits = bool(text) and all(text[each.start : each.end] == each.words for each in marks)
        return Article(
            self._nodes.of([iri]).get(iri, Node(Words(name), iri)),
            name,
            by.get(expand("dct:source"), ""),
            by.get(expand("dct:license"), ""),
            by.get(expand("dct:rights"), ""),
            by.get(expand("schema:creditText"), ""),
            by.get(expand("dct:date"), ""),
            marks,
            lines(text, marks) if fits else (),
            tuple((row["kind"], row["all"], row["read"]) for row in rows if row["row"] == "total"),
        )

    @cached_property
    def covered(self) -> Mapping[str, Sequence[dict[str, Any]]]:
        """The rows of `coverage.jsonl` by source."""
        found: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in self._coverage():
            found[row["source"]].append(row)
        return found

    def _marks(self, iri: str, rows: Iterable[Mapping[str, Any]]) -> tuple[Mark, ...]:
        spans: dict[tuple[int, int], dict[str, Any]] = {}
        for row in self._nodes.store.query(_EVIDENCE.replace("SOURCE", term("iri", iri))).rows[:MOST]:
            key = int(row["start"].text), int(row["end"].text)
            quote = {name: row[name].text for name in ("exact", "prefix", "suffix", "section")}
            span = spans.setdefault(key, {**quote, "claims": []})
            span["claims"].append(row["claim"].text)
            span["section"] = max(span["section"], quote["section"])
        wanted = list(dict.fromkeys(claim for each in spans.values() for claim in each["claims"]))
        said = {each.claim.iri: each for each in self._claims.read(wanted, with_passages=False)}
        marks = [
            Mark(
                *key,
                each["exact"],
                each["prefix"],
                each["suffix"],
                each["section"],
                claims=tuple(said[claim] for claim in dict.fromkeys(each["claims"]) if claim in said),
            )
            for key, each in spans.items()
        ]
        marks += [_unread(row) for row in rows if row["row"] in {"left", "part"}]
        ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.reason))
        return tuple(_numbered(ordered))


def _numbered(marks: Iterable[Mark]) -> Iterable[Mark]:
    for number, mark in enumerate(marks, 1):
        yield replace(mark, number=number)


def _unread(row: Mapping[str, Any]) -> Mark:
    whole = row["row"] == "left"
    reason = f"{row['kind']} that gave no claim" if whole else f"{row['kind']} read in part"
    left = (*row["names"], *row["dates"], *row["numbers"])
    return Mark(row["start_char"], row["end_char"], row["words"], section=row["section"], reason=reason, left=left)


def lines(text: str, marks: Sequence[Mark]) -> tuple[Line, ...]:
    """The lines of a text with their marks."""
    spans = [(mark.start, mark.end) for mark in marks]
    opened: set[int] = set()
    found, place = [], 0
    first = 0
    for number, line in enumerate(text.split("\n"), 1):
        end = place + len(line)
        beginning = first
        while first < len(marks) and marks[first].start <= end:
            first += 1
        near = [n for n in range(first) if spans[n][1] > place]
        tokens = tuple(_of_line(line, place, spans, near, opened))
        found.append(Line(number, tokens, tuple(marks[beginning:first]), line.startswith("=")))
        place = end + 1
    return tuple(found)


def _of_line(
    line: str, place: int, spans: Sequence[tuple[int, int]], near: Sequence[int], opened: set[int]
) -> Iterable[Token]:
    seen = {local for local, n in enumerate(near) if n in opened}
    for token in nested(line, place, [spans[n] for n in near], opened=seen):
        yield Token(token.what, token.text, near[token.mark] if token.mark >= 0 else -1, token.edge)
    opened.update(near[local] for local in seen)


@dataclass(frozen=True, slots=True)
class Listed:
    """A source in the list of sources."""

    node: Node
    file: str
    address: str
    rights: str
    credit: str
    date: str
    claims: int
    passages: int
    read: int


def listed(nodes: Nodes, covered: Mapping[str, Sequence[Mapping[str, Any]]]) -> tuple[Listed, ...]:
    """All sources, by file name."""
    found = []
    for row in nodes.store.query(_SOURCES):
        name = row["name"].text
        totals = [each for each in covered.get(name, ()) if each["row"] == "total"]
        node = Node(Words(row["title"].text or name, row["title"].lang), row["source"].text)
        address, rights, credit, date = (row[key].text for key in ("address", "rights", "credit", "date"))
        counts = int(row["claims"].text), sum(each["all"] for each in totals), sum(each["read"] for each in totals)
        found.append(Listed(node, name, address, rights, credit, date, *counts))
    return tuple(found)
