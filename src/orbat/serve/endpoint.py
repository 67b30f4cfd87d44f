"""The SPARQL endpoint, and the read side of the Graph Store Protocol."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Mapping
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from orbat.serve import protocol
from orbat.serve.answering import AGE, HTML, document, elsewhere, is_known
from orbat.serve.bodies import body_of
from orbat.serve.clerk import unacceptable
from orbat.serve.description import description
from orbat.serve.linked_data import DATA
from orbat.serve.negotiate import Offer, choose
from orbat.serve.problems import Problem
from orbat.serve.protocol import Asked
from orbat.serve.replies import PIECE, Reply, Spool
from orbat.serve.staff import Staff
from orbat.serve.wire import Words
from orbat.store import GRAPHS, TABLES, Form, form_of

_WRITING = ("PUT", "POST", "DELETE", "PATCH")


class Endpoint:
    """Queries and graphs, as the staff answers them; `address` is where the site stands on the web."""

    def __init__(self, staff: Staff, address: str) -> None:
        self._staff = staff
        self._address = address

    def routes(self) -> list[Route]:
        """Where it answers."""
        return [
            Route("/sparql", self.sparql, methods=["GET", "POST"]),
            Route("/data", self.data, methods=["GET"]),
            Route("/data", self.refuse, methods=list(_WRITING)),
        ]

    async def sparql(self, request: Request) -> Response:
        """A query; without one, what the endpoint is, as a page or in RDF."""
        fields = protocol.fields_of(request.scope["query_string"])
        if request.method == "POST":
            body = await body_of(request, self._staff.limits)
            return await self._answer(
                request, protocol.asked_by_post(request.headers.get("content-type", ""), fields, body)
            )
        asked = protocol.asked_by_get(fields)
        if asked is None:
            return await self._description(request)
        if not asked.form and _is_to_be_read(request):
            return editor(request)
        return await self._answer(request, asked)

    async def data(self, request: Request) -> Response:
        """A graph: `?default`, or `?graph=IRI`."""
        fields = protocol.fields_of(request.scope["query_string"])
        graphs = fields.get("graph", ())
        if len(graphs) + ("default" in fields) != 1 or "" in graphs:
            raise Problem(400, "this names no graph, or several", "Ask for ?default or ?graph=IRI")
        kind = _named(fields.get("format", ("",))[-1], GRAPHS) or choose(request.headers.get("accept"), DATA)
        if kind is None:
            raise unacceptable(GRAPHS)
        task: Words = {"task": "dump", "graph": graphs[0] if graphs else "", "form": kind.media_type}
        _, spool = await _unless_gone(request, self._staff.query(task))
        headers = {"etag": spool.etag, "vary": "Accept", "cache-control": AGE}
        if is_known(request, spool.etag):
            spool.close()
            return Response(status_code=304, headers=headers)
        return _streamed(kind.media_type, spool, headers)

    async def refuse(self, request: Request) -> Response:
        """Writing."""
        raise Problem(403, f"the store is read-only: no {request.method}", "Change the sources and build again")

    async def _answer(self, request: Request, asked: Asked) -> Response:
        task = {"task": "query", "query": asked.query, "default": asked.default, "named": asked.named}
        accept = request.headers.get("accept")
        for name, forms in (("table", TABLES), ("triples", GRAPHS)):
            form = _named(asked.form, forms) if asked.form else choose(accept, forms)
            task[name] = form.media_type if form else ""
        about, spool = await _unless_gone(request, self._staff.query(task))
        return _streamed(about["media_type"], spool)

    async def _description(self, request: Request) -> Response:
        kind = choose(request.headers.get("accept"), (*DATA, HTML))
        if kind is None:
            raise unacceptable(GRAPHS)
        if kind is HTML:
            return editor(request)
        reply = Reply.of({}, description(self._staff.graph, self._address).serialise(kind.media_type))
        return document(request, reply.body, reply.etag, kind.media_type, {"vary": "Accept"})


def _is_to_be_read(request: Request) -> bool:
    """Whether a page suits better than any form of an answer: a person looks at it, in a browser."""
    offers: tuple[Offer, ...] = (*TABLES, *GRAPHS, HTML)
    return choose(request.headers.get("accept"), offers) is HTML


def editor(request: Request) -> Response:
    """To the page of the editor, which runs the query and the graphs of the address at once."""
    answer = elsewhere(request, "sparql.html", {"vary": "Accept"})
    words = request.scope["query_string"].decode("ascii", "replace")
    if words:
        answer.headers["location"] += f"?{words}"
    return answer


async def _unless_gone(request: Request, asking: Coroutine[Any, Any, tuple[Words, Spool]]) -> tuple[Words, Spool]:
    """The answer; if the client goes away first, the work for it is stopped."""
    task = asyncio.create_task(asking)
    leaving = asyncio.create_task(_left(request))
    try:
        await asyncio.wait((task, leaving), return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise ClientDisconnect
        return task.result()
    finally:
        for each in (task, leaving):
            each.cancel()


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _named(word: str, forms: tuple[Form, ...]) -> Form | None:
    return form_of(word, forms) if word else None


def _streamed(media_type: str, spool: Spool, more: Mapping[str, str] = {}) -> Response:
    headers = {"content-length": str(spool.length), "vary": "Accept", "cache-control": "no-cache", **more}
    kind = f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
    if spool.length <= PIECE:
        return Response(spool.all(), headers={**headers, "content-type": kind})

    async def pieces() -> AsyncIterator[bytes]:
        async for piece in spool.pieces():
            yield piece

    return StreamingResponse(pieces(), headers={**headers, "content-type": kind})
