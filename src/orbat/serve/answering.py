"""Answers over HTTP: documents with their tag and their age, and redirections."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

AGE = "public, max-age=60"
HTML_TYPE = "text/html; charset=utf-8"
_SAFE = "/~!$&'()*+,;=:@"


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
    if is_known(request, etag):
        return Response(status_code=304, headers=own)
    kind = (
        f"{media_type}; charset=utf-8" if media_type.startswith("text/") and "charset" not in media_type else media_type
    )
    return Response(body, headers={**own, "content-type": kind})


def is_known(request: Request, etag: str) -> bool:
    """Whether the client has what bears this tag, packed or not."""
    had = request.headers.get("if-none-match", "")
    return had.strip() == "*" or etag in (tag.strip().removeprefix("W/") for tag in had.split(","))


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
