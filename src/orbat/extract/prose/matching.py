"""Where the frames match in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from orbat.extract.prose.frame import Frame
from orbat.extract.prose.frames import frames_for
from orbat.extract.prose.sentence import Match, Sentence

_SUBJECT = re.compile(r"<[OPX]\d+>")
_PREPOSITION = re.compile(r"\b(?:of|for|with|to|from|at|in|on|under|within|into|against|than|as) \Z")
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
        if not frame.contains or frame.contains.search(words):
            yield Match(frame, found, before, sentence)


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


def _is_in_phrase(found: re.Match[str], text: str) -> bool:
    """`the officers of the brigade were`: after a preposition a mention is no subject of what follows."""
    near = max(0, found.start() - _NEAR)
    return bool(_SUBJECT.match(found[0])) and bool(_PREPOSITION.search(text, near, found.start()))
