"""Which names of places stand for one place: by the gazetteer's id, else by name and country."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from orbat.gazetteer import find_place
from orbat.resolve.context import Hierarchy
from orbat.resolve.corpus import Corpus
from orbat.resolve.folding import without_article
from orbat.resolve.organisations import blocks, country_context
from orbat.resolve.partition import Doubt, Link, Partition
from orbat.resolve.settle import Question, settle


@lru_cache(maxsize=1 << 16)
def identity(name: str, country: str) -> str:
    """What the gazetteer knows a place by: a GeoNames id, the name of a former state, or nothing."""
    found = find_place(without_article(name), country)
    if found is None:
        return ""
    return f"GeoNames {found.geonames}" if found.geonames else found.name


def places(corpus: Corpus, partition: Partition, _: Hierarchy) -> Iterator[Link | Doubt]:
    """Names of one gazetteer entry are one place; unknown names must agree in country, within an article if told."""
    nodes = [number for number, node in enumerate(corpus.nodes) if node.family == "place"]
    known = {number: identity(corpus.nodes[number].name, corpus.nodes[number].key.country) for number in nodes}
    for entry, group in blocks((known[number], number) for number in nodes if known[number]).items():
        yield from settle(Question(group, (), "gazetteer", 0.97, f"the names are those of {entry}"))
    unknown = [number for number in nodes if not known[number]]
    for group in blocks((f"{corpus.nodes[number].source} {corpus.nodes[number].key.words}", number)
                        for number in unknown).values():  # fmt: skip
        yield from settle(Question(group, [country_context(partition)], "same-name", 0.9, "the names are equal"))
    for group in blocks((corpus.nodes[number].key.words, number) for number in unknown).values():
        because = "name and country are equal"
        contexts = [country_context(partition, is_needed=True)]
        yield from settle(Question(group, contexts, "same-name-and-country", 0.85, because))
