"""`orbat load`: a built graph goes into a triple store."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from orbat.cli import options

if TYPE_CHECKING:
    from orbat.load import Loaded

Via = Literal["auto", "store", "update"]
Kind = Literal["auto", "virtuoso", "fuseki", "graphdb", "qlever", "oxigraph"]


def load_command(
    to: Annotated[str, typer.Option("--to", metavar="URL", help="The server, its dataset or its repository.")],
    graph: options.Graph = options.OUT,
    server: Annotated[Kind, typer.Option("--server", help="What it is, if it does not show itself.")] = "auto",
    via: Annotated[Via, typer.Option("--via", help="Graph Store Protocol, or SPARQL Update in batches.")] = "auto",
    graph_base: Annotated[
        str, typer.Option("--graph-base", metavar="IRI", help="What the named graphs begin with.")
    ] = "",
    one_graph: Annotated[
        str | None, typer.Option("--into", metavar="IRI", help="One named graph for everything, or: default.")
    ] = None,
    ontology: Annotated[bool, typer.Option("--ontology/--no-ontology", help="Load the vocabularies too.")] = True,
    query: Annotated[str, typer.Option("--query", metavar="URL", help="The query service, if not found.")] = "",
    update: Annotated[str, typer.Option("--update", metavar="URL", help="The update service, if not found.")] = "",
    store: Annotated[str, typer.Option("--store", metavar="URL", help="The Graph Store service, if not found.")] = "",
    batch: Annotated[int, typer.Option("--batch", metavar="N", min=0, help="Triples in one request.")] = 0,
    retries: Annotated[int, typer.Option("--retries", metavar="N", min=0, max=20, help="How often to try again.")] = 5,
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="SECONDS", min=1, help="How long the server may be silent.")
    ] = 120,
    as_json: options.Json = False,
) -> None:
    """Send a built graph to any SPARQL 1.1 server, all or nothing.

    Everything is loaded into graphs aside, counted, and then put in place in one request. Credentials are read from
    ORBAT_USER and ORBAT_PASSWORD, or from ORBAT_TOKEN.
    """
    from orbat.load import Credentials, Request, contents_of, load
    from orbat.load.connection import Patience

    credentials = Credentials.of(os.environ)
    into = "" if one_graph == "default" else one_graph
    with _progress() as tell:
        tell("read the graph")
        contents = contents_of(graph, graph_base, into, ontology=ontology)
        kind = "" if server == "auto" else server
        request = Request(to, contents, via, kind, query, update, store, batch, patience=Patience(retries, timeout))
        loaded = load(request, credentials, tell)
    _print(loaded, as_json)


@contextlib.contextmanager
def _progress() -> Iterator[Callable[[str], object]]:
    """What is told stands in one line on a terminal; in a pipe nothing does."""
    if not sys.stderr.isatty():
        yield str
        return
    from rich.console import Console
    from rich.markup import escape

    with Console(stderr=True).status("load") as status:
        yield lambda words: status.update(escape(words))


def _print(loaded: tuple[Loaded, ...], as_json: bool) -> None:
    from orbat.cli.printing import print_json, print_table

    if as_json:
        print_json([{"graph": each.graph, "triples": each.triples, "at_server": each.at_server} for each in loaded])
        return
    rows = [(each.graph or "default graph", str(each.triples), str(each.at_server)) for each in loaded]
    print_table(("graph", "triples", "at the server"), rows)
