"""A ready question asked so that its answer tells the things behind the names: for links.

The questions give labels. Where a label comes from a thing (`?seat skos:prefLabel ?post`), or from the end of a path
(`org:member/skos:prefLabel ?holder`), the question is asked for that thing besides, in a column `holder__thing`.
"""

from __future__ import annotations

import re
from collections import defaultdict

THING = "__thing"
_PATH = re.compile(r"(?<!\S)(?P<path>[^\s|]+)/skos:prefLabel \?(?P<column>\w+)")
_DIRECT = re.compile(r"(?<![/|])skos:prefLabel \?(?P<column>\w+)")
_START = re.compile(r"[{}]|(?<=\s)\.(?=\s)|\)(?=\s+\?)")
_SUBJECT = re.compile(r"\s*\?(\w+)\s")
_SELECT = re.compile(r"SELECT DISTINCT (?P<columns>[^{]*?)WHERE", re.DOTALL)


def with_things(sparql: str) -> str:
    """The question with a column more for each label whose thing it knows; as it is where it counts or groups.

    >>> print(with_things("SELECT DISTINCT ?who WHERE { ?t a org:Membership ; org:member/skos:prefLabel ?who }"))
    SELECT DISTINCT ?who ?who__thing WHERE { ?who__thing skos:prefLabel ?who . ?t a org:Membership ; org:member ?who__thing }
    """  # noqa: E501
    if "GROUP BY" in sparql or not _SELECT.search(sparql):
        return sparql
    found: dict[str, set[str]] = defaultdict(set)
    while match := _PATH.search(sparql):
        column = match["column"]
        start = _start(sparql, match.start())
        own = f" ?{column}{THING} skos:prefLabel ?{column} ."
        rest = f"{sparql[start : match.start()]}{match['path']} ?{column}{THING}"
        sparql = f"{sparql[:start]}{own}{rest}{sparql[match.end() :]}"
        found[column].add(f"{column}{THING}")
    for match in _DIRECT.finditer(sparql):
        subject = _SUBJECT.match(sparql, _start(sparql, match.start()))
        if subject:
            found[match["column"]].add(subject[1])
    return _SELECT.sub(lambda match: f"SELECT DISTINCT {_columns(match['columns'], found)}WHERE", sparql, count=1)


def _start(sparql: str, place: int) -> int:
    """Where the triples begin that go on at this place."""
    return max((match.end() for match in _START.finditer(sparql, 0, place)), default=0)


def _columns(columns: str, found: dict[str, set[str]]) -> str:
    for column in re.findall(r"\?(\w+)", columns):
        things = sorted(found.get(column, ()))
        if things == [f"{column}{THING}"]:
            columns += f"?{column}{THING} "
        elif things:
            columns += f"(COALESCE({', '.join(f'?{each}' for each in things)}) AS ?{column}{THING}) "
    return columns
