"""No spelling of SERVICE passes, whatever it hides behind; words that only look like it do."""

from __future__ import annotations

import time

import pytest

from orbat.errors import UsageError
from orbat.store.refusals import asks_elsewhere, check, is_update

ELSEWHERE = [
    "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT ?x { ?s ?p ?o } }",
    "select*{service<http://example.org/>{?s?p?o}}",
    "SELECT * { ?s ?p ?a,?b FILTER(?a<?b)SERVICE#>\n<http://example.org/>{?s ?p ?o} }",
    'SELECT * { BIND("""\\"""" AS ?z) SERVICE ?x {?s ?p ?o} FILTER(?y = "") }',
    "SELECT * { BIND('''\\'''' AS ?z) SERVICE ?x {?s ?p ?o} FILTER(?y = '') }",
    'SELECT * { FILTER(?a<b:c#>"""\n) SERVICE ?x {?s ?p ?o} #"""\n }',
    "SELECT * { FILTER(?a<'>') SERVICE ?x {?s ?p ?o} FILTER(?a<'') }",
    "SELECT * { ?s <urn:'> ?o . SERVICE ?x {?s ?p ?o} . ?s <urn:'> ?o }",
    "SELECT * { ?s <urn:a#> ?o . SERVICE ?x {?s ?p ?o} }",
    "SELECT * { FILTER(?a<?b)SERVICE?x{?s?p?o}FILTER(1>0) }",
    'SELECT * { ?s ?p "a\\\\" SERVICE ?x {} . ?s ?p "b" }',
    "SELECT * { ?s ?p 'it' #'\n SERVICE ?x {} }",
    "SELECT * { ?s ?p 1SERVICE <http://example.org/> {} }",
    "SELECT * { ?s ?p trueSERVICE ?x {} }",
    "SELECT * { SERVICESILENT<http://example.org/>{} }",
    "PREFIX : <http://example.org/> SELECT * { SERVICE:a {} }",
    "PREFIX x: <http://example.org/> SELECT * { ?s ?p x:.SERVICEx:a {} }",
    "PREFIX x: <http://example.org/> SELECT * { SERVICE x:\\'a {?s ?p ?o} FILTER(?o = '') }",
    "SELECT * { ?s <http://example.org/\\u0041#> ?o . SERVICE ?x {} }",
    "SELECT * { SERVICE # {\n ?x # }\n {} }",
]
HERE = [
    "SELECT * { ?s ?p 'SERVICE' }",
    'SELECT * { ?s ?p "a \\" SERVICE ?x {} " }',
    'SELECT * { ?s ?p """ " SERVICE ?x {} """ }',
    "SELECT * { ?s ?p ?o } # SERVICE <http://example.org/>",
    "SELECT * { ?s <http://example.org/SERVICE#x> ?o }",
    "SELECT ?service { ?service a orbat:Service ; x:service ?SERVICE }",
    "SELECT * { ?s ?p ?a FILTER(?a < 3) } # a service's",
    "SELECT * { ?s x:service ?o { ?a ?b ?c } }",
    "SELECT * { GRAPH ?service { ?a ?b ?c } }",
]
UPDATES = [
    "INSERT DATA { <a:b> <a:c> 1 }",
    "# a comment\nPREFIX a: <http://e.org/#> DELETE WHERE { ?s ?p ?o }",
    "BASE <http://e.org/> PREFIX : <x#> LOAD <y>",
    "WITH <http://e.org/g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "clear all",
    "DROP GRAPH <http://e.org/g>",
    "CREATE GRAPH <a:g>",
    "COPY DEFAULT TO <a:g>",
    "MOVE DEFAULT TO <a:g>",
    "ADD DEFAULT TO <a:g>",
]
QUERIES = [
    "SELECT ?load { ?load a 'LOAD' }",
    "# INSERT DATA {}\nASK {}",
    "PREFIX load: <http://e.org/INSERT#> ASK { load:drop a 'DELETE' }",
    "nonsense",
    "",
]


@pytest.mark.parametrize("sparql", ELSEWHERE)
def test_service_is_seen(sparql: str) -> None:
    assert asks_elsewhere(sparql)


@pytest.mark.parametrize("sparql", HERE)
def test_words_like_it_are_not(sparql: str) -> None:
    assert not asks_elsewhere(sparql)


@pytest.mark.parametrize(("sparql", "expected"), [*((each, True) for each in UPDATES), *((q, False) for q in QUERIES)])
def test_updates_are_told_by_their_first_word(sparql: str, expected: bool) -> None:
    assert is_update(sparql) is expected


WORDS = ['"\\', '"', "'''\\'", '"""', "<'", "<#", "service ", "service:", "SERVICE\n", "\\", "PREFIX a:", " ", "?a<'"]


@pytest.mark.parametrize("word", WORDS)
def test_no_query_takes_long_to_look_through(word: str) -> None:
    words = "service " + word * (60_000 // len(word))
    start = time.process_time()
    asks_elsewhere(words)
    is_update(words[8:])
    assert time.process_time() - start < 20


DEEP = {
    "groups": ("SELECT * ", "{", "}"),
    "brackets": ("ASK { FILTER", "(", ")"),
    "nots": ("ASK { FILTER(", "!", ""),
    "nodes": ("ASK { ?s ?p ", "[ ?p ", "]"),
    "or": ("ASK { FILTER(1", "||1", ""),
    "sums": ("ASK { FILTER(1", "+1", ""),
    "optional": ("ASK {", "OPTIONAL {?s ?p ?o}", ""),
    "functions": ("ASK { FILTER(", "IF(1,1,", ")"),
    "lists": ("ASK { ?s ?p ", "(", ")"),
}


@pytest.mark.parametrize("deep", DEEP)
def test_what_the_engine_has_no_stack_for_is_refused(deep: str) -> None:
    begin, piece, end = DEEP[deep]
    number = 60_000 // len(piece + end)
    with pytest.raises(UsageError, match="nested too deeply"):
        check(begin + piece * number + end * number)


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * " + "{" * 400 + "}" * 400,
        "ASK { FILTER(" + "!" * 3900 + "1) }",
        "ASK {" + "OPTIONAL {?s ?p ?o}" * 900 + "}",
        "ASK { VALUES ?x {" + " x:unit-of-the-north" * 3000 + "} }",
        "ASK { VALUES ?x {" + " <http://a/b+c-d/(e)>" * 3000 + "} }",
        "ASK { VALUES ?x { '" + "(!" * 30_000 + "' } }",
        "ASK { " + "?s ?p ?o . " * 5000 + "}",
    ],
)
def test_what_is_only_long_is_not_refused(sparql: str) -> None:
    check(sparql)
