"""Answers tasks from a knowledge graph: queries, descriptions, pages. It lives in a worker process.

A task says in `task` what to do; the answer's body goes to an output, what there is to say of it is returned.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import IO, TYPE_CHECKING, Protocol

from orbat.errors import OrbatError
from orbat.rdf.iris import BASE, encoded
from orbat.resolve.ledger import HEADER
from orbat.serve.problems import Problem
from orbat.serve.wire import Words
from orbat.store import GRAPHS, TABLES, Form, form_of

if TYPE_CHECKING:
    from orbat import KnowledgeGraph
    from orbat.pages import Near


class Pages(Protocol):
    """What gives the pages: `orbat.pages.Site`."""

    def html(self, path: str, values: Mapping[str, str] = ...) -> str | None:
        """The page at this address in the site."""

    def near(self, words: str) -> Sequence[Near]:
        """The things with a page that these words may name."""


class Services(Protocol):
    """What answers requests that are passed on: `orbat.serve.forward.Services`."""

    def answer(self, task: Words, output: IO[bytes]) -> Words:
        """Answers one."""


class Clerk:
    """Answers from one graph; `rows` are the most that a query may give."""

    def __init__(self, graph: KnowledgeGraph, rows: int, pages: Pages | None, services: Services | None) -> None:
        self._graph = graph
        self._rows = rows
        self._pages = pages
        self._services = services
        self._tasks: Mapping[str, Callable[[Words, IO[bytes]], Words]] = {
            "query": self._query,
            "thing": self._thing,
            "describe": self._describe,
            "page": self._page,
            "near": self._near,
            "dump": self._dump,
            "vocabulary": self._vocabulary,
            "file": self._file,
            "service": self._service,
        }

    @property
    def about(self) -> Words:
        """What the server must know of the graph."""
        store = self._graph.store
        return {"base": self._base, "graphs": dict(store.graphs), "prefixes": dict(store.prefixes)}

    def answer(self, task: Words, output: IO[bytes]) -> Words:
        """Does a task; raises `Problem`."""
        try:
            return self._tasks[task["task"]](task, output)
        except OrbatError as error:
            raise Problem.of(error) from error

    @property
    def _base(self) -> str:
        return self._graph.store.prefixes.get("x", BASE)

    @cached_property
    def _given(self) -> frozenset[str]:
        """The IRIs that were ever given, whether or not the graph still speaks of them."""
        try:
            lines = self._graph.file("ledger.tsv").decode("utf-8", "replace").splitlines()
        except OrbatError:
            return frozenset()
        return frozenset(self._base + encoded(line.partition("\t")[0]) for line in lines if line != HEADER)

    def _query(self, task: Words, output: IO[bytes]) -> Words:
        """Asks `query` of the graphs `default` and `named`, answers in the form `table` or `triples`."""
        store = self._graph.store
        default, named = tuple(task["default"]), tuple(task["named"])
        self._check_graphs(default + named)
        answer = store.query(task["query"], default, named)
        if not default and not named:  # else the graphs of the protocol stand for those of the query (section 2.1.4)
            self._check_graphs(store.graphs_of(task["query"]))
        form = form_of(task["triples"] if answer.is_graph else task["table"], GRAPHS if answer.is_graph else TABLES)
        if form is None:
            raise unacceptable(GRAPHS if answer.is_graph else TABLES)
        answer.write(output, form, self._rows)
        return {"media_type": form.media_type}

    def _check_graphs(self, iris: tuple[str, ...]) -> None:
        """Raises `Problem` for a graph that is not here."""
        known = self._graph.store.graphs
        strange = [iri for iri in iris if iri not in known]
        if strange:
            raise Problem(400, f"there is no graph {strange[0]} here", f"The graphs are {', '.join(known)}")

    def _thing(self, task: Words, _: IO[bytes]) -> Words:
        """Which of `iris` the graph speaks of, empty if none; and whether one of them was given once."""
        found = next((iri for iri in task["iris"] if self._graph.store.speaks_of(iri)), "")
        return {"iri": found, "gone": not found and not self._given.isdisjoint(task["iris"])}

    def _describe(self, task: Words, output: IO[bytes]) -> Words:
        """The description of `iri` in `form`."""
        triples = self._graph.store.describe(task["iri"])
        output.write(triples.serialise(task["form"]))
        return {"whole": triples.is_whole}

    def _page(self, task: Words, output: IO[bytes]) -> Words:
        """The page at `path`, with the `values` of a form; `found` says whether there is one."""
        page = self._pages.html(task["path"], task["values"]) if self._pages else None
        output.write((page or "").encode("utf-8", "replace"))
        return {"found": page is not None}

    def _near(self, task: Words, _: IO[bytes]) -> Words:
        """The things that `words` may name: name, kind and path of the page of each."""
        near = self._pages.near(task["words"]) if self._pages else ()
        return {"near": [[each.label, each.kind, each.path] for each in near]}

    def _dump(self, task: Words, output: IO[bytes]) -> Words:
        """A `graph`, or the default graph if it is empty, in `form`."""
        if task["graph"] and task["graph"] not in self._graph.store.graphs:
            known = ", ".join(self._graph.store.graphs)
            raise Problem(404, f"there is no graph {task['graph']} here", f"Ask for default, or for one of {known}")
        form = form_of(task["form"], GRAPHS)
        self._graph.store.dump(output, form or GRAPHS[0], task["graph"])
        return {}

    def _vocabulary(self, task: Words, output: IO[bytes]) -> Words:
        """The document of the vocabulary called `name`, in `form`."""
        output.write(self._graph.store.vocabulary(task["name"], form_of(task["form"], GRAPHS) or GRAPHS[0]))
        return {}

    def _service(self, task: Words, output: IO[bytes]) -> Words:
        """A request to another service of the site."""
        return self._services.answer(task, output) if self._services else {"status": 404, "headers": {}}

    def _file(self, task: Words, output: IO[bytes]) -> Words:
        """A file of the build by its `name`."""
        output.write(self._graph.file(task["name"]))
        return {}


def unacceptable(forms: tuple[Form, ...]) -> Problem:
    """No form that there is suits (status 406)."""
    offered = ", ".join(form.media_type for form in forms)
    return Problem(406, "there is no form of this that the Accept header allows", f"Accept one of {offered}")
