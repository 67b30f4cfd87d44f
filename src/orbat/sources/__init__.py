"""Reading: files and folders become sources, and sources become articles."""

from __future__ import annotations

from orbat.sources.batch import Batch
from orbat.sources.files import File
from orbat.sources.read import batches_of, files_of, parse, read_sources
from orbat.sources.readers import READERS, Reader, holds_many
from orbat.sources.selection import ALL, Selection
from orbat.sources.tally import Tally
from orbat.sources.wikitext.tokens import NAMESPACES

__all__ = [
    "ALL",
    "NAMESPACES",
    "READERS",
    "Batch",
    "File",
    "Reader",
    "Selection",
    "Tally",
    "batches_of",
    "files_of",
    "holds_many",
    "parse",
    "read_sources",
]
