"""The search index of a site without a server: scripts, so that they load from disk too.

`search-index.js` has what folding needs (letters of any script in ASCII, ordinals, sounds, consonants) and which shards
there are; `search/<shard>.js` the things. A few things are one shard. Of many there is one for each letter or digit
with which a word of their names begins, or sounds as if it began, so that a search loads a few of them.
"""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from anyascii import anyascii

from orbat.ask.names import Named
from orbat.ask.spelling import CLASSES, CONSONANTS, GREEK, SILENT, heard
from orbat.ask.spelling import words as words_of
from orbat.resolve.folding import LETTERS, ORDINALS

FILE = "search-index.js"
FOLDER = "search"
FEW = 5000
"""Names that are one shard; about 400 kB."""
KNOWN = range(0x80, 0x3000)
"""The characters whose letters in ASCII are known whether a name has them or not: all alphabets but those of Asia."""
_SPOKEN = frozenset("LMN")


def index(things: Iterable[Named], path: Callable[[str], str | None], few: int = FEW) -> Iterator[tuple[str, bytes]]:
    """The files and their words; `path` gives the page of a thing, None for one without."""
    found = [(each, where) for each in things if (where := path(each.thing.iri)) is not None]
    kinds = sorted({each.thing.kind for each, _ in found})
    places = {kind: place for place, kind in enumerate(kinds)}
    rows = [(each, _row(each, where, places)) for each, where in found]
    shards = _shards(rows, few)
    letters = _letters("".join(name for each, _ in found for name in each.names))
    names = {shard: sorted(begins) for shard, (begins, _) in shards.items()}
    head = {
        "kinds": kinds,
        "shards": names,
        "ordinals": ORDINALS,
        "sounds": LETTERS,
        "greek": GREEK,
        "consonants": CONSONANTS,
        "classes": CLASSES,
        "silent": SILENT,
        "letters": letters,
    }
    yield FILE, script("orbatNames", head)
    for shard, (_, said) in shards.items():
        words = _json(said)
        yield f"{FOLDER}/{shard}.js", f'(self.orbatThings = self.orbatThings || {{}})["{shard}"] = {words};\n'.encode()


def script(name: str, value: object) -> bytes:
    """A classic script that sets a global."""
    return f"self.{name} = {_json(value)};\n".encode()


def _row(each: Named, path: str, places: Mapping[str, int]) -> list[Any]:
    """Page, label, kind and names; no names where the label is the only one."""
    names = [] if each.names == (each.thing.label,) else list(each.names)
    return [path, each.thing.label, places[each.thing.kind], names]


def _shards(rows: list[tuple[Named, list[Any]]], few: int) -> dict[str, tuple[set[str], list[list[Any]]]]:
    if sum(len(each.names) for each, _ in rows) <= few:
        return {"all": ({"*"}, [row for _, row in rows])} if rows else {}
    shards: dict[str, tuple[set[str], list[list[Any]]]] = defaultdict(lambda: (set(), []))
    for each, row in rows:
        for letter in sorted({letter for name in each.names for letter in _beginnings(name)}):
            begins, said = shards[letter if letter.isascii() and letter.isalnum() else "other"]
            begins.add(letter)
            said.append(row)
    return dict(sorted(shards.items()))


def _beginnings(name: str) -> Iterator[str]:
    for word in words_of(name):
        yield word[0]
        yield heard(word)[0]


def _letters(words: str) -> dict[str, str]:
    """What each character is in ASCII, for those in use and those of all alphabets; not for signs."""
    known = {chr(code) for code in KNOWN if unicodedata.category(chr(code))[0] in _SPOKEN}
    return {letter: anyascii(letter) for letter in sorted(known | {each for each in words if each > "\x7f"})}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("\u2028", "\\u2028")
