"""A graph on disk, validated a part at a time, so that memory stays bounded and time grows with the graph."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from orbat.validate.asked import AskedGraph, Subject
from orbat.validate.reading import questions, read_triples, rules
from orbat.validate.verdict import Breach, judge

LARGEST = 30_000
Part = tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A graph in a folder, which any process can open, and the folder of the shapes if they are not orbat's own."""

    place: Path
    shapes: Path | None = None

    @property
    def engine(self) -> ox.Store:
        """The store, opened once a process."""
        return _opened(self.place)

    def ask(self) -> frozenset[Breach]:
        """What breaks a shape that asks the graph as a whole."""
        return judge(AskedGraph(self.engine), questions(self.shapes))

    def look(self, part: Part) -> frozenset[Breach]:
        """The things of a part that break a shape."""
        return judge(AskedGraph(self.engine, part), rules(self.shapes))


@contextmanager
def held(
    files: Sequence[tuple[str, bytes]], shapes: Path | None, largest: int = LARGEST
) -> Iterator[tuple[Held, list[Part]]]:
    """The graph of Turtle files, for a while, and its things in parts of at least so many triples.

    Raises `OrbatError` for what is not Turtle.
    """
    with tempfile.TemporaryDirectory(prefix="orbat-") as name:
        engine = ox.Store(name)
        parts: list[Part] = []
        engine.bulk_extend(_parted(files, largest, parts))
        engine.flush()
        engine.optimize()
        del engine
        try:
            yield Held(Path(name), shapes), parts
        finally:
            _opened.cache_clear()


def _parted(files: Iterable[tuple[str, bytes]], largest: int, parts: list[Part]) -> Iterator[ox.Quad]:
    """The quads in the order of the files; what they are about goes to the parts."""
    part: dict[Subject, None] = {}
    size = 0
    for number, (name, data) in enumerate(files, 1):
        for triple in read_triples(data, name, number):
            yield ox.Quad(*triple)
            if size >= largest and triple.subject not in part:
                parts.append(tuple(part))
                part, size = {}, 0
            part[triple.subject] = None
            size += 1
    parts.append(tuple(part))


@cache
def _opened(place: Path) -> ox.Store:
    return ox.Store.read_only(str(place))
