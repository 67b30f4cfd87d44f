"""`orbat annotate`: texts become brat standoff, and corrected standoff becomes judgements."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orbat.errors import UsageError


def annotate_command(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="[FILE]...", help="Texts, or folders of them.")] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Where the annotations go.")] = None,
    profile: Annotated[
        str, typer.Option("--profile", metavar="P", help="Conventions: general, serving-officers, or a TOML file.")
    ] = "general",
) -> None:
    """Write the people, ranks, posts and bodies of texts as brat standoff."""
    from orbat.annotate.folder import write_folder

    if not paths or out is None:
        raise UsageError("annotate", "no texts or no folder was named", "Write: orbat annotate FILE... --out DIR")
    written = write_folder(paths, out, profile)
    for name, number in written.items():
        typer.echo(f"{name:<10}{number:>8}")
