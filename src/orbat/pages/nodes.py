"""The terms of a graph as a page shows them: each with a name a person reads, looked up for many at once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from orbat.pages.words import direction, number, terms, unspelled, when
from orbat.rdf.terms import PREFIXES
from orbat.store import Store, Value, short, term

MANY = 400
_SCRIPT = 4
_NAMING = ("skos:prefLabel", "rdfs:label", "dct:title", "orbat:fileName", "orbat:edtf", "rdf:type")
_BARE = (
    "orbat:edtf", "orbat:monthDay", "orbat:abbreviation", "dct:description", "oa:exact", "schema:value",
    "schema:minValue", "schema:maxValue", "schema:unitText", "orbat:minExclusive", "orbat:maxExclusive",
    "orbat:approximate", "orbat:measureName", "orbat:measure",
)  # fmt: skip
_STATING = frozenset(PREFIXES["orbat"] + name for name in ("Claim", "IdentityDecision"))
"""The classes of what is called by what it states."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the data with their language (BCP 47, empty if unknown) and direction."""

    text: str
    lang: str = ""

    @property
    def tag(self) -> str:
        """The language as BCP 47 spells it: `az-Latn`, `pt-BR`."""
        first, *others = self.lang.split("-")
        return "-".join([first.lower(), *(each.title() if len(each) == _SCRIPT else each.upper() for each in others)])

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`."""
        return direction(self.text)


@dataclass(frozen=True, slots=True)
class Node:
    """A term to be shown: `iri` is empty for a literal; `kind` is the IRI of the finest class, if it is known."""

    words: Words
    iri: str = ""
    kind: str = ""


@lru_cache(maxsize=1024)
def expand(name: str) -> str:
    """The IRI of a prefixed name that orbat knows.

    >>> expand("org:member")
    'http://www.w3.org/ns/org#member'
    """
    prefix, _, rest = name.partition(":")
    return PREFIXES[prefix] + rest


def expanded(key: str) -> tuple[str, ...]:
    """The IRIs of a list of `terms.toml`."""
    return tuple(expand(name) for name in terms()[key])


def values(iris: Iterable[str]) -> str:
    """IRIs as the inside of a VALUES row, those that are none left out."""
    return " ".join(term("iri", iri) for iri in iris if is_iri(iri))


def is_iri(text: str) -> bool:
    """Whether a text can stand as an absolute IRI in a query."""
    return bool(re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]*", text))


Triples = Mapping[str, Sequence[tuple[str, Value]]]


class Nodes:
    """Looks up names in a graph."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def about(self, iris: Iterable[str], properties: Iterable[str] = ()) -> Triples:
        """The triples of these subjects (of these prefixed properties alone, if any are given), sorted."""
        found: dict[str, list[tuple[str, Value]]] = defaultdict(list)
        wanted = " ".join(properties)
        only = f"VALUES ?p {{ {wanted} }}" if wanted else ""
        for part in parts(sorted({iri for iri in iris if is_iri(iri)})):
            for row in self.store.query(f"SELECT ?s ?p ?o {{ VALUES ?s {{ {values(part)} }} {only} ?s ?p ?o }}"):
                found[row["s"].text].append((row["p"].text, row["o"]))
        return {
            iri: sorted(pairs, key=lambda pair: (pair[0], pair[1].text, pair[1].lang)) for iri, pairs in found.items()
        }

    def of(self, iris: Iterable[str], *, dated: bool = True) -> dict[str, Node]:
        """Each IRI with its name: its label, else what it tells of and (if `dated`) when, else the last part of it."""
        wanted = sorted({iri for iri in iris if is_iri(iri)})
        told = self.about(wanted, _NAMING)
        named = {iri: self._named(iri, told.get(iri, ())) for iri in wanted}
        nameless = [iri for iri in wanted if not named[iri].words.text and iri in told]
        stating = {iri for iri in nameless if named[iri].kind in _STATING}
        others = [iri for iri in nameless if iri not in stating]
        named.update(self._described(others, named, terms()["times"] if dated else ()) if others else {})
        if stating:
            from orbat.pages.statements import stated  # it reads names itself

            named.update(stated(self, {iri: named[iri] for iri in stating}))
        return {
            iri: node if node.words.text else Node(Words(self._term(iri) or unspelled(iri)), iri, node.kind)
            for iri, node in named.items()
        }

    def node(self, value: Value, names: Mapping[str, Node]) -> Node:
        """A value of the graph with its name from `names`."""
        if value.kind == "iri":
            return names.get(value.text) or Node(Words(unspelled(value.text)), value.text)
        return Node(Words(value.text, value.lang))

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        return {expand(name): label for name, label in terms()["labels"].items()}

    @cached_property
    def _vocabularies(self) -> Mapping[str, str]:
        """The prefixes of the vocabularies, by their addresses."""
        return {iri.rstrip("#/"): prefix for prefix, iri in sorted(PREFIXES.items(), reverse=True)}

    def _term(self, iri: str) -> str:
        """What the pages call a term of another vocabulary; an address as it is."""
        label = self._labels.get(iri, "")
        if label:
            return label
        prefix = self._vocabularies.get(iri.rstrip("#/"))
        if prefix:
            return f"{prefix} ({iri})"
        is_own = any(iri.startswith(each) for each in self.store.prefixes.values())
        return "" if is_own or not iri.startswith("http") else iri

    def _named(self, iri: str, told: Sequence[tuple[str, Value]]) -> Node:
        kind = finest(value.text for name, value in told if name == expand("rdf:type"))
        for naming in _NAMING[:-1]:
            said = [value for name, value in told if name == expand(naming)]
            if said:
                best = min(said, key=lambda each: (each.lang.partition("-")[0] not in {"en", ""}, each.lang, each.text))
                text = when(best.text) if naming == "orbat:edtf" else best.text
                return Node(Words(text, best.lang), iri, kind)
        return Node(Words(self._labels.get(iri, "")), iri, kind)

    def _described(self, iris: Sequence[str], named: Mapping[str, Node], times: Sequence[str]) -> dict[str, Node]:
        """What has no label, by its class, what it tells of and when: `foundation: Lake Guard, 1992`."""
        told = self.about(iris, (*terms()["owners"], *times, *_BARE, "orbat:post", "orbat:kind"))
        meant = {value.text for pairs in told.values() for _, value in pairs if value.kind == "iri"}
        kinds = {named[iri].kind for iri in iris if named[iri].kind}
        labels = self.about(meant | kinds, _NAMING)
        names = {iri: self._named(iri, labels.get(iri, ())) for iri in meant | kinds}
        return {iri: self._composed(named[iri], told.get(iri, ()), names) for iri in iris}

    def _composed(self, node: Node, told: Sequence[tuple[str, Value]], names: Mapping[str, Node]) -> Node:
        by: dict[str, list[Value]] = defaultdict(list)
        for name, value in told:
            by[name].append(value)
        if expand("schema:unitText") in by or expand("schema:value") in by:
            return Node(Words(amount(by)), node.iri, node.kind)
        whose = self._firsts(terms()["owners"], by, names)
        further = self._firsts(("orbat:post", "orbat:measure", "orbat:measureName", "dct:description"), by, names)
        dates = self._firsts(terms()["times"], by, names)
        day = [when(value.text) for value in by[expand("orbat:monthDay")]]
        kind = names[node.kind].words.text if node.kind in names else ""
        rest = ", ".join([*whose[:1], *further[:1], *filter(None, [" or ".join(dates)]), *day[:1]])
        return Node(Words(f"{kind}: {rest}" if kind and rest else rest), node.iri, node.kind)

    def _firsts(self, properties: Iterable[str], by: Mapping[str, list[Value]], names: Mapping[str, Node]) -> list[str]:
        found = (value for name in properties for value in by.get(expand(name), ()))
        return [each for each in (self.node(value, names).words.text for value in found) if each]


def amount(by: Mapping[str, list[Value]]) -> str:
    """An amount in words: `over 1,700 killed`, `33 officers`."""

    def first(name: str) -> str:
        return next((value.text for value in by.get(expand(name), ())), "")

    exact, least, most = first("schema:value"), first("schema:minValue"), first("schema:maxValue")
    over = "over" if first("orbat:minExclusive") == "true" else "at least"
    under = "under" if first("orbat:maxExclusive") == "true" else "at most"
    if exact:
        words = number(exact)
    elif least and most:
        words = f"{number(least)} to {number(most)}"
    else:
        words = f"{over} {number(least)}" if least else f"{under} {number(most)}" if most else ""
    about = "about " if first("orbat:approximate") == "true" else ""
    return f"{about}{words} {first('schema:unitText')}".strip()


def finest(classes: Iterable[str]) -> str:
    """The class that says most, of those that a thing has; empty if it has none."""
    coarse = expanded("coarse")
    return min(
        classes, key=lambda each: (each in coarse, coarse.index(each) if each in coarse else 0, each), default=""
    )


def parts(iris: Sequence[str]) -> Iterator[Sequence[str]]:
    """The IRIs in parts that a query holds."""
    for start in range(0, len(iris), MANY):
        yield iris[start : start + MANY]


def shortened(iri: str, store: Store) -> str:
    """An IRI with its prefix."""
    return short(Value("iri", iri), store.prefixes)
