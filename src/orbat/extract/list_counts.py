"""Items that count units and name none: `3 river battalions (Suva, Nadi, Ba)`; the places may be below or in a note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from orbat.claims import Claim, EntityType, Evidence, Literal, Mention
from orbat.document import Item, Span
from orbat.extract.list_place import ListPlace
from orbat.extract.sections import singular
from orbat.text.heads import entity_type, heads_pattern, last_head
from orbat.text.numbers import find_amounts

_KIND = re.compile(
    r"(?:(?!(?:at|for|in|of|with) )(?:[a-z][\w-]*|[A-Z]{2,6}) ){0,4}[a-z][\w-]*s"
    r"(?=\s*(?:\(|[-–—:]|$)|\s(?:at|for|in|of|with)\b)"
)
_BRACKET = re.compile(r"\s*\((?P<places>[^()\d]+)\)\s*$")
_NOTE = re.compile(r"\s*(?:<ref(?:\s[^<>]*)?>|\{\{(?:efn|refn)\|)(?P<places>[^<>{}\[\]|\d]+)(?:</ref>|\}\})")
_PLACE = re.compile(r"[^\W\d_a-z][\w'’-]*(?:[ -](?:[^\W\d_a-z][\w'’-]*|de|la|di|am|an der|upon|on)){0,3}")
_AND = re.compile(r",\s+(?:and\s+)?|\s+and\s+|;\s+")


@dataclass(frozen=True, slots=True)
class Counted:
    """How many units of a kind an item counts; `kind` are its words, in the plural."""

    number: int
    kind: str
    end: int


def counted(item: Item) -> Counted | None:
    """What an item counts, if it does no more than that.

    A name that begins with a number (`2nd Company`, `7 Rivers Brigade`) is none.
    """
    words = item.text.plain
    amount = next(iter(find_amounts(words)), None)
    if amount is None or amount.start or amount.op or amount.approximate or not isinstance(amount.value, int):
        return None
    kind = _KIND.match(words, amount.end + 1)
    return Counted(amount.value, kind[0], kind.end()) if kind and amount.value > 1 else None


def read_counted(here: ListPlace, item: Item, count: Counted, parent: Mention) -> Iterator[Claim]:
    """How many there are, and each of them where the places are told."""
    owner = replace(parent, span=None, short=())
    what = (("what", count.kind),)
    number = Literal(str(count.number), span=item.text.span(0, len(str(count.number))))
    yield Claim(owner, "has_strength", number, here.evidence(item), "list-count", qualifiers=what)
    places = _places(here, item, count)
    if len(places) != count.number:
        return
    kind = singular(count.kind)
    concept = last_head(kind)
    sort = (entity_type(concept) if concept else None) or EntityType.UNIT
    sort = EntityType.UNIT if sort is EntityType.AGENCY else sort
    for words, span in places:
        unit = Mention(f"{kind} in {words}", sort, span, country=here.topic.country, parent=owner.name)
        place = Mention(words, EntityType.PLACE, span, country=here.topic.country)
        evidence = (Evidence(here.article.source.name, (item.text.whole, span), here.place.name),)
        yield Claim(unit, "part_of", owner, evidence, "list-counted-unit")
        yield Claim(unit, "based_in", place, evidence, "list-counted-place")


def _places(here: ListPlace, item: Item, count: Counted) -> list[tuple[str, Span]]:
    """The places with their own places in the file: of the items below, of a bracket, or of a note right behind."""
    if item.children:
        below = [(child.text.plain, child.text.whole) for child in item.children]
        return [each for each in below if _is_place(each[0])]
    bracket = _BRACKET.match(item.text.plain, count.end)
    if bracket:
        return [
            (bracket["places"][low:high], item.text.span(bracket.start("places") + low, bracket.start("places") + high))
            for low, high in _parts(bracket["places"])
        ]
    return _in_note(here, item) if count.end == len(item.text.plain.rstrip()) else []


def _in_note(here: ListPlace, item: Item) -> list[tuple[str, Span]]:
    """The places in a footnote that stands right behind the item, if that is a bare list of them."""
    for place in here.article.references:
        if item.text.whole.end <= place.start <= item.text.whole.end + 2:
            note = _NOTE.fullmatch(here.article.quote(place))
            start = place.start + note.start("places") if note else 0
            words = note["places"] if note else ""
            return [(words[low:high], Span(start + low, start + high)) for low, high in _parts(words)]
    return []


def _parts(words: str) -> list[tuple[int, int]]:
    """The parts of a list of places as ranges; nothing where one of them is none."""
    cuts = [(found.start(), found.end()) for found in _AND.finditer(words)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words.rstrip(" ."))]
    parts = list(zip(starts, ends, strict=True))
    return parts if all(_is_place(words[low:high]) for low, high in parts) else []


def _is_place(words: str) -> bool:
    return bool(_PLACE.fullmatch(words)) and not heads_pattern().search(words)
