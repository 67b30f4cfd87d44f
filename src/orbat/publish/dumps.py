"""The whole graph as files: Turtle, N-Triples and TriG, each also packed; and the build's own tables.

In TriG facts and evidence are named graphs of the IRIs that the dataset gives to them, what is said of the dataset is
in the default graph. Everything is streamed, in the order of the build's own files, so that a graph of any size takes
the same memory and the same graph the same bytes.
"""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from orbat.publish.folder import Folder, Put
from orbat.store import TURTLE

FOLDER = "dump"
PACK_LEVEL = 6
"""Of nine; those above save two in a hundred bytes and take thrice as long."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the whole graph: its file, its media type, and what it is."""

    file: str
    media_type: str
    about: str


@dataclass(frozen=True, slots=True)
class Dump:
    """A file that can be fetched; `packed` if it is a gzip of that form."""

    form: Form
    put: Put
    packed: bool


GRAPHS = (
    (Form(f"{FOLDER}/graph.ttl", "text/turtle", "The whole graph: facts, evidence and what the dataset is"), "ttl"),
    (Form(f"{FOLDER}/graph.nt", "application/n-triples", "The whole graph, a triple a line"), "nt"),
    (Form(f"{FOLDER}/graph.trig", "application/trig", "The whole graph; facts and evidence are named graphs"), "trig"),
)
PARTS = (
    (Form(f"{FOLDER}/orbat.ttl", "text/turtle", "The facts"), "orbat.ttl"),
    (
        Form(f"{FOLDER}/evidence.ttl", "text/turtle", "Claims, their words, conflicts and decisions"),
        "evidence.ttl",
    ),
    (Form(f"{FOLDER}/dataset.ttl", "text/turtle", "What the build says of the dataset"), "dataset.ttl"),
    (Form(f"{FOLDER}/facts.csv", "text/csv", "The facts as a table"), "facts.csv"),
    (Form(f"{FOLDER}/facts.jsonl", "application/jsonl", "The facts as one JSON object a line"), "facts.jsonl"),
)
FORMATS = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "trig": ox.RdfFormat.TRIG}
NAMES = {"orbat.ttl": "facts", "evidence.ttl": "evidence"}


def write_dumps(build: Path, folder: Folder, prefixes: Mapping[str, str], whole: str) -> Iterator[Dump]:
    """Writes what can be fetched whole; `whole` is the IRI of the dataset."""
    for form, kind in GRAPHS:
        yield from _both(folder, form, partial(_serialise, build, kind, prefixes, whole))
    for form, name in PARTS:
        if (build / name).is_file():
            yield from _both(folder, form, partial(_copy, build / name))


def _both(folder: Folder, form: Form, write: Callable[[IO[bytes]], None]) -> Iterator[Dump]:
    place = folder.place(form.file)
    with place.open("wb") as output:
        write(output)
    packed = folder.place(f"{form.file}.gz")
    with packed.open("wb") as output, place.open("rb") as words:
        pack(words, output)
    yield Dump(form, folder.take(form.file), packed=False)
    yield Dump(form, folder.take(f"{form.file}.gz"), packed=True)


def pack(words: IO[bytes], output: IO[bytes]) -> None:
    """Packs a file without a name or a time of its own."""
    with gzip.GzipFile(filename="", mode="wb", compresslevel=PACK_LEVEL, fileobj=output, mtime=0) as file:
        shutil.copyfileobj(words, file, 1 << 20)


def _copy(path: Path, output: IO[bytes]) -> None:
    with path.open("rb") as file:
        shutil.copyfileobj(file, output, 1 << 20)


def _serialise(build: Path, kind: str, prefixes: Mapping[str, str], whole: str, output: IO[bytes]) -> None:
    named = kind == "trig"
    names = dict(prefixes) if kind != "nt" else None
    ox.serialize(_quads(build, whole, named=named), output, format=FORMATS[kind], prefixes=names)


def _quads(build: Path, whole: str, *, named: bool) -> Iterator[ox.Quad]:
    for name in TURTLE:
        graph = ox.NamedNode(f"{whole}/{NAMES[name]}") if named and name in NAMES else ox.DefaultGraph()
        for quad in ox.parse(path=str(build / name), format=ox.RdfFormat.TURTLE):
            yield ox.Quad(quad.subject, quad.predicate, quad.object, graph)
