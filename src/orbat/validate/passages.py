"""From a thing that breaks a shape to the words it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import Graph, URIRef
from rdflib.term import Node

from orbat.rdf.terms import DCT, OA, ORBAT, ORG, PROV, RDF, SKOS, Iri

MOST = 3
TOLD_OF = (
    RDF.subject,
    ORG.member,
    ORG.originalOrganization,
    ORG.resultingOrganization,
    ORBAT.participant,
    ORBAT.affected,
    ORBAT.holder,
    ORBAT.observedOrganization,
    ORBAT.subordinate,
    ORBAT.sited,
    ORBAT.dutyOf,
)


def ordered(nodes: Iterable[Node]) -> list[Node]:
    """Nodes without repetition, in an order that is the same in every process."""
    return sorted(set(nodes), key=lambda node: (str(node), str(getattr(node, "language", None) or "")))


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Words that a claim was read from; `line` is 0 where the source's text is not at hand."""

    claim: str
    rule: str
    source: str
    line: int
    start: int
    end: int
    quote: str


class Reader:
    """Reads names and passages out of a graph; `texts` are the stored sources by file name."""

    def __init__(self, graph: Graph, texts: Mapping[str, str]) -> None:
        self._graph = graph
        self._texts = texts

    def label(self, thing: Node | None) -> str:
        """The English name of a thing, else of another language; where it has none, of what it is told of."""
        bearers = [thing, *(bearer for predicate in TOLD_OF for bearer in self._objects(thing, predicate))]
        labels = [self._objects(bearer, SKOS.prefLabel) for bearer in bearers]
        named = next((names for names in labels if names), [])
        english = [name for name in named if getattr(name, "language", None) == "en"]
        return next((str(name) for name in (*english, *named)), "")

    def passages(self, thing: Node | None, path: Node | None, value: Node | None) -> tuple[Passage, ...]:
        """The words that say the triple at fault; where none says it, words that speak of the thing; at most three."""
        found = {passage for claim in self._claims(thing, path, value) for passage in self._words(claim)}
        return tuple(sorted(found)[:MOST])

    def sayings(self, thing: Node | None, path: Node | None, value: Node | None) -> tuple[Passage, ...]:
        """The words of all claims that say the triple at fault, or something of that property of the thing.

        Of a time no claim says anything: those are meant which give it as their own.
        """
        is_time = bool(self._objects(thing, ORBAT.edtf))
        saying = self._subjects(RDF.object, thing) if is_time else self._saying(thing, path, value)
        claims = {claim for node in saying for claim in self._whole(node)}
        return tuple(sorted(passage for claim in claims for passage in self._words(claim)))

    def _saying(self, thing: Node | None, path: Node | None, value: Node | None) -> list[Node]:
        exact = [node for node in self._subjects(RDF.subject, thing) if path in self._objects(node, RDF.predicate)]
        return [node for node in exact if value in self._objects(node, RDF.object)] or exact

    def _claims(self, thing: Node | None, path: Node | None, value: Node | None) -> set[Node]:
        """The claims of a thing's triple, else of its property, else of itself; of a claim or its words the claim."""
        spoken = self._subjects(RDF.subject, thing)
        told_of = self._subjects(RDF.object, thing)
        for nodes in (self._saying(thing, path, value), spoken, told_of, self._around(thing)):
            claims = {claim for node in nodes for claim in self._whole(node)}
            if claims:
                return claims
        return set()

    def _around(self, thing: Node | None) -> list[Node]:
        """The claims that a claim, a statement, a passage, a selector or a conflict belongs to."""
        if thing is None:
            return []
        passages = [thing, *self._subjects(OA.hasSelector, thing)]
        users = [user for passage in passages for user in self._subjects(ORBAT.evidence, passage)]
        return [thing, *users, *self._objects(thing, ORBAT.member)]

    def _whole(self, node: Node) -> list[Node]:
        """The claim itself, or the claims that a statement is part of."""
        return [claim for claim in (node, *self._objects(node, DCT.isPartOf)) if self._objects(claim, ORBAT.evidence)]

    def _words(self, claim: Node) -> Iterator[Passage]:
        rule = next(iter(self._objects(claim, PROV.wasGeneratedBy)), "")
        for evidence in self._objects(claim, ORBAT.evidence):
            selectors = self._objects(evidence, OA.hasSelector)
            start, end, quote = (self._one(selectors, name) for name in (OA.start, OA.end, OA.exact))
            sources = self._objects(evidence, OA.hasSource)[:1]
            name = self._one(sources, ORBAT.fileName) or "".join(map(str, sources))
            first = int(start) if start.isdecimal() else 0
            last = int(end) if end.isdecimal() else 0
            yield Passage(str(claim), str(rule), name, self._line(name, first), first, last, quote)

    def _line(self, name: str, start: int) -> int:
        text = self._texts.get(name)
        return 0 if text is None else text.count("\n", 0, start) + 1

    def _one(self, nodes: list[Node], predicate: Iri) -> str:
        return next((str(value) for node in nodes for value in self._objects(node, predicate)), "")

    def _objects(self, subject: Node | None, predicate: Iri) -> list[Node]:
        return ordered(self._graph.objects(subject, URIRef(predicate))) if subject is not None else []

    def _subjects(self, predicate: Iri, node: Node | None) -> list[Node]:
        return ordered(self._graph.subjects(URIRef(predicate), node)) if node is not None else []
