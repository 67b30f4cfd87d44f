"""Files -> sources -> articles, whatever the format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from orbat.claims import Finding
from orbat.document import Source
from orbat.sources.files import list_files
from orbat.sources.readers import SUFFIXES, Parsed, Read, reader_of


def iterate_sources(paths: Sequence[Path]) -> tuple[Iterator[Read], tuple[Finding, ...]]:
    """The sources of files and folders, each read when it is asked for, and what was found about the files as such.

    The paths are checked before the first file is read: see `list_files` for what they stand for and what is refused.
    """
    files, findings = list_files(paths, SUFFIXES)
    return (read for file in files for read in reader_of(file.name).read(file)), findings


def read_sources(paths: Sequence[Path]) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    """All sources of files and folders, by name, and what was found while reading them.

    Raises OrbatError for a path that cannot be read, and for a file that is not the one `articles.toml` lists.
    """
    reads, findings = iterate_sources(paths)
    sources = []
    found = list(findings)
    for source, about in reads:
        sources.append(source)
        found.extend(about)
    return tuple(sources), tuple(sorted(found))


def parse(source: Source) -> Parsed:
    """The article that a source holds, and what was odd about it; never raises."""
    return reader_of(source.name).parse(source)
