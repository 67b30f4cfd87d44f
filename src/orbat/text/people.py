"""People as a text names them: rank or post before a name, or a name after which the post stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from orbat.text.letters import CAPITAL, PERSON_NAME
from orbat.vocabulary import vocabulary

Place = tuple[int, int]
_NO_PLACE = (0, 0)
_OF_SERVICE = r"(?:\s+of\s+(?:the\s+)?(?:Police|Militia|Justice|Customs|(?:Internal|Medical|Fire|Border)\s+(?:Service|Troops)|Gendarmerie|Aviation|Artillery))?"
_HONORIFIC = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|Hon|The Hon)\.?\s+)?"
_VACANT = re.compile(r"\(?\s*(?:post\s+)?(?:vacant|unknown|none|n/a|tbd|tba|nobody|position vacant)\b.*|[-–—?]+", re.I)


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person in a text: offsets of the name, and of rank and post where these stand beside it."""

    start: int
    end: int
    name: str
    rank: str = ""
    rank_at: Place = _NO_PLACE
    post: str = ""
    post_at: Place = _NO_PLACE


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a post, from words such as `Lieutenant General Ann Lee, Commander of the Guard`."""

    name: str
    name_at: Place
    rank: str = ""
    rank_at: Place = _NO_PLACE
    post: str = ""
    post_at: Place = _NO_PLACE
    acting: bool = False


@cache
def rank_pattern() -> str:
    """The source of a pattern for a rank as it stands before a name, with the service it is of."""
    return rf"(?:{vocabulary().pattern('ranks')}{_OF_SERVICE})"


@cache
def _titled() -> re.Pattern[str]:
    """Post and rank, either of which may be missing, before a name."""
    post = rf"(?P<post>(?:(?:Acting|Deputy|First|Vice|Police|Interior|Defence|Defense|Foreign|Prime|acting|deputy|police)\s+)*{vocabulary().pattern('posts')})"
    return re.compile(
        rf"(?<!\w)(?:{post}(?:,)?\s+)?(?:(?P<rank>{rank_pattern()})\s+)?{_HONORIFIC}(?P<name>{PERSON_NAME})(?!\w)"
    )


@cache
def _ranked() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:(?P<rank>{rank_pattern()})(?:\s*\((?:Ret(?:ired|'d|d)?\.?|retired)\))?\s+)?{_HONORIFIC}(?P<name>{PERSON_NAME})(?!\w)"
    )


@cache
def _no_name() -> re.Pattern[str]:
    """Words that are no part of a person's name: heads of organisations, echelons, months, countries."""
    heads = "|".join((vocabulary().pattern("organisation-kinds"), vocabulary().pattern("echelons")))
    months = "January|February|March|April|June|July|August|September|October|November|December"
    return re.compile(rf"\b(?:{heads}|{months}|Street|Road|Avenue|Order|Medal|Law|Act|Decree|Staff|The|In|On)\b")


def is_name(words: str) -> bool:
    """Whether the words have the shape of a person's full name: two words or more, none of them an organisation's.

    >>> is_name("Ann Lee"), is_name("Border Guard"), is_name("Lee")
    (True, False, False)
    """
    parts = words.split()
    if not 2 <= len(parts) <= 5 or _no_name().search(words) or vocabulary().find("countries", words):
        return False
    return not (words.isupper() and len(words) > 20) and bool(re.fullmatch(PERSON_NAME, words))


def find_people(text: str) -> tuple[PersonMention, ...]:
    """The people whom a rank or a post before the name gives away, from left to right."""
    out: list[PersonMention] = []
    for found in _titled().finditer(text):
        rank, post = found["rank"] or "", found["post"] or ""
        name, at = _cut(found["name"], found.start("name"))
        if not (rank or post) or not name:
            continue
        if len(name.split()) < 2 and not rank:
            continue
        out.append(
            PersonMention(
                at, at + len(name), name, rank, found.span("rank") if rank else _NO_PLACE,
                post, found.span("post") if post else _NO_PLACE,
            )
        )  # fmt: skip
    return tuple(out)


def _cut(name: str, at: int) -> tuple[str, int]:
    """The name without what an organisation's word begins: `Ann Lee Guard` is not a name."""
    other = _no_name().search(name)
    if other and other.start() == 0:
        return "", at
    kept = name[: other.start()].rstrip() if other else name
    return kept, at


def read_holder(words: str) -> Holder | None:
    """Rank, name and post from one value; None where there is no name (a vacancy, an unknown).

    >>> read_holder("Lieutenant General Ann Lee, Commander of the Guard").post
    'Commander of the Guard'
    """
    if _VACANT.fullmatch(words.strip()):
        return None
    found = _ranked().search(words)
    while found and not (found["rank"] or is_name(found["name"]) or found.start() == len(words) - len(words.lstrip())):
        found = _ranked().search(words, found.end())
    if found is None or vocabulary().find("posts", found["name"]):
        return None
    name = found["name"].rstrip()
    rest = words[found.end() :]
    post_at = _post_after(rest, found.end()) or _post_before(words[: found.start()])
    post = words[slice(*post_at)] if post_at else ""
    return Holder(
        name, (found.start("name"), found.start("name") + len(name)),
        found["rank"] or "", found.span("rank") if found["rank"] else _NO_PLACE,
        post, post_at or _NO_PLACE, bool(re.search(r"\b(?:acting|interim|a\.i\.)\b", words, re.I)),
    )  # fmt: skip


def _post_after(rest: str, at: int) -> Place | None:
    """`, Commander of the Guard` or ` (Commander)` or ` - Commander`, unless it is a date or a remark."""
    found = re.match(rf"\s*(?:,|\(|[-–—:])\s*(?P<post>(?:{CAPITAL}|[a-z])[^,;()]*)", rest)
    if not found or not re.search(rf"(?:\b(?:{vocabulary().pattern('posts')})\b)", found["post"]):
        return None
    post = found["post"].rstrip()
    return at + found.start("post"), at + found.start("post") + len(post)


def _post_before(before: str) -> Place | None:
    """`Commander: ` or `Commander ` before the name."""
    found = re.search(rf"(?P<post>{vocabulary().pattern('posts')}[^,:;]*?)\s*[,:]?\s*$", before)
    return (found.start("post"), found.start("post") + len(found["post"])) if found else None
