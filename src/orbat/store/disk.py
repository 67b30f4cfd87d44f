"""The store on disk of a build: a cache beside it, made anew when the Turtle changes.

Everything lies in the default graph; and each file of the build, and the ontology with its vocabularies, in a graph of
its own too, under the name by which the description of the dataset calls it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import zlib
from collections.abc import Mapping
from pathlib import Path

import pyoxigraph as ox

from orbat.data import folder as data_folder
from orbat.errors import OrbatError
from orbat.json_lines import REMEDY
from orbat.rdf.iris import BASE
from orbat.rdf.terms import ORBAT
from orbat.store.hold import Hold

TURTLE = ("orbat.ttl", "evidence.ttl", "dataset.ttl")
CACHE = ".orbat"
LAYOUT = b"the default graph, and a graph for each file"
"""What a cache holds; one of another layout is made anew."""
SEAL = "orbat.crc32"
"""The file of a cache that tells what its files were when it was made."""
_PIECE = 1 << 20
_SHORT = 200
"""Characters of what a parser says that are told: it names what it found, however long."""
_TRIES = 3
"""How often a damaged cache is made anew before the graph is held in memory: others may be at it too."""

_GRAPHS = ("dataset/facts", "dataset/evidence", "dataset")


def graphs(prefixes: Mapping[str, str]) -> dict[str, str]:
    """The named graphs: which file of the build each holds; that of the ontology holds `ontology`."""
    base = prefixes.get("x", BASE)
    own = {base + name: file for name, file in zip(_GRAPHS, TURTLE, strict=True)}
    return {**own, ORBAT.iri.rstrip("#"): "ontology"}


def filled(engine: ox.Store, turtle: tuple[bytes, ...], prefixes: Mapping[str, str], place: Path = Path()) -> ox.Store:
    """The store with the Turtle of a build, and the ontology, in it; `OrbatError` with file and line if it is none."""
    # Each load writes files of its own, so that one of all vocabularies takes a tenth of the time of one for each.
    for data, (graph, file) in zip((*turtle, b"\n".join(_vocabulary())), graphs(prefixes).items(), strict=True):
        try:
            engine.bulk_load(data, format=ox.RdfFormat.TURTLE)
        except SyntaxError as error:
            where = f"{place / file}, line {error.lineno}" if error.lineno else str(place / file)
            raise OrbatError(where, f"this is not Turtle ({error.msg[:_SHORT]})", REMEDY) from error
        engine.bulk_load(data, format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(graph))
    return engine


def cached(build: Path, turtle: tuple[bytes, ...], prefixes: Mapping[str, str]) -> tuple[ox.Store, Hold | None]:
    """The store on disk of this Turtle, made if need be, and anew if it is damaged; in memory where that cannot be.

    As long as the hold is kept no other process removes the store: the engine does not outlive its files.
    """
    digest = hashlib.sha256(LAYOUT)
    for data in (*turtle, *_vocabulary()):
        digest.update(hashlib.sha256(data).digest())
    whole = build.resolve()
    place = whole.parent / CACHE / f"{whole.name}-{digest.hexdigest()[:16]}"
    with contextlib.suppress(OSError, RuntimeError):  # what the engine says of a disk that it cannot use
        for _ in range(_TRIES):
            if not place.is_dir():
                _make(place, build, turtle, prefixes)
            hold = Hold.of(place)
            if (engine := _opened(place)) is not None:
                return engine, hold
            _remove_damaged(place, hold)
    return filled(ox.Store(), turtle, prefixes, build), None


def _opened(place: Path) -> ox.Store | None:
    """The store there; none where it is not as it was made: the engine looks at part of it only, and late."""
    try:
        if (place / SEAL).read_bytes() != _seal(place):
            return None
        return ox.Store.read_only(str(place))
    except (OSError, RuntimeError):
        return None


def _seal(place: Path) -> bytes:
    """The CRC-32 of each file that holds the store: a tenth of a second for a hundred megabytes."""
    paths = sorted((*place.glob("*.sst"), *place.glob("*.log"), *place.glob("MANIFEST-*"), place / "CURRENT"))
    return "".join(f"{_crc(path):08x}  {path.name}\n" for path in paths).encode()


def _crc(path: Path) -> int:
    crc = 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            crc = zlib.crc32(piece, crc)
    return crc


def _remove_damaged(place: Path, found: Hold) -> None:
    """Removes a store unless another was put there meanwhile; raises `OSError` where another process has it open."""
    found.release()
    hold = Hold.of(place, alone=True)
    if hold.folder == found.folder:
        gone = place.with_name(f"{place.name}.{os.getpid()}")
        place.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)
    hold.release()


def _vocabulary() -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(data_folder("ontology").glob("*.ttl")))


def _make(place: Path, build: Path, turtle: tuple[bytes, ...], prefixes: Mapping[str, str]) -> None:
    """Writes the store under another name, then renames it: a killed process leaves no half store. Drops older ones."""
    new = place.with_name(f"{place.name}.{os.getpid()}")
    new.mkdir(parents=True)
    hold = Hold.of(new)
    _drop_older(place, new)
    try:
        engine = filled(ox.Store(str(new)), turtle, prefixes, build)
        engine.flush()
        engine.optimize()
        del engine
        (new / SEAL).write_bytes(_seal(new))
        new.rename(place)
    except BaseException as error:
        shutil.rmtree(new, ignore_errors=True)
        if not isinstance(error, OSError) or not place.is_dir():
            raise
    finally:
        hold.release()


def _drop_older(place: Path, new: Path) -> None:
    """Removes the stores of former builds into the same folder, but for those that a process still reads or writes."""
    stem = place.name.rpartition("-")[0]
    for old in sorted(place.parent.iterdir()):
        if old.name.rpartition("-")[0] == stem and old != new:
            with contextlib.suppress(OSError):
                hold = Hold.of(old, alone=True)
                shutil.rmtree(old, ignore_errors=True)
                hold.release()
