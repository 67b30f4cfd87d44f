"""What is in the graph, at a glance."""

from __future__ import annotations

from dataclasses import dataclass

from orbat.pages.classes import Kind, kinds
from orbat.pages.conflicts import Dispute, Disputes
from orbat.pages.nodes import Nodes, expand
from orbat.pages.orders import Top, tops
from orbat.rdf.terms import ORBAT

DISPUTES = 6
TOPS = 12
_CLAIMS = "SELECT ?status (COUNT(?claim) AS ?n) { ?claim a orbat:Claim ; orbat:status ?status } GROUP BY ?status"
_CONFLICTS = """
SELECT ?conflict { ?conflict a orbat:Conflict ; orbat:state ?state } ORDER BY (?state != orbat:open) ?conflict
"""
_SOURCES = "SELECT (COUNT(DISTINCT ?source) AS ?n) { ?source a schema:Article ; orbat:fileName ?name }"
_ABOUT = """
SELECT ?title ?description ?licence {
  ?set a void:Dataset ; dct:title ?title ; dct:license ?licence OPTIONAL { ?set dct:description ?description }
} ORDER BY ?set LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Home:
    """The figures and the entrances; `claims` by status."""

    title: str
    description: str
    licence: str
    kinds: tuple[Kind, ...]
    claims: dict[str, int]
    sources: int
    disputes: tuple[Dispute, ...]
    disputed: int
    tops: tuple[Top, ...]


def home(nodes: Nodes, disputes: Disputes) -> Home:
    """What the home page shows."""
    about = nodes.store.query(_ABOUT).rows
    conflicts = [row["conflict"].text for row in nodes.store.query(_CONFLICTS)]
    claims = {row["status"].text.removeprefix(ORBAT.iri): int(row["n"].text) for row in nodes.store.query(_CLAIMS)}
    return Home(
        about[0]["title"].text if about else "Order of battle",
        about[0]["description"].text if about else "",
        about[0]["licence"].text if about else "",
        tuple(kind for kind in kinds(nodes) if kind.iri != expand("orbat:Claim")),
        dict(sorted(claims.items())),
        int(nodes.store.query(_SOURCES).rows[0]["n"].text),
        disputes.read(conflicts[:DISPUTES]),
        len(conflicts),
        tops(nodes)[:TOPS],
    )
