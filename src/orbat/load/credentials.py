"""Who we are to a server: from the environment alone, never from the command line, and never shown."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field

import httpx

from orbat.errors import UsageError

USER, PASSWORD, TOKEN = "ORBAT_USER", "ORBAT_PASSWORD", "ORBAT_TOKEN"


@dataclass(frozen=True, slots=True)
class Credentials:
    """A name with its password, or a token, or nothing."""

    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Credentials:
        """What `ORBAT_USER` and `ORBAT_PASSWORD`, or `ORBAT_TOKEN`, say; `UsageError` if half of it is missing."""
        user, password, token = (environment.get(name, "") for name in (USER, PASSWORD, TOKEN))
        if bool(user) != bool(password) and not token:
            missing = PASSWORD if user else USER
            raise UsageError(missing, "it is not set, but its other half is", f"Set {USER} and {PASSWORD}, or {TOKEN}")
        if not (user + password + token).isprintable() or not token.isascii():
            raise UsageError(f"{USER}, {PASSWORD}, {TOKEN}", "one has a line break or the like", "Set it anew")
        return cls(user, password, token)

    def __bool__(self) -> bool:
        return bool(self.user or self.token)

    def hidden_in(self, words: str) -> str:
        """The words, with the secrets struck out that a server may have echoed."""
        for secret in filter(None, (self.password, self.token)):
            words = words.replace(secret, "***")
        return words

    def auth(self) -> httpx.Auth | None:
        """How requests are signed: a token at once; name and password as the server asks, Basic or Digest."""
        if self.token:
            return _Bearer(self.token)
        return _AsAsked(self.user, self.password) if self.user else None


class _Bearer(httpx.Auth):
    def __init__(self, token: str) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


class _AsAsked(httpx.Auth):
    """Asks without first; then by the scheme that the server named, which is remembered."""

    def __init__(self, user: str, password: str) -> None:
        self._known: httpx.Auth | None = None
        self._basic = httpx.BasicAuth(user, password)
        self._digest = httpx.DigestAuth(user, password)

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if self._known is None:
            response = yield request
            if response.status_code != httpx.codes.UNAUTHORIZED:
                return
            asked = " ".join(response.headers.get_list("www-authenticate")).casefold()
            self._known = self._digest if "digest " in asked else self._basic
        yield from self._known.auth_flow(request)
