"""Which file each page and thing has: names that every file system and web server holds.

A thing is called as in its IRI, percent-encodings decoded, since a server decodes an address before it looks for the
file. A part of the name is told apart by a hash of what it is in the IRI, after its readable characters, where it
- has characters that some file system or server cannot hold (`: ? * " < > | \\ % #`, controls, or a dot or blank at an
  end),
- is longer than 150 bytes, or a name that Windows keeps for devices (`con`, `lpt1`),
- is `index`, which stands for the folder; or a folder that is called as a document (`a.html/b`),
- differs from a neighbour in the case of its letters or in how accents are composed, and is not the one in small
  letters.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import quote, unquote

LONGEST = 150
UNSAFE = re.compile(r'[\x00-\x20\x7f:?*"<>|\\%#/\u200b-\u200f\u2028-\u202e\ufeff]+')
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
DOCUMENT = re.compile(r"\.(html|ttl|jsonld|nt|rdf|trig|gz|js|css|csv|json|rq|xml|txt)$", re.IGNORECASE)
KEPT = "/~!$'()*+,@.-_&;="


class Addresses:
    """The files of a site's pages and things; `paths` are as in IRIs: `id/unit/9th%20guard`, without a suffix."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._clashing = _clashing(paths)

    def file(self, path: str) -> str:
        """The file, without its suffix: decoded, with slashes.

        >>> Addresses(()).file("id/source/River%20Guard"), Addresses(()).file("id/time/1992%3F")
        ('id/source/River Guard', 'id/time/1992-3c980d82')
        """
        parts = path.split("/")
        kept = [self._folder("/".join(parts[:number]), part) for number, part in enumerate(parts[:-1])]
        return "/".join((*kept, self._name("/".join(parts[:-1]), parts[-1], top=len(parts) == 1)))

    def url(self, path: str) -> str:
        """The file's address relative to the site, without its suffix: percent-encoded."""
        return encoded(self.file(path))

    def _folder(self, parent: str, part: str) -> str:
        name = self._name(parent, part, top=not parent)
        return hashed(part) if DOCUMENT.search(name) else name

    def _name(self, parent: str, part: str, *, top: bool) -> str:
        if (parent, part) in self._clashing:
            return hashed(part)
        return part if top and part == "index" else plain(part)


def plain(part: str) -> str:
    """A part of a path as a file name.

    >>> plain("zakir-hasanov"), plain("%D1%88%D1%82%D0%B0%D0%B1"), plain("a%3Ab"), plain("index"), plain("nul.txt")
    ('zakir-hasanov', 'штаб', 'a_b-ab5d1269', 'index-1bc04b52', 'nul.txt-7f3cbdd5')
    """
    name = unquote(part)
    fits = len(name.encode("utf-8", "replace")) <= LONGEST and "\ufffd" not in name
    odd = UNSAFE.search(name.replace(" ", "")) or DEVICES.match(name) or name.casefold() == "index"
    return name if name and fits and not odd and name == name.strip(". ") else hashed(part)


def hashed(part: str) -> str:
    """A part of a path that is no file name as one: what of it can be read, and a hash."""
    readable = UNSAFE.sub("_", unquote(part)).strip("._ ").encode("utf-8", "replace")[:LONGEST]
    digest = hashlib.sha256(part.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{readable.decode('utf-8', 'ignore')}-{digest}".lstrip("-")


def encoded(file: str) -> str:
    """A path of files as an address relative to the site."""
    return quote(file, safe=KEPT)


def _clashing(paths: Iterable[str]) -> frozenset[tuple[str, str]]:
    """The parts that a file system could take for a neighbour, each with the folder it stands in."""
    first: dict[tuple[str, str], str] = {}
    several: dict[tuple[str, str], set[str]] = defaultdict(set)
    for path in paths:
        parent = ""
        for part in path.split("/"):
            place = parent, _key(part)
            if first.setdefault(place, part) != part:
                several[place].update((first[place], part))
            parent = f"{parent}/{part}" if parent else part
    clashing = ((parent, parts - _plainest(parts, key)) for (parent, key), parts in several.items())
    return frozenset((parent, part) for parent, parts in clashing for part in parts)


def _plainest(parts: set[str], key: str) -> set[str]:
    """Of neighbours that are alike the one that needs no other name, if there is one."""
    return set(sorted(part for part in parts if unquote(part) == key)[:1])


def _key(part: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", unquote(part)).casefold())
