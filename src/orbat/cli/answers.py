"""Prints what a query gave."""

from __future__ import annotations

import sys
from typing import Literal

import typer

from orbat.cli.printing import print_table
from orbat.store import Answer


def print_answer(answer: Answer, form: Literal["table", "csv", "json", "tsv", "turtle"] | None) -> None:
    """As a table, or in the format asked for; triples as Turtle if none is asked for."""
    form = form or ("turtle" if answer.is_graph else "table")
    if form != "table" or answer.is_graph:
        sys.stdout.flush()
        sys.stdout.buffer.write(answer.serialise("turtle" if form == "table" else form))
        sys.stdout.buffer.flush()
    elif not answer.is_table:
        typer.echo("yes" if answer else "no")
    else:
        print_table(answer.columns, [[answer.shown(row[column]) for column in answer.columns] for row in answer])
