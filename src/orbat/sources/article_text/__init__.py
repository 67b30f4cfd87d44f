"""The article text format: `= Title =`, `Infobox`, `== Heading ==`, lists, `| tables |` and prose.

It is what a wiki page is when its markup is taken away, and plain prose is a special case of it.
"""

from __future__ import annotations

from orbat.sources.article_text.article import parse

__all__ = ["parse"]
