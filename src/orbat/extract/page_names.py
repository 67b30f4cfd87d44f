"""Titles of pages: of what kind of thing a page of this title is, and whether it is the one that a mention names."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from orbat.claims import ORGANISATIONS, EntityType, Mention
from orbat.text.heads import entity_type
from orbat.text.places import country_of
from orbat.vocabulary import vocabulary

_BRACKET = re.compile(r"^(?P<bare>.+?)\s*\((?P<inside>[^()]*)\)$")
_WORD = re.compile(r"[^\W_]+(?:['’]s)?")
_BORN = re.compile(r"(?:born\s+)?(?:\w+,?\s+)?(?:born\s+)?(?:1\d|20)\d\d")
_YEAR = re.compile(r"1\d{3}|20\d\d")
LINKING = frozenset({"by", "a", "of", "the", "for", "and", "in", "on", "at", "to"})


def is_no_thing(title: str) -> bool:
    """Whether a title is of a list, of a time or a side of a thing."""
    return bool(_tables().not_things.fullmatch(title.casefold()))


def names(target: str, mention: Mention) -> bool:
    """Whether a link to a page of this title names what the mention names.

    >>> names("River Guard (Fiji)", Mention("River Guard", EntityType.AGENCY))
    True
    >>> names("River Guard (film)", Mention("River Guard", EntityType.AGENCY))
    False
    """
    if any(sign in target for sign in "#:") or is_no_thing(target):
        return False
    bare, bracket = cut(target)
    if bracket and not _is_kind(bracket, mention.type):
        return False
    country = country_of(target) if mention.type is not EntityType.PERSON else ""
    if country and mention.country and country != mention.country:
        return False
    if mention.type is EntityType.PERSON and len(words_of(bare)) < 2:
        return False
    if mention.type is EntityType.PLACE and words_of(bare.partition(",")[0]) == words_of(mention.name):
        return True
    return words_of(bare) == words_of(mention.name)


def _is_kind(bracket: str, kind: EntityType) -> bool:
    """Whether a bracket tells of a country or of a kind of thing that this one may be."""
    words = bracket.casefold()
    if kind is EntityType.PERSON:
        is_unreal = any(each in words.split() for each in _tables().unreal)
        return not is_unreal and (bool(_BORN.fullmatch(words)) or f" {words}".endswith(_tables().person))
    if country_of(bracket):
        return True
    if kind is EntityType.CONFLICT:
        return words in _tables().conflict or bool(_YEAR.fullmatch(words))
    if kind is EntityType.PLACE:
        return words in _tables().place
    return _has_body(bracket) or words in _tables().body or words in _tables().place


def _has_body(words: str) -> bool:
    """Whether words have a noun for a kind of body."""
    heads = (vocabulary().head(scheme, words) for scheme in ("organisation-kinds", "echelons"))
    return any(entity_type(head) in ORGANISATIONS for head in heads if head)


def is_own_name(target: str, mention: Mention) -> bool:
    """Whether a title is surely the name of the one thing, not of a kind of things, of many, or of another kind.

    A body's has a noun for its kind, which tells it from the town where it stands, and a country or a word of its own.
    An abbreviation leads to a page of another title, or of many.

    >>> is_own_name("River Guard of Fiji", Mention("River Guard of Fiji", EntityType.AGENCY))
    True
    >>> is_own_name("Salto", Mention("Salto", EntityType.UNIT)), is_own_name("RGF", Mention("RGF", EntityType.AGENCY))
    (False, False)
    """
    bare, _ = cut(target)
    if bare.isupper() and " " not in bare:
        return False
    if mention.type in {EntityType.PERSON, EntityType.PLACE}:
        return True
    if mention.type in ORGANISATIONS and not _has_body(bare):
        return False
    own = (word for word in words_of(bare) if not word[0].isdigit() and len(word) > 1)
    return bool(country_of(target)) or any(word not in _generic() for word in own)


def cut(title: str) -> tuple[str, str]:
    """A title without the bracket that tells it from others, and what stands in that."""
    found = _BRACKET.match(title.strip())
    return (found["bare"], found["inside"]) if found else (title.strip(), "")


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, small, without an article before it."""
    words = tuple(each.replace("’", "'") for each in _WORD.findall(name.casefold()))
    return words[1:] if words[:1] == ("the",) else words


@dataclass(frozen=True, slots=True)
class _Tables:
    """`pages.toml`."""

    not_things: re.Pattern[str]
    person: tuple[str, ...]
    unreal: tuple[str, ...]
    body: frozenset[str]
    place: frozenset[str]
    conflict: frozenset[str]
    generic: frozenset[str]


@cache
def _tables() -> _Tables:
    table = tomllib.loads(Path(__file__).with_name("pages.toml").read_text(encoding="utf-8"))
    patterns = "|".join(re.escape(each).replace(r"\*", ".+") for each in table["not_things"])
    sets = (frozenset(table[name]) for name in ("body", "place", "conflict", "generic"))
    person = tuple(f" {each}" for each in table["person"])
    return _Tables(re.compile(patterns), person, tuple(table["unreal"]), *sets)


@cache
def _generic() -> frozenset[str]:
    """Words that the names of many bodies share: those of the vocabularies' kinds, and the ordinary ones."""
    schemes = ("organisation-kinds", "echelons", "unit-kinds")
    names = (name for scheme in schemes for each in vocabulary().scheme(scheme) for name in each.names)
    words = {word for name in names if name == name.lower() for word in words_of(name)}
    return frozenset(words | {f"{word}s" for word in words} | _tables().generic | LINKING)
