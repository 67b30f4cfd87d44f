"""Fields that hold dates and numbers."""

from __future__ import annotations

import re

from orbat.claims import NEVER_SAID, Claim, Literal, Mention, When
from orbat.extract import amounts, values
from orbat.extract.box import BoxField, Said
from orbat.extract.moments import day_in, join_day, read_date, read_when, when_in
from orbat.vocabulary import vocabulary

PERSONNEL = "personnel"


def event(field: BoxField) -> Said:
    """The date of an event, from one field or from year and day apart."""
    year, day = read_date(values.entry(field.value).plain), field.beside("day")
    joined = join_day(day.value.plain, year) if year and day else None
    if joined:
        yield field.claim(None, When(date=joined), beside=("day",))
    elif year:
        yield field.claim(None, When(date=year))


def period(field: BoxField) -> Said:
    """From when to when, one period a line or between commas."""
    for each in values.entries(field.value, lambda words: read_when(words) != NEVER_SAID):
        when = read_when(each.plain)
        if when.start or when.end or when.date:
            yield field.claim(None, when, {"note": "; ".join(remark.plain for remark in each.remarks)})


def days(field: BoxField) -> Said:
    """Days of every year, with the name of the day in brackets or beside it."""
    for each in values.entries(field.value):
        day = day_in(each.plain)
        if day is None:
            yield from _day_in_brackets(field, each)
            continue
        names = [remark.plain.strip() for remark in each.remarks if re.search(r"[^\W\d_]", remark.plain)]
        around = (each.words.part(0, day.start), each.words.part(day.end, len(each.plain)))
        names += [words for words in (values.trimmed(part).plain for part in around) if words]
        said = Literal(names[0], "en") if names else None
        yield field.claim(said, When(date=day.date))


def _day_in_brackets(field: BoxField, each: values.Entry) -> Said:
    """`Guard Day (5 July)`."""
    found = (day_in(remark.plain) for remark in each.remarks)
    for day in found:
        if day and each.has_words:
            yield field.claim(Literal(each.plain, "en", each.words.whole), When(date=day.date))


def count(field: BoxField) -> Said:
    """Numbers, with the year and the words that qualify them: `4,000 (2018 estimate)`, `c. 1,500`, `3 battalions`."""
    for each in values.entries(field.value):
        remarks = " ".join(remark.plain for remark in each.remarks)
        when = read_when(remarks)
        numbers = amounts.counts(each.plain)
        for number in numbers:
            yield _counted(field, number, When(date=when.date or when.start), remarks)
        echelon = None if numbers else vocabulary().find("echelons", each.plain)
        if echelon and field.option("what") == PERSONNEL:
            yield field.claim(Literal(echelon.label, "en"), relation="type")


def _counted(field: BoxField, number: amounts.Count, when: When, remarks: str) -> Claim:
    what = field.words_beside("what") or amounts.measure(number.noun)
    said: dict[str, str | Mention] = {
        "what": amounts.plural(what, number.text) or field.option("what"),
        "op": number.op,
        "approx": "true" if number.is_approximate or re.search(r"\bapprox|\bc(?:irc)?a?\.", remarks) else "",
        "estimate": "true" if re.search(r"\best(?:imated?|\.)", field.value.plain, re.IGNORECASE) else "",
    }
    beside = ("what",) if field.words_beside("what") else ()
    return field.claim(Literal(number.text), when, said, beside=beside)


def money(field: BoxField) -> Said:
    """A sum of money with its year."""
    for each in values.entries(field.value):
        when = when_in(each.remarks)
        yield field.claim(Literal(each.plain, "", each.words.whole), When(date=when.date or when.start))


def fleet(field: BoxField) -> Said:
    """How many vehicles, boats or aircraft of a kind."""
    kind, number = field.words_beside("what"), amounts.count(field.value.plain)
    if number and kind:
        yield field.claim(Literal(kind, "en"), qualifiers={"count": number.text}, beside=("what",))
    elif number and re.search(r"\w", field.option("what")):
        yield field.claim(Literal(number.text), qualifiers={"what": field.option("what")}, relation="has_strength")
    else:
        for each in values.words_apart(field.value):
            yield field.claim(Literal(each.plain, "en", each.words.whole), qualifiers={"what": kind})
