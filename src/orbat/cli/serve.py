"""`orbat serve`: a built graph on the web."""

from __future__ import annotations

from typing import Annotated

import typer

from orbat.cli import options


def serve_command(
    graph: options.Graph = options.OUT,
    host: Annotated[str, typer.Option("--host", metavar="NAME", help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help="0 for any free one.")] = 8000,
    base: Annotated[str, typer.Option("--base", metavar="IRI", help="The site's public address, if another.")] = "",
    sources: options.Sources = None,
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="SECONDS", min=0.1, help="How long a query may take.")
    ] = 30.0,
    rows: Annotated[int, typer.Option("--rows", metavar="N", min=1, help="How many rows a query may give.")] = 100_000,
    queries: Annotated[int, typer.Option("--queries", metavar="N", min=1, help="How many queries run at once.")] = 2,
    memory: Annotated[
        int, typer.Option("--memory", metavar="MB", min=64, help="How much memory a query may take.")
    ] = 1024,
    patience: Annotated[
        float, typer.Option("--patience", metavar="SECONDS", min=0, help="How long a request waits for its turn.")
    ] = 10.0,
    slow: Annotated[
        float, typer.Option("--slow", metavar="SECONDS", min=1, help="How long a client may stand still.")
    ] = 15.0,
) -> None:
    """Serve a built graph on the web, read-only.

    Pages, linked data and a SPARQL endpoint are at http://127.0.0.1:8000/ until Ctrl-C. A new build in the same folder
    is taken up at once.
    """
    from orbat.serve.limits import MEGABYTE, Limits
    from orbat.serve.server import serve

    limits = Limits(timeout, rows, memory=memory * MEGABYTE, queries=queries, patience=patience, slow=slow)
    serve(
        graph, host, port, base, limits, lambda here: typer.echo(f"{graph} at {here} (Ctrl-C ends it)"), sources=sources
    )
