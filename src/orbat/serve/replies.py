"""What a worker answered, whole, in memory or, if it is long, in a temporary file."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import IO

import anyio.to_thread

from orbat.serve.limits import MEGABYTE
from orbat.serve.wire import Words

PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer that fits in memory: what there is to say of it, its body, and a tag that changes with the body."""

    about: Words
    body: bytes
    etag: str

    @classmethod
    def of(cls, about: Words, body: bytes) -> Reply:
        """With its tag."""
        return cls(about, body, _tag(hashlib.sha256(body).hexdigest()))


class Spool:
    """Takes in the pieces of an answer as fast as the worker gives them, so that a slow client holds no worker."""

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=MEGABYTE)  # noqa: SIM115 closed by `pieces`
        self.length = 0
        self._digest = hashlib.sha256()

    @property
    def etag(self) -> str:
        """A tag that changes with the body; that of a whole answer once all pieces are in."""
        return _tag(self._digest.hexdigest())

    @classmethod
    def of(cls, body: bytes) -> Spool:
        """With a body in it."""
        spool = cls()
        spool.write(body)
        return spool

    def peek(self) -> bytes:
        """The whole body, which stays."""
        self._file.seek(0)
        return self._file.read()

    def write(self, words: bytes) -> None:
        """Takes in a piece."""
        self._file.write(words)
        self._digest.update(words)
        self.length += len(words)

    def all(self) -> bytes:
        """The whole body; the spool is closed."""
        self._file.seek(0)
        with self._file:
            return self._file.read()

    async def pieces(self) -> AsyncIterator[bytes]:
        """The body in pieces; the spool is closed at the end."""
        self._file.seek(0)
        with self._file:
            while piece := await anyio.to_thread.run_sync(self._file.read, PIECE):
                yield piece

    def close(self) -> None:
        """Forgets all of it."""
        self._file.close()


def _tag(digest: str) -> str:
    return f'"{digest[:32]}"'
