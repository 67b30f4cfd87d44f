"""`[[Target|words]]`: words, and what the link says of the page: where it leads, a category, nothing for a picture."""

from __future__ import annotations

import html
import re
from urllib.parse import unquote

from orbat.document import Link, Span
from orbat.sources.wikitext.flow import Runs
from orbat.sources.wikitext.marked import Marked
from orbat.sources.wikitext.tokens import NAMESPACES

_FILES = frozenset(NAMESPACES["file"])
_CATEGORIES = frozenset(NAMESPACES["category"])
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z]{2,10}){0,2}|simple")
_BLANKS = re.compile(r"[\s_]+")
_NO_TITLE = re.compile(r"[<>\[\]{}|]|^/|://")
_BRACKET = re.compile(r"\s*(?:\([^()]*\)|,.*)$")


def read_link(page: Marked, span: Span, target: str, words: Runs | None, shown: Runs | None = None) -> Runs:
    """The words of a link, by default its target, or `shown` where that has entities; what it says is noted in `page`.

    Pictures, categories and links to the same page in other languages have no words.
    """
    space, colon, rest = target.partition(":")
    if colon and space.strip():
        kind = space.strip().casefold()
        if kind in _FILES:
            forget(page, span)
            return []
        if kind in _CATEGORIES:
            page.categories.append(title_of(rest))
            return []
        if words is None and _LANGUAGE.fullmatch(space.strip()):
            return []
    start = span.start + 2
    if words is None or words == [(span.end - 2, span.end - 2)]:
        is_plain = shown is None or words is not None or target.lstrip()[:1] == ":"
        words = _target(target, start, is_trick=words is not None) if is_plain else shown or []
    title = title_of(target.lstrip(" :"))
    if title and not title.startswith("#") and not _NO_TITLE.search(title):
        page.links.append(Link(_whole(words, span), title))
    return words


def forget(page: Marked, span: Span) -> None:
    """Takes away the links within a stretch that has no words."""
    while page.links and page.links[-1].span.start >= span.start:
        page.links.pop()


def _target(target: str, start: int, *, is_trick: bool) -> Runs:
    """The words of a link without words; `[[Guard (Norland)|]]` shows the title without what tells it apart."""
    shown = target.lstrip(" :")
    start += len(target) - len(shown)
    if is_trick:
        shown = _BRACKET.sub("", shown)
    return [(start, start + len(shown))]


def title_of(target: str) -> str:
    """A page title as MediaWiki writes it: blanks for underscores, the first letter large, nothing encoded."""
    if "&" in target or "%" in target:
        target = _decoded(target)
    words = (
        target.strip()
        if "_" not in target and "  " not in target and target.isprintable()
        else _BLANKS.sub(" ", target).strip()
    )
    return words[:1].upper() + words[1:]


def _decoded(target: str) -> str:
    """A title without entities and percent signs that stand for other signs."""
    plain = html.unescape(target)
    decoded = unquote(plain)
    return plain if "\ufffd" in decoded or not decoded.isprintable() else decoded


def _whole(words: Runs, span: Span) -> Span:
    """From the first word to the last; links and templates within are at most as wide as what they stand in."""
    first, last = words[0] if words else None, words[-1] if words else None
    start = first[0] if isinstance(first, tuple) else span.start
    end = last[1] if isinstance(last, tuple) else span.end
    return Span(start, max(start, end))
