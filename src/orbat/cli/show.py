"""`orbat show`: everything that is said of a thing."""

from __future__ import annotations

from typing import Annotated

import typer

from orbat.cli import options


def show_command(
    thing: Annotated[str, typer.Argument(metavar="THING", help="A name, an alias or an IRI.")],
    graph: options.Graph = options.OUT,
    as_json: options.Json = False,
) -> None:
    """Show all that is said of a thing, with the words."""
    from orbat import KnowledgeGraph
    from orbat.cli.printing import print_json

    shown = KnowledgeGraph.open(graph).show(thing)
    if as_json:
        print_json(shown.data)
    else:
        typer.echo(str(shown))
