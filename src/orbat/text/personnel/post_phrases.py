"""Posts as phrases: `Acting Director, Army Public Relations`, `Chief of Training and Operations (Army)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from orbat.text.letters import OPENERS
from orbat.text.personnel.term import Kind, Term
from orbat.vocabulary import vocabulary

_QUALIFIERS = "acting|deputy|assistant|vice|interim|first|second|senior|joint|principal|special|ag\\."
_SERVICES = (
    "army|navy|naval|police|air force|military|defence|defense|force|marine|coast guard|gendarmerie|armed forces"
)
_LEVELS = (
    "force|theatre|theater|sector|state|federal|national|zonal|area|divisional|division|district|brigade|battalion|regimental"
    "|regiment|corps|company|squadron|wing|base|barracks|garrison|unit|command|fleet|station|field|land|air|ground|chief"
    "|task force|contingent|detachment|regional|provincial"
)

_KINDS_OF_POLICE = "(?:border|city|highway|local|prison|railway|riot|secret|town|traffic|village)"
_SERVICE_AFTER = r"(?:Army|Navy|Air\sForce|Police)(?=[.,;]|\s[a-z(]|\s?\Z)"
"""A service that ends a post: `Military Secretary, Army`."""


def _either_case(words: str) -> str:
    """Alternatives each word of which may begin small or with a capital."""
    return re.sub(r"(?<![\w\\])([a-z])", lambda found: f"[{found[1].upper()}{found[1]}]", words)


@cache
def _pattern() -> re.Pattern[str]:
    service = rf"(?:{_either_case(_SERVICES)})"
    before = rf"(?:(?:{_either_case(_QUALIFIERS)}|{service}|{_either_case(_LEVELS)})[\s-]+){{0,4}}"
    function = vocabulary().pattern("staff-functions")
    one = rf"(?:{service}\s+)?{function}"
    functions = rf"{one}(?:(?:,?\s+(?:and|&)|,)\s+{one}){{0,3}}(?:\s(?:[Uu]nit|[Bb]ranch|[Cc]ell|[Dd]esk)(?!\w))?"
    link = r"(?:\s+(?:of|for)\s+(?:the\s+)?|,\s+|\s+)"
    charge = r"\s+in[\s-]charge\s+of\s+(?:the\s+)?(?P<charge>[a-z]{3,20}(?:\s+(?:and\s+)?[a-z]{3,20}){0,3})(?=[.,;)])"
    bracket = rf"(?:\s?\((?:{service}|{function}(?:/{function})?)\)|,\s+{_SERVICE_AFTER})"
    of_state = r"(?:\s+of\s+(?:the\s+)?(?:Armed\sForces|(?:Defence|Naval|Air|Army|General)\sStaff)(?!\w))"
    head = rf"(?:(?:[Gg]eneral|[Ff]lag|[Aa]ir)\s+[Oo]fficers\s+[Cc]ommanding|{vocabulary().pattern('posts')})(?![\w-])"
    return re.compile(
        rf"(?<![\w-])(?P<name>(?P<before>(?:{_KINDS_OF_POLICE}\s+(?=police\s))?{before}){head}(?:-[Gg]eneral)?{of_state}?"
        rf"(?P<of>{link}{functions}|\s+(?:and|&)\s+{function})?(?:{charge}|\s+in[\s-]charge(?=\s+(?:of\s+(?:the\s+)?)?[A-Z]))?{bracket}?)(?!\w)"
    )


def find_post_phrases(text: str) -> Iterator[Term]:
    """The posts of a text from left to right, with their functions and without the bodies they are in.

    >>> [each.words for each in find_post_phrases("the Acting Director, Public Relations, and a brigade commander")]
    ['Acting Director, Public Relations', 'brigade commander']
    """
    for found in _pattern().finditer(text):
        start, end = found.start(), found.end("name")
        if _NUMBER.search(text, max(0, start - 8), start) or _is_end_of_body(text, start, found["before"]):
            start += len(found["before"].split()[0]) + 1 if found["before"] else 0
        if _UNIT_AFTER.match(text, end) and found["name"].endswith("Provost"):
            continue
        if _UNIT_AFTER.match(text, end) and (found["of"] or " of " in found["name"]):
            end = found.start("of") if found["of"] else start + text[start:end].rindex(" of ")
        words = text[start:end]
        yield Term(
            Kind.POST, start, end, words, vocabulary().head("posts", text[max(start, found.end("before")) : end])
        )


_NUMBER = re.compile(r"(?<![\w.,])\d{1,4}(?:st|nd|rd|th)?\s\Z")
_CAPITAL_BEFORE = re.compile(r"(?P<word>[A-Z][\w-]+)\s\Z")
_ECHELON = re.compile(
    r"(?:Garrison|Brigade|Division|Battalion|Regiment|Corps|Company|Squadron|Wing|Command|Fleet|Contingent)\s"
)


def _is_end_of_body(text: str, start: int, before: str) -> bool:
    """Whether the first word of a post ends a body's name: `Lake Garrison | Commander`."""
    found = _CAPITAL_BEFORE.search(text, max(0, start - 30), start)
    return bool(found and found["word"] not in OPENERS and _ECHELON.match(before))


_UNIT_AFTER = re.compile(
    r"(?:\s(?:and|&)\s[A-Z]\w+){0,2}\s(?i:Company|Battalion|Group|Brigade|Regiment|Corps|Command|Wing|Unit|Squadron|School|College|Cent(?:re|er)|Department|Directorate"
    r"|Institute|Academy|Division|Service|Agency|Board|Bureau|Office|Garrison|Depot|Base)\b"
)
"""What makes a body's name of the function before it: `Director, Logistics | School`."""
