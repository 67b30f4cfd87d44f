"""Lists: duties, units with nesting and brackets, people, equipment; what a list is of its introduction tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orbat.claims import NEVER_SAID, Claim, EntityType, Evidence, Finding, Level, Literal, Mention, Reading, When
from orbat.document import Article, Item, ItemList, Paragraph
from orbat.extract.list_kinds import kind_of
from orbat.extract.outline import Place
from orbat.extract.passages import Passage, reading
from orbat.extract.prose.phrases import tidy
from orbat.extract.prose.stance import condition_of
from orbat.text.dates import find_dates
from orbat.text.organisations import entity_type, head_concept, heads_pattern
from orbat.text.people import is_name, read_holder
from orbat.text.places import country_of, find_proper_names
from orbat.vocabulary import Concept, vocabulary

_BRACKET = re.compile(r"\s*\((?P<inside>[^()]*)\)")
_REMARK = re.compile(r"\s+(?:[-–—:])\s+(?P<remark>.+)$")
_ENDED = re.compile(r"^(?:disbanded|dissolved|abolished|closed|inactive|deactivated|merged|until)\b", re.IGNORECASE)
_FOUNDED = re.compile(r"^(?:formed|founded|established|created|raised|activated|since|from)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\d")
_CODE = re.compile(r"[A-ZА-ЯЁÀ-Þ0-9][A-ZА-ЯЁÀ-Þ0-9/-]+")


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A list with the section it stands in and the end of the paragraph before it."""

    article: Article
    place: Place
    block: ItemList
    kind: str
    intro: str = ""

    def evidence(self, item: Item, *, start: int = 0, end: int | None = None) -> tuple[Evidence, ...]:
        """The words of an item, or a part of them."""
        last = len(item.text.plain) if end is None else end
        return (Evidence(self.article.source.name, (item.text.span(start, last),), self.place.name),)


def read_lists(article: Article, places: Sequence[Place]) -> Reading:
    """The claims of all lists."""
    said: list[Claim | Finding] = []
    passages: list[Passage] = []
    for place in places:
        intro = ""
        for block in place.section.blocks:
            if isinstance(block, Paragraph):
                intro = block.text.plain
            elif isinstance(block, ItemList):
                kind = "" if place.is_skipped else kind_of(intro, place.path)
                here = ListPlace(article, place, block, kind, intro)
                passages += (Passage(item.text.whole, place.name, item.text) for _, item in block.walk())
                said += _read(here)
                intro = ""
            else:
                intro = ""
    return reading(article, "item", passages, said)


def _read(here: ListPlace) -> Iterator[Claim | Finding]:
    match here.kind:
        case "duties":
            yield from _duties(here)
        case "units":
            yield from _units(here)
        case "people":
            yield from _people(here)
        case "equipment":
            yield from _equipment(here)
        case _ if not here.place.is_skipped:
            span = here.block.span
            yield Finding(
                here.article.source.name, span.start, span.end, "unknown-list",
                f"nothing says what the list in {here.place.name} is of",
                "Read it by hand; a sentence that ends with a colon before the list would tell", Level.INFO,
            )  # fmt: skip


def _of(topic: Mention) -> Mention:
    return Mention(topic.name, topic.type, None, country=topic.country, parent=topic.parent)


_ACCORDING = re.compile(
    r"\b(?:According to|Under|By) (?P<basis>(?:the )?(?:law|constitution|statute|charter|regulations?)\b[^,:]*),"
)


def _duties(here: ListPlace) -> Iterator[Claim]:
    basis = _ACCORDING.search(here.intro)
    for above, item in here.block.walk():
        words = item.text.plain
        condition = condition_of(words)
        start = len(condition) + 1 if condition and words.startswith(condition) else 0
        low, high = tidy(words, start, len(words))
        if high <= low:
            continue
        qualifiers = {
            "basis": basis["basis"] if basis else "",
            "condition": condition,
            "nested": "true" if above else "",
        }
        yield Claim(
            _of(here.place.topic), "has_duty", Literal(words[low:high], span=item.text.span(low, high)),
            here.evidence(item), "list-duty", 0.95, NEVER_SAID, _pairs(qualifiers),
        )  # fmt: skip


def _pairs(values: dict[str, str]) -> tuple[tuple[str, str | Mention], ...]:
    return tuple(sorted((key, value) for key, value in values.items() if value))


def _units(here: ListPlace) -> Iterator[Claim]:
    named: dict[int, Mention] = {}
    for above, item in here.block.walk():
        parent = named.get(id(above[-1])) if above else here.place.topic
        unit = unit_of(item, here.place.topic, parent or here.place.topic)
        if unit is None:
            continue
        named[id(item)] = unit
        yield from _claims_of_unit(here, item, unit, _of(parent or here.place.topic))


def unit_of(item: Item, topic: Mention, parent: Mention) -> Mention | None:
    """The unit that an item names: its words before a bracket, a dash or a comma."""
    words = item.text.plain
    end = min((found.start() for found in (_BRACKET.search(words), _REMARK.search(words)) if found), default=len(words))
    low, high = tidy(words, 0, end)
    name = words[low:high]
    if not name or not re.match(r"[\w\"“«]", name) or len(name.split()) > 14 or not re.search(r"[A-Z0-9А-ЯЁ]", name):
        return None
    concept = vocabulary().head("echelons", name) or vocabulary().head("organisation-kinds", name) or _any_head(name)
    kind = (entity_type(concept) if concept else None) or EntityType.UNIT
    if kind is EntityType.AGENCY:
        kind = EntityType.UNIT
    return Mention(name, kind, item.text.span(low, high), country=country_of(name) or topic.country, parent=parent.name)


def _any_head(name: str) -> Concept | None:
    found = next(iter(heads_pattern().finditer(name)), None)
    return head_concept(found[0]) if found else None


def _claims_of_unit(here: ListPlace, item: Item, unit: Mention, parent: Mention) -> Iterator[Claim]:
    words = item.text.plain
    evidence = here.evidence(item)
    ended = None
    for found in _BRACKET.finditer(words):
        inside = found["inside"].strip()
        dates = [each.date for each in find_dates(inside) if each.date]
        if _ENDED.match(inside) and dates:
            ended = dates[0]
            yield Claim(unit, "disbanded", None, evidence, "list-disbanded", 0.93, When(date=ended))
        elif _FOUNDED.match(inside) and dates:
            yield Claim(unit, "founded", None, evidence, "list-founded", 0.9, When(date=dates[0]))
        elif inside and not dates:
            yield from _in_bracket(item, unit, inside, found.start("inside"), evidence)
    remark = _REMARK.search(words)
    if remark and remark["remark"][0].islower() and heads_pattern().search(remark["remark"]):
        kind = remark["remark"].rstrip(" .;,")
        yield Claim(
            unit,
            "type",
            Literal(kind, span=item.text.span(remark.start("remark"), remark.start("remark") + len(kind))),
            evidence,
            "list-kind",
            0.9,
        )
    if parent.name != unit.name:
        yield Claim(unit, "part_of", parent, evidence, "list-unit", 0.95, When(end=ended) if ended else NEVER_SAID)


def _in_bracket(item: Item, unit: Mention, inside: str, at: int, evidence: tuple[Evidence, ...]) -> Iterator[Claim]:
    """A place, or an abbreviation: letters stand for a place only where the name is a number that has no letters."""
    span = item.text.span(at, at + len(inside))
    code = _CODE.fullmatch(inside)
    if code and not _NUMBERED.search(unit.name):
        yield Claim(unit, "abbreviation", Literal(inside, span=span), evidence, "list-abbreviation", 0.85)
        return
    names = find_proper_names("in " + inside)
    if code or (names and names[0].start == 3):
        first = inside.split(",")[0].strip()
        place = Mention(first, EntityType.PLACE, item.text.span(at, at + len(first)), country=unit.country)
        yield Claim(unit, "located_in", place, evidence, "list-place", 0.8 if code else 0.88)


def _people(here: ListPlace) -> Iterator[Claim]:
    topic = here.place.topic
    if topic.type is EntityType.PERSON:
        return
    for _, item in here.block.walk():
        holder = read_holder(item.text.plain)
        if holder is None or not (holder.rank or is_name(holder.name)):
            continue
        person = Mention(
            holder.name, EntityType.PERSON, item.text.span(*holder.name_at), rank=holder.rank, post=holder.post
        )
        evidence = here.evidence(item)
        yield Claim(person, "notable_member_of", _of(topic), evidence, "list-person", 0.9)
        if holder.rank:
            rank = Literal(holder.rank, span=item.text.span(*holder.rank_at))
            yield Claim(person, "held_rank", rank, evidence, "list-rank", 0.95)
        if holder.post:
            post = Literal(holder.post, span=item.text.span(*holder.post_at))
            yield Claim(
                person, "held_post", post, evidence, "list-post", 0.85, NEVER_SAID, (("organisation", _of(topic)),)
            )


def _equipment(here: ListPlace) -> Iterator[Claim]:
    for _, item in here.block.walk():
        end = min(
            (found.start() for found in (_BRACKET.search(item.text.plain), _REMARK.search(item.text.plain)) if found),
            default=len(item.text.plain),
        )
        low, high = tidy(item.text.plain, 0, end)
        if high > low and not item.children:
            value = Literal(item.text.plain[low:high], span=item.text.span(low, high))
            yield Claim(_of(here.place.topic), "uses_equipment", value, here.evidence(item), "list-equipment", 0.9)
