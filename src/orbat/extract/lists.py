"""Lists: duties, units with nesting and brackets, people, equipment; what a list is of its introduction tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from orbat import findings
from orbat.claims import NEVER_SAID, Claim, EntityType, Finding, Literal, Mention, Qualifiers, Reading
from orbat.document import Article, ItemList, Paragraph
from orbat.extract.headings import GOVERNMENT, organisation_of
from orbat.extract.holders import never_held
from orbat.extract.list_duties import read_duties
from orbat.extract.list_holders import read_holders
from orbat.extract.list_kinds import is_notable, kind_of
from orbat.extract.list_place import ListPlace
from orbat.extract.list_units import name_range, read_units
from orbat.extract.outline import Place
from orbat.extract.passages import Passage, reading
from orbat.findings import finding
from orbat.text.people import is_name, read_holder
from orbat.text.posts import PostMention, find_posts
from orbat.vocabulary import vocabulary


def read_lists(article: Article, places: Sequence[Place]) -> Reading:
    """The claims of all lists."""
    said: list[Claim | Finding] = []
    passages: list[Passage] = []
    for place in places:
        intro = ""
        for block in place.section.blocks:
            if isinstance(block, ItemList):
                here = ListPlace(article, place, block, intro)
                passages += (Passage(item.text.whole, place.name, item.text) for _, item in block.walk())
                said += () if place.is_skipped else _read(here)
            intro = block.text.plain if isinstance(block, Paragraph) else ""
    return reading(article, "item", passages, said)


def _read(here: ListPlace) -> Iterator[Claim | Finding]:
    read = READERS.get(_kind(here))
    if read is not None:
        yield from read(here)
    else:
        what = f"Nothing says what the list in {here.place.name} is of"
        yield finding(findings.UNKNOWN_LIST, here.article.source.name, here.block.span, what)


def _kind(here: ListPlace) -> str:
    """What the list is of; officers are no units, but holders of the post that is told of, if one is."""
    kind = kind_of(here.intro, here.place.path)
    if kind in {"duties", "equipment", "holders"} or is_notable(here.place.path) or not _is_of_officers(here.block):
        return kind
    return "holders" if here.post else kind if kind == "people" else ""


def _is_of_officers(block: ItemList) -> bool:
    """Whether most items begin with a rank and a name."""
    holders = [read_holder(item.text.plain) for _, item in block.walk()]
    ranked = [each for each in holders if each and each.rank and each.rank_at[0] == 0]
    return 2 * len(ranked) > len(holders)


def _people(here: ListPlace) -> Iterator[Claim]:
    if here.topic.type is EntityType.PERSON:
        return
    for _, item in here.block.walk():
        holder = read_holder(item.text.plain)
        if holder is None or not (holder.rank or is_name(holder.name)):
            continue
        span, evidence = item.text.span, here.evidence(item)
        person = Mention(holder.name, EntityType.PERSON, span(*holder.name_at), rank=holder.rank, post=holder.post)
        yield Claim(person, "notable_member_of", here.topic, evidence, "list-person")
        if holder.rank:
            rank = Literal(holder.rank, span=span(*holder.rank_at))
            yield Claim(person, "held_rank", rank, evidence, "list-rank")
        held = _held(holder.post)
        if held is not None:
            end = holder.post_at[0] + held.end
            post = Literal(held.name, span=span(end - len(held.name), end))
            body = _body_of(held, here.topic)
            of: Qualifiers = (("organisation", body),) if body else ()
            yield Claim(person, "held_post", post, evidence, "list-post", NEVER_SAID, of)


_BEFORE = re.compile(r"(?:(?:an?|the)\s+)?(?:[A-Z][\w-]+\s+)?")


def _held(words: str) -> PostMention | None:
    """The post that the words behind a name say was held: they begin with it, and with no word that takes it back.

    >>> _held("commander of the Sea Guard").name, _held("future commander"), _held("son of the commander")
    ('commander of the Sea Guard', None, None)
    """
    found = next(iter(find_posts(words)), None)
    if found is None or found.qualifier == "next" or not _BEFORE.fullmatch(words, 0, found.start):
        return None
    return None if never_held(words[found.end :]) else found


def _body_of(held: PostMention, topic: Mention) -> Mention | None:
    """The body that a post is of: what it names, else the list's; none for a post in a government or of another."""
    body = organisation_of(held.name, topic)
    concept = vocabulary().head("posts", held.name)
    is_public = concept is not None and not GOVERNMENT.isdisjoint((concept.key, *concept.broader))
    is_other = held.of[:1].isupper() and not any(held.of in name for name in (topic.name, *topic.short))
    return None if body is topic and (is_public or is_other) else body


def _equipment(here: ListPlace) -> Iterator[Claim]:
    """What an item names before a bracket or dash; an item with others below it is their heading."""
    for _, item in here.block.walk():
        low, high = name_range(item.text.plain)
        if high > low and not item.children:
            value = Literal(item.text.plain[low:high], span=item.text.span(low, high))
            yield Claim(here.topic, "uses_equipment", value, here.evidence(item), "list-equipment")


READERS: Mapping[str, Callable[[ListPlace], Iterator[Claim]]] = MappingProxyType(
    {"duties": read_duties, "units": read_units, "holders": read_holders, "people": _people, "equipment": _equipment}
)
"""By the kind of the list."""
