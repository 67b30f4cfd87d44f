"""The shapes that every graph is checked with, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from orbat.rdf.terms import ORBAT, PREFIXES
from orbat.store import Value, short

_SH = "http://www.w3.org/ns/shacl#"
_TYPE = PREFIXES["rdf"] + "type"
_FIRST, _REST, _REST_OF_NOTHING = (PREFIXES["rdf"] + name for name in ("first", "rest", "nil"))
_COMMENT = PREFIXES["rdfs"] + "comment"
_LIMITS = (
    "minCount", "maxCount", "datatype", "class", "nodeKind", "pattern", "minInclusive", "maxInclusive", "minExclusive",
    "maxExclusive", "minLength", "maxLength", "uniqueLang", "lessThan", "lessThanOrEquals", "hasValue",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape: what it is for (`target`), the property it looks at, its limits, and what it says when it is broken."""

    name: str
    iri: str
    target: str
    path: str
    limits: tuple[tuple[str, str], ...]
    message: str
    level: str
    parts: tuple[Shape, ...]


Told = Mapping[str, Sequence[str]]


def shapes() -> tuple[Shape, ...]:
    """The node shapes of orbat with their parts, by name."""
    from orbat.validate.reading import read_shapes

    graph: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for subject, name, value in read_shapes():
        graph[str(subject)][str(name)].append(str(value))
    tops = [iri for iri, told in graph.items() if _SH + "NodeShape" in told[_TYPE] and iri.startswith(ORBAT.iri)]
    return tuple(_shape(iri, graph, frozenset()) for iri in sorted(tops))


@dataclass(frozen=True, slots=True)
class Named:
    """A name that the shapes use: what is said of it, and the anchor at which the page of the shapes has it."""

    name: str
    about: str
    anchor: str


def shape_names() -> tuple[Named, ...]:
    """All names in orbat's namespace that the shapes define."""
    from orbat.validate.reading import read_shapes

    anchors: dict[str, str] = {}
    for top in shapes():
        anchors[top.iri] = top.name
        for part in top.parts:
            anchors.setdefault(part.iri, f"{part.name}-in-{top.name}")
    about: dict[str, list[str]] = defaultdict(list)
    for subject, name, value in read_shapes():
        if str(subject).startswith(ORBAT.iri):
            about[str(subject)] += [str(value)] if str(name) in (_SH + "message", _COMMENT) else []
    return tuple(
        Named(iri.removeprefix(ORBAT.iri), " ".join(sorted(said)), anchors.get(iri, ""))
        for iri, said in sorted(about.items())
    )


def _shape(iri: str, graph: Mapping[str, Told], above: frozenset[str]) -> Shape:
    told = graph.get(iri, {})

    def of(name: str) -> Sequence[str]:
        return sorted(told.get(_SH + name, ()))

    targets = [
        each for name in ("targetClass", "targetSubjectsOf", "targetObjectsOf", "targetNode") for each in of(name)
    ]
    below = sorted(each for name in ("property", "sparql", "node") for each in of(name) if each.startswith(ORBAT.iri))
    return Shape(
        iri.removeprefix(ORBAT.iri),
        iri,
        ", ".join(map(_short, targets)),
        ", ".join(_short(each) for each in of("path") if ":" in each),
        (
            *((name, _short(value)) for name in _LIMITS for value in of(name) if ":" in value or " " not in value),
            *(("one of", ", ".join(_choices(each, graph))) for each in of("or")),
        ),
        " ".join((*of("message"), *(word for each in of("sparql") for word in _said(graph, each, "message")))),
        next((each.removeprefix(_SH) for each in of("severity")), "Violation"),
        tuple(_shape(each, graph, above | {iri}) for each in below if each not in above | {iri}),
    )


def _said(graph: Mapping[str, Told], node: str, name: str) -> Sequence[str]:
    """What SHACL says of a node that has no name of its own."""
    return () if node.startswith(ORBAT.iri) else sorted(graph.get(node, {}).get(_SH + name, ()))


def _choices(node: str, graph: Mapping[str, Told]) -> Iterator[str]:
    """The classes and shapes of the list of an `sh:or`."""
    while node != _REST_OF_NOTHING and node in graph:
        for first in graph[node].get(_FIRST, ()):
            named = [first] if "://" in first else [*_said(graph, first, "class"), *_said(graph, first, "datatype")]
            yield from map(_short, named)
        node = next(iter(graph[node].get(_REST, ())), _REST_OF_NOTHING)


def _short(text: str) -> str:
    return short(Value("iri", text), PREFIXES).strip("<>") if "://" in text else text
