"""The namespace of orbat as a document: ontology, vocabularies, the rules that a build names, and the shapes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from orbat.data import folder as data_folder
from orbat.rdf.terms import ORBAT, PREFIXES
from orbat.store.forms import Form, graph_format
from orbat.store.triples import key

FOLDERS = {"ns": ("ontology", "shapes"), "shapes": ("shapes",)}
"""The documents, and the folders that they are made of."""


def vocabulary(name: str, form: Form, said: Iterable[ox.Triple]) -> bytes:
    """A document of `FOLDERS`; blank nodes are called by the order in which they come.

    What a build says of terms in the namespace of orbat, of all that is `said`, stands with the ontology.
    """
    paths = [path for folder in FOLDERS[name] for path in sorted(data_folder(folder).glob("*.ttl"))]
    own = sorted((triple for triple in said if _is_own(triple)), key=key) if name == "ns" else ()
    prefixes = None if form.suffix == "nt" else dict(sorted(PREFIXES.items()))
    return ox.serialize((*_triples(paths), *own), format=graph_format(form), prefixes=prefixes) or b""


def _is_own(triple: ox.Triple) -> bool:
    return isinstance(triple.subject, ox.NamedNode) and triple.subject.value.startswith(ORBAT.iri)


def _triples(paths: list[Path]) -> list[ox.Triple]:
    names: dict[ox.BlankNode, ox.BlankNode] = {}
    found = []
    for path in paths:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            subject, node = quad.subject, quad.object
            if isinstance(subject, ox.BlankNode):
                subject = names.setdefault(subject, ox.BlankNode(f"b{len(names)}"))
            if isinstance(node, ox.BlankNode):
                node = names.setdefault(node, ox.BlankNode(f"b{len(names)}"))
            found.append(ox.Triple(subject, quad.predicate, node))
    return found
