"""What the things of a class can be chosen by: country, kind, rank, post, body, whether the sources disagree on them.

The facets are those of `terms.toml`: how a thing leads to the value, and how many things must share one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from orbat.pages.nodes import Node, Nodes, Words, expanded, is_iri
from orbat.pages.words import terms
from orbat.store import term

DISPUTED = "yes"
"""The one value of the facet `disputed`."""
ABOUT = (
    "rdf:subject/(org:member|org:resultingOrganization|org:originalOrganization|orbat:observedOrganization"
    "|orbat:participant|orbat:affected)?"
)
"""How a claim leads to the thing that it is about."""
_VALUES = """
SELECT ?value (COUNT(DISTINCT ?x) AS ?n) { ?x a CLASS ; WAY ?value ONLY }
GROUP BY ?value HAVING (COUNT(DISTINCT ?x) >= LEAST CHOSEN) ORDER BY DESC(?n) ?value LIMIT MOST
"""
_DISPUTED = "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a CLASS ONLY }"
MOST = 200
"""How many values a facet offers, those of most things."""
Chosen = Mapping[str, str]
"""The IRI chosen of each facet by its name, and `yes` of `disputed`; only what is chosen."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value to choose: how it is called in an address, and how many things have it beside what is chosen already."""

    value: str
    words: Words
    slug: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """What can be chosen by: `name` as in an address, `chosen` the choice made, if one is."""

    name: str
    heading: str
    choices: tuple[Choice, ...]
    chosen: Choice | None


def ways() -> Mapping[str, str]:
    """How a thing leads to the value of each facet but `disputed`, as a query says it."""
    return {each["name"]: each["way"] for each in terms()["facets"]}


def asked_for(values: Mapping[str, str]) -> Chosen:
    """What a request chooses: the values that can be looked for."""
    chosen = {name: values[name] for name in ways() if is_iri(values.get(name, ""))}
    return {**chosen, "disputed": DISPUTED} if values.get("disputed") else chosen


def pattern(chosen: Chosen) -> str:
    """The part of a query that holds `?x` to what is chosen; empty if nothing is."""
    only = [f"?x {way} {term('iri', chosen[name])} ." for name, way in ways().items() if name in chosen]
    if "disputed" in chosen:
        only.append(f"?claim orbat:status orbat:conflict ; {ABOUT} ?x .")
    return ". " + " ".join(only) if only else ""


def facets(nodes: Nodes, of: str, chosen: Chosen, *, together: bool) -> tuple[Facet, ...]:
    """What the things of a class (its IRI) can be chosen by, counted in all or, if `together`, in what others leave."""
    within = chosen if together else {}
    asked = [(each["name"], each["heading"], _counts(nodes, of, each, within)) for each in terms()["facets"]]
    asked.append(("disputed", "Sources", _disputed(nodes, of, within)))
    found = []
    for name, heading, counts in asked:
        choices = _choices(nodes, counts)
        at = next((each for each in choices if each.value == chosen.get(name)), None)
        if choices:
            found.append(Facet(name, heading, choices, at))
    return tuple(found)


def _counts(nodes: Nodes, of: str, facet: Mapping[str, Any], chosen: Chosen) -> Mapping[str, int]:
    only = pattern({name: value for name, value in chosen.items() if name != facet["name"]})
    value = chosen.get(facet["name"])
    also = f"|| ?value = {term('iri', value)}" if value else ""
    asked = _VALUES.replace("CLASS", term("iri", of)).replace("WAY", facet["way"]).replace("ONLY", only)
    rows = nodes.store.query(
        asked.replace("LEAST", str(facet["least"])).replace("CHOSEN", also).replace("MOST", str(MOST))
    ).rows
    hidden = {of, *expanded("coarse")}
    return {row["value"].text: int(row["n"].text) for row in rows if row["value"].text not in hidden}


def _disputed(nodes: Nodes, of: str, chosen: Chosen) -> Mapping[str, int]:
    asked = _DISPUTED.replace("CLASS", term("iri", of)).replace("ONLY", pattern({**chosen, "disputed": DISPUTED}))
    count = int(nodes.store.query(asked).rows[0]["n"].text)
    return {DISPUTED: count} if count else {}


def _choices(nodes: Nodes, counts: Mapping[str, int]) -> tuple[Choice, ...]:
    names = nodes.of(counts)
    named = [(_words(names.get(value), value), value) for value in sorted(counts)]
    slugs = _slugs([value for _, value in named])
    return tuple(
        Choice(value, words, slugs[value], counts[value])
        for words, value in sorted(named, key=lambda each: (each[0].text.casefold(), each[1]))
    )


def _words(node: Node | None, value: str) -> Words:
    return node.words if node else Words("disputed" if value == DISPUTED else value)


def _slugs(values: Sequence[str]) -> Mapping[str, str]:
    """Each value as a part of an address: the last part of its IRI, with a number where several are called so.

    >>> _slugs(["https://e.org/id/chad", "https://e.org/ns#police", "https://e.org/old/chad"])
    {'https://e.org/id/chad': 'chad', 'https://e.org/ns#police': 'police', 'https://e.org/old/chad': 'chad~2'}
    """
    seen: Counter[str] = Counter()
    found = {}
    for value in values:
        last = re.split(r"[/#]", value.rstrip("/#"))[-1]
        seen[last] += 1
        found[value] = last if seen[last] == 1 else f"{last}~{seen[last]}"
    return found
