"""The ontology with its vocabularies, and the shapes, as documents beside their pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from orbat.data import folder as data_folder
from orbat.rdf.terms import ORBAT, PREFIXES

FORMATS = {
    "ttl": ox.RdfFormat.TURTLE,
    "jsonld": ox.RdfFormat.JSON_LD,
    "nt": ox.RdfFormat.N_TRIPLES,
    "rdf": ox.RdfFormat.RDF_XML,
}
DOCUMENTS = {"ns": "ontology", "shapes": "shapes"}
"""The documents, and the folders that they are made of."""


def documents(build: Path) -> Iterator[tuple[str, bytes]]:
    """The files and their words; blank nodes are called by the order in which they come.

    The rules that a build names in the ontology's namespace stand with the ontology.
    """
    own = tuple(_own(build))
    for name, folder in DOCUMENTS.items():
        triples = (*_triples(sorted(data_folder(folder).glob("*.ttl"))), *(own if name == "ns" else ()))
        for suffix, form in FORMATS.items():
            prefixes = None if suffix == "nt" else dict(sorted(PREFIXES.items()))
            yield f"{name}.{suffix}", ox.serialize(triples, format=form, prefixes=prefixes) or b""


def _own(build: Path) -> Iterator[ox.Triple]:
    for quad in ox.parse(path=str(build / "dataset.ttl"), format=ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(ORBAT.iri):
            yield quad.triple


def _triples(paths: list[Path]) -> Iterator[ox.Triple]:
    names: dict[ox.BlankNode, ox.BlankNode] = {}
    for path in paths:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            subject, node = quad.subject, quad.object
            if isinstance(subject, ox.BlankNode):
                subject = names.setdefault(subject, ox.BlankNode(f"b{len(names)}"))
            if isinstance(node, ox.BlankNode):
                node = names.setdefault(node, ox.BlankNode(f"b{len(names)}"))
            yield ox.Triple(subject, quad.predicate, node)
