"""`docs/errors.md` lists every finding and every error that orbat can raise; `--rewrite-golden` writes it anew."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import orbat
from orbat.findings import KINDS

PACKAGE = Path(orbat.__file__).parent
DOCS = PACKAGE.parent.parent / "docs" / "errors.md"
HEAD = """# What orbat reports

## Findings

What could not be read, or not surely, is no error of orbat but a finding: it stands in `findings.jsonl` with its place
in the source. A finding of level `error` makes the build fail with exit status 1.
"""
ERRORS = """
## Errors

A promise that cannot be kept stops the command with one message that says where, what, and what to do. Exit status 2:
the request cannot be met. Exit status 1: the sources or the graph are not as they must be.
"""


def findings() -> Iterator[str]:
    for code, kind in sorted(KINDS.items()):
        yield f"\n### {code}\n\n{kind.title} (level `{kind.level}`). {kind.remedy}.\n"


def raised(tree: ast.Module) -> Iterator[tuple[str, str, str]]:
    """Status, what and remedy of each error raised, names looked up where they are assigned."""
    for scope in ast.walk(tree):
        if not isinstance(scope, ast.FunctionDef):
            continue
        known = {**assigned(tree.body), **assigned(ast.walk(scope))}
        for node in ast.walk(scope):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"OrbatError", "UsageError"}:
                _, what, remedy = (words(known.get(ast.unparse(part), part)) for part in node.args)
                yield ("2" if ast.unparse(node.func) == "UsageError" else "1", what, remedy)


def assigned(nodes: object) -> dict[str, ast.expr]:
    return {
        node.targets[0].id: node.value
        for node in nodes  # type: ignore[attr-defined]
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }


def words(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(words(part) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return "…"
    return words(node.body) if isinstance(node, ast.IfExp) else "…"


def errors() -> Iterator[str]:
    found = {
        row for path in sorted(PACKAGE.rglob("*.py")) for row in raised(ast.parse(path.read_text(encoding="utf-8")))
    }
    yield "\n| status | what | what to do |\n| --- | --- | --- |\n"
    for status, what, remedy in sorted(found, key=lambda row: (row[1], row)):
        yield "| " + " | ".join(" ".join(cell.split()) for cell in (status, what, remedy)) + " |\n"


@pytest.mark.skipif(not DOCS.parent.parent.joinpath("pyproject.toml").is_file(), reason="needs a checkout")
def test_the_docs_list_every_finding_and_error(request: pytest.FixtureRequest) -> None:
    expected = HEAD + "".join(findings()) + ERRORS + "".join(errors())
    if request.config.getoption("--rewrite-golden"):
        DOCS.parent.mkdir(exist_ok=True)
        DOCS.write_text(expected, encoding="utf-8")
    assert DOCS.read_text(encoding="utf-8") == expected
