"""The SPARQL box of a site without a server: Oxigraph's WebAssembly and the graph, as scripts.

A page opened from disk may neither fetch files nor load modules. So the engine is a script that sets a global: its
code as text, from which the page makes a worker, and its WebAssembly, packed, as text. The graph comes likewise, as
N-Quads in parts that are not too large for a script: each file of the build, and the ontology, is a graph of the name
that a server gives to it, and a query that names none asks them all. They have no triple in common: none counts twice.
"""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from orbat.ask.question import questions
from orbat.data import folder as data_folder
from orbat.errors import OrbatError
from orbat.publish.dumps import pack
from orbat.publish.search import script
from orbat.rdf.terms import ORBAT
from orbat.store import TURTLE

HERE = Path(__file__).parent
VENDOR = HERE / "vendor" / "oxigraph"
STATIC = HERE / "static"
FOLDER = "static/box"
PART = 200_000
"""Triples of a part: 1 to 3 MB of script."""
MOST = 3_000_000
"""Triples that a browser is asked to hold, about 2 GB; of a larger graph it gets the facts without their evidence."""
_EXPORT = re.compile(r"^export (?=class |function )", re.MULTILINE)
_EXPORTS = re.compile(r"^export \{[^}]*\};?$", re.MULTILINE)
_OWN_ADDRESS = "import.meta.url"


def engine() -> bytes:
    """The engine as a classic script; its module becomes a function that gives what it exports."""
    module = (VENDOR / "web.js").read_text(encoding="utf-8")
    plain = _EXPORTS.sub("", _EXPORT.sub("", module)).replace(_OWN_ADDRESS, "self.location.href")
    if "import" in re.findall(r"^\s*(import|export)\b", plain, re.MULTILINE) or "import.meta" in plain:
        raise OrbatError(str(VENDOR), "the engine is of a version that is not known here", "Install orbat again")
    glue = f"const oxigraph = (() => {{\n{plain}\nreturn {{ initSync, Store }};\n}})();\n"
    worker = (STATIC / "sparql-worker.js").read_text(encoding="utf-8")
    packed = _packed((VENDOR / "web_bg.wasm").read_bytes())
    return script("orbatEngine", {"glue": glue, "worker": worker, "wasm": packed})


def files_of(build: Path, most: int = MOST) -> tuple[str, ...]:
    """The files of a build that a browser is asked to hold."""
    lines = sum(_lines(build / name) for name in TURTLE)
    return TURTLE if lines <= most else tuple(name for name in TURTLE if name != "evidence.ttl")


def parts(build: Path, graphs: Mapping[str, str], names: Iterable[str] = TURTLE) -> Iterator[bytes]:
    """These files of the build and the ontology as scripts, a part each; `graphs` as `Store.graphs` gives them."""
    waiting: list[ox.Quad] = []
    for quad in _quads(build, graphs, names):
        waiting.append(quad)
        if len(waiting) == PART:
            yield _part(waiting)
            waiting.clear()
    yield _part(waiting)


def settings(
    base: str, prefixes: Mapping[str, str], number: int, files: Mapping[str, str], *, whole: bool
) -> dict[str, Any]:
    """What the page's script needs to know; `files` are those that are not called as their things."""
    asked = {each.name: {"title": each.title, "sparql": each.sparql} for each in questions()}
    return {
        "root": "",
        "base": base,
        "vocabulary": ORBAT.iri,
        "prefixes": dict(sorted(prefixes.items())),
        "parts": number,
        "files": dict(files),
        "note": "" if whole else "The graph is large: facts are here, their evidence is in the dumps alone.",
        "questions": asked,
    }


def _lines(path: Path) -> int:
    """About as many as triples: a build writes a predicate, and often an object, a line."""
    with path.open("rb") as file:
        return sum(piece.count(b"\n") for piece in iter(lambda: file.read(1 << 20), b""))


def _quads(build: Path, graphs: Mapping[str, str], names: Iterable[str]) -> Iterator[ox.Quad]:
    called = {file: ox.NamedNode(iri) for iri, file in graphs.items()}
    vocabularies = sorted(data_folder("ontology").glob("*.ttl"))
    for path in (*(build / name for name in names), *vocabularies):
        graph = called.get(path.name if path.parent == build else "ontology")
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            yield ox.Quad(quad.subject, quad.predicate, quad.object, graph)


def _part(quads: list[ox.Quad]) -> bytes:
    words = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    return f'(self.orbatGraph = self.orbatGraph || []).push("{_packed(words)}");\n'.encode()


def _packed(data: bytes) -> str:
    output = io.BytesIO()
    pack(io.BytesIO(data), output)
    return base64.b64encode(output.getvalue()).decode()
