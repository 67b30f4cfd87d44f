"""What comes of the sources, gathered in their order: articles and readings, findings, pages by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from orbat.claims import Finding, Reading
from orbat.document import Source, Span
from orbat.errors import OrbatError
from orbat.findings import SAME_PAGE_TWICE, SKIPPED_PAGE
from orbat.sources import Batch, File, Selection, Tally
from orbat.sources.files import STANDARD_INPUT
from orbat.sources.notes import Notes

SKIPPED = ("redirect", "disambiguation page")


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of every text that no `articles.toml` tells it of: headline, date (EDTF), who published it."""

    title: str = ""
    date: str = ""
    publisher: str = ""

    def fill(self, source: Source) -> Source:
        """The source with what it lacks."""
        return replace(
            source,
            title=source.title or self.title,
            date=source.date or self.date,
            publisher=source.publisher or self.publisher,
        )


UNGIVEN = Given()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which sources are wanted: files, a selection of what is in them, at most how many; and what is known of all."""

    files: tuple[File, ...]
    selection: Selection
    limit: int | None = None
    given: Given = UNGIVEN


@dataclass(frozen=True, slots=True)
class Yielded:
    """What one batch gave: articles with what is odd about them, findings about the file, and its pages by kind."""

    articles: tuple[tuple[Source, Reading, tuple[Finding, ...]], ...]
    findings: tuple[Finding, ...]
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading is: pages seen and articles read, bytes of all files."""

    pages: int
    articles: int
    bytes_read: int
    bytes_all: int


@dataclass(frozen=True, slots=True)
class Harvest:
    """All that the sources gave: the sources by name, readings, findings, and for each dump its pages by kind.

    `batches` are those that gave an article, to read them again.
    """

    sources: tuple[Source, ...]
    readings: tuple[Reading, ...]
    findings: tuple[Finding, ...]
    pages: int
    batches: tuple[Batch, ...]

    def again(self) -> Iterator[Source]:
        """The sources once more, from where they are stored, one after another."""
        wanted = {source.name for source in self.sources}
        for batch in self.batches:
            for source, _ in batch.read(Selection(names=frozenset(wanted)), Tally()):
                if source.name in wanted:
                    wanted.discard(source.name)
                    yield source
                if not wanted:
                    return


class Basket:
    """What has come so far."""

    def __init__(self, wanted: Wanted) -> None:
        self._limit = wanted.limit
        self._sources: dict[str, Source] = {}
        self._files: dict[str, str] = {}
        self._readings: list[Reading] = []
        self._findings: set[Finding] = set()
        self._notes: dict[str, Notes] = {}
        self._counts: dict[str, Counter[str]] = {}
        self._batches: dict[Batch, None] = {}
        sizes = [0 if file.path == STANDARD_INPUT else file.path.stat().st_size for file in wanted.files]
        self._before = dict(zip((file.name for file in wanted.files), accumulate(sizes, initial=0), strict=False))
        self.progress = Progress(0, 0, 0, sum(sizes))

    @property
    def is_full(self) -> bool:
        """Whether there are as many articles as are wanted."""
        return len(self._readings) == self._limit

    def add(self, batch: Batch, yielded: Yielded) -> None:
        """Takes what a batch gave, up to the limit."""
        for source, reading, odd in yielded.articles:
            if self.is_full:
                break
            if self._is_new(source, batch):
                self._readings.append(reading)
                self._findings.update(reading.findings, odd)
                self._batches[batch] = None
        notes = self._notes.setdefault(batch.file, Notes(batch.file))
        for each in yielded.findings:
            notes.add(each.code, Span(each.start, each.end), each.what)
        if batch.is_part:
            self._counts.setdefault(batch.file, Counter()).update(dict(yielded.counts))
        read = max(self.progress.bytes_read, self._before[batch.file] + batch.end)
        self.progress = replace(self.progress, pages=self._pages, articles=len(self._readings), bytes_read=read)

    def _is_new(self, source: Source, batch: Batch) -> bool:
        """Whether no source had this name; of one dump the first page of a title is taken."""
        stem = Path(source.name).stem
        other = self._files.setdefault(stem, batch.file)
        if self._sources.setdefault(stem, source) is source:
            return True
        if not batch.is_part or other != batch.file:
            what = f"{source.name} of {other} has the same name, and a source's address is its name without the suffix"
            raise OrbatError(batch.file, what, "Rename one of them, or build them apart")
        self._notes.setdefault(batch.file, Notes(batch.file)).add(
            SAME_PAGE_TWICE, Span(0, 0), f"{source.title!r} is there twice"
        )
        return False

    @property
    def _pages(self) -> int:
        return sum(counts["page"] for counts in self._counts.values())

    def harvest(self) -> Harvest:
        """All of it."""
        read = Counter(self._files.values())
        readings = [*self._readings]
        for name, counts in self._counts.items():
            for kind in SKIPPED:
                if counts[kind]:
                    self._notes[name].add(SKIPPED_PAGE, Span(0, 0), f"Pages skipped as {kind}: {counts[kind]}")
            rows = ((kind, number, read[name] if kind == "page" else 0) for kind, number in sorted(counts.items()))
            readings.append(Reading(name, counts=tuple(rows)))
        found = self._findings.union(*(notes.all() for notes in self._notes.values()))
        return Harvest(
            tuple(sorted(self._sources.values(), key=lambda source: source.name)),
            tuple(readings),
            tuple(sorted(found)),
            self._pages,
            tuple(self._batches),
        )
