"""Posts, tenures and ranks: org:Membership with a post, orbat:RankHolding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from orbat.claims import EntityType, Literal
from orbat.dates import OPEN
from orbat.entities import Entity, Fact
from orbat.rdf.iris import slug, stem
from orbat.rdf.pattern import Context, Occasion, Stated, found, handle, qualifier, text_of, triples
from orbat.rdf.terms import ORBAT, ORG, RDF, SCHEMA, SKOS, TIME, Iri, Node, Triple
from orbat.rdf.times import interval, moment
from orbat.rdf.values import integer, words


def post_path(title: str, fact: Fact) -> str:
    """The path of a post that the text only names, under the organisation it belongs to.

    Where none is named it is a post of the holder's country, else of the article: each state has its own president.
    """
    where = organisation_of(fact)
    if where:
        return f"post/{handle(where)}-{shortened(title, where)}"
    return f"post/{handle(title)}-{slug(fact.subject.country or stem(min(sources_of(fact), default='')))}"


@lru_cache(maxsize=1 << 16)
def shortened(title: str, organisation: str | Entity | None) -> str:
    """A title without its organisation: "Commander" of a guard and "Commander of the Guard" are one post."""
    short = handle(title)
    if not isinstance(organisation, Entity):
        return short
    for name in sorted(_tails(organisation), key=lambda each: (-len(each), each)):
        for tail in (f"-of-the-{name}", f"-of-{name}"):
            short = short.removesuffix(tail)
    return short


def _tails(organisation: Entity) -> Iterator[str]:
    """The ways to end a title in an organisation: its names, also cut before an "of", and the last words of these."""
    for name in (organisation.label, *(alias.text for alias in organisation.aliases)):
        words = slug(name).removeprefix("the-").split("-")
        yield "-".join(words)
        for end in (place for place, word in enumerate(words) if word == "of"):
            yield "-".join(words[:end])
        head = words[: words.index("of")] if "of" in words else words
        for start in range(1, len(head)):
            yield "-".join(head[start:])


def post(thing: Entity | Literal, fact: Fact, context: Context) -> tuple[Iri, tuple[Triple, ...]]:
    """The IRI of a post and its description; a post that is an entity describes itself elsewhere."""
    organisation = organisation_of(fact)
    belongs = context.entity(organisation) if isinstance(organisation, Entity) else None
    known = thing if isinstance(thing, Entity) else context.posts.get(post_path(thing.text, fact), thing.text)
    if isinstance(known, Entity):
        iri = context.entity(known)
        return iri, triples(iri, ((ORG.postIn, belongs),))
    iri = context.iris.of(post_path(text_of(thing), fact))
    return iri, triples(iri, ((RDF.type, ORG.Post), (SKOS.prefLabel, words(known)), (ORG.postIn, belongs)))


def posts_named(facts: Iterable[Fact]) -> dict[str, str | Entity]:
    """By its path, each post that is only named in words: the entity that it is, else its longest spelling.

    It is the post that another passage of the same source tells of by its full title.
    """
    full: dict[Entity, set[str]] = {}
    named: dict[str, list[Fact]] = {}
    for fact in facts:
        for thing in (fact.subject, fact.object):
            if isinstance(thing, Entity) and thing.type is EntityType.POST:
                full.setdefault(thing, set()).update(sources_of(fact))
        if fact.relation in {"held_post", "led_by"} and isinstance(fact.object, Literal):
            named.setdefault(post_path(fact.object.text, fact), []).append(fact)
    return {path: _known(told, full) for path, told in named.items()}


def organisation_of(fact: Fact) -> str | Entity | None:
    """Whose post it is."""
    return fact.subject if fact.relation == "led_by" else qualifier(fact, "organisation")


def sources_of(fact: Fact) -> frozenset[str]:
    """The sources that say it."""
    return frozenset(evidence.source for evidence in fact.evidence)


def _known(told: list[Fact], full: Mapping[Entity, set[str]]) -> str | Entity:
    where = organisation_of(told[0])
    short = shortened(text_of(told[0].object), where)
    sources = {source for fact in told for source in sources_of(fact)}
    fitting = [
        post
        for post, among in full.items()
        if short == shortened(post.label, where) != slug(post.label) and sources & among
    ]
    if fitting:
        return min(fitting, key=lambda post: (len(post.key), post.key))
    return min((text_of(fact.object) for fact in told), key=lambda text: (-len(text), text))


def rank(value: str | Entity | None) -> tuple[tuple[Iri, Node], ...]:
    """A rank as a concept, else in words."""
    name = text_of(value)
    known = found(name, "ranks")
    if known is not None:
        return ((ORBAT.rank, known),)
    return ((ORBAT.rankName, words(name)),) if name else ()


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who held a post where, from when to when."""

    def occasion(self, fact: Fact) -> Occasion:
        """One tenure for each person, organisation, post and time."""
        held = post_path(fact.object.text, fact) if isinstance(fact.object, Literal) else handle(fact.object)
        return Occasion(
            "tenure", f"{handle(fact.subject)}-{held.removeprefix('post/').removeprefix('post-')}", fact.when
        )

    def state(self, fact: Fact, context: Context) -> Stated:
        """The membership."""
        node = context.node(fact)
        where = qualifier(fact, "organisation")
        lasting = interval(fact.when) if (fact.when.start or fact.when.end not in (None, OPEN)) else ""
        attested = str(fact.when.date or "")
        held, described = post(fact.object, fact, context) if fact.object is not None else (None, ())
        further = triples(
            node,
            (
                (RDF.type, ORG.Membership),
                (ORG.organization, context.entity(where) if isinstance(where, Entity) else None),
                (ORBAT.organisationName, words(where) if isinstance(where, str) else None),
                (ORBAT.post, held),
                *rank(qualifier(fact, "rank")),
                (SCHEMA.position, ordinal(text_of(qualifier(fact, "ordinal")))),
                (ORG.memberDuring, context.iris.time(lasting) if lasting else None),
                (ORBAT.attestedAt, context.iris.time(attested) if attested else None),
                *((ORBAT.ongoingAsOf, source) for source in context.sources(fact) if fact.when.end == OPEN),
            ),
        )
        used = frozenset({"organisation", "rank", "lang"})
        if ordinal(text_of(qualifier(fact, "ordinal"))) is not None:
            used |= {"ordinal"}
        key = (node, ORG.member, context.entity(fact.subject))
        return Stated(key, further + described, node, used, timed=True)


def ordinal(text: str) -> Node | None:
    """The number of an ordinal such as `3`, `3rd` or `No. 3`."""
    digits = re.search(r"\d+", text)
    return integer(int(digits[0])) if digits else None


@dataclass(frozen=True, slots=True)
class RankHeld:
    """Who held a rank, when."""

    def occasion(self, fact: Fact) -> Occasion:
        """One for each person, rank and time."""
        return Occasion("rank-holding", f"{handle(fact.subject)}-{handle(fact.object)}", fact.when)

    def state(self, fact: Fact, context: Context) -> Stated:
        """The holding."""
        node = context.node(fact)
        when = moment(fact.when)
        further = triples(
            node,
            (
                (RDF.type, ORBAT.RankHolding),
                (RDF.type, ORBAT.Situation),
                *rank(text_of(fact.object)),
                (TIME.hasTime, context.iris.time(when) if when else None),
            ),
        )
        key = (node, ORBAT.holder, context.entity(fact.subject))
        return Stated(key, further, node, frozenset({"lang"}), timed=True)


@dataclass(frozen=True, slots=True)
class Led:
    """An organisation led by a person, by a post, or by a post that the text only names."""

    def occasion(self, fact: Fact) -> Occasion | None:  # noqa: ARG002 - one signature for all patterns
        """No node."""
        return None

    def state(self, fact: Fact, context: Context) -> Stated:
        """The relation, and the post where it is new."""
        subject = context.entity(fact.subject)
        if isinstance(fact.object, Entity):
            return Stated((subject, ORBAT.ledBy, context.entity(fact.object)), used=frozenset({"lang"}))
        thing = fact.object or Literal("head")
        iri, described = post(thing, fact, context)
        return Stated((subject, ORBAT.ledBy, iri), described, used=frozenset({"lang"}))
