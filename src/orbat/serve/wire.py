"""What the server and a worker say to one another over a pipe: frames of a kind, a length and that many bytes.

The server sends a task (JSON). The worker sends pieces of the answer's body, then how it ended: done, with what
there is to say of the body, or failed, with the problem.
"""

from __future__ import annotations

import asyncio
import json
import struct
from typing import IO, Any

TASK, BODY, DONE, FAILED = b"T", b"B", b"D", b"F"
_HEAD = struct.Struct("!cI")

Words = dict[str, Any]
"""What JSON can say of a task or an answer."""


def frame(kind: bytes, words: bytes) -> bytes:
    """A frame as it goes over the pipe."""
    return _HEAD.pack(kind, len(words)) + words


def said(kind: bytes, words: Words) -> bytes:
    """A frame of JSON."""
    return frame(kind, json.dumps(words).encode())


def read(pipe: IO[bytes]) -> bytes:
    """The words of the next frame; empty when the other side has gone."""
    head = pipe.read(_HEAD.size)
    return pipe.read(_HEAD.unpack(head)[1]) if len(head) == _HEAD.size else b""


async def receive(pipe: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """The kind and the words of the next frame; raises `asyncio.IncompleteReadError` when the other side has gone."""
    kind, length = _HEAD.unpack(await pipe.readexactly(_HEAD.size))
    return kind, await pipe.readexactly(length)
