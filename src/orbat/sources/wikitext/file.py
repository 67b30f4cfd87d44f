"""One wikitext file is one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from orbat.claims import Finding
from orbat.document import Source
from orbat.sources.files import File
from orbat.sources.text_files import read_text_file


def read_wikitext_file(file: File) -> Iterator[tuple[Source, tuple[Finding, ...]]]:
    """The source that a wikitext file holds; without a title in `articles.toml` its file name is one."""
    for source, findings in read_text_file(file):
        yield (source if source.title else replace(source, title=title_of(source.name))), findings


def title_of(name: str) -> str:
    """The page title that a file is named after.

    >>> title_of("Border_Guard_(Norland).wiki")
    'Border Guard (Norland)'
    """
    return " ".join(Path(name).stem.replace("_", " ").split())
