"""A graph in which nothing was found: every page is there, and none leads to a list that is not."""

from __future__ import annotations

import posixpath
from pathlib import Path

from tests.pages.conftest import parsed

from orbat import KnowledgeGraph
from orbat.pages import Site


def test_no_page_of_an_empty_graph_leads_to_one_that_is_not_there(tmp_path: Path) -> None:
    for name in ("orbat.ttl", "evidence.ttl", "dataset.ttl", "coverage.jsonl"):
        (tmp_path / name).write_text("", encoding="utf-8")
    site = Site(KnowledgeGraph.open(tmp_path))
    pages = {path: parsed(site.html(path) or "") for path in site.paths()}
    assert {"index", "timeline", "map", "conflicts", "sources", "search"} <= set(pages)
    lost = [
        (path, link)
        for path, document in pages.items()
        for link in (element.attributes.get("href", "").partition("#")[0] for element in document.all("a"))
        if link.endswith(".html")
        and "://" not in link
        and posixpath.normpath(posixpath.join(posixpath.dirname(path), link)).removesuffix(".html") not in pages
    ]
    assert lost == []
