"""Bodies of a force as news names them: `82 Division Garrison`, `Sector 1`, `Operation Blue Lamp`, `HQ 3 Brigade`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from orbat.text.heads import head_concept, heads_pattern, last_head
from orbat.text.letters import CAPITAL, CAPITALISED, ORDINAL, PROPER
from orbat.text.organisations import OrganisationMention, find_organisations
from orbat.text.personnel.term import Kind, Term, overlaps
from orbat.vocabulary import Concept, vocabulary

_QUOTE = "[\"'‘’“”]"
_NUMBER = rf"(?:{_QUOTE}?\d{{1,4}}{_QUOTE}?(?=\s)|{ORDINAL}|[IVX]{{1,5}}(?=\s))"
_SHORT = "Div|Bde|Bn|Regt|Coy|Sqn|Gp|Bty|Div\\.|Bde\\.|Bn\\.|Regt\\."
_HEADQUARTERS = r"(?:(?:HQ|[Hh]eadquarters|Headquarter)(?:,|\s+of\s+the)?\s+)"
_ARMS = (
    "Engineers?|Signals?|Artillery|Armou?r(?:ed)?|Infantry|Cavalry|Ordnance|Logistics|Medical(?:\\sServices)?|Intelligence"
    "|Military\\sPolice|Marines|Rangers|Lancers|Hussars|Dragoons|Fusiliers|Guards|Grenadiers|Rifles|Gunners|Sappers"
)
_REGIMENTS = "Rifles|Lancers|Hussars|Dragoons|Fusiliers|Grenadiers|Commando|Cavalry"
"""Heads of names that leave the echelon out: `14 Rifles`."""
_FORCE = r"(?:Army|Navy|Air\sForce|Police|Gendarmerie|Armed\sForces|Defen[cs]e\sForces?)"
_OPERATION_WORD = rf"{CAPITAL}[\w-]*(?:[’']\w+)?"
_OPERATION = re.compile(
    rf"(?<![\w-])(?:[Oo]perations?|OPERATIONS?|Op|OP|Exercise|Task\sForce)\s+{_QUOTE}?"
    rf"(?P<name>(?:{_OPERATION_WORD})(?:\s+{_OPERATION_WORD}){{0,3}})"
)
_NO_OPERATION = re.compile(
    r"(?:Commander|Command|Officer|Manager|Headquarters|Department|Centre|Center|The|In|On|And|Against|For|To|Battalion|Brigade|Division|Base|Room|Unit|Company)\b"
)
_SHORT_FORM = re.compile(rf"(?<![\w-]){CAPITAL}{{3,8}}(?![\w-])")
_BRACKETED = re.compile(rf"\s*(?:[(\[](?P<short>{CAPITAL}{{3,8}})[)\]]|,\s(?P<bare>{CAPITAL}{{3,8}}),)")
_OF_SHORT = re.compile(rf"(?:\s+of)?(?:\s+the)?\s+(?P<short>{CAPITAL}{{4,8}})(?![\w)\]-])")


@cache
def _numbered() -> re.Pattern[str]:
    head = rf"(?:{vocabulary().pattern('echelons')}|{_SHORT}|Garrison|Command|Wing|Group)(?!\w)"
    arm = rf"(?:{CAPITALISED}|[a-z]{{4,12}}(?=\s+(?:brigade|battalion|division|regiment)))"
    kinds = (
        rf"(?:{vocabulary().pattern('organisation-kinds')}|{vocabulary().pattern('echelons')}|{_ARMS}|Tactical)(?!\w)"
    )
    return re.compile(
        rf"(?<![\w.,-])(?<![A-Z]{{2}} )(?<!- ){_HEADQUARTERS}?{_NUMBER}"
        rf"\s+(?:{arm}\s+){{0,4}}?(?:{head}|(?:{_REGIMENTS})(?!\w))"
        rf"(?:\s+(?=[A-Z])(?:{PROPER}\s+){{0,2}}?{kinds}){{0,3}}"
    )


@cache
def _reversed() -> re.Pattern[str]:
    """`Sector 1 Tactical Headquarters`, `Division 3`, `Headquarters, Signals Corps`."""
    kinds = rf"(?:{vocabulary().pattern('organisation-kinds')}|{vocabulary().pattern('echelons')})(?!\w)"
    return re.compile(
        rf"(?<![\w-])(?:Sector|Division|Brigade|Battalion|Area|Zone|Camp|Unit|Wing|Post)\s\d{{1,3}}(?!\w|[.,]\d)"
        rf"(?:\s+(?:(?!(?:of|in|and|at)\b)[a-zA-Z]+\s+)?{kinds})?"
    )


_FORCE_NAME = re.compile(rf"{_FORCE}\Z")
_BRANCH = re.compile(r"[A-Z]\w+ and (?:[A-Z]\w+ )+(?:Corps|School|Command|Centre|College|Department)")
_CORPS = re.compile(rf"(?<![\w-])(?:{CAPITALISED}\s+)?{_FORCE}\s+(?:{_ARMS})(?:\s+Corps)?(?!\w)")
_COMPANY = re.compile(r"(?:\s+[A-Z]\w+){1,4}\s+(?:Limited|Ltd|PLC|Plc|Inc)\b")
"""What makes a company's name of a body's: `Lake Army | Welfare Limited`."""
_DEPOT = re.compile(rf"(?<![\w-])(?:{_HEADQUARTERS}|Depot,?\s)(?=[A-Z0-9])")


def find_bodies(text: str) -> list[Term]:
    """The bodies of a text, by place; `text` has no posts nor names left in it.

    >>> [each.words for each in find_bodies("troops of the 82 Division Garrison under Operation Blue Lamp")]
    ['82 Division Garrison', 'Operation Blue Lamp']
    """
    found: list[Term] = []
    for term in _candidates(text):
        if not overlaps(term, found) and not _COMPANY.match(text, term.end):
            found.append(term)
    return _joined(text, sorted(found, key=lambda each: each.start))


def _joined(text: str, bodies: list[Term]) -> list[Term]:
    """One body of two names: `Lake Army | Supply and Transport Corps`, `Joint Task Force, | Operation Blue Lamp`."""
    joined: list[Term] = []
    for body in bodies:
        last = joined[-1] if joined else None
        gap = text[last.end : body.start] if last else ""
        if last and ((gap == " " and _is_branch(last, body)) or (gap == ", " and _is_code_name(last, body))):
            joined[-1] = replace(last, end=body.end, words=text[last.start : body.end], concept=body.concept)
        else:
            joined.append(body)
    return joined


def _is_branch(force: Term, body: Term) -> bool:
    return _FORCE_NAME.search(force.words) is not None and _BRANCH.fullmatch(body.words) is not None


def _is_code_name(body: Term, operation: Term) -> bool:
    """Whether an operation's name is the code name of a task force."""
    is_operation = operation.words.casefold().startswith("operation")
    return is_operation and re.search(r"(?:Task (?:Force|Group)|TF)\Z", body.words) is not None


def _candidates(text: str) -> Iterator[Term]:
    for pattern in (_reversed(), _numbered(), _CORPS):
        for match in pattern.finditer(text):
            yield _term(text, *match.span())
    for match in _OPERATION.finditer(text):
        if not _NO_OPERATION.match(match["name"]):
            yield Term(Kind.BODY, *match.span(), match[0], vocabulary().concept("operation"))
    for each in find_organisations(text):
        each = _with_headquarters(text, each)
        end = each.parent_at[0] and _before_parent(text, each.start, each.parent_at[0])
        is_bare = " " not in text[each.start : end]
        if is_bare and (" " not in each.parent or _OF.match(text, each.start, each.parent_at[0])):
            yield Term(Kind.BODY, each.start, each.end, text[each.start : each.end], head_of(each.head))
        yield Term(Kind.BODY, each.start, end or each.end, text[each.start : end or each.end], head_of(each.head))
        if each.parent_at[0]:
            yield _term(text, each.parent_at[0], _after_head(text, *each.parent_at))


_LEAD = re.compile(rf"{_HEADQUARTERS}\Z")
_OF = re.compile(r"\b(?:Corps?|Department|Directorate|Bureau|Office|Agency)\sof\s(?:the\s)?\Z")


def _with_headquarters(text: str, each: OrganisationMention) -> OrganisationMention:
    """`Headquarters, Signals Corps` is named by both, and so is `Department of State Security`."""
    lead = _LEAD.search(text, max(0, each.start - 24), each.start) or _OF.search(
        text, max(0, each.start - 24), each.start
    )
    return replace(each, start=lead.start()) if lead else each


def head_of(key: str) -> Concept | None:
    """The concept of a head noun."""
    return vocabulary().concept(key)


def _after_head(text: str, start: int, end: int) -> int:
    """Where the last head noun of a name ends; a town may follow it: `Lake Army | Port Blue`."""
    return max((found.end() for found in heads_pattern().finditer(text, start, end)), default=end)


def _before_parent(text: str, start: int, parent: int) -> int:
    """Where the name ends that `of the` and the parent follow."""
    words = text[start:parent]
    return start + len(re.sub(r"\s+(?:of|for)\s+(?:the\s+)?\Z", "", words))


def _term(text: str, start: int, end: int) -> Term:
    lead = _DEPOT.match(text, start)
    words = text[start:end]
    return Term(Kind.BODY, start, end, words, last_head(words) or (head_concept("headquarters") if lead else None))


def short_form_of(text: str, body: Term) -> str:
    """The abbreviation that is introduced in brackets, or between commas, right after a body."""
    found = _BRACKETED.match(text, body.end)
    return (found["short"] or found["bare"]) if found else ""


def _is_introduced(text: str, found: re.Match[str]) -> bool:
    """Whether an abbreviation stands in brackets of its own."""
    return text[found.start() - 1 : found.start()] in {"(", "["} and text[found.end() : found.end() + 1] in {")", "]"}


def find_short_forms(text: str, known: Mapping[str, Term], taken: list[Term]) -> Iterator[Term]:
    """Abbreviations that were introduced for a body, and those that stand where a post's body does."""
    places = {
        found.span() for found in _SHORT_FORM.finditer(text) if found[0] in known and not _is_introduced(text, found)
    }
    after = (_OF_SHORT.match(text, post.end) for post in taken if post.kind is Kind.POST)
    places |= {found.span("short") for found in after if found}
    for start, end in sorted(places):
        body = known.get(text[start:end])
        term = Term(Kind.BODY, start, end, text[start:end], body.concept if body else None)
        if not overlaps(term, taken):
            yield term
