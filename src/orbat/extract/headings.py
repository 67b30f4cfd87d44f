"""What the headings above a passage say: the post that a list is of, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from orbat.claims import Mention
from orbat.document import Section
from orbat.patterns import normalise, plurals
from orbat.text.organisations import find_organisations
from orbat.text.posts import find_posts
from orbat.vocabulary import vocabulary

GOVERNMENT = frozenset(
    [
        "minister",
        "deputy-minister",
        "prime-minister",
        "deputy-prime-minister",
        "peoples-commissar",
        "deputy-peoples-commissar",
        "president",
        "vice-president",
        "monarch",
        "secretary",
        "governor",
        "mayor",
    ]
)

_LIST_OF = re.compile(r"^(?:(?:full\s+|complete\s+)?list\s+of|roll\s+of)\s+(?:the\s+|all\s+)?", re.IGNORECASE)
_BEFORE = re.compile(
    r"^(?:former|current|past|previous|historical|notable|successive|the|known)\s+(?:and\s+\w+\s+)?", re.IGNORECASE
)
_AFTER = re.compile(
    r"\s*(?:\([^)]*\)|[,:]?\s*(?:since|from|until|before|after|between|during|in)\s+.*\d.*|,?\s*\d{4}\s*[-–].*)$",
    re.IGNORECASE,
)


def path(above: Sequence[Section], section: Section) -> str:
    """The headings from the outermost on, `A > B`; `lead` for the lead.

    The lead has no heading of its own.
    """
    headings = [each.heading.plain.strip() for each in (*above, section) if each.heading]
    return " > ".join(headings) or "lead"


@cache
def _posts() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{vocabulary().pattern('posts')})(?![\w-])")


def post_of(headings: Sequence[str]) -> str:
    """The post that a list is of, from the headings above it, outermost first.

    The nearest heading with a noun for a post names it; one further out with the same noun may name it in full.

    >>> post_of(["Commander of the River Guard", "List of commanders"])
    'Commander of the River Guard'
    >>> post_of(["History", "Ministers of Justice"])
    'Minister of Justice'
    """
    named = [(phrase, noun) for heading in reversed(headings) for phrase, noun in [_phrase(heading)] if noun]
    if not named:
        return ""
    noun = named[0][1]
    fuller = [phrase for phrase, other in named if other.casefold() == noun.casefold()]
    post = max(fuller, key=lambda phrase: len(phrase.split()))
    return post[:1].upper() + post[1:]


_HELD = re.compile(
    r"\b(?:held|hold|holders? of|served in|occupied) (?:the|this|that) (?:post|position|office|command)\b"
)
_COMMANDED = re.compile(r"\b(?:have |had |has )?commanded (?:the|it|this)\b")


def post_told(intro: str) -> str:
    """The post that the last sentence before a list, which ends in a colon, says that the list is of.

    >>> post_told("It was large. The commanders of the Lake Brigade have been:")
    'Commander of the Lake Brigade'
    >>> post_told("A director general heads it. The following have held the post:")
    'Director general'
    """
    if not intro.rstrip().endswith(":"):
        return ""
    last = re.split(r"(?<=[.!?])\s", intro.rstrip())[-1]
    for words in (each.name for each in find_posts(last)):
        if (post := post_of([words])) and post.casefold() != words.casefold():
            return post
    plural = next((noun for found in _posts().finditer(last) if (noun := singular(found[0])) != found[0]), "")
    named = [each.name for each in find_posts(intro)] if _HELD.search(last) else []
    post = plural or (named[-1] if named else "Commander" if _COMMANDED.search(last) else "")
    return post[:1].upper() + post[1:]


def organisation_of(post: str, subject: Mention) -> Mention | None:
    """The body that a post of a list is of: what the post names, else the subject.

    A minister is a minister of a ministry: a list of ministers tells nothing of a guard that answers to one.
    """
    own = (subject.name, *subject.short)
    _, _, named = re.sub(r"\s+of\s+the\s+", " of ", post).partition(" of ")
    if not named or any(named.casefold() in name.casefold() or name.casefold() in named.casefold() for name in own):
        return subject
    concept = vocabulary().head("posts", post)
    if concept and not GOVERNMENT.isdisjoint((concept.key, *concept.broader)):
        return None
    bodies = [each for each in find_organisations(named) if (each.start, each.end) == (0, len(named)) and " " in named]
    return Mention(named, bodies[0].type, country=subject.country) if bodies else subject


def _phrase(heading: str) -> tuple[str, str]:
    """The post that a heading names, in the singular, and its noun; empty where it names none."""
    words = _AFTER.sub("", _LIST_OF.sub("", heading.strip()))
    while (shorter := _BEFORE.sub("", words)) != words:
        words = shorter
    found = _posts().search(words)
    if found is None or words[found.end() :][:1].isalpha():
        return "", ""
    if not re.fullmatch(r"(?:\s+(?:of|for|to|in)\s.*)?", words[found.end() :]):
        return "", ""
    noun = singular(found[0])
    return words[: found.start()] + noun + words[found.end() :], noun


def singular(noun: str) -> str:
    """A noun for a post in the singular, its other words as they stand.

    >>> singular("Commanders-in-chief"), singular("directors"), singular("Ministers of Justice")
    ('Commander-in-chief', 'director', 'Minister of Justice')
    """
    concept = vocabulary().find("posts", noun)
    for name in concept.names if concept else ():
        if any(normalise(noun) == normalise(each) for each in plurals(name)):
            return _like(noun, name)
    return noun


def _like(noun: str, name: str) -> str:
    """The words of `noun`, where they are another number's those of `name` with the same capitals."""
    words, others = re.findall(r"\w+|\W+", noun), re.findall(r"\w+|\W+", name)
    if len(words) != len(others):
        return name
    return "".join(
        word if word.casefold() == other.casefold() or not other.isalpha() else _capital(other, word)
        for word, other in zip(words, others, strict=True)
    )


def _capital(word: str, model: str) -> str:
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
