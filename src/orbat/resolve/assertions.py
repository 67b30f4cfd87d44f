"""That a thing is there and what it is: one `is_a` fact for each, by the words that first name it in each article."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from orbat.claims import NEVER_SAID, Evidence, Literal, Mention, Status
from orbat.confidence import confidence_of
from orbat.resolve.corpus import Said, digest, where
from orbat.resolve.drafts import Draft
from orbat.resolve.things import Thing

RULE = "named-thing"


@dataclass(frozen=True, slots=True, order=True)
class Naming:
    """A mention as evidence: whole names go before pronouns, what is accepted before hypotheses, then the place."""

    is_hypothesis: bool
    is_other: bool
    start: int
    evidence: tuple[Evidence, ...]
    name: str
    type: str
    doubt: float
    rule: str


def naming(said: Said, mention: Mention) -> Naming:
    """A mention in a claim as evidence for its thing."""
    claim = said.claim
    evidence, start, is_other = claim.evidence, 0, True
    if mention.span is not None and claim.evidence:
        evidence = (Evidence(claim.evidence[0].source, (mention.span,), claim.evidence[0].section),)
        start = mention.span.start
        is_other = mention.span.end - mention.span.start < len(mention.name)
    rule = claim.rule if claim.relation == "is_a" else RULE
    return Naming(
        claim.status is Status.HYPOTHESIS,
        is_other,
        start,
        evidence,
        mention.name,
        mention.type.value,
        1 - claim.confidence,
        rule,
    )


def assertions(
    said: Iterable[Said], group_of: Mapping[int, int], things: Sequence[Thing], used: Collection[int]
) -> Iterator[Draft]:
    """The `is_a` drafts of all things that are used."""
    found: dict[int, dict[str, Naming]] = {}
    for each in said:
        for node, mention in each.mentions():
            number = group_of[node]
            if number in used:
                this, best = naming(each, mention), found.setdefault(number, {})
                best[each.source] = min(best.get(each.source, this), this)
    for number in sorted(found):
        namings = [found[number][source] for source in sorted(found[number])]
        yield assertion(number, things[number], namings)


def assertion(number: int, thing: Thing, namings: list[Naming]) -> Draft:
    """The `is_a` draft of one thing."""
    type_ = thing.type.value
    return Draft(
        id=min(digest([each.name, each.type, "is_a", type_, where(each.evidence)]) for each in namings),
        subject=number,
        relation="is_a",
        object=Literal(type_),
        when=NEVER_SAID,
        qualifiers=(),
        evidence=tuple(sorted({evidence for each in namings for evidence in each.evidence})),
        rules=tuple(sorted({each.rule for each in namings})),
        confidence=max(confidence_of(each.rule) for each in namings),
        status=Status.ACCEPTED,
    )
