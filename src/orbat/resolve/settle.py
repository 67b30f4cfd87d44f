"""Names that are equal but for their context: who is one, who is not, and who cannot be told."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

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
    """Nodes of one name, the contexts in which they may differ, and how to say what is found."""

    nodes: Sequence[int]
    contexts: Sequence[Context]
    rule: str
    confidence: float
    because: str


def settle(question: Question) -> Iterator[Link | Doubt]:
    """Links within each context, and doubts between contexts."""
    if not question.contexts:
        for one, other in zip(question.nodes, question.nodes[1:], strict=False):
            yield link(one, other, question.rule, question.confidence, question.because)
        return
    context, *rest = question.contexts
    groups: dict[Hashable, list[int]] = {}
    for node in question.nodes:
        groups.setdefault(context.of(node), []).append(node)
    unknown = groups.pop("", [])
    inner = replace(question, contexts=rest)
    if len(groups) <= 1 and not (context.is_needed and unknown):
        yield from settle(together(inner, context.word, unknown, groups))
        return
    for group in groups.values():
        yield from settle(replace(inner, nodes=group))
    if not context.is_needed:
        yield from settle(replace(inner, nodes=unknown))
    yield from doubts(context.word, unknown, sorted(group[0] for group in groups.values()))


def together(question: Question, word: str, unknown: Sequence[int], groups: dict[Hashable, list[int]]) -> Question:
    """The question about all nodes; less sure where the only known context was filled in."""
    everyone = sorted([*unknown, *(node for group in groups.values() for node in group)])
    if not unknown or not groups:
        return replace(question, nodes=everyone)
    return replace(
        question,
        nodes=everyone,
        rule="only-candidate",
        confidence=min(question.confidence, 0.9),
        because=f"{question.because}, and only one {word} comes into question",
    )


def doubts(word: str, unknown: Sequence[int], firsts: Sequence[int]) -> Iterator[Doubt]:
    """Nodes of different contexts are different; those of an unknown one are undecided."""
    if len(firsts) > 1:
        because = f"the name is the same, but each is of another {word}"
        yield Doubt(f"other-{word}", "different", tuple(firsts), because, 0.9)
    if unknown and len(unknown) + len(firsts) > 1:
        because = f"the name is the same, but the {word} is not told everywhere"
        yield Doubt(f"unknown-{word}", "undecided", tuple(sorted({*unknown, *firsts})), because, 0.5)
