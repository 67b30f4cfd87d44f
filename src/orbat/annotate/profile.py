"""A profile: the conventions by which general mentions become annotations, as a TOML file.

All keys are optional; one that is left out has the value of the general profile's kind: nothing is left out.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from importlib.resources import files
from pathlib import Path

from orbat.errors import OrbatError

SHIPPED = ("general", "serving-officers")


@dataclass(frozen=True, slots=True)
class Profile:
    """Conventions.

    Lines: `skip_headline` leaves out the first line where it is no sentence, `skip_teaser` a line that the next one
    says again.
    People: `only_serving` wants a rank, or a post or body of a force; `repeat` says which later mentions are marked
    (`all`, `ranked` those with a rank, `none`); `no_ranks` are ranks, by
    label, whose holders are left out; `serving_posts` are
    posts, by label, that make somebody serve who has neither a rank nor a body.
    Posts: `attached_only` wants a holder; `role_heads` are words that make a post a Role, all others are a Title, but
    for `title_first`, which win; `rank_posts` are posts, by label, that are marked as ranks.
    Bodies: `bodies` are the labels of heads that are marked (empty: all); `of_force` those that are marked only if
    their name has one of `force_words`; `no_bodies` are words of a name that is not marked; `named_in_capitals` wants a
    number, or capitals; `no_plurals` leaves out several at once (`1 and 3 Divisions`);
    `alone_in_line` are the labels of heads that are marked though nothing else in their line is, as numbered ones are
    (empty: all).
    """

    name: str
    description: str = ""
    skip_headline: bool = False
    skip_teaser: bool = False
    only_serving: bool = False
    repeat: str = "all"
    no_ranks: tuple[str, ...] = ()
    serving_posts: tuple[str, ...] = ()
    attached_only: bool = False
    role_heads: tuple[str, ...] = ()
    title_first: tuple[str, ...] = ()
    rank_posts: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    of_force: tuple[str, ...] = ()
    force_words: tuple[str, ...] = ()
    no_bodies: tuple[str, ...] = ()
    named_in_capitals: bool = False
    no_plurals: bool = False
    alone_in_line: tuple[str, ...] = ()


def read_profile(name: str) -> Profile:
    """A profile that orbat ships, by its name, or one in a file; OrbatError with what is wrong in it."""
    if name in SHIPPED:
        return _profile(name, files("orbat.annotate").joinpath("profiles", f"{name}.toml").read_text("utf-8"))
    path = Path(name)
    if not path.is_file():
        raise OrbatError(name, "there is no such profile", f"Name a file, or one of {', '.join(SHIPPED)}")
    return _profile(str(path), path.read_text(encoding="utf-8"))


def _profile(where: str, words: str) -> Profile:
    try:
        table = tomllib.loads(words)
    except tomllib.TOMLDecodeError as problem:
        raise OrbatError(where, f"it cannot be read as TOML: {problem}", "Correct it there") from problem
    known = {one.name: one for one in fields(Profile)}
    values: dict[str, object] = {}
    for key, value in table.items():
        if key not in known:
            raise OrbatError(where, f"unknown key {key!r}", f"The keys are {', '.join(known)}")
        values[key] = tuple(value) if isinstance(value, list) else value
        wanted = {"bool": bool, "str": str}.get(str(known[key].type), tuple)
        if not isinstance(values[key], wanted):
            raise OrbatError(where, f"{key} = {value!r} is no {wanted.__name__}", "See orbat's own profiles")
    if values.get("repeat", "all") not in {"all", "ranked", "none"}:
        raise OrbatError(where, f"repeat = {values['repeat']!r}", "Write all, ranked or none")
    return Profile(**{"name": Path(where).stem, **values})  # type: ignore[arg-type]
