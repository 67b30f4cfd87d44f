"""Posts as phrases: qualifiers, a head noun (commander, minister ...), and what it is the post of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from orbat.text.letters import ACRONYM, CAPITALISED
from orbat.vocabulary import vocabulary

_QUALIFIER = r"(?:current|present|former|(?<![Uu]ntil )then|new|newly appointed|incumbent|acting|interim|last|next|first|second|third|fourth|fifth|sixth|\d{1,2}(?:st|nd|rd|th))"
_MODIFIER = rf"(?:[Dd]eputy|[Ff]irst deputy|[Vv]ice|[Aa]ssistant|[Ss]enior|[Jj]oint|[Ff]ederal|[Ss]tate|[Mm]ilitary|[Aa]rtistic|[Mm]usic|[Pp]olice|[Pp]olitical|[Nn]ational|[Rr]egional|[Dd]istrict|[Ii]nterior|[Ff]oreign|[Dd]efen[cs]e|[Pp]eople['’]s|[Gg]eneral|[Cc]hief|[Mm]ain|[Ee]xecutive|[Bb]attalion|[Bb]rigade|[Rr]egiment(?:al)?|[Cc]ompany|[Dd]ivision(?:al)?)"
_PROPER = rf"(?:{ACRONYM}|\d{{1,4}}(?:st|nd|rd|th)|{CAPITALISED})"
_PROPER_TAIL = (
    rf"{_PROPER}(?:['’]s)?(?:\s+(?:(?:of|for|and)\s+(?:the\s+)?)?{_PROPER}(?:['’]s)?)*(?:\s+[\"“]\w{{1,12}}[\"”])?"
)
_LOWER_HEADS = r"(?:troops|forces?|guards?|police|headquarters?|staff|council|army|navy|corps|brigade|regiment|battalion|division|company|platoon|department|directorate|service|agency|academy|school|university|institute|commander|commanders|unit|detachment|district|region|province|country|republic|band|hospital|garrison|command|ministry|government|fleet|squadron|gendarmerie|militia)"
_QUALIFIERS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth"})
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}


@dataclass(frozen=True, slots=True)
class PostMention:
    """A post in a text, `start`..`end` with the qualifier before it.

    `of` is the phrase that says what it is the post of.
    """

    start: int
    end: int
    name: str
    qualifier: str = ""
    of: str = ""
    of_at: tuple[int, int] = (0, 0)

    @property
    def ordinal(self) -> int | None:
        """The number of a holder: 1 for `the first commander`."""
        digits = re.match(r"\d+", self.qualifier)
        return int(digits[0]) if digits else ORDINALS.get(self.qualifier)


@cache
def _pattern() -> re.Pattern[str]:
    head = vocabulary().pattern("posts")
    lower_tail = rf"(?:[a-z]+(?:['’]s)?\s+){{0,4}}?{_LOWER_HEADS}(?![\w-])(?:\s+of\s+(?:the\s+)?{_PROPER_TAIL})?"
    return re.compile(
        rf"(?<![\w-])(?:(?P<qualifier>{_QUALIFIER})\s+)?(?P<name>(?:{_MODIFIER}\s+)*{head}(?![\w-])"
        rf"(?:\s+(?:of|for|to|in\scharge\sof)\s+(?:the\s+)?(?P<of>{_PROPER_TAIL}|{lower_tail}))?)"
    )


_MEMBER = re.compile(r"\b[Mm]embers?\b(?! of (?:the )?(?:council|board|committee|parliament|staff))")


def _is_plural(words: str) -> bool:
    """Whether the words count people (`115 members`, `two deputies`) and name no post."""
    concept = vocabulary().head("posts", words)
    return (
        concept is not None
        and words.endswith(("s", "men"))
        and not any(words.casefold().endswith(name.casefold()) for name in concept.names)
    )


def find_posts(text: str) -> tuple[PostMention, ...]:
    """The posts named in a text, from left to right."""
    return tuple(
        _mention(found)
        for found in _pattern().finditer(text)
        if not _MEMBER.search(found["name"]) and (found["of"] or not _is_plural(found["name"]))
    )


_OF_THE = re.compile(r" of the ")


def _mention(found: re.Match[str]) -> PostMention:
    name, at = found["name"], found.start("name")
    inner = None if found["of"] else _OF_THE.search(name)
    owner = (at + inner.end(), at + len(name)) if inner else found.span("of") if found["of"] else (0, 0)
    of = name[owner[0] - at : owner[1] - at] if owner[1] else ""
    return PostMention(found.start(), found.end("name"), name, (found["qualifier"] or "").casefold(), of, owner)
