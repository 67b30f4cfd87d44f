"""Readings -> a graph that keeps the shapes: a claim that breaks one by what it says is withdrawn, and told.

Of a thousand pages one says that a body is part of itself. That costs the claims which say so, not the other pages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from orbat.claims import Finding, Reading
from orbat.document import Source, Span
from orbat.findings import WITHDRAWN_CLAIM, finding
from orbat.garbage import uncollected
from orbat.rdf.emit import Graphs, emit
from orbat.rdf.terms import RDF
from orbat.rdf.turtle import serialise
from orbat.resolve import Judgements, Ledger, Resolution, resolve
from orbat.validate import Validation, validate_graph
from orbat.workers import Workers


@dataclass(frozen=True, slots=True)
class Asked:
    """What a graph is made with: what IRIs begin with, what people decided, the keys that are given.

    Facts less sure than `least` are hypotheses.
    """

    base: str
    judgements: Judgements
    ledger: Ledger
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class Settled:
    """What was resolved; the facts, the evidence and the dataset in Turtle, what their IRIs begin with; the verdict.

    `events` is how many events there are, `findings` are the claims that were withdrawn.
    """

    resolution: Resolution
    turtle: tuple[bytes, ...]
    base: str
    events: int
    validation: Validation
    findings: frozenset[Finding]


def settle(
    readings: Sequence[Reading],
    sources: Sequence[Source],
    asked: Asked,
    check: Callable[[Graphs], object],
    watch: Callable[[str], object],
    work: Workers,
) -> Settled:
    """Resolves, emits and validates until nothing that a claim says breaks a shape; `check` is given each graph.

    What breaks one otherwise is left as it is: the graph is not valid then.
    """
    texts = {source.name: source.text for source in sources}
    withdrawn: dict[str, str] = {}
    findings: set[Finding] = set()
    while True:
        with uncollected():
            watch("resolve")
            resolution = resolve(
                readings, judgements=asked.judgements, ledger=asked.ledger, withdrawn=withdrawn, least=asked.least
            )
            watch("emit")
            graphs = emit(resolution.knowledge, sources, asked.base)
            check(graphs)
            base, events = graphs.base, _events(graphs)
            turtle = tuple(serialise(part, base) for part in (graphs.facts, graphs.evidence, graphs.dataset))
            del graphs  # it is the largest thing in memory
        watch("validate")
        validation = validate_graph(turtle, texts, work=work)
        culprits = {passage.claim.rpartition("/")[2]: message for passage, message in validation.culprits()}
        if culprits.keys() <= withdrawn.keys():
            return Settled(resolution, turtle, base, events, validation, frozenset(findings))
        withdrawn.update(culprits)
        for passage, message in validation.culprits():
            findings.add(finding(WITHDRAWN_CLAIM, passage.source, Span(passage.start, passage.end), message))


def _events(graphs: Graphs) -> int:
    return len({subject for subject, predicate, _ in graphs.facts if predicate == RDF.type and "/event/" in subject})
