"""The site: which pages there are, and the HTML of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from orbat.ask.question import questions
from orbat.ask.search import Names
from orbat.knowledge_graph import KnowledgeGraph
from orbat.pages.addresses import Addresses
from orbat.pages.classes import kinds, paths
from orbat.pages.desk import Desk
from orbat.pages.lists import decades
from orbat.pages.notices import Near
from orbat.pages.orders import heads, order_of_battle
from orbat.pages.render import Page, Place, render
from orbat.pages.routes import ROUTES
from orbat.pages.things import SHOWN
from orbat.rdf.iris import BASE
from orbat.store import term

STATIC = Path(__file__).parent / "static"
_ONE_OF_A_KIND = (
    "index",
    "search",
    "timeline",
    "map",
    "trees",
    "conflicts",
    "questions",
    "sources",
    "sparql",
    "ns",
    "shapes",
)
_SUBJECTS = """
SELECT DISTINCT ?s WHERE {
  { ?s a ?class . FILTER(?class NOT IN (oa:SpecificResource, oa:TextPositionSelector, oa:TextQuoteSelector))
    FILTER NOT EXISTS { ?s a rdf:Statement ; dct:isPartOf ?whole } }
  UNION { ?claim a orbat:Claim ; rdf:subject ?s }
  UNION { ?claim a orbat:Claim ; rdf:object ?s FILTER(isIRI(?s)) }
  UNION {
    ?claim orbat:status orbat:hypothesis . ?part dct:isPartOf ?claim ; rdf:subject|rdf:object ?s FILTER(isIRI(?s))
  }
  FILTER(STRSTARTS(STR(?s), BASE))
} ORDER BY ?s
"""
_POSTS = "SELECT DISTINCT ?post { ?tenure orbat:post ?post } ORDER BY ?post"
_LONG = """
SELECT ?thing (COUNT(DISTINCT ?claim) AS ?n) { ?claim a orbat:Claim ; rdf:subject ?thing } GROUP BY ?thing
HAVING (COUNT(DISTINCT ?claim) > MANY) ORDER BY ?thing
"""


class Site:
    """The pages of a graph. `live`: a server answers searches, forms and queries; else all works from plain files."""

    def __init__(self, graph: KnowledgeGraph, *, address: str = "", live: bool = False) -> None:
        """`address` is where the site stands on the web, for canonical links; empty if that is not known."""
        self._graph = graph
        self._address = address and address.rstrip("/") + "/"
        self._live = live

    @cached_property
    def addresses(self) -> Addresses:
        """Which page shows which IRI."""
        return Addresses(self._graph.store.prefixes.get("x", BASE))

    @cached_property
    def names(self) -> Names:
        """The names of the graph, to be searched."""
        return Names(self._graph.store)

    @cached_property
    def _desk(self) -> Desk:
        return Desk(self._graph, self.addresses, lambda: self.names, self._live)

    def paths(self) -> Iterator[str]:
        """Every page, in order: its address in the site without suffix."""
        yield from _ONE_OF_A_KIND
        nodes = self._desk.nodes
        for kind in kinds(nodes):
            yield from paths(nodes, kind)
        yield from (f"question/{question.name}" for question in questions())
        yield from (f"timeline/{decade}0s" for decade, _ in decades(nodes))
        yield from self._desk.index.paths()
        for head in heads(nodes):
            for tree in self._of("tree/", iter([head])):
                yield tree
                branch = order_of_battle(nodes, head)
                yield from (f"{tree}/{day}" for day in (branch.chosen_days if branch else ()))
        yield from self._of("post/", (row["post"].text for row in nodes.store.query(_POSTS)))
        asked = _SUBJECTS.replace("BASE", term("text", self.addresses.base))
        yield from self._of("id/", (row["s"].text for row in nodes.store.query(asked)))
        for row in nodes.store.query(_LONG.replace("MANY", str(SHOWN))):
            path = self.addresses.path(row["thing"].text)
            if path:
                yield from (f"more/{page}/{path[3:]}" for page in range(2, -(-int(row["n"].text) // SHOWN) + 1))

    def _of(self, folder: str, iris: Iterator[str]) -> Iterator[str]:
        for iri in iris:
            path = self.addresses.path(iri)
            if path and path.startswith("id/") and "#" not in iri:
                yield folder + path.removeprefix("id/")

    def html(self, path: str, values: Mapping[str, str] = {}) -> str | None:
        """The page at this address, its links relative; None if there is none. `values` are those of a form."""
        page = self._page(path, values)
        if page is None:
            return None
        return render(page, Place(path, self.addresses, self._address, self._live))

    def near(self, words: str, most: int = 5) -> tuple[Near, ...]:
        """The things with a page that these words may name, the best first."""
        hits = ((hit, self.addresses.path(hit.iri)) for hit in self.names.search(words, most))
        return tuple(Near(hit.label, hit.kind, path) for hit, path in hits if path)

    def _page(self, path: str, values: Mapping[str, str]) -> Page | None:
        head, _, rest = path.partition("/")
        route: Callable[[Desk, str, Mapping[str, str]], Page | None] | None = ROUTES.get((head, bool(rest)))
        return route(self._desk, rest, values) if route else None
