"""Writes a build: whole or not at all.

The files go into `.<name>.new` beside the target; when all are on the disk the two folders change places in one step
(`renameat2` of Linux, `renamex_np` of macOS), and what stood there before is removed. Killed at any moment, the target
is the last good output or the new one, never a mixture. Where the system cannot exchange two folders, two renames do it
by way of `.<name>.old`; a process killed between them leaves the last good output there, `settle` puts it back at the
next build, and until then `standing` lets readers find it. What else a killed build left is removed at the next one.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from orbat.errors import OrbatError, UsageError

FILES = (
    "coverage.jsonl",
    "dataset.ttl",
    "decisions.csv",
    "evidence.ttl",
    "facts.csv",
    "facts.jsonl",
    "findings.jsonl",
    "ledger.tsv",
    "orbat.ttl",
    "validation.md",
    "validation.ttl",
)
_LINUX_EXCHANGE, _LINUX_HERE, _MACOS_SWAP = 2, -100, 2


def check(target: Path) -> None:
    """Raises `UsageError` unless the target is missing, empty or an output: nothing else is replaced."""
    if not os.path.lexists(target):
        above = next(folder for folder in target.absolute().parents if folder.exists())
        if not os.access(above, os.W_OK):
            raise UsageError(str(target), f"{above} cannot be written to", "Name another folder with --out")
        return
    if not target.is_dir():
        raise UsageError(str(target), "this is not a folder", "Name a folder for the output with --out")
    strange = sorted(entry.name for entry in target.iterdir() if entry.name not in FILES or not entry.is_file())
    if strange:
        what = f"the folder holds {strange[0]}, which no build wrote, and is left alone"
        raise UsageError(str(target), what, "Name another folder with --out, or empty this one")


def standing(target: Path) -> Path:
    """Where the last good output stands: at the target, or beside it if a build was killed between two renames."""
    old = beside(target.resolve(), "old")
    return old if not target.exists() and old.is_dir() else target


def work(target: Path) -> Path:
    """Where a build into the target keeps what it has read until it is done."""
    return beside(target.resolve(), "work")


def write(target: Path, files: Mapping[str, bytes]) -> None:
    """Replaces the target by a folder of these files; raises `OrbatError` where the disk does not let it."""
    target = target.resolve()
    check(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _alone(target.parent):
            settle(target)
            new = beside(target, "new")
            try:
                _fill(new, files)
                swap(new, target)
            finally:
                shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        what = f"the output cannot be written ({error.strerror or error})"
        raise OrbatError(str(target), what, "Name a folder that can be written to with --out") from error


def remove(target: Path) -> None:
    """Removes an output, if there is one and nothing else lies in it."""
    if target.is_dir():
        check(target)
        shutil.rmtree(target)


def settle(target: Path) -> None:
    """Puts right what a killed build left beside the target."""
    old, new = beside(target, "old"), beside(target, "new")
    if old.is_dir() and not target.exists():
        old.rename(target)
    for left in (old, new):
        if left.exists():
            check(left)
            shutil.rmtree(left)


def beside(target: Path, state: str) -> Path:
    """Where what becomes of a folder (`new`, `old`, `work`) lies."""
    return target.with_name(f".{target.name}.{state}")


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Waits until no other build writes into the folder; the kernel lets go when a process dies."""
    try:
        import fcntl
    except ImportError:  # not on this system: two builds at once are then the user's own care
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network file systems have no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name in sorted(files):
        with (folder / name).open("wb") as file:
            file.write(files[name])
            file.flush()
            os.fsync(file.fileno())


def swap(new: Path, target: Path) -> None:
    """Puts a folder in the place of another, which is gone afterwards, or lies where the new one was."""
    if not target.exists():
        new.rename(target)
    elif not _exchange(new, target):
        old = beside(target, "old")
        target.rename(old)
        new.rename(target)
        shutil.rmtree(old)


def _exchange(first: Path, second: Path) -> bool:
    """Lets two folders change places in one step; False where the system or the file system cannot."""
    names = os.fsencode(first), os.fsencode(second)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(library.renamex_np(*names, _MACOS_SWAP) == 0)
        return bool(library.renameat2(_LINUX_HERE, names[0], _LINUX_HERE, names[1], _LINUX_EXCHANGE) == 0)
    except (AttributeError, OSError, TypeError):
        return False
