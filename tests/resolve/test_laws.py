"""Laws: the order of readings and claims makes no difference, and resolving what is resolved changes nothing."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from orbat.claims import Claim, EntityType, Evidence, Literal, Mention, Reading, When
from orbat.dates import Date
from orbat.document import Span
from orbat.resolve import resolve
from orbat.resolve.corpus import gather
from orbat.resolve.folding import folded
from orbat.resolve.grouping import group
from orbat.resolve.judgements import NONE
from orbat.resolve.things import read_things

ORGANISATIONS = [
    "Zenda Guard", "the Zenda Guard", "Guard of Zenda", "Interior Ministry", "Ministry of Internal Affairs", "HMN",
    "Border Troops", "Fijian Border Troops", "Border Troops of Peru", "1st Battalion", "1st Rifle Battalion",
    "Military Council", "Military Council of the Border Troops", "Main Department",
    "Main Department of the Zenda Guard",
]  # fmt: skip
PERSONS = [
    "Elchin Mammadov", "Elchin Mammedov", "Rauf Mammadov", "Mammadov", "E. Mammadov", "Ilqar Sultanov",
    "Ilgar Sultanov",
    "Ilgar Ali Sultanov", "U. Varonski", "Vladimir Voronsky",
]  # fmt: skip
PLACES = ["Suva", "Dushanbe", "Dyushambe", "Zendaville", "Fiji"]
COUNTRIES = ["", "", "Fiji", "Peru"]
SOURCES = ["a.txt", "b.txt", "c.txt"]
DATES = [None, None, Date("1990"), Date("1990-05-03"), Date("199X"), Date("2001")]


@st.composite
def organisations(draw: st.DrawFn, shorts: tuple[tuple[str, ...], ...] = ((), (), (), ("HMN",))) -> Mention:
    return Mention(
        draw(st.sampled_from(ORGANISATIONS if any(shorts) else [name for name in ORGANISATIONS if name != "HMN"])),
        draw(st.sampled_from([EntityType.AGENCY, EntityType.UNIT])),
        country=draw(st.sampled_from(COUNTRIES)),
        parent=draw(st.sampled_from(["", "", "", "Zenda Guard", "Border Troops"])),
        short=draw(st.sampled_from(shorts)),
    )


@st.composite
def claims(draw: st.DrawFn, bodies: st.SearchStrategy[Mention] = organisations()) -> Claim:  # noqa: B008
    source = draw(st.sampled_from(SOURCES))
    start = draw(st.integers(0, 20)) * 10
    subject, relation, value = draw(st.one_of(about_organisations(bodies), about_persons(bodies)))
    qualifiers = ()
    if relation == "held_post":
        qualifiers = (("organisation", draw(bodies)), ("rank", draw(st.sampled_from(["Major", "Colonel"]))))
    return Claim(
        subject=replace(subject, span=Span(start, start + 3)),
        relation=relation,
        object=value,
        evidence=(Evidence(source, (Span(start, start + 9),), draw(st.sampled_from(["Infobox", "lead"]))),),
        rule="law",
        when=When(date=draw(st.sampled_from(DATES))),
        qualifiers=qualifiers,
    )


@st.composite
def about_organisations(
    draw: st.DrawFn, bodies: st.SearchStrategy[Mention]
) -> tuple[Mention, str, Mention | Literal | None]:
    relation = draw(
        st.sampled_from(["part_of", "cooperates_with", "founded", "based_in", "also_known_as", "has_strength"])
    )
    values = {
        "founded": st.none(),
        "based_in": st.sampled_from([Mention(name, EntityType.PLACE) for name in PLACES]),
        "also_known_as": st.just(Literal("Castle Watch")),
        "has_strength": st.sampled_from([Literal("5"), Literal("6")]),
    }
    return draw(bodies), relation, draw(values.get(relation, bodies))


@st.composite
def about_persons(draw: st.DrawFn, bodies: st.SearchStrategy[Mention]) -> tuple[Mention, str, Mention | Literal | None]:
    person = Mention(draw(st.sampled_from(PERSONS)), EntityType.PERSON)
    relation = draw(st.sampled_from(["held_post", "held_rank", "member_of", "succeeded_by"]))
    values = {
        "held_post": st.sampled_from([Literal("commander"), Literal("Commander of the Zenda Guard"), Literal("head")]),
        "held_rank": st.sampled_from([Literal("Major"), Literal("Colonel")]),
        "succeeded_by": st.sampled_from([Mention(name, EntityType.PERSON) for name in PERSONS]),
    }
    return person, relation, draw(values.get(relation, bodies))


def readings(said: list[Claim]) -> list[Reading]:
    """The claims by article."""
    return [
        Reading(source, tuple(claim for claim in said if claim.evidence[0].source == source))
        for source in dict.fromkeys(claim.evidence[0].source for claim in said)
    ]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(claims(), min_size=1, max_size=14), st.randoms(use_true_random=False))
def test_order_makes_no_difference(said: list[Claim], chance: random.Random) -> None:
    shuffled = list(said)
    chance.shuffle(shuffled)
    assert resolve(readings(said)) == resolve(readings(shuffled))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(claims(), min_size=1, max_size=14))
def test_with_its_own_ledger_nothing_changes(said: list[Claim]) -> None:
    first = resolve(readings(said))
    assert resolve(readings(said), ledger=first.ledger) == first


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(claims(organisations(((),))), min_size=1, max_size=14))
def test_resolving_what_is_resolved_brings_no_more_together(said: list[Claim]) -> None:
    corpus = gather(readings(said))
    grouping = group(corpus, NONE)
    things = read_things(corpus, grouping, ())
    labels = [
        (source, thing.family, folded(thing.label), thing.country) for thing in things for source in thing.sources
    ]
    assume(len(set(labels)) == len(labels))
    by_node = {node: thing for thing in things for node in thing.nodes}

    def named(node: int | None, value: object) -> object:
        if not isinstance(value, Mention) or node is None:
            return value
        thing = by_node[node]
        country = "" if thing.family == "person" else thing.country
        above = [by_node[each].label for each in grouping.hierarchy.named.get(node, ()) if isinstance(each, int)]
        parent = above[0] if above else value.parent
        return replace(value, name=thing.label, type=thing.type, country=country, parent=parent)

    again = [
        replace(
            each.claim,
            subject=named(each.subject, each.claim.subject),
            object=named(each.object, each.claim.object),
            qualifiers=tuple(
                (name, named(node if isinstance(node, int) else None, value))
                for (name, value), (_, node) in zip(each.claim.qualifiers, each.qualifiers, strict=True)
            ),
        )
        for each in corpus.said
    ]
    assert len(group(gather(readings(again)), NONE).groups) == len(grouping.groups)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(claims(), min_size=1, max_size=14))
def test_every_fact_is_about_things_that_are_asserted(said: list[Claim]) -> None:
    knowledge = resolve(readings(said)).knowledge
    keys = [entity.key for entity in knowledge.entities]
    ids = [fact.id for fact in knowledge.facts]
    assert len(set(keys)) == len(keys)
    assert len(set(ids)) == len(ids)
    assert sorted(fact.subject.key for fact in knowledge.facts if fact.relation == "is_a") == keys
    for fact in knowledge.facts:
        things = [fact.subject, fact.object, *(value for _, value in fact.qualifiers)]
        assert {thing.key for thing in things if hasattr(thing, "key")} <= set(keys)
        assert 0 < fact.confidence <= 1
        assert fact.evidence
    assert {each for conflict in knowledge.conflicts for each in conflict.facts} <= set(ids)
