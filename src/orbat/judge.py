"""Validates a build's graph part by part, in as many processes as there are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from orbat.components import components
from orbat.document import Source
from orbat.rdf.emit import Graphs
from orbat.rdf.terms import ORBAT, Triple, Value
from orbat.rdf.turtle import serialise
from orbat.validate import Validation, joined, validate_graph
from orbat.workers import Workers

Part = tuple[list[Triple], dict[str, str]]


def judge(graphs: Graphs, turtle: Sequence[bytes], sources: Sequence[Source], work: Workers) -> Validation:
    """The validation of the graphs, whose Turtle is given; the sources tell the lines of the quotes."""
    texts = {source.name: source.text for source in sources}
    parts = ((part, _texts_of(part, texts)) for part in components(graphs.facts | graphs.evidence | graphs.dataset))
    return joined(work(partial(_judge_part, graphs.base), parts), turtle)


def _judge_part(base: str, part: Part) -> Validation:
    triples, texts = part
    return validate_graph((serialise(triples, base),), texts)


def _texts_of(part: Sequence[Triple], texts: dict[str, str]) -> dict[str, str]:
    """The sources that the part speaks of."""
    names = {value.text for _, predicate, value in part if predicate == ORBAT.fileName and isinstance(value, Value)}
    return {name: texts[name] for name in sorted(names & texts.keys())}
