"""The command `orbat`: one small file a command, which reads paths, calls one function and prints.

Nothing heavy is imported here or at the top of a command's file, so that `orbat --help` answers at once.
Exit status: 0; 1 with findings at error level, or when a graph does not conform; 2 for a request that cannot be met.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import typer

from orbat.cli import annotate, ask, build, coverage, explain, load, publish, query, serve, show, tree, validate
from orbat.errors import OrbatError, UsageError

COMMANDS: tuple[ModuleType, ...] = (
    *(build, query, ask, show, explain, tree, coverage, validate, annotate),
    *(load, serve, publish),
)
_SETTINGS = {"help_option_names": ["-h", "--help"]}


def application() -> typer.Typer:
    """The commands as one application."""
    app = typer.Typer(
        name="orbat",
        help="Reads articles about security forces into a graph in which every triple can show its words.",
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=_SETTINGS,
    )
    app.callback(invoke_without_command=False)(_version)
    for command in COMMANDS:
        name = command.__name__.rpartition(".")[2]
        function: Callable[..., Any] = getattr(command, f"{name}_command")
        app.command(name, context_settings={**_SETTINGS, **getattr(command, "SETTINGS", {})})(function)
    return app


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(version("orbat"))
        raise typer.Exit


def _version(
    _: bool = typer.Option(False, "--version", callback=_show_version, is_eager=True, help="Print the version."),
) -> None:
    """Nothing but the options that stand before the command."""


def main() -> None:
    """Runs the command; a broken promise is one clear message, never a traceback."""
    try:
        application()(standalone_mode=True)
    except UsageError as error:
        _fail(str(error), 2)
    except OrbatError as error:
        _fail(str(error), 1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except KeyboardInterrupt:
        _fail("stopped; the last good output stands", 130)


def _fail(message: str, status: int) -> None:
    typer.echo(f"orbat: {message}", err=True)
    sys.exit(status)
