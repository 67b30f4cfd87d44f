"""Whether a graph keeps the shapes, said so that a person can act; and the only maker of a `ValidGraph`.

The verdict is SHACL's (https://www.w3.org/TR/shacl/), by pyshacl, without inference. A violation makes a graph
invalid, a warning does not. The same bytes give the same report.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import InitVar, dataclass
from pathlib import Path

from orbat.errors import OrbatError, UsageError
from orbat.validate.passages import Reader
from orbat.validate.reading import AskedGraph, read_shapes, read_triples
from orbat.validate.report import as_markdown, as_turtle
from orbat.validate.verdict import Checked, Result, judge

__all__ = ["Checked", "Result", "ValidGraph", "Validation", "joined", "validate_files", "validate_graph"]

_SEAL = object()


@dataclass(frozen=True)
class ValidGraph:
    """Turtle files that were validated and have no violation. Only `validate_graph` and `joined` make one."""

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

    def turtle(self, base: str) -> bytes:
        """The report as a sh:ValidationReport without blank nodes, its IRIs under the base."""
        return as_turtle(self.results, base)

    def markdown(self) -> str:
        """The report for people."""
        return as_markdown(self.results, self.checked)


def validate_graph(
    turtle: Sequence[bytes], texts: Mapping[str, str] | None = None, shapes: Path | None = None
) -> Validation:
    """Validates the files of a graph together: the facts and their evidence, and the dataset's description if given.

    `texts` are the stored sources by file name, for the line of a quote; `shapes` another folder of shapes. Raises
    `OrbatError` for what is not Turtle.
    """
    return _validated([(f"file {number}", data) for number, data in enumerate(turtle, 1)], texts or {}, shapes)


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


def joined(parts: Iterable[Validation], turtle: Sequence[bytes]) -> Validation:
    """The validations of parts that have nothing in common as that of the whole, whose Turtle is given.

    Raises `OrbatError` if the whole does not have the triples of its valid parts and no others.
    """
    counts: dict[str, int] = {}
    found: dict[tuple[str, ...], Result] = {}
    covered: set[int] = set()
    are_valid = True
    for part in parts:
        for checked in part.checked:
            counts[checked.shape] = counts.get(checked.shape, 0) + checked.nodes
        found.update((result.key, result) for result in part.results)
        are_valid = are_valid and part.is_valid
        covered |= _distinct(part.graph.turtle) if part.graph else set()
    results = tuple(found[key] for key in sorted(found))
    totals = tuple(Checked(shape, nodes) for shape, nodes in sorted(counts.items()))
    if not are_valid:
        return Validation(results, totals, None)
    if _distinct(turtle) != covered:
        raise OrbatError("validation", "the whole graph is not what its parts are together", "Validate the whole graph")
    return Validation(results, totals, ValidGraph(tuple(turtle), _SEAL))


def _validated(files: Sequence[tuple[str, bytes]], texts: Mapping[str, str], shapes: Path | None) -> Validation:
    graph = AskedGraph(
        triple for number, (name, data) in enumerate(files, 1) for triple in read_triples(data, name, number)
    )
    results, checked = judge(graph, read_shapes(shapes), Reader(graph, texts))
    is_valid = all(result.severity != "Violation" for result in results)
    return Validation(results, checked, ValidGraph(tuple(data for _, data in files), _SEAL) if is_valid else None)


def _distinct(turtle: Iterable[bytes]) -> set[int]:
    """The triples of some files, each as its hash of 64 bits: a large graph has too many to keep."""
    return {hash(triple) for data in turtle for triple in read_triples(data, "part of the graph")}
