"""A reconciliation service: names of a table are matched with the things of a graph, as OpenRefine asks for it.

Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group (final report of 10 April 2023).
"""

from orbat.reconcile.routes import routes

__all__ = ["routes"]
