"""What is wrong with a query is told in a few words, not as all that the grammar could take."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from orbat.errors import UsageError
from orbat.rdf.terms import PREFIXES
from orbat.store import Store

LONGEST = 160
ENDS = "the query ends here and is not whole, or a word before this is not known"


@pytest.mark.parametrize(
    ("sparql", "where", "why"),
    [
        (
            "SELECT ?p { ?p foaf:name }",
            "line 1, column 26",
            '"}" cannot stand here; a variable, a string, a prefixed name, an IRI, a number, or "(" could',
        ),
        ("SELECT ?x { ?x a ?y }\nLIMIT ten", "line 2, column 7", '"ten" cannot stand here; a number could'),
        ("ASK { ?p a nope:X }", "line 1, column 18", "this prefix is not declared"),
        ("ASK { ?s <a b> ?o }", "line 1, column 15", "this is no IRI"),
        ("SELECT ?x { ?x a ?y } GROUP BY ?y", "line 1, column 34", "The SELECT contains a variable that is unbound"),
        ("SELECT * { ?s ?p ?o ", "line 1, column 21", f'{ENDS}; ",", ".", ";", "{{", or "}}" could'),
        ("foo", "line 1, column 4", ENDS),
        ("", "line 1, column 1", ENDS),
    ],
)
def test_what_is_wrong(sparql: str, where: str, why: str) -> None:
    with pytest.raises(UsageError) as raised:
        Store(ox.Store(), PREFIXES).query(sparql)
    assert raised.value.where == f"query, {where}"
    assert raised.value.what == f"not SPARQL: {why}"
    assert len(why) < LONGEST
