"""The order of battle: what belongs to an organisation, and what belongs to that; on a day, if one is given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from orbat.ask.find import the_one
from orbat.dates import is_day
from orbat.errors import UsageError
from orbat.store import Store

_DAY = re.compile(r"\d{4}-\d\d-\d\d")

LINKS = """
SELECT DISTINCT ?child ?parent ?condition ?edtf ?first ?sure ?kept ?last WHERE {
  { ?child org:unitOf|org:subOrganizationOf|orbat:subordinateTo ?parent }
  UNION {
    ?link orbat:subordinate ?child ; orbat:superior ?parent .
    OPTIONAL { ?link orbat:condition ?condition }
    OPTIONAL {
      ?link orbat:during ?time . ?time orbat:edtf ?edtf
      OPTIONAL { ?time crm:P82a_begin_of_the_begin ?first }
      OPTIONAL { ?time crm:P81a_end_of_the_begin ?sure }
      OPTIONAL { ?time crm:P81b_begin_of_the_end ?kept }
      OPTIONAL { ?time crm:P82b_end_of_the_end ?last }
    }
  }
}
"""
"""What belongs to what: plainly, or under a condition or for a time, with the bounds of that time."""
_BOUNDS = ("first", "sure", "kept", "last")
_LIVES = """
SELECT ?thing ?label (MIN(?from) AS ?born) (MAX(?to) AS ?dead) WHERE {
  { ?thing org:unitOf|org:subOrganizationOf|orbat:subordinateTo ?any }
  UNION { ?any org:unitOf|org:subOrganizationOf|orbat:subordinateTo ?thing }
  UNION { ?link orbat:subordinate|orbat:superior ?thing }
  ?thing skos:prefLabel ?label
  OPTIONAL {
    ?thing org:resultedFrom ?event . ?event a orbat:Foundation ; time:hasTime/crm:P82a_begin_of_the_begin ?from
  }
  OPTIONAL { ?thing org:changedBy ?end . ?end a orbat:Dissolution ; time:hasTime/crm:P82b_end_of_the_end ?to }
} GROUP BY ?thing ?label
"""


@dataclass(frozen=True, slots=True)
class Branch:
    """An organisation with what belongs to it; `remark` says under what condition, when, and how surely on the day."""

    label: str
    iri: str
    remark: str
    branches: tuple[Branch, ...]

    @property
    def data(self) -> dict[str, Any]:
        """The same for a program."""
        below = [branch.data for branch in self.branches]
        return {"iri": self.iri, "label": self.label, "remark": self.remark, "branches": below}

    def __str__(self) -> str:
        return "\n".join(self.lines())

    def lines(self) -> list[str]:
        """The tree as it is printed."""
        lines = [f"{self.label} ({self.remark})" if self.remark else self.label]
        for number, branch in enumerate(self.branches, 1):
            is_last = number == len(self.branches)
            first, *others = branch.lines()
            lines.append(("└── " if is_last else "├── ") + first)
            lines += [("    " if is_last else "│   ") + other for other in others]
        return lines


@dataclass(frozen=True, slots=True)
class _Life:
    """A label and the days between which the text lets it exist (ISO, empty where it says nothing)."""

    label: str
    born: str
    dead: str


def tree(store: Store, words: str, at: str | None = None) -> Branch:
    """The tree below the one thing of this name; with `at` (a day) without what had not begun or was over."""
    if at is not None and not (_DAY.fullmatch(at) and is_day(at)):
        raise UsageError(f"--at {at}", "this is not a day", "Write it as 2010-05-31")
    thing = the_one(store, words)
    children: dict[str, list[tuple[str, str]]] = {}
    for row in store.query(LINKS):
        held = standing(tuple(row[name].text for name in _BOUNDS), at or "")
        if held is not None:
            remark = ", ".join(filter(None, (row["condition"].text, row["edtf"].text, held)))
            children.setdefault(row["parent"].text, []).append((row["child"].text, remark))
    lives = {
        row["thing"].text: _Life(row["label"].text, row["born"].text, row["dead"].text) for row in store.query(_LIVES)
    }
    lives.setdefault(thing.iri, _Life(thing.label, "", ""))
    return _grow(thing.iri, "", children, lives, at or "", frozenset())


def _grow(
    iri: str,
    remark: str,
    children: dict[str, list[tuple[str, str]]],
    lives: dict[str, _Life],
    at: str,
    above: frozenset[str],
) -> Branch:
    known = lives.get(iri, _Life(iri, "", ""))
    below: dict[str, set[str]] = {}
    for child, words in children.get(iri, ()):
        life = lives.get(child, _Life(child, "", ""))
        if child != iri and child not in above and not (at and (life.born > at or "" < life.dead < at)):
            below.setdefault(child, set()).add(words)
    branches = tuple(
        _grow(child, "; ".join(sorted(filter(None, remarks))), children, lives, at, above | {iri})
        for child, remarks in sorted(below.items(), key=lambda pair: (lives.get(pair[0], known).label, pair[0]))
    )
    return Branch(known.label, iri, remark, branches)


def standing(bounds: Sequence[str], day: str) -> str | None:
    """Whether a link holds on a day: empty for certain or if no day is given, `possibly then`, None for certainly not.

    `bounds` are the first and last day on which it began, and the first and last on which it ended; empty if not told.

    >>> [standing(("2003-01-01", "2003-12-31", "", ""), day) for day in ("2003-05-01", "2004-01-01", "2002-12-31")]
    ['possibly then', '', None]
    """
    first, sure, kept, last = bounds
    if not day:
        return ""
    if (first and day < first) or (last and day > last):
        return None
    is_certain = bool(sure and sure <= day and (not last or day <= kept))
    return "possibly then" if any(bounds) and not is_certain else ""
