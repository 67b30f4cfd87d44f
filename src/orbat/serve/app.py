"""The application: which address is answered by what."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from orbat.serve.endpoint import Endpoint
from orbat.serve.forward import Forward
from orbat.serve.guard import Guard
from orbat.serve.linked_data import LinkedData
from orbat.serve.notices import Notices
from orbat.serve.pages import Pages
from orbat.serve.problems import Problem
from orbat.serve.staff import Staff

PACKED = 1024
"""Bytes from which on an answer is packed for who takes gzip."""
_PACKING = 4
"""Of nine: answers are packed as they are sent."""
SERVICES = ("reconcile", "suggest")


def application(staff: Staff, address: str, static: Path, ready: Callable[[], object]) -> Starlette:
    """The application of a site at an address, with its static files; `ready` is called when it opens."""

    @contextlib.asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        await staff.open()
        watching = asyncio.create_task(staff.watch())
        ready()
        try:
            yield
        finally:
            watching.cancel()
            await staff.close()

    data = LinkedData(staff, address)
    parts = (Forward(staff, SERVICES), Endpoint(staff, address), data, Pages(data, static))
    routes = [route for part in parts for route in part.routes()]
    tell = Notices(staff).tell
    handlers = {Problem: tell, HTTPException: tell, ClientDisconnect: _nobody}
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard), Middleware(GZipMiddleware, minimum_size=PACKED, compresslevel=_PACKING)],
        exception_handlers=handlers,
        lifespan=life,
    )


async def _nobody(_: Request, __: Exception) -> Response:
    """The answer to a client that has gone."""
    return Response(status_code=499)
