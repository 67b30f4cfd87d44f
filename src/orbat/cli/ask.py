"""`orbat ask`: the named questions."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from orbat.cli import options
from orbat.errors import UsageError

SETTINGS = {"ignore_unknown_options": True, "allow_extra_args": True}
Form = Literal["table", "csv", "json", "tsv"]


def ask_command(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="QUESTION", help="Without one: the list.")] = None,
    form: Annotated[Form, typer.Option("--format", help="How to print the answer.")] = "table",
    graph: options.Graph = options.OUT,
    as_json: options.Json = False,
) -> None:
    """Ask a named question, or list them all.

    Its parameters are options: orbat ask holder-on-day --day 2010-05-31.
    """
    if name is None:
        _list(as_json)
        return
    from orbat import KnowledgeGraph
    from orbat.cli.answers import print_answer

    answer = KnowledgeGraph.open(graph).ask(name, **_values(context.args))
    print_answer(answer, "json" if as_json else form)


def _values(words: list[str]) -> dict[str, str]:
    """The parameters from `--name value` or `--name=value`."""
    values: dict[str, str] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if not word.startswith("--"):
            raise UsageError(word, "this is no parameter of a question", "Write parameters as --name value")
        name, is_whole, value = word[2:].partition("=")
        if not is_whole:
            if not rest:
                raise UsageError(word, "the parameter has no value", f"Write {word} VALUE")
            value = rest.pop(0)
        values[name] = value
    return values


def _list(as_json: bool) -> None:
    from dataclasses import asdict

    from orbat.ask.question import questions
    from orbat.cli.printing import print_json, print_table

    if as_json:
        print_json([{key: value for key, value in asdict(each).items() if key != "sparql"} for each in questions()])
        return
    rows = [(each.name, each.title, " ".join(f"--{p.name}" for p in each.parameters)) for each in questions()]
    print_table(("question", "title", "parameters"), rows)
