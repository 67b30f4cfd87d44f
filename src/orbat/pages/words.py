"""How dates, numbers and names are put into words for a person; nothing becomes more certain than it was written."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

from orbat.text.months import MONTH_NAMES

_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_POINT = re.compile(r"(?P<year>[0-9]{2,4}X{0,2})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?P<mark>[~?%]?)")
_YEARLY = re.compile(r"(?:--|XXXX-)(\d\d)-(\d\d)")
_MARKS = {"~": "about ", "?": "perhaps ", "%": "perhaps about ", "": ""}
_RIGHT_TO_LEFT = {"R", "AL"}
_STRONG = _RIGHT_TO_LEFT | {"L"}
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


@lru_cache(maxsize=1)
def terms() -> dict[str, Any]:
    """What the pages call the terms of other vocabularies, and in which order kinds and details stand."""
    with (Path(__file__).parent / "terms.toml").open("rb") as file:
        return tomllib.load(file)


def when(edtf: str) -> str:
    """An EDTF value in words; an unknown end stays open, what is no such value stays as it is.

    >>> when("1992-03-12"), when("2003/2013"), when("2013/.."), when("1924-12-14/"), when("199X~")
    ('12 March 1992', '2003 – 2013', 'since 2013', 'from 14 December 1924, end not told', 'about the 1990s')
    >>> when("/.."), when("/2013"), when("/")
    ('begin not told, still so', 'up to 2013', 'begin and end not told')
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _point(edtf)
    if start in {"", ".."} and end in {"", ".."}:
        return "begin not told, still so" if end else "begin and end not told"
    if end == "":
        return f"from {_point(start)}, end not told"
    if end == "..":
        return f"since {_point(start)}"
    if start in {"", ".."}:
        return f"up to {_point(end)}"
    return f"{_point(start)} – {_point(end)}"


def _point(text: str) -> str:
    yearly = _YEARLY.fullmatch(text)
    if yearly:
        return f"{int(yearly[2])} {_month(yearly[1])} of every year"
    found = _POINT.fullmatch(text)
    if not found:
        return text
    year, month, day, mark = found["year"], found["month"], found["day"], found["mark"]
    if month in _SEASONS:
        words = f"{_SEASONS[month]} {year}"
    elif day:
        words = f"{int(day)} {_month(month)} {year}"
    elif month:
        words = f"{_month(month)} {year}"
    else:
        words = _years(year)
    return _MARKS[mark] + words


def _month(number: str) -> str:
    return MONTH_NAMES[int(number) - 1] if 1 <= int(number) <= len(MONTH_NAMES) else number


def _years(year: str) -> str:
    if year.endswith("XX"):
        return f"the {year[:-2]}00s"
    return f"the {year[:-1]}0s" if year.endswith("X") else year


def duration(text: str) -> str:
    """An ISO 8601 duration of whole days and more, in words.

    >>> duration("P1D"), duration("P1Y6M")
    ('1 day', '1 year 6 months')
    """
    found = _DURATION.fullmatch(text)
    if not found or not any(found.groups()):
        return text
    units = zip(found.groups(), ("year", "month", "week", "day"), strict=True)
    return " ".join(f"{int(many)} {unit}{'' if int(many) == 1 else 's'}" for many, unit in units if many)


def direction(words: str) -> str:
    """The direction in which words are written, by their first letter: `rtl` or `ltr`.

    >>> direction("«ارتش»"), direction("Қӯшун")
    ('rtl', 'ltr')
    """
    strong = (unicodedata.bidirectional(letter) for letter in words)
    first = next((each for each in strong if each in _STRONG), "L")
    return "rtl" if first in _RIGHT_TO_LEFT else "ltr"


def unspelled(iri: str) -> str:
    """The last part of an IRI as words, for what has no name.

    >>> unspelled("https://e.org/id/count/lake-guard-ships"), unspelled("https://e.org/ns#relation-is-a")
    ('lake guard ships', 'relation is a')
    """
    return re.split(r"[/#]", iri.rstrip("/#"))[-1].replace("-", " ").replace("_", " ") or iri


def number(text: str) -> str:
    """A whole number with its thousands told apart; anything else as it is.

    >>> number("11000"), number("1995")
    ('11,000', '1,995')
    """
    return f"{int(text):,}" if re.fullmatch(r"-?\d{1,15}", text) else text
