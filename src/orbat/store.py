"""The embedded store: a valid graph in Oxigraph, asked in SPARQL 1.1.

What a build wrote is opened with a cache on disk beside it (`.orbat/`, a folder for each graph, named by a hash of the
Turtle), made anew when the Turtle changes; where no cache can be written the graph is held in memory.
The ontology and its vocabularies lie in the store too, so that a query can name a rank by its label.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pyoxigraph as ox

from orbat.data import folder as data_folder
from orbat.errors import OrbatError, UsageError
from orbat.rdf.terms import PREFIXES

if TYPE_CHECKING:
    from orbat.validate import ValidGraph

TURTLE = ("orbat.ttl", "evidence.ttl", "dataset.ttl")
CACHE = ".orbat"

Format = Literal["csv", "json", "tsv", "turtle"]
_TABLES = {"csv": ox.QueryResultsFormat.CSV, "json": ox.QueryResultsFormat.JSON, "tsv": ox.QueryResultsFormat.TSV}
_WHERE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)

_LOCAL = re.compile(r"[\w-][\w.-]*(?<!\.)")
_OWN = re.compile(rb"^@prefix (x[\w-]*): <([^>]*)> \.$", re.MULTILINE)

Kind = Literal["iri", "text", "date", "month-day", "number"]
_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPES = {"date": "date", "month-day": "gMonthDay", "number": "integer"}


@dataclass(frozen=True, slots=True)
class Value:
    """An RDF term as a person reads it: `kind` none stands for unbound, `text` is the IRI or the lexical form."""

    kind: Literal["iri", "literal", "none"]
    text: str
    lang: str = ""

    def __str__(self) -> str:
        return self.text


Row = Mapping[str, Value]

LONGEST = 1 << 16
"""Characters of a query; the engine's stack does not hold what is much longer."""
_QUOTED = re.compile(
    r"""<[^<>\s]*>|\"{3}.*?\"{3}|'{3}.*?'{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#[^\n]*""", re.DOTALL
)
_SERVICE = re.compile(r"(?<![\w?$:])SERVICE(?![\w:])", re.IGNORECASE)


def term(kind: Kind, text: str) -> str:
    """A value as SPARQL writes it, escaped: never anything but one term.

    >>> term("text", 'a "quoted" word'), term("date", "2010-05-31")
    ('"a \\\\"quoted\\\\" word"', '"2010-05-31"^^<http://www.w3.org/2001/XMLSchema#date>')
    """
    if kind == "iri":
        try:
            return str(ox.NamedNode(text))
        except ValueError as error:
            raise UsageError(
                text, "this is no IRI", "Give a name, or an IRI without blanks and angle brackets"
            ) from error
    return str(ox.Literal(text, datatype=ox.NamedNode(_XSD + _TYPES[kind])) if kind in _TYPES else ox.Literal(text))


def short(value: Value, prefixes: Mapping[str, str]) -> str:
    """A term as Turtle writes it, with a prefix where there is one."""
    if value.kind != "iri":
        return f'"{value.text}"' + (f"@{value.lang}" if value.lang else "")
    for prefix, iri in prefixes.items():
        rest = value.text.removeprefix(iri)
        if rest != value.text and _LOCAL.fullmatch(rest):
            return f"{prefix}:{rest}"
    return f"<{value.text}>"


class Answer:
    """What a query gave: a table (SELECT), yes or no (ASK) or triples (CONSTRUCT, DESCRIBE)."""

    def __init__(
        self, result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, prefixes: Mapping[str, str]
    ) -> None:
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
        return tuple({column: _value(solution[column]) for column in columns} for solution in self._result)

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
        if isinstance(self._result, ox.QueryTriples):
            if form != "turtle":
                raise UsageError(form, "CONSTRUCT and DESCRIBE give triples", "Ask for --format turtle")
            return _turtle(self._result, self._prefixes)
        if form == "turtle":
            raise UsageError(form, "SELECT and ASK give no triples", "Ask for --format table, csv, tsv or json")
        if isinstance(self._result, ox.QueryBoolean) and form != "json":
            return b"true\n" if self._result else b"false\n"
        return (self._result.serialize(format=_TABLES[form]) or b"").rstrip(b"\n") + b"\n"


class Store:
    """A graph that can be asked; `prefixes` are those of orbat, and `x` and the like for the build's own IRIs."""

    def __init__(self, engine: ox.Store, prefixes: Mapping[str, str]) -> None:
        self._engine = engine
        self.prefixes = prefixes

    @classmethod
    def load(cls, graph: ValidGraph) -> Store:
        """A valid graph, in memory."""
        turtle = tuple(graph.turtle)
        return cls(_filled(ox.Store(), turtle), _prefixes(turtle))

    @classmethod
    def open(cls, build: Path) -> Store:
        """The graph that a build wrote into this folder; its Turtle was validated before it was put there."""
        missing = [name for name in TURTLE if not (build / name).is_file()]
        if missing:
            remedy = "Run `orbat build` first, or name the folder of a build with --graph"
            raise UsageError(str(build), f"there is no {missing[0]} here", remedy)
        turtle = tuple((build / name).read_bytes() for name in TURTLE)
        return cls(_cached(build.resolve(), turtle), _prefixes(turtle))

    def query(self, sparql: str) -> Answer:
        """Asks in SPARQL 1.1, prefixes declared; raises `UsageError` with line and column if it is not SPARQL.

        Nothing is asked of other servers: SERVICE is refused, and so is a query over 64 KiB.
        """
        if len(sparql) > LONGEST:
            raise UsageError("query", f"it has more than {LONGEST} characters", "Ask with fewer patterns")
        if _SERVICE.search(_QUOTED.sub(" ", sparql)):
            raise UsageError("query", "SERVICE would ask another server", "Load that data into a store of your own")
        try:
            return Answer(self._engine.query(sparql, prefixes=dict(self.prefixes)), self.prefixes)
        except SyntaxError as error:
            raise _not_sparql(sparql, str(error)) from error
        except (OSError, RuntimeError) as error:
            raise OrbatError("query", str(error), "Ask the build for less, or remove SERVICE and LOAD") from error


def _turtle(triples: ox.QueryTriples, prefixes: Mapping[str, str]) -> bytes:
    ordered = sorted(triples, key=lambda triple: (str(triple.subject), str(triple.predicate), str(triple.object)))
    words = "\n".join(map(str, ordered))
    used = {name: iri for name, iri in sorted(prefixes.items()) if iri in words}
    return ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=used) or b""


def _prefixes(turtle: tuple[bytes, ...]) -> Mapping[str, str]:
    """Those of orbat, and those that the Turtle gives to the build's own IRIs."""
    own = {name.decode(): iri.decode() for data in turtle for name, iri in _OWN.findall(data)}
    return {**PREFIXES, **own}


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> Value:
    if term is None:
        return Value("none", "")
    if isinstance(term, ox.Literal):
        return Value("literal", term.value, term.language or "")
    return Value("iri", term.value) if isinstance(term, ox.NamedNode) else Value("literal", str(term))


def _not_sparql(sparql: str, message: str) -> UsageError:
    found = _WHERE.match(message)
    if not found:
        return UsageError("query", message, "Mend the query")
    line, column = int(found[1]), int(found[2])
    words = sparql.splitlines()[line - 1] if line <= len(sparql.splitlines()) else ""
    marked = f"  {words}\n  {' ' * (column - 1)}^"
    return UsageError(f"query, line {line}, column {column}", f"not SPARQL: {found[3]}", f"Mend it there:\n{marked}")


def _vocabulary() -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(data_folder("ontology").glob("*.ttl")))


def _filled(engine: ox.Store, turtle: tuple[bytes, ...]) -> ox.Store:
    for data in (*turtle, *_vocabulary()):
        engine.bulk_load(data, format=ox.RdfFormat.TURTLE)
    return engine


def _cached(build: Path, turtle: tuple[bytes, ...]) -> ox.Store:
    """The store on disk of this Turtle, made if need be; in memory where it cannot be made or read."""
    digest = hashlib.sha256()
    for data in (*turtle, *_vocabulary()):
        digest.update(hashlib.sha256(data).digest())
    caches = build.parent / CACHE
    place = caches / f"{build.name}-{digest.hexdigest()[:16]}"
    try:
        if not place.is_dir():
            _make(place, turtle)
        return ox.Store.read_only(str(place))
    except OSError:
        return _filled(ox.Store(), turtle)


def _make(place: Path, turtle: tuple[bytes, ...]) -> None:
    """Writes the store under another name, then renames it: a killed process leaves no half store. Drops older ones."""
    stem = place.name.rpartition("-")[0]
    new = place.with_name(f"{place.name}.{os.getpid()}")
    new.mkdir(parents=True)
    for old in sorted(place.parent.iterdir()):
        if old.name.rpartition("-")[0] == stem and old != new:
            shutil.rmtree(old, ignore_errors=True)
    engine = _filled(ox.Store(str(new)), turtle)
    engine.flush()
    engine.optimize()
    del engine
    try:
        new.rename(place)
    except OSError:
        shutil.rmtree(new, ignore_errors=True)
        if not place.is_dir():
            raise
