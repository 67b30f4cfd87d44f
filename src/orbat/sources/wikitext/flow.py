"""Runs of words, as the scanner finds them, become plain words in which every run keeps its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from orbat.document import Piece, Text

Run = tuple[int, int] | tuple[int, int, str]
"""Words that stand in the file as such, `start, end`; or words that stand for all of a stretch of it."""

Runs = list["Run | Runs"]
"""Runs in the order of the file; what a template or a link gives is a list of its own."""

BREAK = "\u2028"
"""Ends a line inside of a paragraph, a cell or a value, where wikitext has `<br>` or a list template."""

_SPECIAL = "|!*#:;={}"
_SHIELD = 0xFDD0
SHIELDS = {ord(sign): chr(_SHIELD + number) for number, sign in enumerate(_SPECIAL)}
"""Noncharacters that stand for signs which are no markup where they are, such as `&#124;` and those in `<nowiki>`."""

SIGNS = re.compile(f"[{re.escape(_SPECIAL)}]")
_UNSHIELD = {ord(shield): chr(sign) for sign, shield in SHIELDS.items()}
_SHIELDED = re.compile(f"[{chr(_SHIELD)}-{chr(_SHIELD + len(_SPECIAL) - 1)}]")
_LEFT_OVER = re.compile(r"[(][ ,;)]|[ ,;][)]")
_MESS = re.compile(r" *\([ ,;]*\)|(?<=\()[ ,;]+|[ ,;]+(?=\))| {2,}")

Stretch = tuple[str, int, int]
"""A blank, a line end or nothing, and the plain words `start`..`end` that follow it."""


@dataclass(slots=True)
class Flow:
    """Plain words and their runs; `offsets` are where each run begins in the words, `file` is its text."""

    plain: str
    runs: list[Run]
    offsets: list[int]
    is_shielded: bool = False
    file: str = ""

    def place(self, offset: int) -> int:
        """Where the character at an offset begins in the file; past the end, where the last run ends."""
        number = bisect_right(self.offsets, offset) - 1
        if number < 0:
            return self.runs[0][0] if self.runs else 0
        run = self.runs[number]
        if offset >= len(self.plain):
            return run[1]
        return run[0] if len(run) > 2 else run[0] + offset - self.offsets[number]

    def text(self, start: int, end: int) -> Text:
        """The words `start`..`end` as one line, without the blanks around them; runs of blanks become one.

        Where markup without words stood in brackets, `(French: Garde, )`, the signs that are left over go too.
        """
        start, end = self.strip(start, end)
        words = _one_line(self.plain[start:end])
        if _is_tidy(words):
            number = bisect_right(self.offsets, start) - 1
            if self._holds(number, end) and words and not self.is_shielded:
                run = self.runs[number]
                return Text.at(words, run[0] + start - self.offsets[number])
            return self._text(words, self._pieces(start, end, 0), start)
        return self.join(self._trim(self._tidy(words, start)), start)

    def _holds(self, number: int, end: int) -> bool:
        """Whether a run stands in the file as such and reaches as far as this."""
        last = self.offsets[number + 1] if number + 1 < len(self.offsets) else len(self.plain)
        return end <= last and number >= 0 and len(self.runs[number]) == 2

    def _tidy(self, words: str, start: int) -> list[Stretch]:
        """What is kept of words that begin at `start`."""
        stretches: list[Stretch] = []
        gap, here = "", 0
        for found in _MESS.finditer(words):
            if found.start() > here:
                stretches.append((gap, start + here, start + found.start()))
                gap = ""
            gap = gap or (" " if found.group().isspace() and found.group() != " " else "")
            here = found.end()
        if here < len(words):
            stretches.append((gap, start + here, start + len(words)))
        return stretches

    def _trim(self, stretches: list[Stretch]) -> list[Stretch]:
        """The stretches without the blanks around them all."""
        for at in (0, -1):
            while stretches:
                gap, start, end = stretches[at]
                low, high = self.strip(start, end)
                if low < high:
                    stretches[at] = gap, (low if at == 0 else start), (high if at else end)
                    break
                stretches.pop(at)
        return stretches

    def join(self, stretches: Sequence[Stretch], at: int) -> Text:
        """Stretches as one text; a gap sign stands for all that lies between two. `at` is the place of no words."""
        words: list[str] = []
        pieces: list[Piece] = []
        length = 0
        for gap, start, end in stretches:
            found = self._pieces(start, end, length + (len(gap) if words else 0))
            if words and gap:
                words.append(gap)
                left, right = pieces[-1].end, found[0].start
                pieces.append(Piece(length, min(left, right), max(left, right)))
                length += 1
            words.append(_one_line(self.plain[start:end]))
            length += end - start
            pieces += found
        return self._text("".join(words), pieces, at)

    def strip(self, start: int, end: int) -> tuple[int, int]:
        """The same stretch without the blanks around it."""
        words = self.plain[start:end]
        left = words.lstrip()
        return (end - len(left), end - len(left) + len(left.rstrip())) if left else (start, start)

    def _text(self, words: str, pieces: list[Piece], at: int) -> Text:
        if not words:
            return Text.at("", self.place(at))
        if self.is_shielded and _SHIELDED.search(words):
            words = words.translate(_UNSHIELD)
        return Text(words, tuple(pieces))

    def _pieces(self, start: int, end: int, shift: int) -> list[Piece]:
        """The pieces of a stretch; `shift` is where its words begin in the text that they are for."""
        pieces: list[Piece] = []
        runs, offsets = self.runs, self.offsets
        number = bisect_right(offsets, start) - 1
        move, many = shift - start, len(offsets)
        while start < end:
            run = runs[number]
            offset = offsets[number]
            number += 1
            stop = offsets[number] if number < many else end
            stop = min(stop, end)
            if len(run) > 2:
                pieces.append(Piece(start + move, run[0], run[1], True))
            else:
                first = run[0] + start - offset
                pieces.append(Piece(start + move, first, first + stop - start))
            start = stop
        return pieces


def _is_tidy(words: str) -> bool:
    """Whether no blank and no sign is left over from what had no words."""
    if "  " in words:
        return False
    return "(" not in words or not _LEFT_OVER.search(words)


def _one_line(words: str) -> str:
    """Words with a blank for each line end and tab."""
    if words.isprintable():
        return words
    return words.replace("\n", " ").replace(BREAK, " ").replace("\t", " ").replace("\r", " ")


def text_of(runs: Runs, text: str) -> Text | None:
    """One run that stands in the file as such, on one line and without markup, as a text; None for others."""
    only = runs[0] if len(runs) == 1 else None
    if not isinstance(only, tuple) or len(only) > 2:
        return None
    words = text[only[0] : only[1]].lstrip()
    start, words = only[1] - len(words), words.rstrip()
    return Text.at(words, start) if words and words.isprintable() and _is_tidy(words) else None


def flow_of(runs: Runs, text: str, is_shielded: bool = False) -> Flow:
    """The words of runs; those that follow one another in the file become one run."""
    if len(runs) == 1 and isinstance(runs[0], tuple) and len(runs[0]) == 2:
        return Flow(text[runs[0][0] : runs[0][1]], [runs[0]], [0], is_shielded, text)
    words: list[str] = []
    flat: list[Run] = []
    offsets: list[int] = []
    length = 0
    last = -1
    for run in flatten(runs):
        if len(run) > 2:
            found, last = run[2], -1
        else:
            start, end = run
            found = text[start:end]
            if not found:
                continue
            if start == last:
                flat[-1] = flat[-1][0], end
                words.append(found)
                length += end - start
                last = end
                continue
            last = end
        if found:
            flat.append(run)
            offsets.append(length)
            words.append(found)
            length += len(found)
    return Flow("".join(words), flat, offsets, is_shielded, text)


def flatten(runs: Runs) -> list[Run]:
    """The runs in one list, however deeply they are nested."""
    flat: list[Run] = []
    waiting = [iter(runs)]
    while waiting:
        for run in waiting[-1]:
            if isinstance(run, list):
                waiting.append(iter(run))
                break
            flat.append(run)
        else:
            waiting.pop()
    return flat


def words_of(runs: Runs, text: str, most: int = 400) -> str:
    """The plain words of runs, about as many as asked for; for names and values that are short where they are right."""
    only = runs[0] if len(runs) == 1 else None
    if isinstance(only, tuple):
        return only[2] if len(only) > 2 else text[only[0] : min(only[1], only[0] + most)]
    words: list[str] = []
    left = most
    waiting = [iter(runs)]
    while waiting and left > 0:
        for run in waiting[-1]:
            left -= 1
            if isinstance(run, list):
                waiting.append(iter(run))
                break
            words.append(run[2] if len(run) > 2 else text[run[0] : min(run[1], run[0] + most)])
            left -= len(words[-1])
            if left <= 0:
                break
        else:
            waiting.pop()
    return "".join(words)
