"""People's names: after a rank, several after a plural rank, and full names that stand beside a post or a body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache

from orbat.gazetteer import find_place
from orbat.text.courtesy import HONORIFIC, is_ship, is_title, without_letters
from orbat.text.heads import heads_pattern
from orbat.text.letters import CAPITAL, CAPITALISED, NAME_WITHOUT_CASE, NAME_WORD, PARTICLE, PERSON_NAME
from orbat.text.people import NAMED_AFTER, NO_PERSON, is_name, rank_pattern
from orbat.text.personnel.term import Kind, Term, overlaps
from orbat.text.places import country_of
from orbat.vocabulary import ALSO_POST, vocabulary

_TIGHT_INITIALS = rf"(?:(?:{CAPITAL}\.\s?){{1,4}}{CAPITAL}?\s{CAPITALISED}(?:[\s-]{NAME_WORD}){{0,2}})"
_NAME = rf"(?:{_TIGHT_INITIALS}|{PERSON_NAME})"
_RETIRED = r"(?:\s*\((?:[Rr]et(?:ired|'?d)?\.?|[Rr]td\.?)\))?"
_OPENERS = (
    "The In On At He She It They This That However Meanwhile While But And Who Also Speaking Earlier According During"
    " After Before"
)
_NEXT = re.compile(
    rf"\s*(?:,\s*(?:and\s+)?|\s(?:and|&)\s+){HONORIFIC}?(?P<name>{_NAME})(?=\s*(?:,|;|\.|and\b|&|\Z|\s[a-z]))"
)
_CANDIDATE = re.compile(rf"(?<![\w.-]){HONORIFIC}?(?P<name>{_NAME})(?!\w)")
_AS = re.compile(r",?\s+as\b")
"""What follows the town that somebody goes to: `was posted to Blue Reed | as`."""
_DATELINE = re.compile(r"\s?[—–:]")
"""What stands between words in capitals, which head a passage, and what it says: `LAKE ATTACK—`."""
_PLURAL = re.compile(r"(?:s|men|generals)\Z")
_LONGEST_INITIALS = 4
_SURNAMES = frozenset({"monarch", "principal", "judge", "warden", "mayor", "chaplain"})
"""Posts, by label, whose names are surnames too: Khan, King, Dean, Judge."""
_NO_NAMES = (["His"], ["Her"], ["New"], ["Mr"], ["Our"], ["Your"])


@cache
def _stop() -> re.Pattern[str]:
    """What is no longer of a name: a linking word, a word that opens a sentence, a post in short (`GOC`)."""
    short = {name for post in vocabulary().scheme("posts") for name in post.names if len(name) > 2 and name.isupper()}
    openers = "|".join(map(re.escape, (*_OPENERS.split(), *sorted(short))))
    return re.compile(rf"\s+(?:and|of|the(?!\s(?:Younger|Elder)\b)|in|on|at)\b|\s(?=(?:{openers})\b)")


@cache
def _ranked() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?P<rank>{rank_pattern()}){_RETIRED}\s*{HONORIFIC}?(?P<name>(?<=[\s.)])(?:{_NAME}|{NAME_WITHOUT_CASE}))(?!\w)"
    )


def find_ranked(text: str, taken: list[Term]) -> Iterator[Term]:
    """Ranks with the names after them; a post that is no longer than the rank itself gives way to it."""
    at = 0
    while found := _ranked().search(text, at):
        at = found.end("rank")
        if found["rank"][0].islower() or NAMED_AFTER.match(text, found.end()):
            continue
        rank = Term(Kind.RANK, *found.span("rank"), found["rank"], vocabulary().find("ranks", found["rank"]))
        if any(_is_wider(post, rank) for post in taken):
            continue
        name = _person(text, *found.span("name"), [post for post in taken if not _is_of_name(post, found)])
        if name is None or (rank.concept and rank.concept.value(ALSO_POST) and len(name.words.split()) < 2):
            continue
        yield rank
        yield name
        at = name.end
        while _is_plural(rank) and (more := _NEXT.match(text, at)):
            other = _person(text, *more.span("name"), taken)
            if other is None:
                break
            yield other
            at = other.end


def _is_wider(post: Term, rank: Term) -> bool:
    return post.start < rank.end and rank.start < post.end and (post.start < rank.start or post.end > rank.end)


def _is_of_name(post: Term, found: re.Match[str]) -> bool:
    """Whether what reads like a post is a part of the name: initials (`Colonel OC Lee`), a surname (`DIG Ali Khan`)."""
    if post.start == found.start("name"):
        return len(post.words) <= _LONGEST_INITIALS and post.words.isupper()
    is_last = found.start("name") < post.start and post.end == found.end("name")
    return is_last and post.concept is not None and post.concept.label in _SURNAMES


def _is_plural(rank: Term) -> bool:
    return _PLURAL.search(rank.words) is not None


def _person(text: str, start: int, end: int, taken: list[Term]) -> Term | None:
    """The name as far as it is one: up to a post, a body's head, a word that opens a sentence."""
    stop = min((each.start for each in taken if start <= each.start < end), default=end)
    cut = _stop().search(text, start, stop)
    words = without_letters(text[start : cut.start() if cut else stop].rstrip(" ,"))
    parts = words.split()
    if NO_PERSON.search(words) or parts[:1] in _NO_NAMES or is_ship(text, start, end):
        return None
    while parts and len(parts) > 1 and not is_name(" ".join(parts)):
        if heads_pattern().fullmatch(parts.pop()):
            return None
    if not parts or (len(parts) == 1 and not _is_single(parts[0])):
        return None
    words = text[start : start + sum(map(len, parts)) + len(parts) - 1]
    return Term(Kind.PERSON, start, start + len(words), words)


def _is_single(word: str) -> bool:
    """Whether a word can be a surname after a rank: no head of a body, no country, no rank or post."""
    if len(word) < 2 or word.isupper() or is_title(word):
        return False
    return not country_of(word) and not any(
        vocabulary().find(scheme, word)
        for scheme in ("organisation-kinds", "echelons", "ranks", "posts", "unit-kinds", "staff-functions")
    )


def find_unranked(text: str, taken: list[Term]) -> Iterator[Term]:
    """Full names that no rank gives away; whether somebody of interest is meant, only what stands beside them tells."""
    for found in _CANDIDATE.finditer(text):
        name = _person(text, *found.span("name"), taken)
        if (
            name
            and vocabulary().find("ranks", name.words) is None
            and len(name.words.split()) > 1
            and not overlaps(name, taken)
            and find_place(name.words) is None
        ):
            heading = name.words.isupper() and _DATELINE.match(text, name.end)
            town = _AS.match(text, name.end) and text.endswith(" to ", 0, name.start)
            yield from () if heading or town else (name,)


_SINGLE = re.compile(rf"(?<![\w.-]){CAPITALISED}(?!\w)")


def find_known(text: str, surnames: Set[str], taken: list[Term]) -> Iterator[Term]:
    """Single names of people who were named in full before."""
    for found in _SINGLE.finditer(text):
        if found[0] in surnames:
            name = Term(Kind.PERSON, *found.span(), found[0], is_bare=True)
            if not overlaps(name, taken):
                yield name


_PARTICLE = re.compile(rf"(?:{PARTICLE})\Z")


def surname(name: str) -> str:
    """The last word of a name that is no patronymic's ending.

    >>> surname("Ana de la Mar"), surname("Vali Ali oglu")
    ('Mar', 'Ali')
    """
    words = name.split()
    return next((word for word in reversed(words) if not _PARTICLE.match(word)), words[-1])
