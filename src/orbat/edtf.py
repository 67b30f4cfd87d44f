"""One point of an EDTF value: the days it may mean, and the same some time later.

Seasons are those north of the equator, by whole months: spring begins in March, and winter runs into the next year.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import IntEnum
from functools import lru_cache

_CALENDAR = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<part>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<approximate>~?)")
_ROUND = re.compile(r"(?P<digits>[0-9]{2}[0-9X])X(?P<approximate>~?)")
_EVERY_YEAR = re.compile(r"XXXX-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_SEASON_BEGINS = {21: 3, 22: 6, 23: 9, 24: 12}


class Precision(IntEnum):
    """How exact a date is, from the finest to the coarsest."""

    DAY = 1
    MONTH = 2
    SEASON = 3
    YEAR = 4
    DECADE = 5
    CENTURY = 6
    OPEN = 7


_MONTHS = {
    Precision.MONTH: 1,
    Precision.SEASON: 3,
    Precision.YEAR: 12,
    Precision.DECADE: 120,
    Precision.CENTURY: 1200,
}


@dataclass(frozen=True, slots=True)
class Point:
    """The first and the last day that a point may mean, None for `..` and for a day of every year."""

    first: date | None
    last: date | None
    precision: Precision


@lru_cache(maxsize=1 << 16)
def read_point(text: str) -> Point:
    """What a value that is no interval means; ValueError if it is none, or names a day that no calendar has.

    >>> read_point("1993-24").last
    datetime.date(1994, 2, 28)
    """
    if text == "..":
        return Point(None, None, Precision.OPEN)
    if match := _CALENDAR.fullmatch(text):
        part = int(match["part"] or 0)
        if part in _SEASON_BEGINS and not match["day"]:
            return _span(text, int(match["year"]), _SEASON_BEGINS[part], Precision.SEASON)
        if match["day"]:
            day = _day(text, int(match["year"]), part, int(match["day"]))
            return _approximate(day, day, Precision.DAY) if match["approximate"] else Point(day, day, Precision.DAY)
        precision = Precision.MONTH if match["part"] else Precision.YEAR
        return _span(text, int(match["year"]), part if match["part"] else 1, precision)
    if match := _ROUND.fullmatch(text):
        precision = Precision.CENTURY if match["digits"].endswith("X") else Precision.DECADE
        return _span(text, int(match["digits"].replace("X", "0")) * 10, 1, precision)
    if match := _EVERY_YEAR.fullmatch(text):
        _day(text, 2000, int(match["month"]), int(match["day"]))
        return Point(None, None, Precision.DAY)
    raise ValueError(f"{text}: not a date in EDTF")


@lru_cache(maxsize=1 << 16)
def shift_point(text: str, days: int, months: int) -> str | None:
    """A point that much later, as exact as before; None where the step is finer, or leads out of the calendar."""
    precision, mark = read_point(text).precision, "~" if text.endswith("~") else ""
    if text == ".." or not (days or months):
        return text
    if text.startswith("XXXX"):
        return None if days or months % 12 else text
    if precision is Precision.DAY:
        day = _later(date.fromisoformat(text.rstrip("~")), days, months)
        return f"{day.isoformat()}{mark}" if day else None
    if days or months % (12 if precision is Precision.SEASON else _MONTHS[precision]):
        return None
    year, month = divmod(_months_before(text, precision) + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    if precision in {Precision.DECADE, Precision.CENTURY}:
        kept = 3 if precision is Precision.DECADE else 2
        return f"{year:04}"[:kept].ljust(4, "X") + mark
    tail = {Precision.MONTH: f"-{month + 1:02}", Precision.SEASON: text[4:7]}.get(precision, "")
    return f"{year:04}{tail}{mark}"


def _months_before(text: str, precision: Precision) -> int:
    """The number of months from the year 0 to the point."""
    month = int(text[5:7]) if precision is Precision.MONTH else 1
    return int(text[:4].replace("X", "0")) * 12 + month - 1


def _span(text: str, year: int, month: int, precision: Precision) -> Point:
    """What the point means that begins with a month; the years 0000 and later than 9999 are cut off."""
    first = _day(text, max(year, MINYEAR) if "X" in text else year, month, 1)
    last = _end(first, _MONTHS[precision] - (0 if year else 12))
    return _approximate(first, last, precision) if text.endswith("~") else Point(first, last, precision)


def _approximate(first: date, last: date, precision: Precision) -> Point:
    """An approximate point may mean one unit of its own precision more on both sides, as in the library python-edtf."""
    if precision is Precision.DAY:
        return Point(_later(first, -1, 0) or date.min, _later(last, 1, 0) or date.max, precision)
    months = _MONTHS[precision]
    return Point(_later(first, 0, -months) or date.min, _end(last.replace(day=1), months + 1), precision)


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"{text}: no such day, month or year") from None


def _end(first: date, months: int) -> date:
    """The last day of so many months, of which `first` begins the first."""
    following = _later(first, 0, months)
    return following - timedelta(days=1) if following else date.max


def _later(day: date, days: int, months: int) -> date | None:
    """So many months and then days later, None beyond the calendar; a day that the month lacks becomes its last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    moved = date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    try:
        return moved + timedelta(days=days)
    except OverflowError:
        return None
