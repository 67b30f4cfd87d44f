"""A raw page becomes a source, as a file with its wikitext would."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from orbat.document import Source
from orbat.sources.details import Details
from orbat.sources.dump.site import Site

LONGEST = 255
"""Bytes of a title in MediaWiki."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T)")


class BrokenPageError(Exception):
    """What is wrong with a page."""


class NoArticleError(Exception):
    """The kind of page that it is instead, as it is counted."""


@dataclass(frozen=True, slots=True)
class Dump:
    """A dump: its file, what the file says of its wiki, and what the `articles.toml` beside it does."""

    path: Path
    site: Site
    details: Details

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.path.name


def read_page(page: bytes, dump: Dump) -> Source:
    """The source that a raw page holds: its last revision. Raises BrokenPageError or NoArticleError where it has none.

    The text is the wikitext, with its characters as XML stands for them; its date is the day of the revision.
    """
    try:
        # A slice that begins with an element declares no entity.
        told = ElementTree.fromstring(page)  # noqa: S314
    except (ElementTree.ParseError, ValueError) as problem:
        raise BrokenPageError(f"it is no XML: {problem}") from problem
    title = normal(told.findtext("title") or "")
    if not title or len(title.encode()) > LONGEST:
        raise BrokenPageError("it has no title" if not title else "its title is too long")
    revisions = told.findall("revision")
    text = revisions[-1].find("text") if revisions else None
    if text is None:
        raise BrokenPageError("it has no text")
    if revisions[-1].findtext("model", "wikitext").strip() != "wikitext":
        raise NoArticleError("page that is no wikitext")
    if not (text.text or "").strip():
        raise NoArticleError("page without text")
    revision = (revisions[-1].findtext("id") or "").strip()
    day = _DAY.match((revisions[-1].findtext("timestamp") or "").strip())
    stored, known = text.text or "", dump.details
    name, address = dump.site.licence
    return Source(
        name=name_of(title),
        text=stored,
        title=title,
        origin=known.origin or dump.site.origin,
        licence=known.licence or name,
        url=dump.site.address(title),
        date=day[0] if day else known.date,
        sha256=hashlib.sha256(stored.encode("utf-8", "surrogatepass")).hexdigest(),
        licence_url=known.licence_url or (address if not known.licence else ""),
        permalink=dump.site.permanent(title, revision if revision.isdigit() else ""),
    )


def normal(title: str) -> str:
    """A title with single blanks between its words."""
    return " ".join(title.replace("_", " ").split())


def name_of(title: str) -> str:
    """The name of a page's source. What no file name can have is percent-encoded, which no title can be.

    >>> name_of("Border Guard (Norland)"), name_of("Signal/Transport Corps")
    ('Border_Guard_(Norland).wiki', 'Signal%2FTransport_Corps.wiki')
    """
    return f"{title.replace(' ', '_').replace('/', '%2F')}.wiki"
