"""Which names of organisations in one article stand for one body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from orbat.resolve.context import Hierarchy
from orbat.resolve.corpus import Corpus
from orbat.resolve.forms import LINKING, cuts, is_part, read_form
from orbat.resolve.partition import Doubt, Link, Partition, link
from orbat.resolve.settle import Context, Question, settle

QUOTED = re.compile(r'\s*["“«„][^"”»“]+["”»“]\s*$')  # a name in honour, behind the name
ALIKE = 0.6  # Jaccard index of two names' words from which on a reader may take one for the other


def same_name(corpus: Corpus, partition: Partition, hierarchy: Hierarchy) -> Iterator[Link | Doubt]:
    """Equal names in one article: one body, if country, bracket and (for "1st Battalion") parent do not differ."""
    for nodes in corpus.by_source("organisation").values():
        for core, group in blocks((corpus.nodes[node].form.core, node) for node in nodes).items():
            if len(group) > 1:
                contexts = [country_context(partition), bracket_context(corpus)]
                if is_part(core):
                    contexts.append(parent_context(group, partition, hierarchy))
                because = "the names are equal but for country, punctuation or a synonym"
                yield from settle(Question(group, contexts, "same-name", 0.97, because))


def blocks(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    """The nodes of each key, in order."""
    found: dict[str, list[int]] = {}
    for key, node in sorted(pairs):
        found.setdefault(key, []).append(node)
    return found


def country_context(partition: Partition, *, is_needed: bool = False) -> Context:
    """The country of a node's group."""
    return Context("country", partition.country, is_needed)


def bracket_context(corpus: Corpus) -> Context:
    """What stands in brackets behind a generic name with a number."""

    def bracket(number: int) -> str:
        form = corpus.nodes[number].form
        return form.bracket if any(letter.isdigit() for letter in form.core) else ""

    return Context("bracket", bracket)


def parent_context(
    nodes: Sequence[int], partition: Partition, hierarchy: Hierarchy, *, across: bool = False
) -> Context:
    """The group above a node; unknown where it is only a group further above another node's parent.

    Across articles it is needed, and its mere name does not count: there may be many of that name.
    """
    parents = {node: hierarchy.parents(node, partition) for node in nodes}
    higher = {
        ancestor
        for above in parents.values()
        for parent in above
        if isinstance(parent, int)
        for ancestor in hierarchy.ancestors(parent, partition)
    }

    def parent(node: int) -> str:
        direct = sorted(
            str(each) for each in parents[node] if each not in higher and (isinstance(each, int) or not across)
        )
        return direct[0] if len(direct) == 1 else ""

    return Context("parent", parent, is_needed=across)


def same_words(corpus: Corpus, partition: Partition, hierarchy: Hierarchy) -> Iterator[Link | Doubt]:
    """The same words in another order, without numbers: "Guard Directorate", "Directorate of the Guard"."""
    for nodes in corpus.by_source("organisation").values():
        keyed = []
        for node in nodes:
            words = sorted(set(corpus.nodes[node].form.words) - LINKING)
            if len(words) > 1 and not any(word[0].isdigit() for word in words):
                keyed.append((" ".join(words), node))
        for group in blocks(keyed).values():
            if len({corpus.nodes[node].form.core for node in group}) > 1:
                contexts = [country_context(partition), parent_context(group, partition, hierarchy)]
                because = "the names have the same words in another order"
                yield from settle(Question(group, contexts, "same-words", 0.85, because))


def parent_left_out(corpus: Corpus, partition: Partition, hierarchy: Hierarchy) -> Iterator[Link | Doubt]:
    """ "Main Department" and "Main Department of the Guard", if the article knows a guard and no second such name."""
    fit = Fit("parent-left-out", 0.9, "one name is the other without the body above it")
    for nodes in corpus.by_source("organisation").values():
        cores = blocks((corpus.nodes[node].form.core, node) for node in nodes)
        longer: dict[str, list[tuple[int, int]]] = {}
        for core, group in cores.items():
            for short, rest in cuts(core):
                if short in cores and rest in cores:
                    longer.setdefault(short, []).extend((node, cores[rest][0]) for node in group)
        for short, found in longer.items():
            yield from fit.links(
                {node: with_parent(node, found, partition, hierarchy) for node in cores[short]}, partition
            )


def with_parent(node: int, longer: Sequence[tuple[int, int]], partition: Partition, hierarchy: Hierarchy) -> list[int]:
    """Those of the bodies with their parents in the name that may be a node: its own parent is theirs, or above it."""
    parents = hierarchy.parents(node, partition)
    above = {each for each in parents if isinstance(each, int)}
    return [
        whole
        for whole, parent in longer
        if not above
        or above & {partition.root(parent), *hierarchy.ancestors(parent, partition)}
        or above & hierarchy.parents(whole, partition)
    ]


def number_and_kind(corpus: Corpus, partition: Partition, hierarchy: Hierarchy) -> Iterator[Link | Doubt]:
    """ "3rd Brigade" and "3rd Separate Rifle Brigade", if no second such name and not side by side in one body."""
    fit = Fit("number-and-kind", 0.8, "number and kind are the same, and one name has words more")
    parents = hierarchy.of_groups(partition)

    def above(node: int) -> frozenset[int | str]:
        return parents.get(partition.root(node), frozenset())

    for nodes in corpus.by_source("organisation").values():
        keyed = []
        for node in nodes:
            form = corpus.nodes[node].form
            numbers = [word for word in form.words if word[0].isdigit()]
            if numbers:
                keyed.append((f"{form.head} {' '.join(numbers)}", node))
        for group in blocks(keyed).values():
            found = {node: fuller_names(node, group, corpus, hierarchy) for node in group}
            fitting = {
                node: [each for each in fuller if not hierarchy.differ(above(node), above(each), partition)]
                for node, fuller in found.items()
            }
            yield from fit.links(fitting, partition)


def fuller_names(node: int, group: Sequence[int], corpus: Corpus, hierarchy: Hierarchy) -> list[int]:
    """Those that have all words of a node's name and more, and do not stand beside it in one body."""
    words = {each: set(corpus.nodes[each].form.words) - LINKING for each in group}
    siblings = set(hierarchy.told.get(node, ()))
    return [
        other for other in group if words[node] < words[other] and not siblings & set(hierarchy.told.get(other, ()))
    ]


def honour_left_out(corpus: Corpus, partition: Partition, _: Hierarchy) -> Iterator[Link | Doubt]:
    """ "School for Officers" and "School for Officers “Rudolf V”", if no second such name has another honour."""
    fit = Fit("honour-left-out", 0.85, "one name is the other without the name in its honour")
    for nodes in corpus.by_source("organisation").values():
        cores = blocks((corpus.nodes[node].form.core, node) for node in nodes)
        honoured = []
        for node in nodes:
            name = corpus.nodes[node].name
            if QUOTED.search(name):
                honoured.append((read_form(QUOTED.sub("", name), corpus.nodes[node].country).core, node))
        for core, group in blocks(honoured).items():
            yield from fit.links(dict.fromkeys(cores.get(core, ()), group), partition)


@dataclass(frozen=True, slots=True)
class Fit:
    """A rule by which a short name stands for a fuller one."""

    rule: str
    confidence: float
    because: str

    def links(self, fuller: Mapping[int, Sequence[int]], partition: Partition) -> Iterator[Link | Doubt]:
        """Links where a short name fits one fuller name, and no other thing's short name of this kind fits that too."""
        found = {node: {partition.root(each): each for each in sorted(those)} for node, those in sorted(fuller.items())}
        short: dict[int, set[int]] = {}
        for node, those in found.items():
            for root in those:
                short.setdefault(root, set()).add(partition.root(node))
        for node, those in found.items():
            others = {partition.root(node): node, **those}
            rivals = set().union(*(short[root] - {root} for root in those)) - {partition.root(node)}
            if len(those) == 1 and not rivals:
                because = f"{self.because}, and only one such body comes into question"
                yield link(node, min(those.values()), self.rule, self.confidence, because)
            elif len(others) > 1:
                because = f"{self.because}, but several such bodies come into question"
                yield Doubt(self.rule, "undecided", tuple(sorted({*others.values(), *rivals})), because, 0.5)


def near_names(corpus: Corpus, partition: Partition, _: Hierarchy) -> Iterator[Link | Doubt]:
    """Names of one kind that share most of their words and are yet not one."""
    for nodes in corpus.by_source("organisation").values():
        firsts = sorted({partition.root(node): node for node in reversed(nodes)}.values())
        for group in blocks((corpus.nodes[node].form.head, node) for node in firsts).values():
            for one, other in combinations(group, 2):
                first, second = (set(corpus.nodes[node].form.words) - LINKING for node in (one, other))
                if first != second and len(first & second) >= ALIKE * len(first | second):
                    unlike = " / ".join(sorted(first ^ second))
                    yield Doubt("near-name", "different", (one, other), f"the names differ in: {unlike}", 0.8)
