"""What the recogniser of dates gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from orbat.dates import Date


class Kind(StrEnum):
    """What the words are; only `DATE` says by itself when."""

    DATE = "date"
    DAY_MONTH = "day-month"
    MONTH = "month"
    SEASON = "season"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    DEICTIC = "deictic"
    DURATION = "duration"
    UNREAD = "unread"


YEARLESS = frozenset({Kind.DAY_MONTH, Kind.MONTH, Kind.SEASON})
"""What gets a year from its context."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words about time, `text[start:end] == words`.

    `date` is what they say by themselves. Without a year (`12 March`, `1-2 March`, `October`, `that autumn`) `tails`
    has what stands below it in EDTF, of one end or of both (`03-12`; `03-01`, `03-02`; `10`; `23`). Of relative words
    `offset` is the step (xsd:duration, negative for earlier; empty where the text gives no number) from the date before
    them, from the date of the text if the kind is deictic, or from `origin` if they name it themselves; of a duration
    it is the length. `limit` is `>` for "over a month later", `>=` for "at least", `<` for "within". `lead` is the word
    that makes an interval of a date (since, until, by, before, after, from, between, as of); after relative words it is
    `after` or `before` where they count from something named after them, `next` or `previous` before a month or season.
    `part` is early, mid, late or later; `reason` is why there is no date, or what is odd about it.
    """

    start: int
    end: int
    words: str
    kind: Kind
    date: Date | None = None
    tails: tuple[str, ...] = ()
    offset: str = ""
    origin: Date | None = None
    limit: str = ""
    approximate: bool = False
    lead: str = ""
    part: str = ""
    reason: str = ""
