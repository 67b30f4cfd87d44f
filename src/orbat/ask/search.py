"""Searches the things of a graph by name: in any script and spelling, with a word left out, begun only, or misspelt.

What is looked for is first a whole name, then the beginning of one, then words each of which begins a word of a name,
and last what is near: words that sound alike or differ by a letter or two, or that have the consonants of a word in a
script without vowels. Numbers are never near one another.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from typing import TypeVar

from orbat.ask.names import Named, named
from orbat.ask.spelling import consonants, heard, is_number, unvowelled
from orbat.ask.spelling import words as words_of
from orbat.store import Store

EXACT = 100.0
"""The score of a whole name; below it stand beginnings (90 to 99), words (75 to 89) and what is near (40 to 74)."""
_BEGINS, _WORDS, _NEAR = (90.0, 9.0), (75.0, 14.0), (40.0, 34.0)
_LIKE, _LETTERS = 75.0, 50.0
"""How like two words must be to be near, of 100: as they sound, and letter by letter."""
_BARE, _BARE_LIKE = 0.9, 85.0
"""What words of the same consonants count for; how like those must be, of 100: one more is enough of four."""
_ENOUGH = 0.6
"""How much of what is looked for must be near words of the name."""
_NUMBER = 12
"""How many letters a number counts for."""
LONGEST = 200
"""Characters that are looked at; no name is longer."""

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing found: by which of its names, and how well, 0 to 100."""

    iri: str
    label: str
    kind: str
    name: str
    score: float


class Names:
    """The names of a graph, ready to be searched; a few hundred bytes a name."""

    def __init__(self, store: Store) -> None:
        self._things = named(store)
        entries = sorted(
            (" ".join(words_of(name)), place, name) for place, each in enumerate(self._things) for name in each.names
        )
        self._keys = [key for key, _, _ in entries]
        self._places = [place for _, place, _ in entries]
        self._names = [name for _, _, name in entries]
        self._iris: dict[str, list[int]] = defaultdict(list)
        for place, each in enumerate(self._things):
            for iri in {each.thing.iri, each.thing.iri.rpartition("/")[2]}:
                self._iris[iri].append(place)
        self._words = _postings(enumerate(key.split() for key in self._keys))
        self._vocabulary = sorted(self._words)
        self._sounds = _postings((word, [heard(word)]) for word in self._vocabulary)
        self._heard = list(self._sounds)
        bare = {word: found for name in self._names for word, found in unvowelled(name).items()}
        rest = ((word, [consonants(word)]) for word in self._vocabulary if word not in bare and not is_number(word))
        self._unvowelled = _postings((word, sorted(found)) for word, found in sorted(bare.items()))
        self._bare = _postings((word, sorted(found)) for word, found in (*sorted(bare.items()), *rest))

    def search(self, words: str, limit: int = 10, kind: str = "") -> tuple[Hit, ...]:
        """The things that these words may name, the best first, each once; of a kind (`Person`, `Unit`) if given."""
        return self._search(words, limit, kind, near=True)

    def suggest(self, prefix: str, limit: int = 10, kind: str = "") -> tuple[Hit, ...]:
        """What a name that is being typed may become; what is only near if nothing else is found."""
        return self._search(prefix, limit, kind, near=False) or self._search(prefix, limit, kind, near=True)

    def get(self, iri: str) -> Named | None:
        """The thing of this IRI."""
        return next((self._things[place] for place in self._iris.get(iri, ()) if _is(self._things[place], iri)), None)

    @property
    def kinds(self) -> Mapping[str, int]:
        """How many things there are of each kind, by the name of the kind."""
        counts: dict[str, int] = defaultdict(int)
        for each in self._things:
            counts[each.thing.kind] += 1
        return dict(sorted(counts.items()))

    def _search(self, asked: str, limit: int, kind: str, *, near: bool) -> tuple[Hit, ...]:
        asked = asked.strip()
        best: dict[int, tuple[float, str]] = {}
        for place in self._iris.get(asked, ()):
            best[place] = (EXACT, self._things[place].thing.label)
        wanted = words_of(asked[:LONGEST])
        self._collect(best, self._begun(wanted), kind)
        if len(best) < limit:
            self._collect(best, self._worded(wanted), kind)
        if near and len(best) < limit:
            self._collect(best, self._near(wanted, unvowelled(asked[:LONGEST])), kind)
        ranked = ((-round(score, 1), place, name) for place, (score, name) in best.items() if self._has(place, kind))
        return tuple(self._hit(place, -score, name) for score, place, name in nsmallest(max(limit, 0), ranked))

    def _collect(self, best: dict[int, tuple[float, str]], found: Iterable[tuple[int, float]], kind: str) -> None:
        for entry, score in found:
            place = self._places[entry]
            if self._has(place, kind) and score > best.get(place, (0.0, ""))[0]:
                best[place] = (score, self._names[entry])

    def _has(self, place: int, kind: str) -> bool:
        return not kind or kind in self._things[place].kinds

    def _hit(self, place: int, score: float, name: str) -> Hit:
        thing = self._things[place].thing
        return Hit(thing.iri, thing.label, thing.kind, name, score)

    def _begun(self, wanted: tuple[str, ...]) -> Iterator[tuple[int, float]]:
        """The names that begin with the words, whole ones with them."""
        key = " ".join(wanted)
        for entry in _beginning(self._keys, key):
            name = self._keys[entry]
            yield entry, EXACT if name == key else _graded(_BEGINS, len(key) / len(name))

    def _worded(self, wanted: tuple[str, ...]) -> Iterator[tuple[int, float]]:
        """The names of which each word begins some word."""
        found: set[int] | None = None
        for word in sorted(set(wanted), key=lambda each: (-len(each), each)):
            begun = {entry for place in _beginning(self._vocabulary, word) for entry in self._of(place)}
            found = begun if found is None else found & begun
        for entry in found or ():
            yield entry, _graded(_WORDS, sum(map(len, wanted)) / len(self._keys[entry]))

    def _of(self, place: int) -> list[int]:
        return self._words[self._vocabulary[place]]

    def _near(self, wanted: tuple[str, ...], bare: Mapping[str, frozenset[str]]) -> Iterator[tuple[int, float]]:
        """The names with enough words near those wanted; rare words are looked at first, and spare the common ones."""
        rows = [(word, self._alike(word, bare.get(word, frozenset()))) for word in sorted(set(wanted))]
        rows.sort(key=lambda row: sum(len(self._words[each]) for each in row[1]))
        whole = left = sum(_weight(word) for word, _ in rows)
        scores: dict[int, float] = {}
        for word, alike in rows:
            weight, new = _weight(word), left >= _ENOUGH * whole
            for entry, like in self._likest(alike).items():
                if new or entry in scores:
                    scores[entry] = scores.get(entry, 0.0) + weight * like
            left -= weight
        for entry, score in scores.items():
            if score >= _ENOUGH * whole:
                length = max(sum(map(_weight, self._keys[entry].split())), whole)
                yield entry, _graded(_NEAR, score / whole * (0.6 + 0.4 * whole / length))

    def _likest(self, alike: Mapping[str, float]) -> Mapping[int, float]:
        best: dict[int, float] = {}
        for word, like in alike.items():
            for entry in self._words[word]:
                if like > best.get(entry, 0.0):
                    best[entry] = like
        return best

    def _alike(self, word: str, bare: frozenset[str]) -> Mapping[str, float]:
        """The words of the vocabulary near a word, each with how near, to 1; `bare` as `unvowelled` gives it."""
        from rapidfuzz import fuzz, process

        if is_number(word):
            return {word: 1.0} if word in self._words else {}
        near = dict(self._bared(word, bare))
        for found, like, _ in process.extract(
            heard(word), self._heard, scorer=fuzz.ratio, score_cutoff=_LIKE, limit=None
        ):
            for each in self._sounds[found]:
                if not is_number(each) and fuzz.ratio(word, each) >= _LETTERS:
                    near[each] = max(like / 100, near.get(each, 0.0))
        return near | ({word: 1.0} if word in self._words else {})

    def _bared(self, word: str, bare: frozenset[str]) -> Iterator[tuple[str, float]]:
        """The words with the consonants of this one, where either is written without vowels; the nearest last."""
        from rapidfuzz import fuzz, process

        pool = self._bare if bare else self._unvowelled
        alike: dict[str, float] = {}
        for wanted in bare or {consonants(word)}:
            for found, like, _ in process.extract(
                wanted, list(pool), scorer=fuzz.ratio, score_cutoff=_BARE_LIKE, limit=None
            ):
                if len(found) > 1:
                    alike[found] = max(like, alike.get(found, 0.0))
        for found, like in sorted(alike.items(), key=lambda each: each[1]):
            for each in pool[found]:
                yield each, _BARE * like / 100


def _is(each: Named, iri: str) -> bool:
    return each.thing.iri == iri


def _weight(word: str) -> int:
    return _NUMBER if is_number(word) else len(word)


def _graded(band: tuple[float, float], share: float) -> float:
    return band[0] + band[1] * min(share, 1.0)


def _beginning(keys: list[str], prefix: str) -> range:
    """The places of the sorted keys that begin with this; none for nothing."""
    if not prefix:
        return range(0)
    return range(bisect_left(keys, prefix), bisect_left(keys, prefix + "\U0010ffff"))


def _postings(rows: Iterable[tuple[Key, list[str]]]) -> dict[str, list[Key]]:
    found: dict[str, list[Key]] = defaultdict(list)
    for key, words in rows:
        for word in dict.fromkeys(words):
            found[word].append(key)
    return dict(found)
