"""The country of a body with a common name, from the body above it: "Hospital of the Guard"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orbat.resolve.context import Hierarchy
from orbat.resolve.corpus import Corpus, article_subjects
from orbat.resolve.forms import cuts, is_generic
from orbat.resolve.organisations import blocks
from orbat.resolve.partition import Doubt, Link, Partition

HEIGHT = 5  # of the orders of bodies that are followed


def inherit(corpus: Corpus, partition: Partition, hierarchy: Hierarchy) -> Iterator[Link | Doubt]:
    """Tell the partition the countries; there are no links in it."""
    subjects = article_subjects(corpus)
    for nodes in corpus.by_source("organisation").values():
        subject = next((node for node in nodes if node in subjects), None)
        cores = blocks((corpus.nodes[node].form.core, node) for node in nodes)
        for _ in range(HEIGHT):
            told = {
                node: countries.pop()
                for node in nodes
                if is_generic(corpus.nodes[node].form.core) and not partition.country(node)
                if len(countries := countries_above(node, corpus, cores, partition, hierarchy, subject)) == 1
            }
            for node, country in told.items():
                partition.tell_country(node, country)
            if not told:
                break
    yield from ()


def countries_above(
    node: int,
    corpus: Corpus,
    cores: dict[str, list[int]],
    partition: Partition,
    hierarchy: Hierarchy,
    subject: int | None,
) -> set[str]:
    """The countries of the bodies above a node, by claims, by what stands beside its name and by the name itself.

    Where the article's own subject is one of them, it alone counts.
    """
    above: Sequence[int | str] = [*hierarchy.told.get(node, ()), *hierarchy.named.get(node, ())]
    named = [other for _, rest in cuts(corpus.nodes[node].form.core) for other in cores.get(rest, ())]
    bodies = [*(each for each in above if isinstance(each, int)), *named]
    if subject is not None and any(partition.root(each) == partition.root(subject) for each in bodies):
        bodies = [subject]
    return {partition.country(each) for each in bodies} - {""}
