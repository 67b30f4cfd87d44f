"""Headings: units and schools that they name, nested as the headings are, and the kind a plural heading gives them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orbat.claims import Claim, EntityType, Evidence, Literal, Mention, Reading, Status
from orbat.document import Article, Text
from orbat.extract.outline import Place
from orbat.extract.passages import Passage, reading
from orbat.patterns import normalise
from orbat.text.organisations import heads_pattern
from orbat.vocabulary import vocabulary


def read_headings(article: Article, subject: Mention, places: Sequence[Place]) -> Reading:
    """The claims of all headings that name something."""
    said: list[Claim] = []
    passages: list[Passage] = []
    kinds: dict[int, Place] = {}
    for above, section in article.walk():
        place = next(each for each in places if each.section is section)
        if section.heading is None:
            continue
        if place.own is not None and not place.is_skipped:
            passages.append(Passage(section.heading.whole, place.name, section.heading))
            said += _part(article, place, subject)
            plural = next((kinds[id(each)] for each in reversed(above) if id(each) in kinds), None)
            if plural is not None:
                said += _kind(article, place, plural)
        elif place.plural:
            kinds[id(section)] = place
    return reading(article, "heading", passages, said)


def _part(article: Article, place: Place, subject: Mention) -> Iterator[Claim]:
    """What a heading names under another's is part of it; a guess where its own name says whose it is."""
    own, heading = place.own, place.section.heading
    if (
        not place.is_structural
        or own is None
        or heading is None
        or own.name == place.parent.name
        or subject.type is EntityType.PERSON
    ):
        return
    says_other = _says_whose(own.name) and place.parent.name != subject.name
    parent = Mention(
        place.parent.name, place.parent.type, None, country=place.parent.country, parent=place.parent.parent
    )
    yield Claim(
        own, "part_of", parent, (Evidence(article.source.name, (heading.whole,), place.name),), "heading-nesting",
        0.5 if says_other else 0.85, status=Status.HYPOTHESIS if says_other else Status.ACCEPTED,
    )  # fmt: skip


def _says_whose(name: str) -> bool:
    return " of the " in name or (" of " in name and bool(heads_pattern().search(name.split(" of ", 1)[1])))


def _kind(article: Article, place: Place, plural: Place) -> Iterator[Claim]:
    heading: Text | None = plural.section.heading
    own, mine = place.own, place.section.heading
    if heading is None or own is None or mine is None:
        return
    evidence = (Evidence(article.source.name, (heading.whole,), plural.name),)
    yield Claim(own, "type", Literal(singular(heading.plain), span=heading.whole), evidence, "heading-kind", 0.85)


def singular(plural: str) -> str:
    """A plural heading as the kind that each thing below it is: `Educational institutions`, `educational institution`."""
    found = None
    for found in heads_pattern().finditer(plural):
        pass
    concept = found and (vocabulary().find("organisation-kinds", found[0]) or vocabulary().find("echelons", found[0]))
    if not found or not concept:
        return plural
    noun = next((name for name in concept.names if normalise(found[0]).startswith(normalise(name)[:-1])), concept.label)
    words = plural[: found.start()] + (noun if found.start() == 0 else noun.casefold()) + plural[found.end() :]
    return words[:1].lower() + words[1:]
