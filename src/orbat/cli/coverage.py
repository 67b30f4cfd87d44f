"""`orbat coverage`: what was not read."""

from __future__ import annotations

from typing import Annotated

import typer

from orbat.cli import options


def coverage_command(
    article: Annotated[str | None, typer.Argument(metavar="ARTICLE", help="A file name; all articles if none.")] = None,
    graph: options.Graph = options.OUT,
    as_json: options.Json = False,
) -> None:
    """Show how much was read, and the passages that were not."""
    from orbat import KnowledgeGraph
    from orbat.cli.printing import print_json, print_table

    coverage = KnowledgeGraph.open(graph).coverage(article)
    if as_json:
        print_json(coverage.data)
        return
    print_table(coverage.columns, coverage.totals)
    for passage in coverage.passages:
        typer.echo(passage)
