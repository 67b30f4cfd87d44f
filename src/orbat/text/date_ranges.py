"""From the names of dates to mentions: ranges joined, open ends read, and the words before them (since, early, c.)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from orbat.dates import OPEN, Date
from orbat.text.date_mentions import YEARLESS, DateMention, Kind
from orbat.text.date_names import End, Name, dated
from orbat.text.date_patterns import DASH, PRESENT, SP

_TO = re.compile(rf"{DASH}|/|{SP}(?:to|until|till|through|up to){SP}(?:the{SP})?")
_AND = re.compile(rf"{SP}and{SP}(?:the{SP})?")
_STILL = re.compile(
    rf"(?:{DASH}|{SP}(?:to|until|till|through|up to){SP}){PRESENT}|{SP}(?:onwards?\b|and{SP}(?:after|on)\b(?!{SP}\w))"
    r"|[\u2012-\u2015-](?=[ \u00a0]?(?:[)\],;|\n]|\Z))"
)
_ARTICLE = re.compile(
    rf"(?<!\w)(?:the{SP})?(?:(?P<night>nights?{SP}of{SP}(?:the{SP})?)|(?:year|month|spring|summer|autumn|fall|winter)"
    rf"{SP}(?:of{SP})?(?:the{SP})?)?\Z"
)
_PART = re.compile(
    rf"(?<!\w)(?:(?P<early>[Ee]arly|(?:[Bb]eginning|[Ss]tart){SP}of)|(?P<mid>[Mm]id|[Mm]iddle{SP}of)"
    rf"|(?P<late>[Ll]ate|[Ee]nd{SP}of))(?:-|{SP})(?:in{SP})?(?:the{SP})?\Z"
)
_ABOUT = re.compile(
    rf"(?<!\w)(?:[Cc]irca|[Cc]a?\.|[Aa]round|[Aa]bout|[Aa]pproximately|[Rr]oughly|~)(?:{SP})?(?:the{SP})?\Z"
)
_LEAD = re.compile(
    rf"(?<!\w)(?:(?P<since>[Ss]ince)|(?P<until>[Uu]ntil|[Tt]ill|[Uu]p{SP}until)|(?P<by>[Bb]y)|(?P<between>[Bb]etween)"
    rf"|(?P<before>[Bb]efore|[Pp]rior{SP}to|[Pp]re-)|(?P<after>[Aa]fter|[Pp]ost-)|(?P<from>[Ff]rom)|(?P<asof>[Aa]s{SP}(?:of|at)))"
    rf"(?:(?<=-)|{SP})(?:the{SP})?\Z"
)
_BLANKS = " \t\n\u00a0\u2009\u202f-"
_PARTS = ("early", "mid", "late", "of")
_LEADING = (
    *(
        "the",
        "night",
        "nights",
        "year",
        "month",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        *_PARTS,
        "circa",
        "c.",
    ),
    *("ca.", "around", "about", "approximately", "roughly", "~", "since", "until", "till", "by", "between", "before"),
    *("to", "pre", "post", "after", "from", "at"),
)
"""The last words of what may stand before a name."""
_WINDOW = 24
_OPEN_END: End = ("..", "")


def join_names(text: str, names: Iterator[Name]) -> Iterator[Name]:
    """The names, two of them as one where they are the ends of a range, and those with an open end as such."""
    held: Name | None = None
    for name in names:
        joined = held and _joined(text, held, name)
        if held and not joined:
            yield held
        held = joined or _still(text, name)
    if held:
        yield held


def _joined(text: str, first: Name, second: Name) -> Name | None:
    if second.start - first.end > 14 or len(first.ends) + len(second.ends) > 2:
        return None
    between = _AND.fullmatch(text, first.end, second.start) and _between(text, first.start)
    if not between and not _TO.fullmatch(text, first.end, second.start):
        return None
    kinds = {first.kind, second.kind}
    if not kinds <= {Kind.DATE, *YEARLESS} or (Kind.DATE not in kinds and len(kinds) > 1):
        return None
    ends = _share_year(first.ends[0], second.ends[0])
    if not ends or (ends[0][0] and not dated(ends)):
        return None
    kind = Kind.DATE if ends[0][0] else first.kind
    return first._replace(end=second.end, ends=ends, kind=kind, reason=first.reason or second.reason)


def _between(text: str, start: int) -> bool:
    match = _LEAD.search(text, max(0, start - _WINDOW), start)
    return bool(match and match["between"])


def _share_year(first: End, second: End) -> tuple[End, End] | None:
    """Both ends with a year if one has it: `12 March - 14 April 1992`, `30 December 1992 - 2 January`."""
    (year, tail), (other_year, other_tail) = first, second
    if bool(year) == bool(other_year):
        return first, second
    known = year or other_year
    if not known.isdigit() or not (tail and other_tail):
        return None
    turned = tail > other_tail
    if year:
        return first, (f"{int(year) + turned:04}", other_tail)
    return (f"{int(other_year) - turned:04}", tail), second


def _still(text: str, name: Name) -> Name:
    if name.kind is not Kind.DATE or len(name.ends) > 1 or not (match := _STILL.match(text, name.end)):
        return name
    return name._replace(end=match.end(), ends=(*name.ends, _OPEN_END))


@dataclass(frozen=True, slots=True)
class _Before:
    """The words before a name: where they begin, and what they say."""

    start: int
    lead: str = ""
    about: bool = False
    part: str = ""


def _has_lead(before: str) -> bool:
    """Whether the last word before a name may be one that is read with it."""
    words = before.rstrip(_BLANKS).lower()
    return words.endswith(_LEADING) or (words.endswith("in") and words[:-2].rstrip(_BLANKS).endswith(_PARTS))


def _read_before(text: str, name: Name, floor: int) -> _Before:
    """`since about the mid-` and the like, read from right to left, not beyond `floor`."""
    start = place = name.start
    if not _has_lead(text[max(floor, place - _WINDOW) : place]):
        return _Before(start)
    lead = part = ""
    about = False
    if text[place - 1 : place] not in {"", "(", "\n"}:
        low = max(floor, place - _WINDOW)
        if (match := _ARTICLE.search(text, low, place)) and match.end() > match.start():
            place = match.start()
            start = match.start("night") if match["night"] else start
        if match := _PART.search(text, low, place):
            start = place = match.start()
            part = match.lastgroup or ""
        if match := _ABOUT.search(text, low, place):
            start = place = match.start()
            about = True
        if match := _LEAD.search(text, max(floor, place - _WINDOW), place):
            start = match.start()
            lead = (match.lastgroup or "").replace("asof", "as of")
    return _Before(start, lead, about, part)


def mention_of(text: str, name: Name, floor: int = 0) -> DateMention | None:
    """The mention of a name with the words before it, from `floor` on; None where the name is none after all."""
    before = _read_before(text, name, floor)
    if name.must_join and len(name.ends) == 1:
        return None
    if before.lead == "between" and len(name.ends) == 1:
        before = replace(before, lead="", start=name.start)
    date = dated(name.ends) if name.kind is Kind.DATE else None
    kind, reason = name.kind, name.reason
    if (kind is Kind.DATE and not date) or (kind in YEARLESS and reason):
        kind, reason = Kind.UNREAD, reason or "ends-before-it-begins"
    return DateMention(
        start=before.start,
        end=name.end,
        words=text[before.start : name.end],
        kind=kind,
        date=led(before.lead, date.about() if before.about else date) if date else None,
        tails=tuple(tail for _, tail in name.ends if tail) if kind in YEARLESS else (),
        approximate=before.about,
        lead=before.lead,
        part=before.part,
        reason=reason,
    )


def led(lead: str, date: Date) -> Date:
    """What a word before a date makes of it; both sides of a bound count as within it.

    >>> led("since", Date("2014")), led("before", Date("1991")), led("as of", Date("2012"))
    (Date(edtf='2014/..'), Date(edtf='../1991'), Date(edtf='2012'))
    """
    if date.is_interval:
        return date
    if lead in {"since", "after"}:
        return Date.interval(date, OPEN)
    if lead in {"until", "by", "before"}:
        return Date.interval(OPEN, date)
    return date
