"""What the graph claims: each claim with its statements, the words behind it, and what stands against it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from orbat.pages.nodes import Node, Nodes, Words, amount, expand, expanded, parts, values
from orbat.pages.passages import Passage, Passages
from orbat.pages.words import duration, number, when
from orbat.store import Value

_STATEMENTS = """
SELECT ?claim ?s ?p ?o WHERE {
  VALUES ?claim { CLAIMS } ?part dct:isPartOf ?claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o
}
"""
_AGAINST = (
    "SELECT DISTINCT ?claim ?conflict { VALUES ?claim { CLAIMS } ?conflict a orbat:Conflict ; orbat:member ?claim }"
)
_PLAIN = (
    "rdf:subject", "rdf:predicate", "rdf:object", "rdf:type", "orbat:relation", "orbat:status", "orbat:confidence",
    "orbat:evidence", "prov:wasGeneratedBy", "wikibase:rank", "orbat:relativeWords", "orbat:computedFrom",
    "orbat:offset",
)  # fmt: skip
_NUMBERS = ("schema:position", "orbat:count")
_NUMBERED = frozenset(map(expand, _NUMBERS))


@dataclass(frozen=True, slots=True)
class Detail:
    """One more thing that a claim says, by its property."""

    name: Node
    value: Node


@dataclass(frozen=True, slots=True)
class Said:
    """A claim. `owner` is what it is about, `account` the tenure, event or count that tells it (empty if none),
    `main` its chief value; `details` what it says besides, `limits` under what condition and in which words."""

    claim: Node
    relation: Node
    owner: Node
    account: Node | None
    main: Node | None
    details: tuple[Detail, ...]
    limits: tuple[Detail, ...]
    computed: str
    status: str
    confidence: str
    rules: tuple[Node, ...]
    passages: tuple[Passage, ...]
    conflicts: tuple[Node, ...]

    @property
    def is_hypothesis(self) -> bool:
        """Whether the text does not say so: it is a guess, and no fact of the graph."""
        return self.status == "hypothesis"

    @property
    def when(self) -> str:
        """The IRI of the first time that it names; empty if none."""
        found = [each.value.iri for each in self.details if "/time/" in each.value.iri]
        return found[0] if found else ""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim as the graph has it: `told` its own triples, `parts` the statements that belong to it."""

    iri: str
    told: Mapping[str, Sequence[Value]]
    parts: Sequence[tuple[str, str, Value]]

    def first(self, name: str) -> Value:
        return next(iter(self.told.get(expand(name), ())), Value("none", ""))

    @property
    def main(self) -> tuple[str, str, Value]:
        return self.first("rdf:subject").text, self.first("rdf:predicate").text, self.first("rdf:object")

    @property
    def is_told_by_account(self) -> bool:
        """Whether its subject is a tenure, an event or the like, and not the thing itself."""
        subject, name, _ = self.main
        about = {p for s, p, _ in (*self.parts, self.main) if s == subject}
        return (
            bool(about & set(expanded("owners"))) and expand("skos:prefLabel") not in about and (name not in _OF_THINGS)
        )

    @property
    def owner(self) -> str:
        """What the claim is about."""
        subject = self.main[0]
        if self.is_told_by_account:
            own = [(p, o) for s, p, o in (self.main, *self.parts) if s == subject and o.kind == "iri"]
            for name in expanded("owners"):
                for p, value in own:
                    if p == name:
                        return value.text
        return subject


_OF_THINGS = frozenset(map(expand, ("rdf:type", "skos:prefLabel", "skos:altLabel")))


class Claims:
    """Reads claims from a graph, many at once."""

    def __init__(self, nodes: Nodes, passages: Passages) -> None:
        self._nodes = nodes
        self._passages = passages

    def read(self, iris: Sequence[str], *, with_passages: bool = True) -> tuple[Said, ...]:
        """These claims, in this order; those that are none left out."""
        claims = self._claims(iris)
        against = self._against(iris)
        shown = self._passages.of(claim.iri for claim in claims) if with_passages else {}
        mentioned = {value for claim in claims for value in _mentioned(claim)}
        amounts = self._nodes.about(o.text for claim in claims for _, p, o in claim.parts if p == expand("orbat:count"))
        names = self._nodes.of(mentioned | set(amounts) | {iri for each in against.values() for iri in each})
        return tuple(self._said(claim, names, shown.get(claim.iri, ()), against.get(claim.iri, ())) for claim in claims)

    def _claims(self, iris: Sequence[str]) -> tuple[_Claim, ...]:
        told = self._nodes.about(iris)
        statements: dict[str, list[tuple[str, str, Value]]] = defaultdict(list)
        for part in parts(iris):
            for row in self._nodes.store.query(_STATEMENTS.replace("CLAIMS", values(part))):
                statements[row["claim"].text].append((row["s"].text, row["p"].text, row["o"]))
        found = []
        for iri in iris:
            by: dict[str, list[Value]] = defaultdict(list)
            for name, value in told.get(iri, ()):
                by[name].append(value)
            if expand("rdf:predicate") in by:
                rest = sorted(statements[iri], key=lambda each: (each[0], each[1], each[2].text))
                found.append(_Claim(iri, by, rest))
        return tuple(found)

    def _against(self, iris: Sequence[str]) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for part in parts(iris):
            for row in self._nodes.store.query(_AGAINST.replace("CLAIMS", values(part))):
                found[row["claim"].text].append(row["conflict"].text)
        return {iri: sorted(each) for iri, each in found.items()}

    def _said(
        self, claim: _Claim, names: Mapping[str, Node], passages: Sequence[Passage], against: Sequence[str]
    ) -> Said:
        subject, name, value = claim.main
        owner = claim.owner
        account = names.get(subject) if claim.is_told_by_account else None
        main = None if account and value.text == owner else self._shown(name, value, claim, names)
        return Said(
            Node(Words(claim.iri.rpartition("/")[2]), claim.iri),
            names.get(claim.first("orbat:relation").text) or Node(Words("says")),
            names.get(owner) or Node(Words(owner), owner),
            account,
            main,
            tuple(self._details(claim, names)),
            tuple(self._limits(claim, names)),
            _computed(claim, names),
            claim.first("orbat:status").text.rpartition("#")[2],
            claim.first("orbat:confidence").text,
            tuple(names[each.text] for each in claim.told.get(expand("prov:wasGeneratedBy"), ())),
            tuple(passages),
            tuple(names[each] for each in against),
        )

    def _details(self, claim: _Claim, names: Mapping[str, Node]) -> Iterable[Detail]:
        """What else it says of its account, or of the thing itself where there is none; the weightiest first."""
        subject, _, value = claim.main
        first = {name: place for place, name in enumerate(expanded("weighty"))}
        unsaid, seen = set(expanded("unsaid")), {value.text, claim.owner}
        if claim.main[1] == expand("rdf:type"):
            unsaid.add(expand("skos:altLabel"))
        for s, p, o in sorted(claim.parts, key=lambda part: first.get(part[1], len(first))):
            if s == subject and p not in unsaid and o.text not in seen:
                seen.add(o.text)
                yield Detail(_plain(names[p]), self._shown(p, o, claim, names))

    def _shown(self, name: str, value: Value, claim: _Claim, names: Mapping[str, Node]) -> Node:
        if value.kind != "iri":
            text = number(value.text) if name in _NUMBERED else value.text
            return Node(Words("yes" if text == "true" else text, value.lang))
        if name == expand("orbat:count"):
            by: dict[str, list[Value]] = defaultdict(list)
            for s, p, o in claim.parts:
                if s == value.text:
                    by[p].append(o)
            return Node(Words(amount(by) or names[value.text].words.text))
        return names.get(value.text) or Node(Words(value.text), value.text)

    def _limits(self, claim: _Claim, names: Mapping[str, Node]) -> Iterable[Detail]:
        plain = set(map(expand, _PLAIN))
        for name in sorted(claim.told):
            if name not in plain:
                for value in claim.told[name]:
                    yield Detail(_plain(names[name]), self._shown(name, value, claim, names))


def _plain(name: Node) -> Node:
    """A property by its label, without saying that its value is but words."""
    return Node(Words(re.sub(r" (name|words)$", "", name.words.text), name.words.lang), name.iri, name.kind)


def _mentioned(claim: _Claim) -> Iterable[str]:
    """The IRIs that must be named to show a claim."""
    subject, name, value = claim.main
    yield from (subject, name, claim.owner)
    for own, values_ in claim.told.items():
        yield own
        yield from (each.text for each in values_ if each.kind == "iri" and own != expand("orbat:evidence"))
    for s, p, o in claim.parts:
        if s == subject:
            yield p
            if o.kind == "iri":
                yield o.text
    if value.kind == "iri":
        yield value.text


def _computed(claim: _Claim, names: Mapping[str, Node]) -> str:
    """How a relative date was reckoned; empty if the text gives the date itself."""
    words, origin, step = (claim.first(f"orbat:{name}").text for name in ("relativeWords", "computedFrom", "offset"))
    if not words:
        return ""
    start = names[origin].words.text if origin in names else when(origin)
    if step.startswith("P"):
        return f"“{words}” is {duration(step)} after {start}"
    return f"“{words}” is counted from {start}" if start else f"“{words}”"
