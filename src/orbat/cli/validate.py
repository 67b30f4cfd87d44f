"""`orbat validate`: any Turtle against the shapes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from orbat.cli import options

if TYPE_CHECKING:
    from orbat.validate import Result


def validate_command(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Turtle files, taken as one graph; or - for standard input.")
    ],
    as_json: options.Json = False,
) -> None:
    """Validate any Turtle against the shapes of orbat.

    Exit status 1 if there is a violation; warnings are printed only.
    """
    from orbat.cli.printing import print_json
    from orbat.validate import validate_files, validate_graph

    validation = validate_graph([sys.stdin.buffer.read()]) if files == ["-"] else validate_files(map(Path, files))
    if as_json:
        print_json({"valid": validation.is_valid, "results": [_row(result) for result in validation.results]})
    else:
        typer.echo(validation.markdown().rstrip())
    if not validation.is_valid:
        raise typer.Exit(1)


def _row(result: Result) -> dict[str, Any]:
    return {
        "severity": result.severity,
        "shape": result.shape,
        "focus": result.focus,
        "path": result.path,
        "message": result.message,
        "label": result.label,
        "words": [passage.quote for passage in result.passages],
    }
