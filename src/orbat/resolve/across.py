"""Which organisations, posts, wars and works of different articles are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orbat.resolve.context import Hierarchy, post_words
from orbat.resolve.corpus import Corpus
from orbat.resolve.forms import is_acronym, is_generic, is_part, read_form
from orbat.resolve.organisations import (
    blocks,
    bracket_context,
    country_context,
    parent_context,
)
from orbat.resolve.partition import Doubt, Link, Partition
from orbat.resolve.settle import Question, settle

WORDS_OF_WAR = frozenset({"war", "wars", "civil", "battle", "conflict", "operation", "revolution", "uprising", "coup"})


def organisations(corpus: Corpus, partition: Partition, hierarchy: Hierarchy) -> Iterator[Link | Doubt]:
    """Equal names in different articles: a generic name needs the same country, "1st Battalion" the same parent."""
    shared = shared_acronyms(corpus, partition)
    nodes = (number for number, node in enumerate(corpus.nodes) if node.family == "organisation")
    for core, block in blocks((corpus.nodes[number].form.core, number) for number in nodes).items():
        group = firsts(block, partition, hierarchy)
        if len(group) < 2:
            continue
        needs = is_generic(core) or core in shared
        contexts = [country_context(partition, is_needed=needs), bracket_context(corpus)]
        if is_part(core):
            contexts = [parent_context(group, partition, hierarchy, across=True)]
        because = "the names are equal" + (" and so is what sets such bodies apart" if needs else "")
        rule, confidence = ("same-name-and-context", 0.95) if needs else ("own-name", 0.9)
        yield from settle(Question(group, contexts, rule, confidence, because))


def firsts(block: Sequence[int], partition: Partition, hierarchy: Hierarchy | None = None) -> list[int]:
    """One node of each group, if possible one of which the parent is told."""
    found: dict[int, int] = {}
    for number in block:
        root = partition.root(number)
        if root not in found or (hierarchy and hierarchy.knows(number) and not hierarchy.knows(found[root])):
            found[root] = number
    return sorted(found.values())


def shared_acronyms(corpus: Corpus, partition: Partition) -> frozenset[str]:
    """Abbreviations of bodies with generic names, or of bodies of several countries: they may mean others elsewhere."""
    generic: set[str] = set()
    countries: dict[str, set[str]] = {}
    for number, node in enumerate(corpus.nodes):
        abbreviations = [name for name in node.shorts if is_acronym(name)] if node.family == "organisation" else []
        for core in (read_form(name).core for name in abbreviations):
            countries.setdefault(core, set()).update({partition.country(number)} - {""})
            if is_generic(node.form.core):
                generic.add(core)
    return frozenset(generic | {core for core, found in countries.items() if len(found) > 1})


def posts(corpus: Corpus, partition: Partition, hierarchy: Hierarchy) -> Iterator[Link | Doubt]:
    """One post: the same words in the same organisation."""
    nodes = [number for number, node in enumerate(corpus.nodes) if node.family == "post"]

    def words(number: int) -> str:
        above = min(hierarchy.named.get(number, ()), key=str, default="")
        return post_words(corpus.nodes[number].name, corpus.nodes[above].form.core if isinstance(above, int) else above)

    keyed = [(words(number), number) for number in nodes]
    for group in blocks((f"{corpus.nodes[number].source} {word}", number) for word, number in keyed).values():
        context = (parent_context(group, partition, hierarchy),)
        yield from settle(Question(group, context, "same-post", 0.95, "the post's words are the same"))
    for block in blocks(keyed).values():
        group = firsts(block, partition, hierarchy)
        if len(group) > 1:
            context = (parent_context(group, partition, hierarchy, across=True),)
            because = "the post's words and its organisation are the same"
            yield from settle(Question(group, context, "same-post-and-organisation", 0.95, because))


def wars_and_works(corpus: Corpus, partition: Partition, _: Hierarchy) -> Iterator[Link | Doubt]:
    """Wars, publications and works of one name; a name such as "Civil War" needs the same country."""
    for family in ("conflict", "work"):
        nodes = (number for number, node in enumerate(corpus.nodes) if node.family == family)
        for words, block in blocks((corpus.nodes[number].key.words, number) for number in nodes).items():
            needs = all(is_generic(word) or word in WORDS_OF_WAR for word in words.split())
            question = Question(
                firsts(block, partition),
                [country_context(partition, is_needed=needs)],
                "same-name",
                0.9,
                "the names are equal",
            )
            yield from settle(question)
