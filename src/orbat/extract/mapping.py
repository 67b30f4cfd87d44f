"""Which parameter of an infobox says what: one table of mapping rows for each template family, kept as data."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from orbat.claims import EntityType
from orbat.document import Infobox

FOLDER = Path(__file__).with_name("infoboxes")
SUCCESSIONS = Path(__file__).with_name("succession_boxes.toml")
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
    """The parameters of one family of templates; `ignored` gives the reason for each parameter that is not read.

    `about` is what such an infobox is about.
    """

    name: str
    about: EntityType
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
    family = next(each for each in (*families(), succession_family()) if each.name == name)
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


@cache
def succession_family() -> Family:
    """The parameters of succession boxes, which are no infoboxes."""
    return _family(SUCCESSIONS)


def family_of(infobox: Infobox) -> Family | None:
    """The family that the template's name gives; without a template's name the one that knows most keys, if half.

    A template that is named, and that no family has, is of none: the same word means something else in another one.
    """
    if not infobox.fields:
        return None
    family = family_named(infobox.name)
    if family or "infobox" in infobox.name.casefold():
        return family
    known = {family.name: sum(family.knows(field.key) for field in infobox.fields) for family in families()}
    best = max(families(), key=lambda family: (known[family.name], -len(family.parameters)))
    return best if 2 * known[best.name] >= len(infobox.fields) else None


def family_named(name: str) -> Family | None:
    """The family that has a template of this name."""
    template = template_name(name)
    return next((family for family in families() if template in family.templates), None)


def template_name(name: str) -> str:
    """A template's name as the tables have it: without its namespace and the word `infobox`.

    >>> template_name("Template:Infobox_military unit"), template_name("military unit")
    ('military unit', 'military unit')
    """
    words = re.sub(r"[\s_]+", " ", name).strip().casefold().removeprefix("template:")
    return words.strip().removeprefix("infobox").strip()


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    first, found, rest = re.escape(pattern).partition(re.escape(NUMBER))
    return re.compile(first + (r"(?P<n>\d*)" if found else "") + rest.replace(re.escape(NUMBER), r"\d*"))


def _family(path: Path) -> Family:
    """The family of a file; one that `extends` another has its parameters after its own."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    shared = table.get("beside", {})
    ignored = [(pattern, reason) for reason, patterns in table["ignored"].items() for pattern in patterns]
    parameters = [_parameter(pattern, row, shared) for pattern, row in table["fields"].items()]
    if "extends" in table:
        other = _family(path.with_name(f"{table['extends']}.toml"))
        own = {pattern for pattern, _ in ignored} | {each.pattern for each in parameters}
        own |= {pattern for each in parameters for _, pattern in each.beside}
        parameters += [each for each in other.parameters if not _fits(each.pattern, own)]
        ignored += [each for each in other.ignored if not _fits(each[0], own)]
    templates = tuple(template_name(name) for name in table["templates"])
    return Family(path.stem, EntityType(table["about"]), templates, tuple(parameters), tuple(ignored))


def _fits(pattern: str, others: set[str]) -> bool:
    """Whether one of the others has a parameter."""
    return any(_expression(other).fullmatch(pattern.replace(NUMBER, "")) for other in others)


def _parameter(pattern: str, row: dict[str, str | dict[str, str]], shared: dict[str, dict[str, str]]) -> Parameter:
    """A mapping row; `with` names a shared table of parameters that complete the value."""
    options = sorted((name, value) for name, value in row.items() if isinstance(value, str))
    given = dict(options)
    beside, posts = row.get("beside", {}), row.get("posts", {})
    common = shared.get(given.pop("with", ""), {})
    return Parameter(
        pattern,
        given.pop("read"),
        given.pop("relation", ""),
        tuple(sorted(given.items())),
        tuple(sorted({**common, **beside}.items())) if isinstance(beside, dict) else (),
        tuple(sorted(posts.items())) if isinstance(posts, dict) else (),
    )
