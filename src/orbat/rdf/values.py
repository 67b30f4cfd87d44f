"""Literals in their canonical form, so that every store gives them back as they were written."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from orbat.rdf.terms import XSD, Value

LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
DURATION = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?")
TRUE = Value("true", datatype=XSD.boolean)


def words(text: str, lang: str = "") -> Value:
    """Words in a language, English unless told; a tag that is none becomes `und`."""
    tag = lang or "en"
    return Value(text, tag if LANGUAGE.fullmatch(tag) else "und")


def plain(text: str) -> Value:
    """A string in no language: a name in whatever spelling, a quotation, a code."""
    return Value(text)


def integer(number: int) -> Value:
    """A whole number."""
    return Value(str(number), datatype=XSD.integer)


def number(text: str) -> Value | None:
    """A number as xsd:integer or xsd:decimal; None for anything else.

    >>> number("2,600"), number("0.90"), number("many")
    (Value(text='2600', lang='', datatype='http://www.w3.org/2001/XMLSchema#integer'), \
Value(text='0.9', lang='', datatype='http://www.w3.org/2001/XMLSchema#decimal'), None)
    """
    try:
        value = Decimal(text.replace(",", "").strip())
    except InvalidOperation:
        return None
    if not value.is_finite():
        return None
    return integer(int(value)) if value == value.to_integral_value() else decimal(value)


def decimal(value: float | Decimal) -> Value:
    """A number as xsd:decimal with at most six places, canonical as XSD 1.1 has it: 1, not 1.0."""
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return Value("0" if text == "-0" else text, datatype=XSD.decimal)


def duration(text: str) -> Value | None:
    """An xsd:duration in canonical form, weeks as days, months over eleven as years; None for anything else.

    >>> duration("P30M").text, duration("P2W").text, duration("a while")
    ('P2Y6M', 'P14D', None)
    """
    if not DURATION.fullmatch(text):
        return None
    date, _, clock = text[1:].partition("T")
    of = {unit: int(count) for count, unit in re.findall(r"(\d+)([YMWD])", date)}
    in_clock = {unit: int(count) for count, unit in re.findall(r"(\d+)([HMS])", clock)}
    years, months = divmod(12 * of.get("Y", 0) + of.get("M", 0), 12)
    seconds = (24 * (of.get("D", 0) + 7 * of.get("W", 0)) + in_clock.get("H", 0)) * 3600
    seconds += 60 * in_clock.get("M", 0) + in_clock.get("S", 0)
    days, rest = divmod(seconds, 86400)
    parts = "".join(f"{count}{unit}" for count, unit in ((years, "Y"), (months, "M"), (days, "D")) if count)
    hours = ((rest // 3600, "H"), (rest % 3600 // 60, "M"), (rest % 60, "S"))
    within = "".join(f"{count}{unit}" for count, unit in hours if count)
    canonical = f"P{parts}" + (f"T{within}" if within else "")
    return Value(canonical if canonical != "P" else "PT0S", datatype=XSD.duration)
