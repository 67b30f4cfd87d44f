"""Readings -> knowledge: who is who, which claims are one fact, and what cannot hold together.

Resolution(knowledge, ledger, unused) = resolve(readings, judgements=read_judgements(path), ledger=Ledger.read(path))
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from orbat.claims import Reading, Status
from orbat.entities import Conflict, Decision, Entity, Fact, Knowledge
from orbat.resolve.acts import act_dates
from orbat.resolve.assertions import assertions
from orbat.resolve.conflicts import find_conflicts, in_conflict
from orbat.resolve.context import Hierarchy
from orbat.resolve.corpus import Corpus, Said, gather
from orbat.resolve.decisions import read_decisions
from orbat.resolve.drafts import Draft, merge, place, unique_ids, withhold
from orbat.resolve.grouping import Grouping, group
from orbat.resolve.judgements import NONE, Judgements, read_judgements
from orbat.resolve.keys import fingerprints, mint, proposals
from orbat.resolve.ledger import EMPTY, Candidate, Ledger
from orbat.resolve.spellings import different_spellings
from orbat.resolve.things import Thing, read_things

__all__ = ["EMPTY", "NONE", "Judgements", "Ledger", "Resolution", "read_judgements", "resolve"]


NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a claim is left out, and by what: a person's `judgement`, or a `shape` that it breaks."""

    by: str
    because: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """Knowledge, the ledger with the keys minted for it, and the judgements that met no name and no claim."""

    knowledge: Knowledge
    ledger: Ledger
    unused: tuple[str, ...] = ()


def resolve(
    readings: Sequence[Reading],
    *,
    judgements: Judgements = NONE,
    ledger: Ledger = EMPTY,
    withdrawn: Mapping[str, str] = NOTHING,
    least: float = 0.0,
) -> Resolution:
    """Things, facts, decisions and conflicts of all readings; the same whatever the order of readings and claims.

    `withdrawn` are ids of claims that are left out, with the reason. Facts less sure than `least` are hypotheses; what
    a thing is, is said all the same.
    """
    corpus = gather(readings)
    grouping = group(corpus, judgements)
    group_of = {node: number for number, nodes in enumerate(grouping.groups) for node in nodes}
    drafts, circular = read_drafts(corpus, group_of)
    refusals = {**{each: Refusal("shape", why) for each, why in withdrawn.items()}, **judged(judgements)}
    drafts, rejected = keep(withhold(drafts, least), refusals)
    wrong = frozenset(said.id for said in (*circular, *(said for each in rejected for said in each.said)))
    things = read_things(corpus, grouping, wrong)
    kept = [said for said in corpus.said if said.id not in wrong]
    asserted = frozenset(group_of[said.subject] for said in kept if said.claim.relation == "is_a")
    drafts += assertions(kept, group_of, things, used(drafts) | asserted)
    drafts = list(unique_ids(drafts))
    keys, ledger = read_keys(corpus, things, used(drafts), grouping, group_of, ledger)
    labels = {number: things[number].label for number in keys}
    conflicts = find_conflicts(drafts, keys, labels)
    conflicts += different_spellings({number: things[number] for number in keys}, drafts, corpus, keys)
    decisions = [*read_decisions(corpus, grouping, group_of, keys), *rejections(rejected, refusals, keys)]
    decisions += [left_out(said, keys.get(group_of[said.subject], "")) for said in circular]
    knowledge = assemble(drafts, {number: things[number] for number in keys}, keys, conflicts, decisions)
    missed = {identity for identity, _ in judgements.wrong} - {said.id for each in rejected for said in each.said}
    unused = (*map(str, grouping.unused), *(f"wrong-claim {identity}" for identity in sorted(missed)))
    return Resolution(knowledge, ledger, unused)


def read_drafts(corpus: Corpus, group_of: Mapping[int, int]) -> tuple[list[Draft], list[Said]]:
    """The claims about things, equal ones merged; and those left out that set a thing above or beside itself."""
    cores = {group_of[number]: node.form.core for number, node in reversed(list(enumerate(corpus.nodes)))}
    claims = [said for said in corpus.said if said.claim.relation != "is_a"]
    placed = [(said, place(said, group_of)) for said in claims]
    circular = [said for said, each in placed if each is None]
    return list(merge((each for _, each in placed if each is not None), lambda number: cores[number])), circular


def judged(judgements: Judgements) -> dict[str, Refusal]:
    """The claims that people call wrong."""
    return {each: Refusal("judgement", why) for each, why in judgements.wrong}


def keep(drafts: Iterable[Draft], refusals: Mapping[str, Refusal]) -> tuple[list[Draft], list[Draft]]:
    """The drafts of which no claim is refused, and the others."""
    kept: list[Draft] = []
    rejected: list[Draft] = []
    for each in drafts:
        (rejected if any(said.id in refusals for said in each.said) else kept).append(each)
    return kept, rejected


def used(drafts: Iterable[Draft]) -> frozenset[int]:
    """The things that facts are about."""
    return frozenset(
        value
        for each in drafts
        for value in (each.subject, each.object, *(value for _, value in each.qualifiers))
        if isinstance(value, int)
    )


def read_keys(
    corpus: Corpus,
    things: Sequence[Thing],
    named: Iterable[int],
    grouping: Grouping,
    group_of: Mapping[int, int],
    ledger: Ledger,
) -> tuple[Mapping[int, str], Ledger]:
    """A key for every named thing, and the ledger with the new ones."""
    numbers = sorted(named)
    dates = act_dates(corpus)
    candidates = []
    for number in numbers:
        thing, told = things[number], sorted({date for node in things[number].nodes for date in dates.get(node, ())})
        parent = parent_label(thing, grouping.hierarchy, group_of, things)
        prints, wishes = fingerprints(thing, corpus, parent, told), proposals(thing, parent, told)
        candidates.append(Candidate(thing.type, thing.sources, prints, wishes))
    keys, ledger = mint(candidates, ledger)
    return {number: keys[place] for place, number in enumerate(numbers)}, ledger


def parent_label(thing: Thing, hierarchy: Hierarchy, group_of: Mapping[int, int], things: Sequence[Thing]) -> str:
    """The label of the first body above a thing; empty if none is known."""
    labels = {
        things[group_of[each]].label if isinstance(each, int) else each
        for node in thing.nodes
        for each in hierarchy.named.get(node) or hierarchy.told.get(node, ())
    }
    return min(labels - {thing.label}, default="")


def rejections(rejected: Iterable[Draft], refusals: Mapping[str, Refusal], keys: Mapping[int, str]) -> list[Decision]:
    """A row for every fact that was refused."""
    rows = []
    for each in rejected:
        refusal = next(refusals[said.id] for said in each.said if said.id in refusals)
        names = tuple(sorted({mention.name for said in each.said for _, mention in said.mentions()}))
        sources = tuple(sorted({said.source for said in each.said}))
        because = refusal.because or f"the claim {each.id} ({each.relation}) was judged wrong"
        rows.append(Decision(names, sources, keys.get(each.subject, ""), "different", because, refusal.by, 1.0))
    return rows


def left_out(said: Said, key: str) -> Decision:
    """The row of a claim that sets a thing above, before or beside itself."""
    names = tuple(sorted({mention.name for _, mention in said.mentions()}))
    because = f"the claim {said.id} says {said.claim.relation} of a thing and itself, and is left out"
    return Decision(names, (said.source,), key, "undecided", because, "subject-is-object", 0.5)


def assemble(
    drafts: Iterable[Draft],
    things: Mapping[int, Thing],
    keys: Mapping[int, str],
    conflicts: Sequence[Conflict],
    decisions: Iterable[Decision],
) -> Knowledge:
    """Knowledge in canonical order."""
    drafts = list(drafts)
    entities = {
        number: Entity(keys[number], thing.type, thing.label, thing.aliases, thing.country)
        for number, thing in things.items()
    }
    disputed = in_conflict(conflicts, drafts)
    facts = [fact(replace(each, status=Status.CONFLICT) if each.id in disputed else each, entities) for each in drafts]
    return Knowledge(
        entities=tuple(sorted(entities.values(), key=lambda entity: entity.key)),
        facts=tuple(sorted(facts, key=order)),
        decisions=tuple(sorted(set(decisions), key=row_order)),
        conflicts=tuple(sorted(conflicts, key=lambda conflict: (conflict.key, conflict.facts))),
    )


def row_order(each: Decision) -> tuple[str, str, str, tuple[str, ...], tuple[str, ...], str]:
    """Decisions are sorted by thing, state, rule and names."""
    return each.entity, each.state, each.by, each.names, each.sources, each.because


def fact(draft: Draft, entities: Mapping[int, Entity]) -> Fact:
    """The fact of a draft."""
    return Fact(
        id=draft.id,
        subject=entities[draft.subject],
        relation=draft.relation,
        object=entities[draft.object] if isinstance(draft.object, int) else draft.object,
        when=draft.when,
        qualifiers=tuple(
            (name, entities[value] if isinstance(value, int) else value) for name, value in draft.qualifiers
        ),
        evidence=draft.evidence,
        rules=draft.rules,
        confidence=draft.confidence,
        status=draft.status,
        withheld_below=draft.withheld_below,
    )


def order(each: Fact) -> tuple[str, str, str, str]:
    """Facts are sorted by subject, relation, object and id."""
    value = each.object
    return (
        each.subject.key,
        each.relation,
        value.key if isinstance(value, Entity) else value.text if value else "",
        each.id,
    )
