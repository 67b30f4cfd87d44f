"""Reading: files and folders become sources, and sources become articles."""

from __future__ import annotations

from orbat.sources.read import iterate_sources, parse, read_sources
from orbat.sources.readers import READERS, Reader

__all__ = ["READERS", "Reader", "iterate_sources", "parse", "read_sources"]
