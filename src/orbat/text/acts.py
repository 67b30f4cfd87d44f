"""Legal acts as a text names them: kind, number, title, who passed it, and its date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from orbat.text.letters import ACRONYM, CAPITALISED
from orbat.patterns import pattern_of, plurals
from orbat.vocabulary import vocabulary

_ADJECTIVE = r"(?:(?:presidential|governmental?|ministerial|royal|imperial|federal|supreme|cabinet|parliamentary|executive|constitutional|President|Presidential|Government|Royal|Federal|Imperial)\s+)"
_OWNER = rf"(?:(?:{CAPITALISED}(?:\s{CAPITALISED})*|minister|president|government|king|emperor|prime minister|governor)['’]s\s+)"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WORDS = rf"(?!{_MONTH}\b)(?:{ACRONYM}|{CAPITALISED}(?:['’]s)?|\d+(?:st|nd|rd|th))"
_SEQUENCE = rf"{_WORDS}(?:\s+(?:(?:of|for|and)\s+(?:the\s+)?)?{_WORDS})*"
_ISSUER = rf"(?:the\s+)?(?P<issuer>{_SEQUENCE}|president|government|minister|country|state|king|emperor|prime minister|parliament)"
_TITLE = rf"(?:on|concerning)\s+(?P<title>(?:the\s+)?{_WORDS}(?:\s+(?:(?:of|on|for|and|in)\s+(?:the\s+)?)?{_WORDS})*)|[\"“«](?P<quoted>[^\"”»\n]{{3,120}})[\"”»]"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{4}}-\d\d-\d\d|{_MONTH}\s+\d{{4}}|\d{{4}})"


_ISSUES = re.compile(
    r"\b(?:President|Minist|Government|Council|Commander|King|Queen|Emperor|Presidium|Committee|Director|Chief|Cabinet"
    r"|State|Commissar)"
)


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
def _kinds() -> str:
    """The kinds of acts without what says whose they are: that is read as the issuer."""
    names = (form for concept in vocabulary().scheme("act-kinds") for name in concept.names for form in (name, *plurals(name)))
    return pattern_of(name for name in names if not _OWNED.search(name))


_OWNED = re.compile(rf"^{_ADJECTIVE}|['’]s |\b(?:of|by)\b", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    kinds = _kinds()
    return re.compile(
        rf"(?<![\w-])(?:[Aa]rticles?\s+(?P<article>\d+[a-z]?)\s+of\s+(?:the\s+)?)?"
        rf"(?P<name>(?P<owner>{_ADJECTIVE}|{_OWNER})?(?P<kind>{kinds})(?![\w-])"
        rf"(?:\s+(?:No\.?|Nr\.?|№|number)\s?(?P<number>[\w/.-]*\d[\w/-]*))?"
        rf"(?:\s+(?:of|by)\s+(?!{_DAY}){_ISSUER})?"
        rf"(?:\s+(?:{_TITLE}))?"
        rf"(?:\s+\((?P<code>(?:No\.?\s?)?[A-Z]{{0,5}}[-/ ]?\d[\w/-]*)\))?"
        rf"(?:,?\s+(?:of|dated|from|in)\s+(?:the\s+)?(?P<date>{_DAY}))?)"
    )


def find_acts(text: str) -> tuple[ActMention, ...]:
    """The legal acts in a text; `by law` and `law and order` name none."""
    out = []
    for found in _pattern().finditer(text):
        title = (found["title"] or found["quoted"] or "").strip()
        number = found["number"] or found["code"] or ""
        says = (found["owner"], title, number, found["issuer"], found["date"])
        if not any(says) or (found["owner"] is None and not title and not number and not found["issuer"]):
            continue
        if found["kind"] == "Order" and not (number or title or _ISSUES.search(found["issuer"] or "")):
            continue  # an order that is conferred: `Order of the Star`
        owner = (found["owner"] or "").strip()
        issuer = found["issuer"] or owner
        at = found.span("issuer") if found["issuer"] else found.span("owner") if found["owner"] else (0, 0)
        out.append(
            ActMention(
                found.start("name"), found.end("name"), found["name"], found["kind"].casefold(), title, number, issuer, at,
                found["article"] or "", found.span("date") if found["date"] else (0, 0),
            )
        )  # fmt: skip
    return tuple(out)
