"""Wikitext, the markup of MediaWiki: one page, with exact places in the stored text.

https://www.mediawiki.org/wiki/Help:Formatting and the pages it leads to say how markup is read.
"""

from __future__ import annotations

from orbat.sources.wikitext.file import read_wikitext_file, title_of
from orbat.sources.wikitext.page import parse

__all__ = ["parse", "read_wikitext_file", "title_of"]
