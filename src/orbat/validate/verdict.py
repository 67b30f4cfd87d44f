"""The verdict of SHACL, as values."""

from __future__ import annotations

from dataclasses import dataclass

import pyshacl
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from orbat.errors import OrbatError
from orbat.rdf.terms import ORBAT, Iri, Value
from orbat.validate.passages import Passage, Reader, ordered

THE_GRAPH = ORBAT.iri + "the-graph"
SEVERITIES = ("Violation", "Warning", "Info")


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that breaks a shape. `path` and `value` are None where the shape names none.

    `component` is the kind of the constraint (`MinCountConstraintComponent`); `label` the thing's name if it has one.
    """

    severity: str
    shape: Iri
    focus: Iri
    path: Iri | None
    value: Iri | Value | None
    component: str
    message: str
    label: str
    passages: tuple[Passage, ...]

    @property
    def thing(self) -> str:
        """What breaks the shape: of a question to the whole graph what it found."""
        return str(self.value) if self.focus == THE_GRAPH else self.focus

    @property
    def key(self) -> tuple[str, ...]:
        """What tells it from any other result; sorted by this, the worst come first."""
        value = self.value if isinstance(self.value, Value) else Value(self.value or "")
        rank = str(SEVERITIES.index(self.severity))
        return rank, self.shape, self.focus, self.path or "", *value, self.component, self.message


@dataclass(frozen=True, slots=True, order=True)
class Checked:
    """How many things a shape looked at; 0 of a question to the graph as a whole."""

    shape: str
    nodes: int


def judge(data: Graph, shapes: Graph, reader: Reader) -> tuple[tuple[Result, ...], tuple[Checked, ...]]:
    """The results of pyshacl, worst first, and what was looked at."""
    _, report, words = pyshacl.validate(data, shacl_graph=shapes, inference="none", advanced=False, inplace=True)
    if not isinstance(report, Graph):
        raise OrbatError("validation", f"the shapes cannot be applied ({words})", "Mend the shapes")
    results = {_result(report, node, reader) for node in report.objects(None, SH.result)}
    return tuple(sorted(results, key=lambda result: result.key)), tuple(_checked(data, shapes))


def _result(report: Graph, node: Node, reader: Reader) -> Result:
    def one(predicate: URIRef) -> Node | None:
        return next(iter(ordered(report.objects(node, predicate))), None)

    focus, path, value = one(SH.focusNode), one(SH.resultPath), one(SH.value)
    thing = value if str(focus) == THE_GRAPH else focus
    return Result(
        severity=_name(one(SH.resultSeverity)),
        shape=_iri(one(SH.sourceShape)),
        focus=_iri(focus),
        path=_iri(path) if path is not None else None,
        value=_term(value),
        component=_name(one(SH.sourceConstraintComponent)),
        message=str(one(SH.resultMessage)),
        label=reader.label(thing),
        passages=reader.passages(thing, path, value),
    )


def _name(iri: Node | None) -> str:
    return str(iri).rpartition("#")[2]


def _iri(node: Node | None) -> Iri:
    """The IRI of a node; of a blank node its label."""
    return Iri(f"_:{node}" if isinstance(node, BNode) else str(node))


def _term(node: Node | None) -> Iri | Value | None:
    if isinstance(node, Literal):
        return Value(str(node), node.language or "", str(node.datatype or ""))
    return _iri(node) if node is not None else None


def _checked(data: Graph, shapes: Graph) -> list[Checked]:
    """The focus nodes of each shape that has targets (https://www.w3.org/TR/shacl/#targets)."""
    counted = []
    for shape in ordered(shapes.subjects(RDF.type, SH.NodeShape)):
        nodes: set[Node] = set()
        for target in shapes.objects(shape, SH.targetClass):
            nodes.update(data.subjects(RDF.type, target))
        for target in shapes.objects(shape, SH.targetSubjectsOf):
            nodes.update(data.subjects(target))
        for target in shapes.objects(shape, SH.targetObjectsOf):
            nodes.update(data.objects(None, target))
        if nodes or URIRef(THE_GRAPH) in shapes.objects(shape, SH.targetNode):
            counted.append(Checked(str(shape), len(nodes)))
    return counted
