"""What the pages of a site without a server have besides: search in the page, and the SPARQL box in its frame."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from orbat.publish.schema_org import embedded

SEARCH = "static/search-local.js"
"""The script that searches; it stands before the one that asks it."""
MAIN = re.compile(r"(<main\b[^>]*>).*(</main>)", re.DOTALL)
ASKING = re.compile(r'<script src="((?:\.\./)*|/[^"]*)static/search\.js"')
EDITOR = re.compile(r'<script src="static/(?:sparql|vendor/yasgui/)[^>]*></script>\s*|<link [^>]*/yasgui/[^>]*>\s*')


def searching(page: str) -> str:
    """The page with the script that searches without a server.

    >>> searching('<script src="../static/search.js" defer></script>')
    '<script src="../static/search-local.js" defer></script>\\n<script src="../static/search.js" defer></script>'
    """
    own = rf'<script src="\1{SEARCH}" defer></script>\n'
    return ASKING.sub(lambda match: match.expand(own) + match[0], page, count=1)


def framed(page: str, title: str, middle: str, scripts: Iterable[str]) -> str:
    """The page with another middle, without the editor of the server; `scripts` are loaded after it, in order."""
    tags = "".join(f'<script src="{html.escape(script)}"></script>\n' for script in scripts)
    inside = f"<h1>{html.escape(title)}</h1>\n{middle}{tags}"
    return EDITOR.sub("", MAIN.sub(lambda match: f"{match[1]}\n{inside}{match[2]}", page, count=1))


def setting(name: str, value: object) -> str:
    """A script in the page that sets a global."""
    return f"<script>self.{name} = {embedded(value)};</script>\n"
