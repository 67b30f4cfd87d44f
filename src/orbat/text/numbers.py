"""Amounts in English prose: `over 1,700 personnel`, `about four dozen`, `110-strong`; not dates, names or ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orbat.text.date_mentions import DateMention
from orbat.text.date_patterns import COUNTED, SP
from orbat.text.dates import find_dates
from orbat.text.number_words import FIRST_NUMBER_WORDS, NUMBER_WORDS, SCALES, number_of
from orbat.text.starts import either_case, has_any, near, numbers_of, places_of

_OPERATORS = {
    ">": "over|more than|greater than|in excess of|upwards of|above|exceeding|well over|just over",
    ">=": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum",
    "<=": "up to|at most|no more than|not more than|a maximum of|as many as|maximum",
    "<": "under|below|fewer than|less than|just under",
}
_ABOUT = "about|around|approximately|roughly|some|circa|ca|c|nearly|almost|an estimated|estimated|close to"
_VAGUE = (
    "several(?: (?:dozen|hundred|thousand|million))?|a few(?: (?:dozen|hundred|thousand))?|a handful|a couple"
    "|(?:tens|hundreds) of (?:thousands|millions)|dozens|scores|hundreds|thousands|millions|numerous"
)
_NOUN_END = frozenset(COUNTED.split("|")) - {"were", "are", "have", "m", "others"} | {"man", "member", "person"}
_STOP = re.compile(
    "a|an|the|and|or|but|nor|of|to|in|on|at|by|for|from|with|into|within|without|under|over|after|before|since|until"
    "|during|between|among|against|through|per|as|than|that|which|who|whom|whose|when|where|while|if|because|was|is|are"
    "|were|be|been|being|has|have|had|do|does|did|will|would|could|should|may|might|must|can|not|also|only|more|less"
    "|most|each|every|his|her|its|their|our|this|these|those|it|he|she|they|them|there|then|now"
)
"""Words with which the noun of a count does not go on."""


def _either(words: str) -> str:
    """The same words, also at the beginning of a sentence, with any space between them."""
    return re.sub(r"(^|\|)([a-z])", lambda first: f"{first[1]}[{first[2].upper()}{first[2]}]", words).replace(" ", SP)


_DIGITS = (
    r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}(?:\.[0-9]+)?|[1-9][0-9]{0,2}(?:[ \u00a0\u2009\u202f][0-9]{3}){1,4}"
    r"|(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,2})?)(?![0-9]|[.,:][0-9]|[ \u00a0][0-9]{3}\b)"
)
_SCALE = rf"(?:{'|'.join(SCALES)})\b"
_VALUE = rf"(?:{_DIGITS}(?:{SP}{_SCALE})?|{NUMBER_WORDS})"
_OPERATOR = "|".join(f"(?P<o{place}>{_either(words)})" for place, words in enumerate(_OPERATORS.values()))
_AMOUNT = re.compile(
    rf"(?<![\w#№.,:/\u2012-\u2015-])(?=[0-9A-Za-z~])"
    rf"(?:(?:(?:{_OPERATOR}){SP}(?:(?:about|around|some){SP})?|(?P<about>~|(?:{_either(_ABOUT)})\.?{SP}))?"
    rf"(?:(?P<pair>(?:[Bb]etween|[Ff]rom){SP})?(?P<value>{_VALUE})"
    rf"(?:(?:[\u2012-\u2015-]|{SP}(?:to|or){SP}|(?(pair){SP}and{SP}|(?!)))(?P<high>{_VALUE}))?"
    rf"(?P<plus>\+|{SP}or{SP}more\b)?(?P<strong>-(?:strong|man|men|member|person)\b)?(?![\w%°]|-\w|[/:×][0-9])|(?P<vague>{_either(_VAGUE)})\b))"
)
_VAGUE_WORDS = re.findall(r"\w+", _VAGUE)
_TELLING = either_case((*FIRST_NUMBER_WORDS, *_VAGUE_WORDS)) - {"a", "A", "of", "Of"}
"""Words one of which stands in every amount without digits."""
_OPENINGS = either_case(
    (
        *(words.split()[0] for words in "|".join((*_OPERATORS.values(), _ABOUT)).split("|")),
        *(*_VAGUE_WORDS, *FIRST_NUMBER_WORDS, "between", "from"),
    )
)
"""Words with which an amount begins, if not with digits."""
_REACH = 120
"""How far from its beginning the number may be, in code points; more than it ever is."""
_NUMBERED = re.compile(
    r"(?:[#№$€£₽]|\b(?:[Nn]o|[Nn]os|[Nn]r|[Pp]p?|[Vv]ol|[Aa]rt)\.|\b(?:No|Nos|[Nn]umber|[Nn]umbered|[Uu]nit|[Aa]rticle"
    r"|[Ss]ection|[Pp]aragraph|[Cc]lause|[Cc]hapter|[Pp]age|[Rr]esolution|[Oo]rder|[Dd]irective|[Dd]ecree|[Ff]light"
    r"|[Rr]oute|[Hh]ighway|[Rr]oom|[Mm]odel|[Tt]ype|[Pp]roject|[Bb]ase|[Ss]chool|[Hh]ill|[Bb]ox|[Cc]lass|[Gg]rade|[Ll]evel"
    r"|[Aa]ged?|[Pp]hase|[Vv]ersion|[Mm]ark|[Ss]tage)s?)[ \u00a0]?\Z"
)
_NAMED = re.compile(r"(?<![.!?:;][ \n])(?<!\n)\b[A-Z][\w-]*[ \u00a0]\Z")
_ONE_OTHER = re.compile(rf"{SP}(?:another|day|time)\b")
_CAPITAL = re.compile(rf"{SP}[A-Z]")
_WORD = re.compile(r"[ \u00a0\n]([^\W\d_][\w'\u2019-]*)")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that counts or measures, `text[start:end] == words`.

    `op` is how it bounds what is counted (`>`, `>=`, `<=`, `<`, empty for the number itself), `high` the upper end of
    a range; `value` is None for a vague amount (`several`, `dozens`). `noun_start`..`noun_end` are the words counted,
    empty where the text names none there.
    """

    start: int
    end: int
    words: str
    value: int | float | None
    op: str = ""
    approximate: bool = False
    high: int | float | None = None
    noun_start: int = 0
    noun_end: int = 0

    def noun(self, text: str) -> str:
        """The words counted, out of the text that it was found in."""
        return text[self.noun_start : self.noun_end]


def find_amounts(text: str, dates: Sequence[DateMention] | None = None) -> tuple[Amount, ...]:
    """Every amount, from left to right; `dates` are those of the text if they are known already.

    >>> [(amount.op, amount.value) for amount in find_amounts("Over 1,700 men in 10 units, No. 5 among them, in 1992.")]
    [('>', 1700), ('', 10)]
    """
    if not has_any(text, _TELLING) and not numbers_of(text):
        return ()
    masked = _without(text, find_dates(text) if dates is None else dates)
    found, place = [], 0
    for start in _places(text, masked):
        match = _AMOUNT.match(masked, start) if start >= place else None
        if match:
            amount = _read(masked, match)
            place = amount.end if amount else match.end("value") if match["value"] else match.end()
            found.append(amount)
    return tuple(amount for amount in found if amount)


def _places(text: str, masked: str) -> Iterator[int]:
    """Where an amount may begin: where a number soon comes that is not blotted out."""
    digits = [place for place in numbers_of(text) if masked[place] != "\0"]
    telling = sorted((*digits, *places_of(text, _TELLING)))
    tildes = (found.start() for found in re.finditer("~", text)) if "~" in text else ()
    return near(sorted((*digits, *tildes, *places_of(text, _OPENINGS))), telling, _REACH) if telling else iter(())


def _without(text: str, dates: Sequence[DateMention]) -> str:
    """The text with dates and lengths of time blotted out, so that their numbers are not counts."""
    parts, place = [], 0
    for mention in dates:
        parts += [text[place : mention.start], "\0" * (mention.end - mention.start)]
        place = mention.end
    return "".join([*parts, text[place:]])


def _read(text: str, match: re.Match[str]) -> Amount | None:
    start, end = match.span()
    op = next((sign for place, sign in enumerate(_OPERATORS) if match[f"o{place}"]), "")
    noun_start, noun_end = _noun(text, end)
    if match["vague"]:
        return Amount(start, end, match[0], None, op, noun_start=noun_start, noun_end=noun_end)
    if _is_name(text, match, noun_end > noun_start):
        return None
    value, high = _number(match["value"]), _number(match["high"] or "")
    if value is None:
        return None
    if high is not None:
        value = _scaled(value, match["value"], match["high"], high)
        if high < value:
            high, end, noun_start, noun_end = None, match.end("value"), 0, 0
    return Amount(
        start,
        end,
        text[start:end],
        value,
        op or (">=" if match["plus"] else ""),
        bool(match["about"]),
        high,
        noun_start,
        noun_end,
    )


def _scaled(value: int | float, words: str, high_words: str, high: int | float) -> int | float:
    """The lower end of a range with the scale of the upper one, where it has none: `5-6 thousand`."""
    scale = SCALES.get(high_words.split()[-1], 1)
    return value * scale if value * scale <= high and not any(word in words for word in SCALES) else value


def _is_name(text: str, match: re.Match[str], has_noun: bool) -> bool:
    """Whether the number names a thing (`Military Unit 7710`, `Ural 4320`), or is no number (`one of them`)."""
    start = match.start()
    if match["value"].lower() == "one" and (not has_noun or _ONE_OTHER.match(text, match.end())):
        return True
    numbered = _NUMBERED.search(text, max(0, start - 14), start)
    if numbered and not (has_noun and numbered[0].strip() in {"numbers", "numbered", "number"}):
        return True
    if has_noun or not match["value"][0].isdigit() or start < match.start("value"):
        return False
    return bool(_NAMED.search(text, max(0, start - 24), start) or _CAPITAL.match(text, match.end()))


def _number(words: str) -> int | float | None:
    """The number of digits, words or both (`1.5 million`); None for what is none."""
    digits = re.match(r"[0-9][0-9., \u00a0\u2009\u202f]*", words)
    if not digits:
        return number_of(words)
    plain = re.sub(r"[, \u00a0\u2009\u202f]", "", digits[0])
    scale = SCALES.get(words[digits.end() :].strip(), 1)
    exact = float(plain) * scale if "." in plain else int(plain) * scale
    return int(exact) if exact == int(exact) else exact


def _noun(text: str, place: int) -> tuple[int, int]:
    """Where the words counted stand: up to four, to the first that is a plural or known to be counted."""
    if re.match(rf"{SP}of{SP}", text[place : place + 4]):
        place += 3
    first = end = place
    for _ in range(4):
        match = _WORD.match(text, end)
        if not match or _STOP.fullmatch(match[1].lower()):
            break
        first = match.start(1) if first == place else first
        end = match.end()
        if match[1].lower() in _NOUN_END or re.search(r"[^su]s\Z", match[1]):
            return first, end
    match = _WORD.match(text, place)
    if not match or _STOP.fullmatch(match[1].lower()) or not match[1].islower():
        return place, place
    return match.start(1), match.end()
