"""A template as it was called: its name and arguments, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from orbat.document import Span
from orbat.sources.notes import Notes
from orbat.sources.wikitext.flow import Runs, words_of


@dataclass(slots=True)
class Argument:
    """What stands between two pipes: its key (a number where it has none of its own), its words, its place."""

    key: str
    runs: Runs
    start: int
    end: int
    is_named: bool = False


@dataclass(slots=True)
class Template:
    """`{{name|value|key=value}}` from `start` to `end`; `parts` are its runs between pipes, `bounds` their places."""

    text: str
    start: int
    end: int
    parts: list[Runs]
    bounds: list[int]
    notes: Notes

    @property
    def span(self) -> Span:
        """The whole of it, braces included."""
        return Span(self.start, self.end)

    @property
    def name(self) -> str:
        """The name as it is written."""
        return words_of(self.parts[0], self.text, 200)

    def arguments(self) -> list[Argument]:
        """The arguments in their order."""
        found: list[Argument] = []
        count = 0
        last = len(self.parts) - 1
        for number in range(1, len(self.parts)):
            start = self.bounds[number]
            end = self.bounds[number + 1] - 1 if number < last else self.end - 2
            runs = self.parts[number]
            equals = _equals(runs, self.text)
            if equals is None:
                count += 1
                found.append(Argument(str(count), runs, start, end))
            else:
                at, place = equals
                run = runs[at]
                key = words_of([*runs[:at], (run[0], place)], self.text, 200)  # type: ignore[list-item]
                value: Runs = [(place + 1, run[1]), *runs[at + 1 :]]  # type: ignore[list-item]
                found.append(Argument(" ".join(key.split()), value, start, end, True))
        return found

    def keyed(self) -> dict[str, Argument]:
        """The arguments by key; the last of several counts, as in MediaWiki."""
        return {argument.key: argument for argument in self.arguments()}

    def words(self, argument: Argument | None) -> str:
        """The plain words of an argument on one line, cut short where they are many."""
        return " ".join(words_of(argument.runs, self.text).split()) if argument else ""

    def trim(self, runs: Runs) -> Runs:
        """Runs without the blanks around them."""
        first, last = 0, len(runs)
        text = self.text
        while first < last and _is_blank(runs[first], text):
            first += 1
        while last > first and _is_blank(runs[last - 1], text):
            last -= 1
        trimmed = runs[first:last]
        if trimmed and isinstance(trimmed[0], tuple) and len(trimmed[0]) == 2:
            start, end = trimmed[0]
            trimmed[0] = end - len(text[start:end].lstrip()), end
        if trimmed and isinstance(trimmed[-1], tuple) and len(trimmed[-1]) == 2:
            start, end = trimmed[-1]
            trimmed[-1] = start, start + len(text[start:end].rstrip())
        return trimmed


def _is_blank(run: object, text: str) -> bool:
    if isinstance(run, list):
        return not run
    if isinstance(run, tuple) and len(run) == 2:
        return not text[run[0] : run[1]].strip()
    return False


def _equals(runs: Runs, text: str) -> tuple[int, int] | None:
    """The number of the run that holds the first equals sign, and the sign's place; not those in what is nested."""
    for number, run in enumerate(runs):
        if isinstance(run, tuple) and len(run) == 2:
            place = text.find("=", run[0], run[1])
            if place >= 0:
                return number, place
    return None
