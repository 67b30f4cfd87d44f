"""Frames: a relation, the pattern of words and slots that says it, and which slot plays which role. They are data.

In a pattern `{org:x}` is an organisation, `{orgx:x}` one or a proper name, `{thing:x}` the same with the names of
people and places, `{person:x}` a person or a name shaped like one, `{place:x}`, `{placex:x}`, `{act:x}`, `{post:x}`,
`{conflict:x}`, `{any:x}`; `{orgs:x}`, `{places:x}`, `{things:x}`, `{posts:x}` are lists of them, `{peoplein:x}` all people
in the rest of the sentence; `{gap}` is words of the
same clause, `{aside}` a bracket or a phrase between commas, `{bracket}` a bracket, `{be}`, `{was}`, `{adv}`, `{found}`
what their names say. A group of words `(?P<x>...)` is a role too.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from orbat.claims import Status
from orbat.errors import OrbatError

_FOUND = "founded|established|created|formed|set up|raised|organised|organized|instituted|constituted|inaugurated|activated|launched|stood up|reconstituted"
_LIST = r"(?: \([^()]*\))?(?:(?:, (?:and |or )?(?:in |at |near |to )?| and (?:in |at |near |to )?| or ){0}\d+>(?: \([^()]*\))?)*"
_SETS = {
    "org": "O", "orgx": "[OX]", "thing": "[OXL]", "person": "[PX]", "place": "[LX]", "placex": "[LXO]", "act": "A",
    "post": "S", "conflict": "C", "any": r"[A-Z]", "orgorperson": "[OPX]", "date": "D", "amount": "N",
}  # fmt: skip
_LISTS = {"orgs": "O", "places": "[LX]", "things": "[OXL]", "posts": "S", "people": "[PX]"}
_WORDS = {
    "gap": r"(?:[^;:<]|<(?![PSO])\w\d+>(?:'s)?|<O\d+>(?:'s)?(?! (?:was|were|is|are|has|had|have)\b)){0,160}?",
    "aside": r"(?: \([^()]*\)|(?: \([^()]*\))?, [^;:]{1,90}?,)?",
    "its": r"(?:its|their|<[OP]\d+>'s)",
    "bracket": r"(?: \([^()]*\))?",
    "be": r"(?:is|are|was|were|has been|have been|had been|being|be)",
    "was": r"(?:was|were|is|are|has been|have been|had been|being)",
    "adv": r"(?:(?:\w+ly|also|then|first|again|later|once more|thus|now|soon|temporarily) )*",
    "found": rf"(?:{_FOUND})",
    "Found": "|".join(word[0].upper() + word[1:] for word in _FOUND.split("|")),
    "inwords": r"(?:in|on|at|by|from)? ?<[DL]\d+>(?: (?:in|on|by) <\w\d+>)?",
    "anything": r"(?:the )?(?:<[A-Z]\d+>|[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """One way of saying one relation.

    `subject` and `object` name a role; `=role` takes its words as a literal, `@article` and `@topic` the article's or
    the section's subject. `dated`: nothing without a date; `optional`: the object may be missing;
    `anywhere`: also where the subject stands after a preposition. `when` says how the clause's date is meant: event, start, end, tenure, lasting, since, asof,
    attested, day, slot (the role `when`), bound, none. `before` must match what stands before the pattern, `contains` be found in the words.
    """

    name: str
    relation: str
    pattern: re.Pattern[str]
    confidence: float
    subject: str = "subject"
    fallback: str = ""
    object: str = ""
    when: str = "event"
    event: str = ""
    status: Status = Status.ACCEPTED
    split: bool = False
    dated: bool = False
    anywhere: bool = False
    optional: bool = False
    before: re.Pattern[str] | None = None
    subject_types: frozenset[str] = frozenset()
    subject_kinds: str = ""
    sections: tuple[str, ...] = ()
    contains: re.Pattern[str] | None = None
    qualifiers: tuple[tuple[str, str], ...] = ()
    examples: tuple[tuple[str, ...], ...] = ()
    kinds: tuple[tuple[str, str], ...] = ()

    def kind(self, role: str) -> str:
        """What the pattern wants in a role: org, person, place ...; empty for words."""
        return dict(self.kinds).get(role, "")


def compile_pattern(source: str) -> re.Pattern[str]:
    """The regular expression of a frame's pattern.

    >>> compile_pattern("{org:x} {was} {found}").search("<O1> was founded")["x"]
    '1'
    """

    def expand(found: re.Match[str]) -> str:
        kind, _, role = found[1].partition(":")
        if kind in _WORDS and not role:
            return _WORDS[kind]
        if kind in _SETS:
            return rf"<{_SETS[kind]}(?P<{role}>\d+)>"
        if kind == "peoplein":
            return rf"(?P<{role}_list>.+)"
        if kind in _LISTS:
            one = f"<{_LISTS[kind]}"
            return rf"(?P<{role}_list>{one}\d+>{_LIST.replace('{0}', one)})"
        raise OrbatError(source, f"a frame has the unknown part {found[0]}", "See frames.py for the parts there are")

    return re.compile(re.sub(r"\{([A-Za-z]+(?::\w+)?)\}", expand, source))


@cache
def frames() -> tuple[Frame, ...]:
    """All frames, in the order of their files and places."""
    out: list[Frame] = []
    for file in sorted(files("orbat.extract.prose").joinpath("frames").iterdir(), key=lambda each: each.name):
        if file.name.endswith(".toml"):
            out += (_frame(row) for row in tomllib.loads(file.read_text(encoding="utf-8"))["frame"])
    return tuple(out)


def _frame(row: Mapping[str, object]) -> Frame:
    known = dict(row)
    kinds = re.findall(r"\{([a-z]+):(\w+)\}", str(row["pattern"]))
    before = known.pop("before", None)
    contains = known.pop("contains", None)
    rest = {
        "pattern": compile_pattern(str(known.pop("pattern"))),
        "before": compile_pattern(str(before)) if before else None,
        "contains": re.compile(str(contains)) if contains else None,
        "kinds": tuple(sorted((role, kind) for kind, role in kinds)),
        "subject_types": frozenset(known.pop("subject_types", ())),  # type: ignore[call-overload]
        "sections": tuple(known.pop("sections", ())),  # type: ignore[call-overload]
        "qualifiers": tuple(sorted(dict(known.pop("qualifiers", {})).items())),  # type: ignore[call-overload]
        "examples": tuple(tuple(example) for example in known.pop("examples", ())),  # type: ignore[attr-defined]
    }
    known["status"] = Status(str(known.get("status", Status.ACCEPTED)))
    return Frame(**known, **rest)  # type: ignore[arg-type]
