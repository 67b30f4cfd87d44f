"""Signs that open nothing: bold and italics, entities, tags and comments."""

from __future__ import annotations

import html
import re
from functools import cache
from html.entities import html5

from orbat.document import Span
from orbat.findings import UNCLOSED_COMMENT, UNCLOSED_TAG
from orbat.sources.notes import Notes
from orbat.sources.wikitext.flow import BREAK, SIGNS
from orbat.sources.wikitext.frames import Frames
from orbat.sources.wikitext.rules import tags
from orbat.sources.wikitext.tokens import ENTITY, HEADING, TAG

_BOLD = 3
_BOTH = 5
_REST_OF_LINE = re.compile(r"[ \t]*\n")


class Signs(Frames):
    """What is open, and the small signs between."""

    def __init__(self, text: str, title: str, notes: Notes) -> None:
        super().__init__(text, title, notes)
        self._bold_from = -1
        self._missing: dict[str, int] = {}

    def quotes(self, found: re.Match[str]) -> int:
        """`''italic''`, `'''bold'''`, or both; of four signs one is an apostrophe."""
        start, end = found.span()
        size = end - start
        kept = 1 if size == _BOLD + 1 else max(size - _BOTH, 0)
        self._skip(start + kept, end)
        if size >= _BOLD and not self._open and self.page.bold is None:
            self._note_bold(start)
        return end

    def _note_bold(self, start: int) -> None:
        """The first bold words of the lead are the name of what the page is about."""
        if self._bold_from >= 0:
            self.page.bold = self._out[self._bold_from :]
        elif HEADING.search(self.text, 0, start):
            self.page.bold = []
        else:
            self._bold_from = len(self._out)

    def entity(self, found: re.Match[str]) -> int:
        """`&nbsp;` and `&#160;` are one character."""
        start = found.start()
        entity = ENTITY.match(self.text, start)
        if entity is None:
            return start + 1
        name = entity.group()
        words = html.unescape(name) if name[1] == "#" else html5.get(name[1:], "")
        return self._skip(start, entity.end(), self._shield(words)) if words else start + 1

    def switch(self, found: re.Match[str]) -> int:
        """`__NOTOC__` and its like have no words."""
        if found.group() == "__DISAMBIG__":
            self.page.is_disambiguation = True
        return self._skip(*found.span())

    def tag(self, found: re.Match[str]) -> int:
        """A tag or a comment, with what is between its ends where that is no prose."""
        start = found.start()
        if self.text.startswith("<!--", start):
            return self._comment(start)
        tag = TAG.match(self.text, start)
        action = tags().get(tag["name"].lower()) if tag else None
        if tag is None or action is None:
            return start + 1
        end = tag.end()
        if tag["slash"] or action in {"plain", "break"}:
            return self._skip(start, end, BREAK if action == "break" else "")
        if tag["attributes"].endswith("/"):
            after = end
        else:
            after = self._after(tag["name"].lower(), end)
            if after < 0:
                self.notes.add(UNCLOSED_TAG, Span(start, end), f"{tag.group()[:40]} is not closed")
                return self._skip(start, end)
        if action == "reference":
            self.page.references.append(Span(start, after))
        self._skip(start, after)
        if action == "literal":
            self._literal(end, self.text.rindex("<", start, after))
        return after

    def _comment(self, start: int) -> int:
        """Leaves out a comment, and the line if it is alone on it."""
        place = self.text.find("-->", start + 4)
        end = len(self.text) if place < 0 else place + 3
        if place < 0:
            self.notes.add(UNCLOSED_COMMENT, Span(start, start + 4))
        begin = start
        while begin > self._last and self.text[begin - 1] in " \t":
            begin -= 1
        rest = _REST_OF_LINE.match(self.text, end)
        if rest and begin > 0 and self.text[begin - 1] == "\n":
            return self._skip(begin, rest.end())
        return self._skip(start, end)

    def _after(self, name: str, start: int) -> int:
        """Where the tag of this name that closes ends; -1 where none does."""
        if self._missing.get(name, len(self.text)) <= start:
            return -1
        found = _closing(name).search(self.text, start)
        if found is None:
            self._missing[name] = start
            return -1
        return found.end()

    def _literal(self, start: int, end: int) -> None:
        """Words whose signs are no markup."""
        here = start
        for found in SIGNS.finditer(self.text, start, end):
            self._out.append((here, found.start()))
            here = found.end()
            self._out.append((found.start(), here, self._shield(found.group())))
        self._out.append((here, end))


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\s*>", re.IGNORECASE)
