"""Which page shows which IRI, and how one page points to another: always by a relative link.

A page's path is what stands behind the base of the site, without suffix: `index`, `id/zakir-hasanov`. A thing's path is
`id/` and the rest of its IRI as it is written there; in a link what a URL reserves is percent-encoded once more.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import quote

from orbat.rdf.terms import ORBAT

NS = "ns"
_SAFE = "/~!$&'()*+,;=:@"
_WEB = re.compile(r"https?://[^\s\x00-\x20\x7f]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of a site whose data's IRIs begin with `base`."""

    base: str

    def path(self, iri: str) -> str | None:
        """The page of an IRI, without the fragment; None for what is not of this data or its ontology.

        >>> Addresses("https://e.org/id/").path("https://e.org/id/source/a#char=1,2")
        'id/source/a'
        """
        whole = iri.partition("#")[0]
        if iri.startswith(ORBAT.iri) or whole == ORBAT.iri.rstrip("#"):
            return NS
        rest = whole.removeprefix(self.base)
        return f"id/{rest}" if rest and rest != whole else None

    def iri(self, path: str) -> str:
        """The IRI of a thing's path."""
        return self.base + path.removeprefix("id/")

    def link(self, iri: str, here: str) -> str | None:
        """The link from a page to an IRI: relative to a page of this site, whole to the web, None to all else.

        >>> Addresses("https://e.org/id/").link("javascript:alert(1)", "index") is None
        True
        """
        path = self.path(iri)
        if path is None:
            return iri if _WEB.fullmatch(iri) else None
        fragment = iri.partition("#")[2]
        return page_link(path, here) + (fragment and f"#{quote(fragment, safe=_SAFE)}")


def page_link(path: str, here: str, suffix: str = ".html") -> str:
    """The link from one page to another, or to another form of it.

    >>> page_link("id/a", "class/Person"), page_link("index", "index"), page_link("id/a%2Fb", "id/c", ".ttl")
    ('../id/a.html', 'index.html', 'a%252Fb.ttl')
    """
    return file_link(path + suffix, here)


def file_link(name: str, here: str) -> str:
    """The link from a page to a file of the site."""
    way = posixpath.relpath("/" + name, posixpath.dirname("/" + here) or "/")
    linked = quote(way, safe=_SAFE)
    return f"./{linked}" if ":" in linked.partition("/")[0] else linked
