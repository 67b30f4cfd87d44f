"""What a request cannot have, as an answer that says so."""

from __future__ import annotations


class Problem(Exception):  # noqa: N818
    """A status of HTTP, what is wrong, and what to do."""

    def __init__(self, status: int, what: str, remedy: str) -> None:
        super().__init__(f"{what}. {remedy}")
        self.status = status
        self.what = what
        self.remedy = remedy
