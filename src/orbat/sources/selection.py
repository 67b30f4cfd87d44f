"""Which pages are wanted: decided on title and text as they are stored, before anything is parsed."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Selection:
    """Conditions that a page must all meet; each is a tuple of patterns, one of which has to be found.

    `titles` are looked for in the title (blanks for underscores), each group of `texts` in the text. With `names`,
    only the sources of these names are wanted, whatever else they are.
    """

    titles: tuple[re.Pattern[str], ...] = ()
    texts: tuple[tuple[re.Pattern[str], ...], ...] = ()
    names: frozenset[str] | None = None

    def takes_name(self, name: str) -> bool:
        """Whether a source of this name may be wanted."""
        return self.names is None or name in self.names

    def takes_title(self, title: str) -> bool:
        """Whether a page of this title may be wanted."""
        return not self.titles or any(each.search(title.replace("_", " ")) for each in self.titles)

    def takes_text(self, text: str) -> bool:
        """Whether a page of a wanted title is wanted for its text."""
        return all(any(each.search(text) for each in group) for group in self.texts)

    def takes(self, title: str, text: str) -> bool:
        """Whether a page is wanted."""
        return self.takes_title(title) and self.takes_text(text)


ALL = Selection()
