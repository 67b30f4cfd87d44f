"""A site is replaced whole; what did not change stays the same file; nothing else is touched."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from orbat import output
from orbat.errors import OrbatError, UsageError
from orbat.publish.folder import MANIFEST, own_files, replaced
from orbat.publish.tally import Tally

FIRST = {"index.html": b"one", "id/a.html": b"a", "id/b.html": b"b"}
SECOND = {"index.html": b"two", "id/a.html": b"a", "id/c/d.html": b"d"}
KILLER = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[4])
from test_folder import FIRST, SECOND, written
from orbat import output
target, last = Path(sys.argv[1]), int(sys.argv[2])
if sys.argv[3] == "renames":
    output._exchange = lambda first, second: False
steps = 0
def trace(frame, event, argument):
    global steps
    name = frame.f_code.co_filename
    if event != "line" or not name.endswith(("folder.py", "output.py", "tally.py")):
        return trace
    steps += 1
    if steps == last:
        os.kill(os.getpid(), 9)
    return trace
sys.settrace(trace)
written(target, SECOND)
sys.settrace(None)
print(steps)
"""


def written(target: Path, files: dict[str, bytes]) -> Tally:
    with replaced(target) as folder, Tally(folder) as tally:
        tally.add(folder.put(path, files[path]) for path in sorted(files))
    return tally


def read(target: Path) -> dict[str, bytes]:
    found = {path.relative_to(target).as_posix(): path.read_bytes() for path in target.rglob("*") if path.is_file()}
    found.pop(MANIFEST, None)
    return found


def test_a_site_is_written_and_written_anew(tmp_path: Path) -> None:
    assert written(tmp_path / "site", FIRST).states == {"new": 3}
    before = {path: (tmp_path / "site" / path).stat() for path in FIRST}
    tally = written(tmp_path / "site", SECOND)
    assert read(tmp_path / "site") == SECOND
    assert tally.states == {"new": 1, "changed": 1, "kept": 1}
    after = (tmp_path / "site" / "id/a.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before["id/a.html"].st_ino, before["id/a.html"].st_mtime_ns)
    assert (tmp_path / "site" / "index.html").stat().st_ino != before["index.html"].st_ino
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_where_there_are_no_links_times_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path / "site", FIRST)
    monkeypatch.setattr("orbat.publish.folder._link", lambda *_: False)
    before = (tmp_path / "site" / "id/a.html").stat().st_mtime_ns
    written(tmp_path / "site", FIRST)
    assert read(tmp_path / "site") == FIRST
    assert (tmp_path / "site" / "id/a.html").stat().st_mtime_ns == before


def test_large_files_are_taken(tmp_path: Path) -> None:
    for state in ("new", "kept"):
        with replaced(tmp_path / "site") as folder, Tally(folder) as tally:
            folder.place("dump/graph.nt").write_bytes(b"large")
            put = folder.take("dump/graph.nt")
            tally.add([put])
        assert (put.state, put.size, put.sha256) == (state, 5, hashlib.sha256(b"large").hexdigest())
        assert read(tmp_path / "site") == {"dump/graph.nt": b"large"}


def test_the_manifest_is_one_of_sha256sum(tmp_path: Path) -> None:
    written(tmp_path / "site", FIRST)
    lines = (tmp_path / "site" / MANIFEST).read_text(encoding="utf-8").splitlines()
    assert lines == [f"{hashlib.sha256(FIRST[path]).hexdigest()}  {path}" for path in sorted(FIRST)]
    assert own_files(tmp_path / "site") == {*FIRST, MANIFEST}


def test_what_is_no_site_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match=r"holds notes\.txt"):
        written(tmp_path / "mine", FIRST)
    written(tmp_path / "site", FIRST)
    (tmp_path / "site" / "id" / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match=r"holds id/notes\.txt"):
        written(tmp_path / "site", SECOND)
    assert (tmp_path / "site" / "index.html").read_bytes() == b"one"
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="not a folder"):
        written(tmp_path / "file", FIRST)
    (tmp_path / "new").mkdir()
    assert written(tmp_path / "new", FIRST).states == {"new": 3}


def test_what_stands_in_the_way_is_left_alone(tmp_path: Path) -> None:
    way = output.beside(tmp_path / "site", "new")
    way.mkdir()
    (way / "notes.txt").touch()
    with pytest.raises(UsageError, match="in the way"):
        written(tmp_path / "site", FIRST)
    assert (way / "notes.txt").exists()


def test_a_failed_write_leaves_the_last_site(tmp_path: Path) -> None:
    written(tmp_path / "site", FIRST)
    with pytest.raises(OrbatError, match="cannot be written"), replaced(tmp_path / "site") as folder:
        folder.put("index.html/no-folder", folder.put("index.html", b"half").path.encode())
    assert read(tmp_path / "site") == FIRST
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def kill(target: Path, step: int, way: str) -> int:
    command = [sys.executable, "-c", KILLER, str(target), str(step), way, str(Path(__file__).parent)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in {0, -9}, done.stderr
    return int(done.stdout) if done.returncode == 0 else 0


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_killed_at_any_moment_a_site_is_whole_and_the_next_run_completes_it(tmp_path: Path, way: str) -> None:
    target = tmp_path / "site"
    written(target, FIRST)
    steps = kill(target, 0, way)
    for step in range(1, steps + 1, 9):
        written(target, FIRST)
        kill(target, step, way)
        standing = target if target.exists() else output.beside(target, "old")
        assert read(standing) in (FIRST, SECOND), step
        written(target, SECOND)
        assert read(target) == SECOND
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_two_runs_do_not_write_one_site_at_once(tmp_path: Path) -> None:
    with replaced(tmp_path / "site") as folder:
        folder.put("index.html", b"one")
        with pytest.raises(UsageError, match="another run"):
            written(tmp_path / "site", SECOND)
        written(tmp_path / "other", SECOND)
    assert read(tmp_path / "site") == {"index.html": b"one"}
