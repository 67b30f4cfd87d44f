"""What the categories and the short description of a page tell of its subject's kind."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from orbat.claims import EntityType
from orbat.document import Article


def hinted_type(article: Article) -> EntityType | None:
    """The kind that most of the telling categories agree on, else that of the description; None where none tells."""
    told = [kind for words in article.categories if (kind := _kind("category", words))]
    kinds = sorted(set(told), key=lambda kind: (-told.count(kind), kind.value))
    if kinds and (len(kinds) == 1 or told.count(kinds[0]) > told.count(kinds[1])):
        return kinds[0]
    return _kind("description", article.description)


def _kind(where: str, words: str) -> EntityType | None:
    plain = words.casefold().strip()
    return next((kind for kind, pattern in _patterns()[where] if pattern.fullmatch(plain)), None) if plain else None


@cache
def _patterns() -> dict[str, tuple[tuple[EntityType, re.Pattern[str]], ...]]:
    table = tomllib.loads(Path(__file__).with_name("type_hints.toml").read_text(encoding="utf-8"))
    return {
        where: tuple((EntityType(kind), re.compile("|".join(several))) for kind, several in rows.items())
        for where, rows in table.items()
    }
