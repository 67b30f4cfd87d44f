"""`orbat explain`: the words behind a claim or a triple."""

from __future__ import annotations

from typing import Annotated

import typer

from orbat.cli import options


def explain_command(
    what: Annotated[
        list[str], typer.Argument(metavar="CLAIM|TRIPLE", help="A claim's id or IRI, or subject predicate object.")
    ],
    graph: options.Graph = options.OUT,
    sources: options.Sources = None,
    as_json: options.Json = False,
) -> None:
    """Show the words behind a claim or a triple.

    They are marked in their sentence, with file and line, the rule that read them, and what was computed.
    """
    from orbat import KnowledgeGraph
    from orbat.cli.printing import print_json

    explanations = KnowledgeGraph.open(graph).explain(" ".join(what), sources=sources)
    if as_json:
        print_json([explanation.data for explanation in explanations])
    else:
        typer.echo("\n\n".join(map(str, explanations)))
