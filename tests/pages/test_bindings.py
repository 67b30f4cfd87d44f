from __future__ import annotations

import pytest

from orbat import KnowledgeGraph
from orbat.ask.question import Question, questions
from orbat.pages.bindings import THING, with_things


@pytest.mark.parametrize("question", questions(), ids=lambda each: each.name)
def test_the_things_are_those_that_bear_the_names(seeds_graph: KnowledgeGraph, question: Question) -> None:
    store = seeds_graph.store
    labels = {(row["t"].text, row["l"].text) for row in store.query("SELECT ?t ?l { ?t skos:prefLabel ?l }")}
    plain, told = store.query(question.sparql), store.query(with_things(question.sparql))
    named = [column for column in plain.columns if column + THING in told.columns]
    assert [*plain.columns, *(each + THING for each in named)] == sorted(
        told.columns, key=lambda column: (column.endswith(THING), [*told.columns].index(column))
    )
    cells = {tuple(row[column].text for column in plain.columns) for row in told.rows}
    assert cells == {tuple(row[column].text for column in plain.columns) for row in plain.rows}
    told_of = {(row[each + THING].text, row[each].text) for row in told.rows for each in named if row[each].text}
    assert {pair for pair in told_of if pair[0]} <= labels
