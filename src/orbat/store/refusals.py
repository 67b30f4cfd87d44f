"""What a query may not do: change the store, or ask another server.

The engine itself would follow SERVICE to any host that it can reach, so no spelling may pass. What is a string, a
comment or an IRI is read as the grammar of SPARQL 1.1 has it (section 19.8). A `<` may be "less than" or begin an IRI,
which only a whole parser can tell; where the two readings disagree about what is commented or quoted, and the word
SERVICE stands anywhere, the query is refused.
"""

from __future__ import annotations

import re

from orbat.errors import UsageError

LONGEST = 1 << 16
"""Characters of a query; the engine's stack does not hold what is much longer."""

DEEPEST = 4000
"""How deep a query may be, in steps of up to 1 KB of the engine's stack, which has 8 MB: one for each operator,
four for each part of a pattern that stands on what is before it, eight for each bracket that is open at once.
"""

_IN_IRI = r'(?:[^<>"{}|^`\\\x00-\x20]|\\[uU][0-9A-Fa-f]{4})'
QUOTED = re.compile(
    rf"""<{_IN_IRI}*+>|\\.
    |\"{{3}}(?:"{{0,2}}(?:[^"\\]|\\.))*+(?:\"{{3}}|"*\\?\Z)
    |'{{3}}(?:'{{0,2}}(?:[^'\\]|\\.))*+(?:'{{3}}|'*\\?\Z)
    |"(?:[^"\\\n\r]|\\.)*+(?:"|(?=[\n\r])|\\?\Z)
    |'(?:[^'\\\n\r]|\\.)*+(?:'|(?=[\n\r])|\\?\Z)
    |\#[^\n\r]*+""",
    re.DOTALL | re.VERBOSE,
)
"""An IRI, an escape in a name, a string (one that never ends is quoted to the end: the query is none), a comment."""
_TWO_WAYS = re.compile(rf"<(?![A-Za-z][A-Za-z0-9+.-]*+://)(?={_IN_IRI}*+>){_IN_IRI}*?['#]")
_SERVICE = re.compile(
    r"""([?$:]\w*)?SERVICE\s*+(?:SILENT\s*+)?(?:
      <>\s*+\{
    | [?$]\w{0,200}+(?:\w|\s*+\{)
    | [^\s:<>(){}]{0,200}+(?:[^\s:<>(){}]|:[^\s<>{}]{0,200}+(?:[^\s<>{}]|\s*+\{))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""The keyword, a term and a brace; a name over 200 characters is taken as if a brace followed."""
_STEP = re.compile(
    r"[A-Za-z][\w.-]*:[\w.%-]*|([!&|*/^+-]+)|\b(OPTIONAL|MINUS|AS|EXISTS)\b|([({\[]|<<)|([)}\]]|>>)", re.IGNORECASE
)
"""A name, operators, a part of a pattern, a bracket that opens, one that closes."""
_NAME = r"[^\s:<>(){}]*+:"
_PROLOGUE = rf"\s*+(?:(?:BASE\s*+|PREFIX\s*+{_NAME}\s*+)<>\s*+)*+"
_UPDATE = re.compile(
    rf"{_PROLOGUE}(?:(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY)\b|WITH\s*<>|WITH\s+\S*:)", re.IGNORECASE
)


class RefusedError(UsageError):
    """The query is understood and will not be answered: it would change the store, or ask another server."""


def check(sparql: str) -> None:
    """Raises `RefusedError` for SERVICE, `UsageError` for a query over 64 KiB, or deeper than the engine's stack."""
    if len(sparql) > LONGEST:
        raise UsageError("query", f"it has more than {LONGEST} characters", "Ask with fewer patterns")
    if depth(sparql) > DEEPEST:
        remedy = "Ask with fewer brackets, operators, OPTIONAL, MINUS and BIND"
        raise UsageError("query", "it is nested too deeply", remedy)
    if asks_elsewhere(sparql):
        raise RefusedError("query", "SERVICE would ask another server", "Load that data into a store of your own")


def depth(sparql: str) -> int:
    """How deep a query is, in steps (see `DEEPEST`); also what no query is has a depth.

    >>> depth("ASK { ?s ?p ?o }"), depth("ASK { { FILTER(!!(?x || x:a-b)) } OPTIONAL {} }"), depth("ASK { '((((' }")
    (8, 40, 8)
    """
    steps = opened = deepest = 0
    for found in _STEP.finditer(_bare(sparql)):
        operators, part, opening, closing = found.groups()
        steps += len(operators or "") + (4 if part else 0)
        opened += bool(opening) - bool(closing)
        deepest = max(deepest, opened)
    return steps + 8 * deepest


def asks_elsewhere(sparql: str) -> bool:
    """Whether it may hold the keyword SERVICE.

    >>> asks_elsewhere('ASK { ?s ?p "SERVICE" # SERVICE' + "}"), asks_elsewhere("ASK{SERVICE ?x {}}")
    (False, True)
    """
    if "service" not in sparql.lower():
        return False
    if _TWO_WAYS.search(sparql):
        return True
    # The engine asks for no blank after a keyword or a number; a variable or a name takes in all letters after it.
    return any(not found[1] for found in _SERVICE.finditer(_bare(sparql)))


def is_update(sparql: str) -> bool:
    """Whether it begins as a SPARQL Update does: after the prologue INSERT, DELETE, LOAD, CLEAR and the like.

    >>> is_update("# DROP\\nPREFIX a: <b#> INSERT DATA {}"), is_update("SELECT ?load { ?load a 'LOAD' }")
    (True, False)
    """
    return bool(_UPDATE.match(_bare(sparql)))


def _bare(sparql: str) -> str:
    """The query without what it quotes and comments; `<>` for an IRI, `_` for what is escaped in a name."""
    return QUOTED.sub(lambda found: {"<": "<>", "\\": "_"}.get(found[0][0], " "), sparql)
