"""What a server allows."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one query, and of how many there are at once; times in seconds, sizes in bytes."""

    seconds: float = 30.0
    rows: int = 100_000
    answer: int = 64 * MEGABYTE
    memory: int = 1024 * MEGABYTE
    queries: int = 2
    pages: int = 2
    waiting: int = 256
    patience: float = 10.0
    body: int = MEGABYTE
    slow: float = 15.0
    """For a request's head, for its body, and for each piece of an answer that the client is to take."""
