"""The one exception of orbat: a promise that cannot be kept, said so that a person can act."""


class OrbatError(Exception):
    """Says where, what, and what to do. Bad *data* is never an exception but a `Finding`."""

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{where}: {what}. {remedy}")
        self.where = where
        self.what = what
        self.remedy = remedy


class UsageError(OrbatError):
    """The request itself cannot be met (no such folder, thing, parameter; a query that is not SPARQL): exit status 2."""
