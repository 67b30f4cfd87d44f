"""When what a frame says was: the date that goes with it, and how the frame means it."""

from __future__ import annotations

import re
from dataclasses import replace

from orbat.claims import NEVER_SAID, When
from orbat.dates import OPEN, Date
from orbat.document import Span
from orbat.extract.prose.acts import act_date
from orbat.extract.prose.binding import Moment, at_turn, date_slot, when_of
from orbat.extract.prose.sentence import Match
from orbat.text.posts import PostMention

_OWN = frozenset({"slot", "turn", "since", "from", "day", "bound"})
"""The modes of frames whose pattern holds the date as the role `when`."""
_AS_EVENT = frozenset({"slot", "attested", "asof", "bound"})
_ACT_NEXT = re.compile(r"(?:(?! and | but | which | when |;).){0,40}? by <A(?P<act>\d+)>")
_WHEN = re.compile(r"<D\d+>,? when (?:<S\d+>,? )?\Z")
_FURTHER = re.compile(r"\b(?:who|which|whose|whom|where|that|and|but)\b|;")
"""What leads on to a further clause, which has a time of its own."""
_HAD = re.compile(r"\bhad (?!<)(?:\w+ly )?(?:been )?[a-z]+(?:ed|wn|en|ne|ft|ld|ad)\b")
_IN_THE = re.compile(r"\bin (?:the )?$")
_PAST = re.compile(r"\b(?:had|was|were)\b")
_PRESENT = re.compile(r"\b(?:is|are)\b")
_NOW = frozenset({"current", "present", "incumbent"})
_OTHERS = re.compile(r", (?:(?:in|of|for|by) )?(?:who|whose|whom|which)\b")
_OF = re.compile(r"\bof (?:the )?\Z")
_ASIDE = re.compile(
    r">, (?:which was |who was )?[a-z]+(?:ed|wn|en|ft|ilt)(?: (?:in|at|near) <L\d+>)? (?:in |on |at )?\Z"
)
_FURTHER_VERB = re.compile(r"^(?:,| and| but|;)[^<]*\b(?:was|were|is|has|had|[a-z]+ed)\b")
"""After the date of a first verb, a second one: `left in 1990, was seen by | President Lee`."""
_HAD_BEEN = re.compile(r"\b(?:that|which|who) had\b")
_IN_BRACKETS = re.compile(r" ?\([^()]*[a-z][^()]*\Z")
_OWN_TERM = re.compile(r",? (?:was|is|had been|served as|remained) (?:[^;]*?[a-z>] )?\Z")
_WHERE = re.compile(r", where\b")
_SOMEBODY = re.compile(r"<[PXOS]\d+>")
_BORN = re.compile(r"(?: \([^()]{0,160}\))?,? (?:was|were) born\b")
_UNTIL = re.compile(r"\b(?:until|till|up to)\b")
"""What makes the time of another event the end of this: `was commander until her death in 2003`."""
_OTHER_TIME = re.compile(r"\b(?:before|after|following|prior to|once)\b")
"""What makes the time after it that of another event: `led the corps before he retired in 1951`."""
_LEAD = re.compile(r"\b(?:[Ii]n|[Oo]n|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Aa]t|[Dd]uring) (?:the )?\Z")


def moment_of(match: Match) -> Moment | None:
    """The date that goes with what the frame says."""
    mode = match.frame.when
    if mode == "none":
        return None
    number = _number(match, mode)
    if number is None:
        return _of_act(match) if mode in {"event", "point"} else None
    found = match.sentence.moments.get(number)
    if found is None or found.back != (mode == "bound") or _was_before(match, found):
        return None
    passed = _passed(match, found)
    if _OTHER_TIME.search(passed):
        return None
    if _UNTIL.search(passed):
        return replace(at_turn(found), lead="until")
    return at_turn(found) if _WHEN.search(match.sentence.encoded.text, 0, match.found.start()) else found


def _passed(match: Match, found: Moment) -> str:
    """The words between the match and its date, where that comes after it."""
    before, date, _ = match.found.string[match.found.end() :].partition(f"<D{found.slot}>")
    return before if date else ""


def _number(match: Match, mode: str) -> int | None:
    """The number of the slot of the date."""
    own = match.group("when")
    if mode == "attested" and _is_of_another_time(match):
        return None
    if own or mode in _OWN:
        return int(own) if own else None
    number = date_slot(match.sentence.encoded, match.found.start(), match.found.end())
    if number is None and mode == "attested" and len(match.sentence.moments) == 1:
        only = next((each.slot for each in match.sentence.moments.values() if not each.lead and not each.back), None)
        between = match.sentence.encoded.text[match.found.end() :].partition(f"<D{only}>")
        number = None if between[1] and _FURTHER.search(between[0]) else only
    is_elsewhere = number is not None and _is_of_other_words(match, mode, number)
    return None if is_elsewhere else number


def _is_of_other_words(match: Match, mode: str, number: int) -> bool:
    """Whether the date is that of other words than those of the match.

    A post beside a name: `founded in 1990, whose commander, Ann Lee, spoke`, `formed in 1990, lost its commander, Lee`,
    `Ann Lee spoke after the storm of 1990`, `Ann Lee (knighted in 1990)`, `Ann Lee was a judge from 1990`.
    A tenure: `From 1960 to 1965 Lee was in Suva, where Bo Tan was chief`.
    """
    before, date, after = match.found.string.partition(f"<D{number}>")
    between = after[: max(0, match.found.start() - len(before) - len(date))]
    if mode == "attested":
        passed = match.found.string[match.found.end() : len(before)]
        if (
            _HAD_BEEN.search(between)
            or _FURTHER_VERB.search(between)
            or _IN_BRACKETS.match(passed)
            or _is_term_of_another(match, passed, number)
        ):
            return True
        return bool(_OTHERS.search(between) or _OF.search(before) or (between[:1] == "," and _ASIDE.search(before)))
    is_whose = between.endswith(", whose ")
    is_there = _WHERE.search(between) is not None and _SOMEBODY.match(match.found[0]) is not None
    return mode == "tenure" and (is_whose or is_there)


def _is_term_of_another(match: Match, passed: str, number: int) -> bool:
    """Whether a stretch of years after a name is that of what the person was then: `was a judge from 1990 to 1995`."""
    moment = match.sentence.moments.get(number)
    return moment is not None and "/" in moment.date.edtf and _OWN_TERM.match(passed) is not None


def _is_of_another_time(match: Match) -> bool:
    """Whether a post beside a name was not held when the rest happened: `former commander Lee`, `Lee was born`."""
    post = match.slot("post")
    is_past = post is not None and isinstance(post.value, PostMention) and post.value.qualifier == "former"
    return is_past or bool(_BORN.match(match.found.string, match.found.end()))


def _was_before(match: Match, found: Moment) -> bool:
    """Whether the words tell of what had been, and the date of the rest: `In 1992 he replaced Lee, who had left`."""
    at = match.sentence.encoded.slots[found.slot].start
    is_earlier = at < match.sentence.encoded.words(*match.found.span())[0]
    return is_earlier and found.lead != "by" and bool(_HAD.search(match.found[0]))


def _of_act(match: Match) -> Moment | None:
    """The date of `by decree of the Senate in 1975`, which is that of the deed too; a decree's own day is not."""
    sentence = match.sentence
    found = _ACT_NEXT.match(sentence.encoded.text, match.found.end())
    if found is None:
        return None
    act = sentence.encoded.slots[int(found["act"])].value
    date = (
        act_date(sentence.text, act)
        if _IN_THE.search(sentence.text.plain, max(0, act.date_at[0] - 8), act.date_at[0])
        else None
    )
    return Moment(date, int(found["act"]), None, "", "") if date else None


def when_told(match: Match, bound: Moment | None) -> When:
    """The time that a claim holds; a tenure in the present tense without a date is still so."""
    mode = match.frame.when
    if mode == "order":
        return NEVER_SAID
    if mode == "day":
        day = Date.parse(f"XXXX-{bound.date.edtf[5:10]}") if bound and len(bound.date.edtf) >= 10 else _yearless(match)
        return When(date=day)
    when = when_of("event" if mode in _AS_EVENT else mode, bound)
    if when.end == OPEN and _PAST.search(match.found[0]):
        when = replace(when, end=None)
    if mode == "tenure" and when == NEVER_SAID and _is_now(match):
        return When(end=OPEN)
    return when


def _is_now(match: Match) -> bool:
    """Whether a tenure is told in the present tense, or of the current holder."""
    slot = match.slot("post")
    current = slot is not None and isinstance(slot.value, PostMention) and slot.value.qualifier in _NOW
    return current or bool(_PRESENT.search(match.group("tense") or match.found[0]))


def _yearless(match: Match) -> Date | None:
    slot = match.slot("when")
    tails = slot.value.tails if slot else ()
    return Date.parse(f"XXXX-{tails[0]}") if tails and re.fullmatch(r"\d\d-\d\d", tails[0]) else None


def span_of(match: Match, bound: Moment | None) -> Span:
    """The smallest slice that holds the match and the date bound to it."""
    encoded, text = match.sentence.encoded, match.sentence.text
    start, end = encoded.words(*match.found.span())
    if match.before:
        start = min(start, encoded.words(*match.before.span())[0])
    if bound is not None:
        slot = encoded.slots[bound.slot]
        lead = _LEAD.search(text.plain, encoded.start, slot.start)
        start, end = min(start, lead.start() if lead else slot.start), max(end, slot.end)
    words = text.plain[start:end]
    start += len(words) - len(words.lstrip(" ,;"))
    return text.span(start, start + len(text.plain[start:end].rstrip(" ,;")))
