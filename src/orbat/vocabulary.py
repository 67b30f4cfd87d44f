"""The SKOS vocabularies of `ontology/` as the extractor's lexicon: a label added there is recognised in text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from orbat.data import folder
from orbat.errors import OrbatError
from orbat.patterns import TOKENS, normalise, openings, pattern_of, plurals

NAMESPACE = "https://w3id.org/orbat/ns#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PREFIXES = ((NAMESPACE, ""), (SKOS, "skos:"))
ADJECTIVES = ("adjective", "demonym")
COUNTED = frozenset({"act-kinds", "echelons", "event-kinds", "organisation-kinds", "posts", "ranks"})
PREPOSITIONS = frozenset({"of", "for", "in", "at", "to", "under", "on", "from", "named", "no", "no."})
ENGLISH = frozenset({None, "en"})
DESCRIBED = frozenset({"skos:inScheme", "skos:prefLabel"})
ALSO_POST = "alsoPost"
NOTHING: Mapping[str, str] = MappingProxyType({})
REMEMBERED = 1 << 14
"""How many words are remembered with what was found for them: an article says the same names again and again."""
SKIPPED = frozenset({"skos:definition", "skos:example", "skos:scopeNote", "skos:closeMatch", "skos:exactMatch"})


@dataclass(frozen=True, slots=True, eq=False)
class Concept:
    """A concept, of which there is one object: `key` is the last part of its IRI, `label` its preferred English name,
    `names` all of them, it first.

    `note` holds what the scheme says of it beside SKOS, as sorted pairs of a property's local name and a value:
    `("entityType", "agency")`, `("level", "70")`, `("adjective", "Fijian")`.
    """

    key: str
    scheme: str
    label: str
    names: tuple[str, ...]
    notation: str = ""
    broader: tuple[str, ...] = ()
    note: tuple[tuple[str, str], ...] = ()

    def value(self, name: str) -> str:
        """The first value of a note, or an empty string."""
        return next(iter(self.values(name)), "")

    def values(self, name: str) -> tuple[str, ...]:
        """All values of a note."""
        return tuple(value for key, value in self.note if key == name)


class Vocabulary:
    """The concepts of all schemes, by key and by name.

    `before` and `after` name, for a scheme, the schemes of what may stand before and after its names.
    """

    def __init__(
        self, concepts: Iterable[Concept], before: Mapping[str, str] = NOTHING, after: Mapping[str, str] = NOTHING
    ) -> None:
        self._before, self._after = before, after
        self._keys: dict[str, Concept] = {}
        self._names: dict[str, dict[str, Concept]] = {}
        self._patterns: dict[str, str] = {}
        self._found = lru_cache(REMEMBERED)(self._find)
        self._headed = lru_cache(REMEMBERED)(self._head)
        schemes: dict[str, list[Concept]] = {}
        for concept in sorted(concepts, key=lambda each: (each.scheme, each.key)):
            self._keys[concept.key] = concept
            schemes.setdefault(concept.scheme, []).append(concept)
        self._schemes = {name: tuple(each) for name, each in schemes.items()}

    def scheme(self, name: str) -> tuple[Concept, ...]:
        """The concepts of a scheme, sorted by key."""
        if name not in self._schemes:
            raise OrbatError(name, "there is no such scheme", f"Choose one of: {', '.join(sorted(self._schemes))}")
        return self._schemes[name]

    def concept(self, key: str) -> Concept | None:
        """The concept with this key, in whichever scheme."""
        return self._keys.get(key)

    def find(self, scheme: str, words: str) -> Concept | None:
        """The concept with this name, whatever its case, dots, hyphens and spaces; of a common noun the plural too.

        Ranks may have something before and after: "Police Colonel" and "Colonel of Police" are the rank colonel; not
        after those that are posts too ("Commander of the Guard").
        A country is found by its adjectives and inhabitants too: "Fijian", "Fijians".
        """
        return self._found(scheme, words)

    def _find(self, scheme: str, words: str) -> Concept | None:
        found = self._index(scheme).get(normalise(words))
        if found is None and scheme in self._after:
            found = self._without(scheme, self._after[scheme], [(words[cut:], words[:cut]) for cut in cuts(words)])
            found = None if found and found.value(ALSO_POST) else found
        if found is None and scheme in self._before:
            found = self._without(scheme, self._before[scheme], [(words[:cut], words[cut:]) for cut in cuts(words)])
        return found

    def head(self, scheme: str, words: str) -> Concept | None:
        """The concept that a longer name is headed by: "Sea Guard of Ruritania" is a guard, "School of Music" a school.

        The longest name that begins the words and reaches over a preposition ("Ministry of Justice" of Ruritania),
        else the longest that ends what stands before the first preposition, else the longest that begins the words.
        """
        return self._headed(scheme, words)

    def _head(self, scheme: str, words: str) -> Concept | None:
        tokens = list(TOKENS.finditer(words))
        stop = next((at for at, token in enumerate(tokens) if at and token[0].casefold() in PREPOSITIONS), len(tokens))
        reaching = ((0, last) for last in range(len(tokens), stop, -1))
        ending = ((first, stop) for first in range(stop))
        beginning = ((0, last) for last in range(stop - 1, 0, -1))
        names = self._index(scheme)
        for first, last in (*reaching, *ending, *beginning):
            found = names.get(normalise(words[tokens[first].start() : tokens[last - 1].end()]))
            if found is not None:
                return found
        return None

    def pattern(self, scheme: str, note: str = "") -> str:
        """The source of a regular expression for any name of the scheme as whole words, the longest that fits.

        To be used without IGNORECASE: common nouns match with a small or capital first letter, others as written.
        It has no groups that capture. With `note` it is for the values of that note instead: `("countries",
        "adjective")` matches "Fijian".
        """
        if note:
            return pattern_of(value for concept in self.scheme(scheme) for value in concept.values(note))
        if scheme not in self._patterns:
            posts = [each for each in self.scheme(scheme) if each.value(ALSO_POST)]
            source = named([each for each in self.scheme(scheme) if each not in posts])
            if scheme in self._after:
                source = rf"{source}(?:\s+{self.pattern(self._after[scheme])})?"
            if posts:
                source = rf"(?:{source}|{named(posts)})"
            if scheme in self._before:
                source = rf"(?:{self.pattern(self._before[scheme])}\s+)?{source}"
            self._patterns[scheme] = source
        return self._patterns[scheme]

    def openings(self, *schemes: str) -> frozenset[str]:
        """The words with which what the patterns of the schemes match may begin, as runs of letters and digits."""
        known = {*schemes, *(self._before[scheme] for scheme in schemes if scheme in self._before)}
        concepts = chain.from_iterable(map(self.scheme, known))
        return openings(chain.from_iterable(map(names_and_plurals, concepts)))

    def _without(self, scheme: str, other: str, parts: Iterable[tuple[str, str]]) -> Concept | None:
        for outer, inner in parts:
            if normalise(outer) in self._index(other):
                return self.find(scheme, inner)
        return None

    def _index(self, scheme: str) -> Mapping[str, Concept]:
        if scheme not in self._names:
            index: dict[str, Concept] = {}
            for kind in (labels, names, plurals_of, peoples):
                for concept in self.scheme(scheme):
                    for name in kind(concept):
                        index.setdefault(normalise(name), concept)
            index.pop("", None)
            self._names[scheme] = index
        return self._names[scheme]


def named(concepts: Iterable[Concept]) -> str:
    """A pattern for the names of concepts."""
    return pattern_of(chain.from_iterable(map(names_and_plurals, concepts)))


def names_and_plurals(concept: Concept) -> tuple[str, ...]:
    """All names of a concept in text."""
    return (*names(concept), *plurals_of(concept))


def labels(concept: Concept) -> Iterable[str]:
    """The preferred name, which goes before all others."""
    return (concept.label,)


def names(concept: Concept) -> Iterable[str]:
    """All names."""
    return concept.names


def plurals_of(concept: Concept) -> Iterator[str]:
    """The plurals of common nouns, where the scheme's things can be counted."""
    if concept.scheme in COUNTED:
        for name in concept.names:
            yield from plurals(name)


def peoples(concept: Concept) -> Iterator[str]:
    """The adjectives and inhabitants of a country."""
    for note in ADJECTIVES:
        for name in concept.values(note):
            yield from (name, name + "s")


def cuts(words: str) -> list[int]:
    """Where the words after the first begin."""
    return [match.start() for match in TOKENS.finditer(words)][1:]


@cache
def vocabulary(place: Path | None = None) -> Vocabulary:
    """The vocabularies of a folder of Turtle files: those that orbat ships, or another folder's."""
    said: dict[str, dict[str, list[str]]] = {}
    for file in sorted((place or folder("ontology")).glob("*.ttl")):
        for name, predicate, value in statements(file):
            said.setdefault(name, {}).setdefault(predicate, []).append(value)
    concepts = [concept_of(name, each) for name, each in said.items() if each.keys() >= DESCRIBED]
    before = {name: each["prefixedBy"][0] for name, each in said.items() if "prefixedBy" in each}
    after = {name: each["qualifiedBy"][0] for name, each in said.items() if "qualifiedBy" in each}
    return Vocabulary(concepts, before, after)


def statements(file: Path) -> Iterator[tuple[str, str, str]]:
    """What a file says of the things of orbat's namespace: local name, predicate, value; labels in English only."""
    for quad in parse(path=str(file), format=RdfFormat.TURTLE):
        predicate = local(quad.predicate.value)
        if not predicate or predicate in SKIPPED:
            continue
        subject, value = quad.subject, quad.object
        if not isinstance(subject, NamedNode) or not subject.value.startswith(NAMESPACE):
            continue
        if isinstance(value, NamedNode):
            yield subject.value[len(NAMESPACE) :], predicate, value.value.removeprefix(NAMESPACE)
        elif isinstance(value, Literal) and value.language in ENGLISH:
            yield subject.value[len(NAMESPACE) :], predicate, value.value


@cache
def local(iri: str) -> str:
    """A property of orbat's namespace as its last part, one of SKOS with a prefix, any other as an empty string."""
    return next((short + iri[len(namespace) :] for namespace, short in PREFIXES if iri.startswith(namespace)), "")


def concept_of(key: str, said: Mapping[str, list[str]]) -> Concept:
    """The concept that the statements about it describe."""
    label = said["skos:prefLabel"][0]
    others = {*said.get("skos:altLabel", ()), *said.get("skos:hiddenLabel", ())} - {label}
    note = [(name, value) for name, values in said.items() if not name.startswith("skos:") for value in values]
    return Concept(
        key=key,
        scheme=said["skos:inScheme"][0],
        label=label,
        names=(label, *sorted(others)),
        notation="".join(sorted(said.get("skos:notation", ()))[:1]),
        broader=tuple(sorted(said.get("skos:broader", ()))),
        note=tuple(sorted(note)),
    )
