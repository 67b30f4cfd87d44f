"""A source becomes an article."""

from __future__ import annotations

import re

from orbat.claims import Finding
from orbat.document import Article, Piece, Section, Source, Span, Text
from orbat.findings import INVISIBLE_CHARACTERS, NO_INFOBOX, UNKNOWN_TEMPLATE
from orbat.sources.notes import Notes
from orbat.sources.wikitext.blocks import read_blocks
from orbat.sources.wikitext.file import title_of
from orbat.sources.wikitext.flow import flow_of
from orbat.sources.wikitext.marked import Marked
from orbat.sources.wikitext.scanner import Scanner
from orbat.sources.wikitext.successions import read_rows
from orbat.sources.wikitext.tokens import REDIRECT

_INVISIBLE = re.compile("[\u061c\u180e\u200b\u200e\u200f\ufeff\u202a-\u202e\u2060-\u206f]")


def parse(source: Source) -> tuple[Article, tuple[Finding, ...]]:
    """The article that a page holds, and what was odd about it; any text is read as far as it goes.

    A page that leads to another one, or says which pages could be meant, has only what tells so.
    """
    redirect = REDIRECT.match(source.text)
    if redirect:
        target = " ".join(redirect["target"].replace("_", " ").split())
        lead = Section(None, 1, (), (), Span(0, 0))
        return Article(source, None, (), lead, (), redirect=target[:1].upper() + target[1:]), ()
    notes = Notes(source.name)
    page = Scanner(source.text, source.title or title_of(source.name), notes).scan()
    lead, sections = read_blocks(flow_of(page.runs, source.text, page.is_shielded), notes)
    _note(source, page, notes)
    article = Article(
        source,
        read_title(source, page),
        tuple(page.infoboxes),
        lead,
        sections,
        tuple(page.links),
        tuple(page.references),
        tuple(dict.fromkeys(page.categories)),
        page.description,
        is_disambiguation=page.is_disambiguation,
        successions=read_rows(page.successions),
    )
    return article, notes.all()


def read_title(source: Source, page: Marked) -> Text | None:
    """The page's title at the first bold words of the lead, and those words where only the file's name is a title.

    A wikitext page does not hold its title: where the bold words differ, they stand for it as a whole.
    """
    flow = flow_of(page.bold or [], source.text, page.is_shielded)
    bold = flow.text(0, len(flow.plain))
    if not bold.plain:
        return None
    title = source.title.strip()
    if not title or title == title_of(source.name) or title == bold.plain:
        return bold
    whole = bold.whole
    return Text(title, (Piece(0, whole.start, whole.end, True),))


def _note(source: Source, page: Marked, notes: Notes) -> None:
    """Notes templates that no rule knows, once each, and what the page lacks or hides."""
    for name, span in page.unknown.items():
        notes.add(UNKNOWN_TEMPLATE, span, f"No rule knows the template {name[:80]!r}")
    if not page.infoboxes:
        notes.add(NO_INFOBOX, Span(0, 0))
    first = _INVISIBLE.search(source.text, 1 if source.text.startswith("\ufeff") else 0)
    if first:
        notes.add(INVISIBLE_CHARACTERS, Span(*first.span()), f"The first is U+{ord(first.group()):04X}")
