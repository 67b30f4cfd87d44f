"""Headings in the order of the file become nested sections."""

from __future__ import annotations

from dataclasses import dataclass, field

from orbat.document import Block, Section, Span, Text


@dataclass(slots=True)
class OpenSection:
    """A section that is still being read; `start` and `end` are where its first and last words stand."""

    heading: Text | None
    level: int
    start: int
    end: int
    blocks: list[Block] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    def close(self) -> Section:
        """The section as read."""
        return Section(self.heading, self.level, tuple(self.blocks), tuple(self.sections), Span(self.start, self.end))


def nest(flat: list[OpenSection]) -> tuple[Section, ...]:
    """The outermost sections: each takes in those of a deeper level that follow it."""
    top: list[Section] = []
    above: list[OpenSection] = []
    for section in flat:
        _close(above, section.level, top)
        above.append(section)
    _close(above, 0, top)
    return tuple(top)


def _close(above: list[OpenSection], level: int, top: list[Section]) -> None:
    """Ends the sections that are not above `level`."""
    while above and above[-1].level >= level:
        done = above.pop()
        if above:
            above[-1].end = max(above[-1].end, done.end)
        (above[-1].sections if above else top).append(done.close())
