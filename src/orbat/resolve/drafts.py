"""Claims that say the same of the same things become one draft of a fact, with all their evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from orbat.claims import Claim, Evidence, Literal, Mention, Status, When
from orbat.confidence import AGREEMENT, BY_REFERENCE, confidence_of
from orbat.resolve.context import post_words
from orbat.resolve.corpus import Said, digest
from orbat.resolve.folding import folded
from orbat.resolve.grouping import ONE_THING
from orbat.vocabulary import vocabulary

LIMITING = frozenset(["condition", "what", "op", "approx", "acting", "translation", "high", "scope"])
"""Qualifiers without which a claim would say something else: claims that differ in them are never one."""

Key = tuple[Hashable, ...]
Value = int | Literal | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact whose things are still numbers of groups."""

    id: str
    subject: int
    relation: str
    object: Value
    when: When
    qualifiers: tuple[tuple[str, str | int], ...]
    evidence: tuple[Evidence, ...]
    rules: tuple[str, ...]
    confidence: float
    status: Status
    withheld_below: float | None = None
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim with the groups of its nodes instead of the nodes."""

    said: Said
    subject: int
    object: Value
    qualifiers: tuple[tuple[str, str | int], ...]
    comparable: tuple[tuple[str, str | int], ...]


def place(said: Said, group_of: Mapping[int, int]) -> Placed | None:
    """The claim about groups; None if it says of a thing that it is above, before or beside itself."""
    subject = group_of[said.subject]
    value: Value = None
    if isinstance(said.claim.object, Literal):
        value = said.claim.object
    elif isinstance(said.claim.object, Mention) and said.object is not None:
        value = group_of[said.object]
        if value == subject:
            if said.claim.relation not in ONE_THING:
                return None
            value = Literal(said.claim.object.name, said.claim.object.lang, said.claim.object.span)
    qualifiers = tuple(
        (name, group_of[each] if isinstance(each, int) else each) for name, each in sorted(said.qualifiers, key=str)
    )
    comparable = tuple((name, comparable_qualifier(name, each)) for name, each in qualifiers)
    return Placed(said, subject, value, qualifiers, comparable)


@lru_cache(maxsize=1 << 14)
def comparable_qualifier(name: str, value: str | int) -> str | int:
    """A qualifier's value without case and punctuation; a rank by its concept."""
    if isinstance(value, int):
        return value
    return rank_key(value) if name == "rank" else folded(value) or value


@lru_cache(maxsize=1 << 14)
def rank_key(words: str) -> str:
    """A rank whatever its abbreviation."""
    concept = vocabulary().find("ranks", words)
    return concept.key if concept else folded(words)


def merge(placed: Iterable[Placed], core_of: Callable[[int], str]) -> Iterator[Draft]:
    """One draft for claims equal in all that they say; a qualifier may be missing in some of them."""
    buckets: dict[Key, list[Placed]] = {}
    for each in placed:
        buckets.setdefault(key_of(each, core_of), []).append(each)
    for bucket in buckets.values():
        for group in compatible(bucket):
            yield draft(group)


def key_of(placed: Placed, core_of: Callable[[int], str]) -> Key:
    """What must be equal for claims to be one."""
    claim = placed.said.claim
    when = (claim.when.date, claim.when.start, claim.when.end)
    limits = tuple(pair for pair in placed.comparable if pair[0] in LIMITING)
    is_hypothesis = claim.status is Status.HYPOTHESIS
    return (placed.subject, claim.relation, object_key(placed, core_of), when, limits, is_hypothesis)


def object_key(placed: Placed, core_of: Callable[[int], str]) -> Hashable:
    """The object made comparable: a thing by its group, words without case and punctuation, a rank by its concept."""
    value = placed.object
    if not isinstance(value, Literal):
        return value
    if placed.said.claim.relation == "held_rank":
        return rank_key(value.text)
    if placed.said.claim.relation == "held_post":
        bodies = [each for name, each in placed.qualifiers if name == "organisation" and isinstance(each, int)]
        return post_words(value.text, core_of(bodies[0]) if bodies else "")
    return folded(value.text) or value.text, value.lang.partition("-")[0]


def compatible(bucket: Sequence[Placed]) -> Iterator[list[Placed]]:
    """The claims of a bucket in groups: those with fewer qualifiers go with the only fuller ones that they fit."""
    groups: list[tuple[set[tuple[str, str | int]], list[Placed]]] = []
    for each in sorted(bucket, key=lambda each: (-len(each.comparable), each.said.id)):
        mine = set(each.comparable)
        equal = [members for qualifiers, members in groups if qualifiers == mine]
        fitting = equal or [members for qualifiers, members in groups if mine < qualifiers]
        if len(fitting) == 1:
            fitting[0].append(each)
        else:
            groups.append((mine, [each]))
    yield from (members for _, members in groups)


def draft(group: Sequence[Placed]) -> Draft:
    """The draft of claims that are one."""
    first = group[0]
    claims = [each.said.claim for each in group]
    when = min((claim.when for claim in claims), key=lambda when: (when.computed is not None, str(when.computed)))
    return Draft(
        id=min(each.said.id for each in group),
        subject=first.subject,
        relation=first.said.claim.relation,
        object=common_object(group),
        when=when,
        qualifiers=min((each.qualifiers for each in group if len(each.qualifiers) == len(first.qualifiers)), key=str),
        evidence=tuple(sorted({evidence for claim in claims for evidence in claim.evidence})),
        rules=tuple(sorted({claim.rule for claim in claims})),
        confidence=joint(claims),
        status=max((claim.status for claim in claims), key=[Status.ACCEPTED, Status.CONFLICT, Status.HYPOTHESIS].index),
        said=tuple(sorted((each.said for each in group), key=lambda said: said.id)),
    )


def withhold(drafts: Iterable[Draft], least: float) -> list[Draft]:
    """The drafts, those less sure than `least` as hypotheses: their words stay, no triple says them."""
    return [
        replace(each, status=Status.HYPOTHESIS, withheld_below=least)
        if each.confidence < least and each.status is not Status.HYPOTHESIS
        else each
        for each in drafts
    ]


def common_object(group: Sequence[Placed]) -> Value:
    """The object in the words used most; ties: the longer, then the alphabet."""
    if len(group) == 1:
        return group[0].object
    words = Counter(each.object.text for each in group if isinstance(each.object, Literal))
    if not words:
        return group[0].object
    text = min(words, key=lambda text: (-words[text], -len(text), text))
    literals = [each.object for each in group if isinstance(each.object, Literal) and each.object.text == text]
    return min(literals, key=lambda literal: (not literal.lang, literal.lang, literal.span is None, repr(literal)))


def joint(claims: Iterable[Claim]) -> float:
    """How sure it is when several rules read it in passages of their own: the chance that not all are wrong.

    A rule that reads the same in two passages makes one mistake twice, and so do two rules in one passage: only the
    surer counts. The chance is never above what was measured for facts that several rules read, unless one alone is.
    """
    used: set[str | tuple[Evidence, ...]] = set()
    wrong, surest, several = 1.0, 0.0, False
    for claim in sorted(claims, key=lambda claim: (-claim.confidence, claim.rule, claim.evidence)):
        rule = claim.rule.removesuffix(BY_REFERENCE)
        if not used & {rule, claim.evidence}:
            several = bool(used)
            used |= {rule, claim.evidence}
            wrong *= 1 - claim.confidence
            surest = max(surest, claim.confidence)
    return round(max(min(1 - wrong, confidence_of(AGREEMENT)), surest), 4) if several else surest


def unique_ids(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts, each with an id of its own, should two say the same words of two things."""
    seen: dict[str, int] = {}
    for each in sorted(drafts, key=lambda each: (each.id, each.subject, each.relation)):
        times = seen.get(each.id, 0)
        seen[each.id] = times + 1
        yield replace(each, id=digest([each.id, times])) if times else each
