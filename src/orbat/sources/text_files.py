"""One text file is one source."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator

from orbat.claims import Finding
from orbat.document import Source
from orbat.errors import OrbatError
from orbat.sources.decode import decode, describe
from orbat.sources.details import NAME, Details
from orbat.sources.files import STANDARD_INPUT, File


def read_text_file(file: File) -> Iterator[tuple[Source, tuple[Finding, ...]]]:
    """The source that a text file holds. Raises OrbatError where it cannot be read or is not what is listed."""
    stored = read_bytes(file)
    digest = hashlib.sha256(stored).hexdigest()
    known = file.details or Details(file.name)
    check_digest(file, digest)
    decoded = decode(stored)
    source = Source(
        name=file.name,
        text=decoded.text,
        title=known.title,
        origin=known.origin,
        licence=known.licence,
        url=known.url,
        date=known.date,
        sha256=digest,
        licence_url=known.licence_url,
        publisher=known.publisher,
    )
    yield source, describe(decoded, file.name)


def read_bytes(file: File) -> bytes:
    """The bytes of a file, or of standard input."""
    if file.path == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return file.path.read_bytes()
    except OSError as problem:
        what = f"the file cannot be read: {problem.strerror}"
        raise OrbatError(str(file.path), what, "Check that it is there and its permissions") from problem


def check_digest(file: File, digest: str) -> None:
    """Raises OrbatError where `articles.toml` has another SHA-256 for the file."""
    expected = file.details.sha256.lower() if file.details else ""
    if expected and expected != digest:
        what = f"seed changed: its SHA-256 is {digest}, and {NAME} has {expected}"
        raise OrbatError(str(file.path), what, f"Put the stored file back, or write the new sum in {NAME}")
