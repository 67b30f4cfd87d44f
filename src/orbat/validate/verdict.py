"""The verdict of SHACL, as values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox
import pyshacl
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from orbat.errors import OrbatError
from orbat.rdf.terms import Iri, Value
from orbat.validate.passages import Passage, Reader, ordered
from orbat.validate.reading import THE_GRAPH

SEVERITIES = ("Violation", "Warning", "Info")


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that breaks a shape. `path` and `value` are None where the shape names none.

    `component` is the kind of the constraint (`MinCountConstraintComponent`); `label` the thing's name if it has one.
    `culprits` are, of a violation, the words of all claims that say just what is at fault.
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
    culprits: tuple[Passage, ...] = ()

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


@dataclass(frozen=True, slots=True)
class Breach:
    """What pyshacl found, before names and words are looked up."""

    severity: str
    shape: Iri
    focus: Node
    path: Node | None
    value: Node | None
    component: str
    message: str

    def told(self, reader: Reader) -> Result:
        """With the name of the thing, and the words it was read from."""
        thing = self.value if str(self.focus) == THE_GRAPH else self.focus
        return Result(
            severity=self.severity,
            shape=self.shape,
            focus=_iri(self.focus),
            path=_iri(self.path) if self.path is not None else None,
            value=_term(self.value),
            component=self.component,
            message=self.message,
            label=reader.label(thing),
            passages=reader.passages(thing, self.path, self.value),
            culprits=reader.sayings(thing, self.path, self.value) if self.severity == "Violation" else (),
        )


def judge(data: Graph, shapes: Graph) -> frozenset[Breach]:
    """What of the graph breaks the shapes, by pyshacl."""
    _, report, words = pyshacl.validate(data, shacl_graph=shapes, inference="none", advanced=False, inplace=True)
    if not isinstance(report, Graph):
        raise OrbatError("validation", f"the shapes cannot be applied ({words})", "Mend the shapes")
    return frozenset(_breach(report, node) for node in report.objects(None, SH.result))


def _breach(report: Graph, node: Node) -> Breach:
    def one(predicate: URIRef) -> Node | None:
        return next(iter(ordered(report.objects(node, predicate))), None)

    return Breach(
        severity=_name(one(SH.resultSeverity)),
        shape=_iri(one(SH.sourceShape)),
        focus=one(SH.focusNode) or BNode(),
        path=one(SH.resultPath),
        value=one(SH.value),
        component=_name(one(SH.sourceConstraintComponent)),
        message=str(one(SH.resultMessage)),
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


def checked(engine: ox.Store, shapes: Graph) -> Iterator[Checked]:
    """How many focus nodes each shape with targets has in the whole graph (https://www.w3.org/TR/shacl/#targets)."""
    for shape in ordered(shapes.subjects(RDF.type, SH.NodeShape)):
        ways = [
            way.format(target.n3())
            for predicate, way in _WAYS.items()
            for target in ordered(shapes.objects(shape, predicate))
            if isinstance(target, URIRef)
        ]
        asks_the_graph = URIRef(THE_GRAPH) in shapes.objects(shape, SH.targetNode)
        nodes = _counted(engine, ways) if ways else 0
        if nodes or asks_the_graph:
            yield Checked(str(shape), nodes)


_WAYS = {
    SH.targetClass: "{{ ?node a {} }}",
    SH.targetSubjectsOf: "{{ ?node {} ?other }}",
    SH.targetObjectsOf: "{{ ?other {} ?node }}",
}


def _counted(engine: ox.Store, ways: list[str]) -> int:
    solutions = engine.query(f"SELECT (COUNT(DISTINCT ?node) AS ?nodes) WHERE {{ {' UNION '.join(ways)} }}")
    return next((int(row["nodes"].value) for row in solutions), 0) if isinstance(solutions, ox.QuerySolutions) else 0
