"""Other services of a site, such as reconciliation, run in the workers too: a request goes there whole, and comes back.

What they compute holds up nobody else, ends when it takes too long, and sees the build that the pages see.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Sequence
from typing import IO

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import Message

from orbat.serve.bodies import body_of
from orbat.serve.staff import Staff
from orbat.serve.wire import Words

_METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH")


class Forward:
    """The server's side: sends what comes to these addresses, and all below them, to a worker."""

    def __init__(self, staff: Staff, names: Sequence[str]) -> None:
        self._staff = staff
        self._names = names

    def routes(self) -> list[BaseRoute]:
        """Where it answers."""
        paths = (path for name in self._names for path in (f"/{name}", f"/{name}/{{rest:path}}"))
        return [Route(path, self.pass_on, methods=list(_METHODS)) for path in paths]

    async def pass_on(self, request: Request) -> Response:
        """The worker's answer."""
        body = await body_of(request, self._staff.limits)
        reply = await self._staff.ask(
            task="service",
            method=request.method,
            path=request.url.path,
            query=request.scope["query_string"].decode("latin-1"),
            type=request.headers.get("content-type", ""),
            body=base64.b64encode(body).decode(),
        )
        return Response(reply.body, reply.about["status"], reply.about["headers"])


class Services:
    """The worker's side: the services as an application, one request at a time."""

    def __init__(self, routes: Sequence[BaseRoute]) -> None:
        self._app = Starlette(routes=routes)
        self._runner = asyncio.Runner()

    def answer(self, task: Words, output: IO[bytes]) -> Words:
        """Answers a request that was passed on."""
        return self._runner.run(self._answer(task, output))

    async def _answer(self, task: Words, output: IO[bytes]) -> Words:
        about: Words = {}
        kind = [(b"content-type", task["type"].encode("latin-1"))] if task["type"] else []
        scope = {
            "type": "http",
            "http_version": "1.1",
            "method": task["method"],
            "scheme": "http",
            "path": task["path"],
            "root_path": "",
            "query_string": task["query"].encode("latin-1"),
            "headers": kind,
        }
        waiting = [{"type": "http.request", "body": base64.b64decode(task["body"]), "more_body": False}]

        async def receive() -> Message:
            return waiting.pop() if waiting else await asyncio.Future()

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in message["headers"]}
                headers.pop("content-length", None)
                about.update(status=message["status"], headers=headers)
            else:
                output.write(message.get("body", b""))

        await self._app(scope, receive, send)
        return about
