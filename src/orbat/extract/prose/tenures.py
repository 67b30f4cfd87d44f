"""What belongs to a tenure: whose post it is, its number, and the rank that its holder has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from orbat.claims import Claim, EntityType, Mention
from orbat.extract.prose.posts import post_organisation
from orbat.extract.prose.sentence import Match
from orbat.text.posts import PostMention
from orbat.vocabulary import vocabulary

_COMPLEMENT = re.compile(r" of (?!his |her )")
_LATER = "later-post"
"""The frame of `Captain Ann Lee, later minister`: somewhere else, and in a rank that is not told."""
_OF_ANOTHER = re.compile(r"(?:<[PX]\d+>['’]s|(?:<O(?P<body>\d+)>)?, whose) (?:[a-z]+ ){0,2}\Z")
_OF_FORCE = re.compile(
    r"\bof (?:the )?(?:(?:Army|Air|Naval|Defen[cs]e|Joint) (?:Staff|Force)|Army|Navy|General Staff|Police)\b"
)
"""What makes a post one above any unit: `Chief of Army Staff`."""
_MINISTER = re.compile(r"(?:deputy )?(?:minister|secretary of state) (?:of|for) (?!.*\bministry\b)", re.IGNORECASE)
"""A minister is over the body that the post names, and not in it: `minister of the navy`."""
_OF_STATE = re.compile(
    r"(?:prime-minister|president|minister|vice-president|king|head-of-state|head-of-government|peoples-commissar"
    r"|defence-minister|interior-minister)"
)


def of_tenure(match: Match, subject: Mention) -> Iterator[tuple[str, str | Mention]]:
    """Organisation, rank and ordinal of a tenure; a post of no body named is one of the section's or article's."""
    slot, memory, is_later = match.slot("post"), match.sentence.memory, match.frame.name == _LATER
    owner = match.slot("organisation") or match.slot("of")
    mention = owner.mention if owner else None
    post = slot.value if slot and isinstance(slot.value, PostMention) else None
    if post is not None:
        mention = mention or (
            None if _MINISTER.match(post.name) else post_organisation(post, match.sentence.text, memory)
        )
        yield from _told_before(post)
    others, whose = _whose(match)
    mention = mention or whose
    if match.frame.object == "@office":
        mention = mention or _owner_of_office(match, subject)
    elif (
        mention is None
        and not _is_elsewhere(match, post)
        and match.frame.when != "attested"
        and not (is_later or others)
    ):
        topic = memory.section or memory.article
        is_above = topic.type is EntityType.UNIT and post is not None and _OF_FORCE.search(post.name)
        mention = topic if topic.type is not EntityType.PERSON and not is_above else None
    if mention is not None and mention.name != subject.name:
        yield "organisation", mention
    if subject.rank and not is_later:
        yield "rank", subject.rank
    is_beside = match.frame.when == "attested"
    if not is_beside and (post is None or post.qualifier not in _FOR_NOW) and _is_for_now(match):
        yield "acting", "true"


def _whose(match: Match) -> tuple[bool, Mention | None]:
    """Whether a post is of somebody else, `Lee's deputy`, or of a body, `the Guard, whose director`; and of which."""
    found = _OF_ANOTHER.search(match.sentence.encoded.text, 0, match.found.start())
    slot = match.sentence.encoded.slots[int(found["body"])] if found and found["body"] else None
    return found is not None, slot.mention if slot else None


def office_told(match: Match, subject: Mention) -> Claim | None:
    """The post that was last told of the subject, or of the one who `held` it, in the organisation if one is named."""
    held, body = match.slot("held"), match.slot("organisation")
    holder = held.mention if held else subject
    named = body.mention if body else None
    return match.sentence.memory.office(holder.name, named.name if named else "") if holder else None


def _owner_of_office(match: Match, subject: Mention) -> Mention | None:
    """Whose the post is that was last told."""
    office = office_told(match, subject)
    owner = dict(office.qualifiers).get("organisation") if office else None
    return replace(owner, span=None) if isinstance(owner, Mention) else None


def _told_before(post: PostMention) -> Iterator[tuple[str, str]]:
    """What the words before a post say: `the first commander`, `acting commander`."""
    if post.ordinal:
        yield "ordinal", str(post.ordinal)
    if post.qualifier in _FOR_NOW:
        yield "acting", "true"


_FOR_NOW = frozenset({"acting", "interim"})
_PARTLY = re.compile(r"\s+(?:until|till|up to|from|since|before|between)\b")
_AT_FIRST = re.compile(r"\b(?:initially|at first|originally)\b")
_INTERIM = re.compile(r"[^.;]{0,60}?\b(?:ad interim|in an acting capacity|on an interim basis|\(acting\)|\(interim\))")


def _is_for_now(match: Match) -> bool:
    """Whether the words after say that the post was held for the time being, and not only for a part of the time."""
    encoded, text = match.sentence.encoded, match.sentence.text
    start, end = encoded.words(*match.found.span())
    found = _INTERIM.match(text.plain, end)
    if found is None:
        return False
    dates = [slot for slot in encoded.slots if slot.kind == "D" and start <= slot.start < found.end()]
    return not (dates and _PARTLY.match(text.plain, found.end())) and not _AT_FIRST.search(found[0])


def _is_elsewhere(match: Match, post: PostMention | None) -> bool:
    """Whether a post is of something that its own words name, or of a state, and so not the article's own."""
    if post is None:
        return False
    goes_on = _COMPLEMENT.match(match.sentence.text.plain, post.end)
    return bool(post.of or goes_on) or _is_of_state(post.name)


def _is_of_state(post: str) -> bool:
    concept = vocabulary().head("posts", post)
    return concept is not None and bool(_OF_STATE.match(concept.key))
