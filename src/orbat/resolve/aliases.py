"""Short and other names that an article itself tells: "the Harbour Guard (HG)", "formerly the Coast Police"."""

from __future__ import annotations

from collections.abc import Iterator

from orbat.claims import Literal, Status
from orbat.resolve.context import Hierarchy
from orbat.resolve.corpus import NAME_RELATIONS, Corpus, Said
from orbat.resolve.countries import is_country
from orbat.resolve.folding import folded
from orbat.resolve.forms import read_form
from orbat.resolve.partition import Doubt, Link, Partition, link


def other_names(corpus: Corpus) -> dict[tuple[str, str, str], tuple[int, ...]]:
    """By article, family and comparable name: the nodes that are said to have this other name."""
    found: dict[tuple[str, str, str], set[int]] = {}
    told = [(number, short) for number, node in enumerate(corpus.nodes) for short in node.shorts]
    told += [(said.subject, name) for said in corpus.said for name in names_told(said)]
    for number, name in told:
        node = corpus.nodes[number]
        if node.family == "organisation" and is_country(name):
            continue
        for words in {folded(name), core_of(name, node.family, node.country)} - {""}:
            found.setdefault((node.source, node.family, words), set()).add(number)
    return {key: tuple(sorted(nodes)) for key, nodes in found.items()}


def names_told(said: Said) -> Iterator[str]:
    """The other names that a claim tells of its subject, those before and after a renaming too."""
    claim = said.claim
    if claim.status is Status.ACCEPTED and claim.relation in NAME_RELATIONS | {"renamed"}:
        if isinstance(claim.object, Literal):
            yield claim.object.text
        if claim.relation == "renamed":
            yield from (value for name, value in claim.qualifiers if name in {"from", "to"} and isinstance(value, str))


def core_of(name: str, family: str, country: str) -> str:
    """The core of an organisation's name; other things have none."""
    return read_form(name, country).core if family == "organisation" else folded(name)


def told_names(corpus: Corpus, partition: Partition, _: Hierarchy) -> Iterator[Link | Doubt]:
    """A name that the article gives as another name of exactly one thing stands for that thing."""
    names = other_names(corpus)
    for number, node in enumerate(corpus.nodes):
        core = node.form.core if node.family == "organisation" else node.key.words
        owners = set(names.get((node.source, node.family, node.key.words), ()))
        owners |= set(names.get((node.source, node.family, core), ()))
        roots = {partition.root(owner): owner for owner in sorted(owners, reverse=True)}
        roots = {root: owner for root, owner in roots.items() if partition.may_join(owner, number)}
        if partition.root(number) in roots:
            continue
        if len(roots) == 1:
            because = "the article gives one as another name of the other"
            yield link(number, min(roots.values()), "told-name", 0.95, because)
        elif roots:
            because = "the article gives it as a name of several things"
            yield Doubt("told-name", "undecided", (number, *sorted(roots.values())), because, 0.5)


def renamed(corpus: Corpus, _: Partition, __: Hierarchy) -> Iterator[Link | Doubt]:
    """What goes on under a new name is the same thing."""
    for said in corpus.said:
        if said.claim.relation != "renamed" or said.claim.status is not Status.ACCEPTED or said.object is None:
            continue
        if corpus.nodes[said.subject].family == corpus.nodes[said.object].family:
            yield link(said.subject, said.object, "renamed", 0.9, "one name followed the other")
