"""The ontology and its vocabularies, as they document themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from orbat.pages.nodes import Node, Nodes, Words, expand
from orbat.rdf.terms import ORBAT
from orbat.store import Value, short

_TERMS = """
SELECT ?s ?p ?o WHERE { ?s a ?any ; ?p ?o FILTER(STRSTARTS(STR(?s), "NS")) }
"""
_CLASSES = {"rdfs:Class", "owl:Class"}
_PROPERTIES = {"rdf:Property", "owl:ObjectProperty", "owl:DatatypeProperty"}
_ALIGNED = ("skos:exactMatch", "skos:closeMatch", "skos:broadMatch", "skos:narrowMatch", "skos:relatedMatch")
_ABOVE = ("rdfs:subClassOf", "rdfs:subPropertyOf", "skos:broader")


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property or concept: its name behind the namespace, and what is said of it."""

    name: str
    iri: str
    label: Words
    others: tuple[Words, ...]
    comment: str
    examples: tuple[str, ...]
    notation: str
    domain: tuple[Node, ...]
    range: tuple[Node, ...]
    above: tuple[Node, ...]
    aligned: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A vocabulary with its concepts."""

    term: Term
    concepts: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Ontology:
    """All terms of orbat's namespace."""

    title: str
    description: str
    version: str
    classes: tuple[Term, ...]
    properties: tuple[Term, ...]
    schemes: tuple[Scheme, ...]


Told = Mapping[str, Sequence[Value]]


def ontology(nodes: Nodes) -> Ontology:
    """The ontology that lies in the store."""
    found: dict[str, dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for row in nodes.store.query(_TERMS.replace("NS", ORBAT.iri.rstrip("#"))):
        values = found[row["s"].text][row["p"].text]
        if row["o"] not in values:
            values.append(row["o"])
    kinds = {
        iri: {short(value, nodes.store.prefixes) for value in told[expand("rdf:type")]} for iri, told in found.items()
    }
    head = found.get(ORBAT.iri.rstrip("#"), {})
    terms = {iri: _term(nodes, iri, told) for iri, told in sorted(found.items()) if iri.startswith(ORBAT.iri)}
    schemes = defaultdict(list)
    for iri, term in terms.items():
        for scheme in found[iri].get(expand("skos:inScheme"), ()):
            schemes[scheme.text].append(term)
    return Ontology(
        _first(head, "dct:title"),
        _first(head, "dct:description"),
        _first(head, "owl:versionInfo"),
        _ordered(term for iri, term in terms.items() if kinds[iri] & _CLASSES),
        _ordered(term for iri, term in terms.items() if kinds[iri] & _PROPERTIES),
        tuple(
            Scheme(term, _ordered(schemes.get(iri, ())))
            for iri, term in terms.items()
            if "skos:ConceptScheme" in kinds[iri]
        ),
    )


def _term(nodes: Nodes, iri: str, told: Told) -> Term:
    labels = [value for name in ("skos:prefLabel", "rdfs:label", "dct:title") for value in _of(told, name)]
    labels = sorted(labels, key=lambda each: (each.lang != "en", each.lang, each.text))
    others = [*labels[1:], *sorted(_of(told, "skos:altLabel"), key=lambda each: (each.lang, each.text))]
    comment = " ".join(
        value.text for name in ("rdfs:comment", "skos:definition", "dct:description") for value in _of(told, name)
    )
    return Term(
        iri.removeprefix(ORBAT.iri),
        iri,
        Words(labels[0].text, labels[0].lang) if labels else Words(iri.removeprefix(ORBAT.iri)),
        tuple(Words(value.text, value.lang) for value in others),
        comment,
        tuple(sorted(value.text for value in _of(told, "skos:example"))),
        ", ".join(sorted(value.text for value in _of(told, "skos:notation"))),
        _nodes(nodes, told, ("rdfs:domain",)),
        _nodes(nodes, told, ("rdfs:range",)),
        _nodes(nodes, told, _ABOVE),
        _nodes(nodes, told, _ALIGNED),
    )


def _nodes(nodes: Nodes, told: Told, properties: Iterable[str]) -> tuple[Node, ...]:
    """Terms by their prefixed names."""
    found = sorted({value.text for name in properties for value in _of(told, name) if value.kind == "iri"})
    return tuple(Node(Words(short(Value("iri", iri), nodes.store.prefixes).strip("<>")), iri) for iri in found)


def _of(told: Told, name: str) -> Sequence[Value]:
    return told.get(expand(name), ())


def _first(told: Told, name: str) -> str:
    return next((value.text for value in _of(told, name)), "")


def _ordered(terms: Iterable[Term]) -> tuple[Term, ...]:
    return tuple(sorted(terms, key=lambda term: (term.name.lower(), term.iri)))
