"""What a build has read is kept beside its output until the build is done, so that a killed one can go on.

`.<output>.work/readings` begins with a fingerprint: of orbat, its data, what was asked for and the files' content. The
results follow in the order of the work, each with its length and sum. A result that was not wholly written, and all of
a file with another fingerprint, count for nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import pickle
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any, BinaryIO

from orbat.data import folder
from orbat.errors import OrbatError
from orbat.sources import File, holds_many

NAME = "readings"
SAMPLES, SAMPLE = 64, 1 << 16
_SIZE, _SUM = 8, 32
_MODULES = frozenset({"orbat.claims", "orbat.document", "orbat.dates", "orbat.edtf", "orbat.basket"})


class Kept:
    """The results of a build so far. Without a folder nothing is kept."""

    def __init__(self, place: Path | None, fingerprint: str) -> None:
        self._place = place
        self._head = hashlib.sha256(fingerprint.encode()).digest()
        self._whole = 0

    def replay(self) -> Iterator[Any]:
        """The results that a killed build left, in their order."""
        if self._place is None or not (self._place / NAME).is_file():
            return
        with (self._place / NAME).open("rb") as file:
            if file.read(_SUM) != self._head:
                return
            self._whole = _SUM
            while (data := _read(file)) is not None:
                self._whole = file.tell()
                yield _Unpickler(io.BytesIO(data)).load()

    def keep(self, results: Iterable[Any]) -> Iterator[Any]:
        """Gives on what is worked out, once it is kept; to be begun when all is replayed.

        Where the disk does not take it, nothing more is kept: the build goes on, and what ails the disk is told when
        the output is written.
        """
        file = self._open()
        with file or contextlib.nullcontext():
            for result in results:
                if file is not None and not _write(file, pickle.dumps(result, protocol=5)):
                    file = None
                yield result

    def _open(self) -> BinaryIO | None:
        """The file, cut behind the last whole result; None where nothing is kept."""
        if self._place is None:
            return None
        try:
            self._place.mkdir(parents=True, exist_ok=True)
            if not self._whole:
                (self._place / NAME).write_bytes(self._head)
            file = (self._place / NAME).open("r+b")
            file.truncate(self._whole or _SUM)
            file.seek(0, 2)
        except OSError:
            return None
        return file

    @contextlib.contextmanager
    def doubted(self) -> Iterator[None]:
        """Forgets all where an error says that the sources are not what they were."""
        try:
            yield
        except OrbatError:
            if self._place is not None:
                forget(self._place)
            raise


def keep(place: Path | None, files: Sequence[File], asked: object) -> Kept:
    """What keeps results in a folder, where a file holds many articles; `asked` is what they depend on besides."""
    if place is None or not any(holds_many(file.name) and file.path.is_file() for file in files):
        return Kept(None, "")
    return Kept(place, fingerprint(files, asked))


def forget(place: Path) -> None:
    """Removes what was kept: the build is done."""
    with contextlib.suppress(OSError):
        (place / NAME).unlink()
    with contextlib.suppress(OSError):
        place.rmdir()


def _read(file: BinaryIO) -> bytes | None:
    """The next result; None where there is no whole one."""
    head = file.read(_SIZE + _SUM)
    data = file.read(int.from_bytes(head[:_SIZE], "big")) if len(head) == _SIZE + _SUM else b""
    return data if data and hashlib.sha256(data).digest() == head[_SIZE:] else None


def _write(file: BinaryIO, data: bytes) -> bool:
    """Whether a result could be written."""
    try:
        file.write(len(data).to_bytes(_SIZE, "big") + hashlib.sha256(data).digest() + data)
        file.flush()
    except OSError:
        return False
    return True


class _Unpickler(pickle.Unpickler):
    """Makes values of orbat's own modules, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        found = getattr(import_module(module), name, None) if module in _MODULES else None
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name} is no result")
        return found


def fingerprint(files: Iterable[File], asked: object) -> str:
    """What a result depends on: orbat and its data, what was asked for, and the files, wherever they lie."""
    return repr(
        (version("orbat"), _program(), asked, [(file.name, file.details, content(file.path)) for file in files])
    )


def content(path: Path) -> str:
    """A sum over the size of a file and 64 stretches of it, the first and the last among them; all of a small one."""
    size = path.stat().st_size
    digest = hashlib.sha256(str(size).encode())
    with path.open("rb") as file:
        for number in range(SAMPLES):
            file.seek(max(0, size - SAMPLE) * number // (SAMPLES - 1))
            digest.update(file.read(SAMPLE))
    return digest.hexdigest()


@cache
def _program() -> str:
    """A sum over orbat's code and data."""
    digest = hashlib.sha256()
    for place in (Path(__file__).parent, folder("ontology")):
        for path in sorted(place.rglob("*")):
            if path.suffix in {".py", ".toml", ".ttl"}:
                digest.update(path.relative_to(place).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
