"""Infobox -> claims: each field by its row in the mapping table of its family of templates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from orbat import findings
from orbat.claims import Claim, Finding, Mention, Reading
from orbat.dates import OPEN
from orbat.document import Article, Field, Span
from orbat.extract.about import subject_of
from orbat.extract.box import SECTION, Box, BoxField
from orbat.extract.fields import READERS
from orbat.extract.mapping import Family, family_of
from orbat.extract.moments import read_when
from orbat.extract.passages import Passage, reading
from orbat.extract.values import entry
from orbat.findings import finding

SILENT = frozenset({"file", "flag", "rank", "symbol"})
"""Value readers that may rightly find nothing: `no`, a picture where words are asked for, a title that is no rank."""


def read_infobox(article: Article, subject: Mention) -> Reading:
    """What the infoboxes of an article say of its subject; every field is read, ignored for a reason, or reported."""
    said: list[Claim | Finding] = []
    passages: list[Passage] = []
    outer: list[tuple[Span, Mention | None]] = []
    for infobox in article.infoboxes:
        family = family_of(infobox)
        while outer and outer[-1][0].end < infobox.span.end:
            outer.pop()
        around = about = outer[-1][1] if outer else None
        if family is None:
            keys = ", ".join(each.key for each in infobox.fields)
            what = f"No family of templates knows these fields: {infobox.name} {keys}".replace("  ", " ")
            said.append(finding(findings.UNKNOWN_INFOBOX, article.source.name, infobox.span, what))
        else:
            about = subject_of(article, infobox, family, subject, around)
            if about is None:
                what = f"An infobox about another thing does not name it: {infobox.name}"
                said.append(finding(findings.UNKNOWN_INFOBOX, article.source.name, infobox.span, what))
            else:
                box = Box(article, infobox, about)
                box = replace(box, is_dissolved=_is_dissolved(box, family))
                for field in infobox.fields:
                    said.extend(read_field(box, family, field))
        outer.append((infobox.span, about))
        passages.extend(
            Passage(field.span, SECTION, field.value)
            for field in infobox.fields
            if field.value.plain.strip() and not (family and family.reason(field.key))
        )
    return reading(article, "field", passages, said)


def read_field(box: Box, family: Family, field: Field) -> Iterator[Claim | Finding]:
    """The claims of one field, or the finding that it could not be read."""
    if not field.value.plain.strip() or family.reason(field.key):
        return
    match = family.match(field.key)
    if match is None:
        if not family.completes(field.key):
            what = f"{field.key} is no parameter of the family {family.name.replace('_', ' ')}"
            yield finding(findings.UNKNOWN_INFOBOX_KEY, box.article.source.name, field.span, what)
        return
    reader = BoxField(box, match, field)
    if not any(sign.isalnum() for sign in entry(field.value).plain):
        yield reader.unread(findings.DROPPED_WORDS)
        return
    found = tuple(READERS[match.parameter.read](reader))
    yield from found
    if not found and match.parameter.read not in SILENT and not family.completes(field.key):
        yield reader.unread(findings.UNREAD_VALUE)


def _is_dissolved(box: Box, family: Family) -> bool:
    """Whether the infobox gives an end of the force: a date of dissolution, or periods that are all closed."""
    for field in box.infobox.fields:
        match = family.match(field.key)
        if match is None or not field.value.plain.strip():
            continue
        if match.parameter.relation in {"disbanded", "died"}:
            return True
        if match.parameter.relation == "active":
            end = read_when(field.value.plain).end
            return end is not None and end != OPEN
    return False
