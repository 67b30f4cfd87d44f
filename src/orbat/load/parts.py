"""What is sent: the files of a build and the vocabularies that they use, each part into a graph of its own.

The graphs have the names that the embedded store gives them, and by which the description of the dataset calls them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from orbat import output
from orbat.data import folder as data_folder
from orbat.errors import UsageError
from orbat.rdf.triples import Size, lines, measure
from orbat.store.disk import graphs

ASIDE = ".loading"
"""What the name of a graph ends with while it is filled."""
FILES = {"facts": "orbat.ttl", "evidence": "evidence.ttl", "dataset": "dataset.ttl"}
ONTOLOGY = "ontology"
NAMES = (*FILES, ONTOLOGY)
DEFAULT = ""
"""The name of the default graph, which has none."""
_BASE = re.compile(rb"^@prefix x: <([^>]*)> \.$", re.MULTILINE)
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+")


@dataclass(frozen=True, slots=True)
class Part:
    """Files that go into one graph: its name (`DEFAULT` for none), that of the graph aside, and how many triples."""

    graph: str
    aside: str
    files: tuple[Path, ...]
    size: Size

    def batches(self, number: int) -> Iterator[list[str]]:
        """The triples as N-Triples, so many at a time."""
        triples = lines(self.files)
        while batch := list(islice(triples, number)):
            yield batch


@dataclass(frozen=True, slots=True)
class Contents:
    """The parts of a load, and the graphs aside that it, or one that was killed, may leave."""

    parts: tuple[Part, ...]
    asides: tuple[str, ...]


def contents_of(build: Path, graph_base: str = "", graph: str | None = None, *, ontology: bool = True) -> Contents:
    """The parts of a build, a graph a file; with `graph_base` they are called `facts`, `evidence` ... below that.

    `graph` names one graph for everything, `DEFAULT` the default graph. Raises `UsageError` where there is no build.
    """
    folder = output.standing(build)
    missing = [name for name in FILES.values() if not (folder / name).is_file()]
    if missing:
        remedy = "Run `orbat build` first, or name the folder of a build with --graph"
        raise UsageError(str(build), f"there is no {missing[0]} here", remedy)
    if graph == DEFAULT and graph_base:
        remedy = "Give one of them: the default graph has no name that could begin with it"
        raise UsageError("--graph-base", "it names no graph with --into default", remedy)
    base = base_of(folder)
    own = [_iri(graph_base) + name for name in NAMES] if graph_base else graphs({"x": base})
    names = dict(zip(NAMES, own, strict=True))
    everything = f"{graph_base or f'{base}dataset/'}everything"
    asides = tuple(each + ASIDE for each in (*names.values(), everything))
    files: dict[str, tuple[Path, ...]] = {names[name]: (folder / file,) for name, file in FILES.items()}
    if ontology:
        files[names[ONTOLOGY]] = tuple(sorted(data_folder("ontology").glob("*.ttl")))
    if graph is None:
        return Contents(tuple(_part(name, name, each) for name, each in files.items()), asides)
    all_files = tuple(file for each in files.values() for file in each)
    return Contents((_part(_iri(graph) if graph else DEFAULT, everything, all_files),), asides)


def base_of(folder: Path) -> str:
    """What the IRIs of a build begin with, as its Turtle declares it."""
    with (folder / FILES["dataset"]).open("rb") as file:
        found = _BASE.search(file.read(1 << 16))
    if not found:
        raise UsageError(str(folder), "dataset.ttl does not declare the prefix x:", "Build it again, or --graph-base")
    return found[1].decode("utf-8", "replace")


def _part(graph: str, beside: str, files: tuple[Path, ...]) -> Part:
    return Part(graph, beside + ASIDE, files, measure(files))


def _iri(words: str) -> str:
    if not _IRI.fullmatch(words):
        raise UsageError(words, "this is no IRI", "Write one such as https://example.org/graph/")
    return words
