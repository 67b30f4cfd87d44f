"""What stands around a node: the bodies above it, and the words of a post without the name of its organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from orbat.resolve.corpus import Corpus, Node
from orbat.resolve.countries import split_country
from orbat.resolve.folding import fold
from orbat.resolve.forms import canonical, cuts, read_form
from orbat.resolve.partition import Partition

ABOVE = frozenset({"part_of", "subordinate_to"})


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """For every node the nodes above it, by claims without a condition and by the parent named beside it."""

    told: Mapping[int, tuple[int, ...]]
    named: Mapping[int, tuple[int | str, ...]]

    def parents(self, node: int, partition: Partition) -> frozenset[int | str]:
        """The groups right above a node; a name where no node has it. What stands beside the name goes first."""
        above = self.named.get(node) or self.told.get(node, ())
        return frozenset(partition.root(each) if isinstance(each, int) else each for each in above)

    def of_groups(self, partition: Partition) -> dict[int, frozenset[int | str]]:
        """The parents of all nodes of each group, by its root."""
        found: dict[int, set[int | str]] = {}
        for node in sorted({*self.named, *self.told}):
            found.setdefault(partition.root(node), set()).update(self.parents(node, partition))
        return {root: frozenset(parents) for root, parents in found.items()}

    def differ(self, first: frozenset[int | str], second: frozenset[int | str], partition: Partition) -> bool:
        """Whether two things with these parents have different ones, of which neither is above the other."""
        if not first or not second or first & second:
            return False
        groups = [frozenset(each for each in parents if isinstance(each, int)) for parents in (first, second)]
        above = [
            frozenset(ancestor for parent in group for ancestor in self.ancestors(parent, partition))
            for group in groups
        ]
        return not (groups[0] & above[1] or groups[1] & above[0])

    def knows(self, node: int) -> bool:
        """Whether anything is said of what is above a node."""
        return node in self.named or node in self.told

    def ancestors(self, node: int, partition: Partition) -> frozenset[int]:
        """The groups above a node's own name, at any height."""
        found: set[int] = set()
        waiting = [node]
        while waiting:
            for above in self.told.get(waiting.pop(), ()):
                if partition.root(above) not in found:
                    found.add(partition.root(above))
                    waiting.append(above)
        return frozenset(found)


def read_hierarchy(corpus: Corpus, partition: Partition) -> Hierarchy:
    """What the articles say of the order of bodies; a parent may be named as other articles name it."""
    told: dict[int, set[int]] = {}
    for said in corpus.said:
        has_condition = any(name == "condition" for name, _ in said.qualifiers)
        if said.claim.relation in ABOVE and said.object is not None and not has_condition:
            told.setdefault(said.subject, set()).add(said.object)
    named = {}
    for nodes, names in named_organisations(corpus, partition).values():
        for number in nodes:
            node = corpus.nodes[number]
            parents = node.parents or (parent_in_name(node, names) if node.family == "post" else ())
            if parents:
                named[number] = tuple(found_by_name(corpus, names, parents, node.country))
    return Hierarchy({node: tuple(sorted(above)) for node, above in sorted(told.items())}, named)


def named_organisations(corpus: Corpus, partition: Partition) -> dict[str, tuple[Sequence[int], dict[str, list[int]]]]:
    """By article: all nodes that may name a parent, and its organisations by the core of names and short names."""
    organisations = corpus.by_source("organisation")
    cores: dict[int, set[str]] = {}
    for nodes in organisations.values():
        for number in nodes:
            cores.setdefault(partition.root(number), set()).update(own_cores(corpus.nodes[number]))
    found = {}
    for source, nodes in corpus.by_source("organisation", "post", "person").items():
        names: dict[str, list[int]] = {}
        for number in organisations.get(source, ()):
            for core in cores[partition.root(number)]:
                names.setdefault(core, []).append(number)
        found[source] = (nodes, names)
    return found


def own_cores(node: Node) -> set[str]:
    """The cores of a node's name and short names."""
    return {node.form.core, *(read_form(short, node.country).core for short in node.shorts)}


def parent_in_name(node: Node, names: Mapping[str, list[int]]) -> tuple[str, ...]:
    """The organisation that the name of a post ends with, if the article knows it."""
    return next(((rest,) for _, rest in cuts(node.form.core) if rest in names), ())


def found_by_name(
    corpus: Corpus, names: Mapping[str, list[int]], parents: Iterable[str], country: str
) -> Iterable[int | str]:
    """The nodes with the names of parents; the core of a name that none or several of different countries have.

    The country in the name, else that of the node below, decides between several.
    """
    for parent in parents:
        form = read_form(parent, country)
        known = names.get(form.core, [])
        wanted = form.country or country
        nodes = [number for number in known if wanted and corpus.nodes[number].country == wanted]
        nodes = nodes or [number for number in known if not form.country or not corpus.nodes[number].country]
        yield nodes[0] if len({corpus.nodes[number].country for number in nodes} - {""}) <= 1 and nodes else form.core


@lru_cache(maxsize=1 << 16)
def post_words(label: str, organisation: str = "") -> str:
    """A post in comparable words, without its country and the core of its organisation's name.

    >>> post_words("Commander of the Harbour Guard", "harbour guard"), post_words("Interior Minister")
    ('commander', 'minister of internal affairs')
    """
    words, _ = split_country(fold(label))
    plain = " ".join(canonical(words))
    plain = re.sub(r"^((?:deputy |1st deputy |acting )*)(\w+) minister$", r"\1minister of \2", plain)
    plain = re.sub(r"\bminister of internal(?! affairs)\b", "minister of internal affairs", plain)
    if organisation:
        for end in (f" of {organisation}", f" for {organisation}", f" of {organisation.split()[-1]}"):
            plain = plain.removesuffix(end)
    return plain
