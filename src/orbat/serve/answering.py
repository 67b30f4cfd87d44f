"""Answers over HTTP: documents with their tag and their age, redirections, and problems in words or as a page."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from orbat.serve.negotiate import choose
from orbat.serve.problems import Problem

AGE = "public, max-age=60"
HTML_TYPE = "text/html; charset=utf-8"
_SAFE = "/~!$&'()*+,;=:@"
_TITLES = {
    400: "This request cannot be understood",
    403: "This is not done here",
    404: "There is nothing at this address",
    405: "This is not done at this address",
    406: "There is no such form of this",
    410: "What was here is gone",
    503: "Too much to do at the moment",
    504: "This took too long",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: what it is called in an address, and its media type."""

    suffix: str
    media_type: str
    aliases: tuple[str, ...] = ()


HTML = Kind("html", "text/html", ("application/xhtml+xml",))
TEXT = Kind("txt", "text/plain")


def document(
    request: Request, body: bytes, etag: str, media_type: str, headers: Mapping[str, str] | None = None
) -> Response:
    """A document, or status 304 if the client has it already (RFC 9110, section 13.1.2)."""
    own = {"etag": etag, "cache-control": AGE, **(headers or {})}
    had = request.headers.get("if-none-match", "")
    if had.strip() == "*" or etag in (tag.strip().removeprefix("W/") for tag in had.split(",")):
        return Response(status_code=304, headers=own)
    kind = (
        f"{media_type}; charset=utf-8" if media_type.startswith("text/") and "charset" not in media_type else media_type
    )
    return Response(body, headers={**own, "content-type": kind})


def elsewhere(request: Request, target: str, headers: Mapping[str, str] | None = None) -> Response:
    """See other (status 303): an address in the site, as it is written there; relative, so that any proxy will do."""
    location = relative(target, sent_path(request))
    return Response(status_code=303, headers={"location": location, "cache-control": AGE, **(headers or {})})


def sent_path(request: Request) -> str:
    """The path as it was sent, percent-encoded: what a client resolves a relative address by."""
    raw: bytes = request.scope.get("raw_path", b"")
    return raw.decode("ascii", "replace").partition("?")[0]


def relative(target: str, here: str) -> str:
    """The way from one path of the site to another, percent-encoded.

    >>> relative("id/a%2Fb.ttl", "/id/x"), relative("id/a:b.ttl", "/id/a:b")
    ('a%252Fb.ttl', './a:b.ttl')
    """
    way = posixpath.relpath("/" + target, "/" + here.rpartition("/")[0].lstrip("/"))
    linked = quote(way, safe=_SAFE)
    return f"./{linked}" if ":" in linked.partition("/")[0] else linked


async def on_problem(request: Request, error: Exception) -> Response:
    """A problem, as a page for who reads pages, else in words."""
    if isinstance(error, HTTPException):
        allowed = ", ".join(sorted((error.headers or {}).get("Allow", "").split(", ")))
        what = f"{request.method} {request.url.path}: {error.detail}"
        error = Problem(error.status_code, what, headers={"allow": allowed} if allowed else {})
    assert isinstance(error, Problem)  # noqa: S101 it is set to no other exceptions
    headers = {"cache-control": "no-store", "vary": "Accept", **error.headers}
    if choose(request.headers.get("accept"), (TEXT, HTML)) is HTML:
        return Response(_page(request, error), error.status, {**headers, "content-type": HTML_TYPE})
    words = f"{error.what}. {error.remedy}".rstrip(" ") + "\n"
    return Response(words, error.status, {**headers, "content-type": "text/plain; charset=utf-8"})


def _page(request: Request, problem: Problem) -> bytes:
    here = sent_path(request)
    links = {"Start": "index.html", "Search": "search.html", **problem.links}
    items = (f'<li><a href="{escape(_link(path, here))}">{escape(name)}</a></li>' for name, path in links.items())
    title = _TITLES.get(problem.status, "This did not work")
    words = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>{problem.status} {escape(title)}</title></head>
<body><main><h1>{escape(title)}</h1>
<p>{escape(problem.what)}</p>
<p>{escape(problem.remedy)}</p>
<ul>{"".join(items)}</ul></main></body></html>
"""
    return words.encode("utf-8", "replace")


def _link(path: str, here: str) -> str:
    page, mark, query = path.partition("?")
    return relative(page, here) + (mark + query)
