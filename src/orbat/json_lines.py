"""Tables of a build that are JSON, an object a line; one that was damaged is told with its line, never half read."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from orbat.errors import OrbatError

REMEDY = "Run `orbat build` again, or name the folder of a build with --graph"

Row = dict[str, Any]


class Line(NamedTuple):
    """A line that has not been read yet: its file and number, and its words."""

    where: str
    words: bytes

    def row(self, needed: Collection[str] = ()) -> Row:
        """The object, which has the fields that are needed; raises `OrbatError` if it is none, or lacks one."""
        try:
            row = json.loads(self.words)
        except (ValueError, RecursionError) as error:
            raise OrbatError(self.where, f"this is not JSON ({error})", REMEDY) from error
        lacking = sorted(set(needed).difference(row))
        if lacking:
            raise OrbatError(self.where, f"there is no field {lacking[0]}", REMEDY)
        return dict(row)


def lines_of(name: str, data: bytes) -> Iterator[Line]:
    """The lines of a file of this name; raises `OrbatError` for one that is no object, or was cut off.

    >>> [line.row() for line in lines_of("a.jsonl", b'{"a": 1}\\n{"a": 2}\\n')]
    [{'a': 1}, {'a': 2}]
    """
    for number, words in enumerate(data.splitlines(), start=1):
        line = Line(f"{name}, line {number}", words)
        if not (words.startswith(b"{") and words.endswith(b"}")):
            raise OrbatError(line.where, "this is not a JSON object", REMEDY)
        yield line


def rows_of(name: str, data: bytes, needed: Collection[str] = ()) -> list[Row]:
    """The objects of a file of this name, which all have the fields that are needed; raises `OrbatError`."""
    return [line.row(needed) for line in lines_of(name, data)]
