"""The country that a name itself tells: "Fijian Police", "Police of the Republic of Fiji", "Police (Fiji)"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from orbat.resolve.folding import fold
from orbat.vocabulary import vocabulary

Words = tuple[str, ...]
OTHER_STATE = frozenset(
    ["autonomous", "soviet", "socialist", "ssr", "assr", "federal", "federative", "democratic", "republic", "province"]
)


@cache
def country_words() -> Mapping[str, tuple[tuple[Words, str], ...]]:
    """Every name and adjective of a country with its label, by first word, the longest first.

    A part of a state (an autonomous republic) has an empty label: its name is no country, and hides none in it.
    """
    pairs: set[tuple[Words, str]] = set()
    for concept in vocabulary().scheme("countries"):
        for name in (*concept.names, *concept.values("adjective"), *concept.values("demonym")):
            pairs.add((fold(name), "" if concept.value("statehood") == "part" else concept.label))
    return by_first_word(pairs)


def by_first_word(pairs: Iterable[tuple[Words, str]]) -> dict[str, tuple[tuple[Words, str], ...]]:
    """The pairs that begin with a word, the longest first."""
    found: dict[str, list[tuple[Words, str]]] = {}
    for words, label in sorted(pairs, key=lambda pair: (-len(pair[0]), pair)):
        if words:
            found.setdefault(words[0], []).append((words, label))
    return {first: tuple(rest) for first, rest in found.items()}


@lru_cache(maxsize=1 << 12)
def country_label(name: str) -> str:
    """The one label of a country, whichever of its names is given; of an unknown country the name itself."""
    words = fold(name)
    if not words:
        return ""
    known = dict(country_words().get(words[0], ()))
    return known.get(words) or known.get(without_form_of_state(words)) or name.strip()


def without_form_of_state(words: Words) -> Words:
    """A country's words without "Republic of" and the like.

    >>> without_form_of_state(("republic", "of", "fiji"))
    ('fiji',)
    """
    return words[words.index("of") + 1 :] if "of" in words and words[0] in STATE else words


STATE = frozenset({"republic", "kingdom", "federation", "state", "commonwealth", "union", "islamic", "peoples"})


def split_country(words: Words, hint: str = "") -> tuple[Words, str]:
    """The words without the country they tell, and its label; two countries, or nothing left: the words as they are.

    An adjective or name counts in front, after "of" and at the end. `hint` is a country that the words may name too.
    """
    found: list[tuple[int, int, str]] = []
    place = 0
    while place < len(words):
        length, label = country_at(words, place, hint)
        if label:
            found.append((place, place + length, label))
        place += length or 1
    if len({label for _, _, label in found}) != 1:
        return words, ""
    kept = list(words)
    for start, end, _ in reversed(found):
        del kept[front_of(words, start) if end == len(words) else start : end]
    rest = tuple(kept)
    return (rest, found[0][2]) if any(word not in {"of", "in"} for word in rest) else (words, "")


def front_of(words: Words, start: int) -> int:
    """Where the words that lead up to a country at the end begin: "of", "of republic of"."""
    while start and (words[start - 1] in STATE or words[start - 1] in {"of", "in"}):
        start -= 1
        if words[start] == "of" and not (start and words[start - 1] in STATE):
            break
    return start


def country_at(words: Words, place: int, hint: str) -> tuple[int, str]:
    """How many words from here name which country; none within another state's name ("X Autonomous Republic")."""
    if place and place + 1 < len(words) and words[place - 1] not in {"of", "in"}:
        return 0, ""
    options = country_words().get(words[place], ())
    if hint:
        options = (*options, (fold(hint), hint))
    for option, label in options:
        end = place + len(option)
        if words[place:end] == option and words[end : end + 1] not in OTHER_STATES:
            return len(option), label
    return 0, ""


OTHER_STATES = frozenset((word,) for word in OTHER_STATE)


@lru_cache(maxsize=1 << 14)
def is_country(name: str) -> bool:
    """Whether a text is the name or adjective of a country.

    >>> is_country("Republic of Fiji"), is_country("Suva")
    (True, False)
    """
    words = fold(name)
    return bool(words) and bool(dict(country_words().get(words[0], ())).get(words))
