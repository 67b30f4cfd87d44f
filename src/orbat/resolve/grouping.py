"""From nodes to groups: judgements first, then the rules in their order, each over all nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from orbat.resolve import across, acts, aliases, inheritance, organisations, pages, persons, places
from orbat.resolve.context import Hierarchy, read_hierarchy
from orbat.resolve.corpus import NAME_RELATIONS, Corpus
from orbat.resolve.judgements import Judgements, Verdict
from orbat.resolve.partition import Doubt, Link, Partition, link

Rule = Callable[[Corpus, Partition, Hierarchy], Iterable[Link | Doubt]]
RULES: tuple[Rule, ...] = (
    pages.same_page,
    places.places,
    organisations.same_name,
    aliases.told_names,
    aliases.renamed,
    organisations.parent_left_out,
    organisations.same_words,
    organisations.number_and_kind,
    organisations.honour_left_out,
    organisations.near_names,
    inheritance.inherit,
    across.organisations,
    across.wars_and_works,
    acts.acts,
    persons.in_article,
    across.posts,
    persons.across,
    persons.unproved,
)
ONE_THING = NAME_RELATIONS | {"renamed", "upgraded", "reorganised", "expanded", "re-established", "is_a"}
STRENGTHLESS = frozenset({"person"})  # a person may serve several countries


@dataclass(frozen=True, slots=True)
class Grouping:
    """The groups of nodes, the country of each (empty if unknown), the links made, those refused, and doubts."""

    groups: tuple[tuple[int, ...], ...]
    countries: tuple[str, ...]
    hierarchy: Hierarchy
    links: tuple[Link, ...]
    refused: tuple[Link, ...]
    doubts: tuple[Doubt, ...]
    unused: tuple[Verdict, ...]


def group(corpus: Corpus, judgements: Judgements) -> Grouping:
    """Bring nodes together; what is judged wins, and what a claim tells apart never comes together."""
    partition = Partition(["" if node.family in STRENGTHLESS else node.country for node in corpus.nodes])
    links, judged, unused = lay_judgements(corpus, partition, judgements)
    for one, other in sorted(set(told_apart(corpus))):
        if partition.root(one) != partition.root(other):
            partition.keep_apart([one], [other])
    for ones, others in pages.two_pages(corpus):
        if not {partition.root(one) for one in ones} & {partition.root(other) for other in others}:
            partition.keep_apart(ones, others)
    while True:
        hierarchy = read_hierarchy(corpus, partition)
        made, refused, doubts = apply(corpus, partition, hierarchy)
        links += made
        if not made:
            break
    groups = tuple(sorted(partition.groups().values()))
    countries = tuple(partition.country(nodes[0]) for nodes in groups)
    found = tuple(sorted({*judged, *doubts}))
    return Grouping(groups, countries, hierarchy, tuple(links), still(refused, partition), found, unused)


def apply(corpus: Corpus, partition: Partition, hierarchy: Hierarchy) -> tuple[list[Link], list[Link], list[Doubt]]:
    """Every rule once, in order: the links made, the links refused, and the doubts.

    What one rule brings together may let another decide, so this is repeated until no link is made.
    """
    made: list[Link] = []
    refused: list[Link] = []
    doubts: list[Doubt] = []
    for rule in RULES:
        found = list(rule(corpus, partition, hierarchy))
        doubts.extend(each for each in found if isinstance(each, Doubt))
        for each in sorted({each for each in found if isinstance(each, Link)}):
            if partition.root(each.one) == partition.root(each.other):
                continue
            if partition.may_join(each.one, each.other):
                partition.join(each.one, each.other)
                made.append(each)
            else:
                refused.append(each)
    return made, refused, doubts


def still(refused: Iterable[Link], partition: Partition) -> tuple[Link, ...]:
    """The refused links between what is still apart, one for each two groups."""
    found: dict[tuple[int, int], Link] = {}
    for each in sorted(refused):
        low, high = sorted((partition.root(each.one), partition.root(each.other)))
        if low != high:
            found.setdefault((low, high), each)
    return tuple(sorted(found.values()))


def told_apart(corpus: Corpus) -> Iterator[tuple[int, int]]:
    """Subject and object of one claim, unless it is about names: they are never one thing."""
    for said in corpus.said:
        if said.object is None or said.claim.relation in ONE_THING or said.object == said.subject:
            continue
        if corpus.nodes[said.subject].family == corpus.nodes[said.object].family:
            low, high = sorted((said.subject, said.object))
            yield low, high


def lay_judgements(
    corpus: Corpus, partition: Partition, judgements: Judgements
) -> tuple[list[Link], list[Doubt], tuple[Verdict, ...]]:
    """Join what is judged the same, keep apart what is judged different; the verdicts that met no name come last."""
    links: list[Link] = []
    doubts: list[Doubt] = []
    unused: list[Verdict] = []
    for verdict in sorted(judgements.verdicts, key=lambda verdict: (not verdict.is_same, verdict)):
        ones, others = (
            [number for number, node in enumerate(corpus.nodes) if node.family == verdict.family and name.means(node)]
            for name in (verdict.one, verdict.other)
        )
        if not ones or not others:
            unused.append(verdict)
        elif verdict.is_same:
            for one, other in [(ones[0], each) for each in (*ones[1:], *others) if each != ones[0]]:
                partition.join(one, other)
                links.append(link(one, other, "judgement", 1.0, verdict.because or "judged to be the same"))
        else:
            partition.keep_apart(sorted(set(ones) - set(others)), sorted(set(others) - set(ones)))
            pair = tuple(sorted({ones[0], others[-1]}))
            doubts.append(Doubt("judgement", "different", pair, verdict.because or "judged to be different", 1.0))
    return links, doubts, tuple(unused)
