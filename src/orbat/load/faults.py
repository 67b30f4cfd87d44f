"""What goes wrong between us and a server, said so that a person can act."""

from __future__ import annotations

import re
import socket
import ssl

import httpx

from orbat.errors import OrbatError, UsageError
from orbat.load.credentials import PASSWORD, TOKEN, USER

_SHORT = 300
_ELSEWHERE = range(300, 400)


class Broken(OrbatError):  # noqa: N818
    """No answer: nobody is there, or the connection broke. It may pass; the server may have begun what was asked."""

    may_pass = True
    has_begun = True

    def of(self, address: str) -> Broken:
        """The same of the address that was given, where it is told of one that was only tried."""
        told = Broken(address, self.what, self.remedy)
        told.may_pass, told.has_begun = self.may_pass, self.has_begun
        return told


def broken(url: str, error: httpx.TransportError) -> Broken:
    """The error for a request that got no answer."""
    cause = _root(error)
    what, remedy = _kind(error, cause)
    told_so = Broken(shown(url), what, remedy)
    told_so.may_pass = not isinstance(cause, ssl.SSLError | socket.gaierror)
    told_so.has_begun = not isinstance(error, httpx.ConnectError | httpx.ConnectTimeout)
    return told_so


def refused(url: str, status: int, said: str, *, signed: bool) -> OrbatError:
    """The error for an answer that is not good; `signed` if credentials were sent."""
    where, answer = shown(url), f"the server answered {status}" + (f": {said}" if said else "")
    if status == httpx.codes.UNAUTHORIZED and not signed:
        return UsageError(where, "the server asks who we are", f"Set {USER} and {PASSWORD}, or {TOKEN}")
    if status == httpx.codes.FORBIDDEN and not signed:
        what = "the server does not let just anybody do this (403)"
        return UsageError(where, what, f"Set {USER} and {PASSWORD}, or {TOKEN}, or open the server for updates")
    if status in (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN):
        remedy = f"Check {USER} and {PASSWORD}, or {TOKEN}, and whether they may write"
        return UsageError(where, f"the server refuses the credentials ({status})", remedy)
    if status in _ELSEWHERE:
        remedy = "Give the address that it leads to, if that is yours"
        return UsageError(where, f"the server sends us elsewhere ({status}), where nothing is sent to", remedy)
    if status in (httpx.codes.NOT_FOUND, httpx.codes.METHOD_NOT_ALLOWED):
        return UsageError(where, f"there is no such service here ({status})", "Check --to, or name the --server")
    if status == httpx.codes.REQUEST_ENTITY_TOO_LARGE:
        return OrbatError(where, answer, "Send fewer triples at once with --batch")
    return OrbatError(where, answer, "Look into the server's log and disk")


def told(body: bytes) -> str:
    """The beginning of what a server said, in one line, without tags and control characters."""
    text = re.sub(r"<(style|script)\b.*?</\1>", " ", body[: 1 << 14].decode("utf-8", "replace"), flags=re.DOTALL)
    words = re.sub(r"</?[A-Za-z][A-Za-z0-9]*(\s[^<>]*)?/?>|<![^<>]*>", " ", text)
    line = "".join(character if character.isprintable() else " " for character in words)
    line = " ".join(line.split())
    return line if len(line) <= _SHORT else line[:_SHORT] + "…"


def shown(url: str) -> str:
    """An address without what it asks for.

    >>> shown("http://localhost:8890/sparql?graph=x")
    'http://localhost:8890/sparql'
    """
    return url.partition("?")[0]


def _kind(error: httpx.TransportError, cause: BaseException) -> tuple[str, str]:
    if isinstance(cause, ssl.SSLError):
        remedy = "Check the address; for an authority of your own set SSL_CERT_FILE to its certificate"
        return f"no secure connection ({_words(cause)})", remedy
    if isinstance(cause, socket.gaierror):
        return "there is no such host", "Check the address"
    if isinstance(error, httpx.ConnectError):
        return f"nobody answers ({_words(cause)})", "Start the server, or check host and port"
    if isinstance(error, httpx.TimeoutException):
        return "the server was silent for too long", "Try again, or wait longer with --timeout"
    return f"the connection broke ({_words(cause)})", "Try again"


def _root(error: BaseException) -> BaseException:
    while (inner := error.__cause__ or error.__context__) is not None:
        error = inner
    return error


def _words(error: BaseException) -> str:
    return told(str(error).encode()) or type(error).__name__
