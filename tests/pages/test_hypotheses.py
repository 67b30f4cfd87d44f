"""What only a hypothesis speaks of has a page, since the pages of what it speaks of lead there."""

from __future__ import annotations

import posixpath
from pathlib import Path

from tests.pages.conftest import parsed

import orbat
from orbat.pages import Site

ARTICLE = """= Coast Watch =

Infobox
- Agencyname: Coast Watch
- Country: Ostmark

The Coast Watch is a coast guard of Ostmark. According to unconfirmed reports Colonel Max Orlo became commander of the
Coast Watch in 2011.
"""


def test_a_post_that_is_only_supposed_has_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE.replace("of the\n", "of the "), encoding="utf-8")
    site = Site(orbat.build([tmp_path]))
    pages = {path: parsed(site.html(path) or "") for path in site.paths()}
    links = [
        posixpath.normpath(posixpath.join(posixpath.dirname(path), element.attributes["href"].partition("#")[0]))
        for path, document in pages.items()
        for element in document.all("a")
        if element.attributes.get("href", "").partition("#")[0].endswith(".html")
    ]
    supposed = [link for link in links if link.startswith("id/post/")]
    assert supposed
    assert [link for link in supposed if link.removesuffix(".html") not in pages] == []
