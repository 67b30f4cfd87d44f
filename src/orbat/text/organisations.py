"""Organisations by the grammar of their names: modifiers, a head noun, a number, a name in quotes, `of the X`.

The head nouns (brigade, ministry, hospital, troops ...) are the vocabularies' echelons and kinds of organisation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from orbat.claims import EntityType
from orbat.text.letters import ACRONYM, CAPITAL, CAPITALISED
from orbat.vocabulary import Concept, vocabulary


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """An organisation in a text. `head` is the key of its head noun's concept; `parent` the name after `of the`."""

    start: int
    end: int
    name: str
    type: EntityType
    head: str
    parent: str = ""
    parent_at: tuple[int, int] = (0, 0)
    definite: bool = True


OPENERS = frozenset(
    """The A An This That These Those Its His Her Their Our In On At By From Since After Before During Under Until When
    While As For With Other Several Some Many Most All Both Each Every Another Such No One Two Three Four Five Six Seven
    Eight Nine Ten Former Later Currently Today Also And But Or However Then There Here Between Among According Of To
    Following Being Based Founded Established Created Formed Named Called Renamed Located Headquartered Upon Once Within
    Despite Although Because If It He She They We I Who Which What Where Only Current First Second Third New Old
    Traditionally Originally Initially Additionally Furthermore Moreover Together Its""".split()
) - {"First", "Second", "Third", "New"}
_MODIFIER = re.compile(
    rf"(?:{ACRONYM}|{CAPITALISED}(?:['’]s?(?!\w))?|\d{{1,4}}(?:st|nd|rd|th)\b|\d{{1,4}}\.|[\"“«„][^\"”»“\n]{{1,30}}[\"”»“])(?:,?)$"
)
_LAST_WORD = re.compile(r"(?:[\"“«„][^\"”»“\n]{1,30}[\"”»“]|[^\s(),;:]+)$")
_LOWER_MODIFIER = re.compile(r"[a-z][\w-]*$")
_NUMBER = re.compile(r"\s+(?:No\.?\s?|Nr\.?\s?|№\s?|#)?\d[\d/-]*(?!\w|,\d)|\s+[\"“«„][^\"”»“\n]{1,40}[\"”»“]")
_CAP_SEQUENCE = rf"(?:{ACRONYM}|\d{{1,4}}(?:st|nd|rd|th)|{CAPITALISED})(?:['’]s(?!\w))?(?:\s+(?:{ACRONYM}|{CAPITALISED}(?:['’]s(?!\w))?))*"
_OF = re.compile(rf"\s+(?P<link>of|for)\s+(?:the\s+)?(?P<tail>{_CAP_SEQUENCE})")
_AND = re.compile(rf"(?:,\s+{CAPITALISED})*\s+and\s+(?:the\s+)?(?P<tail>{_CAP_SEQUENCE})")
_IN = re.compile(rf"\s+in\s+(?P<tail>{_CAP_SEQUENCE})")
_POSSESSIVE = re.compile(rf"['’]s\s+(?:{ACRONYM}|{CAPITALISED})")
_SUBJECT_MATTER = frozenset(
    {"ministry", "department", "committee", "commission", "directorate", "bureau", "secretariat"}
)


@cache
def heads_pattern() -> re.Pattern[str]:
    """Any head noun as a whole word, singular or plural."""
    both = "|".join((vocabulary().pattern("organisation-kinds"), vocabulary().pattern("echelons")))
    return re.compile(rf"(?<![\w-])(?:{both})(?![\w])")


@cache
def head_concept(words: str) -> Concept | None:
    """The concept of a head noun: a kind of organisation, else an echelon."""
    found = vocabulary().find("organisation-kinds", words) or vocabulary().find("echelons", words)
    return found if found and entity_type(found) is not None else None


@cache
def entity_type(concept: Concept) -> EntityType | None:
    """What a thing with this head noun is; an echelon is a unit. None for wars and other heads that are no body."""
    if concept.scheme == "echelons":
        return EntityType.UNIT
    named = dict(concept.note).get("entityType", "")
    if named in {"conflict", "work"} or not named:
        return None
    return EntityType(named)


def find_organisations(text: str) -> tuple[OrganisationMention, ...]:
    """The organisations named in a text, from left to right; a name inside another's is not given of its own."""
    found: list[OrganisationMention] = []
    heads = tuple(heads_pattern().finditer(text))
    for number, head in enumerate(heads):
        if found and head.end() <= found[-1].end or _runs_on(text, heads, number):
            continue
        mention = _named(text, head)
        if mention and not (found and mention.start < found[-1].end):
            found.append(mention)
    return tuple(found)


_RUN = re.compile(rf"(?:\s+(?:{ACRONYM}|{CAPITALISED}))*\s+")


def _runs_on(text: str, heads: Sequence[re.Match[str]], number: int) -> bool:
    """`334th Guards Motor Rifle Regiment`: the last head of a run of capitalised words is the head of the name."""
    head = heads[number]
    if not head[0][:1].isupper() or number + 1 == len(heads):
        return False
    following = heads[number + 1]
    between = text[head.end() : following.start()]
    return following[0][:1].isupper() and len(between) < 60 and bool(_RUN.fullmatch(between))


def _named(text: str, head: re.Match[str]) -> OrganisationMention | None:
    concept = head_concept(head[0])
    if concept is None:
        return None
    capital = bool(re.match(CAPITAL, head[0]))
    if _POSSESSIVE.match(text, head.end()):
        return None
    start = _left(text, head.start(), capital)
    end = _right(text, head, concept, capital)
    if not capital and start == head.start():
        return None
    if start == head.start() and end == head.end() and not _stands_alone(concept, head[0], text, head.start()):
        return None
    name = text[start:end]
    tail = re.search(r"\s(?:of|for)\s+(?:the\s+)?", text[head.end() : end])
    parent_at = (head.end() + tail.end(), end) if tail else (0, 0)
    parent = text[slice(*parent_at)] if tail else ""
    if parent and head_concept(_last_head(parent)) is None and not re.fullmatch(ACRONYM, parent):
        parent, parent_at = "", (0, 0)
    kind = entity_type(concept)
    if kind is None:
        return None
    if vocabulary().find("countries", name):
        return None
    if kind is EntityType.PUBLICATION and not capital:
        name = text[start : head.start()].rstrip()
    return OrganisationMention(start, end, name, kind, concept.key, parent, parent_at, _definite(text, start))


def _last_head(words: str) -> str:
    last = ""
    for found in heads_pattern().finditer(words):
        last = found[0]
    return last


def _definite(text: str, start: int) -> bool:
    return not re.search(r"\b(?:an?|another|one|several|some|two|three)\s+$", text[max(0, start - 12) : start], re.I)


def _stands_alone(concept: Concept, words: str, text: str, start: int) -> bool:
    """A capitalised head of two words or more is a name by itself (`National Assembly`); one word is not."""
    return (
        " " in words.strip()
        and concept.scheme == "organisation-kinds"
        and words[0].isupper()
        and start >= 0
        and bool(text)
    )


def _left(text: str, at: int, capital: bool) -> int:
    """Where the modifiers before the head begin."""
    start = at
    while True:
        before = text[max(0, start - 60) : start]
        stripped = before.rstrip(" ")
        if not stripped or len(before) == len(stripped):
            return start
        word = _LAST_WORD.search(stripped)
        if word is None:
            return start
        words = word[0]
        if words == "and" and capital and start < at and _joins(stripped[: -len("and")], text[start:at]):
            start -= len(before) - len(stripped) + len(words)
            continue
        if (
            words in OPENERS
            or not _MODIFIER.fullmatch(words)
            or words.endswith(",")
            or _is_number_of_days(words, text, start)
        ):
            return start
        start -= len(before) - len(stripped) + len(words)


def _is_number_of_days(words: str, text: str, start: int) -> bool:
    """`1991. Brigade`: a number with a full stop is an ordinal only at the start of a line."""
    return bool(re.fullmatch(r"\d+\.", words)) and start - len(words) > 1 and text[start - len(words) - 2] not in "\n"


def _joins(before: str, after: str) -> bool:
    """`Headquarters and Command Battalion`: what stands before `and` is no body of its own."""
    word = _LAST_WORD.search(before.rstrip())
    if word is None or not word[0][:1].isupper() or word[0] in OPENERS:
        return False
    return bool(after.strip()) and (head_concept(word[0]) is None or word[0] == "Headquarters")


def _right(text: str, head: re.Match[str], concept: Concept, capital: bool) -> int:
    end = head.end()
    number = _NUMBER.match(text, end)
    if (
        number
        and capital
        and concept.scheme == "echelons"
        or number
        and head[0].casefold().endswith("unit")
        and capital
    ):
        end = number.end()
    while True:
        tail = _OF.match(text, end)
        if tail is None or _is_date(tail["tail"]):
            break
        end = tail.end()
        more = _AND.match(text, end)
        if (
            more
            and concept.key in _SUBJECT_MATTER
            and not heads_pattern().search(more["tail"])
            and _no_verb(text, more.end())
        ):
            end = more.end()
    place = _IN.match(text, end)
    if place and not capital and re.search(r"\bthe\s+\S+\s*$", text[max(0, head.start() - 40) : head.start()]):
        end = place.end()
    return end


def _is_date(words: str) -> bool:
    return bool(
        re.match(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b", words)
    )


def _no_verb(text: str, end: int) -> bool:
    return text[end : end + 1] != "'"
