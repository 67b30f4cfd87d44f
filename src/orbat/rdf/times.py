"""Time nodes: what follows from an EDTF value, and no more.

The bounds are those of CIDOC CRM: P82a the earliest and P81a the latest day it can have begun, P81b the earliest and
P82b the latest it can have ended; what a point of an EDTF value may mean is said in `orbat.edtf`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from orbat.claims import When
from orbat.edtf import read_point
from orbat.rdf.terms import CRM, EDTF, ORBAT, RDF, TIME, XSD, Iri, Triple, Value

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
YEAR = re.compile(r"\d{4}")
YEARLY = re.compile(r"XXXX-\d{2}-\d{2}")
SIMPLE = re.compile(r"[\dX]{4}(-[\dX]{2}){0,2}[~?%]?")


def is_edtf(text: str) -> bool:
    """Whether this is one of the forms of dates and intervals that orbat writes."""
    return all(part in {"", ".."} or SIMPLE.fullmatch(part) for part in text.split("/")) and text not in {"", ".."}


def interval(when: When) -> str:
    """The EDTF interval of what lasts: an end that the text does not give is unknown (`2003/`), not open."""
    start = str(when.start or "")
    end = str(when.end or "")
    return f"{start}/{end}" if (start or end) else ""


def moment(when: When) -> str:
    """When it was, as EDTF: the date, else the interval; empty if the text gives none."""
    return str(when.date) if when.date else interval(when)


def literal(edtf: str) -> Value | None:
    """The XSD value of a day, a month or a year; None for what XSD cannot say."""
    if days_of(edtf) is None:
        return None
    if DAY.fullmatch(edtf):
        return Value(edtf, datatype=XSD.date)
    if MONTH.fullmatch(edtf):
        return Value(edtf, datatype=XSD.gYearMonth)
    return Value(edtf, datatype=XSD.gYear) if YEAR.fullmatch(edtf) else None


def days_of(point: str) -> tuple[str, str] | None:
    """The first and the last day that a value without a slash may mean; None if it bounds nothing.

    >>> days_of("1992"), days_of("1996-02"), days_of("..")
    (('1992-01-01', '1992-12-31'), ('1996-02-01', '1996-02-29'), None)
    """
    try:
        read = read_point(point)
    except ValueError:
        return None
    return (read.first.isoformat(), read.last.isoformat()) if read.first and read.last else None


def described(base: str, iri: Iri) -> Iterator[Triple]:
    """What follows from the IRI of a time or of a day of every year; nothing for other IRIs."""
    if iri.startswith(f"{base}day/--"):
        yield iri, RDF.type, ORBAT.CommemorativeDay
        yield iri, ORBAT.monthDay, Value(iri.removeprefix(f"{base}day/"), datatype=XSD.gMonthDay)
    if not iri.startswith(f"{base}time/"):
        return
    edtf = edtf_of(iri.removeprefix(f"{base}time/"))
    yield iri, ORBAT.edtf, Value(edtf, datatype=EDTF.EDTF)
    yield iri, RDF.type, TIME.ProperInterval if "/" in edtf else TIME.Instant
    value = literal(edtf)
    if value is not None:
        names = {XSD.date: TIME.inXSDDate, XSD.gYearMonth: TIME.inXSDgYearMonth, XSD.gYear: TIME.inXSDgYear}
        yield iri, names[Iri(value.datatype)], value
    for bound, day in bounds(edtf):
        yield iri, bound, Value(day, datatype=XSD.date)


def bounds(edtf: str) -> Iterator[tuple[Iri, str]]:
    """The bounds of a value that its text gives."""
    start, slash, end = edtf.partition("/")
    begins, ends = days_of(start), days_of(end if slash else start)
    if begins:
        yield CRM.P82a_begin_of_the_begin, begins[0]
    if begins and slash:
        yield CRM.P81a_end_of_the_begin, begins[1]
    if ends and slash:
        yield CRM.P81b_begin_of_the_end, ends[0]
    if ends:
        yield CRM.P82b_end_of_the_end, ends[1]


def edtf_of(name: str) -> str:
    """The EDTF value of a time's IRI: the inverse of `Iris.time`.

    >>> edtf_of("2013--open"), edtf_of("unknown--2018"), edtf_of("1920approx")
    ('2013/..', '/2018', '1920~')
    """
    parts = unquote(name).replace("open", "..").replace("approx", "~").split("--")
    return "/".join("" if part == "unknown" else part for part in parts)
