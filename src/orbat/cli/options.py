"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Graph = Annotated[Path, typer.Option("--graph", metavar="DIR", help="The folder of the build that is asked.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for a program.")]
Sources = Annotated[
    Path | None,
    typer.Option(
        "--sources",
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="Where the articles lie, if not in ./seeds or beside the build.",
    ),
]
OUT = Path("out")
