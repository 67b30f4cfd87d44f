"""Times as fields and cells give them: `1942-present`, `since 2014`, `March 12` beside `1992`, `2018-`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from orbat.claims import NEVER_SAID, When
from orbat.dates import OPEN, Date
from orbat.document import Text
from orbat.edtf import Precision, read_point
from orbat.text.dates import Kind, find_dates

_NOW = re.compile(
    r"\W*(?:(?:to|until|till)\s+)?(?:the\s+)?"
    r"(?:present|incumbent|now|today|current(?:ly)?|in office|(?:to )?date|ongoing|serving|sitting|still)\b.*",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"(?:to|until|till|up to|before|[-–—])\s*\d", re.IGNORECASE)
_ABOUT = r"(?:c\.|ca\.|circa|about)\s*"
_ROUGH = re.compile(
    rf"(?P<first>(?P<one>{_ABOUT})?[^-–—]*\d{{4}})\s*[-–—]\s*(?P<last>(?P<other>{_ABOUT})?[^-–—]*\d{{4}})",
    re.IGNORECASE,
)
_STARTS = frozenset({"since", "from", "after"})


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day of every year, and where it stands in the words."""

    start: int
    end: int
    date: Date


def is_now(words: str) -> bool:
    """Whether an end is given as `Present`, `incumbent` or the like."""
    return bool(_NOW.fullmatch(words))


def read_date(words: str) -> Date | None:
    """The one date that the words give; None for none, for several, and for an interval.

    >>> str(read_date("12 March 1992")), read_date("1992-1994"), read_date("1992, 1994")
    ('1992-03-12', None, None)
    """
    dates = [each.date for each in find_dates(words) if each.date]
    return dates[0] if len(dates) == 1 and "/" not in dates[0].edtf else None


def read_when(words: str) -> When:
    """The time of `1942-1991`, `1942-present`, `2018-` (still so), `since 2014`, `until 1991`, `1995`.

    Of words with several dates nothing is said.

    >>> when = read_when("2018–")
    >>> str(when.start), str(when.end)
    ('2018', '..')
    """
    words = words.strip(" ()")
    if (rough := _rough(words)) is not None:
        return rough
    found = [each for each in find_dates(words) if each.date]
    if len(found) != 1 or found[0].date is None:
        return NEVER_SAID
    date = found[0].date
    if "/" in date.edtf:
        start, _, end = date.edtf.partition("/")
        return When(start=None if start == ".." else Date(start), end=Date(end))
    if found[0].lead in _STARTS:
        return When(start=date)
    return When(end=date) if _UNTIL.match(words) else When(date=date)


def _rough(words: str) -> When | None:
    """The time of `c. 1984 – 1989` and `1911–c. 1920`, of which each end is rough by itself; None for other words.

    >>> when = _rough("1911–c. 1920")
    >>> str(when.start), str(when.end)
    ('1911', '1920~')
    """
    ends = _ROUGH.fullmatch(words)
    if ends is None or not (ends["one"] or ends["other"]):
        return None
    start, end = read_date(ends["first"]), read_date(ends["last"])
    return When(start=start, end=end) if start and end else None


def when_in(remarks: Iterable[Text]) -> When:
    """The time that one of the remarks in brackets gives."""
    found = (read_when(each.plain) for each in remarks)
    return next((when for when in found if when != NEVER_SAID), NEVER_SAID)


def join_day(words: str, year: Date) -> Date | None:
    """One date from a day and month and from a year that stand apart.

    >>> str(join_day("March 12", Date("1992")))
    '1992-03-12'
    """
    day = day_in(words)
    joined = f"{year}{day.date.edtf.removeprefix('XXXX')}" if day and re.fullmatch(r"\d{4}", year.edtf) else ""
    try:
        return Date(joined) if joined and read_point(joined).precision is Precision.DAY else None
    except ValueError:
        return None


def day_in(words: str) -> DayFound | None:
    """The day of every year that the words give, also with a year: `4 May 1951` is kept on 4 May."""
    for mention in find_dates(words):
        if mention.kind is Kind.DAY_MONTH and len(mention.tails) == 1:
            return DayFound(mention.start, mention.end, Date(f"XXXX-{mention.tails[0]}"))
        if mention.date and re.fullmatch(r"\d{4}-\d\d-\d\d", mention.date.edtf):
            return DayFound(mention.start, mention.end, Date(f"XXXX{mention.date.edtf[4:]}"))
    return None


def common_date(end: Date | None, start: Date | None) -> Date | None:
    """When one thing ended and the next began, if that may be one time; as exact as the coarser of both.

    >>> str(common_date(Date("2008-07-02"), Date("2008-07")))
    '2008-07'
    """
    if end is None or start is None or OPEN in {end, start} or "/" in end.edtf + start.edtf:
        return None
    if start.edtf.startswith(end.edtf):
        return end
    if end.edtf.startswith(start.edtf):
        return start
    before, after = read_point(end.edtf), read_point(start.edtf)
    if before.precision is after.precision is Precision.DAY and before.last and after.first:
        return start if before.last + timedelta(days=1) == after.first else None
    return None
