"""Tables of those who held a post, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from orbat.claims import Claim, EntityType, Evidence, Mention, When
from orbat.dates import OPEN
from orbat.document import Row, Text
from orbat.extract.headings import organisation_of, post_of, singular
from orbat.extract.holders import Rank, Tenure, named_in, never_held, person, post_words, with_rank
from orbat.extract.moments import is_now, read_date, read_when, when_in
from orbat.extract.successions import successions
from orbat.extract.table_place import TablePlace
from orbat.extract.values import entry, is_organisation, organisation
from orbat.text.people import any_rank, is_acting
from orbat.vocabulary import vocabulary

_VACANT = re.compile(
    r"\W*(?:(?:the\s+)?(?:post|position|office|seat|command)\s+)?(?:was\s+|is\s+|left\s+)?(?:vacan(?:t|cy)|unfilled|unoccupied)\b",
    re.IGNORECASE,
)
_FALLEN = re.compile(
    r"\b(?:casualt(?:y|ies)|killed|fallen|dead|deaths|martyrs|victims|executed|missing|rolls? of honou?r|memorials?)\b",
    re.IGNORECASE,
)
_ELECTED = re.compile(r"\b(?:electoral|elections?|filmography|discography|acting credits)\b", re.IGNORECASE)
_UNKNOWN = re.compile(r"\W*(?:unknown|not known|unidentified|no data|n/?a|nobody|none|tbd|tba)?\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A row that was read: its tenure, None for a vacancy or a name that is unknown."""

    row: Row
    tenure: Tenure | None


def read_holders(place: TablePlace) -> Iterator[Claim]:
    """Tenures with their ranks, vacancies, and who followed whom; of the dead a date is no term."""
    if any(map(_FALLEN.search, place.headings)) and not post_of(place.headings):
        return
    lines: list[Line] = []
    for row in place.table.rows:
        post = _post(place, row)
        cell = place.columns.main(row)
        when = _when(place, row)
        if cell is None or not post or _UNKNOWN.fullmatch(cell.plain) or _is_remark(place, row, cell.plain):
            lines.append(Line(row, None))
        elif _VACANT.match(cell.plain):
            lines.append(Line(row, None))
            vacant = Mention(f"{post}{_of(post, place.subject)}", EntityType.POST, parent=place.subject.name)
            yield place.claim(row, vacant, "vacant", None, when, {"note": place.columns.words(row, "note")})
        else:
            for tenure in _tenures(place, row, cell, post, when):
                lines.append(Line(row, tenure))
                yield from tenure.claims(place.evidence((row,)), "table-holders")

    def evidence(first: int, second: int) -> tuple[Evidence, ...]:
        return place.evidence((lines[first].row, lines[second].row))

    yield from successions([line.tenure for line in lines], evidence, "table-succession")


def _is_remark(place: TablePlace, row: Row, words: str) -> bool:
    """Whether one cell lies across the row, or its dates too, and tells something else than a vacancy."""
    is_across = len(row.cells) > 1 and len({each.whole for each in row.cells}) == 1
    is_dated = not any(place.columns.is_spanned(row, each) for each in ("start", "end", "term"))
    return (is_across or not is_dated) and not _VACANT.match(words)


def read_careers(place: TablePlace) -> Iterator[Claim]:
    """The posts of the person whom the article is about."""
    if place.subject.type is not EntityType.PERSON or any(map(_ELECTED.search, place.headings)):
        return
    for row in place.table.rows:
        cell = place.columns.main(row)
        words = entry(cell).words if cell else None
        if words is None or not vocabulary().head("posts", words.plain) or never_held(words.plain):
            continue
        found = re.search(r"\s+of\s+(?:the\s+)?", words.plain)
        body = words.part(found.end(), len(words.plain)) if found else None
        organ = organisation(body, place.subject.country) if body and is_organisation(body.plain) else None
        ranks = tuple(_ranks(place.columns.cell(row, "rank")))
        note = place.columns.words(row, "note")
        tenure = Tenure(place.subject, organ, post_words(words.plain), _when(place, row), ranks, note=note)
        yield from tenure.claims(place.evidence((row,)), "table-careers")


def _post(place: TablePlace, row: Row) -> str:
    """The post: its own column's, else the headings', else the header of the column of people."""
    cell = place.columns.cell(row, "post")
    own = entry(cell).plain if cell else ""
    if own and vocabulary().head("posts", own):
        return post_words(own)
    header = place.columns.header(place.columns.of)
    by_header = singular(header) if vocabulary().find("posts", header) else ""
    office = place.subject.name if place.subject.type is EntityType.POST else ""
    return post_of(place.headings) or office or post_words(by_header)


def _of(post: str, subject: Mention) -> str:
    return "" if " of " in post else f" of the {re.sub('^[Tt]he ', '', subject.name)}"


def _tenures(place: TablePlace, row: Row, cell: Text, post: str, when: When) -> Iterator[Tenure]:
    """The people of a cell; two on two lines held the post together."""
    for each, found in named_in(cell):
        remarks = " ".join(remark.plain for remark in each.remarks)
        note = place.columns.words(row, "note")
        if any(map(never_held, (remarks, note))):
            continue
        ordinal = re.fullmatch(r"(\d+)(?:st|nd|rd|th)?\.?", place.columns.words(row, "number"))
        body = organisation_of(post, place.subject)
        who = person(each.words, found, place.subject, post)
        tenure = Tenure(
            replace(who, parent=body.name if body else ""),
            body,
            post,
            when,
            (Rank(found.rank),) if found.rank else (),
            acting=found.acting or any(is_acting(words) for words in (remarks, note, post)),
            ordinal=ordinal[1] if ordinal else "",
            note=note,
        )
        for rank in _ranks(place.columns.cell(row, "rank")):
            tenure = with_rank(tenure, rank)
        yield replace(tenure, person=replace(tenure.person, rank=tenure.rank))


def _ranks(cell: Text | None) -> Iterator[Rank]:
    """The ranks of a cell: `Colonel (Major General from 2024)` are two, the second with its date."""
    if cell is None:
        return
    found = list(any_rank().finditer(cell.plain))
    for number, match in enumerate(found):
        stop = found[number + 1].start() if number + 1 < len(found) else len(cell.plain)
        when = read_when(cell.plain[match.end() : stop].strip(" (),;/"))
        yield Rank(match[0], When(date=when.date or when.start))
    if not found and any(letter.isalpha() for letter in cell.plain):
        yield Rank(entry(cell).plain)


def _when(place: TablePlace, row: Row) -> When:
    """The time in the post, from the columns of start and end or from one of both, else from a bracket behind it."""
    columns = place.columns
    term = columns.cell(row, "term")
    when = read_when(term.plain.strip()) if term else When()
    start = read_date(columns.words(row, "start"))
    last = columns.raw(row, "end")
    end = OPEN if is_now(last) else read_date(last)
    if start is None and end is None and columns.words(row, "start"):
        when = read_when(columns.words(row, "start"))
    told = When(when.date, start or when.start, end or when.end)
    post = columns.cell(row, "post")
    return when_in(entry(post).remarks) if post and told == When() else told
