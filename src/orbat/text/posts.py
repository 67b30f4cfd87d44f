"""Posts as phrases: qualifiers, a head noun (commander, minister ...), and what it is the post of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from orbat.text.letters import ORDINAL, PROPER
from orbat.text.standing import is_never, is_past, may_be_rank
from orbat.text.starts import either_case, matches
from orbat.vocabulary import vocabulary

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_QUALIFIERS = "current|present|former|new|newly appointed|incumbent|acting|interim|last|next"
_TH = ("st", "nd", "rd", "th")
_NUMBERS = (*map(str, range(100)), *(f"0{digit}" for digit in range(10)))
_MODIFIERS = (
    "deputy|first deputy|vice|assistant|senior|joint|federal|state|military|artistic|music|police|political|national"
    "|regional|district|interior|foreign|defence|defense|people's|people’s|general|chief|main|executive|battalion"
    "|brigade|regiment|regimental|company|division|divisional"
)
_NO_POST = (
    "boys?|girls?|prefects?|students?|pupils?|coach|coaches|trainers?|nurses?|teachers?|counts?|starts?|wounds?"
    "|injur(?:y|ies)|(?!(?:and|as|at|by|for|from|in|of|on|or|the|to|who|with)\b)[a-z]+ (?:[a-z]+ )?"
    "(?:officer|engineer|instructor|surgeon)s?"
)
"""Nouns that make another thing of a word for a post: `head boy`, `chief torpedo officer`."""
_LOWER_HEADS = (
    "troops force forces guard guards police headquarter headquarters staff council army navy corps brigade regiment"
    " battalion division company platoon department directorate service agency academy school university institute"
    " commander commanders unit detachment district region province country republic band hospital garrison command"
    " ministry government fleet squadron gendarmerie militia"
)


@dataclass(frozen=True, slots=True)
class PostMention:
    """A post in a text, `start`..`end` with the qualifier before it.

    `of` is the phrase that says what it is the post of; `qualifier` is in small letters.
    """

    start: int
    end: int
    name: str
    qualifier: str = ""
    of: str = ""
    of_at: tuple[int, int] = (0, 0)

    @property
    def ordinal(self) -> int | None:
        """The number of a holder: 1 for `the first commander`, 12 for `the 12th commander`."""
        digits = re.match(r"\d+", self.qualifier)
        return int(digits[0]) if digits else ORDINALS.get(self.qualifier)


def _either_case(words: str) -> str:
    """Alternatives that may begin small or with a capital."""
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words.split("|"))


@cache
def _pattern() -> re.Pattern[str]:
    """Qualifier, modifiers, head noun, and what it is of: proper names, or a few small words up to a head."""
    qualifier = rf"(?:{_QUALIFIERS}|{'|'.join(ORDINALS)}|(?<![Uu]ntil )then|[0-9]{{1,2}}(?:{'|'.join(_TH)}))"
    proper = rf"(?:{ORDINAL}|{PROPER})(?:['’]s)?"
    tail = (
        rf"{proper}(?:\s+(?:(?:of|for|and)\s+(?:the\s+)?)?{proper})*(?:\s+[\"“]\w{{1,12}}[\"”](?:\s+{proper}){{0,4}})?"
    )
    heads = rf"(?:{'|'.join(_LOWER_HEADS.split())})(?![\w-]|['’]s\b)"
    lower = (
        rf"(?:[a-z]{{1,20}}(?:['’]s)?\s+){{0,4}}?{heads}(?:\s+{heads}){{0,2}}"
        rf"(?:\s+of\s+(?:the\s+)?{tail})?"
    )
    return re.compile(
        rf"(?<![\w-])(?:(?P<qualifier>{qualifier})\s+)?"
        rf"(?P<name>(?:(?:{_either_case(_MODIFIERS)})\s+){{0,4}}{vocabulary().pattern('posts')}(?![\w-])(?!\s(?:{_NO_POST})\b)"
        rf"(?:\s+(?:of|for|to|in\scharge\sof)\s+(?:the\s+)?(?P<of>{tail}|{lower}))?)"
    )


@cache
def _openings() -> frozenset[str]:
    """The words with which a post may begin."""
    modifiers = re.findall(r"\w+", _MODIFIERS)
    before = (*_QUALIFIERS.replace(" ", "|").split("|"), "then", *ORDINALS, *(f"{n}{e}" for n in _NUMBERS for e in _TH))
    return vocabulary().openings("posts").union(before, either_case(modifiers))


_MEMBER = re.compile(r"\b[Mm]embers?\b(?! of (?:the )?(?:council|board|committee|parliament|staff))")
_OF_THE = re.compile(r" of the ")
_NAME_OF = re.compile(
    r"\b(?:Association|Club|Federation|Guild|League|Order|Society|Union) of (?:the )?(?:[A-Z]\w* ){0,2}\Z"
)
_LONGEST = 48
"""How far back a name that goes on with a post is looked for, in code points."""


def find_posts(text: str) -> tuple[PostMention, ...]:
    """The posts named in a text, from left to right; what counts people (`115 members`) names none.

    >>> [(each.qualifier, each.name, each.of) for each in find_posts("the first commander of the Sea Guard")]
    [('first', 'commander of the Sea Guard', 'Sea Guard')]
    """
    return tuple(
        _mention(text, found)
        for found in matches(_pattern(), text, _openings())
        if not _MEMBER.search(found["name"])
        and (found["of"] or not is_plural(found["name"]))
        and not _is_in_name(text, found)
        and not is_never(text, found.start(), found.end())
        and not may_be_rank(text, found.start(), found.end())
    )


def _is_in_name(text: str, found: re.Match[str]) -> bool:
    """`the Club of Army Leaders of Peru`: people after a capitalised word and `of` belong to that name."""
    return found["name"][:1].isupper() and bool(_NAME_OF.search(text, max(0, found.start() - _LONGEST), found.start()))


def is_plural(words: str) -> bool:
    """Whether the words count people (`two deputies`): a plural that no post is named by (`Chief of Operations`)."""
    concept = vocabulary().head("posts", words)
    return (
        concept is not None
        and words.endswith(("s", "men"))
        and not any(words.casefold().endswith(name.casefold()) for name in concept.names)
    )


def _mention(text: str, found: re.Match[str]) -> PostMention:
    """The post; a name that itself holds `of the X` (`Minister of the Navy`) is of that."""
    qualifier = (found["qualifier"] or "").casefold()
    if not qualifier and is_past(text, found.start()):
        qualifier = "former"
    name, at = found["name"], found.start("name")
    inner = None if found["of"] else _OF_THE.search(name)
    of_at = (at + inner.end(), found.end("name")) if inner else found.span("of") if found["of"] else (0, 0)
    of = name[of_at[0] - at : of_at[1] - at] if of_at[1] else ""
    return PostMention(found.start(), found.end("name"), name, qualifier, of, of_at)
