"""Linked data: every IRI answers, and points to the documents about its thing.

`id/<local>` gives 303 to `id/<local>.html`, `.ttl`, `.nt`, `.jsonld` or `.rdf`, as the client would have it; so
does the path of the IRI itself where it is another, as behind a redirecting service. `ns` does the same for the
ontology, in any version, and `shapes` for the shapes; what the IRIs begin with leads to the description of the dataset.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from orbat.output import FILES
from orbat.pages import named
from orbat.rdf.terms import ORBAT
from orbat.serve.answering import HTML, HTML_TYPE, Kind, document, elsewhere, relative, sent_path
from orbat.serve.clerk import unacceptable
from orbat.serve.negotiate import choose
from orbat.serve.problems import Problem
from orbat.serve.staff import Staff
from orbat.store import GRAPHS

DATA = tuple(Kind(form.suffix, form.media_type, form.aliases) for form in GRAPHS)
KINDS = (HTML, *DATA)
NS = "ns"
_ABOUT = {NS: ORBAT.iri.rstrip("#"), "shapes": ORBAT.iri.rstrip("#").removesuffix(NS) + "shapes"}
"""The documents of the vocabulary, and what each is about."""
_IRI_SAFE = "/~!$&'()*+,;=:@%?#-._"
_TYPES = {"ttl": "text/turtle", "jsonl": "application/x-ndjson", "csv": "text/csv"}


class LinkedData:
    """The things of a graph and their documents; `address` is where the site stands on the web."""

    def __init__(self, staff: Staff, address: str) -> None:
        self._staff = staff
        self._address = address

    def routes(self) -> list[Route]:
        """Where it answers."""
        return [
            Route("/id/", self.whole),
            Route("/id/{local:path}", self.thing),
            *(Route(f"/{name}{rest}", self.vocabulary) for name in _ABOUT for rest in ("", "/", "/{version}")),
            *(Route(f"/{name}.{kind.suffix}", self.vocabulary_document) for name in _ABOUT for kind in KINDS),
            Route("/.well-known/void", self.dataset),
        ]

    async def own_path(self, request: Request) -> Response | None:
        """The answer at the path of an IRI, where that is another than that in the site; None if it is none."""
        path = request.url.path
        base = urlsplit(self._staff.graph.base).path
        for name, iri in _ABOUT.items():
            own = urlsplit(iri).path
            if path == own or path.startswith(f"{own}/"):
                return await self._of_vocabulary(request, name)
        if base != "/" and path in (base, f"{base.rstrip('/').rpartition('/')[0]}/"):
            return await self.whole(request)
        raw = sent_path(request)
        page = base == "/" and path.endswith((".html", ".ico"))
        if path.startswith(base) and len(path) > len(base) and base != "/id/" and not page:
            return await self._thing(request, path[len(base) :], raw.removeprefix(quote(base, safe=_IRI_SAFE)))
        return None

    async def thing(self, request: Request) -> Response:
        """A thing, or a document about one."""
        return await self._thing(request, request.path_params["local"], sent_path(request).removeprefix("/id/"))

    async def _thing(self, request: Request, local: str, raw: str) -> Response:
        iri, gone = await self._find(local, raw)
        if iri:
            return await self._of_thing(request, iri)
        stem, dot, suffix = local.rpartition(".")
        kind = next((kind for kind in KINDS if kind.suffix == suffix), None)
        if dot and kind:
            iri, gone = await self._find(stem, raw.rpartition(".")[0])
            if iri:
                return await self._document(request, iri, kind)
        raise _nothing(stem if dot and kind else local, gone)

    async def _find(self, local: str, raw: str) -> tuple[str, bool]:
        """The IRI that is meant, empty if there is none, and whether there was one once."""
        base = self._staff.graph.base
        iris = list(dict.fromkeys(base + each for each in (local, raw) if each))
        reply = await self._staff.page(task="thing", iris=iris)
        return reply.about["iri"], reply.about["gone"]

    async def _of_thing(self, request: Request, iri: str) -> Response:
        path = self._path(iri)
        file = path.removeprefix("id/dataset/file/")
        if file in FILES and file != path:
            reply = await self._staff.page(task="file", name=file)
            return document(request, reply.body, reply.etag, _type_of(file))
        kind = choose(request.headers.get("accept"), KINDS)
        if kind is HTML and not (await self._staff.page(task="page", path=path, values={})).about["found"]:
            kind = choose(request.headers.get("accept"), DATA)
        if kind is None:
            raise unacceptable(GRAPHS)
        links = ", ".join(_alternate(path, each, request) for each in KINDS)
        return elsewhere(request, f"{path}.{kind.suffix}", {"vary": "Accept", "link": links})

    async def _document(self, request: Request, iri: str, kind: Kind) -> Response:
        path = self._path(iri)
        links = {"link": self._links(request, path, kind, iri)}
        if kind is HTML:
            return await self.page(request, path, links)
        reply = await self._staff.page(task="describe", iri=iri, form=kind.media_type)
        if not reply.about["whole"]:
            links["orbat-cut"] = "there is more than this document holds; ask the endpoint"
        return document(request, reply.body, reply.etag, kind.media_type, links)

    async def page(self, request: Request, path: str, headers: Mapping[str, str] | None = None) -> Response:
        """A page by its path in the site; raises `Problem` if there is none."""
        values = dict(request.query_params)
        reply = await self._staff.page(task="page", path=path, values=values)
        if not reply.about["found"]:
            raise _nothing(path, False)
        return document(request, reply.body, reply.etag, HTML_TYPE, headers)

    async def whole(self, request: Request) -> Response:
        """What all IRIs begin with: the first page, or the description of the dataset."""
        if choose(request.headers.get("accept"), KINDS) is HTML:
            return elsewhere(request, "index.html", {"vary": "Accept"})
        return await self._of_thing(request, f"{self._staff.graph.base}dataset")

    async def vocabulary(self, request: Request) -> Response:
        """The ontology and its vocabularies, or the shapes: to the document that suits."""
        return await self._of_vocabulary(request, request.url.path.split("/")[1])

    async def _of_vocabulary(self, request: Request, name: str) -> Response:
        kind = choose(request.headers.get("accept"), KINDS)
        if kind is None:
            raise unacceptable(GRAPHS)
        links = ", ".join(_alternate(name, each, request) for each in KINDS)
        return elsewhere(request, f"{name}.{kind.suffix}", {"vary": "Accept", "link": links})

    async def vocabulary_document(self, request: Request) -> Response:
        """A document of the vocabulary."""
        name, _, suffix = request.url.path.removeprefix("/").partition(".")
        kind = next(kind for kind in KINDS if kind.suffix == suffix)
        links = {"link": self._links(request, name, kind, _ABOUT[name])}
        if kind is HTML:
            return await self.page(request, name, links)
        reply = await self._staff.page(task="vocabulary", name=name, form=kind.media_type)
        return document(request, reply.body, reply.etag, kind.media_type, links)

    async def dataset(self, request: Request) -> Response:
        """The description of the dataset, where VoID says that it is looked for (section 7.2)."""
        return elsewhere(request, "id/dataset.ttl")

    def _path(self, iri: str) -> str:
        return "id/" + iri.removeprefix(self._staff.graph.base)

    def _links(self, request: Request, path: str, kind: Kind, iri: str) -> str:
        """What a document is about, its other forms, and where it stands on the web."""
        own = f'<{self._address}{quote(path, safe="/~!$&()*+,;=:@")}.{kind.suffix}>; rel="canonical"'
        about = f'<{quote(iri, safe=_IRI_SAFE)}>; rel="describes"'
        return ", ".join((own, about, *(_alternate(path, each, request) for each in KINDS if each is not kind)))


def _alternate(path: str, kind: Kind, request: Request) -> str:
    way = relative(f"{path}.{kind.suffix}", sent_path(request))
    return f'<{way}>; rel="alternate"; type="{kind.media_type}"'


def _nothing(local: str, gone: bool) -> Problem:
    words = named(local)
    if gone:
        what = f"{local} was here in a former build; no source says it any more, or it goes by another address"
        return Problem(410, what, "Search for it by name", words=words)
    return Problem(404, f"there is no {local} here", "Search for it by name", words=words)


def _type_of(file: str) -> str:
    suffix = file.rpartition(".")[2]
    return _TYPES.get(suffix) or mimetypes.types_map.get("." + suffix) or "text/plain"
