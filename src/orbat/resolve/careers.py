"""What persons are said to have been: posts and ranks in organisations, with their times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from orbat.claims import Literal, Mention
from orbat.dates import OPEN, Date
from orbat.resolve.context import Hierarchy, post_words
from orbat.resolve.corpus import Corpus, Said
from orbat.resolve.countries import split_country
from orbat.resolve.folding import fold, folded
from orbat.resolve.partition import Partition

BELONGING = frozenset({"member_of", "notable_member_of", "associated_with"})


@dataclass(frozen=True, slots=True)
class Role:
    """A post (comparable words) or a rank in an organisation (`where`: its group, or a country); with times if told."""

    kind: str
    words: str
    where: str
    source: str = ""
    ordinal: str = ""
    start: Date | None = None
    end: Date | None = None

    @property
    def office(self) -> tuple[str, str, str]:
        """What two persons may have in common."""
        return self.kind, self.words, self.where

    def excludes(self, other: Role) -> bool:
        """Whether two holders of it must be two persons: another place in one list, or times that do not meet."""
        if self.office != other.office or self.kind != "post":
            return False
        if self.source == other.source and self.ordinal and other.ordinal and self.ordinal != other.ordinal:
            return True
        return self.ends_before(other) or other.ends_before(self)

    def ends_before(self, other: Role) -> bool:
        """Whether it is over before the other begins, or as it begins."""
        end = self.end.end_of_end if self.end and self.end != OPEN else None
        begin = other.start.begin_of_begin if other.start else None
        later = other.end is None or other.end == OPEN or self.end is None or self.end < other.end
        return bool(end and begin and later and self.start != other.start and (end <= begin or self.end == other.start))


def read_careers(corpus: Corpus, partition: Partition, hierarchy: Hierarchy) -> Mapping[int, tuple[Role, ...]]:
    """The roles of every person."""
    organisations: dict[int, set[int]] = {}
    roles: dict[int, set[Role]] = {}
    ranks: dict[int, set[str]] = {}
    for number, node in enumerate(corpus.nodes):
        if node.family == "person":
            ranks[number] = set(node.ranks)
            above = hierarchy.parents(number, partition)
            organisations[number] = {each for each in above if isinstance(each, int)}
    for said in corpus.said:
        claim = said.claim
        if said.subject in ranks:
            ranks[said.subject].update(ranks_of(said))
            organisations[said.subject].update(organisations_of(said, corpus))
            if claim.relation == "held_post" and isinstance(claim.object, Literal):
                roles.setdefault(said.subject, set()).add(role_of(said, corpus, partition))
        if claim.relation == "led_by" and said.object in ranks:
            organisations[said.object].add(said.subject)
    for person, bodies in organisations.items():
        roots = {f"group {partition.root(body)}" for body in bodies}
        told = roles.setdefault(person, set())
        told.update(Role("rank", rank, root) for rank in ranks[person] for root in roots)
        for post in corpus.nodes[person].posts:
            told.update(
                Role("post", post_words(post, core), where) for core, where in places(bodies, corpus, partition)
            )
            told.update([general_post(post)] if not bodies else [])
    return {person: tuple(sorted(told, key=repr) if len(told) > 1 else told) for person, told in roles.items()}


def ranks_of(said: Said) -> Iterable[str]:
    """The ranks that a claim gives its subject."""
    if said.claim.relation == "held_rank" and isinstance(said.claim.object, Literal):
        yield folded(said.claim.object.text)
    yield from (folded(value) for name, value in said.claim.qualifiers if name == "rank" and isinstance(value, str))


def organisations_of(said: Said, corpus: Corpus) -> Iterable[int]:
    """The organisations to which a claim says that its subject belongs."""
    is_member = said.claim.relation in BELONGING
    if is_member and said.object is not None and corpus.nodes[said.object].family == "organisation":
        yield said.object
    if said.claim.relation == "held_post":
        yield from (value for name, value in said.qualifiers if name == "organisation" and isinstance(value, int))


def places(bodies: Iterable[int], corpus: Corpus, partition: Partition) -> Iterable[tuple[str, str]]:
    """For each organisation the core of its name and its group."""
    for body in sorted(bodies):
        yield corpus.nodes[body].form.core, f"group {partition.root(body)}"


def role_of(said: Said, corpus: Corpus, partition: Partition) -> Role:
    """The role of a `held_post` claim."""
    claim, told = said.claim, dict(zip((name for name, _ in said.qualifiers), said.claim.qualifiers, strict=True))
    post = claim.object.text if isinstance(claim.object, Literal) else ""
    bodies = [value for name, value in said.qualifiers if name == "organisation" and isinstance(value, int)]
    ordinal = told.get("ordinal", ("", ""))[1]
    base = general_post(post)
    core, where = next(iter(places(bodies, corpus, partition)), ("", base.where))
    return Role(
        kind="post",
        words=post_words(post, core),
        where=where,
        source=said.source,
        ordinal="" if isinstance(ordinal, Mention) else ordinal,
        start=claim.when.start or claim.when.date,
        end=claim.when.end,
    )


def general_post(post: str) -> Role:
    """A post whose words alone tell where: "President of Ruritania"."""
    _, country = split_country(fold(post))
    return Role("post", post_words(post), f"country {country}" if country else "")
