"""docs/serve.md names every option and every address of the server, and the statuses that it gives."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from orbat.cli.serve import serve_command
from orbat.serve.app import SERVICES, application
from orbat.serve.limits import Limits
from orbat.serve.staff import Staff

WORDS = (Path(__file__).resolve().parents[2] / "docs" / "serve.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", inspect.signature(serve_command).parameters)
def test_every_option_is_told(name: str) -> None:
    assert f"--{name}" in WORDS


def test_every_address_is_told(tmp_path: Path) -> None:
    app = application(Staff(tmp_path, "http://e.org/", Limits()), "http://e.org/", tmp_path, str)
    names = {re.match(r"/[\w-]*|/\.well-known", route.path)[0] for route in app.routes}  # type: ignore[attr-defined, index]
    assert {f"/{service}" for service in SERVICES} <= names
    assert [name for name in sorted(names) if name not in WORDS] == []


def test_what_is_allowed_without_options_is_told() -> None:
    limits = Limits()
    told = (limits.seconds, limits.queries, limits.memory >> 20, limits.patience, limits.slow, limits.answer >> 20)
    assert [number for number in told if f"{number:g}" not in WORDS] == []
