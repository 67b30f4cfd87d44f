"""What a server allows."""

from __future__ import annotations

import os
from dataclasses import dataclass

MEGABYTE = 1 << 20
QUERIES_EACH = 8
"""Queries at once for each processor, at most: more only take memory from one another."""


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


def most_queries() -> int:
    """How many queries this machine may be asked to run at once, by the processors that the server may use."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return QUERIES_EACH * usable
