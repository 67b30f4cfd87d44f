"""What the scanner collects of a page."""

from __future__ import annotations

from dataclasses import dataclass, field

from orbat.document import Infobox, Link, Span
from orbat.sources.wikitext.flow import Runs
from orbat.sources.wikitext.successions import Part


@dataclass(slots=True)
class Marked:
    """The words of a page as runs, and what its markup says; `bold` are the first bold words of the lead.

    `unknown` has the names of the templates that no rule knows, each with the place of the first.
    """

    title: str
    runs: Runs = field(default_factory=list)
    bold: Runs | None = None
    infoboxes: list[Infobox] = field(default_factory=list)
    successions: list[Part] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    references: list[Span] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    description: str = ""
    is_disambiguation: bool = False
    is_shielded: bool = False
    unknown: dict[str, Span] = field(default_factory=dict)
