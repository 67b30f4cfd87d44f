"""The patterns of frames: words, and parts in braces that stand for slots and for words that many frames share.

`{org:x}` is an organisation, `{orgx:x}` one or a proper name, `{thing:x}` the same with the names of places,
`{person:x}` a person or a name shaped like one, `{orgorperson:x}`, `{place:x}`, `{placex:x}` (or an organisation),
`{act:x}`, `{post:x}`, `{rank:x}`, `{conflict:x}`, `{any:x}`; `{orgs:x}`, `{places:x}`, `{things:x}`, `{posts:x}`,
`{names:x}` are lists of them, `{peoplein:x}` all people in the rest of the sentence. `{gap}` is words of the same
clause (`is a force that` leads into the next, about the same), `{aside}` a bracket or a phrase between commas or
dashes, `{within}` the province of a post before a date, `{further}` that or what the subject did before (`led the guard
and`), `{bracket}` a bracket, `{anything}` a slot or capitalised words; `{its}`, `{be}`, `{was}`, `{adv}`, `{inwords}`
what their names say. `{trigger}` is the frame's trigger. `(?P<x>...)` is a role of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

_FOUND = (
    "founded", "established", "created", "formed", "set up", "raised", "organised", "organized", "instituted",
    "constituted", "inaugurated", "activated", "launched", "stood up", "reconstituted",
)  # fmt: skip
TRIGGERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"{found}": _FOUND, "{Found}": tuple(word[0].upper() + word[1:] for word in _FOUND)}
)
"""Triggers that several frames share."""
SLOTS: Mapping[str, str] = MappingProxyType(
    {
        "org": "O", "orgx": "[OX]", "thing": "[OXL]", "person": "[PX]", "place": "[LX]", "placex": "[LXO]", "act": "A",
        "post": "S", "rank": "R", "conflict": "C", "any": r"[A-Z]", "orgorperson": "[OPX]",
    }
)  # fmt: skip
LISTS: Mapping[str, str] = MappingProxyType(
    {"orgs": "O", "places": "[LX]", "things": "[OXL]", "posts": "S", "names": "[PXL]"}
)
_MORE = (
    r"(?: \([^()]{0,160}\))?(?:(?:, (?:and |or )?(?:in |at |near |to )?| and (?:in |at |near |to )?| or )"
    r"ONE\d+>(?: \([^()]{0,160}\))?)*"
)
_GAP = (
    r"(?: (?:is|are|was|were) an?\b(?:[^;:<]|<(?![PS])\w\d+>){1,80}? (?:that|which)\b)?"
    r"(?:(?! (?:who|whom|whose|which|that)\b|, (?:when|while|where) )"
    r"(?:[^;:<]|<(?![PSO])\w\d+>(?:'s)?|<O\d+>(?:'s)?(?! (?:was|were|is|are|has|had|have)\b))){0,160}?"
)
_ASIDE = r"(?: \([^()]{0,160}\)|(?: \([^()]{0,160}\))?, [^;:]{1,90}?,| [–—] [^;:–—]{1,90}? [–—])?"
_FURTHER = (
    r"[ ,](?:[^;:<]|<[OLDTNASCQR]\d+>(?:'s)?|<[PX]\d+>'s){1,200}?(?:,| and| but|(?<=\d>) who)"
    r"(?: (?:later|then|subsequently|eventually|finally|also|again))?"
    r"(?:,? (?:[^;:<,]|<[DNTL]\d+>){1,40}?,| (?:in |on |from )?<D\d+>)?"
)
WORDS: Mapping[str, str] = MappingProxyType(
    {
        "gap": _GAP,
        "aside": _ASIDE,
        "further": rf"(?:{_FURTHER}|, who|{_ASIDE})",
        "its": r"(?:its|their|<[OP]\d+>'s)",
        "within": r"(?:, <[XL]\d+>(?=,? (?:from |between |until |in |since )?<D))?",
        "bracket": r"(?: \([^()]{0,160}\))?",
        "be": r"(?:is|are|was|were|has been|have been|had been|being|be)",
        "was": r"(?:was|were|is|are|has been|have been|had been|being)",
        "adv": r"(?:(?:\w+ly|also|then|first|again|later|once more|thus|now|soon|temporarily) )*",
        "inwords": r"(?:in|on|at|by|from)? ?<[DL]\d+>(?: (?:in|on|by) <\w\d+>)?",
        "anything": r"(?:the )?(?:<[A-Z]\d+>|[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)",
    }
)
_ITS_OWN = r"(?!['’]s (?:[a-z-]+ ){0,2}<O\d+>(?!['’]s))"
"""After a subject: what follows is of a body that it has (`its 5th Battalion took part`), and not of itself."""
_PART = re.compile(r"\{([A-Za-z]+)(?::(\w+))?\}")


def kinds_of(source: str) -> tuple[tuple[str, str], ...]:
    """The roles of a pattern that are slots, each with its kind.

    >>> kinds_of("{org:subject} left {place:from} (?P<why>in anger)")
    (('from', 'place'), ('subject', 'org'))
    """
    return tuple(sorted((role, kind) for kind, role in _PART.findall(source) if role))


def slots_needed(source: str) -> tuple[str, ...]:
    """How the slots begin that whatever matches the pattern holds: a cheap guard.

    >>> slots_needed("{person:x} is {post:y}(?: of {act:z})?")
    ('<S',)
    """
    parts = ((found[0], SLOTS.get(found[1], "")) for found in _PART.finditer(source) if found[2])
    return tuple(sorted({f"<{kind}" for part, kind in parts if len(kind) == 1 and always_meets(source, part)}))


def compile_pattern(source: str, triggers: Iterable[str] = ()) -> re.Pattern[str]:
    """The regular expression of a pattern; raises `ValueError` for a part that there is not, and for a bad expression.

    >>> compile_pattern("{org:x} {was} {trigger}", ["founded"]).search("<O1> was founded")["x"]
    '1'
    """
    words = sorted(triggers, key=lambda each: (-len(each), each))
    trigger = rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)"

    def expand(found: re.Match[str]) -> str:
        kind, role = found.groups()
        if kind == "trigger" and not role and words:
            return trigger
        if role and kind in SLOTS:
            own = _ITS_OWN if role == "subject" and kind in {"org", "orgorperson"} else ""
            return rf"<{SLOTS[kind]}(?P<{role}>\d+)>{own}"
        if role and kind == "peoplein":
            return rf"(?P<{role}_list>.+)"
        if role and kind in LISTS:
            one = f"<{LISTS[kind]}"
            return rf"(?P<{role}_list>{one}\d+>{_MORE.replace('ONE', one)})"
        if not role and kind in WORDS:
            return WORDS[kind]
        raise ValueError(f"there is no part {found[0]}")

    try:
        return re.compile(_PART.sub(expand, source))
    except re.error as error:
        raise ValueError(f"no regular expression: {error}") from error


def always_meets(source: str, part: str = "{trigger}") -> bool:
    """Whether whatever matches the pattern has matched the part: it stands in no choice, option or look-around.

    >>> always_meets("{org:x} (?P<verb>{trigger}) it"), always_meets("{org:x}(?: {trigger})? it")
    (True, False)
    """
    at = source.find(part)
    if at < 0:
        return False
    groups = _groups(source)
    around = [group for group in groups if group[0] < at < group[1]]
    return all(_is_plain(source, groups, group) for group in around) and not _has_choice(source, groups, 0, len(source))


def _groups(source: str) -> list[tuple[int, int]]:
    """Where each group begins and ends; brackets that are escaped or in a class are none."""
    opened: list[int] = []
    groups: list[tuple[int, int]] = []
    for found in re.finditer(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]", source):
        if found[0] == "(":
            opened.append(found.start())
        elif found[0] == ")" and opened:
            groups.append((opened.pop(), found.end()))
    return groups


def _is_plain(source: str, groups: list[tuple[int, int]], group: tuple[int, int]) -> bool:
    start, end = group
    head = re.compile(r"\((?:\?:|\?P<\w+>)").match(source, start)
    is_optional = source[end : end + 1] in {"?", "*"} or source.startswith("{0,", end)
    return bool(head) and not is_optional and not _has_choice(source, groups, start + 1, end - 1)


def _has_choice(source: str, groups: list[tuple[int, int]], start: int, end: int) -> bool:
    inner = [group for group in groups if start <= group[0] and group[1] <= end]
    bars = (found.start() for found in re.finditer(r"(?<!\\)\|", source[start:end]))
    return any(not any(low <= start + bar < high for low, high in inner) for bar in bars)
