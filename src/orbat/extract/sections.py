"""Headings: units and schools that they name, nested as the headings are, and the kind a plural heading gives them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from orbat.claims import Claim, EntityType, Evidence, Literal, Mention, Reading, Status
from orbat.document import Article, Text
from orbat.extract.outline import Place
from orbat.extract.passages import Passage, reading
from orbat.patterns import normalise
from orbat.text.heads import heads_pattern
from orbat.vocabulary import vocabulary


def read_headings(article: Article, subject: Mention, places: Sequence[Place]) -> Reading:
    """The claims of all headings that name something."""
    said: list[Claim] = []
    passages: list[Passage] = []
    plurals: dict[tuple[str, ...], Text] = {}
    for place in places:
        heading = place.section.heading
        if heading is None or place.is_skipped:
            continue
        if place.own is not None:
            passages.append(Passage(heading.whole, place.name, heading))
            said += _part(article, place, place.own, subject)
            said += _kind(article, place, plurals)
        elif place.plural:
            plurals[place.path] = heading
    return reading(article, "heading", passages, said)


def _part(article: Article, place: Place, own: Mention, subject: Mention) -> Iterator[Claim]:
    """What a heading names under another's is part of it; a guess where its own name says whose it is."""
    parent, heading = place.parent, place.section.heading
    is_part = place.is_structural and own.name != parent.name and subject.type is not EntityType.PERSON
    if heading is None or not is_part:
        return
    says_other = _says_whose(own.name) and parent.name != subject.name and parent.name not in own.name
    yield Claim(
        own, "part_of", replace(parent, span=None, short=()),
        (Evidence(article.source.name, (heading.whole,), place.name),), "heading-nesting",
        status=Status.HYPOTHESIS if says_other else Status.ACCEPTED,
    )  # fmt: skip


def _says_whose(name: str) -> bool:
    return " of the " in name or (" of " in name and bool(heads_pattern().search(name.split(" of ", 1)[1])))


def _kind(article: Article, place: Place, plurals: dict[tuple[str, ...], Text]) -> Iterator[Claim]:
    """The kind that the nearest plural heading above gives what a heading names."""
    for length in range(len(place.path) - 1, 0, -1):
        heading = plurals.get(place.path[:length])
        if heading is not None and place.own is not None:
            evidence = (Evidence(article.source.name, (heading.whole,), " > ".join(place.path[:length])),)
            kind = Literal(singular(heading.plain), span=heading.whole)
            yield Claim(place.own, "type", kind, evidence, "heading-kind")
            return


def singular(plural: str) -> str:
    """A plural heading as the kind that each thing below it is.

    >>> singular("Educational institutions")
    'educational institution'
    """
    heads = list(heads_pattern().finditer(plural))
    found = heads[-1] if heads else None
    concept = found and (vocabulary().find("organisation-kinds", found[0]) or vocabulary().find("echelons", found[0]))
    if not found or not concept:
        return plural
    noun = next((name for name in concept.names if normalise(found[0]).startswith(normalise(name)[:-1])), concept.label)
    words = plural[: found.start()] + (noun if found.start() == 0 else noun.casefold()) + plural[found.end() :]
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
