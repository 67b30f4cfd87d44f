"""Lists of phrases in running text, taken apart and tidied: duties, names, items of equipment."""

from __future__ import annotations

import re

_BREAK = re.compile(
    r",? and (?=to |the |[a-z]+ing\b|an? )|, (?:and |or |as well as )?(?:to )?|; (?:and )?|,? and to (?=[a-z])"
)
_LEADING = re.compile(r"^(?:to |the |both |also |of |in |for |with )+", re.I)
_TRAILING = re.compile(r"(?:[\s,;:.]+|\s+(?:and|or|including|such as))+$")


def split_phrases(words: str) -> tuple[tuple[int, int], ...]:
    """The parts of a list in prose as ranges of it, tidied.

    Commas separate; `and` does so before another verb or article, and before the last item of a list with commas.

    >>> words = "rescue, the guarding of locks and to repair boats"
    >>> [words[a:b] for a, b in split_phrases(words)]
    ['rescue', 'guarding of locks', 'repair boats']
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
    return tuple(part for part in (tidy(words, *part) for part in parts) if part[1] > part[0])


def _outside_brackets(words: str, at: int) -> bool:
    return words.count("(", 0, at) == words.count(")", 0, at)


def _last_and(words: str, start: int, end: int, *, commas: bool) -> list[tuple[int, int]]:
    """The last item of a list with commas may hold an `and` before the very last: `a, b and c`."""
    found = None
    for found in re.finditer(r" and ", words[start:end]):
        pass
    if not commas or found is None or len(re.findall(r" and ", words[start:end])) != 1:
        return [(start, end)]
    before, after = words[start : start + found.start()], words[start + found.end() : end]
    if (
        len(before.split()) > 6
        or not before.strip()
        or len(after.split()) == 1
        and len(before.split()) == 1
        and not after[:1].isupper()
    ):
        return [(start, end)]
    return [(start, start + found.start()), (start + found.end(), end)]


def tidy(words: str, start: int, end: int) -> tuple[int, int]:
    """A phrase's range without the article, `to` or comma around it."""
    part = words[start:end]
    lead = _LEADING.match(part)
    start += lead.end() if lead else len(part) - len(part.lstrip())
    trail = _TRAILING.search(words[start:end])
    return start, start + trail.start() if trail else end
