"""From a mention to its date: a year from the context, a step from another date; never more exact than the words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from orbat.dates import OPEN, Computation, Date, Precision
from orbat.text.date_mentions import YEARLESS, DateMention, Kind
from orbat.text.date_patterns import WEEKDAYS
from orbat.text.date_ranges import led


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """The date of a mention and how it was computed, if it was.

    `bound` says that the date is an open interval of which only one side is told. `agrees` is whether a date that the
    text names and computes is one and the same, None where there is nothing to compare.
    """

    date: Date
    computation: Computation | None = None
    bound: Literal["before", "after"] | None = None
    agrees: bool | None = None


def before(anchor: Date, offset: str = "") -> Date:
    """Some time before `anchor`, by at least `offset` (xsd:duration) where that can be reckoned.

    >>> before(Date("1993-04-10"), "P1M"), before(Date("1993"), "P1M")
    (Date(edtf='../1993-03-10'), Date(edtf='../1993'))
    """
    end = anchor.start if anchor.start != OPEN else anchor.end
    return Date.interval(OPEN, (end.shift_by(offset, back=True) if offset else None) or end)


def after(anchor: Date, offset: str = "") -> Date:
    """Some time after `anchor`, by at least `offset` (xsd:duration) where that can be reckoned.

    >>> after(Date("1993-04-10"), "P1M")
    Date(edtf='1993-05-10/..')
    """
    start = anchor.end if anchor.end != OPEN else anchor.start
    return Date.interval((start.shift_by(offset) if offset else None) or start, OPEN)


def resolve_date(mention: DateMention, anchor: Date | None, text_date: Date | None = None) -> ResolvedDate | None:
    """When a mention is, by the date before it (`anchor`) or that of the text; None where that cannot be told.

    Words that count from something named after them (`a month after the founding`) have no date by what stands before
    them: give the date of that thing to `replace(mention, origin=...)`, or see `counted_back`.
    """
    origin = mention.origin or (text_date if mention.kind is Kind.DEICTIC else anchor)
    origin = None if origin is None or origin.is_day_of_year or origin == OPEN else origin
    if mention.kind is Kind.DATE and mention.date:
        return ResolvedDate(mention.date, bound=_bound(mention.date), agrees=_agrees(mention, mention.date, origin))
    if mention.kind is Kind.WEEKDAY:
        return _last_such_day(mention, text_date) if text_date and text_date.precision is Precision.DAY else None
    if origin is None or mention.kind not in {Kind.RELATIVE, Kind.DEICTIC, *YEARLESS}:
        return None
    if mention.lead in {"after", "before"} and not mention.tails and not mention.origin:
        return None
    return _counted(mention, origin)


def last_such(mention: DateMention, text_date: Date) -> ResolvedDate | None:
    """The last such day, month or season up to the date of a text that names no year: news tells of what was."""
    if text_date.precision is not Precision.DAY or text_date.year is None or not mention.tails:
        return None
    same = _in_year(mention.tails, text_date.year)
    first = same.begin_of_begin if same else None
    is_past = first is not None and text_date.end_of_end is not None and first <= text_date.end_of_end
    date = same if is_past else _in_year(mention.tails, text_date.year - 1)
    if date is None:
        return None
    date = led(mention.lead, date.about() if mention.approximate else date)
    return ResolvedDate(date, Computation(mention.words, text_date, "P0Y" if is_past else "-P1Y"), _bound(date))


def counted_back(mention: DateMention, date: Date) -> ResolvedDate | None:
    """When that was from which the words count, given when what they tell of was.

    "Founded on 10 April 1993, over a month after the army" gives the army `../1993-03-10`.
    """
    if not mention.offset or mention.kind is not Kind.RELATIVE or mention.tails:
        return None
    step = mention.offset.removeprefix("-") if mention.offset.startswith("-") else f"-{mention.offset}"
    return _counted(replace(mention, offset=step, lead=""), date)


def _counted(mention: DateMention, origin: Date) -> ResolvedDate | None:
    point = _side(origin, mention.offset) if mention.offset or mention.lead in {"next", "previous"} else origin
    computation = Computation(mention.words, point, mention.offset or "P0Y")
    if mention.lead in {"next", "previous"}:
        return _nearest(mention, point)
    if mention.tails:
        date = _with_year(mention, point)
        if not date:
            return None
        date = led(mention.lead, date.about() if mention.approximate else date)
        agrees = None if mention.offset.endswith("Y") else _agrees(mention, date, point)
        return ResolvedDate(date, computation, _bound(date), agrees)
    date = _bounded(mention, point) if mention.limit else _step(point, mention.offset)
    if not date:
        return None
    vague = mention.approximate or "decade" in mention.words or "centur" in mention.words
    date = led(mention.lead, date.about() if vague else date)
    return ResolvedDate(date, computation, _bound(date))


def _side(origin: Date, offset: str) -> Date:
    """The end of an interval from which a step counts: the last if forward, the first if back."""
    first, last = (origin.start, origin.end) if offset.startswith("-") else (origin.end, origin.start)
    return first if first != OPEN else last


def _step(point: Date, offset: str) -> Date | None:
    """A step, as exact as its unit: two years after a day is a year."""
    unit = {"D": Precision.DAY, "M": Precision.MONTH, "Y": Precision.YEAR}.get(offset[-1:])
    if unit is None or "T" in offset:
        return None
    return (point.within(unit) or point).shift_by(offset)


def _bounded(mention: DateMention, point: Date) -> Date | None:
    """`over two years later`, `within a week`; the boundary itself keeps the exactness of what it counts from."""
    length = mention.offset.removeprefix("-")
    back = mention.offset.startswith("-")
    if not length:
        return None
    if mention.limit != "<":
        return before(point, length) if back else after(point, length)
    moved = point.shift_by(mention.offset)
    return (Date.interval(moved, point) if back else Date.interval(point, moved)) if moved else None


def _with_year(mention: DateMention, point: Date) -> Date | None:
    """The months and days of the mention in the year that the step leads to, or that of the date before it."""
    moved = _step(point, mention.offset) if mention.offset else point
    year = (moved or point).year
    return _in_year(mention.tails, year) if year is not None else None


def _in_year(tails: tuple[str, ...], year: int) -> Date | None:
    """One end or two, of which the second lies in the next year if it would come before the first."""
    try:
        ends = [Date(f"{year + (tail < tails[0]):04}-{tail}") for tail in tails]
        return ends[0] if len(ends) == 1 else Date.interval(*ends)
    except ValueError:
        return None


def _nearest(mention: DateMention, point: Date) -> ResolvedDate | None:
    """The next or previous month or season of that name; None if the date is too coarse to tell which."""
    forward, year = mention.lead == "next", point.year
    same = _in_year(mention.tails, year) if year is not None else None
    if year is None or not same or (same.overlaps(point) and not same.contains(point)):
        return None
    if same.disjoint(point) and (point < same) == forward:
        return ResolvedDate(same, Computation(mention.words, point, "P0Y"))
    other = _in_year(mention.tails, year + 1 if forward else year - 1)
    return ResolvedDate(other, Computation(mention.words, point, "P1Y" if forward else "-P1Y")) if other else None


def _last_such_day(mention: DateMention, text_date: Date) -> ResolvedDate | None:
    """The last day of that name up to the date of the text: news tells of what was."""
    names = [place for place, name in enumerate(WEEKDAYS) if name in mention.words]
    today = text_date.begin_of_begin
    if not names or not today or text_date.is_approximate or text_date.is_interval:
        return None
    back = (today.weekday() - names[0]) % 7
    date = led(mention.lead, Date((today - timedelta(days=back)).isoformat()))
    return ResolvedDate(date, Computation(mention.words, text_date, f"-P{back}D" if back else "P0D"), _bound(date))


def _agrees(mention: DateMention, date: Date, origin: Date | None) -> bool | None:
    """Whether the step leads to the date that the words name too."""
    reckoned = _step(_side(origin, mention.offset), mention.offset) if origin and mention.offset else None
    if reckoned is None or mention.limit:
        return None
    return reckoned.about().overlaps(date) if mention.approximate else reckoned.overlaps(date)


def _bound(date: Date) -> Literal["before", "after"] | None:
    if not date.is_interval or not date.is_open:
        return None
    return "before" if date.start == OPEN else "after"
