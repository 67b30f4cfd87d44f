"""Bytes -> text: UTF-8 where it can be, else a guess that is told."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from orbat.claims import Finding
from orbat.document import Span
from orbat.findings import BROKEN_BYTES, BYTE_ORDER_MARK, EMPTY_FILE, ENCODING_GUESSED, NUL_CHARACTERS, finding

MARK = "\ufeff"
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, as stored: a byte order mark is its first code point, line ends stay what they are."""

    text: str
    encoding: str
    broken: int = 0


def decode(stored: bytes) -> Decoded:
    """UTF-8; else what a byte order mark says; else damaged UTF-8; else Windows-1252; else Latin-1.

    A file is damaged UTF-8 where more of its characters beyond ASCII are whole than broken; U+FFFD stands for those.

    >>> decode("Müller".encode("cp1252"))
    Decoded(text='Müller', encoding='cp1252', broken=0)
    """
    try:
        return Decoded(stored.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    for mark, encoding in _MARKS:
        if stored.startswith(mark):
            return _replace(stored, encoding)
    damaged = _replace(stored, "utf-8")
    if sum(character > "\x7f" for character in damaged.text) > 2 * damaged.broken:
        return damaged
    try:
        return Decoded(stored.decode("cp1252"), "cp1252")
    except UnicodeDecodeError:
        return Decoded(stored.decode("latin-1"), "latin-1")


def describe(decoded: Decoded, source: str) -> tuple[Finding, ...]:
    """What a person should know of how a file was decoded."""
    text = decoded.text
    whole = Span(0, len(text))
    found = []
    if decoded.encoding != "utf-8":
        found.append(finding(ENCODING_GUESSED, source, whole, f"Not UTF-8; it was read as {decoded.encoding}"))
    if decoded.broken:
        found.append(finding(BROKEN_BYTES, source, _first(text, "\ufffd"), f"{decoded.broken} broken characters"))
    if text.startswith(MARK):
        found.append(finding(BYTE_ORDER_MARK, source, Span(0, 1)))
    if "\0" in text:
        found.append(finding(NUL_CHARACTERS, source, _first(text, "\0"), f"{text.count(chr(0))} NUL characters"))
    if not text.removeprefix(MARK).strip():
        found.append(finding(EMPTY_FILE, source, whole))
    return tuple(found)


def _replace(stored: bytes, encoding: str) -> Decoded:
    """Decodes with U+FFFD for what is broken; those that the file itself holds are not counted."""
    text = stored.decode(encoding, errors="replace")
    own = stored.count("\ufffd".encode(encoding))
    return Decoded(text, encoding, max(text.count("\ufffd") - own, 0))


def _first(text: str, character: str) -> Span:
    place = text.index(character)
    return Span(place, place + 1)
