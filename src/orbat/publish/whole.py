"""What a site has besides the pages of its things: dumps, scripts, documents of the vocabulary, lists for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

from orbat.ask.names import named
from orbat.ask.question import ask, questions
from orbat.pages import STATIC, notice
from orbat.publish import box, search
from orbat.publish.addresses import KEPT, encoded
from orbat.publish.description import FILE, WELL_KNOWN, description
from orbat.publish.documents import THINGS, Desk
from orbat.publish.dumps import Dump, write_dumps
from orbat.publish.folder import Folder, Put
from orbat.publish.frame import SEARCH, framed, searching, setting
from orbat.publish.schema_org import dataset, with_dataset
from orbat.publish.sitemap import robots, sitemaps
from orbat.store import GRAPHS, TURTLE
from orbat.store.vocabulary import FOLDERS

HERE = Path(__file__).parent
OWN = ("index", "sparql")
"""Pages that are made here, in the frame that all pages have."""
SERVER_ALONE = ("sparql.js", "vendor/yasgui/")
"""The editor of queries that a server has; a published site has the box in its place."""
SCRIPTS = ("sparql-box.js", "box.css")
LICENCES = ("README.md", "LICENSE-MIT", "LICENSE-APACHE")
EXAMPLES = 3
MISSING = "The graph may have been built anew and the thing have another name: search for it."


def dumps(desk: Desk, folder: Folder) -> tuple[Dump, ...]:
    """The graph as files."""
    graph, _ = desk.opened
    return tuple(write_dumps(desk.build, folder, graph.store.prefixes, f"{desk.base}dataset"))


def files(desk: Desk, folder: Folder, paths: tuple[str, ...]) -> Iterator[Put]:
    """What pages load, the search index, the SPARQL box, the vocabulary, the answers."""
    graph, _ = desk.opened
    for path in sorted(STATIC.rglob("*")):
        name = path.relative_to(STATIC).as_posix()
        if path.is_file() and not name.startswith(SERVER_ALONE):
            yield folder.put(f"static/{name}", path.read_bytes())
    for name in SCRIPTS:
        yield folder.put(f"{box.FOLDER}/{name}", (box.STATIC / name).read_bytes())
    yield folder.put(SEARCH, (box.STATIC / "search-local.js").read_bytes())
    for name in LICENCES:
        yield folder.put(f"{box.FOLDER}/{name}", (box.VENDOR / name).read_bytes())
    yield folder.put(f"{box.FOLDER}/engine.js", box.engine())
    parts = 0
    held = box.files_of(desk.build)
    for part in box.parts(desk.build, graph.store.graphs, held):
        parts += 1
        yield folder.put(f"{box.FOLDER}/graph-{parts}.js", part)
    there = frozenset(paths)
    for name, words in search.index(named(graph.store), lambda iri: _address(desk, iri, there)):
        yield folder.put(name, words)
    for name in FOLDERS:
        for form in GRAPHS:
            yield folder.put(f"{name}.{form.suffix}", graph.store.vocabulary(name, form))
    yield from _answers(desk, folder)
    yield folder.put("sparql.html", _sparql(desk, parts, whole=len(held) == len(TURTLE)).encode())


def listed(desk: Desk, folder: Folder, published: tuple[Dump, ...], paths: tuple[str, ...]) -> Iterator[Put]:
    """The home page, the description of the dataset, and what search engines read."""
    graph, _ = desk.opened
    whole = f"{desk.base}dataset"
    said = dataset(graph.store, desk.site, whole, published)
    yield folder.put("index.html", with_dataset(desk.page("index") or "", said).encode())
    examples = [desk.base + path.removeprefix(THINGS) for path in paths if path.startswith(THINGS)][:EXAMPLES]
    words = description(desk.build, desk.site, desk.base, published, examples)
    yield folder.put(FILE, words)
    yield folder.put(WELL_KNOWN, words)
    urls = [f"{encoded(desk.file(path))}.html" for path in paths]
    for name, words in sitemaps(desk.site, urls):
        yield folder.put(name, words)
    yield folder.put("robots.txt", robots(desk.site))
    yield folder.put("404.html", _missing(desk.site).encode())
    yield folder.put(".nojekyll", b"")


def _missing(site: str) -> str:
    """The page that a host shows for an address where there is none: at any depth, so its links begin at the host."""
    above = "/" + quote(urlsplit(site).path.lstrip("/"), safe=f"{KEPT}%")
    return searching(notice("There is nothing at this address", (MISSING,), above, live=False))


def _address(desk: Desk, iri: str, there: frozenset[str]) -> str | None:
    """The page of a thing, relative to the site; None where there is none."""
    path = f"{THINGS}{iri.removeprefix(desk.base)}"
    return f"{encoded(desk.file(path))}.html" if iri.startswith(desk.base) and path in there else None


def _answers(desk: Desk, folder: Folder) -> Iterator[Put]:
    """The ready questions and their answers as data."""
    graph, _ = desk.opened
    for question in questions():
        yield folder.put(f"question/{question.name}.rq", question.sparql.encode())
        answer = ask(graph.store, question.name, {}).serialise("json")
        yield folder.put(f"question/{question.name}.json", answer)
        yield folder.put(f"question/{question.name}.csv", as_csv(answer))


def as_csv(answer: bytes) -> bytes:
    """SPARQL results in JSON as CSV (SPARQL 1.1 Query Results CSV): bare values, lines that end in CR LF."""
    said = json.loads(answer)
    columns = said["head"]["vars"]
    output = io.StringIO(newline="")
    writer = csv.writer(output)
    writer.writerow(columns)
    for row in said["results"]["bindings"]:
        writer.writerow([row.get(column, {}).get("value", "") for column in columns])
    return output.getvalue().encode()


def _sparql(desk: Desk, parts: int, *, whole: bool) -> str:
    graph, _ = desk.opened
    middle = (HERE / "static" / "sparql.html").read_text(encoding="utf-8")
    settings = setting("orbatBox", box.settings(desk.base, graph.store.prefixes, parts, desk.files, whole=whole))
    return framed(desk.page("sparql") or "", "SPARQL", middle + settings, [f"{box.FOLDER}/sparql-box.js"])
