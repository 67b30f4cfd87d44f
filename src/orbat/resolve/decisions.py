"""Every decision about names as a row that a person can read and overrule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from orbat.entities import Decision
from orbat.resolve.corpus import Corpus
from orbat.resolve.grouping import Grouping
from orbat.resolve.partition import Doubt, Link

BUT = "but the article tells them apart, or their countries differ"


def read_decisions(
    corpus: Corpus, grouping: Grouping, group_of: Mapping[int, int], keys: Mapping[int, str]
) -> Iterator[Decision]:
    """Rows for links, refused links and doubts; those about things that no fact names are left out."""
    yield from same(corpus, grouping.links, group_of, keys)
    refused = (
        Doubt(each.rule, "different", (each.one, each.other), f"{each.because}; {BUT}", 0.9)
        for each in grouping.refused
    )
    yield from apart(corpus, [*refused, *grouping.doubts], group_of, keys)
    yield from called(corpus, group_of, keys)


def same(
    corpus: Corpus, links: Iterable[Link], group_of: Mapping[int, int], keys: Mapping[int, str]
) -> Iterator[Decision]:
    """One row for each thing, rule and reason, with all names and sources that it brought together."""
    found: dict[tuple[str, str, str], list[Link]] = {}
    for each in links:
        number = group_of[each.one]
        if number in keys:
            found.setdefault((keys[number], each.rule, each.because), []).append(each)
    for (key, rule, because), group in found.items():
        nodes = {node for each in group for node in (each.one, each.other)}
        if len({corpus.nodes[node].key.words for node in nodes}) == 1 and len(sources_of(corpus, nodes)) == 1:
            continue  # one name in one article: nobody would take it for two
        yield Decision(
            names=names_of(corpus, nodes),
            sources=sources_of(corpus, nodes),
            entity=key,
            state="same",
            because=because,
            by=rule,
            confidence=round(min(each.confidence for each in group), 4),
        )


def called(corpus: Corpus, group_of: Mapping[int, int], keys: Mapping[int, str]) -> Iterator[Decision]:
    """One row for each thing that an article calls by a short form of its name, or by an abbreviation in brackets."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    for number, node in enumerate(corpus.nodes):
        shorts = {short for short in node.shorts if short != short.lower()}
        if shorts and group_of[number] in keys:
            names, sources = found.setdefault(keys[group_of[number]], (set(), set()))
            names |= {node.name, *shorts}
            sources.add(node.source)
    for key, (names, sources) in found.items():
        yield Decision(
            names=tuple(sorted(names)),
            sources=tuple(sorted(sources)),
            entity=key,
            state="same",
            because="the article calls it so where nothing else it names fits",
            by="short-form",
            confidence=0.9,
        )


def apart(
    corpus: Corpus, doubts: Iterable[Doubt], group_of: Mapping[int, int], keys: Mapping[int, str]
) -> Iterator[Decision]:
    """One row for each rule and reason and the things that are still several, with all names and sources."""
    found: dict[tuple[str, str, str, float, tuple[str, ...]], set[int]] = {}
    for each in doubts:
        things = tuple(sorted({keys[group_of[node]] for node in each.nodes if group_of[node] in keys}))
        if len(things) > 1:
            found.setdefault((each.rule, each.state, each.because, each.confidence, things), set()).update(each.nodes)
    for (rule, state, because, confidence, things), nodes in found.items():
        yield Decision(
            names=names_of(corpus, nodes),
            sources=sources_of(corpus, nodes),
            entity=things[0],
            state=state,
            because=f"{because} ({', '.join(things)})",
            by=rule,
            confidence=confidence,
        )


def names_of(corpus: Corpus, nodes: Iterable[int]) -> tuple[str, ...]:
    """The spellings of some nodes."""
    return tuple(sorted({corpus.nodes[node].name for node in nodes}))


def sources_of(corpus: Corpus, nodes: Iterable[int]) -> tuple[str, ...]:
    """The articles of some nodes."""
    return tuple(sorted({corpus.nodes[node].source for node in nodes}))
