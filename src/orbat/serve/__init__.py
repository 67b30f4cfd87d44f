"""A built graph on the web: SPARQL, linked data and pages, read-only.

One process speaks HTTP; others, the workers, hold the store and answer. A query that runs too long ends with its
worker, which is replaced. Pages and descriptions have workers of their own, so that no query stands in their way.
"""
