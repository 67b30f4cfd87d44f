"""The formats that orbat reads, as a list: a format is added by adding its reader here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from orbat.claims import Finding
from orbat.document import Article, Source
from orbat.sources import article_text, wikitext
from orbat.sources.batch import Batch, Read, Single
from orbat.sources.dump import divide
from orbat.sources.files import File
from orbat.sources.selection import Selection
from orbat.sources.text_files import read_text_file

Parsed = tuple[Article, tuple[Finding, ...]]


def _single(read: Callable[[File], Iterator[Read]]) -> Callable[[File, Selection], Iterator[Batch]]:
    """A file that gives one source is one batch."""
    return lambda file, _: iter((Single(read, file),))


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: how its files' names end, how a file is divided into batches of sources, how a source is parsed.

    The name of each source must have the ending of the reader that is to parse it: a page of a dump is wikitext.
    """

    format: str
    suffixes: tuple[str, ...]
    divide: Callable[[File, Selection], Iterator[Batch]]
    parse: Callable[[Source], Parsed]
    holds_many: bool = False


READERS: tuple[Reader, ...] = (
    Reader("article text", (".txt", ".text"), _single(read_text_file), article_text.parse),
    Reader("wikitext", (".wiki", ".wikitext"), _single(wikitext.read_wikitext_file), wikitext.parse),
    Reader("MediaWiki dump", (".xml", ".xml.bz2", ".xml.gz"), divide, wikitext.parse, holds_many=True),
)

SUFFIXES = tuple(suffix for reader in READERS for suffix in reader.suffixes)
_PART = re.compile(r"(?<=\.xml)-p\d+p\d+(?=\.|$)")


def reader_of(name: str) -> Reader:
    """The reader for a file or source of this name; article text where no ending says otherwise."""
    plain = _PART.sub("", name.casefold())
    return next((reader for reader in READERS if plain.endswith(reader.suffixes)), READERS[0])


def holds_many(name: str) -> bool:
    """Whether a file of this name may hold many articles."""
    return reader_of(name).holds_many


def is_known(name: str) -> bool:
    """Whether a file's name ends as one of a format does; a part of a large dump has its pages in its name.

    >>> is_known("muster-pages-articles2.xml-p41243p151573.bz2"), is_known("muster-index.txt.bz2")
    (True, False)
    """
    return _PART.sub("", name.casefold()).endswith(SUFFIXES)
