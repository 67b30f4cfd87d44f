"""The dataset in schema.org's words, for search engines: JSON-LD in the head of the home page."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from orbat.publish.dumps import Dump
from orbat.store import Store

TITLE = "SELECT ?title ?about ?licence { ?set a void:Dataset, dcat:Dataset ; dct:title ?title ; dct:description ?about"
SAID = f"{TITLE} OPTIONAL {{ ?set dct:license ?licence }} }}"
SOURCES = """SELECT ?source ?title ?licence ?from {
  ?set a void:Dataset ; prov:wasDerivedFrom ?source
  OPTIONAL { ?source dct:title ?title } OPTIONAL { ?source dct:license ?licence } OPTIONAL { ?source dct:source ?from }
} ORDER BY ?source ?licence ?from"""
KEYWORDS = ("order of battle", "security forces", "commanders", "military units", "knowledge graph", "provenance")
HEAD = "</head>"


def with_dataset(page: str, said: dict[str, Any]) -> str:
    """The page with the dataset in its head, once."""
    script = f'<script type="application/ld+json">{embedded(said)}</script>\n'
    head, end, rest = page.partition(HEAD)
    return head + script + end + rest if end else page


def embedded(value: object) -> str:
    """JSON that no page takes for markup.

    >>> embedded({"a": "</script>"})
    '{"a": "\\\\u003c/script>"}'
    """
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c").replace("\u2028", "\\u2028")


def dataset(store: Store, site: str, whole: str, dumps: Iterable[Dump]) -> dict[str, Any]:
    """The dataset with its distributions."""
    row = next(iter(store.query(SAID)), {})
    said = {name: value.text for name, value in row.items() if value.text}
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": whole,
        "name": said.get("title", ""),
        "description": said.get("about", ""),
        "url": site,
        **({"license": said["licence"]} if "licence" in said else {}),
        "isAccessibleForFree": True,
        "keywords": list(KEYWORDS),
        "isBasedOn": _sources(store),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": dump.put.path.rpartition("/")[2],
                "encodingFormat": "application/gzip" if dump.packed else dump.form.media_type,
                "contentUrl": site + dump.put.path,
                "contentSize": f"{dump.put.size} B",
                "sha256": dump.put.sha256,
            }
            for dump in dumps
        ],
    }


def _sources(store: Store) -> list[dict[str, str]]:
    """The articles that it was read from, each once, with their licences."""
    found: dict[str, dict[str, str]] = {}
    for row in store.query(SOURCES):
        said = {"name": row["title"].text, "license": row["licence"].text, "url": row["from"].text}
        known = {name: value for name, value in said.items() if value}
        found.setdefault(row["source"].text, {"@type": "Article", "@id": row["source"].text, **known})
    return list(found.values())
