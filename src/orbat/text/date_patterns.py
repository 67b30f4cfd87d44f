"""The forms of dates in English, as sources of regular expressions and what they stand for.

Every pattern is bounded: no form is longer than a hundred characters, so that reading takes time linear in the text.
"""

from __future__ import annotations

import re

from orbat.text import months

MONTHS = {name: number for number, names in enumerate(months.MONTHS, 1) for name in names}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CENTURIES = {
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}
COUNTED = (
    "men|women|people|persons|personnel|soldiers|officers|troops|fighters|militants|militiamen|servicemen|servicewomen"
    "|guards|guardsmen|gendarmes|policemen|police|conscripts|recruits|reservists|volunteers|cadets|students|graduates"
    "|pupils|employees|staff|workers|members|civilians|inhabitants|residents|families|children|prisoners|detainees"
    "|refugees|casualties|deaths|dead|killed|wounded|injured|missing|captured|units|weapons|rifles|guns|rounds|tanks"
    "|vehicles|aircraft|helicopters|horses|houses|buildings|villages|hectares|acres|km|kilometres|kilometers|metres"
    "|meters|m|miles|feet|ft|kg|tons|tonnes|hp|hours|hrs|dollars|euros|pounds|roubles|rubles|others|were|are|have"
)
"""Words after a number that make it a count and not a year, as an alternative."""

SP = r"[ \t\n\u00a0\u2009\u202f]{1,2}"
DASH = r"[ \u00a0]?[\u2012-\u2015-][ \u00a0]?"
MONTH = rf"(?:(?:{'|'.join(months.MONTH_NAMES)})\b|(?:{'|'.join(n for _ in months.MONTHS for n in _[1:])})\b\.?)"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?\b"
SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\b"
PRESENT = r"(?:[Pp]resent|[Nn]ow|[Tt]oday|[Cc]urrent(?:ly)?|the present(?: day)?|date|[Oo]ngoing)\b"
_YEAR = r"(?:1[0-9]{3}|20[0-9]{2}|2100)"
_YEAR_END = rf"(?!\w|%|[.,:/][0-9]|-(?!{PRESENT}|to\b|{_YEAR}\b|[A-Z]|[0-9]{{1,2}}{SP}[A-Z])\w)"
YEAR = rf"{_YEAR}(?!{SP}B\.?C){_YEAR_END}"
_NO_MORE = rf"(?!{SP}{MONTH}|[.:][0-9]|,[0-9]{{3}})"
_NO_COUNT = rf"(?!{SP}(?:{COUNTED})\b)"
_THEN_YEAR = rf"(?:,?{SP}(?:of{SP})?(?P<y>{YEAR}){_NO_COUNT})?"
_CENTURY = rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)|{'|'.join(f'[{n[0].upper()}{n[0]}]{n[1:]}' for n in CENTURIES)})"

FORMS = (
    ("iso", rf"(?P<y>{_YEAR})(?P<s>[-/.])(?P<m>[0-9]{{2}})(?P=s)(?P<d>[0-9]{{2}})(?![0-9\w]|[.,/-][0-9])"),
    ("numeric", rf"(?P<a>[0-9]{{1,2}})(?P<s>[./-])(?P<b>[0-9]{{1,2}})(?P=s)(?P<y>{YEAR})"),
    ("days", rf"(?P<a>{DAY})(?:{DASH}|{SP}(?:to|and){SP}|/)(?P<b>{DAY}){SP}(?:of{SP})?(?P<m>{MONTH}){_THEN_YEAR}"),
    ("dm", rf"(?P<d>{DAY}){SP}(?:of{SP})?(?P<m>{MONTH}){_THEN_YEAR}"),
    ("short", rf"(?P<y>{_YEAR})(?P<s>[\u2012-\u2015/-])(?P<z>[0-9]{{2}})(?![\w%]|[.,:/-][0-9])"),
    ("decade", rf"(?P<y>{_YEAR})['\u2019]?s\b"),
    ("century", rf"(?P<c>{_CENTURY})[ \u00a0-][Cc]entury\b(?!{SP}B\.?C)"),
    ("year", rf"(?P<y>{YEAR})"),
    ("mdays", rf"(?P<m>{MONTH}){SP}(?P<a>{DAY})(?:{DASH}|{SP}(?:to|and){SP})(?P<b>{DAY}){_NO_MORE}{_THEN_YEAR}"),
    ("md", rf"(?P<m>{MONTH}){SP}(?:the{SP})?(?P<d>{DAY}){_NO_MORE}{_THEN_YEAR}"),
    ("my", rf"(?P<m>{MONTH}),?{SP}(?:of{SP})?(?P<y>{YEAR})"),
    ("month", rf"(?P<m>{MONTH})"),
    ("season", rf"(?P<n>{SEASON})(?:,?{SP}(?:of{SP})?(?:the{SP}year{SP})?(?P<y>{YEAR}))?"),
    ("weekday", rf"(?P<w>{'|'.join(WEEKDAYS)})\b"),
)
"""The names of dates that stand by themselves, the longer before the shorter that it begins with."""


def _form(name: str, pattern: str) -> str:
    """A form whose groups have its name before theirs, as they are all in one expression."""
    prefixed = re.sub(r"\(\?P([<=])", rf"(?P\g<1>{name}_", pattern)
    return f"(?P<{name}>{prefixed})"


CORE = re.compile(
    r"(?<![\w#№$€£])(?=[0-9A-Zaefnstw])(?<![0-9][.,:])"
    r"(?:(?![0-9])|(?<![A-Za-z]-)|(?<=[Mm]id-)|(?<=[Pp]re-)|(?<=post-))"
    rf"(?:{'|'.join(_form(name, pattern) for name, pattern in FORMS)})"
)
"""Any of the forms; `lastgroup` is its name."""
