"""Organisations by the grammar of their names: modifiers, a head noun, a number, a name in quotes, `of the X`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orbat.claims import EntityType
from orbat.text.heads import entity_type, find_heads, head_concept, heads_pattern, last_head
from orbat.text.letters import ACRONYM, CAPITAL, CAPITALISED, MONTH, OPENERS, ORDINAL, PROPER, QUOTED_NAME
from orbat.vocabulary import Concept, vocabulary

__all__ = ["OrganisationMention", "entity_type", "find_organisations", "head_concept", "heads_pattern"]

_NAMES = rf"(?:{ORDINAL}|{PROPER})(?:['’]s(?!\w))?(?:\s+{PROPER}(?:['’]s(?!\w))?)*"
_MODIFIER = re.compile(rf"{ACRONYM}|{CAPITALISED}(?:['’]s?(?!\w))?|{ORDINAL}|\d{{1,4}}\.|{QUOTED_NAME}")
_LAST_WORD = re.compile(rf"(?:{QUOTED_NAME}|[^\s(),;:]+)\Z")
_CLOSING = tuple('"”»“')
_BREAK = re.compile(r"[\s(),;:]")
_MARKED = rf"(?:No\.?\s?|Nr\.?\s?|Number\s|№\s?|#)\d[\d/-]*(?!\w|,\d)|(?=.(?:{CAPITAL}|\d)){QUOTED_NAME}"
_MARKED_NUMBER = re.compile(rf"\s+(?:{_MARKED})")
_LINE_NUMBER = re.compile(r"\d+\.")
_NUMBER = re.compile(rf"\s+(?:{_MARKED}|\d[\d/-]*(?!\w|,\d))")
_OF = re.compile(rf"\s+(?:of|for)\s+(?:the\s+)?(?!{MONTH}\b)(?P<tail>{_NAMES})")
_AND = re.compile(rf"(?:,\s+{CAPITALISED})*\s+and\s+(?:the\s+)?(?P<tail>{_NAMES})")
_IN = re.compile(rf"\s+in\s+{_NAMES}")
_THE = re.compile(r"\bthe\s+\S+\s*\Z")
_LINK = re.compile(r"\s(?:of|for)\s+(?:the\s+)?")
_POSSESSIVE = re.compile(rf"['’]s\s+{CAPITAL}")
_INDEFINITE = re.compile(r"\b(?:an?|another|one|several|some|two|three)\s+\Z", re.IGNORECASE)
_DOING = frozenset(
    [
        "Convoy",
        "Escort",
        "Guard",
        "Inspection",
        "Order",
        "Patrol",
        "Protection",
        "Rescue",
        "Security",
        "Service",
        "Supply",
        "Support",
        "Training",
        "Transport",
        "Watch",
    ]
)
"""Words for what a body does: `Escort and Guard Regiment`, `Patrol and Watch Troops` are each one body."""
_BARE_NUMBER = re.compile(r"(?<![\w.,/:–-])(?<!Article )(?<!Chapter )(?<!Section )(?<!Part )\d{1,3}\s\Z")
_LONGEST_NUMBER = 4
_MONTH = re.compile(rf"{MONTH}\b")
_RUN = re.compile(rf"(?:\s+{PROPER})*\s+")
_LONGEST_RUN = 60
_LONGEST_MODIFIER = 60
_MATTERS = "ministry department committee commission directorate bureau secretariat"
_SUBJECT_MATTER = frozenset(_MATTERS.split())
"""Heads of bodies whose names list what they are for: `Ministry of Culture, Youth and Sport`."""


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """An organisation in a text. `head` is the key of its head noun's concept; `parent` the name after `of the`.

    `name` is the words from `start` to `end`, but for a publication's small head: `the Herald newspaper` is `Herald`.
    """

    start: int
    end: int
    name: str
    type: EntityType
    head: str
    parent: str = ""
    parent_at: tuple[int, int] = (0, 0)
    definite: bool = True


def find_organisations(text: str) -> tuple[OrganisationMention, ...]:
    """The organisations named in a text, from left to right; a name inside another's is not given of its own.

    >>> [(each.name, each.parent) for each in find_organisations("the 3rd Brigade of the Sea Guard and a Rain School")]
    [('3rd Brigade of the Sea Guard', 'Sea Guard'), ('Rain School', '')]
    """
    return tuple(_organisations(text))


def _organisations(text: str) -> Iterator[OrganisationMention]:
    heads = tuple(find_heads(text))
    free = 0
    for number, head in enumerate(heads):
        if head.start() < free or _runs_on(text, heads, number) or _POSSESSIVE.match(text, head.end()):
            continue
        mention = _named(text, head, free)
        if mention:
            free = mention.end
            yield mention


def _runs_on(text: str, heads: Sequence[re.Match[str]], number: int) -> bool:
    """`334th Guards Motor Rifle Regiment`: the last head of a run of capitalised words is the head of the name."""
    head = heads[number]
    if not head[0][:1].isupper() or number + 1 == len(heads):
        return False
    following = heads[number + 1]
    if not following[0][:1].isupper() or following.start() - head.end() >= _LONGEST_RUN:
        return False
    return _RUN.fullmatch(text, head.end(), following.start()) is not None


def _named(text: str, head: re.Match[str], free: int) -> OrganisationMention | None:
    """The organisation that a head noun is the head of, with the words from `free` on; None without a proper name."""
    concept = head_concept(head[0])
    kind = entity_type(concept) if concept else None
    if concept is None or kind is None:
        return None
    capital = head[0][:1].isupper()
    start = _with_number(text, _left(text, head.start(), capital, free), head, concept, free)
    if start == head.start() and not capital:
        return None
    end = _right(text, head, concept)
    if (start, end) == head.span() and not _stands_alone(concept, head[0]):
        return None
    name = text[start:end]
    if _is_several(head, name, kind) or _is_owners(name, head, start, capital):
        return None
    if _ORDINAL.match(name) and concept.key in _SERVICES:
        kind = EntityType.UNIT
    if kind is EntityType.PUBLICATION and not capital:
        name = text[start : head.start()].rstrip()
    if vocabulary().find("countries", name):
        return None
    parent_at = _parent(text, head.end(), end)
    definite = not _INDEFINITE.search(text, max(0, start - 12), start)
    return OrganisationMention(start, end, name, kind, concept.key, text[slice(*parent_at)], parent_at, definite)


_ORDINAL = re.compile(rf"(?:[A-Z][a-z]+\s)?{ORDINAL}\s")


_SERVICES = frozenset({"army", "air-force"})
"""Kinds of whole services, and with a number of formations: `5th Army`."""


def _is_several(head: re.Match[str], name: str, kind: EntityType) -> bool:
    """`the 3rd, 7th and 11th Battalions` are several, of which the last words name none."""
    is_plural = head[0].endswith("s") and vocabulary().find("echelons", head[0][:-1]) is not None
    return is_plural and kind is EntityType.UNIT and _ORDINAL.match(name) is not None


def _is_owners(name: str, head: re.Match[str], start: int, capital: bool) -> bool:
    """`Lee's military` is nobody's but what somebody has to do with it; `Fiji's military` is that of a state."""
    before = name[: head.start() - start].rstrip()
    return not capital and before.endswith(("'s", "’s")) and not vocabulary().find("countries", before[:-2])


def _with_number(text: str, start: int, head: re.Match[str], concept: Concept, free: int) -> int:
    """`9 Division`, `42 Field Regiment`: a bare number right before a unit's name, which is one and not several."""
    if not head[0][:1].isupper() or head[0].endswith("s") or _MONTH.match(text, start):
        return start
    if concept.scheme != "echelons" and vocabulary().find("echelons", head[0]) is None:
        return start
    number = _BARE_NUMBER.search(text, max(free, start - _LONGEST_NUMBER), start)
    return number.start() if number else start


def _stands_alone(concept: Concept, words: str) -> bool:
    """A head of two capitalised words or more is a name by itself (`National Assembly`, `Air Squadron`); one is not."""
    is_kind = concept.scheme == "organisation-kinds"
    return " " in words and words[0].isupper() and (is_kind or words.split()[-1][0].isupper())


def _parent(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the body stands that a name is `of`, if it is one: an abbreviation or a name with a head of its own."""
    link = _LINK.search(text, start, end)
    if not link:
        return 0, 0
    words = text[link.end() : end]
    return (link.end(), end) if last_head(words) or re.fullmatch(ACRONYM, words) else (0, 0)


def _left(text: str, at: int, capital: bool, free: int) -> int:
    """Where the modifiers before the head begin, not before `free`: `the Sea Guard's | 2nd Battalion`."""
    start = at
    while True:
        before = text[max(0, start - _LONGEST_MODIFIER) : start]
        stripped = before.rstrip(" ")
        word = _last_word(stripped) if len(stripped) < len(before) else ""
        if not word:
            return start
        at_word = start - len(before) + len(stripped) - len(word)
        joins = word == "and" and capital and start < at and _joins(stripped.removesuffix("and"), text[start:at])
        if at_word < free or not (joins or _is_modifier(word, text, at_word)):
            return start
        start = at_word


def _last_word(words: str) -> str:
    """The last word, or the last name in quotation marks; empty where a bracket or a comma comes after it."""
    if words[-1:] in _CLOSING:
        found = _LAST_WORD.search(words)
        return found[0] if found else ""
    return _BREAK.split(words[-_LONGEST_MODIFIER:].rpartition(" ")[2])[-1]


def _is_modifier(word: str, text: str, at: int) -> bool:
    """Whether a word belongs to the name after it; `4.` is an ordinal at the start of a line only."""
    if word in OPENERS or not _MODIFIER.fullmatch(word):
        return False
    return not _LINE_NUMBER.fullmatch(word) or at == 0 or text[at - 1] == "\n"


def _joins(before: str, after: str) -> bool:
    """`Headquarters and Command Battalion`: what stands before `and` is no body of its own."""
    word = _last_word(before.rstrip())
    if not word[:1].isupper() or word in OPENERS:
        return False
    earlier = before.split()[-2:-1]
    is_bare = not earlier or not earlier[0][:1].isupper() or earlier[0] in OPENERS
    is_doing = is_bare and word in _DOING and after.split()[0] in _DOING
    return is_doing or word == "Headquarters" or head_concept(word) is None


def _right(text: str, head: re.Match[str], concept: Concept) -> int:
    """Where a name ends: after its number or quoted name, and all that it is of."""
    capital = head[0][:1].isupper()
    end = _after_number(text, head, concept) if capital else head.end()
    if " of " in head[0]:
        end = _after_list(text, end, head)
    while tail := _OF.match(text, end):
        end = _after_list(text, tail.end(), head)
    place = None if capital else _IN.match(text, end)
    return place.end() if place and _THE.search(text, max(0, head.start() - 40), head.start()) else end


def _after_number(text: str, head: re.Match[str], concept: Concept) -> int:
    """`Military Unit 3214`, `Brigade No. 7`, `Detachment “Falcon”`."""
    number = None
    if concept.scheme == "echelons" or head[0].casefold().endswith("unit"):
        number = _NUMBER.match(text, head.end())
    elif vocabulary().find("echelons", head[0]):
        number = _MARKED_NUMBER.match(text, head.end())
    return number.end() if number else head.end()


def _after_list(text: str, end: int, head: re.Match[str]) -> int:
    """`Ministry of Culture, Youth and Sport`: what a body is for may be a list; a body, country or person ends it."""
    more = _AND.match(text, end) if _SUBJECT_MATTER.intersection(head[0].casefold().split()) else None
    if not more or heads_pattern().search(more["tail"]) or text.startswith("'", more.end()):
        return end
    named = any(vocabulary().head(scheme, more["tail"]) for scheme in ("countries", "posts", "ranks"))
    return end if named else more.end()
