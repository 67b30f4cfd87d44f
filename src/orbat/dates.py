"""Dates as EDTF values: never more exact than their text.

The forms, all of EDTF level 0 to 2 (https://www.loc.gov/standards/datetime/): `2003`, `1992-03`, `1992-03-12`;
decade `199X`, century `18XX`; season `1993-21` (spring) to `1993-24` (winter); any of them approximate, `1920~`; an
interval of two, `1994/1998`, open where an end is not told, `2007/..`, `../2018`; a day of every year `XXXX-03-12`;
and `..` alone, the end of what still lasts.
"""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, total_ordering

from orbat.edtf import Precision, read_point, shift_point

__all__ = ["OPEN", "Computation", "Date", "Precision"]

_DURATION = re.compile(r"(?P<minus>-?)P(?:(?P<years>[0-9]+)Y)?(?:(?P<months>[0-9]+)M)?(?:(?P<days>[0-9]+)D)?")


@total_ordering
@dataclass(frozen=True, slots=True)
class Date:
    """An EDTF value; ValueError if the text is none, or names a day that no calendar has.

    >>> Date("1994/1998").end_of_end
    datetime.date(1998, 12, 31)
    >>> Date("1990-06-31")
    Traceback (most recent call last):
    ValueError: 1990-06-31: no such day, month or year
    """

    edtf: str

    def __post_init__(self) -> None:
        _check(self.edtf)

    @classmethod
    def parse(cls, text: str) -> Date:
        """The value written in `text`, space around it ignored; ValueError if there is none."""
        return cls(text.strip())

    @classmethod
    def interval(cls, start: Date, end: Date) -> Date:
        """From `start` to `end`, of which one may be `OPEN`; one date if they are the same.

        >>> Date.interval(Date("2007"), OPEN)
        Date(edtf='2007/..')
        """
        return start if start == end else cls(f"{start.start}/{end.end}")

    def __str__(self) -> str:
        return self.edtf

    def __lt__(self, other: Date) -> bool:
        return self.sort_key < other.sort_key

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Earliest first day first, then earliest last day; open ends lie outside all others."""
        return self.begin_of_begin or date.min, self.end_of_end or date.max, self.edtf

    @property
    def start(self) -> Date:
        """The first of an interval's two ends, else the date itself."""
        return Date(self.edtf.partition("/")[0])

    @property
    def end(self) -> Date:
        """The second of an interval's two ends, else the date itself."""
        return Date(self.edtf.rpartition("/")[2])

    @property
    def is_interval(self) -> bool:
        """Whether it has two ends, one of which may be open."""
        return "/" in self.edtf

    @property
    def is_open(self) -> bool:
        """Whether an end is not told."""
        return ".." in self.edtf

    @property
    def is_day_of_year(self) -> bool:
        """Whether it is a day of every year."""
        return self.edtf.startswith("XXXX")

    @property
    def is_approximate(self) -> bool:
        """Whether the text says "about"."""
        return "~" in self.edtf

    @property
    def begin_of_begin(self) -> date | None:
        """The first day on which it may begin; None if open."""
        return read_point(self.edtf.partition("/")[0]).first

    @property
    def end_of_begin(self) -> date | None:
        """The last day on which it may begin; None if open."""
        return read_point(self.edtf.partition("/")[0]).last

    @property
    def begin_of_end(self) -> date | None:
        """The first day on which it may end; None if open."""
        return read_point(self.edtf.rpartition("/")[2]).first

    @property
    def end_of_end(self) -> date | None:
        """The last day on which it may end; None if open."""
        return read_point(self.edtf.rpartition("/")[2]).last

    @property
    def precision(self) -> Precision:
        """How exact it is: of an interval the coarser end that is told."""
        ends = (read_point(end).precision for end in self.edtf.split("/"))
        return max((end for end in ends if end is not Precision.OPEN), default=Precision.OPEN)

    @property
    def year(self) -> int | None:
        """The one year it names, if it does.

        >>> Date("1992-03-12").year, Date("1991/1992").year
        (1992, None)
        """
        years = {end[:4] for end in self.edtf.split("/")}
        named = years.pop()
        return int(named) if not years and named.isdigit() else None

    @property
    def month_day(self) -> str:
        """Month and day of a day, as xsd:gMonthDay; empty for what is no day.

        >>> Date("XXXX-03-12").month_day
        '--03-12'
        """
        is_day = not self.is_interval and self.precision is Precision.DAY
        return f"--{self.edtf[5:10]}" if is_day else ""

    @property
    def slug(self) -> str:
        """The last part of its node's address: every value has one of its own.

        >>> Date("1994/1998").slug, Date("2007/..").slug, Date("1920~").slug
        ('1994--1998', '2007--open', '1920approx')
        """
        return self.edtf.replace("/", "--").replace("..", "open").replace("~", "approx")

    def contains(self, other: Date) -> bool:
        """Whether all days that `other` may mean are among those that it may mean itself."""
        if self in (other, OPEN):
            return True
        if self.is_day_of_year:
            return self.month_day == other.month_day
        if other.is_day_of_year:
            return False
        return _not_after(self.begin_of_begin, other.begin_of_begin, date.min) and _not_after(
            other.end_of_end, self.end_of_end, date.max
        )

    def overlaps(self, other: Date) -> bool:
        """Whether both may mean one and the same day."""
        if self.is_day_of_year and other.is_day_of_year:
            return self == other
        first = max(self.begin_of_begin or date.min, other.begin_of_begin or date.min)
        last = min(self.end_of_end or date.max, other.end_of_end or date.max)
        every = self if self.is_day_of_year else other
        return first <= last and (not every.is_day_of_year or _falls_between(every, first, last))

    def disjoint(self, other: Date) -> bool:
        """Whether they cannot both hold of one moment.

        >>> Date("1991").disjoint(Date("1992-03-12")), Date("1991~").disjoint(Date("1992-03-12"))
        (True, False)
        """
        return not self.overlaps(other)

    def within(self, precision: Precision) -> Date | None:
        """The month, year, decade or century that it names a part of; None where it is coarser, or lies in two.

        >>> Date("1992-03-12").within(Precision.YEAR)
        Date(edtf='1992')
        """
        if self.is_interval:
            start, end = (None if end == OPEN else end.within(precision) for end in (self.start, self.end))
            return start if start == end else None
        if self.is_day_of_year or self.precision > precision or precision is Precision.OPEN:
            return None
        length = {Precision.MONTH: 7, Precision.YEAR: 4, Precision.DECADE: 3, Precision.CENTURY: 2}.get(precision, 10)
        if precision is Precision.SEASON and self.precision is not Precision.SEASON:
            return None
        return Date(self.edtf.rstrip("~")[:length].ljust(4, "X") + "~" * self.is_approximate)

    def about(self) -> Date:
        """The same, but approximate."""
        if self.is_interval:
            return Date.interval(self.start.about(), self.end.about())
        fixed = self == OPEN or self.is_day_of_year or self.is_approximate
        return self if fixed else Date(f"{self.edtf}~")

    def shift(self, *, days: int = 0, weeks: int = 0, months: int = 0, years: int = 0) -> Date | None:
        """That much later (earlier if negative), as exact as before; None where the step is finer than the date.

        A day that the month reached does not have becomes its last day.

        >>> Date("1924-12-07").shift(weeks=1), Date("1963").shift(years=1), Date("1924").shift(weeks=1)
        (Date(edtf='1924-12-14'), Date(edtf='1964'), None)
        """
        days, months = days + 7 * weeks, months + 12 * years
        ends = [shift_point(end, days, months) for end in self.edtf.split("/")]
        return Date("/".join(end for end in ends if end)) if all(ends) else None

    def shift_by(self, duration: str, *, back: bool = False) -> Date | None:
        """As `shift`, by an xsd:duration such as `P7D`, `P1Y2M` or `-P1Y`; None where it has hours, or is none."""
        match = _DURATION.fullmatch(duration)
        if not match or not re.search("[0-9]", duration):
            return None
        sign = -1 if back != bool(match["minus"]) else 1
        years, months, days = (sign * int(match[unit] or 0) for unit in ("years", "months", "days"))
        return self.shift(days=days, months=months, years=years)


@lru_cache(maxsize=1 << 16)
def _check(edtf: str) -> None:
    ends = edtf.split("/")
    points = [read_point(end) for end in ends]
    if len(ends) == 1:
        return
    if len(ends) > 2 or ends == ["..", ".."] or any("XXXX" in end for end in ends):
        raise ValueError(f"{edtf}: not an interval in EDTF")
    if (points[0].first or date.min) > (points[1].last or date.max):
        raise ValueError(f"{edtf}: it ends before it begins")


def _not_after(first: date | None, second: date | None, open_end: date) -> bool:
    """Whether `first` is no later than `second`, where None is as far out as `open_end`."""
    return (first or open_end) <= (second or open_end)


def _falls_between(every: Date, first: date, last: date) -> bool:
    """Whether a day of every year comes between two days; even 29 February comes once in any nine years."""
    month_day = every.month_day[2:]
    years = range(first.year, min(last.year, first.year + 8) + 1)
    return any(
        first.isoformat() <= f"{year:04}-{month_day}" <= last.isoformat() and (month_day != "02-29" or isleap(year))
        for year in years
    )


OPEN = Date("..")


@dataclass(frozen=True, slots=True)
class Computation:
    """How a relative date was computed: the words, the date they rest on, and the step (xsd:duration)."""

    words: str
    origin: Date
    offset: str


def is_day(words: str) -> bool:
    """Whether the words are a day of the calendar in EDTF.

    >>> is_day("2012-02-29"), is_day("2010-02-30")
    (True, False)
    """
    try:
        return Date.parse(words).precision is Precision.DAY
    except ValueError:
        return False
