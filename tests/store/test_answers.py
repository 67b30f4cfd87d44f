"""An answer is written in every form, and no more rows of it than were asked for."""

from __future__ import annotations

import io

import pyoxigraph as ox
import pytest

from orbat.store import GRAPHS, TABLES, Form, Store, TooLongError
from orbat.store.answers import _Counting

ODD = "(2 \"}},{\\\"a\") (UNDEF '''\n</result>''')"
ROWS = f"SELECT ?a ?b {{ VALUES (?a ?b) {{ (1 'x') (UNDEF UNDEF) (UNDEF UNDEF) {ODD} }} }}"


@pytest.fixture
def store() -> Store:
    return Store(ox.Store(), {})


def written(store: Store, sparql: str, form: Form, most: int | None) -> bytes:
    output = io.BytesIO()
    store.query(sparql).write(output, form, most)
    return output.getvalue()


@pytest.mark.parametrize("form", TABLES, ids=lambda form: form.name)
def test_rows_are_counted_in_every_form(store: Store, form: Form) -> None:
    whole = written(store, ROWS, form, None)
    assert written(store, ROWS, form, 5) == whole
    with pytest.raises(TooLongError, match="more than 4 rows"):
        written(store, ROWS, form, 4)


@pytest.mark.parametrize("form", TABLES, ids=lambda form: form.name)
@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_rows_are_counted_across_pieces(store: Store, form: Form, size: int) -> None:
    sparql = "SELECT ?a { VALUES ?a { 1 UNDEF 2 UNDEF UNDEF 'x' } }"
    whole = written(store, sparql, form, None)

    def count(most: int) -> None:
        counting = _Counting(io.BytesIO(), form, most)
        for start in range(0, len(whole), size):
            counting.write(whole[start : start + size])

    count(6)
    with pytest.raises(TooLongError):
        count(5)


@pytest.mark.parametrize("form", GRAPHS, ids=lambda form: form.name)
def test_triples_are_counted_and_sorted(store: Store, form: Form) -> None:
    sparql = "CONSTRUCT { ?a <http://e.org/p> ?b } { VALUES (?a ?b) { (<http://e.org/b> 2) (<http://e.org/a> 1) } }"
    assert written(store, sparql, form, 2) == written(store, sparql.replace("2)", "2) "), form, None)
    assert written(store, sparql, form, 2).index(b"/a") < written(store, sparql, form, 2).index(b"/b")
    with pytest.raises(TooLongError):
        written(store, sparql, form, 1)


def test_xml_holds_no_control_character(store: Store) -> None:
    assert "a\ufffdb".encode() in written(store, "SELECT ('a\\u000Bb' AS ?x) {}", TABLES[1], None)
