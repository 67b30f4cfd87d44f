"""What was not read: for each article the passages that gave none, and what is left in those that gave some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from orbat.errors import UsageError

FIELDS = ("row", "source", "kind")
"""What every row has."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The lines of `coverage.jsonl`: totals for each article and kind of passage, and each passage not wholly read."""

    data: tuple[dict[str, Any], ...]
    columns: ClassVar[tuple[str, ...]] = ("article", "passages", "all", "read", "share")

    @property
    def totals(self) -> list[tuple[str, ...]]:
        """How many passages of each kind there are in each article, and how many gave a claim."""
        rows = [row for row in self.data if row["row"] == "total"]
        return [
            (row["source"], row["kind"], str(row["all"]), str(row["read"]), f"{row['read'] / max(row['all'], 1):.0%}")
            for row in rows
        ]

    @property
    def passages(self) -> list[str]:
        """The passages that gave nothing, or not all, each with file, line, and what was recognised and not said."""
        return [_line(row) for row in self.data if row["row"] in {"left", "part"}]


def coverage(rows: Sequence[dict[str, Any]], article: str | None = None) -> Coverage:
    """The coverage of one article (its file name, with or without ending) or of all; `UsageError` if unknown."""
    names = sorted({row["source"] for row in rows})
    if article is not None:
        wanted = [name for name in names if article in {name, name.rpartition(".")[0]}]
        if not wanted:
            raise UsageError(article, "no article of this name was built", f"Give one of: {', '.join(names[:20])}")
        rows = [row for row in rows if row["source"] in wanted]
    return Coverage(tuple(rows))


def _line(row: dict[str, Any]) -> str:
    held = [*row["names"], *row["dates"], *row["numbers"]]
    recognised = f" [{'; '.join(held)}]" if held else ""
    words = " ".join(row["words"].split())
    kind = f"{row['kind']} in part" if row["row"] == "part" else row["kind"]
    return f"{row['source']}:{row['line']} {kind}, {row['section']}: {words}{recognised}"
