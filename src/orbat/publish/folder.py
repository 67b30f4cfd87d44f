"""Writes a site aside and puts it in the place of the last one in one step.

The files go into `.<name>.new` beside the target; those that did not change are not written but linked, so they stay
the same files with the same times. When all are there the two folders change places (see `orbat.output`): killed at any
moment, the target is the last site or the new one, and the next run does the rest. Files of the last site that are no
longer part of it go with it. What is the site's own stands in its manifest, in the form of `sha256sum`; a folder that
holds anything else is left alone. Files are not forced to the disk one by one: should power fail, publish again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from orbat.errors import OrbatError, UsageError
from orbat.output import beside, swap

MANIFEST = "orbat-site.sha256"
State = Literal["new", "changed", "kept"]


@dataclass(frozen=True, slots=True)
class Put:
    """A file that was put into a site: its sum, its bytes, and whether the last site had it."""

    path: str
    sha256: str
    size: int
    state: State


@dataclass(frozen=True, slots=True)
class Folder:
    """Where a site is being written, and where the last one stands; worker processes may write into it too."""

    new: Path
    old: Path

    def put(self, path: str, data: bytes) -> Put:
        """Adds a file; `path` has slashes and is relative to the site."""
        there, old = self.place(path), self.old / path
        state = _state(old, len(data), lambda: old.read_bytes() == data)
        if state != "kept":
            there.write_bytes(data)
        elif not _link(old, there):
            shutil.copy2(old, there)
        return Put(path, hashlib.sha256(data).hexdigest(), len(data), state)

    def place(self, path: str) -> Path:
        """Where a large file is to be written before it is taken."""
        there = self.new / path
        there.parent.mkdir(parents=True, exist_ok=True)
        return there

    def take(self, path: str) -> Put:
        """Adds a file that was written to its place."""
        there, old = self.new / path, self.old / path
        digest, size = _sum(there), there.stat().st_size
        state = _state(old, size, lambda: _sum(old) == digest)
        if state == "kept":
            there.unlink()
            if not _link(old, there):
                shutil.copy2(old, there)
        return Put(path, digest, size, state)


@contextlib.contextmanager
def replaced(target: Path) -> Iterator[Folder]:
    """A folder that takes the place of the target when all went well. Raises as `check` does, and `OrbatError`
    where the disk does not let it."""
    target = target.resolve()
    check(target)
    new = beside(target, "new")
    try:
        new.mkdir(parents=True, exist_ok=True)
        with _alone(new, target):
            _settle(target)
            try:
                (new / MANIFEST).touch()
                yield Folder(new, target)
                swap(new, target)
            finally:
                shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        what = f"the site cannot be written ({error.strerror or error})"
        raise OrbatError(str(target), what, "Name a folder that can be written to and replaced") from error


def check(target: Path) -> None:
    """Raises `UsageError` unless the target is missing, empty or a published site: nothing else is replaced."""
    if not os.path.lexists(target):
        above = next(folder for folder in target.absolute().parents if folder.exists())
        if not os.access(above, os.W_OK):
            raise UsageError(str(target), f"{above} cannot be written to", "Name another folder for the site")
        return
    if not target.is_dir():
        raise UsageError(str(target), "this is not a folder", "Name a folder for the site")
    own = own_files(target)
    strange = next((path for path in _files(target) if path not in own), None)
    if strange:
        what = f"the folder holds {strange}, which no site has, and is left alone"
        raise UsageError(str(target), what, "Name another folder for the site, or empty this one")


def own_files(site: Path) -> frozenset[str]:
    """What the manifest of a site lists, itself with it; nothing where there is none."""
    manifest = site / MANIFEST
    if not manifest.is_file():
        return frozenset()
    lines = manifest.read_text(encoding="utf-8", errors="replace").splitlines()
    return frozenset((MANIFEST, *(line[66:] for line in lines)))


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        inside = Path(place).relative_to(folder)
        yield from sorted((inside / name).as_posix() for name in names)


@contextlib.contextmanager
def _alone(new: Path, target: Path) -> Iterator[None]:
    """Raises `UsageError` where another run writes the same site; the kernel lets go when a process dies."""
    try:
        import fcntl
    except ImportError:  # not on this system: two runs at once are then the user's own care
        yield
        return
    handle = os.open(new, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(handle)
        raise UsageError(str(target), "another run is writing this site", "Wait until it is done") from error
    except OSError:  # some network file systems have no locks
        pass
    try:
        yield
    finally:
        os.close(handle)


def _settle(target: Path) -> None:
    """Puts right what a killed run left beside the target: an empty `.new` is there afterwards."""
    old, new = beside(target, "old"), beside(target, "new")
    if old.is_dir() and not target.exists():
        old.rename(target)
    for left in (old, new):
        if left.exists() and any(left.iterdir()) and not (left / MANIFEST).is_file():
            raise UsageError(str(left), "this folder is in the way, and holds no site", "Move it elsewhere")
    shutil.rmtree(old, ignore_errors=True)
    for entry in new.iterdir():
        shutil.rmtree(entry) if entry.is_dir() else entry.unlink()


def _state(old: Path, size: int, is_same: Callable[[], bool]) -> State:
    if not old.is_file() or old.is_symlink():
        return "new"
    return "kept" if old.stat().st_size == size and is_same() else "changed"


def _link(old: Path, new: Path) -> bool:
    """Whether the file of the last site could stay as it is; some file systems have no links."""
    try:
        os.link(old, new)
    except OSError:
        return False
    return True


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
