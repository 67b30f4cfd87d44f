"""The graphs that a query names itself, after FROM and FROM NAMED (SPARQL 1.1, section 13.2)."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pyoxigraph as ox

from orbat.store.refusals import QUOTED

_PROLOGUE = re.compile(r"\s*(?:(?:BASE|PREFIX\s*[^\s:<>(){}]*:)\s*<[^<>]*>\s*)*", re.IGNORECASE)
_FROM = re.compile(r"(?<![\w?$:@.-])FROM(?:\s*NAMED(?=[\s<:]))?\s*(<[^<>]*>|[^\s:<>(){}]*:[^\s<>(){}]*)", re.IGNORECASE)


def graphs_of(sparql: str, prefixes: Mapping[str, str]) -> tuple[str, ...]:
    """The IRIs of the graphs, in their order; `sparql` is a query that the engine understands.

    >>> graphs_of("PREFIX : <a:b#> ASK FROM :c FROM NAMED <a:d> { ?from ?x 'FROM <a:e>' }", {})
    ('a:b#c', 'a:d')
    """
    bare = QUOTED.sub(lambda found: found[0] if found[0][0] in "<\\" else " ", sparql)
    named = _FROM.findall(bare)
    prologue = _PROLOGUE.match(bare)
    if not named or prologue is None:
        return ()
    # The engine knows best what prefixes, a base and escapes make of a name.
    asked = f"{prologue[0]} SELECT ?graph {{ VALUES ?graph {{ {' '.join(named)} }} }}"
    try:
        found = ox.Store().query(asked, prefixes=dict(prefixes))
    except SyntaxError:  # the word stands somewhere else
        return ()
    assert isinstance(found, ox.QuerySolutions)  # noqa: S101 it is a SELECT
    return tuple(row["graph"].value for row in found)
