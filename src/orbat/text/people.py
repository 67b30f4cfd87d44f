"""People as a text names them: rank or post before a name, or a name after which the post stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from orbat.text.courtesy import HONORIFIC, is_ship, is_title, without_letters
from orbat.text.dates import find_dates
from orbat.text.heads import heads_pattern
from orbat.text.letters import MONTH, NAME_WITHOUT_CASE, TITLED_NAME
from orbat.text.starts import places_of
from orbat.vocabulary import REMEMBERED, vocabulary

Place = tuple[int, int]
_NO_PLACE = (0, 0)
_OF_TROOPS = r"(?:\s+of\s+(?:the\s+)?Internal\s+Troops)?"
_RETIRED = r"(?:\s*\((?:[Rr]et(?:ired|'?d)?\.?|(?:later|now|then|subsequently|eventually)\s[^()\d]{2,40})\))?"
"""What may stand in brackets between a rank and the name: that the holder is retired, or the rank that came later."""
_QUALIFIER = "Acting|Deputy|First|Vice|Police|Interior|Defence|Defense|Foreign|Prime|acting|deputy|police"
_VACANT = re.compile(
    r"\(?\s*(?:(?:the\s+)?(?:post|position)\s+)?(?:vacant|unknown|none|n/a|tbd|tba|nobody)\b.*|[-–—?]+",
    re.IGNORECASE | re.DOTALL,
)
_ACTING = re.compile(
    r"(?<!\w)(?:acting|(?:ad )?interim|a\.i\.|pro tempore|caretaker)(?!\w)"
    r"(?P<part>\s+(?:until|till|to|up to|from|since|before|in|during)\s[^),;]*)?",
    re.IGNORECASE,
)
_OTHER_WORDS = re.compile(
    rf"\b(?:{MONTH}|Street|Road|Avenue|Order|Medal|Law|Act|Decree|Staff|Course|Class|The|In|On)\b"
)
NO_PERSON = re.compile(
    r"\b(?:State|Province|County|Region|District|Area|Street|Road|Avenue|Hospital|Barracks|Airport|Stadium|Machine|Gun"
    r"|Terrorists?|Insurgents?|Officers?|Excellency|Market|Local|Industries|Limited|Telecommunications?|Majesty|Highness"
    r"|Republic|Independence|Purpose|Elections?|Also|General|Admiral|Federal|Support|Colonels|Captains|Majors)\b"
)
"""Words that no person's name has."""
NAMED_AFTER = re.compile(
    r"\s(?:[A-Z]\w+\s){0,3}?(?:[Hh]ospital|[Bb]arracks|[Cc]antonment|[Ss]chool|[Cc]ollege|[Aa]irport|[Ss]tadium|[Rr]oad"
    r"|[Ss]treet|[Cc]amp)\b"
)
"""What is named after a person."""
_ADJECTIVES = frozenset({"major", "general", "private"})
"""Small words that are ranks, and far more often adjectives: `a major Lake Festival`."""
_NO_NAMES = frozenset({"Acting", "Interim", "Current", "Present", "Former", "Incumbent", "First"})
_NICKNAME = re.compile(r"[\"“][^\"“”]*[\"”]")
_FULL_NAME = re.compile(TITLED_NAME)
_WITHOUT_CASE = re.compile(NAME_WITHOUT_CASE)


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person in a text: offsets of the name, and of rank and post where these stand before it."""

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
    return rf"(?:(?!under\s[A-Z]){vocabulary().pattern('ranks')}{_OF_TROOPS})"


@cache
def any_rank() -> re.Pattern[str]:
    """A rank, whatever stands around it."""
    return re.compile(rf"(?<!\w)(?:{rank_pattern()})(?!\w)")


@cache
def _titled() -> re.Pattern[str]:
    """Post or rank or both before a name."""
    post = rf"(?P<post>(?:(?:{_QUALIFIER})\s+){{0,3}}{vocabulary().pattern('posts')})"
    return re.compile(
        rf"(?<!\w)(?:{post},?\s+)?(?:(?P<rank>{rank_pattern()}){_RETIRED}\s+)?(?(post)|(?(rank)|(?!)))"
        rf"{HONORIFIC}?(?P<name>{TITLED_NAME})(?!\w)"
    )


@cache
def _leading_rank() -> re.Pattern[str]:
    """A rank that begins what looked like a name: `Guard Commandant | Commodore Lee`."""
    return re.compile(rf"{rank_pattern()}\s")


@cache
def _openings() -> frozenset[str]:
    """The words with which what goes before a name may begin."""
    return vocabulary().openings("ranks", "posts").union(_QUALIFIER.split("|"))


@cache
def _ranked() -> re.Pattern[str]:
    """A name with its rank, if it has one."""
    return re.compile(rf"(?<!\w)(?:(?P<rank>{rank_pattern()}){_RETIRED}\s+)?{HONORIFIC}?(?P<name>{TITLED_NAME})(?!\w)")


@cache
def _any_post() -> re.Pattern[str]:
    return re.compile(rf"\b{vocabulary().pattern('posts')}\b")


@cache
def _leading_post() -> re.Pattern[str]:
    """A post that begins what looked like a name: `President | Ann Lee`."""
    return re.compile(rf"{vocabulary().pattern('posts')}\s+")


@cache
def _post_before_name() -> re.Pattern[str]:
    """`Commander: ` or `Commander of the Guard ` at the end of what stands before a name."""
    return re.compile(rf"(?P<post>{vocabulary().pattern('posts')}[^,:;]{{0,120}}?)\s*[,:]?\s*\Z")


_POST_AFTER_NAME = re.compile(r"\s*[,(–—:-]\s*(?P<post>[^\W\d_][^,;()]*)")


def is_acting(words: str) -> bool:
    """Whether the words call somebody acting or interim for all of the time that they give.

    >>> is_acting("Ann Lee (acting), 2004-2010"), is_acting("Ann Lee, 2004-2010 (acting until 2006)")
    (True, False)
    """
    found = _ACTING.search(words)
    if found is None:
        return False
    return not found["part"] or not find_dates(words[: found.start()] + words[found.end() :])


@lru_cache(REMEMBERED)
def is_name(words: str) -> bool:
    """Whether the words have the shape of a person's full name: two words or more, none of them an organisation's.

    >>> is_name("Ann Lee"), is_name("Border Guard"), is_name("Lee")
    (True, False, False)
    """
    if not 2 <= len(words.split()) <= 5 or (words.isupper() and len(words) > 20):
        return False
    if not _FULL_NAME.fullmatch(words) or _stop(words) is not None:
        return False
    return vocabulary().find("countries", words) is None


def find_people(text: str) -> tuple[PersonMention, ...]:
    """The people whom a rank or a post before the name gives away, from left to right.

    After a post alone only a full name counts: `General Lee` is a person, `Director Lee` may be anything.

    >>> [(each.rank, each.name) for each in find_people("Later Maj.-Gen. Ana de la Mar led it.")]
    [('Maj.-Gen.', 'Ana de la Mar')]
    """
    return tuple(_people(text))


def _people(text: str) -> Iterator[PersonMention]:
    for found in _titles(text):
        rank, post = found["rank"] or "", found["post"] or ""
        name = _without_other_words(found["name"])
        begin = found.start("name")
        if (
            not name
            or is_title(name)
            or rank in _ADJECTIVES
            or NO_PERSON.search(name)
            or NAMED_AFTER.match(text, begin + len(name))
        ):
            continue
        if is_ship(text, begin, begin + len(name)):
            continue
        if (not rank and len(name.split()) < 2) or _is_post(text[found.start() : begin + len(name)]):
            continue
        rank_at = found.span("rank") if rank else _NO_PLACE
        post_at = found.span("post") if post else _NO_PLACE
        if rank and post and vocabulary().find("ranks", text[post_at[0] : rank_at[1]]):
            rank_at, post_at = (post_at[0], rank_at[1]), _NO_PLACE
        yield PersonMention(
            begin, begin + len(name), name, text[slice(*rank_at)], rank_at, text[slice(*post_at)], post_at
        )


def _titles(text: str) -> Iterator[re.Match[str]]:
    """Ranks and posts with what may be a name; one that begins what looked like the name has its own."""
    end = 0
    for place in places_of(text, _openings()):
        found = _titled().match(text, place) if place >= end else None
        if found is None:
            continue
        end = found.end()
        title = _leading_rank().match(found["name"]) or _post_of_name(found["name"])
        if title is None:
            yield found
        elif not _is_post(text[found.start() : found.start("name") + title.end()]):
            end = found.start("name")


def _post_of_name(name: str) -> re.Match[str] | None:
    """The post that begins what looked like a name, if a full one is left: `deputy, | Governor Ann Lee`."""
    found = _leading_post().match(name)
    return found if found and is_name(name[found.end() :]) else None


_RANK_WORDS = frozenset({"General", "Colonel", "Major", "Captain", "Lieutenant", "Admiral", "Marshal", "Commander"})


def _is_post(words: str) -> bool:
    """Whether what reads like rank and name is a post or a rank: `General Officer Commanding`, `Colonel General`."""
    last = words.split()[-1] if words else ""
    return any(vocabulary().find(scheme, words) for scheme in ("posts", "ranks")) or last in _RANK_WORDS


def _stop(words: str) -> int | None:
    """Where the first word stands that is no part of a person's name: a head of organisations, a month, a street."""
    words = _NICKNAME.sub(lambda found: "_" * len(found[0]), words)
    found = (heads_pattern().search(words.replace("-", " ")), _OTHER_WORDS.search(words))
    return min((each.start() for each in found if each), default=None)


def _without_other_words(name: str) -> str:
    """The name as far as it is one: of `Ann Lee Guard` or `Ann Lee MC` only `Ann Lee`; nothing of `Lee Street`."""
    name = without_letters(name)
    stop = _stop(name)
    if stop is None:
        return name
    left = name[:stop].rstrip()
    return left if " " in left or name[stop:].startswith(("The", "In", "On")) else ""


def read_holder(words: str) -> Holder | None:
    """Rank, name and post from one value; None where there is no name (a vacancy, an unknown).

    >>> read_holder("Lieutenant General Ann Lee, Commander of the Guard").post
    'Commander of the Guard'
    >>> read_holder("President Ann Lee").name
    'Ann Lee'
    """
    found = None if _VACANT.fullmatch(words.strip()) else _holder_in(words)
    if found is None:
        return None
    start, end = found.span("name")
    rank_at = found.span("rank") if found["rank"] else _NO_PLACE
    office = _any_post().match(words, found.start(), end)
    if office and found["rank"] and start < office.end() < end:  # `Inspector` is a rank, `Inspector General` a post
        start, rank_at = office.end() + 1, _NO_PLACE
    post_at = _post_after(words, found.end()) or _post_before(words, start if office else found.start()) or _NO_PLACE
    title = _leading_post().match(words, start, end)
    start = title.end() if title and is_name(words[title.end() : end]) else start
    end = start + len(without_letters(words[start:end]))
    return Holder(
        words[start:end],
        (start, end),
        words[slice(*rank_at)],
        rank_at,
        words[slice(*post_at)],
        post_at,
        is_acting(words),
    )


def _holder_in(words: str) -> re.Match[str] | None:
    """The first name that has a rank, opens the words, or has the shape of a full name.

    A post that opens the words says that no name follows, but for `Commander: Ann Lee`. In a script without capitals a
    name stands alone or after a rank.
    """
    opening = len(words) - len(words.lstrip())
    for found in _ranked().finditer(words):
        if found["name"] in _NO_NAMES or any_rank().fullmatch(found[0]):
            continue
        if not (found["rank"] or found.start() == opening or is_name(found["name"])):
            continue
        if _WITHOUT_CASE.fullmatch(found[0]) and found[0] != words.strip():
            continue
        is_post = vocabulary().find("posts", found["name"]) is not None
        if is_title(found["name"]) and not is_post:
            continue
        if not is_post:
            return found
        if not words.startswith(":", found.end()):
            return None
    return None


def _post_after(words: str, at: int) -> Place | None:
    """`, Commander of the Guard` or ` (Commander)` or ` - Commander`, unless it is a date or a remark."""
    found = _POST_AFTER_NAME.match(words, at)
    if not found or not _any_post().search(found["post"]):
        return None
    return found.start("post"), found.start("post") + len(found["post"].rstrip())


def _post_before(words: str, end: int) -> Place | None:
    found = _post_before_name().search(words, 0, end)
    return found.span("post") if found else None
