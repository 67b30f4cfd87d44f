"""Dates, relative dates and durations in English prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from orbat.dates import Date, Precision
from orbat.text.date_mentions import YEARLESS, DateMention, Kind
from orbat.text.date_names import find_names
from orbat.text.date_patterns import SP, WEEKDAYS
from orbat.text.date_ranges import join_names, mention_of
from orbat.text.date_reckoning import ResolvedDate, after, before, counted_back, resolve_date
from orbat.text.durations import duration_of
from orbat.text.relative_dates import find_relatives

__all__ = [
    "DateMention",
    "Kind",
    "ResolvedDate",
    "after",
    "before",
    "counted_back",
    "day_of_year",
    "duration_of",
    "find_dates",
    "join",
    "read_date",
    "resolve_date",
]

_ON = re.compile(rf",?{SP}(?:(?:on|in|around|about){SP})?(?:the{SP})?")
_OF = re.compile(rf",?{SP}(?:(?:of|in){SP})?")
_NEXT_TO = re.compile(rf",?{SP}(?:the{SP})?")
_BARE = re.compile(rf"{SP}(?:the{SP})?")
_TIMED = re.compile(
    r"(?<!\w)(?:[Ii]n|[Oo]n|[Oo]f|[Dd]uring|[Tt]hroughout|[Tt]hat|[Tt]his|[Ll]ast|[Nn]ext|[Ee]ach|[Ee]very)"
    r"[ \u00a0](?:the[ \u00a0])?\Z"
)
_NAMES = re.compile(rf"{SP}[A-Z]|{SP}of\b")
_DOUBT = re.compile(r"\?|\s?[(\[]\?[)\]]")


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Every mention of time, from left to right; none overlaps another.

    >>> [(mention.words, str(mention.date)) for mention in find_dates("Raised in early 2003, moved on 12 March 2004.")]
    [('early 2003', '2003'), ('12 March 2004', '2004-03-12')]
    >>> [str(mention.date) for mention in find_dates("1991? and 1993 (?)")]
    ['1991~', '1993~']
    """
    merged: list[DateMention] = []
    for mention in _all(text):
        both = _merged(text, merged[-1], mention) if merged else None
        if both:
            merged[-1] = both
        else:
            merged.append(mention)
    return tuple(_doubted(text, mention) for mention in merged if _stands(text, mention))


def _doubted(text: str, mention: DateMention) -> DateMention:
    """The mention; its date is approximate where a question mark stands behind it: `2003?`, `2003 (?)`."""
    if mention.date is None or not _DOUBT.match(text, mention.end):
        return mention
    return replace(mention, date=mention.date.about(), approximate=True)


def read_date(words: str) -> Date | None:
    """The date that is all the words say, as in a field or a cell of a table; None if they say more, or no date.

    >>> read_date("2013 - Present"), read_date("12 March 1992 in the city")
    (Date(edtf='2013/..'), None)
    """
    words = words.strip(" \t\n\u00a0()[].,;")
    mentions = find_dates(words)
    return mentions[0].date if len(mentions) == 1 and mentions[0].words == words else None


def day_of_year(words: str) -> Date | None:
    """The day of every year that the words begin with; None if there is none.

    >>> day_of_year("November 10")
    Date(edtf='XXXX-11-10')
    """
    for mention in find_dates(words)[:1]:
        if mention.kind is Kind.DAY_MONTH and len(mention.tails) == 1:
            return Date(f"XXXX-{mention.tails[0]}")
    return None


def join(month_day: str, year: str) -> Date | None:
    """The one date that is told in two fields; None if they make none.

    >>> join("March 12", "1992"), join("31 June", "1992")
    (Date(edtf='1992-03-12'), None)
    """
    return read_date(f"{month_day.strip()} {year.strip()}")


def _all(text: str) -> Iterator[DateMention]:
    """Relative dates and names by their place; a name that lies in a relative date is left out."""
    relatives = find_relatives(text)
    relative, floor = next(relatives, None), 0
    for name in join_names(text, find_names(text)):
        while relative and relative.end <= name.start:
            yield relative
            floor, relative = relative.end, next(relatives, None)
        if (relative is None or name.end <= relative.start) and name.start >= floor:
            mention = mention_of(text, name, floor)
            if mention:
                yield mention
            floor = name.end
    if relative:
        yield relative
    yield from relatives


def _merged(text: str, first: DateMention, second: DateMention) -> DateMention | None:
    """Two mentions that say one date together: `a week later on 14 December`, `in October of that year`."""
    if second.start - first.end > 12:
        return None
    both = replace(second, start=first.start, words=text[first.start : second.end])
    relative = {Kind.RELATIVE, Kind.DEICTIC}
    if first.kind is Kind.WEEKDAY and second.kind in {Kind.DATE, Kind.DAY_MONTH} and not second.lead:
        day = second.date.begin_of_begin if second.date and second.date.precision is Precision.DAY else None
        reason = "weekday-disagrees" if day and WEEKDAYS[day.weekday()] not in first.words else second.reason
        return replace(both, reason=reason) if _NEXT_TO.fullmatch(text, first.end, second.start) else None
    if first.kind in relative and first.offset and first.lead not in {"after", "before"}:
        if (second.kind in YEARLESS and not first.tails) or (second.kind is Kind.DATE and not second.lead):
            return _told(first, both) if _ON.fullmatch(text, first.end, second.start) else None
    elif first.kind in relative and first.lead in {"after", "before"} and second.date and not second.lead:
        counted = replace(first, end=second.end, words=both.words, origin=second.date, lead="")
        return counted if _BARE.fullmatch(text, first.end, second.start) else None
    if (
        first.kind in YEARLESS
        and second.kind in relative
        and second.offset.lstrip("-") in {"P0Y", "P1Y"}
        and not second.tails
    ):
        of_year = replace(
            second, start=first.start, words=both.words, tails=first.tails, lead=first.lead, part=first.part
        )
        return of_year if _OF.fullmatch(text, first.end, second.start) else None
    return None


def _told(first: DateMention, both: DateMention) -> DateMention:
    """A relative date with the name after it: a full date stands by itself, and the step is there to be checked."""
    if both.kind is Kind.DATE:
        return replace(both, offset=first.offset, limit=first.limit, approximate=both.approximate)
    told = replace(both, kind=first.kind, offset=first.offset, limit=first.limit, approximate=first.approximate)
    return replace(told, lead=first.lead or both.lead)


def _stands(text: str, mention: DateMention) -> bool:
    """Whether a month, season or weekday without more is a date: `in May`, and not `May` or `the fall of the town`."""
    if mention.kind not in {Kind.MONTH, Kind.SEASON, Kind.WEEKDAY} or len(mention.tails) > 1:
        return True
    if mention.kind is Kind.SEASON and (mention.words[:1].isupper() or _NAMES.match(text, mention.end)):
        return bool(mention.part or mention.lead)
    if mention.part or _TIMED.search(text, max(0, mention.start - 16), mention.start):
        return True
    return bool(mention.lead) and not _NAMES.match(text, mention.end)
