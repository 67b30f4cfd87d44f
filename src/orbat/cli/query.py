"""`orbat query`: SPARQL over a built graph."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from orbat.cli import options
from orbat.errors import UsageError

_QUERY = re.compile(r"\s*(#|(PREFIX|BASE|SELECT|ASK|CONSTRUCT|DESCRIBE)\b.*[\s{<?])", re.IGNORECASE | re.DOTALL)

Form = Literal["table", "csv", "json", "tsv", "turtle"]


def query_command(
    sparql: Annotated[str, typer.Argument(metavar="QUERY", help="A query, a file with one, or - for standard input.")],
    form: Annotated[Form | None, typer.Option("--format", help="Default: table, or turtle for triples.")] = None,
    graph: options.Graph = options.OUT,
    as_json: options.Json = False,
) -> None:
    """Ask a SPARQL query of a built graph.

    The prefixes are declared, x: stands for the build's own IRIs; the ontology and its vocabularies are there too.
    """
    from orbat import KnowledgeGraph
    from orbat.cli.answers import print_answer

    answer = KnowledgeGraph.open(graph).query(_text(sparql))
    print_answer(answer, "json" if as_json else form)


def _text(sparql: str) -> str:
    if sparql == "-":
        return sys.stdin.read()
    if _QUERY.match(sparql):
        return sparql
    try:
        return Path(sparql).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        remedy = "Give a query such as 'SELECT * { ?s ?p ?o }', a file, or -"
        raise UsageError(sparql, "this is neither a query nor a file that can be read", remedy) from error
