"""The promise that every quote stands in its source: the sources are read again, and each quote is looked up there."""

from __future__ import annotations

from collections.abc import Iterable

from orbat.document import Source
from orbat.errors import OrbatError
from orbat.rdf.terms import OA, ORBAT, Graph, Iri, Node

REMEDY = "Build again; if it happens again the source changes while it is read, or orbat has a fault: report it"


def check_quotes(evidence: Graph, dataset: Graph, sources: Iterable[Source]) -> None:
    """Raises `OrbatError` for a passage of the evidence graph whose words do not stand at its place.

    The sources are taken one after another, and none is held.
    """
    files = {subject: _text(value) for subject, kind, value in dataset if kind == ORBAT.fileName}
    said = _by_subject(evidence, (OA.hasSource, OA.hasSelector, OA.start, OA.end, OA.exact))
    passages: dict[str, list[Iri]] = {}
    for passage in sorted(node for node, about in said.items() if OA.hasSelector in about):
        passages.setdefault(files.get(Iri(_text(said[passage][OA.hasSource][0])), ""), []).append(passage)
    for source in sources:
        for passage in passages.pop(source.name, ()):
            selectors = [said.get(Iri(_text(value)), {}) for value in said[passage][OA.hasSelector]]
            start, end, words = (_first(selectors, predicate) for predicate in (OA.start, OA.end, OA.exact))
            if not words or source.text[int(start or 0) : int(end or 0)] != words:
                raise OrbatError(passage, "the words of this passage are not in its source", REMEDY)
    for left in sorted(passages.values()):
        raise OrbatError(left[0], "the words of this passage are not in its source", REMEDY)


def _by_subject(graph: Graph, predicates: Iterable[Iri]) -> dict[Iri, dict[Iri, list[Node]]]:
    wanted = frozenset(predicates)
    said: dict[Iri, dict[Iri, list[Node]]] = {}
    for subject, predicate, value in graph:
        if predicate in wanted:
            said.setdefault(subject, {}).setdefault(predicate, []).append(value)
    return said


def _first(selectors: Iterable[dict[Iri, list[Node]]], predicate: Iri) -> str:
    return next((_text(value) for selector in selectors for value in selector.get(predicate, ())), "")


def _text(node: Node) -> str:
    return node if isinstance(node, Iri) else node.text
