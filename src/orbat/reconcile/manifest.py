"""What the service tells of itself: its spaces, its kinds, and where its parts are."""

from __future__ import annotations

from importlib.metadata import version

from orbat.rdf.terms import ORBAT
from orbat.reconcile.entities import Entities, Json
from orbat.reconcile.queries import BATCH

SIZE = {"width": 420, "height": 260}
"""Pixels of a preview."""
_KINDS = 12
"""Kinds that are proposed."""
PARTS = ("entity", "property", "type")


def manifest(entities: Entities, address: str) -> Json:
    """The service manifest of a site at an address, which ends with a slash."""
    at = address.rstrip("/")
    return {
        "versions": ["0.2"],
        "name": "orbat: people, posts and units of security forces",
        "identifierSpace": entities.space,
        "schemaSpace": ORBAT.iri,
        "documentation": address,
        "serviceVersion": version("orbat"),
        "defaultTypes": [entities.type(kind) for kind in list(entities.kinds)[:_KINDS]],
        "view": {"url": f"{address}id/{{{{id}}}}"},
        "preview": {"url": f"{address}reconcile/preview?id={{{{id}}}}", **SIZE},
        "suggest": {part: _suggest(at, part) for part in PARTS},
        "extend": {"propose_properties": {"service_url": at, "service_path": "/reconcile/properties"}},
        "batchSize": BATCH,
    }


def _suggest(at: str, part: str) -> Json:
    return {
        "service_url": at,
        "service_path": f"/suggest/{part}",
        "flyout_service_url": at,
        "flyout_service_path": f"/suggest/flyout/{part}?id=${{id}}",
    }
