"""The body of a request: whole, in time, and not too long."""

from __future__ import annotations

import asyncio

from starlette.requests import Request

from orbat.serve.limits import Limits
from orbat.serve.problems import Problem


async def body_of(request: Request, limits: Limits) -> bytes:
    """The body; raises `Problem` if it is too long (status 413) or does not come in time (408)."""
    body = bytearray()
    try:
        async with asyncio.timeout(limits.slow):
            async for piece in request.stream():
                body += piece
                if len(body) > limits.body:
                    what = f"the request has more than {limits.body} bytes"
                    raise Problem(413, what, "Send less at once", {"connection": "close"})
    except TimeoutError:
        raise Problem(408, "the request did not come in time", "Send it again", {"connection": "close"}) from None
    return bytes(body)
