"""`orbat publish`: the graph as a site of plain files."""

from __future__ import annotations

import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from orbat.cli import options

if TYPE_CHECKING:
    from orbat.publish import Published


def publish_command(
    target: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the site: new, empty, or published.")],
    base: Annotated[str, typer.Option("--base", metavar="IRI", help="Where the site will stand on the web.")],
    graph: options.Graph = options.OUT,
    sources: options.Sources = None,
    jobs: Annotated[int, typer.Option("--jobs", metavar="N", min=1, help="How many processes share the work.")] = 1,
    as_json: options.Json = False,
) -> None:
    """Write the graph as a site of plain files for any host.

    Pages, data, dumps, search and SPARQL need no server. Only what changed is written, and the site takes the place of
    the last one when all of it is there.
    """
    from orbat.cli.progress import progress
    from orbat.output import standing
    from orbat.publish import publish

    start = time.perf_counter()
    with progress() as (watch, _):
        published = publish(standing(graph), target, base, jobs, watch, sources)
    _print(published, time.perf_counter() - start, as_json)


def _print(published: Published, seconds: float, as_json: bool) -> None:
    from orbat.cli.printing import print_json

    if as_json:
        findings = [finding.what for finding in published.findings]
        print_json({**asdict(published), "findings": findings, "seconds": round(seconds, 1)})
        return
    for finding in published.findings:
        typer.echo(f"orbat: {finding.code}: {finding.what}. {finding.remedy}", err=True)
    for name in ("pages", "things", "files", "new", "changed", "kept", "removed"):
        typer.echo(f"{name:<10}{getattr(published, name):>8}")
    typer.echo(f"{'megabytes':<10}{published.size / 1e6:>8.1f}")
    typer.echo(f"{'seconds':<10}{seconds:>6.1f} s")
