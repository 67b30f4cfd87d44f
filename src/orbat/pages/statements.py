"""What a claim and a decision on identity are called: what the one states, and what the other decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from orbat.pages.nodes import Node, Nodes, Words, expand
from orbat.store import Value

_SUBJECT = expand("rdf:subject")
_TOLD = ("rdf:subject", "rdf:object", "orbat:relation", "orbat:mention", "orbat:resolvedTo", "orbat:state")
_MENTIONS = 4
_STATES = {"same": "taken for {}", "different": "told apart", "open": "not decided"}


def stated(nodes: Nodes, unnamed: Mapping[str, Node]) -> dict[str, Node]:
    """Claims and decisions with their names; those that say nothing readable stay without one."""
    told = nodes.about(unnamed, _TOLD)
    meant = {value.text for pairs in told.values() for _, value in pairs if value.kind == "iri"}
    names = nodes.of(meant - _statements(nodes, meant))
    subjects = {value.text for pairs in told.values() for name, value in pairs if name == _SUBJECT}
    undated = nodes.of(subjects & set(names), dated=False)
    labelled = frozenset(nodes.about(names, ("skos:prefLabel", "rdfs:label")))
    words = {iri: _words(told.get(iri, ()), names, undated, labelled) for iri in unnamed}
    return {iri: Node(Words(words[iri]), iri, unnamed[iri].kind) for iri in unnamed}


def _statements(nodes: Nodes, iris: set[str]) -> set[str]:
    """Those that are claims or decisions themselves: a name of one is not made of another's."""
    return set(nodes.about(iris, ("rdf:subject", "orbat:mention")))


def _words(
    told: Sequence[tuple[str, Value]],
    names: Mapping[str, Node],
    undated: Mapping[str, Node],
    labelled: frozenset[str],
) -> str:
    """What is stated; of a tenure or an event, which have no label of their own, without saying twice what it is or
    when: one that tells a date has that and no other."""

    def of(name: str) -> list[Value]:
        return [value for each, value in told if each == expand(name)]

    if of("orbat:mention"):
        return _decision(of("orbat:mention"), _first(of("orbat:resolvedTo"), names), of("orbat:state"))
    tells_when = any("/time/" in each.text for each in of("rdf:object"))
    subject = _first(of("rdf:subject"), undated if tells_when else names)
    relation, value = (_first(of(name), names) for name in ("orbat:relation", "rdf:object"))
    kind, colon, account = subject.partition(": ")
    if colon and not any(each.text in labelled for each in of("rdf:subject")):
        said = f"{relation or kind}: {account}"
        return said if not value or value in said else f"{said}, {value}"
    return f"{subject} {relation}: {value}" if subject and value else ""


def _first(values: Sequence[Value], names: Mapping[str, Node]) -> str:
    if not values:
        return ""
    return names[values[0].text].words.text if values[0].text in names else values[0].text


def _decision(mentions: Sequence[Value], thing: str, states: Sequence[Value]) -> str:
    quoted = ", ".join(f"“{value.text}”" for value in mentions[:_MENTIONS])
    more = f" and {len(mentions) - _MENTIONS} more" if len(mentions) > _MENTIONS else ""
    state = states[0].text.rpartition("#")[2] if states else "open"
    return f"{quoted}{more}: {_STATES.get(state, state).format(thing or 'one')}"
