"""The head of a dump: which wiki it is of, and under which licence its text is where that is known."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree

HEAD = 1 << 20
_KEPT = "/:@!$()*',;~"
_ENCODING = re.compile(rb"""<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]+)""")
_NAMESPACE = re.compile(rb"\sxmlns(?::\w+)?\s*=\s*(?:\"[^\"]*\"|'[^']*')")


@dataclass(frozen=True, slots=True)
class Site:
    """A wiki: `base` is the address of its main page, `namespaces` the names in small letters of all but articles."""

    name: str = ""
    base: str = ""
    namespaces: frozenset[str] = frozenset()

    @property
    def origin(self) -> str:
        """The wiki's name, and its host where a name alone does not tell it from others."""
        host = urlsplit(self.base).hostname or ""
        return f"{self.name} ({host})" if self.name and host else self.name or host

    def address(self, title: str) -> str:
        """The address of a page; empty where the wiki's is not known."""
        if not self.base.startswith(("http://", "https://")):
            return ""
        before, sign, _ = self.base.rpartition("title=") if "title=" in self.base else self.base.rpartition("/")
        return before + sign + quote(title.replace(" ", "_"), safe=_KEPT)

    def permanent(self, title: str, revision: str) -> str:
        """The address of one revision of a page."""
        address = self.address(title)
        return f"{address}{'&' if '?' in address else '?'}oldid={revision}" if address and revision else ""

    @property
    def licence(self) -> tuple[str, str]:
        """Name and address of the licence of the wiki's text; empty where it is not known."""
        host = f".{urlsplit(self.base).hostname or ''}"
        return next((licence for end, licence in _licences() if host.endswith(f".{end}")), ("", ""))


@cache
def _licences() -> tuple[tuple[str, tuple[str, str]], ...]:
    table = tomllib.loads(Path(__file__).with_name("licences.toml").read_text(encoding="utf-8"))
    return tuple((host, (row["name"], row["url"])) for row in table["licence"] for host in row["hosts"])


def is_dump(head: bytes) -> bool:
    """Whether a file begins as a dump does."""
    return b"<mediawiki" in head


def encoding(head: bytes) -> str:
    """The encoding that the file says it has; UTF-8 by default."""
    found = _ENCODING.search(head)
    return found[1].decode("ascii").casefold() if found else "utf-8"


def has_document_type(head: bytes) -> bool:
    """Whether the file declares a document type, and perhaps entities: no dump does."""
    return b"<!DOCTYPE" in head or b"<!ENTITY" in head


def read_site(head: bytes) -> Site | None:
    """What the head says of the wiki; None where it cannot be read."""
    start, end = head.find(b"<siteinfo"), head.find(b"</siteinfo>")
    if start < 0 or end < start:
        return None
    try:
        # A slice that begins with an element declares no entity.
        told = ElementTree.fromstring(_NAMESPACE.sub(b"", head[start:end]) + b"</siteinfo>")  # noqa: S314
    except (ElementTree.ParseError, ValueError):
        return None
    names = (each.text for each in told.iter("namespace") if each.get("key") != "0")
    return Site(
        " ".join((told.findtext("sitename") or "").split()),
        (told.findtext("base") or "").strip(),
        frozenset(" ".join(name.split()).casefold() for name in names if name),
    )
