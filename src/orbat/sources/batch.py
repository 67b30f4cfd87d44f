"""What is read in one go, in whatever process: a file with one source, or a piece of a dump."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from orbat.claims import Finding
from orbat.document import Source
from orbat.sources.files import STANDARD_INPUT, File
from orbat.sources.selection import Selection
from orbat.sources.tally import Tally
from orbat.sources.wikitext import title_of

Read = tuple[Source, tuple[Finding, ...]]


class Batch(Protocol):
    """Sources that are read together; it can be sent to another process."""

    @property
    def file(self) -> str:
        """The name of the file."""

    @property
    def end(self) -> int:
        """Up to which byte the file is read."""

    @property
    def is_part(self) -> bool:
        """Whether it is one of many that a file holds."""

    @property
    def again(self) -> Batch:
        """What gives the same sources once more, from where they are stored."""

    def read(self, selection: Selection, tally: Tally) -> Iterator[Read]:
        """The sources that are wanted, each with what is odd about its bytes."""


@dataclass(frozen=True, slots=True)
class Single:
    """A file that holds one source; `given` is that source where it is already read."""

    reader: Callable[[File], Iterator[Read]]
    whole: File
    given: tuple[Read, ...] = ()
    is_part = False

    @property
    def file(self) -> str:
        """The name of the file."""
        return self.whole.name

    @property
    def end(self) -> int:
        """Up to which byte the file is read."""
        return 0 if self.whole.path == STANDARD_INPUT else self.whole.path.stat().st_size

    @property
    def again(self) -> Single:
        """The file; what came from standard input is gone unless it is already read."""
        return self

    def read(self, selection: Selection, tally: Tally) -> Iterator[Read]:
        """The source, if it is wanted."""
        for source, findings in self.given or self.reader(self.whole):
            if selection.takes_name(source.name) and selection.takes(
                source.title or title_of(source.name), source.text
            ):
                yield source, findings
            else:
                tally.counts["page not selected"] += 1
