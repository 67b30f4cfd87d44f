"""RDF 1.1 Turtle for people: sorted, prefixed, one predicate a line; the same bytes whatever the order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from orbat.rdf.terms import PREFIXES, RDF, XSD, Iri, Node, Triple, Value

LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*")
FOLDERS = (
    "amount claim conflict count day duty equipment event identity participation post rank-holding relationship siting"
    " source subordination succession tenure time"
)
WIDTH = 120
TYPE = RDF.type
NUMBER = re.compile(r"\d+")
CHARACTERS = re.compile(
    r'[\x00-\x1f"\\\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]'
)
ESCAPES = {"\n": r"\n", "\r": r"\r", "\t": r"\t", '"': r"\"", "\\": r"\\"}
BARE = {
    XSD.integer: re.compile(r"-?\d+"),
    XSD.decimal: re.compile(r"-?\d+\.\d+"),
    XSD.boolean: re.compile("true|false"),
}


class Names(dict[Node, str]):
    """Terms as they are written, each written once; and the prefixes that were used.

    The longest namespace that fits gives the prefix.
    """

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._namespaces = {iri: name for name, iri in prefixes.items()}
        self.used: set[str] = set()

    def __missing__(self, node: Node) -> str:
        written = self[node] = self._value(node) if isinstance(node, Value) else self._shortened(node)
        return written

    def _value(self, value: Value) -> str:
        """A literal; numbers and truth values bare where Turtle has a form for them."""
        bare = BARE.get(Iri(value.datatype))
        if bare is not None and bare.fullmatch(value.text):
            return value.text
        quoted = f'"{CHARACTERS.sub(escaped, value.text)}"'
        if value.lang:
            return f"{quoted}@{value.lang}"
        return f"{quoted}^^{self[Iri(value.datatype)]}" if value.datatype else quoted

    def _shortened(self, iri: str) -> str:
        """An IRI, prefixed where Turtle can say the rest without escapes."""
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        name = self._namespaces.get(iri[:cut])
        if name is None or not LOCAL.fullmatch(iri, cut):
            return f"<{iri}>"
        self.used.add(name)
        return f"{name}:{iri[cut:]}"


def escaped(match: re.Match[str]) -> str:
    """A character that would end the string, break the line, or not be seen."""
    character = match[0]
    if character in ESCAPES:
        return ESCAPES[character]
    code = ord(character)
    return r"\uFFFD" if 0xD800 <= code <= 0xDFFF else f"\\u{code:04X}"


def serialise(triples: Iterable[Triple], base: str = "") -> bytes:
    """The triples as Turtle. `base` is what the build's own IRIs begin with: its folders become prefixes."""
    names = Names({**PREFIXES, **folders(base)})
    subjects: defaultdict[Iri, list[Triple]] = defaultdict(list)
    for triple in triples if isinstance(triples, Set) else set(triples):
        subjects[triple[0]].append(triple)
    blocks = [described(names, subject, subjects[subject]) for subject in sorted(subjects, key=reading_order)]
    namespaces = {**PREFIXES, **folders(base)}
    names.used.update(["rdf"] if subjects else [])
    header = "".join(f"@prefix {name}: <{namespaces[name]}> .\n" for name in sorted(names.used))
    return "\n".join([header, *blocks]).encode("utf-8")


def folders(base: str) -> dict[str, str]:
    """The prefixes of a build's own IRIs: `x` for things, `x-event` for what lies in the folder `event`."""
    return {"x": base, **{f"x-{name}": f"{base}{name}/" for name in FOLDERS.split()}} if base else {}


def reading_order(iri: str) -> tuple[str, str]:
    """Things of one folder together, those of the base itself first; numbers by their value."""
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    return iri[:cut], NUMBER.sub(lambda match: match[0].zfill(12), iri[cut:])


def described(names: Names, subject: Iri, said: list[Triple]) -> str:
    """One subject: its types first, then a line for each predicate, by name."""
    lines = [f"{names[predicate]} {names[node]}" for _, predicate, node in said if predicate != TYPE]
    types = [f"a {names[node]}" for _, predicate, node in said if predicate == TYPE] if len(lines) < len(said) else []
    if len({predicate for _, predicate, _ in said}) < len(said):
        return f"{names[subject]} " + " ;\n    ".join([*joined(types), *joined(lines)]) + " .\n"
    return f"{names[subject]} " + " ;\n    ".join([*types, *sorted(lines)]) + " .\n"


def joined(lines: list[str]) -> Iterator[str]:
    """A line for each predicate with all its objects: side by side if they fit, else one below the other."""
    nodes: dict[str, list[str]] = {}
    for line in sorted(lines):
        predicate, _, node = line.partition(" ")
        nodes.setdefault(predicate, []).append(node)
    for predicate, each in nodes.items():
        short = f"{predicate} {', '.join(each)}"
        fits = len(short) + 6 <= WIDTH or len(each) == 1
        yield short if fits else f"{predicate}\n        " + ",\n        ".join(each)
