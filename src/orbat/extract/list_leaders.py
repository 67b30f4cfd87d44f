"""Who commands a listed unit: `1st Company (Major Ann Lee)`, `Lake Command – headed by Bo Tan (since 2014)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from orbat.claims import NEVER_SAID, Claim, Evidence, Mention, When
from orbat.document import Text
from orbat.extract.holders import Rank, Tenure, never_held, person, post_words
from orbat.extract.moments import read_when
from orbat.text.heads import heads_pattern
from orbat.text.people import NAMED_AFTER, Holder, any_rank, find_people, is_name, read_holder
from orbat.vocabulary import vocabulary

_MARK = re.compile(r"(?P<mark>\(|[,;:]|\s[-–—])\s*")
_LED = re.compile(r"(?:(?:now|currently)\s+)?(?P<verb>led|headed|commanded)\s+by\s+", re.IGNORECASE)
_LABEL = re.compile(r"(?P<post>[^\W\d_][^:()–—,;]{2,60}?)(?::|\s[-–—])\s+")
_LINE = re.compile(r"\s*(?P<post>[^\W\d_][^:()–—,;]{2,60}?)\s*(?:[:(,]|\s[-–—]|\Z)")
_EARLIER = re.compile(r"\s*(?:(?:formerly|previously|earlier|later|then|now|currently)\s+)?")
_BEHIND = re.compile(r"\s*(?:\Z|[(),;.\n]|[-–—]\s)")
_BRACKET = re.compile(r"\s*\((?P<inside>[^()]*)\)")
_TERM = re.compile(r"(?:[Ss]ince|[Ff]rom|[Uu]ntil|[Tt]ill|[Uu]p to|to|[Bb]etween|c\.|circa|[A-Z][a-z]{2,8}\s\d|\d)")
_MOST = 6
"""How many marks of an item are looked behind."""


@dataclass(frozen=True, slots=True)
class Leader:
    """Who leads, by the words of an item from `start`, its mark, to `end`; without a post the words only say so."""

    start: int
    end: int
    holder: Holder
    post: str
    when: When = NEVER_SAID

    def holds(self, at: int) -> bool:
        """Whether these words are said of the person."""
        return self.start <= at < self.end

    def claims(self, words: Text, unit: Mention, evidence: tuple[Evidence, ...]) -> Iterator[Claim]:
        """The post in the unit, with the rank."""
        ranks = (Rank(self.holder.rank),) if self.holder.rank else ()
        who = person(words, self.holder, unit, self.post)
        tenure = Tenure(who, unit, self.post, self.when, ranks, self.holder.acting)
        if self.post:
            yield from tenure.claims(evidence, "list-leader")
        else:
            yield Claim(unit, "led_by", who, evidence, "list-leader", self.when)
            yield from tenure.rank_claims(evidence, "list-leader")


def leaders_in(words: str) -> tuple[Leader, ...]:
    """Those whom an item names behind a bracket, comma, colon or dash, by a post, a rank or as the one who leads it.

    A rank alone says so only where nothing else stands before it: in `1st Company, cook: Sgt. Bo Tan` it does not.

    >>> [(each.post, each.holder.name) for each in leaders_in("1st Company (Maj. Ann Lee), led by Bo Tan")]
    [('Commander', 'Ann Lee'), ('', 'Bo Tan')]
    """
    found: list[Leader] = []
    for mark in list(_MARK.finditer(words))[:_MOST]:
        if any(each.holds(mark.end()) for each in found):
            continue
        leader = _behind(words, mark, is_first=not found)
        if leader is not None and not (mark["mark"] == "(" and words[leader.end - 1] != ")"):
            found.append(leader)
    return tuple(found)


def before_people(words: str) -> int:
    """Where a name ends that has people behind a comma, colon or dash, whatever they are there.

    >>> words = "Heron Corps, sponsor: Major Ann Lee"
    >>> words[: before_people(words)], before_people("Heron Corps, Suva")
    ('Heron Corps', 17)
    """
    mark = _MARK.search(words)
    is_told = mark is not None and any(each.start >= mark.end() for each in find_people(words))
    return mark.start() if mark and is_told else len(words)


def is_of_person(words: str) -> bool:
    """Whether an item is a post or an officer: `Deputy commander: Ann Lee`, `formerly Major Bo Tan (1990–1994)`.

    >>> is_of_person("Chief of staff – Bo Tan"), is_of_person("formerly Maj. Bo Tan"), is_of_person("Staff Company")
    (True, True, False)
    """
    line = _LINE.match(words)
    if line and vocabulary().find("posts", line["post"]):
        return True
    start = _EARLIER.match(words)
    rank = any_rank().match(words, start.end() if start else 0)
    if rank is None:
        return False
    named = next((each for each in find_people(words) if each.rank_at[0] == rank.start()), None)
    return named is not None and _BEHIND.match(words, named.end) is not None and not heads_pattern().search(named.name)


def post_line(words: str) -> Leader | None:
    """The holder of a post that an item gives: `Chief of staff – Bo Tan`."""
    label = _LABEL.match(words)
    return _named(words, 0, label.end(), post_words(label["post"])) if label and _is_post(label["post"]) else None


def _behind(words: str, mark: re.Match[str], *, is_first: bool) -> Leader | None:
    at = mark.end()
    led = _LED.match(words, at)
    if led:
        return _named(words, mark.start(), led.end(), "Commander" if led["verb"].casefold() == "commanded" else "")
    label = _LABEL.match(words, at)
    if label and _is_post(label["post"]):
        return _named(words, mark.start(), label.end(), post_words(label["post"]))
    titled = next((each for each in find_people(words[at:]) if each.post and each.post_at[0] == 0), None)
    if titled and titled.rank and _is_post(titled.post):
        return _named(words, mark.start(), at + titled.rank_at[0], post_words(titled.post))
    is_first = is_first and (mark["mark"] == "(" or _MARK.search(_BRACKET.sub("", words[: mark.start()])) is None)
    is_ranked = is_first and mark["mark"] != ";" and any_rank().match(words, at)
    return _named(words, mark.start(), at, "Commander") if is_ranked else None


def _is_post(words: str) -> bool:
    return vocabulary().find("posts", words) is not None


def _named(words: str, start: int, at: int, post: str) -> Leader | None:
    """The leader whose rank and name begin here; nothing may follow but a bracket or another mark."""
    told = read_holder(words[at:])
    if told is None or not (told.rank or is_name(told.name)) or heads_pattern().search(told.name):
        return None
    if NAMED_AFTER.search(told.name):
        return None
    first = told.rank_at[0] if told.rank else told.name_at[0]
    end = at + told.name_at[1]
    if first or not _BEHIND.match(words, end) or never_held(words[end:]):
        return None
    holder = Holder(
        told.name, (at + told.name_at[0], end), told.rank, (at + told.rank_at[0], at + told.rank_at[1]),
        acting=told.acting,
    )  # fmt: skip
    when, stop = NEVER_SAID, end + (words[end : end + 1] == ")")
    while bracket := _BRACKET.match(words, stop):
        stop = bracket.end()
        when = read_when(bracket["inside"]) if when == NEVER_SAID and _TERM.match(bracket["inside"]) else when
    return Leader(start, stop, holder, post, when)
