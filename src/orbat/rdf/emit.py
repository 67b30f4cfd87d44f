"""From knowledge to the three graphs: the facts, the evidence, the dataset's own description."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from orbat.claims import EntityType, Evidence
from orbat.document import Source
from orbat.entities import Entity, Fact, Knowledge
from orbat.rdf.beings import description
from orbat.rdf.dataset import dataset
from orbat.rdf.evidence import claimed, conflicting, decided, is_plain, shown
from orbat.rdf.iris import BASE, Iris, segments
from orbat.rdf.nodes import name_nodes
from orbat.rdf.pattern import Context, Stated
from orbat.rdf.places import located
from orbat.rdf.qualifiers import qualified
from orbat.rdf.relations import pattern_of
from orbat.rdf.tenures import posts_named
from orbat.rdf.terms import Graph, Iri, Triple
from orbat.rdf.times import described


@dataclass(frozen=True, slots=True)
class Graphs:
    """What a build publishes as RDF: `orbat.ttl`, `evidence.ttl`, `dataset.ttl`; `base` begins all IRIs of its own."""

    facts: Graph
    evidence: Graph
    dataset: Graph
    base: str


def emit(knowledge: Knowledge, sources: Sequence[Source], base: str = BASE) -> Graphs:
    """The graphs of a knowledge, or of a part of one: the same for the same facts in any order.

    Raises `OrbatError` for a relation or a qualifier that has no pattern.
    """
    texts = {source.name: source for source in sources}
    context = context_of(knowledge, texts, base)
    facts, evidence = stated(knowledge, texts, context)
    for entity in knowledge.entities:
        place, decision = located(entity, context)
        facts.extend(place)
        evidence.extend(decision)
    for judgement in knowledge.decisions:
        evidence.extend(decided(judgement, context))
    for conflict in knowledge.conflicts:
        evidence.extend(conflicting(conflict, context))
    facts.extend(times(facts, context, frozenset()))
    evidence.extend(times(evidence, context, subjects(facts)))
    graph, proof = dict.fromkeys(facts).keys(), dict.fromkeys(evidence).keys()
    return Graphs(graph, proof, dataset(knowledge, texts, graph, proof, context), context.iris.base)


def context_of(knowledge: Knowledge, sources: Mapping[str, Source], base: str) -> Context:
    """What the patterns need to know of the whole."""
    occasions = ((fact, pattern_of(fact).occasion(fact)) for fact in knowledge.facts)
    told = [(fact, occasion) for fact, occasion in occasions if occasion is not None]
    names = tuple(sorted({*sources, *(each.source for fact in knowledge.facts for each in fact.evidence)}))
    return Context(Iris(base), name_nodes(told), segments(names), posts_named(knowledge.facts))


def stated(knowledge: Knowledge, sources: Mapping[str, Source], context: Context) -> tuple[list[Triple], list[Triple]]:
    """The triples of the facts, and those of their claims; some more than once."""
    facts: list[Triple] = []
    evidence: list[Triple] = []
    introduced = introductions(knowledge.facts)
    passages: dict[Evidence, None] = {}
    for fact in sorted(knowledge.facts, key=lambda each: each.id):
        one = pattern_of(fact).state(fact, context)
        further, on_claim = whole(fact, one, introduced.get(fact.id, ()), context)
        if is_plain(fact):
            facts.append(one.key)
            facts.extend(further)
        evidence.extend(claimed(fact, one, further, context))
        evidence.extend(on_claim)
        passages.update(dict.fromkeys(fact.evidence))
    for passage in passages:
        evidence.extend(shown(passage, sources, context))
    return facts, evidence


def whole(
    fact: Fact, one: Stated, introduced: Iterable[Entity], context: Context
) -> tuple[tuple[Triple, ...], tuple[Triple, ...]]:
    """All further triples of a fact, each once and sorted, and what is said of the claim itself."""
    claim = context.iris.claim(fact.id)
    rest = tuple(qualified(fact, one, claim, context))
    on_claim = tuple(triple for triple in rest if triple[0] == claim)
    further = {*one.further, *(triple for triple in rest if triple[0] != claim)}
    for entity in introduced:
        further.update(description(entity, context))
    return tuple(sorted(further - {one.key}, key=str)), on_claim


def introductions(facts: Iterable[Fact]) -> dict[str, list[Entity]]:
    """The things that no fact says to be: the first plain fact that names such a thing describes it too."""
    ordered = sorted(filter(is_plain, facts), key=lambda fact: fact.id)
    known = {fact.subject.key for fact in ordered if fact.relation == "is_a"}
    introduced: dict[str, list[Entity]] = {}
    for fact in ordered:
        for entity in named(fact):
            if entity.key not in known and not is_day(fact, entity):
                known.add(entity.key)
                introduced.setdefault(fact.id, []).append(entity)
    return introduced


def is_day(fact: Fact, entity: Entity) -> bool:
    """Whether the thing is a day that is kept: it is described by the pattern."""
    return fact.relation in {"celebrates", "anniversary"} and entity == fact.object and entity.type is EntityType.WORK


def named(fact: Fact) -> Iterator[Entity]:
    """The things that a fact names."""
    yield fact.subject
    if isinstance(fact.object, Entity):
        yield fact.object
    yield from (value for _, value in fact.qualifiers if isinstance(value, Entity))


def times(triples: Iterable[Triple], context: Context, known: frozenset[Iri]) -> list[Triple]:
    """The descriptions of the times that these triples lead to, but for those already known."""
    nodes = {node for _, _, node in triples if isinstance(node, Iri) and node.startswith(context.iris.times)} - known
    return [triple for node in nodes for triple in described(context.iris.base, node)]


def subjects(triples: Iterable[Triple]) -> frozenset[Iri]:
    """What the triples are about."""
    return frozenset(map(itemgetter(0), triples))
