"""The names of single dates and of ranges written as one (`29-30 July 2016`), with what they say in EDTF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from orbat.dates import Date
from orbat.text.date_mentions import Kind
from orbat.text.date_patterns import CENTURIES, CORE, COUNTED, MONTHS, SEASONS, WEEKDAYS
from orbat.text.starts import either_case, matches_at, numbers_of, places_of

_NUMBERED = re.compile(
    r"(?:[#№$€£₽]|\b(?:[Nn]o|[Nn]os|[Nn]r|[Pp]p?|[Vv]ol)\.|\b(?:No|Nos|[Nn]umber|[Nn]umbered|[Uu]nit|[Aa]rticle|[Ss]ection"
    r"|[Pp]aragraph|[Cc]lause|[Cc]hapter|[Pp]age|[Rr]esolution|[Oo]rder|[Dd]irective|[Dd]ecree|[Dd]ecision|[Ff]light"
    r"|[Rr]oute|[Hh]ighway|[Rr]oom|[Mm]odel|[Tt]ype|[Pp]roject|[Bb]ase|[Ss]chool|[Hh]ill|[Hh]eight|[Pp]oint|[Bb]ox"
    r"|[Bb]attalion|[Rr]egiment|[Ss]quadron|[Dd]ivision|[Bb]rigade|[Cc]ompany|[Ss]tation|[Pp]ost|[Ss]erial|[Cc]ode)s?\b"
    r"|\b(?:[Oo]ver|[Mm]ore than|[Ff]ewer than|[Ll]ess than|[Aa]t least|[Aa]t most|[Nn]early|[Aa]lmost|[Ss]ome"
    r"|[Tt]otal of|[Aa]s many as|[Uu]p to|[Ee]xceeding|[Aa]nother|[Aa]ll)\b)[ \u00a0]?\Z"
)
_NUMBERING_WORDS = (
    "# № $ € £ ₽ . s no number numbered unit article section paragraph clause chapter page resolution order directive"
    " decree decision flight route highway room model type project base school hill height point box battalion regiment"
    " squadron division brigade company station post serial code over than least most nearly almost some of to"
    " exceeding another all"
)
_NUMBERING = tuple(_NUMBERING_WORDS.split())
"""What ends the words before a number that is no year, or some of it; small."""
_TIMED = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Ee]arly|[Ll]ate|year)[ \u00a0]\Z")
_COUNTS = re.compile(rf"[ \u00a0](?:{COUNTED})\b")

_OPENINGS = frozenset((*MONTHS, *WEEKDAYS)) | either_case((*SEASONS, *(word.partition("-")[0] for word in CENTURIES)))
"""The words with which a date's name begins, if not with a number."""

End = tuple[str, str]
"""Year and the rest of an EDTF value; either may be empty."""


class Name(NamedTuple):
    """A date's name: one end or the two of a range. `must_join`: it is a date only as the second part of a range."""

    start: int
    end: int
    ends: tuple[End, ...]
    kind: Kind = Kind.DATE
    reason: str = ""
    must_join: bool = False
    weekday: int = -1


def find_names(text: str) -> Iterator[Name]:
    """Every name of a date, from left to right; a lone month, season or number may still prove to be none."""
    for match in matches_at(CORE, text, sorted((*places_of(text, _OPENINGS), *numbers_of(text)))):
        form = match.lastgroup or ""
        before = text[max(0, match.start() - 16) : match.start()]
        if form == "year" and _is_number(before, text, match):
            continue
        groups = {name: match[f"{form}_{name}"] for name in _GROUPS[form]}
        ends, kind, reason = _READERS[form](groups)
        yield Name(
            match.start(),
            match.end(),
            ends,
            kind,
            reason or _impossible(ends),
            must_join=form == "year"
            and before[-1:] in {"-", "/"}
            and not before.lower().endswith(("mid-", "re-", "st-")),
            weekday=WEEKDAYS.index(groups["w"]) if form == "weekday" else -1,
        )


def _is_number(before: str, text: str, match: re.Match[str]) -> bool:
    """Whether four digits that could be a year are a number: `Unit No. 1992`, `over 1700`, `1992 men`."""
    if before.rstrip(" \u00a0").lower().endswith(_NUMBERING) and _NUMBERED.search(before):
        return True
    return bool(_COUNTS.match(text, match.end())) and not (_TIMED.search(before) and match[0] >= "1800")


@lru_cache(maxsize=1 << 12)
def _impossible(ends: tuple[End, ...]) -> str:
    """Why an end is no date, if so: 31 June comes in no year."""
    for year, tail in ends:
        try:
            if year or tail:
                Date(f"{year}-{tail}" if year and tail else year or (f"2000-{tail}"))
        except ValueError:
            return "no-such-day"
    return ""


Groups = dict[str, str | None]
Reading = tuple[tuple[End, ...], Kind, str]


def _month(groups: Groups) -> str:
    return f"{MONTHS[(groups['m'] or '').rstrip('.')]:02}"


def _day(words: str | None) -> str:
    return f"{int(re.sub('[a-z]', '', words or '')):02}"


def _kind(groups: Groups, yearless: Kind) -> Kind:
    return Kind.DATE if groups.get("y") else yearless


def _read_iso(groups: Groups) -> Reading:
    return ((groups["y"] or "", f"{groups['m']}-{groups['d']}"),), Kind.DATE, ""


def _read_numeric(groups: Groups) -> Reading:
    """Day first with dots, and wherever the other order is none; else the text does not say the month."""
    year, first, second = groups["y"] or "", _day(groups["a"]), _day(groups["b"])
    if groups["s"] != "." and first != second:
        if int(first) <= 12 and int(second) <= 12:
            return ((year, ""),), Kind.DATE, "day-or-month-first"
        if int(second) > 12:
            first, second = second, first
    return ((year, f"{second}-{first}"),), Kind.DATE, ""


def _read_days(groups: Groups) -> Reading:
    month, year = _month(groups), groups["y"] or ""
    ends = tuple((year, f"{month}-{_day(groups[name])}") for name in "ab")
    return ends, _kind(groups, Kind.DAY_MONTH), ""


def _read_day(groups: Groups) -> Reading:
    return ((groups["y"] or "", f"{_month(groups)}-{_day(groups['d'])}"),), _kind(groups, Kind.DAY_MONTH), ""


def _read_month(groups: Groups) -> Reading:
    return ((groups.get("y") or "", _month(groups)),), _kind(groups, Kind.MONTH), ""


def _read_season(groups: Groups) -> Reading:
    season = str(SEASONS[(groups["n"] or "").lower()])
    return ((groups["y"] or "", season),), _kind(groups, Kind.SEASON), ""


def _read_short(groups: Groups) -> Reading:
    """`1991-95`; with a hyphen and a number up to 12 it may also be a month, and so is neither."""
    year, last = groups["y"] or "", groups["z"] or ""
    if groups["s"] == "-" and 1 <= int(last) <= 12:
        return ((year, ""),), Kind.UNREAD, "month-or-year"
    century = int(year[:2]) + (last < year[2:])
    return ((year, ""), (f"{century}{last}", "")), Kind.DATE, ""


def _read_year(groups: Groups) -> Reading:
    return ((groups["y"] or "", ""),), Kind.DATE, ""


def _read_decade(groups: Groups) -> Reading:
    """`the 1990s`; `the 1900s` may be the decade or the century, which holds both."""
    year = groups["y"] or ""
    if not year.endswith("0"):
        return ((year, ""),), Kind.UNREAD, "no-decade"
    return ((f"{year[:2]}XX" if year.endswith("00") else f"{year[:3]}X", ""),), Kind.DATE, ""


def _read_century(groups: Groups) -> Reading:
    words = (groups["c"] or "").lower()
    number = CENTURIES.get(words) or int(re.sub("[a-z]", "", words))
    return ((f"{number - 1:02}XX", ""),), (Kind.DATE if 1 < number < 23 else Kind.UNREAD), ""


def _read_weekday(_: Groups) -> Reading:
    return (("", ""),), Kind.WEEKDAY, ""


_READERS = {
    "iso": _read_iso,
    "numeric": _read_numeric,
    "days": _read_days,
    "dm": _read_day,
    "short": _read_short,
    "decade": _read_decade,
    "century": _read_century,
    "year": _read_year,
    "mdays": _read_days,
    "md": _read_day,
    "my": _read_month,
    "month": _read_month,
    "season": _read_season,
    "weekday": _read_weekday,
}
_GROUPS = {
    form: tuple(sorted(name[len(form) + 1 :] for name in CORE.groupindex if name.startswith(f"{form}_")))
    for form in _READERS
}


@lru_cache(maxsize=1 << 12)
def dated(ends: tuple[End, ...]) -> Date | None:
    """The date or the interval of ends that have years; None if there is none, as of 31 June or 1995-1991."""
    try:
        values = [Date(f"{year}-{tail}" if tail else year) for year, tail in ends]
        return values[0] if len(values) == 1 else Date.interval(*values)
    except ValueError:
        return None
