"""Lists of those who held a post: `Major General Ann Lee (1990-1994)`, `Col. Bo Tan (acting), May 2012 - June 2013`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orbat.claims import Claim, Evidence, Mention
from orbat.document import Item
from orbat.extract.headings import organisation_of
from orbat.extract.holders import Rank, Tenure, holder_in, never_held, person
from orbat.extract.list_place import ListPlace
from orbat.extract.moments import read_when
from orbat.extract.successions import successions
from orbat.text.people import is_acting, is_name

_REMARK = re.compile(r"\((?:[^()\d]*|[^()]*\b(?:acting|interim)\b[^()]*)\)")

_BRACKETED = re.compile(r"\(([^()]*)\)")


def read_holders(here: ListPlace) -> Iterator[Claim]:
    """Each item a person who held the post that the list is of; neighbours whose times meet followed each other."""
    post = here.post
    owner = organisation_of(post, here.topic)
    items = [item for _, item in here.block.walk()]
    tenures = [_tenure(here, item, post, owner) for item in items]
    for item, tenure in zip(items, tenures, strict=True):
        if tenure is not None:
            yield from tenure.claims(here.evidence(item), "list-holder")

    def evidence(first: int, second: int) -> tuple[Evidence, ...]:
        return here.evidence(items[first], items[second])

    yield from successions(tenures, evidence, "list-succession")


def _tenure(here: ListPlace, item: Item, post: str, owner: Mention | None) -> Tenure | None:
    words = item.text
    holder = holder_in(words)
    if holder is None or not (holder.rank or is_name(holder.name)):
        return None
    rest = words.plain[holder.name_at[1] :]
    if any(map(never_held, (rest, *_BRACKETED.findall(rest)))):
        return None
    bare = _REMARK.sub("", rest)
    first = holder.rank_at[0] if holder.rank else holder.name_at[0]
    told = next((each for each in (words.plain[:first], bare) if any(map(str.isdigit, each))), rest)
    when = read_when(told.strip(" ,;:.–—-()"))
    ranks = (Rank(holder.rank),) if holder.rank else ()
    return Tenure(person(words, holder, here.topic, post), owner, post, when, ranks, is_acting(rest))
