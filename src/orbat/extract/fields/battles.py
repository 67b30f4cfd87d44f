"""Fields of a conflict: who fought on which side, under whom, with how many, and what each side lost.

A number is said of the one body of its side, at this conflict; of a side of several, or of none that is named, it is
said of the conflict, with the number of the side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from orbat.claims import EntityType, Literal, Mention, When
from orbat.extract import amounts, values
from orbat.extract.box import BoxField, Said
from orbat.extract.holders import named_in, person
from orbat.extract.moments import read_when, when_in
from orbat.vocabulary import vocabulary

_LOSS = re.compile(
    r"\b(?P<killed>killed|dead|deaths?|KIA|died|executed)\b|\b(?P<wounded>wounded|injured|injuries|WIA)\b"
    r"|\b(?P<missing>missing|MIA)\b|\b(?P<captured>captured|prisoners?|POWs?|surrendered|interned|taken)\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:casualties|losses|killed (?:and|or|&) wounded|dead (?:and|or|&) wounded|killed, wounded)\b", re.IGNORECASE
)
_CIVILIAN = re.compile(r"\bcivilians?\b", re.IGNORECASE)
_CLAIMED = re.compile(
    r"\b(?:claim(?:s|ed)?|alleged|according to|reported(?:ly)?|figures?|sources?|(?:as )?per)\b", re.IGNORECASE
)
_FATE = re.compile(r"KIA|DOW|WIA|MIA|POW|executed|surrendered|assassinated")
"""What the templates for the fate of a commander leave (Wikipedia, "Template:KIA" and those like it)."""
_HEADING = re.compile(r"[^:\d]{2,40}:\s*$|^(?:total|supported by|support|co-belligerents?)\b.*$", re.IGNORECASE)


def combatants(field: BoxField) -> Said:
    """Who fought, each on its side."""
    for each in values.entries(field.value, values.is_country):
        if each.has_words and not _HEADING.fullmatch(each.plain):
            yield field.claim(field.box.subject, when_in(each.remarks), _side(field), subject=_body(field, each))


def commanders(field: BoxField) -> Said:
    """Who led on a side: that they took part, their ranks, and the mark of what befell them: `(KIA)`."""
    for each, found in named_in(field.value, lambda words: len(words.split()) > 1):
        if values.is_country(each.plain) or values.is_organisation(each.plain):
            continue
        who = person(each.words, found, Mention("", EntityType.ORGANISATION))
        fate = next((remark.plain for remark in each.remarks if _FATE.fullmatch(remark.plain)), "")
        said = _side(field) | {"post": found.post or "commander", "note": fate}
        yield field.claim(field.box.subject, qualifiers=said, subject=who)
        if found.rank:
            rank = Literal(found.rank, "en")
            yield field.claim(rank, subject=who, relation="held_rank")


def strengths(field: BoxField) -> Said:
    """With how many a side fought: men, guns, ships."""
    for each in values.entries(field.value, _is_counted):
        for number in amounts.counts(each.plain):
            what = amounts.plural(amounts.measure(number.noun), number.text) or field.option("what")
            yield from _counted(field, each, number, what)


def casualties(field: BoxField) -> Said:
    """What a side lost: killed, wounded, missing, captured; else what the words name."""
    for each in values.entries(field.value, _is_counted):
        numbers = amounts.counts(each.plain)
        for number in numbers:
            what = _loss(each.plain if len(numbers) == 1 else number.noun)
            yield from _counted(field, each, number, what or amounts.measure(number.noun) or "casualties")


def _loss(words: str) -> str:
    """What kind of loss words tell of; `casualties` where they tell of several kinds by one number.

    >>> _loss("1,200 dead"), _loss("300 killed or wounded"), _loss("12 civilians killed"), _loss("5 tanks")
    ('killed', 'casualties', 'civilians killed', '')
    """
    kinds = {found.lastgroup or "" for found in _LOSS.finditer(words)}
    if _ALL.search(words) or len(kinds) > 1:
        return "casualties"
    who = "civilians " if kinds and _CIVILIAN.search(words) else ""
    return who + next(iter(kinds), "")


def _is_counted(words: str) -> bool:
    """Whether a part between commas has a number of its own."""
    return bool(amounts.counts(words))


def _counted(field: BoxField, each: values.Entry, number: amounts.Count, what: str) -> Said:
    """One number of a side, with a note of whose number it is where a bracket says that: `(government claim)`."""
    only = tuple(_bodies(field))
    when = read_when(" ".join(remark.plain for remark in each.remarks))
    told_by = (remark.plain.strip() for remark in each.remarks if _CLAIMED.search(remark.plain))
    said: dict[str, str | Mention] = {
        "what": what,
        "note": next(told_by, ""),
        "op": number.op,
        "approx": "true" if number.is_approximate else "",
        "estimate": "true" if re.search(r"\best(?:imated?|\.)", each.plain, re.IGNORECASE) else "",
    }
    said |= {"event": field.box.subject} if len(only) == 1 else _side(field)
    subject = only[0] if len(only) == 1 else field.box.subject
    beside = ("side",) if len(only) == 1 else ()
    at = When(date=when.date or when.start)
    yield field.claim(Literal(number.text), at, said, subject=subject, beside=beside)


def _bodies(field: BoxField) -> Iterator[Mention]:
    """The bodies of the side that a number is of."""
    other = field.beside("side")
    for each in values.entries(other.value, values.is_country) if other else ():
        if each.has_words:
            yield _body(field, each)


def _body(field: BoxField, each: values.Entry) -> Mention:
    """A state, else an organisation."""
    state = vocabulary().find("countries", each.plain)
    if state is not None:
        return values.place(each.words, state.label)
    return values.organisation(each.words, field.box.country, each.remarks)


def _side(field: BoxField) -> dict[str, str | Mention]:
    return {"side": field.match.number or field.option("side")}
