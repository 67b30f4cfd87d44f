"""The formats that orbat reads, as a list: a format is added by adding its reader here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from orbat.claims import Finding
from orbat.document import Article, Source
from orbat.sources import article_text, wikitext
from orbat.sources.files import File
from orbat.sources.text_files import read_text_file

Read = tuple[Source, tuple[Finding, ...]]
Parsed = tuple[Article, tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: the suffixes of its files, how a file gives sources (a dump gives many), how a source is parsed.

    The name of each source must end in one of the suffixes, so that it is parsed by the reader that gave it.
    """

    format: str
    suffixes: tuple[str, ...]
    read: Callable[[File], Iterator[Read]]
    parse: Callable[[Source], Parsed]


READERS: tuple[Reader, ...] = (
    Reader("article text", (".txt", ".text"), read_text_file, article_text.parse),
    Reader("wikitext", (".wiki", ".wikitext"), wikitext.read_wikitext_file, wikitext.parse),
)

SUFFIXES = frozenset(suffix for reader in READERS for suffix in reader.suffixes)


def reader_of(name: str) -> Reader:
    """The reader for a file or source of this name; article text where no suffix says otherwise."""
    suffix = Path(name).suffix.casefold()
    return next((reader for reader in READERS if suffix in reader.suffixes), READERS[0])
