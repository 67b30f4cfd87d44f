"""What all tests share: the flag that rewrites golden files, and the build of the seeds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="write what is expected anew, then review the diff")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares words with those of a file; writes them there if asked to."""

    def check(path: Path, words: str) -> None:
        if request.config.getoption("--rewrite-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(words, encoding="utf-8")
        assert path.is_file(), f"{path} is missing: write it with --rewrite-golden"
        assert words == path.read_text(encoding="utf-8")

    return check
