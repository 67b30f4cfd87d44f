"""The one exception of orbat: a promise that cannot be kept, said so that a person can act."""

from __future__ import annotations


class OrbatError(Exception):
    """Says where, what, and what to do. Bad *data* is never an exception but a `Finding`."""

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{where}: {what}. {remedy}")
        self.where = where
        self.what = what
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[OrbatError], tuple[str, str, str]]:
        """How it comes back from a worker process."""
        return type(self), (self.where, self.what, self.remedy)


class UsageError(OrbatError):
    """The request cannot be met (no such folder, thing or parameter; a query that is not SPARQL): exit status 2."""
