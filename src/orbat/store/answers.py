"""What a query gave: a table, yes or no, or triples; in Python or written in a standard form."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import IO, Literal

import pyoxigraph as ox

from orbat.errors import OrbatError, UsageError
from orbat.store.forms import GRAPHS, TABLES, TURTLE, Form, form_of, graph_format, speakable, table_format
from orbat.store.terms import Value, short, value_of
from orbat.store.triples import key

Format = Literal["csv", "json", "tsv", "turtle"]
Row = Mapping[str, Value]
Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

_ROW = {
    "json": re.compile(rb'(?:"\}\}|\{\}),(?=\{["}])'),
    "xml": re.compile(rb"</result>"),
    "csv": re.compile(rb"\r\n"),
    "tsv": re.compile(rb"\n"),
}
"""What ends a row; in JSON what parts two, which no string holds but one that ends in `"}},{` or has `{},{}` in it."""
_AHEAD, _LONGEST = 2, 16
"""Bytes that a mark looks ahead; bytes that hold any mark and those."""


class TooLongError(UsageError):
    """The answer has more rows than were allowed."""

    def __init__(self, most: int) -> None:
        super().__init__(
            "query", f"the answer has more than {most} rows", "Ask for less, or page with LIMIT and OFFSET"
        )


@contextlib.contextmanager
def _read() -> Iterator[None]:
    """Says what the engine means that comes upon damage in the store while it reads."""
    try:
        yield
    except (RecursionError, NotImplementedError):
        raise
    except RuntimeError as error:
        remedy = "Ask again: what is damaged on the disk is made anew when it is opened"
        raise OrbatError("store", f"it cannot be read ({error})", remedy) from error


class Answer:
    """What a query gave: a table (SELECT), yes or no (ASK) or triples (CONSTRUCT, DESCRIBE)."""

    def __init__(self, result: Result, prefixes: Mapping[str, str]) -> None:
        self._result = result
        self._prefixes = prefixes

    @property
    def is_table(self) -> bool:
        """Whether it has columns and rows."""
        return isinstance(self._result, ox.QuerySolutions)

    @property
    def is_graph(self) -> bool:
        """Whether it is triples."""
        return isinstance(self._result, ox.QueryTriples)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(v.value for v in self._result.variables) if isinstance(self._result, ox.QuerySolutions) else ()

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows, each from column to value."""
        if not isinstance(self._result, ox.QuerySolutions):
            return ()
        columns = self.columns
        with _read():
            return tuple({column: value_of(solution[column]) for column in columns} for solution in self._result)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __bool__(self) -> bool:
        return bool(self._result) if isinstance(self._result, ox.QueryBoolean) else bool(self.rows)

    def shown(self, value: Value) -> str:
        """A value for a person: an IRI with its prefix where it has one, a literal's bare words."""
        return short(value, self._prefixes) if value.kind == "iri" else value.text

    def serialise(self, form: Format) -> bytes:
        """The answer in a standard format; afterwards `rows` is empty. `UsageError` if the format cannot hold it."""
        if self.is_graph and form != "turtle":
            raise UsageError(form, "CONSTRUCT and DESCRIBE give triples", "Ask for --format turtle")
        if not self.is_graph and form == "turtle":
            raise UsageError(form, "SELECT and ASK give no triples", "Ask for --format table, csv, tsv or json")
        words = io.BytesIO()
        self.write(words, form_of(form, (*TABLES, *GRAPHS)) or TURTLE)
        return words.getvalue() if self.is_graph else words.getvalue().rstrip(b"\n") + b"\n"

    def write(self, output: IO[bytes], form: Form, most: int | None = None) -> None:
        """Writes the answer in a form of its kind, rows as they are found, triples sorted; afterwards it is empty.

        `TooLongError` where there are more rows or triples than `most`; then part of them may have been written.
        """
        if isinstance(self._result, ox.QueryTriples):
            self._write_triples(self._result, output, form, most)
        elif isinstance(self._result, ox.QuerySolutions):
            counted = _Counting(output, form, most)
            with _read():
                self._result.serialize(counted, table_format(form))
        else:
            output.write(self._result.serialize(format=table_format(form)) or b"")

    def _write_triples(self, found: ox.QueryTriples, output: IO[bytes], form: Form, most: int | None) -> None:
        with _read():
            triples = list(islice(found, None if most is None else most + 1))
        if most is not None and len(triples) > most:
            raise TooLongError(most)
        ordered = sorted(set(triples), key=key)
        words = "\n".join(map(str, ordered))
        used = {name: iri for name, iri in sorted(self._prefixes.items()) if iri in words}
        written = ox.serialize(ordered, format=graph_format(form), prefixes=used) or b""
        output.write(speakable(written, form))


class _Counting(io.BytesIO):
    """Passes rows on, and stops the engine when there are too many."""

    def __init__(self, output: IO[bytes], form: Form, most: int | None) -> None:
        super().__init__()
        self._output = output
        self._form = form
        self._mark = _ROW[form.name]
        self._ahead = _AHEAD if form.name == "json" else 0
        # The head of a CSV or TSV is a line too; of JSON's rows all but the last are followed by another.
        self._left = None if most is None else most + {"csv": 1, "tsv": 1, "json": -1}.get(form.name, 0)
        self._most = most or 0
        self._tail = b""

    def write(self, words: bytes) -> int:  # type: ignore[override]
        """Passes the words on; raises `TooLongError`."""
        if self._left is not None:
            seen = self._tail + words
            new = range(len(self._tail) - self._ahead + 1, len(seen) - self._ahead + 1)
            self._left -= sum(match.end() in new for match in self._mark.finditer(seen))
            if self._left < 0:
                raise TooLongError(self._most)
            self._tail = seen[-_LONGEST:]
        self._output.write(speakable(words, self._form))
        return len(words)
