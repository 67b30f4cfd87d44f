"""MediaWiki's XML dumps (`pages-articles`, Special:Export), plain or packed: many pages, each a source with wikitext.

https://www.mediawiki.org/wiki/Help:Export describes the form; versions 0.3 to 0.11 are read.
"""

from __future__ import annotations

from orbat.sources.dump.pieces import Piece, divide

__all__ = ["Piece", "divide"]
