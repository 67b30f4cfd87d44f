"""`orbat publish` as a user meets it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def orbat(*words: str, at: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "orbat", *words], capture_output=True, text=True, check=False, cwd=at)


def test_a_site_is_published_and_told_of(seeds_desk: Path) -> None:
    done = orbat("publish", "site", "--base", "https://w3id.org/orbat", "--json", at=seeds_desk)
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert told["files"] == sum(path.is_file() for path in (seeds_desk / "site").rglob("*"))
    assert told["findings"] == []
    again = orbat("publish", "site", "--base", "https://w3id.org/orbat/", "--jobs", "2", at=seeds_desk)
    assert f"kept      {told['files'] - 1:>8}" in again.stdout


def test_iris_that_do_not_lead_to_the_site_are_told(seeds_desk: Path) -> None:
    done = orbat("publish", "site", "--base", "https://example.org/a/", at=seeds_desk)
    assert done.returncode == 0
    assert "other-addresses: the things are called https://w3id.org/orbat/id/" in done.stderr


def test_what_cannot_be_done_is_one_clear_message(seeds_desk: Path) -> None:
    for words, said in (
        (("publish", "out", "--base", "https://example.org/"), "out: the folder holds"),
        (("publish", "site", "--base", "example.org"), "example.org: this cannot be the address of a site"),
        (("publish", "site", "--base", "https://example.org/", "--graph", "none"), "none: there is no such folder"),
    ):
        done = orbat(*words, at=seeds_desk)
        assert done.returncode in {1, 2}
        assert done.stderr.startswith(f"orbat: {said}")
        assert done.stderr.count("\n") == 1
    assert not (seeds_desk / "site").exists()
