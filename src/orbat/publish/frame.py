"""Pages whose middle is made here, in the frame of the site's other pages."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from orbat.publish.schema_org import embedded

MAIN = re.compile(r"(<main\b[^>]*>).*(</main>)", re.DOTALL)


def framed(page: str, title: str, middle: str, scripts: Iterable[str], root: str = "") -> str:
    """The page with another middle; `scripts` are loaded after it, in order."""
    tags = "".join(f'<script src="{html.escape(root + script)}"></script>\n' for script in scripts)
    inside = f"<h1>{html.escape(title)}</h1>\n{middle}{tags}"
    return MAIN.sub(lambda match: f"{match[1]}\n{inside}{match[2]}", page, count=1)


def setting(name: str, value: object) -> str:
    """A script in the page that sets a global."""
    return f"<script>self.{name} = {embedded(value)};</script>\n"
