"""What the engine says of a query that is not SPARQL, in a few words.

It tells all that its grammar could take at the furthest place that it came to, letter by letter; of a name, where it
stopped within it. Kept are what it says in words of its own, and the kinds of terms and signs that could stand there.
The published site says the same (`publish/static/sparql-box.js`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WHERE = re.compile(r"error at (\d+):(\d+): (?:expected (?:one of )?)?(.*)", re.DOTALL)
_EXPECTED = re.compile(r"""\s*("(?:\\.|[^"\\])*"|\[(?:'(?:\\.|[^'\\])[^']*'|[^\]'])*\]|[^,]+)(?:,|$)""")
_THERE = re.compile(r"[\w:?$@^-]+|\S")
_KINDS = {
    "?": "a variable", "$": "a variable", "<": "an IRI", ":": "a prefixed name", "_:": "", "'": "a string",
    '\\"': "a string", "'''": "", '\\"\\"\\"': "", "<<": "", "<<(": "", "{|": "", "~": "", "+": "", "-": "",
}  # fmt: skip
_SIGN = re.compile(r"[(){}\[\].;,|/^*=]+")
_OWN = {"Prefix not found": "this prefix is not declared", "IRI parsing failed": "this is no IRI"}
_ENDS = "the query ends here and is not whole, or a word before this is not known"
MOST = 6
"""Things that could stand there which are told."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """Where a query is no SPARQL, by line and column from 1, and why; 0 where that is not known."""

    line: int
    column: int
    why: str


def mistake(sparql: str, message: str) -> Mistake:
    """What the engine's message says.

    >>> mistake("ASK { ?s }", 'error at 1:10: expected one of "?", ":", ".", GRAPH, [_]').why
    '"}" cannot stand here; a variable, a prefixed name, or "." could'
    """
    found = _WHERE.match(message)
    if not found:
        return Mistake(0, 0, message)
    line, column = int(found[1]), int(found[2])
    expected = list(_expected(found[3]))
    own = next((each for each in expected if " " in each and each[0] not in '"['), "")
    if own:
        return Mistake(line, column, _OWN.get(own, own))
    rest = "\n".join(sparql.split("\n")[line - 1 :])[column - 1 :]
    there = _THERE.match(rest.lstrip())
    why = f'"{there[0]}" cannot stand here' if there else _ENDS
    could = sorted(dict.fromkeys(filter(None, map(_said, expected))), key=lambda each: each.startswith('"'))[:MOST]
    return Mistake(line, column, f"{why}; {_either(could)} could" if could else why)


def _expected(words: str) -> Iterator[str]:
    return (found[1].strip() for found in _EXPECTED.finditer(words))


def _said(expected: str) -> str:
    """A kind of term, or a sign in quotes; nothing for keywords, of which the engine tells some that cannot be."""
    if expected.startswith("[") and "0" in expected:
        return "a number" if "A" not in expected and "u{" not in expected else ""
    if not expected.startswith('"'):
        return ""
    sign = expected[1:-1]
    return _KINDS[sign] if sign in _KINDS else expected if _SIGN.fullmatch(sign) else ""


def _either(words: list[str]) -> str:
    *first, last = words
    return f"{', '.join(first)}, or {last}" if first else last
