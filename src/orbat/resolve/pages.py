"""What the pages of a wiki tell of who is who: one page is one thing, and two pages of one title are two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from orbat.claims import Literal, Status
from orbat.resolve.context import Hierarchy
from orbat.resolve.corpus import Corpus
from orbat.resolve.folding import folded
from orbat.resolve.forms import BRACKET
from orbat.resolve.partition import Link, Partition, link

RELATIONS = frozenset({"same_as", "exact_match"})


def same_page(corpus: Corpus, _partition: Partition, _hierarchy: Hierarchy) -> Iterator[Link]:
    """Names that stand for the subject of one page; of which article it is the page, or which links to it."""
    for (_, page), group in sorted(_pages(corpus).items()):
        for other in group[1:]:
            yield link(group[0], other, "same-page", 0.96, f"both are the subject of one page, {page}")


def two_pages(corpus: Corpus) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Nodes that are never one thing: their pages have one title, and brackets that tell them apart."""
    groups: dict[str, list[tuple[int, ...]]] = {}
    for (family, page), nodes in sorted(_pages(corpus).items()):
        groups.setdefault(f"{family} {_bare(page)}", []).append(nodes)
    for several in groups.values():
        yield from ((ones, others) for ones, others in combinations(several, 2) if not set(ones) & set(others))


def _pages(corpus: Corpus) -> Mapping[tuple[str, str], tuple[int, ...]]:
    """The nodes of each page, by family and page."""
    told = (
        ((corpus.nodes[said.subject].family, said.claim.object.text), said.subject)
        for said in corpus.said
        if said.claim.relation in RELATIONS
        and isinstance(said.claim.object, Literal)
        and said.claim.status is not Status.HYPOTHESIS
    )
    found: dict[tuple[str, str], set[int]] = {}
    for key, node in told:
        found.setdefault(key, set()).add(node)
    return {key: tuple(sorted(nodes)) for key, nodes in found.items()}


def _bare(page: str) -> str:
    """The wiki and the title without its bracket."""
    begin, _, title = page.rpartition("/resource/")
    return f"{begin} {folded(BRACKET.sub('', title.replace('_', ' ')))}"
