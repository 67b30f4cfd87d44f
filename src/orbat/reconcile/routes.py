"""The addresses of the service, below `/reconcile` and `/suggest` of a site."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from orbat.ask.names import Named
from orbat.knowledge_graph import KnowledgeGraph
from orbat.reconcile.entities import Entities
from orbat.reconcile.extend import extend
from orbat.reconcile.manifest import manifest
from orbat.reconcile.matching import reconcile
from orbat.reconcile.preview import POLICY, flyout, preview, small
from orbat.reconcile.problems import Problem
from orbat.reconcile.properties import properties
from orbat.reconcile.queries import read_batch, read_extension
from orbat.reconcile.suggest import proposed, suggest_entities, suggest_properties, suggest_types

LONGEST = 1 << 20
"""Bytes of a request."""
_FIELDS, _DIGITS = 20, 9
_FORM = "application/x-www-form-urlencoded"
_OPEN = {"Access-Control-Allow-Origin": "*"}
_ASKING = {
    **_OPEN,
    "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Content-Type, Accept",
    "Access-Control-Max-Age": "86400",
}
Form = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Service:
    """What the service knows, and the address of its site, with a slash at the end."""

    entities: Entities
    address: str


Answer = Callable[[Service, Form], Response]


def routes(graph: KnowledgeGraph, address: str) -> list[Route]:
    """What a site at an address (`http://localhost:8000/`) mounts at its root; the graph is read when it is asked."""
    service = Service(Entities(graph), address.rstrip("/") + "/")
    return [
        Route(path, _handler(service, answer), methods=["GET", "POST", "OPTIONS"]) for path, answer in _PATHS.items()
    ]


def _handler(service: Service, answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    """A handler that reads a request, answers it in a thread of its own, and tells problems."""

    async def handle(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=_ASKING)
        try:
            form = await _form(request)
            return await run_in_threadpool(answer, service, form)
        except Problem as problem:
            return _json({"error": {"message": problem.what, "remedy": problem.remedy}}, problem.status)

    return handle


def _reconcile(service: Service, form: Form) -> Response:
    """The candidates for a batch of queries, or values, or the manifest."""
    entities = service.entities
    if "queries" in form:
        batch = read_batch(form["queries"])
        return _json({name: {"result": reconcile(entities, query)} for name, query in batch.items()})
    if "extend" in form:
        return _json(extend(entities, read_extension(form["extend"])))
    return _json(manifest(entities, service.address))


def _preview(service: Service, form: Form) -> Response:
    """A page about a thing, for a frame."""
    page = preview(service.entities, _thing(service, form), service.address)
    return HTMLResponse(page, headers={**_OPEN, "Content-Security-Policy": POLICY})


def _properties(service: Service, form: Form) -> Response:
    """The properties that are proposed for a kind."""
    kind, limit = form.get("type", ""), _number(form, "limit", len(properties()))
    rows = [{"id": each.key, "name": each.name} for each in proposed(service.entities, kind)]
    return _json({"type": kind, "limit": limit, "properties": rows[:limit]})


def _entity(service: Service, form: Form) -> Response:
    """The things that somebody who types may mean."""
    cursor = _number(form, "cursor", 0)
    return _json({"result": suggest_entities(service.entities, form.get("prefix", ""), cursor, form.get("type", ""))})


def _type(service: Service, form: Form) -> Response:
    """The kinds that somebody who types may mean."""
    return _json({"result": suggest_types(service.entities, form.get("prefix", ""), _number(form, "cursor", 0))})


def _property(_: Service, form: Form) -> Response:
    """The properties that somebody who types may mean."""
    return _json({"result": suggest_properties(form.get("prefix", ""), _number(form, "cursor", 0))})


def _entity_flyout(service: Service, form: Form) -> Response:
    return _json({"id": form.get("id", ""), "html": flyout(service.entities, _thing(service, form))})


def _type_flyout(service: Service, form: Form) -> Response:
    key = form.get("id", "")
    kind = service.entities.kind(key)
    if kind not in service.entities.kinds:
        raise Problem(404, "there is no such type", "Give one that the service gave")
    return _json({"id": key, "html": small(*service.entities.described(kind))})


def _property_flyout(_: Service, form: Form) -> Response:
    found = properties().get(form.get("id", ""))
    if found is None:
        raise Problem(404, "there is no such property", "Give one that the service gave")
    return _json({"id": found.key, "html": small(found.name, found.about)})


_PATHS: Mapping[str, Answer] = {
    "/reconcile": _reconcile,
    "/reconcile/preview": _preview,
    "/reconcile/properties": _properties,
    "/suggest": _entity,
    "/suggest/entity": _entity,
    "/suggest/type": _type,
    "/suggest/property": _property,
    "/suggest/flyout/entity": _entity_flyout,
    "/suggest/flyout/type": _type_flyout,
    "/suggest/flyout/property": _property_flyout,
}


def _thing(service: Service, form: Form) -> Named:
    thing = service.entities.get(form.get("id", ""))
    if thing is None:
        raise Problem(404, "there is nothing of this identifier", "Give one that the service gave")
    return thing


def _number(form: Form, name: str, default: int) -> int:
    value = form.get(name, "")
    if value and not (value.isdecimal() and value.isascii() and len(value) < _DIGITS):
        raise Problem(400, f"{name} is not a whole number", "Write one, or leave it out")
    return int(value) if value else default


async def _form(request: Request) -> Form:
    """What stands in the address, and in the body of a form; raises `Problem` for a body that is none, or too long."""
    form = dict(request.query_params)
    if request.method != "POST":
        return form
    kind = request.headers.get("content-type", _FORM).partition(";")[0].strip().lower()
    if kind != _FORM:
        raise Problem(415, "the body is no form", f"Send {_FORM}")
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LONGEST:
            raise Problem(413, f"the request has more than {LONGEST} bytes", "Send fewer queries at once")
    try:
        sent = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=_FIELDS)
    except ValueError as error:
        raise Problem(400, "the body is no form in UTF-8", f"Send {_FORM}") from error
    return {**form, **{name: each[0] for name, each in sent.items()}}


def _json(value: object, status: int = 200) -> Response:
    """JSON in ASCII, which holds whatever strings a client sent."""
    return Response(json.dumps(value), status, _OPEN, "application/json")
