"""HTTP/1.1 with an end to slow clients: those that never finish a request's head, or never take the answer."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from uvicorn.protocols.http.h11_impl import H11Protocol


class Patience(H11Protocol):
    """uvicorn's protocol, with so many seconds for a head to come whole, and for a stuck answer to move."""

    seconds: ClassVar[float]
    _head: asyncio.TimerHandle | None = None
    _stuck: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A client is there."""
        super().connection_made(transport)
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client is gone."""
        for timer in (self._head, self._stuck):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        """An answer has gone; another request may come."""
        super().on_response_complete()
        self._await_head()

    def pause_writing(self) -> None:
        """The client takes no more for now."""
        super().pause_writing()
        self._stuck = self.loop.call_later(self.seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """The client takes more."""
        if self._stuck is not None:
            self._stuck.cancel()
            self._stuck = None
        super().resume_writing()

    def _await_head(self) -> None:
        if self._head is not None:
            self._head.cancel()
        self._head = self.loop.call_later(self.seconds, self._end_headless)

    def _end_headless(self) -> None:
        if self.cycle is None or self.cycle.response_complete:
            self.transport.abort()


def patience(seconds: float) -> type[Patience]:
    """The protocol with this much patience."""
    return type("PatienceOfSeconds", (Patience,), {"seconds": seconds})
