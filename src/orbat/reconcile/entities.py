"""The things of a graph as the service names them: by the last part of their IRI."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from orbat.ask.names import Named, named
from orbat.ask.search import Names
from orbat.knowledge_graph import KnowledgeGraph
from orbat.rdf.iris import BASE
from orbat.rdf.terms import ORBAT
from orbat.resolve.folding import slug
from orbat.store import Store

Json = dict[str, object]
_CLASSES = "SELECT ?class ?label ?about { ?class a rdfs:Class ; rdfs:label ?label ; rdfs:comment ?about }"


class Entities:
    """What the service knows: the graph, its names, and what its kinds are called."""

    def __init__(self, graph: KnowledgeGraph) -> None:
        self._graph = graph

    @property
    def store(self) -> Store:
        """The graph, to be asked."""
        return self._graph.store

    @cached_property
    def space(self) -> str:
        """What the IRIs of the data begin with."""
        return self.store.prefixes.get("x", BASE)

    @property
    def names(self) -> Names:
        """The names of the graph, to be searched."""
        return self._graph.names

    def key(self, iri: str) -> str:
        """The identifier of a thing: its IRI without the base, or the whole of it if it has another."""
        return iri.removeprefix(self.space) or iri

    def iri(self, key: str) -> str:
        """The IRI of an identifier; an IRI stands for itself."""
        return key if key.startswith(("http://", "https://")) else self.space + key

    def get(self, key: str) -> Named | None:
        """The thing of an identifier."""
        return self.names.get(self.iri(key))

    def says_all(self, thing: Named) -> bool:
        """Whether its label tells it from all others: one that does not was given a longer identifier."""
        return self.key(thing.thing.iri) == slug(thing.thing.label)

    @cached_property
    def kinds(self) -> dict[str, int]:
        """How many things there are of each kind, broader ones too, the most first."""
        counts = Counter(kind for each in named(self.store) for kind in each.kinds)
        return dict(sorted(counts.items(), key=lambda row: (-row[1], row[0])))

    def kind(self, key: str) -> str:
        """The kind that an identifier of a type, or its IRI, names."""
        return re.split(r"[#/]", key)[-1]

    def type(self, kind: str) -> Json:
        """A kind as the service tells it."""
        return {"id": kind, "name": self.described(kind)[0]}

    def described(self, kind: str) -> tuple[str, str]:
        """What a kind is called, and what it is."""
        spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind).lower()
        return self._classes.get(kind, (spaced, f"things of the kind {spaced}"))

    @cached_property
    def _classes(self) -> dict[str, tuple[str, str]]:
        rows = self.store.query(_CLASSES)
        own = [row for row in rows if row["class"].text.startswith(ORBAT.iri)]
        return {row["class"].text.removeprefix(ORBAT.iri): (row["label"].text, row["about"].text) for row in own}
