"""The line: sources -> articles -> readings -> knowledge -> graphs -> valid graph -> output."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from orbat import output
from orbat.built import Build, count, count_errors
from orbat.claims import Finding, Reading
from orbat.document import Source, Span
from orbat.extract import extract
from orbat.facts import as_csv, as_jsonl, rows
from orbat.findings import UNUSED_JUDGEMENT, finding
from orbat.quotes import check_quotes
from orbat.rdf.emit import emit
from orbat.rdf.iris import BASE
from orbat.rdf.turtle import serialise
from orbat.reports import Lines, coverage_table, decisions_table, findings_table
from orbat.resolve import EMPTY, NONE, Ledger, read_judgements, resolve
from orbat.sources import parse, read_sources
from orbat.validate import validate_graph
from orbat.workers import workers

Watch = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of every text that no `articles.toml` tells it of: headline, date (EDTF), who published it."""

    title: str = ""
    date: str = ""
    publisher: str = ""

    def fill(self, source: Source) -> Source:
        """The source with what it lacks."""
        return replace(
            source,
            title=source.title or self.title,
            date=source.date or self.date,
            publisher=source.publisher or self.publisher,
        )


UNGIVEN = Given()


@dataclass(frozen=True, slots=True)
class Request:
    """What to build: articles and folders of them, what IRIs begin with, who decided what, which keys are given.

    `given` is what holds of all of them, where nothing else is known.
    """

    paths: tuple[Path, ...]
    base: str = BASE
    jobs: int = 1
    judgements: Path | None = None
    ledger: Path | None = None
    given: Given = UNGIVEN


def build(request: Request, out: Path, watch: Watch = str) -> Build:
    """Builds and, if all is well, replaces the last output; else what was built goes to `<out>.failed`.

    `watch` is told the name of each stage when it begins.
    """
    output.check(out)
    failed = out.with_name(f"{out.name}.failed")
    built = build_graph(replace(request, ledger=output.standing(out) / "ledger.tsv"), watch)
    output.write(out if built.is_good else failed, built.files)
    if built.is_good:
        output.remove(failed)
    return built


def build_graph(request: Request, watch: Watch = str) -> Build:
    """All that a build writes, in memory; the same bytes for the same sources, however many jobs share the work."""
    judgements = read_judgements(request.judgements) if request.judgements else NONE
    ledger = Ledger.read(request.ledger) if request.ledger else EMPTY
    with workers(request.jobs) as work:
        watch("read")
        sources, odd = read_sources(request.paths)
        sources = tuple(map(request.given.fill, sources))
        watch("extract")
        read = tuple(work(read_article, sources))
        readings = [reading for reading, _ in read]
        findings = tuple(sorted({*odd, *(each for one, said in read for each in (*one.findings, *said))}))
        watch("resolve")
        resolved = resolve(readings, judgements=judgements, ledger=ledger)
        file = request.judgements.name if request.judgements else ""
        findings += tuple(finding(UNUSED_JUDGEMENT, file, Span(0, 0), unused) for unused in resolved.unused)
        watch("emit")
        graphs = emit(resolved.knowledge, sources, request.base)
        parts = (graphs.facts, graphs.evidence, graphs.dataset)
        facts, evidence, dataset = (serialise(part, graphs.base) for part in parts)
        watch("validate")
        texts = {source.name: source.text for source in sources}
        validation = validate_graph((facts, evidence, dataset), texts, work=work)
    watch("report")
    is_stored = Path("-") not in request.paths
    check_quotes(graphs.evidence, graphs.dataset, read_sources(request.paths)[0] if is_stored else sources)
    lines = Lines(sources)
    table = rows(resolved.knowledge, sources, graphs.base)
    files = {
        "orbat.ttl": facts,
        "evidence.ttl": evidence,
        "dataset.ttl": dataset,
        "facts.jsonl": as_jsonl(table),
        "facts.csv": as_csv(table),
        "findings.jsonl": findings_table(findings, lines),
        "coverage.jsonl": coverage_table(readings, lines),
        "decisions.csv": decisions_table(resolved.knowledge.decisions),
        "ledger.tsv": resolved.ledger.text().encode(),
        "validation.ttl": validation.turtle(graphs.base),
        "validation.md": validation.markdown().encode(),
    }
    counts = count(len(sources), resolved.knowledge, graphs, findings)
    return Build(files, counts, validation, count_errors(findings))


def read_article(source: Source) -> tuple[Reading, tuple[Finding, ...]]:
    """What an article says, and what was odd about its form."""
    article, findings = parse(source)
    return extract(article), findings
