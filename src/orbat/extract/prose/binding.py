"""Which date belongs to which event: the one in its own clause, else the one that opens the sentence."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, replace

from orbat.claims import NEVER_SAID, When
from orbat.dates import OPEN, Computation, Date
from orbat.extract.prose.slots import Encoded, Slot
from orbat.text.date_mentions import YEARLESS, DateMention
from orbat.text.date_reckoning import counted_back, last_such, resolve_date

_STOP = (
    r"(?! and (?!<D)| but | that (?!<D)| which | when | while | who | where | being | or (?!<D)|;|:"
    r"|, (?!(?:on|in|at|by|of)? ?<[DL]))"
)
_AFTER = re.compile(rf"(?:{_STOP}.){{0,140}}?<D(?P<date>\d+)>", re.DOTALL)
_WITHIN = re.compile(r"<D(?P<date>\d+)>")
_OPENING = re.compile(
    r"^(?:(?:Later|Then|Also|Thus|Finally|Only|It was|Meanwhile),? )?"
    r"(?:(?:[Ii]n|[Oo]n|[Bb]y|[Aa]t|[Ff]rom|[Ss]ince|[Aa]fter|[Bb]efore|[Dd]uring|[Bb]etween|[Uu]ntil)(?: the)? )?"
    r"[a-z ]{0,40}?<D(?P<date>\d+)>"
)
_OPENING_APPOSED = re.compile(r"^<D\d+>[^;]{0,90}?, (?:on|in) <D(?P<date>\d+)>, ")
"""`Three weeks after the flood, on 6 July 1995, ...`: the second words say when the first ones are."""
_OPENING_CLAUSE = re.compile(
    r"^(?:When|After|As|Once|Following|By|With|On|At) (?:(?!, whose )[^;]){0,300}?"
    r"<D(?P<date>\d+)>[^;<]{0,300}?, "
)
_COORDINATED = re.compile(
    r"(?:\band |\blater |; |: |\bbut )+(?:later |then |again )?(?:[Ii]n |[Oo]n )?<D(?P<date>\d+)>(?=[^;]*$)"
)
_LATER = re.compile(r"(?:After|Before|Following|Prior to|Once)\b")
"""What opens a clause about another time than that of the rest: `After the flood of 1952 the guard was ...`."""
_WHEN_CLAUSE = re.compile(r"<D(?P<date>\d+)>,? when (?:<S\d+>,? )?$")
_BETWEEN = re.compile(
    r"(?:[Bb]etween (?:the )?(?:(?:early|mid|late)[ -])?<D(?P<first>\d+)> and"
    r"|(?P<from>[Ff]rom )?<D(?P<start>\d+)> (?:to|until)) (?:<[PO]\d+>'s [a-z]+ (?:in|on) )?(?:the )?<D(?P<last>\d+)>"
)
_LASTING = frozenset({"since", "tenure", "lasting"})
_CLAUSE = 80
"""How far a date reaches in its clause, in code points."""
_APART = re.compile(r"(?:\b(?:before|after)|<D(?P<date>\d+)>) \Z")
_AND = re.compile(r"\b(?:and|but|then)\b")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date of a sentence that has been worked out, with its slot's number.

    `back`: it is the date of what is named after the words (`over a month after the founding of X`). `agrees` is False
    where the words both name a date and compute another one.
    """

    date: Date
    slot: int
    computed: Computation | None = None
    lead: str = ""
    bound: str = ""
    back: bool = False
    agrees: bool | None = None


def moment(slot: Slot, number: int, anchor: Date | None, text_date: Date | None) -> Moment | None:
    """The date that a slot stands for."""
    mention: DateMention = slot.value
    found = resolve_date(mention, anchor, text_date)
    if found is not None:
        return Moment(found.date, number, found.computation, mention.lead, found.bound or "", agrees=found.agrees)
    found = counted_back(mention, anchor) if anchor is not None else None
    return Moment(found.date, number, found.computation, "", found.bound or "", back=True) if found else None


def _in_report(slot: Slot, number: int, text_date: Date | None) -> Moment | None:
    """A date without a year in a report, whatever the sentence before it was about."""
    found = last_such(slot.value, text_date) if text_date else None
    return Moment(found.date, number, found.computation, slot.value.lead, found.bound or "") if found else None


_A_PAIR = 2
_BY_THEN = re.compile(r"(?:by|since|until) then", re.IGNORECASE)
"""What may mean the date of the sentence before, or one that the sentence goes on to name."""
_OR = re.compile(r"<D(?P<one>\d+)>,? or (?:(?:[a-z]+ ){0,2})(?:the )?<D(?P<other>\d+)>")


def alternatives(sentence: Encoded) -> tuple[tuple[int, int], ...]:
    """Pairs of dates of which the text leaves open which it is: `either in 1994 or in 1996`."""
    if sentence.text.count("<D") < _A_PAIR:
        return ()
    return tuple((int(found["one"]), int(found["other"])) for found in _OR.finditer(sentence.text))


_IN_TURN = re.compile(
    r"(?:\brespectively (?:in|on) )?<D\d+>(?:(?:,| and|, and) (?:in |on )?<D\d+>)+(?P<so>,? respectively)?"
)


def _in_turn(sentence: Encoded) -> set[int]:
    """The dates of which each goes with another thing of a list: `were founded in 1990 and 1995, respectively`."""
    listed = (found[0] for found in _IN_TURN.finditer(sentence.text) if "respectively" in found[0])
    return {int(number) for words in listed for number in re.findall(r"<D(\d+)>", words)}


def moments_of(sentence: Encoded, anchor: Date | None, text_date: Date | None) -> dict[int, Moment]:
    """The dates of a sentence by the numbers of their slots; each counts from the one before it.

    Both dates of `between D and D` stand for the time from the one to the other; of `D or D` neither is told, nor of
    `D and D, respectively`.
    """
    dates = sentence.text.count("<D")
    if dates < _A_PAIR:
        return _single(sentence.slots, anchor, text_date, set()) if dates else {}
    unsure = {number for pair in alternatives(sentence) for number in pair} | _in_turn(sentence)
    out = _single(sentence.slots, anchor, text_date, unsure)
    for found in _BETWEEN.finditer(sentence.text):
        low, high = int(found["first"] or found["start"]), int(found["last"])
        if low not in out or high not in out or (found["start"] and not found["from"] and out[low].lead != "from"):
            continue
        if not (out[low].date.is_interval or out[high].date.is_interval):
            whole = Date.interval(out[low].date, out[high].date)
            out[low], out[high] = replace(out[low], date=whole, lead=""), replace(out[high], date=whole, lead="")
    return out


def _single(
    slots: tuple[Slot, ...], anchor: Date | None, text_date: Date | None, unsure: Set[int]
) -> dict[int, Moment]:
    out: dict[int, Moment] = {}
    is_alone = sum(slot.kind == "D" for slot in slots) == 1
    for number, slot in enumerate(slots):
        if number in unsure:
            anchor = None
            continue
        if slot.kind == "D" and not is_alone and not out and _BY_THEN.fullmatch(slot.value.words):
            continue
        if slot.kind != "D":
            continue
        is_of_report = text_date is not None and not out and slot.value.kind in YEARLESS
        worked = _in_report(slot, number, text_date) if is_of_report else moment(slot, number, anchor, text_date)
        if worked is not None:
            out[number] = worked
            anchor = anchor if worked.bound or worked.back else worked.date
    return out


def date_slot(sentence: Encoded, start: int, end: int) -> int | None:
    """The number of the date slot that goes with what is said at `start`..`end` of the encoded sentence.

    Nearest first: after it in its clause, within it, before it in a coordinated clause or a clause whose `when` it is,
    at the opening of the sentence.
    """
    after = _AFTER.match(sentence.text, end)
    if after:
        return int(after["date"])
    within = [
        each for each in _WITHIN.finditer(sentence.text, start, end) if _in_clause(sentence.text, start, each, end)
    ]
    earlier = None if _is_apart(sentence, start) else _before(sentence.text[:start]) or _opening(sentence.text, start)
    before = within[-1] if within else earlier
    return int(before["date"]) if before else None


def _is_apart(sentence: Encoded, start: int) -> bool:
    """Whether `before` or `after` stands before the words at `start`: another's time is not the time of these."""
    found = _APART.search(sentence.text, 0, start)
    if found is None or not found["date"]:
        return found is not None
    mention: DateMention = sentence.slots[int(found["date"])].value
    return bool(mention.offset) and mention.lead in {"before", "after"}


def _before(words: str) -> re.Match[str] | None:
    """The date of the clause that the words end in."""
    when = _WHEN_CLAUSE.search(words)
    if when:
        return when
    coordinated = list(_COORDINATED.finditer(words))
    return coordinated[-1] if coordinated and len(words) - coordinated[-1].end() < _CLAUSE else None


def _opening(text: str, start: int) -> re.Match[str] | None:
    """The date that opens the sentence, if it does so before `start`; but nothing that follows a semicolon."""
    clause = None if _LATER.match(text) else _OPENING.match(text) or _OPENING_CLAUSE.match(text)
    opening = _OPENING_APPOSED.match(text) or clause
    return opening if opening and opening.end() <= start + 1 and ";" not in text[opening.end() : start] else None


def _in_clause(text: str, start: int, found: re.Match[str], end: int) -> bool:
    """Whether a date within a match is not in a phrase between commas or dashes and not of a verb before `and`."""
    before, after = text[start : found.start()], text[found.end() : end]
    aside = any(mark in before and mark in after for mark in (",", " – ", " — "))
    return not aside and not _AND.search(text, found.end(), end)


def when_of(mode: str, found: Moment | None) -> When:
    """How the date is meant, by a frame's `when`.

    `event` and `asof` as the date, `point` likewise, but never one that lasts, `by` as the last day on which it can
    have been, `turn` as the end of what came before, `onset` as the day it began, `start`, `end` and `since` as what
    lasts, `from` as that without an end; `tenure` and `lasting` take an interval apart, but no night or weekend.
    """
    if found is None or mode == "none" or (mode in {"event", "point"} and found.lead in {"until", "since"}):
        return NEVER_SAID
    if mode == "point" and found.date.is_interval:
        return NEVER_SAID
    first, last = _ends(found.date)
    if mode == "by":
        return When(date=Date.interval(OPEN, last), computed=found.computed)
    if mode == "turn":
        return When(date=last, computed=found.computed)
    if mode == "onset":
        return When(date=first, computed=found.computed)
    if mode == "from":
        return When(start=first, computed=found.computed)
    return _lasting(mode, found, first, last)


def _lasting(mode: str, found: Moment, first: Date, last: Date) -> When:
    """What has a beginning and an end; of `by 1990 he was chief` only that it was so in 1990."""
    if found.lead == "by" and mode in _LASTING:
        return When(date=last, computed=found.computed)
    if (mode == "start" and found.lead != "until") or (mode in _LASTING and found.lead == "since"):
        return When(start=first, end=OPEN if found.lead == "since" else None, computed=found.computed)
    if mode in _LASTING and found.lead == "from" and not found.date.is_interval:
        return When(start=found.date, computed=found.computed)
    if mode == "end" or found.lead == "until":
        return When(end=last, computed=found.computed)
    if mode in {"tenure", "lasting"} and found.date.is_interval and not _is_days(found.date):
        start = found.date.start
        return When(start=None if start == OPEN else start, end=found.date.end, computed=found.computed)
    return When(date=found.date, computed=found.computed)


_FEW = 7
"""Days of an interval that is told for what happened in it: `on the night of 7-8 May`."""


def _is_days(date: Date) -> bool:
    """Whether an interval is from a day to another one soon after it."""
    first, last = date.start.end_of_begin, date.end.begin_of_end
    is_sure = date.start.begin_of_begin == first and date.end.end_of_end == last
    return bool(first and last and is_sure and (last - first).days < _FEW)


def at_turn(found: Moment) -> Moment:
    """The end of what lasted until then: `until 1990, when it was disbanded` puts the end in 1990."""
    return replace(found, date=_ends(found.date)[1], lead="", bound="")


def _ends(date: Date) -> tuple[Date, Date]:
    """What a date is as a beginning, and as an end: of `../1990`, 1990."""
    if not date.is_interval:
        return date, date
    return date.start, date.end if date.start == OPEN else date
