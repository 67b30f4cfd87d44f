"""The application: which address is answered by what."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from orbat.serve.answering import on_problem
from orbat.serve.endpoint import Endpoint
from orbat.serve.guard import Guard
from orbat.serve.linked_data import LinkedData
from orbat.serve.pages import Pages
from orbat.serve.problems import Problem
from orbat.serve.staff import Staff


def application(
    staff: Staff, address: str, static: Path, more: tuple[BaseRoute, ...], ready: Callable[[], object]
) -> Starlette:
    """The application of a site at an address; `more` are routes of other services; `ready` is called when it opens."""

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
    routes = [*more, *Endpoint(staff, address).routes(), *data.routes(), *Pages(data, static).routes()]
    handlers = {Problem: on_problem, HTTPException: on_problem, ClientDisconnect: _nobody}
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard)],
        exception_handlers=handlers,
        lifespan=life,
    )


async def _nobody(_: Request, __: Exception) -> Response:
    """The answer to a client that has gone."""
    return Response(status_code=499)
