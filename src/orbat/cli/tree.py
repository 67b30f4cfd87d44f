"""`orbat tree`: the order of battle."""

from __future__ import annotations

from typing import Annotated

import typer

from orbat.cli import options


def tree_command(
    thing: Annotated[str, typer.Argument(metavar="THING", help="An organisation: a name, an alias or an IRI.")],
    at: Annotated[str | None, typer.Option("--at", metavar="DATE", help="As it stood on a day (2010-05-31).")] = None,
    graph: options.Graph = options.OUT,
    as_json: options.Json = False,
) -> None:
    """Show the order of battle below an organisation."""
    from orbat import KnowledgeGraph
    from orbat.cli.printing import print_json

    tree = KnowledgeGraph.open(graph).tree(thing, at=at)
    if as_json:
        print_json(tree.data)
    else:
        typer.echo(str(tree))
