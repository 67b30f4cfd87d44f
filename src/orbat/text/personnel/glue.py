"""What stands between a person and a post: words of careers, commas, abbreviations in brackets, names of towns."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from orbat.text.courtesy import HONORIFIC

_BRACKETS = re.compile(r"\([^()]{0,60}\)|\\?\[[^\[\]]{0,60}\]")
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_CLOSED = re.compile(r"[;:!?“”\"]|\.(?:\s|\Z)")
_TOWN = r"(?:[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}(?:\s(?:barracks|cantonment|camp|base|town|city|state|province))?)"
_TOWNS = re.compile(rf"\A(?:(?:,\s*|\s+(?:in\s+|at\s+)?)(?:{_TOWN}|[A-Z]{{2,8}})(?=\s*(?:,|\Z|\s[a-z(]))){{1,3}}")
_TO_TOWN = re.compile(r"\bto\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?=,?\s+as\b)")
"""Where somebody goes: `was posted | to Blue Reed | as the`."""
_LONGEST = 18
"""How many words may link a person and a post."""
_BETWEEN = re.compile(
    r"(?:\s+(?:position|post|job|appointment)(?=\s))?(?:,?\s*(?:of|at|for|in|with|to|commanding|heading|,)?)\s*(?:the\s+)?(?:[A-Z]{2,6},\s*(?:of\s+(?:the\s+)?)?)?"
    r"(?:(?:newly[ -]\w+|[A-Z]\w+-led)\s+)?[‘“\"'(]*"
)
_OWNING = re.compile(r"(?:['’]s)?\s+(?:(?!the\s)[a-z]+\s)?")
_PARENT = re.compile(r"\s*,?\s*(?:(?:of|in|under|at|within)\s+)?(?:the\s+)?[(‘“\"']*")
_HOLDS = re.compile(
    r"[’”\"']?(?:,\s[A-Z]{2,6}(?=,))?\s*[,:–—-]?\s*(?:(?:who|which)\s+)?(?:(?:is|was|are|were|being|as|namely|include|includes)\s+)?(?:now\s+|also\s+)?(?:one\s+)?"
    rf"{HONORIFIC}?"
)
_DEFINITE = re.compile(
    r"\A\s+(?:(?:of|for|at|in|to)\s+)?(?:(?:the|this|our|his|its)\s+(?:[\w’'-]+\s+)?[\w’'-]+|[A-Z]{3,8})(?=\s*,|\s+(?:is|was)\b|\s+[A-Z])"
)
"""A body that is only referred to: `Director | of the Centre`."""
_DOING = re.compile(r"\A\s+[a-z]+ing\s[^,;.:]{2,40}(?=,)")
"""What a body is just doing: `the Task Force | fighting smugglers`."""
_SEAT = re.compile(r",?\s+with\s+(?:its\s+)?headquarters\s+(?:in|at)\s+[^;.]{2,40}?(?=,?\s+(?:is|was)\b)")


@cache
def words(kind: str) -> frozenset[str]:
    """The words of a kind in `glue.toml`."""
    table = tomllib.loads(files("orbat.text.personnel").joinpath("glue.toml").read_text("utf-8"))
    return frozenset(table[kind])


@cache
def _career() -> frozenset[str]:
    return words("linking") | words("being") | words("appointing") | words("former") | words("now")


def _plain(gap: str, after_body: bool) -> str:
    """The gap without what is in brackets and, after a body, without the towns that it is in."""
    gap = _TO_TOWN.sub("to", _BRACKETS.sub("", gap))
    return _TOWNS.sub("", gap) if after_body else gap


def links(gap: str, after_body: bool = False) -> bool:
    """Whether only words of careers stand between a person, or his last post, and the next one.

    >>> links(", formerly the "), links(" was moved from the "), links(" inspected the ")
    (True, True, False)
    """
    gap = _plain(gap, after_body)
    found = [word.casefold() for word in _WORD.findall(gap) if not word.isupper() or word == "A"]
    return not _CLOSED.search(gap) and len(found) <= _LONGEST and all(word in _career() for word in found)


def is_told(gap: str) -> bool:
    """Whether a gap has a word that says more than a comma: `formerly`, `is now`, `was posted to`."""
    found = {word.casefold() for word in _WORD.findall(gap)}
    return bool(found & (words("being") | words("appointing") | words("former") | words("now")))


def is_verbal(gap: str) -> bool:
    """Whether a gap has a verb of being or appointing."""
    found = {word.casefold() for word in _WORD.findall(gap)}
    return bool(found & (words("being") | words("appointing")))


_UNTIL_NOW = re.compile(r"\b(until|till)\s+(?:now|recently)\b")
_HAD_AS = re.compile(
    r"(?<!\bhas )(?<!\bhave )\b(served|worked)\s+as\b"
    r"|\b(had|formerly|previously|earlier|once)\s+(?!is\b)((?:[\w-]+\s+){1,4})as\b"
)
"""`had been posted as`, `earlier served as`: what `as` tells is over."""


def is_former(gap: str, before: bool = False) -> bool:
    """Whether the last word that tells says that it is over; `before` holds if none does.

    >>> is_former(", until now "), is_former(" had earlier served as "), is_former(" was posted as ")
    (True, True, False)
    """
    told = _HAD_AS.sub(lambda found: found[1] or found[2], _UNTIL_NOW.sub(r"\1", gap.casefold()))
    for word in reversed(_WORD.findall(told)):
        if word in words("former"):
            return True
        if word in words("now"):
            return False
    return before


_ANOTHER = re.compile(r"\s*,?\s*(?:and|&|as well as|along with)\s+(?:the|his|her|its|their|our)\s+")


def opens_another(gap: str) -> bool:
    """Whether a gap right after a name goes on with somebody else: `Ana Mar, and the | mayor`."""
    return _ANOTHER.fullmatch(_BRACKETS.sub("", gap)) is not None


def joins_body(gap: str) -> bool:
    """Whether a post and a body after it belong together: `Commander of the | 5th Brigade`."""
    return _BETWEEN.fullmatch(_BRACKETS.sub("", gap)) is not None


def owns_post(gap: str) -> bool:
    """Whether a body owns the post after it: `5th Brigade's | chief of staff`."""
    return gap == " " or _OWNING.fullmatch(gap) is not None


def is_parent(gap: str) -> bool:
    """Whether the second of two bodies is what the first belongs to."""
    return _PARENT.fullmatch(_plain(gap, after_body=False)) is not None


def holds(gap: str, after_body: bool) -> bool:
    """Whether a post and a person after it belong together: `Commander of the Guard, | General Lee`."""
    gap = _DEFINITE.sub("", _DOING.sub("", _SEAT.sub("", gap)))
    return (
        _HOLDS.fullmatch(_plain(gap, after_body)) is not None
        or _HOLDS.fullmatch(_plain(gap, after_body=False)) is not None
    )


_FOLLOWING = re.compile(
    r"\b(?:over from|succeeds|succeeded|replaces|replaced|replacing|succeeding|relieves|relieved)"
    r"(?:\s+(?:the|a|his|her|its|new|former|outgoing|immediate|past))*\s*\Z"
)
_ABOUT_OTHERS = re.compile(
    r"\b(?:representatives?|delegate|aide|wife|son|brother|secretary|assistant)\s+(?:of|to)\s+(?:the\s+)?\Z"
)


def is_followed(gap: str) -> bool:
    """Whether the post after a gap is that of the person whom somebody follows: `took over from the | commander`."""
    return _FOLLOWING.search(gap) is not None


def is_of_another(before: str) -> bool:
    """Whether the post after these words is not that of the person who is named: `the representative of the | GOC`."""
    return _ABOUT_OTHERS.search(before) is not None


_PLANNED = re.compile(r"\b(?:will|would|shall|(?:is|are|was|were) to)\b")


def is_planned(gap: str) -> bool:
    """Whether a gap says that what follows is only to be."""
    return _PLANNED.search(gap) is not None


def is_present(gap: str) -> bool:
    """Whether a gap says that what follows is so now."""
    return bool({"now", "currently", "presently"} & {word.casefold() for word in _WORD.findall(gap)})


def is_adverbial(gap: str) -> bool:
    """Whether a gap has an adverb of time, which only somebody's own post goes on with: `, formerly the`."""
    return is_present(gap) or bool({"formerly", "previously", "earlier", "until", "once"} & set(gap.casefold().split()))


def succeeds(gap: str) -> bool:
    """Whether the person before a gap follows the person after it in a post."""
    plain = " ".join(_plain(gap, after_body=False).casefold().replace(",", " ").split())
    return any(plain == each or plain.endswith(" " + each) for each in words("succeeding"))
