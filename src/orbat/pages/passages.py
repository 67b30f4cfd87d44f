"""The words behind claims, each in its sentence: from the source where it is at hand, else the quote of the graph."""

from __future__ import annotations

import hashlib
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from orbat.ask.passage import EVIDENCE, around
from orbat.pages.nodes import parts, values
from orbat.store import Store

KEPT = 16
_EVIDENCE = f"""
SELECT DISTINCT ?claim ?evidence ?source ?name ?title ?sha ?section ?start ?end ?exact ?prefix ?suffix WHERE {{
  VALUES ?claim {{ CLAIMS }}{EVIDENCE}  OPTIONAL {{ ?source dct:title ?title }}
  OPTIONAL {{ ?source orbat:sha256 ?sha }}
}}
"""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words at a place of a source: `before`, `words` and `after` are the sentence, cut in three."""

    iri: str
    source: str
    title: str
    file: str
    section: str
    start: int
    end: int
    line: int
    before: str
    words: str
    after: str


class Texts:
    """The texts of sources, from the folders where they may lie; the last few are kept."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._kept: OrderedDict[tuple[str, str], str] = OrderedDict()

    def of(self, name: str, sha256: str) -> str:
        """The text of a source by its file name, if a file of this name has this checksum; else nothing."""
        key = name, sha256
        if key not in self._kept:
            self._kept[key] = self._read(name, sha256)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def _read(self, name: str, sha256: str) -> str:
        path = PurePosixPath(name)
        if not name or not sha256 or path.is_absolute() or ".." in path.parts or "\0" in name:
            return ""
        for folder in self._folders:
            try:
                data = (folder / path).read_bytes()
            except OSError:
                continue
            if hashlib.sha256(data).hexdigest() == sha256:
                return data.decode("utf-8", errors="replace")
        return ""


class Passages:
    """Reads the evidence of claims, many at once."""

    def __init__(self, store: Store, texts: Texts) -> None:
        self._store = store
        self._texts = texts

    def of(self, claims: Iterable[str]) -> Mapping[str, tuple[Passage, ...]]:
        """The passages of each claim, in the order of the sources; one in two sections is in the inner one."""
        found: dict[str, dict[tuple[str, int, int], Passage]] = defaultdict(dict)
        for part in parts(sorted(set(claims))):
            for row in self._store.query(_EVIDENCE.replace("CLAIMS", values(part))):
                each = self._passage({name: value.text for name, value in row.items()})
                there, place = found[row["claim"].text], (each.file, each.start, each.end)
                there[place] = max(each, there.get(place, each), key=lambda passage: passage.section)
        return {claim: tuple(there[place] for place in sorted(there)) for claim, there in found.items()}

    def _passage(self, row: Mapping[str, str]) -> Passage:
        start, end, words = int(row["start"]), int(row["end"]), row["exact"]
        text = self._texts.of(row["name"], row["sha"])
        line, before, after = 0, f"… {row['prefix']}", f"{row['suffix']} …"
        if text and text[start:end] == words:
            line = text.count("\n", 0, start) + 1
            first, last = around(text, start, end)
            before, after = text[first:start], text[end:last]
        title = row["title"] or row["name"]
        return Passage(
            row["evidence"], row["source"], title, row["name"], row["section"], start, end, line, before, words, after
        )
