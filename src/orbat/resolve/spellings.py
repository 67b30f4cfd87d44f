"""Two spellings of one person's name, decided to be one: a settled conflict, tied to the facts that have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from orbat.entities import Conflict
from orbat.resolve.corpus import Corpus
from orbat.resolve.drafts import Draft
from orbat.resolve.spelling import Likeness, likeness, read_person
from orbat.resolve.things import Thing


def different_spellings(
    things: Mapping[int, Thing], drafts: Iterable[Draft], corpus: Corpus, keys: Mapping[int, str]
) -> Iterator[Conflict]:
    """One conflict for each person who is spelled in several transliterations."""
    facts = facts_by_spelling(drafts, corpus)
    for number, thing in sorted(things.items()):
        if thing.family != "person":
            continue
        spellings = sorted({corpus.nodes[node].name for node in thing.nodes})
        variants = [name for name in spellings if any(is_variant(name, other) for other in spellings)]
        tied = sorted({facts[number, name] for name in variants if (number, name) in facts})
        if len(tied) > 1:
            because = f"one person is spelled {', '.join(variants)}"
            yield Conflict(f"{keys[number]}-spelling", "different-spellings", tuple(tied), because, "settled")


def is_variant(one: str, other: str) -> bool:
    """Whether two spellings are two transliterations of one name."""
    first, second = read_person(one), read_person(other)
    return (likeness(first, second) in {Likeness.VARIANT, Likeness.INITIAL} and first.surname != second.surname) or (
        likeness(first, second) is Likeness.VARIANT
    )


def facts_by_spelling(drafts: Iterable[Draft], corpus: Corpus) -> dict[tuple[int, str], str]:
    """For each person and spelling the smallest id of a fact that is read from it."""
    found: dict[tuple[int, str], str] = {}
    for each in drafts:
        for said in each.said:
            for number, node in subject_and_object(each, said.subject, said.object):
                if corpus.nodes[node].family == "person":
                    place = (number, corpus.nodes[node].name)
                    found[place] = min(found.get(place, each.id), each.id)
    return found


def subject_and_object(draft: Draft, subject: int, value: int | None) -> Sequence[tuple[int, int]]:
    """Groups with their nodes."""
    pairs = [(draft.subject, subject)]
    if value is not None and isinstance(draft.object, int):
        pairs.append((draft.object, value))
    return pairs
