"""The ledger of keys: what was minted once keeps its key, whatever better label comes.

A table with tabs, UTF-8, sorted by key; lines that begin with # are left out. A line: key, type, the source in which
the thing was first named, and the fingerprints (comparable name | country or other context) by which it is known again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from orbat.claims import EntityType
from orbat.errors import OrbatError
from orbat.resolve.corpus import family_of

HEADER = "# key\ttype\tsource\tfingerprints: name|context"


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """One key and how to know its thing again."""

    key: str
    type: EntityType
    source: str
    fingerprints: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A thing that needs a key: the articles that name it, and the keys that it may have, the best first."""

    type: EntityType
    sources: tuple[str, ...]
    fingerprints: tuple[str, ...]
    proposals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """All keys ever minted; nothing is taken out and no key is given twice."""

    rows: tuple[Row, ...] = ()

    @classmethod
    def read(cls, path: Path) -> Ledger:
        """The ledger of a file, empty if there is none; OrbatError with the line's number if a line is no row."""
        if not path.exists():
            return EMPTY
        rows: dict[str, Row] = {}
        for number, words in enumerate(path.read_bytes().split(b"\n"), start=1):
            line = _decoded(f"{path}:{number}", words)
            if line.strip() and not line.startswith("#"):
                row = read_row(f"{path}:{number}", line)
                if row.key in rows:
                    raise OrbatError(f"{path}:{number}", f"the key {row.key} stands here twice", "Take out one line")
                rows[row.key] = row
        return cls(tuple(sorted(rows.values())))

    def text(self) -> str:
        """The ledger as it is written to a file."""
        lines = ("\t".join((row.key, row.type.value, row.source, *row.fingerprints)) for row in sorted(self.rows))
        return "\n".join((HEADER, *lines)) + "\n"

    def keys(self) -> frozenset[str]:
        """All keys that are taken."""
        return frozenset(row.key for row in self.rows)

    def and_also(self, rows: Iterable[Row]) -> Ledger:
        """With more rows."""
        return Ledger(tuple(sorted({*self.rows, *rows})))

    def match(self, things: Sequence[Candidate], fresh: Mapping[int, str]) -> Mapping[int, str]:
        """The key of every thing that is known again: the row with which it shares most fingerprints of its family.

        Each key goes to one thing at most; `fresh` are the keys that the things would have without a ledger.
        """
        known: dict[tuple[str, str], list[Row]] = {}
        for row in self.rows:
            for fingerprint in row.fingerprints:
                known.setdefault((family_of(row.type), fingerprint), []).append(row)
        shared: dict[tuple[int, Row], int] = {}
        for number, thing in enumerate(things):
            for fingerprint in thing.fingerprints:
                for row in known.get((family_of(thing.type), fingerprint), ()):
                    shared[number, row] = shared.get((number, row), 0) + 1
        return best(things, fresh, shared)


EMPTY = Ledger()


def best(
    things: Sequence[Candidate], fresh: Mapping[int, str], shared: Mapping[tuple[int, Row], int]
) -> Mapping[int, str]:
    """Things and keys paired, the best agreement first; then the row minted from its article, then the like key."""

    def rank(pair: tuple[int, Row]) -> tuple[int, bool, bool, Row, Candidate]:
        number, row = pair
        thing = things[number]
        return -shared[pair], row.source not in thing.sources, row.key != fresh[number], row, thing

    found: dict[int, str] = {}
    given: set[str] = set()
    for number, row in sorted(shared, key=rank):
        if number not in found and row.key not in given:
            found[number] = row.key
            given.add(row.key)
    return found


def _decoded(where: str, words: bytes) -> str:
    try:
        return words.decode("utf-8").rstrip("\r")
    except UnicodeDecodeError as error:
        raise OrbatError(
            where, f"this is not UTF-8 ({error.reason})", "Restore the line from a former state"
        ) from error


def read_row(where: str, line: str) -> Row:
    """The row of a line."""
    cells = line.split("\t")
    if len(cells) < 4 or not cells[0]:
        raise OrbatError(
            where, "a row needs key, type, source and a fingerprint", "Restore the line from a former state"
        )
    try:
        return Row(cells[0], EntityType(cells[1]), cells[2], tuple(cells[3:]))
    except ValueError:
        raise OrbatError(where, f"{cells[1]!r} is no type", "Restore the line from a former state") from None
