"""The bytes of a dump, block by block: plain, bz2 (one stream or many) and gz (one member or many).

No block is larger than 1 MB, however much the file says in how little. What cannot be unpacked is told, and the reading
goes on at the next stream where there is one.
"""

from __future__ import annotations

import bz2
import zlib
from collections.abc import Callable, Iterator
from io import BufferedReader
from pathlib import Path
from typing import Protocol

BLOCK = 1 << 20
PACKED = 1 << 16
MAGIC = b"BZh"
STREAM = b"1AY&SY"
"""A bz2 stream begins with `BZh`, a digit, and these."""

GZIP = b"\x1f\x8b"
Tell = Callable[[str], object]


class Unpacker(Protocol):
    """What unpacks one stream."""

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""

    @property
    def unused_data(self) -> bytes:
        """What follows the stream."""

    @property
    def is_hungry(self) -> bool:
        """Whether it needs more data."""

    def unpack(self, data: bytes) -> bytes:
        """At most one block of what the data gives, with what was left of the data before."""


class Bzip:
    """One bz2 stream."""

    def __init__(self) -> None:
        self._inner = bz2.BZ2Decompressor()

    def unpack(self, data: bytes) -> bytes:
        """At most one block."""
        return self._inner.decompress(data, BLOCK)

    @property
    def is_hungry(self) -> bool:
        """Whether it needs more data."""
        return self._inner.needs_input

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        """What follows the stream."""
        return self._inner.unused_data


class Gzip:
    """One gz member."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=31)

    def unpack(self, data: bytes) -> bytes:
        """At most one block."""
        return self._inner.decompress(self._inner.unconsumed_tail + data, BLOCK)

    @property
    def is_hungry(self) -> bool:
        """Whether it needs more data."""
        return not self._inner.unconsumed_tail

    @property
    def eof(self) -> bool:
        """Whether the member has ended."""
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        """What follows the member."""
        return self._inner.unused_data


def packing(path: Path) -> type[Bzip] | type[Gzip] | None:
    """How a file is packed, by its first bytes; None for a plain one."""
    with path.open("rb") as file:
        first = file.read(len(MAGIC))
    return Bzip if first == MAGIC else Gzip if first.startswith(GZIP) else None


def blocks(file: BufferedReader, start: int, end: int, tell: Tell) -> Iterator[bytes]:
    """The unpacked bytes of the streams that begin in `start`..`end`; of a plain file the bytes there.

    `file` is left where what was read ends. `tell` is told what is broken.
    """
    file.seek(0)
    first = file.read(len(MAGIC))
    file.seek(start)
    if first == MAGIC:
        yield from _streams(file, start, end, Bzip, tell)
    elif first.startswith(GZIP):
        yield from _streams(file, start, end, Gzip, tell)
    else:
        while start < end and (block := file.read(min(BLOCK, end - start))):
            start += len(block)
            yield block


def _streams(file: BufferedReader, at: int, end: int, kind: type[Bzip] | type[Gzip], tell: Tell) -> Iterator[bytes]:
    while at < end:
        file.seek(at)
        unpacker = kind()
        try:
            yield from _unpack(file, unpacker)
        except (OSError, EOFError, zlib.error) as problem:
            is_cut = isinstance(problem, EOFError)
            tell("it is cut off" if is_cut else f"bytes from {at} on cannot be unpacked ({problem})")
            at = end if is_cut or kind is Gzip else next_stream(file, at + 1, end)
            continue
        at = file.tell() - len(unpacker.unused_data)
        if at < end and not _begins(file, at, kind):
            beyond = next_stream(file, at, end) if kind is Bzip else end
            if not _is_padding(file, at, beyond):
                tell(f"bytes from {at} to {beyond} are no packed stream")
            at = beyond
    file.seek(at)


def _unpack(file: BufferedReader, unpacker: Unpacker) -> Iterator[bytes]:
    """The blocks of one stream. Raises EOFError where the file ends before it."""
    while not unpacker.eof:
        data = b""
        if unpacker.is_hungry:
            data = file.read(PACKED)
            if not data:
                raise EOFError
        block = unpacker.unpack(data)
        if block:
            yield block


def _begins(file: BufferedReader, at: int, kind: type[Bzip] | type[Gzip]) -> bool:
    file.seek(at)
    return file.read(3).startswith(MAGIC if kind is Bzip else GZIP)


def _is_padding(file: BufferedReader, at: int, end: int) -> bool:
    """Whether nothing but zeros stands there, as some tools fill up a file."""
    file.seek(at)
    while at < end and (block := file.read(min(BLOCK, end - at))):
        if block.strip(b"\0"):
            return False
        at += len(block)
    return True


def next_stream(file: BufferedReader, at: int, end: int) -> int:
    """Where the next bz2 stream begins, from a place on; the end where there is none before it."""
    left = b""
    file.seek(at)
    while at - len(left) < end and (block := file.read(BLOCK)):
        data = left + block
        place = data.find(MAGIC)
        while place >= 0:
            if data[place + 4 : place + 10] == STREAM:
                return min(at - len(left) + place, end)
            place = data.find(MAGIC, place + 1)
        at += len(block)
        left = data[-9:]
    return end
