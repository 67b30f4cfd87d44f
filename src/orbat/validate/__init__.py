"""Whether a graph keeps the shapes, said so that a person can act; and the only maker of a `ValidGraph`.

The verdict is SHACL's (https://www.w3.org/TR/shacl/), by pyshacl, without inference. A violation makes a graph
invalid, a warning does not. The same bytes give the same report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import InitVar, dataclass
from pathlib import Path

from orbat.errors import OrbatError, UsageError
from orbat.validate.asked import AskedGraph
from orbat.validate.parts import held
from orbat.validate.passages import Passage, Reader
from orbat.validate.reading import read_shapes
from orbat.validate.report import as_markdown, as_turtle
from orbat.validate.verdict import Checked, Result, checked
from orbat.workers import Workers

__all__ = ["Checked", "Passage", "Result", "ValidGraph", "Validation", "validate_files", "validate_graph"]

_SEAL = object()


@dataclass(frozen=True)
class ValidGraph:
    """Turtle files that were validated and have no violation. Only validation makes one."""

    turtle: tuple[bytes, ...]
    seal: InitVar[object]

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise OrbatError("ValidGraph", "this was not made by validation", "Call validate_graph")


@dataclass(frozen=True)
class Validation:
    """What validation found: the results, worst first, and how many things each shape looked at.

    Of a shape that asks the graph as a whole there are at most 1000 results. `graph` is None if there is a violation.
    """

    results: tuple[Result, ...]
    checked: tuple[Checked, ...]
    graph: ValidGraph | None

    @property
    def is_valid(self) -> bool:
        """Whether there is no violation."""
        return self.graph is not None

    def count(self, severity: str) -> int:
        """How many results there are of a severity: `Violation`, `Warning` or `Info`."""
        return sum(result.severity == severity for result in self.results)

    def culprits(self) -> Iterator[tuple[Passage, str]]:
        """The words of the claims that break a shape by what they say, with the shape's message."""
        for result in self.results:
            yield from ((passage, result.message) for passage in result.culprits)

    def turtle(self, base: str) -> bytes:
        """The report as a sh:ValidationReport without blank nodes, its IRIs under the base."""
        return as_turtle(self.results, base)

    def markdown(self) -> str:
        """The report for people."""
        return as_markdown(self.results, self.checked)


def validate_graph(
    turtle: Sequence[bytes],
    texts: Mapping[str, str] | None = None,
    shapes: Path | None = None,
    work: Workers = map,
) -> Validation:
    """Validates the files of a graph together: the facts and their evidence, and the dataset's description if given.

    `texts` are the stored sources by file name, for the line of a quote; `shapes` another folder of shapes; `work`
    shares the work among processes. Raises `OrbatError` for what is not Turtle.
    """
    return _validated([(f"file {number}", data) for number, data in enumerate(turtle, 1)], texts or {}, shapes, work)


def validate_files(paths: Iterable[Path], shapes: Path | None = None) -> Validation:
    """Validates Turtle files together.

    Raises `OrbatError` with file, line and column for what is not Turtle, `UsageError` for what cannot be read.
    """
    files = []
    for path in sorted(set(paths)):
        try:
            data = path.read_bytes()
        except OSError as error:
            raise UsageError(str(path), error.strerror or str(error), "Name a Turtle file that can be read") from error
        files.append((str(path), data))
    return _validated(files, {}, shapes)


def _validated(
    files: Sequence[tuple[str, bytes]], texts: Mapping[str, str], shapes: Path | None, work: Workers = map
) -> Validation:
    """The questions are asked of the whole, the rules applied to one part after the other."""
    with held(files, shapes) as (graph, parts):
        breaches = graph.ask().union(*work(graph.look, parts))
        reader = Reader(AskedGraph(graph.engine), texts)
        results = tuple(sorted({breach.told(reader) for breach in breaches}, key=lambda result: result.key))
        counted = tuple(checked(graph.engine, read_shapes(shapes)))
    is_valid = all(result.severity != "Violation" for result in results)
    return Validation(results, counted, ValidGraph(tuple(data for _, data in files), _SEAL) if is_valid else None)
