"""The line: sources -> articles -> readings -> knowledge -> graphs -> valid graph -> output."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from orbat import output
from orbat.basket import UNGIVEN, Given, Wanted
from orbat.built import Build, count, count_errors
from orbat.document import Span
from orbat.facts import as_csv, as_jsonl, rows
from orbat.findings import UNUSED_JUDGEMENT, finding
from orbat.garbage import uncollected
from orbat.harvest import Tell, harvest
from orbat.quotes import check_quotes
from orbat.rdf.emit import Graphs
from orbat.rdf.iris import BASE
from orbat.reports import Lines, coverage_table, decisions_table, findings_table
from orbat.resolve import EMPTY, NONE, Ledger, read_judgements
from orbat.resume import forget, keep
from orbat.select import read_selection
from orbat.settle import Asked, settle
from orbat.sitelinks import look_up
from orbat.sources import files_of
from orbat.workers import workers

Watch = Callable[[str], object]
TURTLE = ("orbat.ttl", "evidence.ttl", "dataset.ttl")


@dataclass(frozen=True, slots=True)
class Request:
    """What to build: articles and folders of them, what IRIs begin with, who decided what, which keys are given.

    `wikidata` is a file of sitelinks. `select` are conditions for articles (`orbat.select`), and at most `limit` are
    read. `work` is the folder where readings are kept until the build is done. `given` is what holds of all articles
    where nothing else is known. Facts less sure than `least` are hypotheses: claims with their words, and no triples.
    """

    paths: tuple[Path, ...]
    base: str = BASE
    jobs: int = 1
    judgements: Path | None = None
    ledger: Path | None = None
    wikidata: Path | None = None
    select: tuple[str, ...] = ()
    limit: int | None = None
    work: Path | None = None
    given: Given = UNGIVEN
    least: float = 0.0


def build(request: Request, out: Path, watch: Watch = str, tell: Tell = repr) -> Build:
    """Builds and, if all is well, replaces the last output; else what was built goes to `<out>.failed`.

    `watch` is told the name of each stage when it begins, `tell` how far the reading is.
    """
    output.check(out)
    failed = out.with_name(f"{out.name}.failed")
    request = replace(request, ledger=output.standing(out) / "ledger.tsv", work=output.work(out))
    built = build_graph(request, watch, tell)
    output.write(out if built.is_good else failed, built.files)
    if built.is_good:
        output.remove(failed)
        forget(output.work(out))
    return built


def build_graph(request: Request, watch: Watch = str, tell: Tell = repr) -> Build:
    """All that a build writes, in memory; the same bytes for the same sources, however many jobs share the work."""
    judgements = read_judgements(request.judgements) if request.judgements else NONE
    ledger = Ledger.read(request.ledger) if request.ledger else EMPTY
    files, odd = files_of(request.paths)
    wanted = Wanted(files, read_selection(request.select), request.limit, request.given)
    kept = keep(request.work, files, (request.select, request.limit, request.given))
    with workers(request.jobs) as work:
        watch("read")
        with uncollected():
            read = harvest(wanted, work, kept, tell)
        sources = read.sources
        readings, amiss = look_up(read.readings, request.wikidata) if request.wikidata else (read.readings, ())

        def check(graphs: Graphs) -> None:
            with kept.doubted():
                check_quotes(graphs.evidence, graphs.dataset, sources if Path("-") in request.paths else read.again())

        settled = settle(readings, sources, Asked(request.base, judgements, ledger, request.least), check, watch, work)
    watch("report")
    resolved, validation, base = settled.resolution, settled.validation, settled.base
    file = request.judgements.name if request.judgements else ""
    unused = (finding(UNUSED_JUDGEMENT, file, Span(0, 0), each) for each in resolved.unused)
    findings = tuple(sorted({*odd, *amiss, *unused, *read.findings, *settled.findings}))
    lines = Lines(sources)
    table = rows(resolved.knowledge, sources, base)
    written = {
        **dict(zip(TURTLE, settled.turtle, strict=True)),
        "facts.jsonl": as_jsonl(table),
        "facts.csv": as_csv(table),
        "findings.jsonl": findings_table(findings, lines),
        "coverage.jsonl": coverage_table(readings, lines),
        "decisions.csv": decisions_table(resolved.knowledge.decisions),
        "ledger.tsv": resolved.ledger.text().encode(),
        "validation.ttl": validation.turtle(base),
        "validation.md": validation.markdown().encode(),
    }
    counts = count(read.pages, len(sources), resolved.knowledge, settled.events, findings)
    return Build(written, counts, validation, count_errors(findings))
