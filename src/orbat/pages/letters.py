"""All names of all things under the letters with which they begin, so that nobody needs a script to find a name.

A name in another script stands under the letter with which it is written in ASCII: Мамедов under M.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from orbat.ask.names import Named, Thing
from orbat.resolve.folding import fold

LONG = 500
"""Names of a page."""
_HEADINGS = {"0": "0 – 9", "other": "other signs"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A name and the thing that bears it."""

    name: str
    thing: Thing


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter with how many names begin with it: `name` as in the address, `heading` as it is shown."""

    name: str
    heading: str
    count: int


@dataclass(frozen=True, slots=True)
class Names:
    """A page of the names under a letter; `starts` are the names with which its pages begin."""

    name: str
    heading: str
    entries: tuple[Entry, ...]
    page: int
    starts: tuple[str, ...]


class Index:
    """The names of a graph by their letters."""

    def __init__(self, things: Iterable[Named]) -> None:
        self._entries = _by_letter(things)

    @property
    def letters(self) -> tuple[Letter, ...]:
        """The letters that have names, figures and other signs last."""
        return tuple(Letter(name, _heading(name), len(entries)) for name, entries in self._entries.items())

    def page(self, letter: str, page: int) -> Names | None:
        """A page of a letter, from 1; None if there is none."""
        entries = self._entries.get(letter, ())
        starts = tuple(entry.name for entry in entries[::LONG])
        if not 0 < page <= len(starts):
            return None
        return Names(letter, _heading(letter), tuple(entries[(page - 1) * LONG : page * LONG]), page, starts)

    def paths(self) -> Iterator[str]:
        """The address of each page."""
        yield "names"
        for letter in self.letters:
            yield f"names/{letter.name}"
            yield from (f"names/{letter.name}/{page}" for page in range(2, -(-letter.count // LONG) + 1))


def _by_letter(things: Iterable[Named]) -> Mapping[str, Sequence[Entry]]:
    found: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
    for each in things:
        for name in each.names:
            key = " ".join(fold(name)) or name.casefold()
            found[_letter(key)].append((key, Entry(name, each.thing)))
    order = sorted(found, key=lambda letter: (not letter.isalpha() or len(letter) > 1, letter))
    return {
        letter: [entry for _, entry in sorted(found[letter], key=lambda pair: (pair[0], pair[1].name, pair[1].thing))]
        for letter in order
    }


def _letter(key: str) -> str:
    first = key[:1]
    if not first.isascii() or not first.isalnum():
        return "other"
    return "0" if first.isdigit() else first


def _heading(letter: str) -> str:
    return _HEADINGS.get(letter, letter.upper())
