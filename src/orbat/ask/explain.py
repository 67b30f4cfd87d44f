"""The words behind a claim or a triple, in their sentence, with the rule that read them and what was computed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orbat.ask.passage import EVIDENCE, Passage, passage
from orbat.errors import UsageError
from orbat.store import Row, Store, short, term

_TOKEN = re.compile(r'<[^>]*>|"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^\S+)?|\S+')
_LITERAL = re.compile(r'"(.*)"(?:@[\w-]+|\^\^\S+)?')
_CLAIM_ID = re.compile(r"[0-9a-f]{6,64}")
_TRIPLE = 3

_CLAIMS = """
SELECT DISTINCT ?claim WHERE {
  PATTERN
  ?said dct:isPartOf? ?claim .
  ?claim a orbat:Claim
} ORDER BY ?claim
"""
_CLAIM = """
SELECT * WHERE {
  VALUES ?claim { CLAIM }
  ?claim rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; orbat:relation ?relation ;
         orbat:status ?status ; orbat:confidence ?confidence .
  OPTIONAL { ?subject skos:prefLabel ?named }
  OPTIONAL {
    ?subject ?part ?whose . ?whose skos:prefLabel ?of
    VALUES ?part { org:resultingOrganization org:originalOrganization orbat:participant orbat:observedOrganization
                   orbat:subordinate orbat:sited orbat:holder orbat:dutyOf }
  }
  BIND(COALESCE(?named, ?of) AS ?subject_label)
  OPTIONAL { ?object skos:prefLabel|orbat:edtf ?object_label }
  OPTIONAL { ?claim orbat:condition ?condition }
  OPTIONAL { ?claim orbat:relativeWords ?words ; orbat:computedFrom ?origin . ?origin orbat:edtf ?from }
  OPTIONAL { ?claim orbat:offset ?offset }
} LIMIT 1
"""
_RULES = "SELECT DISTINCT ?rule WHERE { CLAIM prov:wasGeneratedBy ?rule } ORDER BY ?rule"
_EVIDENCE = f"""
SELECT DISTINCT ?name ?section ?start ?end ?exact ?prefix ?suffix WHERE {{
  VALUES ?claim {{ CLAIM }}{EVIDENCE}}} ORDER BY ?name ?start
"""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A claim with its words: `triple` with prefixes, `computed` how a relative date was reckoned, if it was."""

    claim: str
    says: str
    triple: str
    status: str
    confidence: str
    rules: tuple[str, ...]
    condition: str
    computed: str
    passages: tuple[Passage, ...]

    @property
    def data(self) -> dict[str, Any]:
        """The same for a program."""
        rest = {name: getattr(self, name) for name in self.__slots__ if name != "passages"}
        return {**rest, "rules": list(self.rules), "passages": [each.data for each in self.passages]}

    def __str__(self) -> str:
        lines = [f"claim {self.claim.rpartition('/')[2]}: {self.says}", f"   {self.triple}"]
        lines.append(f"   {self.status}, confidence {self.confidence}, read by {', '.join(self.rules)}")
        if self.condition:
            lines.append(f"   only {self.condition}")
        if self.computed:
            lines.append(f"   {self.computed}")
        return "\n".join([*lines, *(f"{number}. {each}" for number, each in enumerate(self.passages, 1))])


def explain(store: Store, what: str, folders: Sequence[Path]) -> tuple[Explanation, ...]:
    """Explains a claim (id or IRI) or a triple (`subject predicate object`, prefixed names or IRIs).

    The sources are looked for in the folders. Raises `UsageError` if no claim says so.
    """
    rows = store.query(_CLAIMS.replace("PATTERN", _pattern(what.strip(), store.prefixes)))
    found = tuple(_explanation(store, row["claim"].text, folders) for row in rows)
    if not found:
        remedy = "Vocabulary, time nodes and sources have no claim; `orbat show` gives the claims about a thing"
        raise UsageError(what, "no claim says so", remedy)
    return found


def _pattern(what: str, prefixes: Mapping[str, str]) -> str:
    """The pattern that finds `?said`: a claim by its id, or every statement of a triple."""
    if _CLAIM_ID.fullmatch(what):
        return f'?said a orbat:Claim . FILTER(STRENDS(STR(?said), "/claim/{what}"))'
    tokens = _TOKEN.findall(what)
    if len(tokens) == 1:
        return f"VALUES ?said {{ {_term(tokens[0], prefixes)} }}"
    if len(tokens) != _TRIPLE:
        raise UsageError(what, "this is neither a claim nor a triple", "Give a claim's id or IRI, or three terms")
    subject, predicate, value = tokens
    pattern = f"?said rdf:subject {_term(subject, prefixes)} ; rdf:predicate {_term(predicate, prefixes)} ; rdf:object "
    literal = _LITERAL.fullmatch(value)
    if literal:
        return f"{pattern} ?o . FILTER(STR(?o) = {term('text', literal[1])})"
    return f"{pattern} {_term(value, prefixes)} ."


def _term(word: str, prefixes: Mapping[str, str]) -> str:
    """A word as SPARQL writes it; raises `UsageError` if it is no term."""
    if word == "a":
        return "rdf:type"
    bare = word.removeprefix("<").removesuffix(">")
    prefix, _, rest = bare.partition(":")
    if prefix in prefixes and not rest.startswith("//"):
        bare = prefixes[prefix] + rest
    try:
        return term("iri", bare)
    except ValueError as error:
        raise UsageError(word, "this is no IRI and no prefixed name", "Write x:name or <http://...>") from error


def _explanation(store: Store, claim: str, folders: Sequence[Path]) -> Explanation:
    iri = term("iri", claim)
    row = store.query(_CLAIM.replace("CLAIM", iri)).rows[0]
    relation = row["relation"].text.rpartition("relation-")[2]
    subject, value = (row[f"{name}_label"].text or short(row[name], store.prefixes) for name in ("subject", "object"))
    computed = ""
    if row["words"].text:
        step = f" ({row['offset'].text})" if row["offset"].text else ""
        computed = f"“{row['words'].text}” is counted from {row['from'].text}{step}"
    return Explanation(
        claim,
        f"{subject} {relation} {value}",
        " ".join(short(row[name], store.prefixes) for name in ("subject", "predicate", "object")) + " .",
        row["status"].text.rpartition("#")[2],
        row["confidence"].text,
        tuple(each["rule"].text.rpartition("rule-")[2] for each in store.query(_RULES.replace("CLAIM", iri))),
        row["condition"].text,
        computed,
        tuple(_passage(each, folders) for each in store.query(_EVIDENCE.replace("CLAIM", iri))),
    )


def _passage(row: Row, folders: Sequence[Path]) -> Passage:
    quote = row["prefix"].text, row["exact"].text, row["suffix"].text
    place = int(row["start"].text), int(row["end"].text)
    return passage(row["name"].text, place, row["section"].text, quote, folders)
