"""What stands where no page can be given: why, a search for what the address names, and the names nearest to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote

from orbat.pages.addresses import Addresses
from orbat.pages.render import Page, Place, render

LONGEST = 100
_SUFFIX = re.compile(r"\.(html?|ttl|jsonld|nt|rdf)$")


@dataclass(frozen=True, slots=True)
class Near:
    """A thing that may have been meant: its name, its kind, and the path of its page."""

    label: str
    kind: str
    path: str


def notice(
    title: str, said: Sequence[str], above: str, *, words: str = "", near: Sequence[Near] = (), live: bool = True
) -> str:
    """The page under a title; `said` are its paragraphs, `words` fill the search box.

    `above` is the way to the folder of the site from wherever the page is shown: `../../`, or `/forces/`.
    """
    found = f"search.html?q={quote(words, errors='replace')}" if words else ""
    view = {"said": [each for each in said if each], "words": words, "near": near, "found": found}
    return render(Page("notice.html", title, view), Place("notice", Addresses(""), "", live, above))


def named(path: str) -> str:
    """What the last part of an address names, in words.

    >>> named("/id/zakir-hasanov.html"), named("/id/unit/9th%20guard"), named("/")
    ('zakir hasanov', '9th guard', '')
    """
    last = _SUFFIX.sub("", unquote(path.rstrip("/").rpartition("/")[2]))
    return " ".join(re.sub(r"[-_]", " ", last).split())[:LONGEST]
