"""`orbat build`: articles become a graph."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from orbat.cli import options
from orbat.errors import UsageError

if TYPE_CHECKING:
    from orbat.built import Build

SEEDS = Path("seeds")
BASE = "https://w3id.org/orbat/id/"


def build_command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Articles, dumps, folders of them; ./seeds if none."),
    ] = None,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the output goes.")] = options.OUT,
    base: Annotated[str, typer.Option("--base", metavar="IRI", help="What the IRIs of the data begin with.")] = BASE,
    jobs: Annotated[int, typer.Option("--jobs", metavar="N", min=1, help="How many processes share the work.")] = 1,
    judgements: Annotated[
        Path | None, typer.Option("--judgements", metavar="FILE", help="What people decided about names and claims.")
    ] = None,
    wikidata: Annotated[
        Path | None, typer.Option("--wikidata", metavar="FILE", help="Sitelinks: which item a page is of (see README).")
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="KIND:WHAT",
            help="Only articles with infobox:NAME, category:NAME, title:NAME, title:/REGEX/, text:/REGEX/; repeatable.",
        ),
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", min=1, help="Only the first N articles that are selected.")
    ] = None,
    title: Annotated[str, typer.Option("--title", metavar="WORDS", help="The title, where none is known.")] = "",
    date: Annotated[str, typer.Option("--date", metavar="EDTF", help="The date of the text, for 'yesterday'.")] = "",
    publisher: Annotated[
        str, typer.Option("--publisher", metavar="NAME", help="Who reported; then the title is a headline.")
    ] = "",
    least: Annotated[
        float,
        typer.Option("--min-confidence", metavar="SHARE", min=0, max=1, help="Less sure facts become hypotheses."),
    ] = 0.0,
    as_json: options.Json = False,
) -> None:
    """Read articles into a validated graph and write it, whole.

    Without a path the articles of ./seeds are read. The output replaces the last one only when all of it is written and
    valid; what a failed build gave goes to DIR.failed.
    """
    from orbat.basket import Given
    from orbat.cli.progress import progress
    from orbat.pipeline import Request, build

    _check(paths or [SEEDS], {"--judgements": judgements, "--wikidata": wikidata})
    _check_date(date)
    given = Given(title, date, publisher)
    files = tuple(paths or [SEEDS])
    request = Request(
        files,
        base,
        jobs,
        judgements,
        given=given,
        wikidata=wikidata,
        select=tuple(select or ()),
        limit=limit,
        least=least,
    )
    start = time.perf_counter()
    try:
        with progress() as (watch, tell):
            built = build(request, out, watch, tell)
    except KeyboardInterrupt:
        typer.echo("orbat: stopped; the last good output stands", err=True)
        raise typer.Exit(130) from None
    _print(built, time.perf_counter() - start, as_json)
    if not built.is_good:
        typer.echo(f"orbat: {out} was not replaced; see {out}.failed/validation.md and findings.jsonl", err=True)
        raise typer.Exit(1)


def _check(paths: list[Path], files: dict[str, Path | None]) -> None:
    for path in paths:
        if path != Path("-") and not path.exists():
            remedy = "Name the articles: orbat build PATH..." if path == SEEDS else "Check the path"
            raise UsageError(str(path), "there is no such file or folder", remedy)
    for option, file in files.items():
        if file is not None and not file.is_file():
            raise UsageError(str(file), "there is no such file", f"Check the path after {option}")


def _check_date(date: str) -> None:
    from orbat.dates import Date

    try:
        Date.parse(date) if date else None
    except ValueError:
        raise UsageError(date, "this is no date", "Write --date 2014-05-03, or 2014-05, or 2014") from None


def _print(built: Build, seconds: float, as_json: bool) -> None:
    from orbat.cli.printing import print_json

    conforms = built.validation.is_valid
    if as_json:
        print_json({**built.counts, "conforms": conforms, "errors": built.errors, "seconds": round(seconds, 1)})
        return
    rows = [*((name, str(number)) for name, number in built.counts.items())]
    rows += [("conforms", "yes" if conforms else "no"), ("seconds", f"{seconds:.1f} s")]
    for name, value in rows:
        typer.echo(f"{name:<10}{value:>8}")
