"""Pages and data of a site, piece by piece: what a worker process does."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from orbat.knowledge_graph import KnowledgeGraph
from orbat.pages import Site
from orbat.publish.addresses import Addresses
from orbat.publish.folder import Folder, Put
from orbat.publish.frame import searching
from orbat.publish.links import relinked

THINGS = "id/"
FORMS = ("ttl", "jsonld", "nt", "rdf")
"""The forms of what is said of a thing, by the endings of their files."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What pages and data are made of: the build, the site's address, and the files not called as their things."""

    build: Path
    sources: Path | None
    site: str
    base: str
    files: Mapping[str, str]

    @property
    def opened(self) -> tuple[KnowledgeGraph, Site]:
        """The graph and its pages."""
        return opened(self.build, self.sources, self.site)

    def page(self, path: str) -> str | None:
        """The page at a path, its links led to the right files; None if there is none."""
        _, site = self.opened
        page = site.html(path)
        if page is None:
            return None
        return searching(relinked(page, path, self.files) if self.files else page)

    def file(self, path: str) -> str:
        """The file of a path, without its suffix."""
        return self.files.get(path, path)

    def data(self, path: str) -> Iterator[tuple[str, bytes]]:
        """What is said of a thing in each form, with the endings of the files."""
        graph, _ = self.opened
        said = graph.store.describe(self.base + path.removeprefix(THINGS))
        for form in FORMS:
            yield form, said.serialise(form)


@dataclass(frozen=True, slots=True)
class Pages:
    """Writes pages, and the data of those that are of things, into a site."""

    desk: Desk
    folder: Folder

    def __call__(self, paths: tuple[str, ...]) -> tuple[Put, ...]:
        """The files that were written, in order."""
        return tuple(put for path in paths for put in self._written(path))

    def _written(self, path: str) -> Iterator[Put]:
        file = self.desk.file(path)
        page = self.desk.page(path)
        if page is not None:
            yield self.folder.put(f"{file}.html", page.encode())
        if path.startswith(THINGS):
            for form, words in self.desk.data(path):
                yield self.folder.put(f"{file}.{form}", words)


def opened(build: Path, sources: Path | None, site: str) -> tuple[KnowledgeGraph, Site]:
    """The graph and its pages; each process opens them once, for itself."""
    return _opened(build, sources, site, os.getpid())


@lru_cache(maxsize=1)
def _opened(build: Path, sources: Path | None, site: str, _: int) -> tuple[KnowledgeGraph, Site]:
    graph = KnowledgeGraph.open(build, sources)
    return graph, Site(graph, address=site)


def files_of(paths: tuple[str, ...]) -> Mapping[str, str]:
    """The files of the paths that are not called as they are."""
    addresses = Addresses(paths)
    called = ((path, addresses.file(path)) for path in paths)
    return {path: file for path, file in called if file != path}
