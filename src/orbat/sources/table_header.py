"""Does the first row of a table name its columns? Answered from the words, whatever the format."""

from __future__ import annotations

import re
from collections.abc import Sequence

_TITLES = """
no nos nr № # number name names picture portrait photo photograph image insignia flag emblem term start end
began ended from to since until till of in office took left assumed date dates year years period time tenure
duration rank ranks title titles post position role function duty duties commander commanders chief chiefs head
heads director directors minister officer unit units formation formations type types class origin quantity
amount count total notes note remarks remark comment comments reference references ref refs source place
location locations base bases garrison headquarters country state city town region province district strength
personnel equipment weapon model variant branch arm service designation abbreviation acronym code native english
local former current description parent subordinate subordination established founded formed disbanded status
operation conflict war event award awards born died and or the by
"""
TITLES = frozenset(_TITLES.split())
_TIME_WORDS = re.compile(
    r"(?i)(?<![^\W\d_])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter|present|early|mid|late|c|ca|circa|since|from|to|until"
    r"|about|over|st|nd|rd|th)(?![^\W\d_])"
)
_FILLERS = frozenset({"present", "unknown", "vacant", "none", "n/a", "na", "incumbent", "various", "tbd", "tba"})
_MOST_WORDS = 5


def is_header(first: Sequence[str], later: Sequence[Sequence[str]]) -> bool:
    """Whether the cells of the first row name the columns.

    They do when each is made of title words (No., Name, Term start), or when they are short words without a digit and
    at least half of the cells below one of them are numbers or dates. A first column of title words only names rows.

    >>> is_header(["Nom", "Effectif"], [["Garde", "1200"], ["Police", "900"]])
    True
    >>> is_header(["General Ann Lee", "1992"], [["General Bo Lee", "1995"]])
    False
    """
    named = [cell for cell in first if cell]
    if not named or not all(_could_be_title(cell) for cell in named):
        return False
    if all(_is_title(cell) for cell in named):
        return True
    if all(_is_title(row[0]) for row in later if row):
        return False
    return any(cell and _is_counted(column, later) for column, cell in enumerate(first))


def is_value(cell: str) -> bool:
    """Whether a cell holds nothing but a number or a date (`1`, `1,200`, `12 March 1992`, `2018–present`)."""
    return any(map(str.isdigit, cell)) and not any(map(str.isalpha, _TIME_WORDS.sub("", cell)))


def _could_be_title(cell: str) -> bool:
    return (
        len(cell.split()) <= _MOST_WORDS
        and not any(map(str.isdigit, cell))
        and cell.casefold() not in _FILLERS
        and any(character.isalpha() or character in "#№" for character in cell)
    )


def _is_title(cell: str) -> bool:
    words = re.findall(r"[#№]|[^\W\d_]+", cell.casefold())
    return bool(words) and all(word in TITLES for word in words)


def _is_counted(column: int, later: Sequence[Sequence[str]]) -> bool:
    """Whether at least half of the filled cells of a column are numbers or dates."""
    cells = [row[column] for row in later if column < len(row) and row[column]]
    values = sum(1 for cell in cells if is_value(cell))
    return values > 0 and 2 * values >= len(cells)
