"""Which names of organisations in one article stand for one body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from orbat.resolve.context import Hierarchy
from orbat.resolve.corpus import Corpus
from orbat.resolve.forms import LINKING, cuts, is_part
from orbat.resolve.partition import Doubt, Link, Partition, link
from orbat.resolve.settle import Context, Question, settle

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
            for one, other in pairwise(group):
                is_other = corpus.nodes[one].form.core != corpus.nodes[other].form.core
                if is_other and not hierarchy.differ(one, other, partition):
                    yield link(one, other, "same-words", 0.85, "the names have the same words in another order")


def parent_left_out(corpus: Corpus, partition: Partition, hierarchy: Hierarchy) -> Iterator[Link | Doubt]:
    """ "Main Department" and "Main Department of the Guard", if the article knows a guard and no second such name."""
    for nodes in corpus.by_source("organisation").values():
        cores = blocks((corpus.nodes[node].form.core, node) for node in nodes)
        longer: dict[str, list[tuple[int, int]]] = {}
        for core, group in cores.items():
            for short, rest in cuts(core):
                if short in cores and rest in cores:
                    longer.setdefault(short, []).extend((node, cores[rest][0]) for node in group)
        for short, found in longer.items():
            yield from fill_parent(cores[short], found, partition, hierarchy)


def fill_parent(
    short: Sequence[int], longer: Sequence[tuple[int, int]], partition: Partition, hierarchy: Hierarchy
) -> Iterator[Link | Doubt]:
    """Links from the short names to the one long name whose parent they may have."""
    for node in short:
        parents = hierarchy.parents(node, partition)
        above = {partition.root(each) for each in parents if isinstance(each, int)}
        fitting = {
            partition.root(whole): whole
            for whole, parent in longer
            if not above or above & {partition.root(parent), *hierarchy.ancestors(parent, partition)}
            or above & hierarchy.parents(whole, partition)
        }  # fmt: skip
        if len(fitting) == 1:
            because = "one name is the other without the body above it, and only one body is so named"
            yield link(node, min(fitting.values()), "parent-left-out", 0.9, because)
        elif fitting:
            because = "several bodies in the article have this name with another body above them"
            yield Doubt("parent-left-out", "undecided", (node, *sorted(fitting.values())), because, 0.5)


def number_and_kind(corpus: Corpus, partition: Partition, hierarchy: Hierarchy) -> Iterator[Link | Doubt]:
    """ "3rd Brigade" and "3rd Separate Rifle Brigade", if no second such name and not side by side in one body."""
    for nodes in corpus.by_source("organisation").values():
        keyed = []
        for node in nodes:
            form = corpus.nodes[node].form
            numbers = [word for word in form.words if word[0].isdigit()]
            if numbers:
                keyed.append((f"{form.head} {' '.join(numbers)}", node))
        for group in blocks(keyed).values():
            yield from fuller_names(group, corpus, partition, hierarchy)


def fuller_names(
    group: Sequence[int], corpus: Corpus, partition: Partition, hierarchy: Hierarchy
) -> Iterator[Link | Doubt]:
    """Links from a name to the only one that has all its words and more."""
    words = {node: set(corpus.nodes[node].form.words) - LINKING for node in group}
    for node in group:
        siblings = hierarchy.told.get(node, ())
        fuller = {
            partition.root(other): other
            for other in group
            if words[node] < words[other]
            and not set(siblings) & set(hierarchy.told.get(other, ()))
            and not hierarchy.differ(node, other, partition)
        }
        if len(fuller) == 1:
            because = "number and kind are the same, one name has words more, and there is no second such name"
            yield link(node, min(fuller.values()), "number-and-kind", 0.8, because)
        elif fuller:
            because = "several names in the article have this number and kind"
            yield Doubt("number-and-kind", "undecided", (node, *sorted(fuller.values())), because, 0.5)


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
