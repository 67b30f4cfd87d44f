"""Dumps of an invented wiki, written by the tests."""

from __future__ import annotations

import bz2
import gzip
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

HEAD = """<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
  <siteinfo>
    <sitename>Norwiki</sitename>
    <base>https://norwiki.example.org/wiki/Main_Page</base>
    <namespaces>
      <namespace key="0" case="first-letter" />
      <namespace key="1" case="first-letter">Talk</namespace>
      <namespace key="10" case="first-letter">Template</namespace>
    </namespaces>
  </siteinfo>
"""
TAIL = "</mediawiki>\n"

Page = Callable[..., str]
Write = Callable[..., Path]


def make_page(title: str, text: str, *, ns: str = "<ns>0</ns>", more: str = "", model: str = "wikitext") -> str:
    """A page element; `more` stands before the revision."""
    return (
        f"  <page>\n    <title>{escape(title)}</title>\n    {ns}\n    <id>7</id>\n    {more}\n    <revision>\n"
        f"      <id>42</id>\n      <timestamp>2021-05-06T07:08:09Z</timestamp>\n"
        "      <contributor><username>Ann</username><id>9</id></contributor>\n"
        f"      <model>{model}</model>\n      <format>text/x-wiki</format>\n"
        f'      <text bytes="1" xml:space="preserve">{escape(text)}</text>\n    </revision>\n  </page>\n'
    )


@pytest.fixture
def page() -> Page:
    return make_page


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes pages as a dump; `parts` is of how many characters each stream or member is, 0 for one of all."""

    def written(name: str, pages: Sequence[str], *, parts: int = 0, head: str = HEAD, tail: str = TAIL) -> Path:
        whole = "".join((head, *pages, tail)).encode()
        cut = [whole[at : at + parts] for at in range(0, len(whole), parts)] if parts else [whole]
        pack = {".bz2": bz2.compress, ".gz": gzip.compress}.get(Path(name).suffix, bytes)
        path = tmp_path / name
        path.write_bytes(b"".join(map(pack, cut)))
        return path

    return written
