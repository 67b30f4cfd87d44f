"""Cuts a graph into parts that can be validated apart, so that memory stays bounded and time grows with the graph.

Two nodes belong together if a triple ties them, but not through what many share: places, wars, laws, times, sources,
rules and evidence. Of these each part gets what it needs to stand alone: their descriptions, and the claims about them
with one piece of evidence each. The last parts hold these claims whole. Together the parts have the triples of the
graph. A law that somebody passed, or whatever else cannot be told without the things of a part, goes with that part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from orbat.rdf.terms import DCT, ELI, OA, ORBAT, ORG, PROV, RDF, SCHEMA, SKOS, TIME, Iri, Node, Triple, Value

LARGEST = 30_000
_SHARED = frozenset(
    {
        OA.SpecificResource,
        OA.TextPositionSelector,
        OA.TextQuoteSelector,
        PROV.Entity,
        SCHEMA.Article,
        ELI.LegalResource,
        ORBAT.ArmedConflict,
        SCHEMA.Place,
        SKOS.Concept,
        TIME.Instant,
        TIME.ProperInterval,
    }
)

Said = Mapping[Iri, list[Triple]]


def components(triples: Iterable[Triple], largest: int = LARGEST) -> Iterator[list[Triple]]:
    """The parts, in a fixed order; components are put together until a part has `largest` triples."""
    said: dict[Iri, list[Triple]] = {}
    for triple in sorted(triples, key=_order):
        said.setdefault(triple[0], []).append(triple)
    shared, claims = _common(said)
    borrowed = _Borrowed(said, shared, claims)
    part: list[Triple] = []
    for members in (*_joined(said, shared | claims), *([claim] for claim in sorted(claims))):
        own = [triple for member in members for triple in said[member]]
        part += own
        part += borrowed.by(own)
        if len(part) >= largest:
            yield part
            part = []
    yield part + [triple for node in sorted(shared - borrowed.lent) for triple in said[node]]


def _order(triple: Triple) -> tuple[str, str, bool, Node]:
    """Literals after IRIs, with which they cannot be compared."""
    subject, predicate, value = triple
    return subject, predicate, isinstance(value, Value), value


def _common(said: Said) -> tuple[set[Iri], set[Iri]]:
    """What is shared, and the claims, statements and decisions that speak of nothing else."""
    shared = {subject for subject, about in said.items() if _is_shared(about)}
    while True:
        claims = {node for node, about in said.items() if node not in shared and _is_about(about, said, shared)}
        tied = {
            subject
            for subject in shared
            for _, _, value in said[subject]
            if isinstance(value, Iri) and value in said and value not in shared
        }
        for claim in claims:
            if any(predicate == DCT.isPartOf and value not in claims for _, predicate, value in said[claim]):
                tied.update(value for _, _, value in said[claim] if isinstance(value, Iri) and value in shared)
        if not tied:
            return shared, claims
        shared -= tied


def _is_shared(about: list[Triple]) -> bool:
    kinds = {value for _, predicate, value in about if predicate == RDF.type}
    return bool(kinds & _SHARED) and ORG.Organization not in kinds


def _is_about(about: list[Triple], said: Said, shared: set[Iri]) -> bool:
    """Whether this is a claim, a statement or a decision that speaks of nothing but what is shared."""
    ends = [value for _, predicate, value in about if predicate in {RDF.subject, RDF.object, ORBAT.resolvedTo}]
    nodes = [end for end in ends if isinstance(end, Iri) and end in said]
    return bool(nodes) and all(node in shared for node in nodes)


def _joined(said: Said, apart: set[Iri]) -> list[list[Iri]]:
    """The nodes that hang together, each group and all groups sorted."""
    above: dict[Iri, Iri] = {}

    def top(node: Iri) -> Iri:
        while above.setdefault(node, node) != node:
            above[node] = node = above[above[node]]
        return node

    for subject, about in said.items():
        if subject in apart:
            continue
        top(subject)
        for _, _, value in about:
            if isinstance(value, Iri) and value in said and value not in apart:
                one, other = sorted((top(subject), top(value)))
                above[other] = one
    groups: dict[Iri, list[Iri]] = {}
    for node in sorted(above):
        groups.setdefault(top(node), []).append(node)
    return list(groups.values())


class _Borrowed:
    """What a part needs of the shared nodes; `lent` are those that some part has."""

    def __init__(self, said: Said, shared: set[Iri], claims: set[Iri]) -> None:
        self._said = said
        self._shared = shared
        self.lent: set[Iri] = set()
        self._claims: dict[Iri, list[Iri]] = {}
        for claim in sorted(claims):
            for _, predicate, value in said[claim]:
                if predicate in {RDF.subject, ORBAT.resolvedTo, DCT.isPartOf} and isinstance(value, Iri):
                    self._claims.setdefault(value, []).append(claim)

    def by(self, own: list[Triple]) -> Iterator[Triple]:
        """The triples about all that these point to, and about what those need in turn."""
        waiting = self._named(own)
        seen = set(waiting)
        while waiting:
            node = waiting.pop()
            self.lent.add(node)
            about = self._thin(self._said[node])
            yield from about
            for other in (*self._named(about), *self._claims.get(node, ())):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)

    def _named(self, triples: Iterable[Triple]) -> list[Iri]:
        return sorted({value for _, _, value in triples if isinstance(value, Iri) and value in self._shared})

    def _thin(self, about: list[Triple]) -> list[Triple]:
        """One piece of evidence is enough for a claim that is validated elsewhere with all of its."""
        evidence = [triple for triple in about if triple[1] == ORBAT.evidence]
        return [triple for triple in about if triple not in evidence[1:]]
