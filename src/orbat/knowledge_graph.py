"""A built graph to work with in Python."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orbat import output
from orbat.ask.coverage import FIELDS, Coverage, coverage
from orbat.ask.explain import Explanation, explain
from orbat.ask.question import ask
from orbat.ask.search import Names
from orbat.ask.show import Shown, show
from orbat.ask.tree import Branch, tree
from orbat.errors import OrbatError, UsageError
from orbat.facts import COLUMNS
from orbat.json_lines import lines_of, rows_of
from orbat.store import TURTLE, Answer, Store

if TYPE_CHECKING:
    import rdflib

    from orbat.built import Build

SEEDS = Path("seeds")


class KnowledgeGraph:
    """What a build gave: the graph, the table of facts, and the words behind each triple."""

    def __init__(
        self, read: Callable[[str], bytes], store: Callable[[], Store], near: tuple[Path, ...], place: Path = Path()
    ) -> None:
        """`read` gives a file of the build by name, `store` the graph to be asked; `near` is where sources may lie.

        `place` is the folder of the build.
        """
        self._read = read
        self._place = place
        self._make_store = store
        self._near = near

    @classmethod
    def open(cls, folder: Path | str, sources: Path | None = None) -> KnowledgeGraph:
        """What `orbat build` wrote into a folder; raises `UsageError` if there is none.

        `sources` is where the articles lie, if not in ./seeds or beside the build.
        """
        place = output.standing(Path(folder))
        if not place.is_dir():
            remedy = "Run `orbat build` first, or name the folder of a build with --graph"
            raise UsageError(str(folder), "there is no such folder", remedy)
        near = (SEEDS, place.parent / SEEDS, place.parent, Path())
        return cls(_reader(place), lambda: Store.open(place), (sources, *near) if sources else near, place)

    @classmethod
    def of(cls, built: Build) -> KnowledgeGraph:
        """What a build gave, in memory; raises `OrbatError` if it is not good."""
        valid = built.validation.graph
        if valid is None or built.errors:
            remedy = "Run `orbat build` on the same articles and read validation.md and findings.jsonl"
            raise OrbatError("build", "the graph does not conform, or a finding is an error", remedy)
        return cls(built.files.__getitem__, lambda: Store.load(valid), (SEEDS, Path()))

    @cached_property
    def store(self) -> Store:
        """The graph and the ontology in the embedded store."""
        return self._make_store()

    @cached_property
    def names(self) -> Names:
        """The names of all things, ready to be searched."""
        return Names(self.store)

    @cached_property
    def graph(self) -> rdflib.Graph:
        """Facts, claims and the description of the dataset as one rdflib graph."""
        import rdflib

        graph = rdflib.Graph()
        for name in TURTLE:
            graph.parse(data=self._read(name), format="turtle")
        return graph

    def query(self, sparql: str) -> Answer:
        """Asks in SPARQL 1.1, prefixes declared; the rows are mappings from column to value."""
        return self.store.query(sparql)

    def ask(self, question: str, values: Mapping[str, str] | None = None, /, **more: str) -> Answer:
        """Asks a named question with its parameters."""
        return ask(self.store, question, {**(values or {}), **more})

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where the sources may lie, the likeliest first."""
        return self._near

    def file(self, name: str) -> bytes:
        """A file of the build by its name (`coverage.jsonl`); raises `UsageError` if it cannot be read."""
        return self._read(name)

    def facts(self) -> list[dict[str, Any]]:
        """The table of facts, a row for each claim: `pandas.DataFrame(kg.facts())`."""
        return rows_of(self._called("facts.jsonl"), self._read("facts.jsonl"), COLUMNS)

    def findings(self) -> list[dict[str, Any]]:
        """What could not be read, or not surely."""
        return rows_of(self._called("findings.jsonl"), self._read("findings.jsonl"))

    def covered(self) -> list[dict[str, Any]]:
        """The rows of `coverage.jsonl`: totals, and the passages that were not wholly read."""
        return rows_of(self._called("coverage.jsonl"), self._read("coverage.jsonl"), FIELDS)

    def explain(self, what: str, sources: Path | None = None) -> tuple[Explanation, ...]:
        """The words behind a claim (id or IRI) or a triple (`subject predicate object`)."""
        return explain(self.store, what, (sources,) if sources else self._near)

    def show(self, thing: str) -> Shown:
        """All that is said of a thing: a name, an alias or an IRI."""
        return show(self.store, lines_of(self._called("facts.jsonl"), self._read("facts.jsonl")), thing)

    def tree(self, thing: str, at: str | None = None) -> Branch:
        """The order of battle below an organisation, on a day if `at` is given (`2010-05-31`)."""
        return tree(self.store, thing, at)

    def coverage(self, article: str | None = None) -> Coverage:
        """What was read of each article and what was not."""
        return coverage(self.covered(), article)

    def _called(self, name: str) -> str:
        return str(self._place / name)


def _reader(folder: Path) -> Callable[[str], bytes]:
    def read(name: str) -> bytes:
        try:
            return (folder / name).read_bytes()
        except OSError as error:
            remedy = "Run `orbat build` again, or name the folder of a build with --graph"
            raise UsageError(str(folder), f"{name} cannot be read ({error.strerror})", remedy) from error

    return read
