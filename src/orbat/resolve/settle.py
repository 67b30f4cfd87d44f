"""Names that are equal but for their context: who is one, who is not, and who cannot be told."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from orbat.resolve.partition import Doubt, Link, link


@dataclass(frozen=True, slots=True)
class Context:
    """What may set equal names apart: a word for it, and its value for a node (an empty string where unknown).

    If it `is_needed`, what is unknown stays apart; else it goes with the only known value.
    """

    word: str
    of: Callable[[int], Hashable]
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Nodes of one name, the contexts in which they may differ, and how to say what is found.

    `filled_in` are those of which a context is not told and was taken to be the only known one.
    """

    nodes: Sequence[int]
    contexts: Sequence[Context]
    rule: str
    confidence: float
    because: str
    filled_in: frozenset[int] = frozenset()


def settle(question: Question) -> Iterator[Link | Doubt]:
    """Links within each context, and doubts between contexts."""
    if not question.contexts:
        yield from links(question)
        return
    context, *rest = question.contexts
    groups: dict[Hashable, list[int]] = {}
    for node in question.nodes:
        groups.setdefault(context.of(node), []).append(node)
    unknown = groups.pop("", [])
    inner = replace(question, contexts=rest)
    if len(groups) <= 1 and not (context.is_needed and unknown):
        filled_in = question.filled_in | frozenset(unknown if groups else ())
        yield from settle(replace(inner, filled_in=filled_in))
        return
    for group in groups.values():
        yield from settle(replace(inner, nodes=group))
    if not context.is_needed:
        yield from settle(replace(inner, nodes=unknown))
    yield from doubts(context.word, unknown, sorted(group[0] for group in groups.values()))


def links(question: Question) -> Iterator[Link]:
    """The nodes of one context in a chain; less surely those for which it was filled in, each with the first."""
    told = sorted(set(question.nodes) - question.filled_in)
    rest = sorted(set(question.nodes) & question.filled_in)
    for one, other in pairwise(told):
        yield link(one, other, question.rule, question.confidence, question.because)
    because = f"{question.because}, and only one comes into question"
    for node in rest if told else ():
        yield link(told[0], node, "only-candidate", min(question.confidence, 0.95) - 0.05, because)
    for one, other in pairwise(rest):
        yield link(one, other, question.rule, min(question.confidence, 0.95) - 0.1, question.because)


def doubts(word: str, unknown: Sequence[int], firsts: Sequence[int]) -> Iterator[Doubt]:
    """Nodes of different contexts are different; those of an unknown one are undecided."""
    if len(firsts) > 1:
        because = f"the name is the same, but each is of another {word}"
        yield Doubt(f"other-{word}", "different", tuple(firsts), because, 0.9)
    if unknown and len(unknown) + len(firsts) > 1:
        because = f"the name is the same, but the {word} is not told everywhere"
        yield Doubt(f"unknown-{word}", "undecided", tuple(sorted({*unknown, *firsts})), because, 0.5)
