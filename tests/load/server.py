"""A SPARQL server of the tests' own, over pyoxigraph, that fails as it is told to."""

from __future__ import annotations

import base64
import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

TURTLE = ox.RdfFormat.TURTLE


@dataclass
class Server:
    """Its graphs, what it was asked, and how it is to fail: `fault` answers in place of the server, if it answers."""

    engine: ox.Store = field(default_factory=ox.Store)
    asked: list[Request] = field(default_factory=list)
    fault: Callable[[Server, Request, str], Response | None] = lambda *_: None
    authorization: str = ""
    address: str = ""

    def graphs(self) -> dict[str, int]:
        """How many triples each graph has, the default one under ''."""
        named = {str(graph.value): len(list(self.engine.quads_for_pattern(None, None, None, graph)))
                 for graph in self.engine.named_graphs()}  # fmt: skip
        plain = len(list(self.engine.quads_for_pattern(None, None, None, ox.DefaultGraph())))
        return {graph: size for graph, size in {**named, "": plain}.items() if size}

    def count(self, method: str, path: str) -> int:
        return sum(request.method == method and request.url.path == path for request in self.asked)

    async def answer(self, request: Request) -> Response:
        self.asked.append(request)
        body = (await request.body()).decode()
        if self.authorization and request.headers.get("authorization") != self.authorization:
            return Response("who are you?", 401, {"WWW-Authenticate": 'Basic realm="x"'})
        fault = self.fault(self, request, body)
        if fault is not None:
            return fault
        try:
            return _SERVICES[request.url.path](self, request, body)
        except (SyntaxError, ValueError) as error:
            return Response(str(error), 400)


def basic(user: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


def _query(server: Server, request: Request, _: str) -> Response:
    result = server.engine.query(request.query_params["query"])
    assert not isinstance(result, ox.QueryTriples)
    return Response(result.serialize(format=ox.QueryResultsFormat.JSON), media_type="application/sparql-results+json")


def _update(server: Server, _: Request, body: str) -> Response:
    server.engine.update(body)
    return Response(status_code=204)


def _store(server: Server, request: Request, body: str) -> Response:
    graph = ox.NamedNode(request.query_params["graph"])
    server.engine.load(body.encode(), format=TURTLE, to_graph=graph)
    return Response(status_code=204)


_SERVICES = {"/ds/sparql": _query, "/ds/update": _update, "/ds/data": _store}


@contextlib.contextmanager
def running(server: Server) -> Iterator[Server]:
    """The server on a free port of the loopback, with the address of its dataset; stopped afterwards."""
    app = Starlette(routes=[Route(path, server.answer, methods=["GET", "POST"]) for path in _SERVICES])
    web = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="critical", lifespan="off"))
    thread = threading.Thread(target=web.run, daemon=True)
    thread.start()
    while not web.started:
        time.sleep(0.01)
    server.address = f"http://127.0.0.1:{web.servers[0].sockets[0].getsockname()[1]}/ds"
    try:
        yield server
    finally:
        web.should_exit = True
        web.force_exit = True
        thread.join(10)
