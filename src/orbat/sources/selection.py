"""Which pages are wanted: decided on title and text as they are stored, before anything is parsed."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Selection:
    """Conditions that a page must all meet.

    One of `titles` is found in the title (blanks for underscores), each of `marks` and one of each group of `texts` in
    the text. A mark is so written that it fits the text as XML escapes it too, and spares turning that back. With
    `names`, only the sources of these names are wanted, whatever else they are.
    """

    titles: tuple[re.Pattern[str], ...] = ()
    marks: tuple[re.Pattern[str], ...] = ()
    texts: tuple[tuple[re.Pattern[str], ...], ...] = ()
    names: frozenset[str] | None = None

    def takes_name(self, name: str) -> bool:
        """Whether a source of this name may be wanted."""
        return self.names is None or name in self.names

    def takes_title(self, title: str) -> bool:
        """Whether a page of this title may be wanted."""
        return not self.titles or any(each.search(title.replace("_", " ")) for each in self.titles)

    def takes_marked(self, text: str) -> bool:
        """Whether a page of a wanted title may be wanted for the marks in its text, escaped or not."""
        return all(each.search(text) for each in self.marks)

    def takes_text(self, text: str) -> bool:
        """Whether a page of a wanted title with the marks is wanted for its text."""
        return all(any(each.search(text) for each in group) for group in self.texts)

    def takes(self, title: str, text: str) -> bool:
        """Whether a page is wanted."""
        return self.takes_title(title) and self.takes_marked(text) and self.takes_text(text)


ALL = Selection()
