"""Claims and what they rest on: the words of the sources, the decisions about names, the conflicts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from orbat.claims import Evidence, Status
from orbat.document import Source, Span
from orbat.entities import Conflict, Decision, Fact
from orbat.rdf.iris import digest, relation_concept, rule_concept
from orbat.rdf.pattern import Context, Stated
from orbat.rdf.terms import DCT, OA, ORBAT, PROV, RDF, WIKIBASE, Iri, Node, Triple, concept
from orbat.rdf.times import interval
from orbat.rdf.values import decimal, duration, integer, plain, words

AROUND = 32  # code points of context on each side of a quote
NEAR = 400  # code points: slices of one passage that lie within them are quoted in one piece


def passages(evidence: Evidence) -> tuple[Span, ...]:
    """The slices that an evidence shows: the one that holds all its spans if it is short, else each.

    >>> passages(Evidence("a.txt", (Span(3, 9), Span(20, 25)), "lead"))
    (Span(start=3, end=25),)
    """
    start, end = min(span.start for span in evidence.spans), max(span.end for span in evidence.spans)
    return (Span(start, end),) if end - start <= NEAR else tuple(sorted(set(evidence.spans)))


def claimed(fact: Fact, stated: Stated, further: tuple[Triple, ...], context: Context) -> Iterator[Triple]:
    """The claim of a fact, and a statement for each further triple."""
    claim = context.iris.claim(fact.id)
    yield claim, RDF.type, ORBAT.Claim
    yield from statement(claim, stated.key)
    yield claim, ORBAT.relation, relation_concept(fact.relation)
    yield claim, ORBAT.status, concept(fact.status.value)
    yield claim, ORBAT.confidence, decimal(fact.confidence)
    if fact.withheld_below is not None:
        yield claim, ORBAT.withheldBelow, decimal(fact.withheld_below)
    yield claim, WIKIBASE.rank, WIKIBASE.NormalRank
    for rule in fact.rules:
        yield claim, PROV.wasGeneratedBy, rule_concept(rule)
    if stated.about is not None:
        yield claim, ORBAT.about, stated.about
    yield from when_claimed(fact, stated, claim, context)
    for evidence in fact.evidence:
        for span in passages(evidence):
            yield claim, ORBAT.evidence, context.iris.passage(context.segments[evidence.source], span)
    for number, triple in enumerate(further, start=1):
        node = Iri(f"{claim}/{number}")
        yield from statement(node, triple)
        yield node, DCT.isPartOf, claim


def statement(node: Iri, triple: Triple) -> Iterator[Triple]:
    """A triple as a thing."""
    yield node, RDF.type, RDF.Statement
    yield node, RDF.subject, triple[0]
    yield node, RDF.predicate, triple[1]
    yield node, RDF.object, triple[2]


def when_claimed(fact: Fact, stated: Stated, claim: Iri, context: Context) -> Iterator[Triple]:
    """When the claim holds, where its triples do not say so, and how a relative date was computed."""
    when = fact.when
    if not stated.timed:
        lasting = interval(when)
        if lasting:
            yield claim, ORBAT.during, context.iris.time(lasting)
        if when.date:
            at = ORBAT.validUntil if fact.relation == "former_name" else ORBAT.attestedAt
            yield claim, at, context.iris.time(str(when.date))
    if when.computed is not None:
        yield claim, ORBAT.relativeWords, plain(when.computed.words)
        yield claim, ORBAT.computedFrom, context.iris.time(str(when.computed.origin))
        step = duration(when.computed.offset)
        if step is not None:
            yield claim, ORBAT.offset, step


def shown(evidence: Evidence, sources: Mapping[str, Source], context: Context) -> Iterator[Triple]:
    """The passages of an evidence, with the words and where they stand."""
    segment, text = context.segments[evidence.source], sources[evidence.source].text
    for span in passages(evidence):
        passage = context.iris.passage(segment, span)
        position = context.iris.selector(segment, "position", span)
        quote = context.iris.selector(segment, "quote", span)
        yield passage, RDF.type, OA.SpecificResource
        yield passage, OA.hasSource, context.iris.source(segment)
        yield passage, OA.hasSelector, position
        yield passage, OA.hasSelector, quote
        yield passage, ORBAT.section, plain(evidence.section)
        yield position, RDF.type, OA.TextPositionSelector
        yield position, OA.start, count(span.start)
        yield position, OA.end, count(span.end)
        yield quote, RDF.type, OA.TextQuoteSelector
        yield quote, OA.exact, plain(text[span.start : span.end])
        yield quote, OA.prefix, plain(text[max(0, span.start - AROUND) : span.start])
        yield quote, OA.suffix, plain(text[span.end : span.end + AROUND])


def count(number: int) -> Node:
    """A number of code points, as xsd:integer: not all stores keep xsd:nonNegativeInteger as it was."""
    return integer(number)


def decided(decision: Decision, context: Context) -> Iterator[Triple]:
    """A decision on whether names stand for one thing."""
    said = "\n".join((*decision.names, decision.entity, decision.state, *decision.sources, decision.by))
    node = context.iris.of(f"identity/{decision.entity or 'none'}-{digest(said)}")
    yield node, RDF.type, ORBAT.IdentityDecision
    for name in decision.names:
        yield node, ORBAT.mention, plain(name)
    if decision.entity:
        yield node, ORBAT.resolvedTo, context.iris.of(decision.entity)
    yield node, ORBAT.state, concept(decision.state)
    yield node, ORBAT.because, words(decision.because)
    yield node, ORBAT.confidence, decimal(decision.confidence)
    yield node, PROV.wasGeneratedBy, rule_concept(decision.by)
    for source in decision.sources:
        if source in context.segments:
            yield node, PROV.wasDerivedFrom, context.iris.source(context.segments[source])


def conflicting(conflict: Conflict, context: Context) -> Iterator[Triple]:
    """Claims that cannot all hold."""
    node = context.iris.of(f"conflict/{conflict.key}")
    yield node, RDF.type, ORBAT.Conflict
    yield node, ORBAT.kind, concept(conflict.kind)
    yield node, ORBAT.state, concept(conflict.state)
    yield node, ORBAT.because, words(conflict.because)
    for fact in conflict.facts:
        yield node, ORBAT.member, context.iris.claim(fact)


def is_plain(fact: Fact) -> bool:
    """Whether the fact's triples stand in the facts graph: a hypothesis is only claimed."""
    return fact.status is not Status.HYPOTHESIS
