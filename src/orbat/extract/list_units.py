"""Lists of units: names with brackets and remarks, nested as the units are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from orbat.claims import NEVER_SAID, ORGANISATIONS, Claim, EntityType, Evidence, Literal, Mention, When
from orbat.dates import Date
from orbat.document import Item
from orbat.extract.list_belonging import belonging
from orbat.extract.list_counts import counted, read_counted
from orbat.extract.list_leaders import Leader, before_people, is_of_person, leaders_in, post_line
from orbat.extract.list_place import ListPlace
from orbat.extract.list_sites import site_after
from orbat.extract.moments import read_when
from orbat.extract.outline import is_kind
from orbat.extract.prose.phrases import tidy
from orbat.text.dates import find_dates
from orbat.text.heads import entity_type, head_concept, heads_pattern
from orbat.text.people import any_rank, find_people
from orbat.text.places import country_of, find_proper_names
from orbat.vocabulary import Concept, vocabulary

_BRACKET = re.compile(r"\s*\((?P<inside>[^()]*)\)")
_REMARK = re.compile(
    r"(?:\s+[-–—:]|;|,(?=\s+(?:formed|founded|established|created|raised|activated|first|formerly|led|headed|commanded"
    r"|flying|equipped|operating|under|from|until|since|attached|based|stationed|garrisoned|headquartered)\s))"
    r"\s+(?P<remark>.+)$",
    re.DOTALL,
)
_ENDED = re.compile(
    r"(?:disbanded|dissolved|abolished|closed|inactive|deactivated|merged|defunct)\b|former\Z", re.IGNORECASE
)
_FOUNDED = re.compile(r"(?:formed|founded|established|created|raised|activated)\b", re.IGNORECASE)
_BELONGED = re.compile(r"(?:since|from|until|till|up to|to)\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"(?:planned|proposed|projected|to be (?:formed|created|raised)|never (?:formed|raised)|possibl[ey]|unconfirmed"
    r"|rumou?red)\b|\?+\Z",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(r"[\d:;]|\A\w+\.\Z")
_QUOTED = re.compile(r"\s*[\"“«][^\"“”«»]*[\"”»]\s*\Z")
_SINCE_OR_TO = re.compile(r"\d|\b(?:into|with|to)\b")
_CODE = re.compile(r"[A-ZА-ЯЁÀ-Þ0-9][A-ZА-ЯЁÀ-Þ0-9/-]+")
_MAY_BE_NAME = re.compile(r"(?=[\w\"“«]).*[A-Z0-9А-ЯЁ]", re.DOTALL)
_LONGEST = 14
"""The most words of a unit's name."""


def read_units(here: ListPlace) -> Iterator[Claim]:
    """Each item a unit, part of the one above it; one that counts units has below it where they are, or their names.

    A post or an officer is no unit, and what is below a plural (`Branches`) belongs where that stands.
    """
    named: dict[int, Mention] = {}
    told: set[int] = set()
    for above, item in here.block.walk():
        parent = (named.get(id(above[-1])) if above else None) or here.topic
        count = counted(item)
        if count is not None:
            told.add(id(item))
            yield from read_counted(here, item, count, parent)
        if count is not None or (above and id(above[-1]) in told and not _names_unit(item)):
            continue
        if is_of_person(item.text.plain):
            yield from _held(here, item, parent)
            continue
        leaders = leaders_in(item.text.plain)
        unit = None if _is_planned(item) else _unit_of(item, parent, here.topic, leaders)
        if unit is not None and (_is_topic(unit, here) or _is_group(unit, item)):
            named[id(item)] = parent
        elif unit is not None:
            named[id(item)] = unit
            yield from _claims_of(here, item, unit, parent, leaders)


def _held(here: ListPlace, item: Item, parent: Mention) -> Iterator[Claim]:
    """The post in the unit above that an item gives."""
    leader = post_line(item.text.plain)
    if leader is not None and parent.type in ORGANISATIONS:
        yield from leader.claims(item.text, replace(parent, span=None, short=()), here.evidence(item))


def _is_topic(unit: Mention, here: ListPlace) -> bool:
    """Whether an item names the unit that the list is of, with or without its name of honour in quotation marks."""
    bare = _QUOTED.sub("", unit.name).casefold()
    return bool(bare) and bare in {each.casefold() for each in (here.topic.name, *here.place.topic.short)}


def _is_group(unit: Mention, item: Item) -> bool:
    """Whether an item is a heading for those below it, or a bare plural."""
    return is_kind(unit.name) and (bool(item.children) or " " not in unit.name)


def _names_unit(item: Item) -> bool:
    """Whether an item has a head noun or a number, as units' names have and those of places have not."""
    return bool(heads_pattern().search(item.text.plain)) or any(map(str.isdigit, item.text.plain))


def _is_planned(item: Item) -> bool:
    """Whether a bracket or remark says that there is no such unit yet, or may be none."""
    return any(_PLANNED.match(each) for each in _remarks(item))


def _remarks(item: Item) -> list[str]:
    """What stands in the brackets of an item, and after its dash."""
    words = item.text.plain
    remark = _REMARK.search(words)
    return [found["inside"].strip() for found in _BRACKET.finditer(words)] + ([remark["remark"]] if remark else [])


def name_range(words: str) -> tuple[int, int]:
    """The words of an item before a bracket, a dash or a remark."""
    ends = (found.start() for found in (_BRACKET.search(words), _REMARK.search(words)) if found)
    return tidy(words, 0, min(ends, default=len(words)))


def _unit_of(item: Item, parent: Mention, topic: Mention, leaders: Sequence[Leader]) -> Mention | None:
    """The unit that an item names; an agency in a list of units is one, and a state behind it in a battle its own."""
    words = item.text.plain
    low, high = name_range(words)
    high = tidy(words, low, min(high, *(each.start for each in leaders)))[1] if leaders else high
    high = low + before_people(words[low:high])
    site = site_after(words[:high])
    high = site.start() if site else high
    name = words[low:high]
    if len(name.split()) > _LONGEST or not _MAY_BE_NAME.match(name):
        return None
    concept = vocabulary().head("echelons", name) or vocabulary().head("organisation-kinds", name) or _first_head(name)
    kind = entity_type(concept) if concept else None
    kind = EntityType.UNIT if kind is None or kind is EntityType.AGENCY else kind
    state = site["place"] if site and topic.type is EntityType.CONFLICT and _is_state(site["place"]) else ""
    country = country_of(name) or country_of(state) or topic.country
    return Mention(name, kind, item.text.span(low, high), country=country, parent=parent.name)


def _first_head(name: str) -> Concept | None:
    found = heads_pattern().search(name)
    return head_concept(found[0]) if found else None


def _claims_of(
    here: ListPlace, item: Item, unit: Mention, parent: Mention, leaders: Sequence[Leader]
) -> Iterator[Claim]:
    evidence = here.evidence(item)
    words, is_gone, when = item.text.plain, _is_gone(item), NEVER_SAID
    for found in _BRACKET.finditer(words):
        inside = found["inside"].strip()
        if any(each.holds(found.start("inside")) for each in leaders) or _is_named_before(item, unit, found.start()):
            continue
        date = next((each.date for each in find_dates(inside) if each.date), None)
        if date and (_ENDED.match(inside) or _BELONGED.match(inside)):
            when = When(end=date.end) if _ENDED.match(inside) else read_when(inside)
        yield from _in_bracket(item, unit, found, date, evidence)
    yield from _site(here, item, unit, evidence)
    yield from _kind(item, unit, evidence, leaders)
    for leader in leaders:
        yield from leader.claims(item.text, replace(unit, span=None), evidence)
    if is_gone and when == NEVER_SAID:
        yield Claim(unit, "disbanded", None, evidence, "list-disbanded")
    elif parent.name != unit.name and (relation := belonging(here, parent)):
        when = when if relation != "based_in" or when != NEVER_SAID else _stay(item)
        yield Claim(unit, relation, replace(parent, span=None), evidence, "list-unit", when)


def _is_named_before(item: Item, unit: Mention, at: int) -> bool:
    """Whether somebody is named between a unit and a bracket, so that it is said of that person."""
    name_ends = item.text.plain.find(unit.name) + len(unit.name)
    return any(each.start >= name_ends for each in find_people(item.text.plain[:at]))


def _stay(item: Item) -> When:
    """How long a unit was at a place, by a bracket or remark: `(1942–1943)`, `from May 1942 to June 1943`."""
    found = (read_when(each) for each in _remarks(item))
    return next((when for when in found if when.start or when.end), NEVER_SAID)


def _is_gone(item: Item) -> bool:
    """Whether a bracket or remark says, without a date, that there is no such unit any more."""
    return any(_ENDED.match(each) and not _SINCE_OR_TO.search(each) for each in _remarks(item))


def _in_bracket(
    item: Item, unit: Mention, found: re.Match[str], date: Date | None, evidence: tuple[Evidence, ...]
) -> Iterator[Claim]:
    """When it was founded or dissolved, or where it is, or its abbreviation."""
    inside = found["inside"].strip()
    if date and _ENDED.match(inside):
        yield Claim(unit, "disbanded", None, evidence, "list-disbanded", When(date=date))
    elif date and _FOUNDED.match(inside):
        yield Claim(unit, "founded", None, evidence, "list-founded", When(date=date))
    elif inside and not date:
        yield from _place_or_short(item, unit, inside, found.start("inside"), evidence)


def _place_or_short(item: Item, unit: Mention, inside: str, at: int, evidence: tuple[Evidence, ...]) -> Iterator[Claim]:
    """A place, or an abbreviation: letters stand for a place only where the unit's name is a number with no letters."""
    code = _CODE.fullmatch(inside)
    if _is_state(inside):
        return
    if code and not any(letter.isdigit() for letter in unit.name):
        short = Literal(inside, span=item.text.span(at, at + len(inside)))
        yield Claim(unit, "abbreviation", short, evidence, "list-abbreviation")
        return
    if _is_no_place(inside):
        return
    names = find_proper_names("in " + inside)
    if code or (names and names[0].start == len("in ")):
        first = inside.split(",")[0].strip()
        place = Mention(first, EntityType.PLACE, item.text.span(at, at + len(first)), country=unit.country)
        yield Claim(unit, "located_in", place, evidence, "list-place")


def _is_state(words: str) -> bool:
    """Whether words name a state: behind a unit in brackets that is whose it is, and a region where it is."""
    concept = vocabulary().find("countries", words)
    return concept is not None and concept.value("statehood") != "part"


def _is_no_place(inside: str) -> bool:
    """Whether words in brackets are a person, a thing with a number, or more than one thing."""
    return bool(_NO_PLACE.search(inside) or any_rank().match(inside) or any(find_people(inside)))


def _site(here: ListPlace, item: Item, unit: Mention, evidence: tuple[Evidence, ...]) -> Iterator[Claim]:
    """Where it is, by what stands behind a comma or a dash; in a battle a state there is whose it is."""
    words = item.text.plain
    bracket = _BRACKET.search(words)
    found = site_after(words[: bracket.start()] if bracket else words)
    if found is not None:
        place = Mention(found["place"], EntityType.PLACE, item.text.span(*found.span("place")), country=unit.country)
        is_whose = here.topic.type is EntityType.CONFLICT and _is_state(place.name)
        yield Claim(unit, "country" if is_whose else "located_in", place, evidence, "list-site")


def _kind(item: Item, unit: Mention, evidence: tuple[Evidence, ...], leaders: Sequence[Leader]) -> Iterator[Claim]:
    """What a remark in small letters says that it is: `Heron - rescue company`."""
    remark = _REMARK.search(item.text.plain)
    if remark is None or remark[0].startswith(",") or any(each.start < remark.end() for each in leaders):
        return
    if remark["remark"][0].islower() and heads_pattern().search(remark["remark"]):
        kind = remark["remark"].rstrip(" .;,")
        start = remark.start("remark")
        value = Literal(kind, span=item.text.span(start, start + len(kind)))
        yield Claim(unit, "type", value, evidence, "list-kind")
