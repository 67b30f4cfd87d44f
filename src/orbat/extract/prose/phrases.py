"""Lists of phrases in running text, taken apart and tidied: duties, names, items of equipment."""

from __future__ import annotations

import re

_BREAK = re.compile(
    r",? and (?=to |the |[a-z]+ing\b|an? )|, (?:and |or |as well as )?(?:to )?|; (?:and )?|,? and to (?=[a-z])"
)
_DOING = re.compile(r"[a-z]+ing\s")
_SEVERAL = 2
_LEADING = re.compile(r"^(?:to |the |both |also |of |in |for |with )+", re.IGNORECASE)
_NAMES = re.compile(r", (?:or |and )?| or | and ")
_TRAILING = re.compile(r"(?:[\s,;:.]+|\s+(?:and|or|including|such as))+$")


def split_phrases(words: str) -> tuple[tuple[int, int], ...]:
    """The parts of a list in prose as ranges of it, tidied.

    Commas separate; `and` does so before another verb or article, and before the last item of a list with commas.

    >>> words = "rescue, the guarding of locks and to repair boats"
    >>> [words[a:b] for a, b in split_phrases(words)]
    ['rescue', 'guarding of locks', 'repair boats']
    >>> words = "guarding the king, his sites, and ending any revolt, riot or war"
    >>> [words[a:b] for a, b in split_phrases(words)]
    ['guarding the king, his sites', 'ending any revolt, riot or war']
    """
    cuts = [0]
    ends: list[int] = []
    depth_free = [found for found in _BREAK.finditer(words) if _outside_brackets(words, found.start())]
    for found in depth_free:
        ends.append(found.start())
        cuts.append(found.end())
    ends.append(len(words))
    parts = list(zip(cuts, ends, strict=True))
    if len(parts) > 1:
        parts = [*parts[:-1], *_last_and(words, *parts[-1], commas=any("," in found[0] for found in depth_free))]
    return tuple(_with_objects(words, [part for part in (tidy(words, *part) for part in parts) if part[1] > part[0]]))


def _with_objects(words: str, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """`guarding the king, his sites, and ending revolts`: with verbs before items, others are objects."""
    doing = [_DOING.match(words, start) is not None for start, _ in parts]
    if not doing or not doing[0] or sum(doing) < _SEVERAL:
        return parts
    last = max(number for number, is_doing in enumerate(doing) if is_doing)
    is_choice = " or " in words[parts[last][0] :]
    joined: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(parts):
        if doing[number] or (number > last and not is_choice):
            joined.append((start, end))
        else:
            joined[-1] = (joined[-1][0], end)
    return joined


def _outside_brackets(words: str, at: int) -> bool:
    return words.count("(", 0, at) == words.count(")", 0, at)


def _last_and(words: str, start: int, end: int, *, commas: bool) -> list[tuple[int, int]]:
    """The last item of a list with commas may hold an `and` before the very last: `a, b and c`."""
    ands = [(found.start(), found.end()) for found in re.finditer(r" and ", words[start:end])]
    if not commas or len(ands) != 1 or not _are_two(words[start : start + ands[0][0]], words[start + ands[0][1] : end]):
        return [(start, end)]
    return [(start, start + ands[0][0]), (start + ands[0][1], end)]


def _are_two(before: str, after: str) -> bool:
    """Whether what stands around an `and` are two items: not `search and rescue`, nor the end of a long phrase."""
    is_pair = len(before.split()) == len(after.split()) == 1 and not after[:1].isupper()
    return 0 < len(before.split()) <= 6 and not is_pair


def split_names(words: str) -> tuple[tuple[int, int], ...]:
    """The parts of a list of names: `and` and `or` separate like commas.

    >>> words = "Water Guard, Delta Guard or the Guard"
    >>> [words[a:b] for a, b in split_names(words)]
    ['Water Guard', 'Delta Guard', 'Guard']
    """
    breaks = [(found.start(), found.end()) for found in _NAMES.finditer(words)]
    starts, ends = [0, *(end for _, end in breaks)], [*(start for start, _ in breaks), len(words)]
    return tuple(tidy(words, *part) for part in zip(starts, ends, strict=True))


def tidy(words: str, start: int, end: int) -> tuple[int, int]:
    """A phrase's range without the article, `to` or comma around it."""
    part = words[start:end]
    lead = _LEADING.match(part)
    start += lead.end() if lead else len(part) - len(part.lstrip())
    trail = _TRAILING.search(words[start:end])
    return start, start + trail.start() if trail else end
