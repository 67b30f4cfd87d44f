"""Words about time that count from another date (`a week later`, `that year`, `yesterday`), and lengths of time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from orbat.text.date_mentions import DateMention, Kind
from orbat.text.date_patterns import MONTH, MONTHS, SEASON, SEASONS, SP
from orbat.text.durations import LENGTH, REGULAR, REGULARLY, duration_of, length_told
from orbat.text.number_words import FIRST_NUMBER_WORDS
from orbat.text.starts import either_case, matches_at, near, numbers_of, places_of

_LIMITS = {
    "over": ">",
    "more than": ">",
    "well over": ">",
    "just over": ">",
    "at least": ">=",
    "no less than": ">=",
    "less than": "<",
    "under": "<",
    "just under": "<",
    "within": "<",
    "up to": "<",
}
_ABOUT = ("nearly", "almost", "about", "around", "some", "roughly", "approximately", "just", "only", "barely")


def _words(words: tuple[str, ...] | dict[str, str]) -> str:
    """An alternative of words that may begin a sentence, the longer first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}".replace(" ", SP) for word in ordered)


_STEP = (
    rf"(?:(?P<after>[Aa]fter){SP})?(?:(?P<limit>{_words(_LIMITS)}){SP}|(?P<about>{_words(_ABOUT)}){SP})?{LENGTH}"
    rf"(?:(?:-|{SP})(?:long|old)\b|{SP}(?P<way>later|after(?:wards?)?|earlier|before|ago|previously|prior(?:{SP}to)?)\b)?"
)
_DAY = "day|morning|afternoon|evening|night"
_SAME = (
    rf"(?:(?:(?P<order>[Ll]ater|[Ee]arlier|[Ee]arly|[Ll]ate|[Ee]nd)(?:{SP}(?:in|on|of))?{SP})?"
    rf"(?:[Tt]hat|(?P<same>(?:[Tt]hat|[Tt]he(?:{SP}very)?){SP}same))|(?P<loose>[Ll]ater|[Ee]arlier|[Ll]ate|[Ee]arly){SP}in{SP}the)"
    rf"{SP}(?:(?P<unit>{_DAY}|month|year)|(?P<season>{SEASON})|(?P<month>{MONTH}))\b(?!{SP}[0-9])"
)
_NEXT = (
    rf"(?:[Tt]he{SP}(?:very{SP})?(?:(?P<forth>following|next|subsequent|ensuing)|(?P<back>previous|preceding|prior)){SP}"
    rf"(?:(?P<unit>{_DAY}|week|fortnight|month|year)|(?P<season>{SEASON})|(?P<month>{MONTH}))\b(?!{SP}[0-9])"
    rf"|[Tt]he{SP}(?P<whole>day|week|month|year){SP}(?:(?P<after>after)|(?P<before>before))\b)"
)
_DEICTIC_DAYS = {
    "yesterday": "-P1D",
    "tomorrow": "P1D",
    "today": "P0D",
    "tonight": "P0D",
    "to this day": "P0D",
    "currently": "P0D",
    "presently": "P0D",
    "at present": "P0D",
    "nowadays": "P0D",
    "now": "P0D",
}
_DEICTIC = (
    rf"(?P<day>{_words(_DEICTIC_DAYS)})\b(?!-)"
    rf"|(?P<which>[Ll]ast|[Tt]his|[Nn]ext){SP}(?:(?P<unit>week|month|year)|(?P<season>{SEASON})|(?P<month>{MONTH}))\b(?!{SP}[0-9])"
)
_THEN = rf"(?P<lead>[Ss]ince|[Uu]ntil|[Bb]y){SP}then\b"
_FORMS = (
    ("same", _SAME),
    ("next", _NEXT),
    ("then", _THEN),
    ("deictic", _DEICTIC),
    ("step", _STEP),
    ("regular", REGULAR),
)


def _form(name: str, pattern: str) -> str:
    prefixed = re.sub(r"\(\?P<", f"(?P<{name}_", pattern)
    return f"(?P<{name}>{prefixed})"


_RELATIVE = re.compile(
    rf"(?<![\w-])(?=[0-9A-Za-z])(?<![0-9][.,:])(?:{'|'.join(_form(name, pattern) for name, pattern in _FORMS)})"
)
_UNITS = tuple(re.findall(r"[a-z]+", f"minute hour week fortnight month year decade century {_DAY}"))
_TELLING = (
    frozenset((*_UNITS, *(f"{unit}s" for unit in _UNITS), "centuries", "centurys", *MONTHS, "then"))
    | frozenset(word.split("-")[-1] for word in REGULARLY)
    | either_case((*SEASONS, *(word.split()[-1] for word in _DEICTIC_DAYS)))
)
"""Words one of which stands in all that is found here."""
_FIRST = (
    *("later", "earlier", "early", "late", "end", "that", "the", "since", "until", "by", "last", "this", "next"),
    *("after", "half", "several", "another", "a", "an", *_DEICTIC_DAYS, *_LIMITS, *_ABOUT, *FIRST_NUMBER_WORDS),
)
_OPENINGS = frozenset(word.split("-")[0] for word in (*REGULARLY, *_UNITS)) | either_case(
    words.split()[0] for words in _FIRST
)
"""Words with which it begins, if not with a number."""
_REACH = 200
"""How far from its beginning such a word may be, in code points; more than it ever is."""
_LED = re.compile(rf"(?<!\w)(?:(?P<since>[Ss]ince)|(?P<until>[Uu]ntil|[Tt]ill)|(?P<by>[Bb]y)){SP}(?:the{SP})?\Z")
_OWNED = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Aa]|[Aa]t)[ \u00a0]\Z")
_SOMETHING = re.compile(rf"{SP}(?!(?:and|but|or|when|while|by|in|on|at|with|as){SP})\w")

Groups = dict[str, str]


def find_relatives(text: str) -> Iterator[DateMention]:
    """Every relative date and every length of time, from left to right; none overlaps another."""
    for match in matches_at(_RELATIVE, text, _places(text)):
        form = match.lastgroup or ""
        groups = {name: match[f"{form}_{name}"] or "" for name in _GROUPS[form]}
        bare = DateMention(match.start(), match.end(), match[0], Kind.RELATIVE)
        mention = _READERS[form](text, bare, groups)
        if mention:
            yield _led(text, mention)


def _places(text: str) -> Iterator[int]:
    """Where words about time may begin: where one of them comes soon that all of them have."""
    telling = sorted(places_of(text, _TELLING))
    return near(sorted((*places_of(text, _OPENINGS), *numbers_of(text))), telling, _REACH) if telling else iter(())


def _led(text: str, mention: DateMention) -> DateMention:
    """With the word before it, `since`, `until` or `by`, where it has no such word yet."""
    if mention.kind is Kind.DURATION or mention.lead:
        return mention
    match = _LED.search(text, max(0, mention.start - 12), mention.start)
    if not match:
        return mention
    return replace(mention, start=match.start(), words=text[match.start() : mention.end], lead=match.lastgroup or "")


def _tail(groups: Groups) -> tuple[str, ...]:
    """The season or month of the words, as in EDTF."""
    if season := groups.get("season"):
        return (str(SEASONS[season.lower()]),)
    month = groups.get("month")
    return (f"{MONTHS[month.rstrip('.')]:02}",) if month else ()


def _one(unit: str) -> str:
    """One such unit as a step; a part of the day steps by the day, and a week is none, as EDTF has no weeks."""
    return {"month": "P1M", "year": "P1Y", "week": "", "fortnight": ""}.get(unit, "P1D")


def _read_same(_: str, bare: DateMention, groups: Groups) -> DateMention | None:
    """`later that year`, `the same day`, `that autumn`; without more, "that March" may be a clause."""
    order = groups["order"] or groups["loose"]
    if groups["month"] and not (order or groups["same"]):
        return None
    offset = "P0Y" if _tail(groups) else _one(groups["unit"]).replace("1", "0")
    return replace(bare, offset=offset, tails=_tail(groups), part=order.lower().replace("end", "late"))


def _read_next(text: str, bare: DateMention, groups: Groups) -> DateMention | None:
    """`the following year`, `the previous spring`; `the day after`, alone or with what it counts from."""
    tails = _tail(groups)
    if tails:
        return replace(bare, tails=tails, lead="previous" if groups["back"] else "next")
    if groups["whole"]:
        offset = {"week": "P7D"}.get(groups["whole"], _one(groups["whole"]))
        lead = groups["after"] or groups["before"] if _SOMETHING.match(text, bare.end) else ""
        return replace(bare, offset=f"-{offset}" if groups["before"] else offset, lead=lead)
    offset = _one(groups["unit"])
    return replace(bare, offset=f"-{offset}" if groups["back"] and offset else offset)


def _read_then(_: str, bare: DateMention, groups: Groups) -> DateMention | None:
    return replace(bare, offset="P0D", lead=groups["lead"].lower())


def _read_deictic(text: str, bare: DateMention, groups: Groups) -> DateMention | None:
    """`yesterday`, `last month`; not `the last year of the war`, `his last month`."""
    bare = replace(bare, kind=Kind.DEICTIC)
    if groups["day"]:
        return replace(bare, offset=_DEICTIC_DAYS[" ".join(groups["day"].lower().split())])
    if _OWNED.search(text, max(0, bare.start - 7), bare.start):
        return None
    which = groups["which"].lower()
    if _tail(groups):
        lead = {"last": "previous", "next": "next", "this": ""}[which]
        return replace(bare, tails=_tail(groups), lead=lead, offset="" if lead else "P0Y")
    step = _one(groups["unit"])
    return replace(
        bare, offset={"last": f"-{step}", "next": step, "this": step.replace("1", "0")}[which] if step else ""
    )


def _read_step(text: str, bare: DateMention, groups: Groups) -> DateMention | None:
    """`two days later`, `over a month after`, `three years ago`; with no such word a length of time."""
    offset = length_told(groups)
    limit = _LIMITS.get(" ".join(groups["limit"].lower().split()), "")
    about = bool(groups["about"]) and groups["about"].lower() not in {"just", "only", "barely"}
    read = replace(bare, offset=offset, limit=limit, approximate=about)
    way, more = groups["way"], bool(_SOMETHING.match(text, bare.end))
    if way == "ago":
        return replace(_back(read), kind=Kind.DEICTIC)
    if way in {"earlier", "previously", "before", "prior"} or way.startswith("prior"):
        return replace(_back(read), lead="before" if more and way not in {"earlier", "previously"} else "")
    if way:
        return replace(read, lead="after" if more and way == "after" else "")
    if (groups["after"] or groups["limit"].lower() == "within") and not text.startswith(" of", bare.end):
        return read
    cut = len(groups["after"]) and bare.words.index(
        groups["limit"] or groups["about"] or groups["many"] or groups["n"], 5
    )
    return replace(read, kind=Kind.DURATION, start=bare.start + cut, words=bare.words[cut:])


def _back(mention: DateMention) -> DateMention:
    return replace(mention, offset=f"-{mention.offset}" if mention.offset else "")


def _read_regular(_: str, bare: DateMention, __: Groups) -> DateMention | None:
    return replace(bare, kind=Kind.DURATION, offset=duration_of(bare.words) or "")


_READERS = {
    "same": _read_same,
    "next": _read_next,
    "then": _read_then,
    "deictic": _read_deictic,
    "step": _read_step,
    "regular": _read_regular,
}
_GROUPS = {
    form: tuple(sorted(name[len(form) + 1 :] for name in _RELATIVE.groupindex if name.startswith(f"{form}_")))
    for form in _READERS
}
