"""What a request gets that cannot be answered: a status, the reason, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from orbat.errors import OrbatError, UsageError
from orbat.store import RefusedError, TooLongError


@dataclass(eq=False)
class Problem(Exception):  # noqa: N818 - the word of RFC 9457
    """Ends a request; `words` are the name that was perhaps looked for, empty if none was."""

    status: int
    what: str
    remedy: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    words: str = ""

    @classmethod
    def of(cls, error: OrbatError) -> Problem:
        """What an error of the store or the pages means to who asked."""
        refused = isinstance(error, RefusedError | TooLongError)
        status = 403 if refused else 400 if isinstance(error, UsageError) else 500
        return cls(status, f"{error.where}: {error.what}", error.remedy)


def busy(what: str, seconds: int = 2) -> Problem:
    """There is too much to do; ask again."""
    return Problem(503, what, "Ask again in a while", {"retry-after": str(seconds)})
