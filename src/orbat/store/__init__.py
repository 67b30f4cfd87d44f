"""The embedded store: a valid graph in Oxigraph, asked in SPARQL 1.1.

What a build wrote is opened with a cache on disk beside it (`.orbat/`, a folder for each graph, named by a hash of the
Turtle), made anew when the Turtle changes; where no cache can be written the graph is held in memory.
The ontology and its vocabularies lie in the store too, so that a query can name a rank by its label.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pyoxigraph as ox

from orbat.errors import OrbatError, UsageError
from orbat.json_lines import REMEDY
from orbat.rdf.terms import PREFIXES
from orbat.store import refusals
from orbat.store.answers import Answer, Format, Row, TooLongError
from orbat.store.dataset import graphs_of
from orbat.store.describing import describe, is_spoken_of
from orbat.store.disk import CACHE, TURTLE, cached, filled, graphs
from orbat.store.forms import GRAPHS, TABLES, TRIG, Form, form_of, graph_format
from orbat.store.hold import Hold
from orbat.store.mistakes import mistake
from orbat.store.refusals import LONGEST, RefusedError
from orbat.store.terms import Kind, Value, short, term
from orbat.store.triples import Triples
from orbat.store.vocabulary import vocabulary

if TYPE_CHECKING:
    from orbat.validate import ValidGraph

__all__ = [
    "CACHE",
    "GRAPHS",
    "LONGEST",
    "TABLES",
    "TRIG",
    "TURTLE",
    "Answer",
    "Form",
    "Format",
    "Kind",
    "RefusedError",
    "Row",
    "Store",
    "TooLongError",
    "Triples",
    "Value",
    "form_of",
    "short",
    "term",
]

_OWN = re.compile(rb"^@prefix (x[\w-]*): <([^\x00-\x20<>\"{}|^`\\]*)> \.$", re.MULTILINE)


class Store:
    """A graph that can be asked; `prefixes` are those of orbat, and `x` and the like for the build's own IRIs."""

    def __init__(self, engine: ox.Store, prefixes: Mapping[str, str], hold: Hold | None = None) -> None:
        self._engine = engine
        self._hold = hold
        self.prefixes = prefixes

    @classmethod
    def load(cls, graph: ValidGraph) -> Store:
        """A valid graph, in memory."""
        turtle = tuple(graph.turtle)
        prefixes = _prefixes(turtle)
        return cls(filled(ox.Store(), turtle, prefixes), prefixes)

    @classmethod
    def open(cls, build: Path) -> Store:
        """The graph that a build wrote into this folder; its Turtle was validated before it was put there."""
        cls.check(build)
        try:
            turtle = tuple((build / name).read_bytes() for name in TURTLE)
        except OSError as error:
            raise OrbatError(str(error.filename), f"the file cannot be read ({error.strerror})", REMEDY) from error
        prefixes = _prefixes(turtle)
        engine, hold = cached(build, turtle, prefixes)
        return cls(engine, prefixes, hold)

    @staticmethod
    def check(build: Path) -> None:
        """Raises `UsageError` where a folder has not the files of a build."""
        missing = [name for name in TURTLE if not (build / name).is_file()]
        if missing:
            remedy = "Run `orbat build` first, or name the folder of a build with --graph"
            raise UsageError(str(build), f"there is no {missing[0]} here", remedy)

    @property
    def graphs(self) -> Mapping[str, str]:
        """The IRIs of the named graphs, and the file of the build that each holds; the ontology's holds `ontology`."""
        return graphs(self.prefixes)

    def query(self, sparql: str, default: tuple[str, ...] = (), named: tuple[str, ...] = ()) -> Answer:
        """Asks in SPARQL 1.1, prefixes declared; raises `UsageError` with line and column if it is not SPARQL.

        Nothing is asked of other servers: SERVICE is refused, and so is a query over 64 KiB. `default` and `named` are
        the IRIs of the graphs of the dataset that is asked, if it is not the whole store.
        """
        refusals.check(sparql)
        try:
            graphs = _dataset(default, named)
            result = self._engine.query(
                sparql, prefixes=dict(self.prefixes), default_graph=graphs[0], named_graphs=graphs[1]
            )
        except SyntaxError as error:
            if refusals.is_update(sparql):
                raise RefusedError("query", "the store is read-only", "Ask with SELECT, ASK or CONSTRUCT") from error
            raise _not_sparql(sparql, str(error)) from error
        except (OSError, RuntimeError) as error:
            raise OrbatError("query", str(error), "Ask the build for less, or remove SERVICE and LOAD") from error
        return Answer(result, self.prefixes)

    def graphs_of(self, sparql: str) -> tuple[str, ...]:
        """The IRIs of the graphs that a query names after FROM; it must be one that `query` takes."""
        return graphs_of(sparql, self.prefixes)

    def describe(self, iri: str) -> Triples:
        """What is said of a thing: its triples, those that point to it, the claims about it and their evidence."""
        return describe(self._engine, iri, self.prefixes)

    def speaks_of(self, iri: str) -> bool:
        """Whether a triple has this IRI as its subject or object."""
        return is_spoken_of(self._engine, iri)

    def vocabulary(self, name: str, form: Form) -> bytes:
        """The document `ns`, all that is in the namespace of orbat, or `shapes`."""
        source = next(ox.NamedNode(iri) for iri, file in self.graphs.items() if file == "dataset.ttl")
        quads = self._engine.quads_for_pattern(None, None, None, source)
        return vocabulary(name, form, (quad.triple for quad in quads))

    def dump(self, output: IO[bytes], form: Form, graph: str = "") -> None:
        """Writes the default graph, or a named one, as it is found."""
        source = ox.NamedNode(graph) if graph else ox.DefaultGraph()
        self._engine.dump(output, graph_format(form), from_graph=source, prefixes=dict(self.prefixes))


def _dataset(
    default: tuple[str, ...], named: tuple[str, ...]
) -> tuple[list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] | None, list[ox.NamedNode | ox.BlankNode] | None]:
    """The dataset of a query as the engine takes it; with any graph named, those not named are left out."""
    if not default and not named:
        return None, None
    try:
        return [ox.NamedNode(iri) for iri in default], [ox.NamedNode(iri) for iri in named]
    except ValueError as error:
        raise UsageError("graph", str(error), "Name graphs by absolute IRIs") from error


def _prefixes(turtle: tuple[bytes, ...]) -> Mapping[str, str]:
    """Those of orbat, and those that the Turtle gives to the build's own IRIs."""
    own = {name.decode(): iri.decode("utf-8", "ignore") for data in turtle for name, iri in _OWN.findall(data)}
    return {**PREFIXES, **own}


def _not_sparql(sparql: str, message: str) -> UsageError:
    found = mistake(sparql, message)
    if not found.line:
        return UsageError("query", found.why, "Mend the query")
    words = (sparql.splitlines()[found.line - 1 :] or [""])[0]
    marked = f"  {words}\n  {' ' * (found.column - 1)}^"
    where = f"query, line {found.line}, column {found.column}"
    return UsageError(where, f"not SPARQL: {found.why}", f"Mend it there:\n{marked}")
