"""Legal acts as a text names them: kind, number, title, who passed it, and its date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from orbat.patterns import openings, pattern_of, plurals
from orbat.text.letters import CAPITALISED, MONTH, ORDINAL, PARTICLE, PROPER
from orbat.text.starts import capitals_of, either_case, matches_at, near, places_of
from orbat.vocabulary import vocabulary

_ADJECTIVES = (
    "presidential governmental government ministerial royal imperial federal supreme cabinet parliamentary"
    " executive constitutional President Presidential Government Royal Federal Imperial"
)
_OWNERS = "minister|president|government|king|emperor|prime minister|governor"
_ISSUERS = "president|government|minister|country|state|king|emperor|prime minister|parliament"
_ISSUING = re.compile(
    r"\b(?:President|Minist|Government|Council|Commander|King|Queen|Emperor|Presidium|Committee|Director|Chief|Cabinet"
    r"|State|Commissar)"
)
"""Who passes orders, as against those after whom orders that are conferred are named."""
_ADJECTIVE = rf"(?:(?:{'|'.join(_ADJECTIVES.split())})\s+)"
_OPENING = r"(?:Following|After|Before|Under|Despite|By|On|In|With)\s"
_OWNER = rf"(?:(?:(?!{_OPENING}){CAPITALISED}(?:\s{CAPITALISED}){{0,5}}|{_OWNERS})['’]s\s+)"
_OWNED = re.compile(rf"^{_ADJECTIVE}|['’]s |\b(?:of|by)\b", re.IGNORECASE)
_WORD = rf"(?!{MONTH}\b)(?:{ORDINAL}|{PROPER}(?:['’]s)?)"
_NAMES = rf"{_WORD}(?:\s+(?:(?:of|for|and)\s+(?:the\s+)?)?{_WORD})*"
_OF_NAME = rf"(?:(?!(?:as|at|an|e|y)\s){PARTICLE}\s+|(?:al|el|ad|an|ar|as|ash|at|az)-)"
_ISSUER = rf"(?:the\s+)?(?P<issuer>{_NAMES}(?:\s+{_OF_NAME}{{1,2}}{_NAMES}){{0,4}}|(?:{_ISSUERS})(?!\w))"
_TITLE = (
    rf"(?:on|concerning|regarding|(?P<for>for))\s+(?P<title>(?:the\s+)?{_WORD}"
    rf"(?:\s+(?:(?:of|on|for|and|in|into|against)\s+(?:the\s+)?)?{_WORD})*)"
    r"|[\"“«](?P<quoted>[^\"”»\n]{3,120})[\"”»]"
)
_DAY_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:{_DAY_NUMBER}\s+(?:of\s+)?{MONTH},?\s+\d{{4}}|{MONTH}\s+{_DAY_NUMBER},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d"
    rf"|{MONTH}\s+\d{{4}}|\d{{4}})"
)

_WISHES = frozenset({"decision", "resolution"})
_TO_DO = re.compile(r"\s+(?:to|not to)\s+[a-z]")
"""What makes a decision a wish: `the Guard's decision | to stay`."""
_REACH = 400
"""How far from its beginning the kind of an act may be, in code points; more than it ever is."""
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
"""The number of a day in a date."""


@dataclass(frozen=True, slots=True)
class ActMention:
    """A legal act in a text; `date_at` is where its own date stands (a decree `dated 9 March 1995`)."""

    start: int
    end: int
    name: str
    kind: str
    title: str = ""
    number: str = ""
    issuer: str = ""
    issuer_at: tuple[int, int] = (0, 0)
    article: str = ""
    date_at: tuple[int, int] = (0, 0)


@cache
def _kinds() -> tuple[str, ...]:
    """The kinds of acts without what says whose they are: that is read as the issuer."""
    names = [name for concept in vocabulary().scheme("act-kinds") for name in concept.names]
    forms = [form for name in names for form in (name, *plurals(name))]
    return tuple(form for form in forms if not _OWNED.search(form))


@cache
def _kind_openings() -> frozenset[str]:
    """The words with which a kind may begin, which every act has in its name."""
    return openings(_kinds())


@cache
def _openings() -> frozenset[str]:
    """The words with which an act may begin, if not with the name of somebody whose it is."""
    before = (*_ADJECTIVES.split(), *re.findall(r"\w+", _OWNERS), *either_case(("article", "articles")))
    return _kind_openings().union(before)


def _places(text: str) -> Iterable[int]:
    """Where an act may begin: where its kind comes soon."""
    kinds = places_of(text, _kind_openings())
    if not kinds:
        return []
    owned = capitals_of(text) if _has_owner(text) else []
    return near(sorted({*places_of(text, _openings()), *owned}), kinds, _REACH)


def _has_owner(text: str) -> bool:
    return "'s" in text or "’s" in text


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:[Aa]rticles?\s+(?P<article>\d+[a-z]?)\s+of\s+(?:the\s+)?)?"
        rf"(?P<name>(?P<owner>{_ADJECTIVE}|{_OWNER})?(?P<kind>{pattern_of(_kinds())})(?![\w-])"
        rf"(?:\s+(?:No\.?|Nr\.?|№|number)\s?(?P<number>[\w/.-]{{0,40}}\d[\w/-]*))?"
        rf"(?:\s+(?:of|by)\s+(?!{_DATE}){_ISSUER})?"
        rf"(?:\s+(?:{_TITLE}))?"
        rf"(?:\s+\((?:No\.?\s?)?(?P<code>[A-Z]{{0,5}}[-/ ]?\d[\w/-]*)\))?"
        rf"(?:,?\s+(?:of|dated|from|in)\s+(?:the\s+)?(?P<date>{_DATE}))?)"
    )


def find_acts(text: str) -> tuple[ActMention, ...]:
    """The legal acts in a text; `by law`, `law and order` and the `Order of the Star` are none.

    >>> [(each.kind, each.title, each.issuer) for each in find_acts("the President's decree on Flood Relief")]
    [('decree', 'Flood Relief', "President's")]
    """
    return tuple(_acts(text))


def _acts(text: str) -> Iterator[ActMention]:
    for found in matches_at(_pattern(), text, _places(text)):
        if found["for"] and not found["kind"][0].isupper():
            continue
        if found["kind"].casefold() in _WISHES and _TO_DO.match(text, found.end()):
            continue
        title = (found["title"] or found["quoted"] or "").strip()
        number = found["number"] or found["code"] or ""
        if not (
            found["owner"] or title or number or found["issuer"] or found["article"] or _DAY.search(found["date"] or "")
        ) or _is_conferred(found, title or number):
            continue
        by = "issuer" if found["issuer"] else "owner"
        issuer, at = (found[by] or "").rstrip(), found.start(by)
        yield ActMention(
            found.start("name"),
            found.end("name"),
            found["name"],
            found["kind"].casefold(),
            title,
            number,
            issuer,
            (at, at + len(issuer)) if issuer else (0, 0),
            found["article"] or "",
            found.span("date") if found["date"] else (0, 0),
        )


def _is_conferred(found: re.Match[str], said: str) -> bool:
    """Whether an order is one that people receive: a capital, no number or title, and nobody who would pass it."""
    return found["kind"] == "Order" and not (said or _ISSUING.search(found["issuer"] or ""))
