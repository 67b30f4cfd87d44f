"""What each template and each tag becomes, read from `templates.toml` and `tags.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

_HOLE = re.compile(r"\{([^{}]*)\}")
_BLANKS = re.compile(r"[\s_]+")
_SPACE = re.compile(r"^(?:template|t)\s*:\s*", re.IGNORECASE)

Pattern = tuple["str | tuple[str, ...]", ...]
"""Words and holes in turn. A hole has the keys of the arguments that fill it, the first that has words; `=x` is x."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What becomes of a template: `action` names the function, `patterns` its words: the first that can be filled."""

    action: str
    patterns: tuple[Pattern, ...] = ()


@lru_cache(maxsize=1 << 14)
def name_of(words: str) -> str:
    """A template's name as the rules spell it: small, one blank between words, without namespace.

    >>> name_of(" Template:Birth_date  and age\\n")
    'birth date and age'
    """
    name = _BLANKS.sub(" ", words).strip()
    return _SPACE.sub("", name).casefold()


@lru_cache(maxsize=1 << 14)
def rule_of(name: str) -> Rule | None:
    """The rule for a name as `name_of` gives it; None where no rule knows it."""
    exact, starts, ends = _rules()
    found = exact.get(name)
    if found:
        return found
    for start, rule in starts:
        if name.startswith(start):
            return rule
    return next((rule for end, rule in ends if name.endswith(end)), None)


@cache
def tags() -> dict[str, str]:
    """What becomes of each tag, by its name."""
    return {name: action for action, names in _table("tags.toml").items() for name in names}


@cache
def convert_words() -> dict[str, dict[str, str]]:
    """How `{{convert}}` writes what stands between two numbers, and units whose code is no symbol."""
    table = tomllib.loads(Path(__file__).with_name("convert.toml").read_text(encoding="utf-8"))
    return {part: {str(key): str(value) for key, value in rows.items()} for part, rows in table.items()}


@cache
def _rules() -> tuple[dict[str, Rule], tuple[tuple[str, Rule], ...], tuple[tuple[str, Rule], ...]]:
    """The rules by name, by what a name begins with, and by what it ends with."""
    exact: dict[str, Rule] = {}
    starts: list[tuple[str, Rule]] = []
    ends: list[tuple[str, Rule]] = []
    for action, rows in _table("templates.toml").items():
        patterns = rows if isinstance(rows, dict) else dict.fromkeys(rows, "")
        for name, pattern in patterns.items():
            several = [pattern] if isinstance(pattern, str) else pattern
            rule = Rule(action, tuple(map(compile_pattern, several)))
            if len(name) > 1 and name.endswith("*"):
                starts.append((name[:-1], rule))
            elif len(name) > 1 and name.startswith("*"):
                ends.append((name[1:], rule))
            else:
                exact[name] = rule
    return exact, _longest_first(starts), _longest_first(ends)


def _longest_first(rows: list[tuple[str, Rule]]) -> tuple[tuple[str, Rule], ...]:
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))


def compile_pattern(pattern: str) -> Pattern:
    """A pattern as words and holes.

    >>> compile_pattern("c. {2|1}!")
    ('c. ', ('2', '1'), '!')
    """
    parts = _HOLE.split(pattern)
    return tuple(tuple(part.split("|")) if number % 2 else part for number, part in enumerate(parts))


def _table(name: str) -> dict[str, dict[str, str | list[str]] | list[str]]:
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
