"""A build is written whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from orbat import output
from orbat.errors import UsageError

OLD = {"orbat.ttl": b"old", "facts.csv": b"old", "ledger.tsv": b"old"}
NEW = {"orbat.ttl": b"new", "facts.csv": b"new", "ledger.tsv": b"new"}

# Forks a child for each moment: it kills itself (kill -9) before the n-th line that writes, swaps or removes, so that
# every state a killed build can leave is seen. Prints for each what then stands at the target; the next builds over it.
KILLER = """
import os, signal, sys
from pathlib import Path
from orbat import output
target, can_exchange = Path(sys.argv[1]), sys.argv[2] == "exchange"
old, new = ({name: words for name in ("orbat.ttl", "facts.csv", "ledger.tsv")} for words in (b"old", b"new"))
if not can_exchange:
    output._exchange = lambda first, second: False
moment, is_done = 0, False
while not is_done:
    moment += 1
    output.write(target, old)
    child = os.fork()
    if child == 0:
        left = moment
        def at_line(frame, event, argument):
            global left
            if not frame.f_code.co_filename.endswith(("output.py", "shutil.py")):
                return None
            if event == "line":
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
            return at_line
        sys.settrace(at_line)
        output.write(target, new)
        os._exit(0)
    is_done = os.waitpid(child, 0)[1] == 0
    place = output.standing(target)
    print(",".join(sorted({(place / name).read_bytes().decode() for name in old})) + f":{len(list(place.iterdir()))}")
output.write(target, new)
print("left:", ",".join(sorted(path.name for path in target.parent.iterdir())))
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_writes_and_replaces_whole(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "out"
    output.write(target, OLD)
    assert contents(target) == OLD
    output.write(target, {"orbat.ttl": b"new"})
    assert contents(target) == {"orbat.ttl": b"new"}
    assert [path.name for path in target.parent.iterdir()] == ["out"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("way", ["exchange", "two renames"])
def test_killed_at_any_moment_the_old_or_the_new_output_stands(tmp_path: Path, way: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", KILLER, str(tmp_path / "out"), way], capture_output=True, text=True, check=True
    )
    *states, last = run.stdout.splitlines()
    assert len(states) > 100
    assert set(states) == {"old:3", "new:3"}
    assert states[-1] == "new:3"
    assert last == "left: out"


def test_a_failed_write_leaves_the_old_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out"
    output.write(target, OLD)
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(output.OrbatError, match="No space left"):
        output.write(target, NEW)
    assert contents(target) == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("name", ["thesis.docx", "orbat.ttl.bak"])
def test_a_folder_with_other_files_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(UsageError, match="is left alone"):
        output.write(tmp_path, NEW)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_folder_in_place_of_a_file_is_strange_too(tmp_path: Path) -> None:
    (tmp_path / "orbat.ttl").mkdir()
    with pytest.raises(UsageError, match="is left alone"):
        output.check(tmp_path)


def test_a_file_is_no_target(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(UsageError, match="not a folder"):
        output.check(tmp_path / "out")


def test_a_folder_that_cannot_be_written_to_is_told_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(UsageError, match=f"{tmp_path} cannot be written to"):
        output.check(tmp_path / "deep" / "out")


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    output.write(tmp_path / "out", OLD)
    (tmp_path / "empty").mkdir()
    output.write(tmp_path / "empty", NEW)
    assert contents(tmp_path / "empty") == NEW


def test_two_builds_at_once_leave_one_of_the_two(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from orbat import output\n"
        "for _ in range(30): output.write(Path(sys.argv[1]), {'orbat.ttl': sys.argv[2].encode()})"
    )
    runs = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "out"), word]) for word in ("one", "two")]
    assert [run.wait() for run in runs] == [0, 0]
    assert (tmp_path / "out" / "orbat.ttl").read_bytes() in {b"one", b"two"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
