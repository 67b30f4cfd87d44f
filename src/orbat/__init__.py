"""orbat reads articles about security forces into a knowledge graph in which every triple can show its words.

>>> import orbat, pathlib, tempfile
>>> article = pathlib.Path(tempfile.mkdtemp(), "river-guard.txt")
>>> _ = article.write_text("= River Guard =\\n\\nInfobox\\n- Formedyear: 1952\\n- Country: Kenya\\n")
>>> kg = orbat.build([article])
>>> [row["date"] for row in kg.facts() if row["relation"] == "founded"]
['1952']
>>> [row["label"].text for row in kg.query("SELECT ?label { ?x a orbat:Agency ; skos:prefLabel ?label }")]
['River Guard']
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from orbat.knowledge_graph import KnowledgeGraph as KnowledgeGraph

__all__ = ["KnowledgeGraph", "build"]


def build(
    paths: Sequence[Path | str],
    *,
    base: str = "https://w3id.org/orbat/id/",
    jobs: int = 1,
    judgements: Path | str | None = None,
    select: Sequence[str] = (),
    limit: int | None = None,
    min_confidence: float = 0.0,
) -> KnowledgeGraph:
    """Reads articles (files, folders and dumps) and gives the graph, in memory.

    `select` are conditions as after `--select`, `limit` is how many articles are read at most.
    Facts less sure than `min_confidence` become hypotheses: they have claims and words, and no triples.
    Raises `orbat.errors.OrbatError` where a source is missing or changed, and where the graph does not conform.
    """
    from orbat.knowledge_graph import KnowledgeGraph
    from orbat.pipeline import Request, build_graph

    request = Request(
        paths=tuple(map(Path, paths)),
        base=base,
        jobs=jobs,
        judgements=Path(judgements) if judgements else None,
        select=tuple(select),
        limit=limit,
        least=min_confidence,
    )
    return KnowledgeGraph.of(build_graph(request))


def __getattr__(name: str) -> Any:
    """`KnowledgeGraph`, imported when it is first asked for: it brings the RDF libraries along."""
    if name == "KnowledgeGraph":
        from orbat.knowledge_graph import KnowledgeGraph

        return KnowledgeGraph
    raise AttributeError(f"module 'orbat' has no attribute {name!r}")
