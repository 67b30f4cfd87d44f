"""What the README shows is what happens: its console blocks are run, its Python is a doctest.

`--rewrite-golden` writes the outputs of the console blocks anew.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
README = CHECKOUT / "README.md"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
SECONDS = re.compile(r" +\d+\.\d s\b")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the seeds and their build, as a checkout has them."""
    folder = tmp_path_factory.mktemp("readme")
    for name in ("seeds", "out"):
        shutil.copytree(CHECKOUT / name, folder / name)
    return folder


def run(command: str, folder: Path) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, text=True
    )
    return "".join(line.rstrip() + "\n" for line in (done.stdout + done.stderr).splitlines())


def steps(block: str) -> list[tuple[str, str]]:
    """Each command with the output shown below it."""
    return [(command, shown) for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)]


def test_the_console_blocks_show_what_happens(desk: Path, request: pytest.FixtureRequest) -> None:
    text = README.read_text(encoding="utf-8")
    assert len(BLOCK.findall(text)) >= 5
    real = BLOCK.sub(
        lambda block: "".join(f"$ {command}\n{run(command, desk)}" for command, _ in steps(block[0])), text
    )
    if request.config.getoption("--rewrite-golden"):
        README.write_text(real, encoding="utf-8")
        return
    assert SECONDS.sub("? s", real) == SECONDS.sub("? s", text)


def test_the_python_of_the_readme_runs(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    failed, tried = doctest.testfile(str(README), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert tried
    assert not failed


def test_the_readme_stays_short_and_its_files_exist() -> None:
    text = README.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 300
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (CHECKOUT / target).exists(), target


def test_the_readme_and_ci_run_the_same_command() -> None:
    command = "pip install -q -e '.[test]'"
    assert command in README.read_text(encoding="utf-8")
    assert command in (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8")
