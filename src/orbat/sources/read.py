"""Files -> sources -> articles, whatever the format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from orbat.claims import Finding
from orbat.document import Source
from orbat.sources.batch import Batch
from orbat.sources.files import File, list_files
from orbat.sources.readers import SUFFIXES, Parsed, is_known, reader_of
from orbat.sources.selection import ALL, Selection
from orbat.sources.tally import Tally


def files_of(paths: Sequence[Path]) -> tuple[tuple[File, ...], tuple[Finding, ...]]:
    """The files that paths stand for, by name, and what was found about them: see `list_files`."""
    return list_files(paths, is_known, SUFFIXES)


def batches_of(files: Sequence[File], selection: Selection = ALL) -> Iterator[Batch]:
    """What the files are read in, in their order; nothing that the selection leaves out needs to be in it."""
    return (batch for file in files for batch in reader_of(file.name).divide(file, selection))


def read_sources(paths: Sequence[Path]) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    """All sources of files and folders, by name, and what was found while reading them.

    Raises OrbatError for a path that cannot be read, and for a file that is not the one `articles.toml` lists.
    """
    files, findings = files_of(paths)
    tally = Tally(findings=list(findings))
    reads = [read for batch in batches_of(files) for read in batch.read(ALL, tally)]
    found = [*tally.findings, *(each for _, about in reads for each in about)]
    return tuple(sorted((source for source, _ in reads), key=lambda source: source.name)), tuple(sorted(found))


def parse(source: Source) -> Parsed:
    """The article that a source holds, and what was odd about it; never raises."""
    return reader_of(source.name).parse(source)
