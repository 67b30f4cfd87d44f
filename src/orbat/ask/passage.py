"""The words of a piece of evidence in their sentence, with file and line where the source is at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orbat.text.sentences import sentences

EVIDENCE = """
  ?claim orbat:evidence ?evidence .
  ?evidence oa:hasSource ?source ; oa:hasSelector ?place, ?quote .
  ?place oa:start ?start ; oa:end ?end .
  ?quote oa:exact ?exact .
  OPTIONAL { ?quote oa:prefix ?prefix }
  OPTIONAL { ?quote oa:suffix ?suffix }
  OPTIONAL { ?evidence orbat:section ?section }
  OPTIONAL { ?source orbat:fileName ?name }
"""
"""The pattern of the words behind `?claim`, as a query names them."""
_OPEN, _CLOSE = "[[", "]]"
_WIDEST = 1200


@dataclass(frozen=True, slots=True)
class Passage:
    """Words at a place: `start`..`end` in code points, `line` from 1, 0 where the source is not at hand."""

    source: str
    start: int
    end: int
    line: int
    section: str
    words: str
    sentence: str

    @property
    def data(self) -> dict[str, Any]:
        """The same for a program."""
        return {name: getattr(self, name) for name in self.__slots__}

    def __str__(self) -> str:
        place = f"{self.source}:{self.line}" if self.line else self.source
        return f"{place}, {self.section}, characters {self.start}-{self.end}\n   {self.sentence}"


def passage(
    source: str, place: tuple[int, int], section: str, quote: tuple[str, str, str], folders: Sequence[Path]
) -> Passage:
    """The passage at a place, the words marked. `quote` is what stands before, at and after the place in the graph:
    it is shown when no file of this name in the folders has these words there."""
    (start, end), (before, words, after) = place, quote
    for folder in folders:
        text = _text(folder / source)
        if text[start:end] == words != "":
            line = text.count("\n", 0, start) + 1
            return Passage(source, start, end, line, section, words, _in_sentence(text, start, end))
    marked = f"{before}{_OPEN}{words}{_CLOSE}{after}"
    return Passage(source, start, end, 0, section, words, f"… {' '.join(marked.split())} …")


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8", errors="replace")
    except OSError:
        return ""


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence or sentences around the words begin and end, cut where a line is very long."""
    first = text.rfind("\n", max(0, start - _WIDEST), start) + 1 or max(0, start - _WIDEST)
    last = text.find("\n", end, end + _WIDEST)
    last = last if last >= 0 else min(len(text), end + _WIDEST)
    touching = [(a, b) for a, b in sentences(text[first:last]) if a + first < end and b + first > start]
    left = min([first + a for a, _ in touching] + [start])
    right = max([first + b for _, b in touching] + [end])
    return left, right


def _in_sentence(text: str, start: int, end: int) -> str:
    left, right = around(text, start, end)
    marked = f"{text[left:start]}{_OPEN}{text[start:end]}{_CLOSE}{text[end:right]}"
    return " ".join(marked.split())
