"""One pass over the text of a page: markup becomes runs of words, infoboxes and links."""

from __future__ import annotations

import re
from collections.abc import Callable

from orbat.document import Infobox, Link
from orbat.sources.wikitext.marked import Marked
from orbat.sources.wikitext.signs import Signs
from orbat.sources.wikitext.successions import Part
from orbat.sources.wikitext.tokens import INSIDE, OUTSIDE


class Scanner(Signs):
    """Reads a page from its first sign to its last, in a time that is linear in its length."""

    def scan(self) -> Marked:
        """The page; to be called once."""
        here, text, handlers = 0, self.text, self._handlers()
        while found := (INSIDE if self._open else OUTSIDE).search(text, here):
            here = handlers[text[found.start()]](found)
        self._flush(len(text))
        while self._open:
            self._break()
        self.page.links.sort(key=_place)
        self.page.infoboxes.sort(key=_place)
        self.page.successions.sort(key=_place)
        self.page.references.sort()
        return self.page

    def _handlers(self) -> dict[str, Callable[[re.Match[str]], int]]:
        """What reads a sign, by its first character; it gives the place behind what it read."""
        return {
            "[": self.bracket,
            "{": self.brace,
            "|": self.pipe,
            "]": self.end_brackets,
            "}": self.end_braces,
            "'": self.quotes,
            "&": self.entity,
            "_": self.switch,
            "<": self.tag,
        }


def _place(one: Infobox | Link | Part) -> tuple[int, int]:
    return one.span.start, -one.span.end
