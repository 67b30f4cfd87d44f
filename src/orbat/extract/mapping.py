"""Which parameter of an infobox says what: one table of mapping rows for each template family, kept as data."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from orbat.document import Infobox

FOLDER = Path(__file__).with_name("infoboxes")
NUMBER = "{n}"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One mapping row: the parameter's pattern, its value reader, the relation, and what the reader needs to know.

    `beside` names the parameters that complete the value: part of the value, pattern of the key.
    """

    pattern: str
    read: str
    relation: str
    options: tuple[tuple[str, str], ...] = ()
    beside: tuple[tuple[str, str], ...] = ()
    posts: tuple[tuple[str, str], ...] = ()

    def option(self, name: str) -> str:
        """The value of an option, empty where the row does not give it."""
        return dict(self.options).get(name, "")


@dataclass(frozen=True, slots=True)
class Match:
    """A mapping row that fits a key, with the number of a numbered parameter."""

    parameter: Parameter
    number: str

    def key(self, pattern: str) -> str:
        """The key of a parameter beside this one."""
        return pattern.replace(NUMBER, self.number)


@dataclass(frozen=True, slots=True)
class Family:
    """The parameters of one family of templates; `ignored` gives the reason for each parameter that is not read."""

    name: str
    templates: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    ignored: tuple[tuple[str, str], ...]

    def match(self, key: str) -> Match | None:
        """The first row whose pattern fits the key."""
        return _known(self.name, plain_key(key)).match

    def reason(self, key: str) -> str:
        """Why a parameter is not read; empty where it is read, or unknown."""
        return _known(self.name, plain_key(key)).reason

    def completes(self, key: str) -> bool:
        """Whether a parameter completes another one's value."""
        return _known(self.name, plain_key(key)).completes

    def knows(self, key: str) -> bool:
        """Whether the family has such a parameter."""
        known = _known(self.name, plain_key(key))
        return known.match is not None or known.completes or bool(known.reason)


@dataclass(frozen=True, slots=True)
class Known:
    """What a family knows of a key."""

    match: Match | None
    completes: bool
    reason: str


@lru_cache(maxsize=1 << 14)
def _known(name: str, key: str) -> Known:
    family = next(each for each in families() if each.name == name)
    fits = ((each, _expression(each.pattern).fullmatch(key)) for each in family.parameters)
    match = next((Match(each, found.groupdict().get("n") or "") for each, found in fits if found), None)
    beside = (pattern for each in family.parameters for _, pattern in each.beside)
    completes = any(_expression(pattern).fullmatch(key) for pattern in beside)
    reason = next((reason for pattern, reason in family.ignored if _expression(pattern).fullmatch(key)), "")
    return Known(match, completes, reason)


def plain_key(key: str) -> str:
    """A parameter name as the tables spell it.

    >>> plain_key("Garrison Label"), plain_key("garrison_label"), plain_key("Chief1Name")
    ('garrisonlabel', 'garrisonlabel', 'chief1name')
    """
    return re.sub(r"[\s_-]+", "", key).casefold()


@cache
def families() -> tuple[Family, ...]:
    """Every family that is shipped, by the name of its file."""
    return tuple(_family(path) for path in sorted(FOLDER.glob("*.toml")))


def family_of(infobox: Infobox) -> Family | None:
    """The family that the template's name gives, else the one that knows most keys, if it knows half of them."""
    if not infobox.fields:
        return None
    template = re.sub(r"[\s_]+", " ", infobox.name).strip().casefold()
    for family in families():
        if template in family.templates:
            return family
    known = {family.name: sum(family.knows(field.key) for field in infobox.fields) for family in families()}
    best = max(families(), key=lambda family: known[family.name])
    return best if 2 * known[best.name] >= len(infobox.fields) else None


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    return re.compile(re.escape(pattern).replace(re.escape(NUMBER), r"(?P<n>\d*)"))


def _family(path: Path) -> Family:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    ignored = ((pattern, reason) for reason, patterns in table["ignored"].items() for pattern in patterns)
    parameters = (_parameter(pattern, row) for pattern, row in table["fields"].items())
    return Family(path.stem, tuple(table["templates"]), tuple(parameters), tuple(ignored))


def _parameter(pattern: str, row: dict[str, str | dict[str, str]]) -> Parameter:
    options = sorted((name, value) for name, value in row.items() if isinstance(value, str))
    given = dict(options)
    beside, posts = row.get("beside", {}), row.get("posts", {})
    return Parameter(
        pattern,
        given.pop("read"),
        given.pop("relation", ""),
        tuple(sorted(given.items())),
        tuple(sorted(beside.items())) if isinstance(beside, dict) else (),
        tuple(sorted(posts.items())) if isinstance(posts, dict) else (),
    )
