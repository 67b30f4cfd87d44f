"""Succession boxes -> claims: the posts of the person whom the article is about, whom they followed, who followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from orbat import findings
from orbat.claims import Claim, EntityType, Finding, Mention, Reading
from orbat.document import Article, Infobox, Section, Text
from orbat.extract.box import Box
from orbat.extract.headings import path
from orbat.extract.infobox import read_field
from orbat.extract.mapping import succession_family
from orbat.extract.passages import Passage, reading
from orbat.findings import finding

ORIGIN = "succession"


def read_successions(article: Article, subject: Mention) -> Reading:
    """What the succession boxes of an article say of its subject; where that is no person, they are not read."""
    said: list[Claim | Finding] = []
    passages: list[Passage] = []
    for box in article.successions:
        section = _section(article, box)
        words = " | ".join(field.value.plain for field in box.fields if field.value.plain)
        passages.append(Passage(box.span, section, Text.at(words, box.span.start)))
        if subject.type is EntityType.PERSON:
            said.extend(_read(Box(article, box, replace(subject, span=None), section=section, origin=ORIGIN)))
        else:
            what = f"A succession box of what is no person: {words}"
            said.append(finding(findings.UNKNOWN_INFOBOX, article.source.name, box.span, what))
    return reading(article, "row", passages, said)


def _read(box: Box) -> Iterator[Claim | Finding]:
    for field in box.infobox.fields:
        yield from read_field(box, succession_family(), field)


def _section(article: Article, box: Infobox) -> str:
    """The headings under which a box stands."""
    found: tuple[tuple[Section, ...], Section] = ((), article.lead)
    for above, section in article.walk():
        if section.heading and section.span.start <= box.span.start:
            found = (above, section)
    return path(*found)
