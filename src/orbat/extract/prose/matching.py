"""Where the frames match in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orbat.extract.prose.frame import Frame
from orbat.extract.prose.frames import frames_for
from orbat.extract.prose.sentence import Match, Sentence

_SUBJECT = re.compile(r"<[OPX]\d+>")
_PREPOSITION = re.compile(r"\b(?:of|for|with|to|from|at|in|on|under|within|into|against|than|as) \Z")
_POSSESSOR = re.compile(r"['’]s\b")
_LAST = re.compile(r"<[A-Z](\d+)>\Z")
_CHANGES = frozenset(
    {
        "disbanded", "expanded", "founded", "merged", "re-established", "renamed", "reorganised", "resubordinated",
        "split", "upgraded",
    }
)  # fmt: skip
_ITS_MEN = re.compile(
    r"<O\d+>['’]s (?:<N\d+> )?(?:[a-z-]+ ){0,2}"
    r"(?:aircraft|archives?|assets|boats|colou?rs|commander|designation|duties|flag|functions|guns|honours|leader|members"
    r"|men|number|officers|people|personnel|posts?|property|soldiers|staff|tasks|title|troops|vehicles|veterans|weapons)\b"
)
_ITS_MEN_WERE = re.compile(rf"{_ITS_MEN.pattern} (?:was|were|has|have|had)\b")
_ONES_OWN = re.compile(r"<P(\d+)>['’]s ")
_OF_OWNER = re.compile(r"\(\?P<\w+>\\d\+\)>['’]s")
"""In the source of a frame: a role whose owner's thing the frame goes on with, `<P(?P<subject>\\d+)>'s successor`."""
_IN_TURN = re.compile(r"[^;.]{0,60}\brespectively\b")
_OBJECTS = frozenset({"her", "him", "them"})
_NEAR = 12
"""How far back a preposition is looked for, in code points: more than the longest of them."""


def matches_in(sentence: Sentence) -> Iterator[Match]:
    """All matches, frame by frame in their order."""
    for frame in frames_for(sentence.encoded.text):
        if not frame.sections or any(word in sentence.section.casefold() for word in frame.sections):
            yield from _matches_of(frame, sentence)


def _matches_of(frame: Frame, sentence: Sentence) -> Iterator[Match]:
    encoded = sentence.encoded
    for found in _found(frame.pattern, encoded.text):
        before = frame.before.search(encoded.text, 0, found.start()) if frame.before else None
        if (frame.before and not before) or (not frame.anywhere and _is_in_phrase(found, encoded.text)):
            continue
        if frame.unless and frame.unless.search(encoded.text, 0, found.start()):
            continue
        words = sentence.text.plain[slice(*encoded.words(*found.span()))]
        match = Match(frame, found, before, sentence)
        if _is_possessor(found, sentence) or _is_object(match) or _is_of_its_men(match) or _is_of_ones_own(match):
            continue
        if frame.relation == "held_post" and _IN_TURN.match(encoded.text, found.end()):
            continue
        if not frame.contains or frame.contains.search(words):
            yield match


def _found(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where a pattern matches; a subject that goes on to a second verb is matched with that too.

    What the first verb said is blotted out, so that the words between subject and second verb are a gap.
    """
    at = 0
    while found := pattern.search(text, at):
        yield found
        subject = _SUBJECT.match(text, found.start())
        rest = found.end() - subject.end() if subject else 0
        if subject and rest > 0:
            text = text[: subject.end()] + "_" * rest + text[found.end() :]
            at = found.start()
        else:
            at = max(found.end(), at + 1)


def _is_object(match: Match) -> bool:
    """Whether the subject is `him`, which is none of what follows: `played him and was given a prize`."""
    subject = _SUBJECT.match(match.found[0])
    if subject is None or match.group(match.frame.subject) != subject[0][2:-1]:
        return False
    slot = match.sentence.encoded.slots[int(subject[0][2:-1])]
    return slot.referring and match.sentence.text.plain[slot.start : slot.end] in _OBJECTS


def _is_of_its_men(match: Match) -> bool:
    """Whether it is told of a body's men or things (`its men were moved to the Army`), and is no change of the body."""
    words = match.found[0]
    return match.frame.relation in _CHANGES and bool(_ITS_MEN.match(words) or _ITS_MEN_WERE.search(words))


def _is_of_ones_own(match: Match) -> bool:
    """Whether it is told of somebody whom the subject has: `his wife Ann was given a medal`."""
    owner = _ONES_OWN.match(match.found[0])
    is_subject = owner is not None and match.group(match.frame.subject) == owner[1]
    return is_subject and not _OF_OWNER.search(match.frame.pattern.pattern)


def _is_possessor(found: re.Match[str], sentence: Sentence) -> bool:
    """Whether the words are of what the last mention has: `married Lee's sister`; a list may go on with `its`."""
    last = _LAST.search(found[0]) if _POSSESSOR.match(found.string, found.end()) else None
    if last is None:
        return False
    is_alone = any(number == last[1] for number in found.groupdict().values())
    return is_alone or not sentence.encoded.slots[int(last[1])].possessive


def _is_in_phrase(found: re.Match[str], text: str) -> bool:
    """`the officers of the brigade were`: after a preposition a mention is no subject of what follows."""
    near = max(0, found.start() - _NEAR)
    return bool(_SUBJECT.match(found[0])) and bool(_PREPOSITION.search(text, near, found.start()))
