"""The bodies that a text has named, found by name, by head noun and by number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from orbat.claims import Mention
from orbat.extract.prose.likeness import head_of, numbers, tokens

MOST = 3
"""How many things are looked for that words may mean: more than one is too many."""
KEPT = 256
"""How many things of one head noun are remembered, the latest: each description is compared with so many at most."""
Names = dict[str, None]
"""Names in the order in which they were said last."""


@dataclass(slots=True)
class NamedThings:
    """What was named, by name, the latest last; `_called` has the name of the latest that is called so.

    `_headed` has the names by their head nouns and numbers, `_here` those named in this section, but for the article's.
    """

    _named: dict[str, Mention] = field(default_factory=dict)
    _called: dict[tuple[str, ...], str] = field(default_factory=dict)
    _headed: dict[str, Names] = field(default_factory=dict)
    _here: dict[str, Names] = field(default_factory=dict)

    def keep(self, mention: Mention, *, is_article: bool) -> None:
        """A thing was named, by its name or a shorter one."""
        before = self._named.pop(mention.name, None)
        shorts = {*mention.short, *(before.short if before else ())}
        self._named[mention.name] = replace(mention, short=tuple(sorted(shorts)))
        for name in (mention.name, *shorts):
            self._called[tokens(name)] = mention.name
            for key in (head_of(name), *numbers(name)):
                _remember(self._headed.setdefault(key, {}), mention.name)
                if not is_article:
                    _remember(self._here.setdefault(key, {}), mention.name)

    def leave_section(self) -> None:
        """What follows stands in another section."""
        self._here = {}

    def called(self, words: tuple[str, ...]) -> Mention | None:
        """The latest thing that is called so."""
        return self._named.get(self._called.get(words, ""))

    def latest(self) -> Iterator[Mention]:
        """Those named last, the latest first."""
        return islice(reversed(self._named.values()), KEPT)

    def is_here(self, mention: Mention) -> bool:
        """Whether it was named in this section."""
        return any(mention.name in names for names in self._here.values())

    def fitting(self, key: str, fits: Callable[[Mention], bool], *, here: bool = False) -> tuple[Mention, ...]:
        """The first few of a head noun or number that fit, of those named `here` in this section or of all."""
        index = self._here if here else self._headed
        return tuple(islice(filter(fits, (self._named[name] for name in index.get(key, ()))), MOST))


def _remember(names: Names, name: str) -> None:
    """Takes in a name, and lets go of the oldest of too many."""
    names[name] = None
    if len(names) > KEPT:
        del names[next(iter(names))]
