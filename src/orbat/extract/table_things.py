"""Tables of units, equipment, missions and awards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from orbat.claims import Claim, EntityType, Literal, Mention, When
from orbat.document import Row
from orbat.extract import amounts, values
from orbat.extract.headings import singular
from orbat.extract.holders import Rank, Tenure, holder_in, person, post_words
from orbat.extract.moments import read_date, read_when
from orbat.extract.table_place import TablePlace

_SITES = (("garrison", "garrisoned_in"), ("headquarters", "headquartered_in"), ("place", "located_in"))


def read_equipment(place: TablePlace) -> Iterator[Claim]:
    """What a force uses, how many of it, and where it is from."""
    columns = place.columns
    for row in place.table.rows:
        thing = columns.main(row)
        if thing is None or _is_total(thing.plain) or _is_across(row):
            continue
        amount = amounts.count(columns.words(row, "quantity"))
        said = {
            "count": amount.text if amount else "",
            "op": amount.op if amount else "",
            "approx": "true" if amount and amount.is_approximate else "",
            "origin": columns.words(row, "origin"),
            "what": columns.words(row, "type") if columns.of != "type" else "",
            "note": columns.words(row, "note") or columns.words(row, "variant"),
        }
        name = Literal(thing.plain.strip(), "en", thing.whole)
        yield place.claim(row, place.subject, "uses_equipment", name, qualifiers=said)


def read_units(place: TablePlace) -> Iterator[Claim]:
    """Units, where they are, who commands them, and how strong they are."""
    columns, subject = place.columns, place.subject
    for row in place.table.rows:
        cell = columns.main(row)
        if cell is None or _is_total(cell.plain) or _is_across(row):
            continue
        each = values.entry(cell)
        if columns.of == "name" and not values.is_organisation(each.plain):
            continue
        unit = replace(values.organisation(each.words, subject.country, each.remarks), parent=subject.name)
        yield place.claim(row, unit, "part_of", subject, _during(place, row), {"note": columns.words(row, "note")})
        for short in unit.short:
            yield place.claim(row, unit, "abbreviation", Literal(short))
        yield from _about(place, row, unit)


def _about(place: TablePlace, row: Row, unit: Mention) -> Iterator[Claim]:
    columns = place.columns
    for column, relation in _SITES:
        where = columns.cell(row, column)
        parts = values.places(where)[0] if where else ()
        if parts:
            inside = parts[1].plain if len(parts) > 1 else ""
            yield place.claim(row, unit, relation, values.place(parts[0], unit.country, inside))
    founded = read_date(columns.words(row, "founded"))
    if founded:
        yield place.claim(row, unit, "founded", None, When(date=founded))
    strength = amounts.count(columns.words(row, "personnel"))
    if strength:
        yield place.claim(row, unit, "has_strength", Literal(strength.text), qualifiers=_number(strength, "personnel"))
    yield from _commander(place, row, unit)


def _commander(place: TablePlace, row: Row, unit: Mention) -> Iterator[Claim]:
    cell = place.columns.cell(row, "person")
    found = holder_in(cell) if cell else None
    if cell is None or found is None:
        return
    header = place.columns.header("person")
    post = post_words(singular(header)) if place.columns.header("person") else found.post
    ranks = (Rank(found.rank),) if found.rank else ()
    tenure = Tenure(person(cell, found, unit, post), unit, post, ranks=ranks, acting=found.acting)
    yield from tenure.claims(place.evidence((row,)), "table-units")


def read_missions(place: TablePlace) -> Iterator[Claim]:
    """Missions in which a force took part: where, when, with how many."""
    columns = place.columns
    for row in place.table.rows:
        cell = columns.main(row)
        if cell is None or _is_total(cell.plain) or _is_across(row):
            continue
        words = values.entry(cell)
        kind = EntityType.CONFLICT if values.is_conflict(words.plain) else EntityType.ORGANISATION
        mission = Mention(words.plain, kind, words.words.whole)
        when = _during(place, row)
        where = columns.words(row, "place") or columns.words(row, "origin")
        yield place.claim(row, place.subject, "participated_in", mission, when, {"location": where})
        amount = amounts.count(columns.words(row, "personnel"))
        if amount:
            said = _number(amount, f"personnel in {words.plain}")
            yield place.claim(row, place.subject, "has_strength", Literal(amount.text), qualifiers=said)


def read_awards(place: TablePlace) -> Iterator[Claim]:
    """What the subject was awarded, and when."""
    for row in place.table.rows:
        cell = place.columns.main(row)
        if cell is not None and not _is_across(row):
            when = _during(place, row)
            name = Literal(cell.plain.strip(), "en", cell.whole)
            said = {"note": place.columns.words(row, "note")}
            yield place.claim(row, place.subject, "received_award", name, When(date=when.date or when.start), said)


def _during(place: TablePlace, row: Row) -> When:
    when = read_when(place.columns.words(row, "term"))
    start, end = (read_date(place.columns.words(row, name)) for name in ("start", "end"))
    return When(when.date, start or when.start, end or when.end)


def _number(amount: amounts.Count, what: str) -> dict[str, str]:
    return {"what": what, "op": amount.op, "approx": "true" if amount.is_approximate else ""}


def _is_across(row: Row) -> bool:
    """Whether one cell lies across the row: a remark, or the heading of the rows below it."""
    return len(row.cells) > 1 and len({each.whole for each in row.cells}) == 1


def _is_total(words: str) -> bool:
    return bool(re.fullmatch(r"\W*(?:grand\s+)?(?:sub)?totals?\W*", words, re.IGNORECASE))
