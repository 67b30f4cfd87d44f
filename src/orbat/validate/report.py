"""The report of a validation: for programs in the words of SHACL, for people in Markdown."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

import pyoxigraph as ox

from orbat.rdf.terms import ORBAT, PREFIXES, RDF, XSD, Value
from orbat.validate.asked import MOST_ANSWERS
from orbat.validate.passages import Passage
from orbat.validate.reading import THE_GRAPH
from orbat.validate.verdict import SEVERITIES, Checked, Result

SH = "http://www.w3.org/ns/shacl#"
MOST = 50  # results of one shape that people are shown


def as_turtle(results: Sequence[Result], base: str) -> bytes:
    """A sh:ValidationReport, sorted; a result's IRI is a hash of what it says. Without a result it conforms."""
    report = ox.NamedNode(f"{base}validation")
    triples = [
        ox.Triple(report, _sh("conforms"), ox.Literal(not results)),
        ox.Triple(report, ox.NamedNode(RDF.type), _sh("ValidationReport")),
    ]
    for result in results:
        digest = hashlib.sha256("\n".join(result.key).encode()).hexdigest()[:16]
        node = ox.NamedNode(f"{base}validation/{digest}")
        triples.append(ox.Triple(report, _sh("result"), node))
        triples += [ox.Triple(node, predicate, value) for predicate, value in _said(result, base)]
    names = {"rdf": RDF.iri, "sh": SH, "orbat": ORBAT.iri, "xsd": XSD.iri}
    return ox.serialize(sorted(triples, key=str), format=ox.RdfFormat.TURTLE, prefixes=names) or b""


def _said(result: Result, base: str) -> Iterator[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]]:
    yield ox.NamedNode(RDF.type), _sh("ValidationResult")
    yield _sh("resultSeverity"), _sh(result.severity)
    yield _sh("sourceShape"), ox.NamedNode(result.shape)
    yield _sh("sourceConstraintComponent"), _sh(result.component)
    yield _sh("focusNode"), _named(result.focus, base)
    yield _sh("resultMessage"), ox.Literal(result.message, language="en")
    if result.path:
        yield _sh("resultPath"), _named(result.path, base)
    if isinstance(result.value, Value):
        text, lang, datatype = result.value
        typed = ox.NamedNode(datatype or XSD.string)
        yield _sh("value"), ox.Literal(text, language=lang) if lang else ox.Literal(text, datatype=typed)
    elif result.value:
        yield _sh("value"), _named(result.value, base)


def _named(iri: str, base: str) -> ox.NamedNode:
    """An IRI; for a blank node one of RDF 1.1's (https://www.w3.org/TR/rdf11-concepts/#section-skolemization)."""
    return ox.NamedNode(f"{base}.well-known/genid/{iri[2:]}" if iri.startswith("_:") else iri)


def _sh(name: str) -> ox.NamedNode:
    return ox.NamedNode(SH + name)


def as_markdown(results: Sequence[Result], checked: Sequence[Checked]) -> str:
    """What was found, what it was read from, what to do, and what was looked at."""
    lines = ["# Validation", "", _verdict(results)]
    for severity, found in groupby(results, key=lambda result: result.severity):
        lines += ["", f"## {severity}s"]
        for shape, members in groupby(found, key=lambda result: result.shape):
            lines += _section(shape, list(members))
    lines += ["", "## What was looked at", "", "| shape | things |", "| --- | ---: |"]
    lines += [f"| {_short(entry.shape)} | {entry.nodes} |" for entry in checked if entry.nodes]
    whole = ", ".join(_short(entry.shape) for entry in checked if not entry.nodes)
    lines += ["", f"Asked of the graph as a whole: {whole}."] if whole else []
    return "\n".join(lines) + "\n"


def _verdict(results: Sequence[Result]) -> str:
    counts = [(severity, sum(result.severity == severity for result in results)) for severity in SEVERITIES]
    told = ", ".join(f"{count} {severity.lower()}{'s' * (count != 1)}" for severity, count in counts if count)
    if not results:
        return "The graph conforms: nothing breaks a shape."
    return f"The graph is {'not valid' if counts[0][1] else 'valid'}: {told}."


def _section(shape: str, results: list[Result]) -> Iterator[str]:
    is_cut = len(results) >= MOST_ANSWERS and results[0].focus == THE_GRAPH
    yield from ("", f"### {_short(shape)} ({len(results)}{' or more' if is_cut else ''})")
    for message, members in groupby(sorted(results, key=lambda result: (result.message, result.key)), _message):
        yield from ("", _plain(message), "")
        shown = list(members)
        for result in shown[:MOST]:
            yield from _lines(result)
        if len(shown) > MOST:
            yield f"- and {len(shown) - MOST} more"


def _message(result: Result) -> str:
    return result.message


def _lines(result: Result) -> Iterator[str]:
    named = f"**{_plain(result.label)}** " if result.label else ""
    path = f", {_short(result.path)}" if result.path else ""
    value = result.value.text if isinstance(result.value, Value) else result.value
    told = f": {_plain(_short(value))}" if value and result.focus != THE_GRAPH and value != result.focus else ""
    yield f"- {named}<{result.thing}>{path}{told}"
    for passage in result.passages:
        yield f"  - “{_plain(passage.quote)}” ({_place(passage)}), {_short(passage.rule)}, claim <{passage.claim}>"


def _place(passage: Passage) -> str:
    where = f"{passage.source}:{passage.line}" if passage.line else passage.source
    return f"{_plain(where)}, characters {passage.start} to {passage.end}"


def _short(iri: str) -> str:
    """An IRI with its prefix; of a shape the name alone."""
    if iri.startswith(ORBAT.iri):
        return iri.removeprefix(ORBAT.iri).removeprefix("shape-")
    for prefix, namespace in sorted(PREFIXES.items()):
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _plain(words: str) -> str:
    """Words on one line, with what Markdown would read as its own escaped."""
    return re.sub(r"([\\`*_<>\[\]|])", r"\\\1", " ".join(words.split()))
