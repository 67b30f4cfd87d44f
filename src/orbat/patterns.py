"""Names as regular expressions: one pattern for many names, tolerant of the ways in which they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

TOKENS = re.compile(r"[^\s\-‐‑–]+")
_RUN = re.compile(r"\w+")
APOSTROPHES = "'’ʼ"
LINKS = frozenset({"of", "in", "to", "for", "at", "and"})
BETWEEN = r"[\s\-‐‑–]{1,2}"
AFTER_DOT = r"(?:\.[\s\-‐‑–]{0,2}|[\s\-‐‑–]{1,2})"

Trie = dict[str, "Trie"]


def normalise(words: str) -> str:
    """Words without case, dots, hyphens, apostrophes and spaces, to compare spellings.

    >>> normalise("Lt.-Gen.") == normalise("Lt Gen") == normalise("LtGen")
    True
    """
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def plurals(name: str) -> tuple[str, ...]:
    """The plural of a common noun, of its last word and of its head; proper names and plurals have none.

    >>> plurals("battery"), plurals("chief of staff"), plurals("Guard")
    (('batteries',), ('chiefs of staff',), ())
    """
    words = [(match.start(), match.end()) for match in TOKENS.finditer(name)]
    if not words or not name[:1].islower():
        return ()
    tokens = [name[start:end] for start, end in words]
    link = next((number for number, token in enumerate(tokens) if token in LINKS and number), len(words))
    heads = {link - 1, 0} if tokens[-1] in {"general", "major"} else {link - 1}
    found = []
    for number in sorted(heads, reverse=True):
        start, end = words[number]
        many = plural(name[start:end])
        if many != name[start:end]:
            found.append(name[:start] + many + name[end:])
    return tuple(found)


def plural(word: str) -> str:
    """The plural of one English noun; what ends in a single s (corps, headquarters, troops) stays.

    >>> [plural(word) for word in ("company", "convoy", "watch", "corps", "serviceman")]
    ['companies', 'convoys', 'watches', 'corps', 'servicemen']
    """
    if word.endswith("man"):
        return word[:-2] + "en"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith(("ss", "x", "ch", "sh")):
        return word + "es"
    return word if word.endswith(("s", ".", "men")) else word + "s"


def pattern_of(names: Iterable[str]) -> str:
    """The source of a regular expression that matches any of the names as whole words, the longest that fits.

    A word that begins small in the name matches with a small or a capital first letter, any other as it is written; a
    space stands for a hyphen and the other way round; dots after abbreviations that are written with a dot are
    optional, and capitals alone (GOC) match with dots too (G.O.C.). Without names the pattern matches nothing.

    >>> re.fullmatch(pattern_of(["lieutenant general", "Lt. Gen."]), "Lt-Gen") is not None
    True
    >>> re.search(pattern_of(["chief", "chief of staff"]), "the Chief of Staff said")[0]
    'Chief of Staff'
    """
    spelled = [tokens for name in sorted(set(names)) for tokens in spellings(name)]
    small = {
        tuple(token.casefold() for token in tokens[: number + 1])
        for tokens in spelled
        for number, token in enumerate(tokens)
        if token[:1].islower()
    }
    trie: Trie = {}
    for tokens in spelled:
        node = trie
        for atom in atoms(tokens, small):
            node = node.setdefault(atom, {})
        node[""] = {}
    return rf"(?<!\w){expression(trie)}(?!\w)" if trie else r"(?!)"


def openings(names: Iterable[str]) -> frozenset[str]:
    """The runs of letters and digits with which what `pattern_of(names)` matches may begin, and perhaps some more.

    >>> sorted(openings(["people's guard", "Lt. Gen."]))
    ['Lt', 'People', 'Peopleʼs', 'lt', 'people', 'peopleʼs']
    """
    first = {tokens[0] for name in names for tokens in spellings(name)}
    spelled = {token.replace(one, other) for token in first for one in APOSTROPHES for other in APOSTROPHES}
    runs = {run[0] for token in spelled if (run := _RUN.match(token))}
    return frozenset(letter + run[1:] for run in runs for letter in (run[0].upper(), run[0].lower()))


def spellings(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of a name; those of capitals alone with dots too."""
    tokens = tuple(TOKENS.findall(name))
    dotted = tuple(
        ".".join(token) + "." if 1 < len(token) < 6 and token.isalpha() and token.isupper() else token
        for token in tokens
    )
    return (tokens,) if dotted == tokens else (tokens, dotted)


def atoms(tokens: Sequence[str], small: set[tuple[str, ...]]) -> Iterable[str]:
    """The parts of a pattern for the words of one name: each a letter, or what may stand between two words."""
    path: tuple[str, ...] = ()
    for number, token in enumerate(tokens):
        path = (*path, token.casefold())
        first, is_abbreviation, last = token[0], token.endswith("."), number + 1 == len(tokens)
        yield f"[{first.upper()}{first.lower()}]" if path in small and first.isalpha() else re.escape(first)
        for letter in token[1:-1] if is_abbreviation else token[1:]:
            yield f"[{APOSTROPHES}]" if letter in APOSTROPHES else re.escape(letter)
        if is_abbreviation:
            yield r"\.?" if last else AFTER_DOT
        elif not last:
            yield BETWEEN


def expression(node: Trie) -> str:
    """A trie as an expression; what goes on comes before what ends here."""
    branches = [atom + expression(below) for atom, below in sorted(node.items(), key=order) if atom]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return joined + r"?" if "" in node else joined


def order(branch: tuple[str, Trie]) -> tuple[bool, str]:
    """Words that may begin small come first, so that they win over abbreviations."""
    return not branch[0].startswith("["), branch[0]
