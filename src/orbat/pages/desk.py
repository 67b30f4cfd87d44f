"""What every page is made from: the readers of one graph."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from orbat.ask.names import named
from orbat.ask.search import Names
from orbat.knowledge_graph import KnowledgeGraph
from orbat.pages.addresses import Addresses
from orbat.pages.claims import Claims
from orbat.pages.conflicts import Disputes
from orbat.pages.letters import Index
from orbat.pages.nodes import Nodes
from orbat.pages.passages import Passages, Texts
from orbat.pages.sources import Sources
from orbat.pages.things import Things


class Desk:
    """Readers of the parts of a graph, each made when a page first needs it."""

    def __init__(self, graph: KnowledgeGraph, addresses: Addresses, names: Callable[[], Names], live: bool) -> None:
        self.graph = graph
        self.addresses = addresses
        self.names = names
        self.live = live

    @cached_property
    def nodes(self) -> Nodes:
        """Names of terms."""
        return Nodes(self.graph.store)

    @cached_property
    def index(self) -> Index:
        """Names by their letters."""
        return Index(named(self.graph.store))

    @cached_property
    def texts(self) -> Texts:
        """Texts of sources."""
        return Texts(self.graph.folders)

    @cached_property
    def claims(self) -> Claims:
        """Claims with their words."""
        return Claims(self.nodes, Passages(self.graph.store, self.texts))

    @cached_property
    def things(self) -> Things:
        """Things with all that is said of them."""
        return Things(self.nodes, self.claims)

    @cached_property
    def disputes(self) -> Disputes:
        """Conflicts with their claims."""
        return Disputes(self.nodes, self.claims)

    @cached_property
    def sources(self) -> Sources:
        """Articles with their marks."""
        return Sources(self.nodes, self.claims, self.texts, self.graph.covered)
