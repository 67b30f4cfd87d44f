"""The pages for people, and the static files that they use."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from orbat.pages import named
from orbat.serve.answering import document
from orbat.serve.linked_data import LinkedData
from orbat.serve.problems import Problem
from orbat.serve.replies import Reply

_HOUR = "public, max-age=3600"
_TYPES = {"js": "text/javascript", "mjs": "text/javascript", "wasm": "application/wasm", "svg": "image/svg+xml"}


class Pages:
    """The pages of a site; `static` is the folder of the files under `static/`, read once."""

    def __init__(self, data: LinkedData, static: Path) -> None:
        self._data = data
        self._static = _files(static)

    def routes(self) -> list[Route]:
        """Where it answers; what no other route takes comes here."""
        return [Route("/static/{name:path}", self.static), Route("/{path:path}", self.page)]

    async def static(self, request: Request) -> Response:
        """A static file: one of those that are known by name, so that no path leads elsewhere."""
        name = request.path_params["name"]
        file = self._static.get(name)
        if file is None:
            raise Problem(404, f"there is no static/{name} here")
        return document(request, file.body, file.etag, file.about["type"], {"cache-control": _HOUR})

    async def page(self, request: Request) -> Response:
        """A page at `<path>.html`, the first one at the root; else perhaps the path of a thing's own IRI."""
        path = request.path_params["path"]
        own = await self._data.own_path(request)
        if own is not None:
            return own
        if path == "favicon.ico":
            return await self._icon(request)
        if path and not path.endswith(".html"):
            raise Problem(
                404, f"there is no {path} here", "The pages end in .html, things lie in id/", words=named(path)
            )
        return await self._data.page(request, path.removesuffix(".html") or "index")

    async def _icon(self, request: Request) -> Response:
        icon = next((file for name, file in self._static.items() if name.startswith(("favicon.", "icon."))), None)
        if icon is None:
            return Response(status_code=204)
        return document(request, icon.body, icon.etag, icon.about["type"], {"cache-control": _HOUR})


def _files(folder: Path) -> Mapping[str, Reply]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): Reply.of({"type": _type_of(path.name)}, path.read_bytes())
        for path in found
    }


def _type_of(name: str) -> str:
    suffix = name.rpartition(".")[2].lower()
    return _TYPES.get(suffix) or mimetypes.types_map.get(f".{suffix}") or "application/octet-stream"
