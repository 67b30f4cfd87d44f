"""`orbat annotate`: texts become brat standoff, and corrected standoff becomes judgements."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orbat.cli import options
from orbat.errors import UsageError


def annotate_command(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="[FILE]...", help="Texts, or folders of them.")] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="PATH", help="The folder to write; with --import, the file.")
    ] = None,
    profile: Annotated[
        str, typer.Option("--profile", metavar="P", help="Conventions: general, serving-officers, or a TOML file.")
    ] = "general",
    corrected: Annotated[
        Path | None, typer.Option("--import", metavar="DIR", help="Corrected annotations, to make judgements of.")
    ] = None,
    graph: options.Graph = options.OUT,
) -> None:
    """Write people, ranks, posts and bodies as brat standoff.

    With --import the judgements go to PATH or to standard output; name the profile by which the annotations were
    written, and the build (--graph) whose claims are judged.
    """
    if corrected is not None:
        _import(corrected, graph, profile, out)
        return
    if not paths or out is None:
        raise UsageError("annotate", "no texts or no folder was named", "Write: orbat annotate FILE... --out DIR")
    from orbat.annotate.folder import write_folder

    for name, number in write_folder(paths, out, profile).items():
        typer.echo(f"{name:<13}{number:>8}")


def _import(corrected: Path, graph: Path, profile: str, out: Path | None) -> None:
    from orbat.annotate.corrections import read_corrections
    from orbat.annotate.profile import read_profile

    facts = graph / "facts.jsonl"
    if not facts.is_file():
        raise UsageError(str(graph), "there is no build", "Run orbat build, or name the folder of one with --graph")
    found = read_corrections(corrected, facts, read_profile(profile))
    if out is None:
        typer.echo(found.written(), nl=False)
    else:
        out.write_text(found.written(), encoding="utf-8")
    for words in found.unsaid:
        typer.echo(f"not a judgement: {words}", err=True)
