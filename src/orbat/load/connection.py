"""Requests to one server: signed, tried again where that may help, and never sent on to another host."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Literal

import httpx

from orbat.errors import OrbatError
from orbat.load.credentials import Credentials
from orbat.load.faults import broken, refused, told

UNBEGUN = frozenset({429, 503})
AGAIN = UNBEGUN | {502, 504}
REDIRECTS = 5
LONGEST_WAIT = 300.0
"""Seconds; a server that asks for more is asked again after these."""
LONGEST_ANSWER = 1 << 20
"""Bytes of an answer that are read: none that is waited for is longer."""

Tell = Callable[[str], object]
Repeat = Literal["any", "unbegun", "answered"]
"""What is sent again: anything that failed, only what the server surely did not begin, only what it answered."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: the status, the headers, and the beginning of the body."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_good(self) -> bool:
        """Whether the request was met."""
        return 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a request is tried again, and how many seconds a server may be silent."""

    retries: int = 5
    timeout: float = 120.0
    wait: Callable[[float], object] = time.sleep


class Connection:
    """Sends requests; `tell` hears why one is sent again."""

    def __init__(self, credentials: Credentials, patience: Patience, tell: Tell = str) -> None:
        self._credentials = credentials
        self._patience = patience
        self._tell = tell
        limits = httpx.Limits(max_connections=1, max_keepalive_connections=1)
        self.retries, self.timeout = patience.retries, patience.timeout
        self._client = httpx.Client(
            auth=credentials.auth(), timeout=patience.timeout, limits=limits, headers={"User-Agent": "orbat"}
        )

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def send(
        self, method: str, url: str, body: bytes = b"", repeat: Repeat = "any", seconds: float = 0, **headers: str
    ) -> Answer:
        """The answer, good or not; raises `Broken` if there is none after all tries.

        A header `content_type` stands for `Content-Type`. `seconds` is how long the server may be silent, if longer
        than otherwise.
        """
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        for number in range(self.retries + 1):
            last = number == self.retries
            try:
                answer = self._follow(method, url, body, sent, max(seconds, self.timeout))
            except httpx.TransportError as error:
                fault = broken(url, error)
                if last or not fault.may_pass or repeat == "answered" or (repeat == "unbegun" and fault.has_begun):
                    raise fault from error
                self.pause(2.0**number, fault.what)
                continue
            if answer.status not in (UNBEGUN if repeat == "unbegun" else AGAIN) or last:
                return answer
            self.pause(_asked(answer.headers) or 2.0**number, f"the server answered {answer.status}")
        raise AssertionError(url)

    def pause(self, seconds: float, why: str) -> None:
        """Waits, but not too long, and tells why."""
        seconds = min(seconds, LONGEST_WAIT)
        self._tell(f"{why}; again in {seconds:g} s")
        self._patience.wait(seconds)

    def refusal(self, url: str, answer: Answer) -> OrbatError:
        """The error that tells what the server said."""
        said = self._credentials.hidden_in(told(answer.body))
        return refused(url, answer.status, said, signed=bool(self._credentials))

    def _follow(self, method: str, url: str, body: bytes, headers: Mapping[str, str], seconds: float) -> Answer:
        asked = httpx.URL(url)
        for _ in range(REDIRECTS):
            answer = self._once(method, asked, body, headers, seconds)
            to = asked.join(answer.headers.get("location", "")) if answer.status in (301, 302, 307, 308) else asked
            if to == asked or not _same_server(asked, to):
                return answer
            asked = to
        return answer

    def _once(self, method: str, url: httpx.URL, body: bytes, headers: Mapping[str, str], seconds: float) -> Answer:
        patience = httpx.Timeout(self.timeout, read=seconds)
        with self._client.stream(
            method, url, content=body or None, headers=dict(headers), timeout=patience
        ) as response:
            read = b""
            for part in response.iter_bytes():
                read += part
                if len(read) > LONGEST_ANSWER:
                    break
            return Answer(response.status_code, dict(response.headers), read[:LONGEST_ANSWER])


def _same_server(one: httpx.URL, other: httpx.URL) -> bool:
    """The same host and port, or the same host by TLS: never from TLS to plain text."""
    if one.host != other.host:
        return False
    return (one.scheme, one.port) == (other.scheme, other.port) or (one.scheme, other.scheme) == ("http", "https")


def _asked(headers: Mapping[str, str]) -> float:
    """The seconds of `Retry-After`, a number or a date; 0 without one."""
    value = headers.get("retry-after", "").strip()
    if value.isdecimal():
        return float(value)
    try:
        then = parsedate_to_datetime(value)
    except ValueError:
        return 0.0
    now = datetime.now(UTC)
    return max((then.replace(tzinfo=then.tzinfo or UTC) - now).total_seconds(), 0.0)
