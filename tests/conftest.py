"""What all tests share: the flag that rewrites golden files, and the build of the seeds."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from orbat import KnowledgeGraph
    from orbat.built import Build

collect_ignore_glob = ["bench/*.py"]  # run by hand, with the packages of the extra `bench`
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
Golden = Callable[[Path, str], None]
CHECKOUT = Path(__file__).resolve().parent.parent


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


@pytest.fixture(scope="session")
def seeds_build() -> Build:
    """The seeds, built from an empty start."""
    from orbat.pipeline import Request, build_graph

    return build_graph(Request((CHECKOUT / "seeds",)))


@pytest.fixture(scope="session")
def seeds_graph(seeds_build: Build) -> KnowledgeGraph:
    """The graph of the seeds, in memory."""
    from orbat import KnowledgeGraph

    return KnowledgeGraph.of(seeds_build)


@pytest.fixture
def seeds_desk(seeds_build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with the seeds and their output, as a checkout has them."""
    from orbat import output

    (tmp_path / "seeds").symlink_to(CHECKOUT / "seeds")
    output.write(tmp_path / "out", seeds_build.files)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, which by itself asks nothing of other hosts; its loop bars others in the thread, so it ends here."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("chromium is not installed: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
    flags += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=flags)
        yield browser
        browser.close()
