"""`{{start date|1992|3|12}}` and its like: days, months and years that are given as numbers."""

from __future__ import annotations

import re

from orbat.sources.wikitext.flow import Runs
from orbat.sources.wikitext.rules import Rule
from orbat.sources.wikitext.template import Template
from orbat.text.months import MONTH_NAMES

_YEAR = re.compile(r"\d{3,4}")
_SMALL = re.compile(r"\d{1,2}")
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_LAST_DAY = 31


def date(template: Template, _: Rule) -> Runs:
    """`{{start date|1992|3|12}}`: "12 March 1992"; as exact as it is given. Words stay what they are."""
    given = template.keyed()
    numbers = [template.words(given.get(key)) for key in ("1", "2", "3")]
    named = [template.words(given.get(key)) for key in ("year", "month", "day")]
    words = day_of(*numbers) or day_of(*named) or _iso(numbers[0])
    if words:
        return [(template.start, template.end, words)]
    return template.trim(given["1"].runs) if numbers[0] else []


def as_of(template: Template, rule: Rule) -> Runs:
    """`{{as of|2018|5}}`: "as of May 2018"."""
    runs = date(template, rule)
    return [(template.start, template.start + 2, "as of "), *runs] if runs else []


def dates(template: Template, _: Rule) -> Runs:
    """`{{start and end dates|1990|1|2|1995|3|4}}`: "2 January 1990 – 4 March 1995"."""
    given = template.keyed()
    numbers = [template.words(given.get(str(number))) for number in range(1, 7)]
    first, second = day_of(*numbers[:3]), day_of(*numbers[3:])
    return [(template.start, template.end, f"{first} – {second}" if second else first)] if first else []


def day_of(year: str, month: str, day: str) -> str:
    """A day, month or year in words; nothing where the year is none, and no more than what is right of the rest.

    >>> day_of("1992", "3", "12"), day_of("1992", "Mar", ""), day_of("1992", "13", "1"), day_of("3", "", "")
    ('12 March 1992', 'March 1992', '1992', '')
    """
    if not _YEAR.fullmatch(year):
        return ""
    name = _month(month)
    if not name:
        return year
    is_day = _SMALL.fullmatch(day) and 1 <= int(day) <= _LAST_DAY
    return f"{int(day)} {name} {year}" if is_day else f"{name} {year}"


def _month(words: str) -> str:
    if _SMALL.fullmatch(words):
        return MONTH_NAMES[int(words) - 1] if 1 <= int(words) <= len(MONTH_NAMES) else ""
    small = words.casefold().rstrip(".")
    return next((month for month in MONTH_NAMES if len(small) > 2 and month.casefold().startswith(small)), "")


def _iso(words: str) -> str:
    found = _ISO.fullmatch(words)
    return day_of(found[1], found[2], found[3] or "") if found else ""
