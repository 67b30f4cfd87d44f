"""How fast a dump is read, selected, parsed and extracted, side by side with what others take for a part of it.

    pip install -e '.[bench]'
    python tests/bench/bench_wikitext.py [--pages N] [--rounds N] [--memory | --stages]

The dump is generated, the same each time. Of each way the best of the rounds counts; the rounds take turns, so that a
busy machine slows all ways alike. `--stages` tells what each stage of the whole line takes, from the dump to Turtle.
`--memory` builds forty pages out of a dump and out of one that is ten times larger.
"""

from __future__ import annotations

import argparse
import bz2
import gc
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar
from xml.parsers import expat

import lxml.etree
import mwparserfromhell
import wikitextparser
from generated_dump import pages, write_dump

from orbat.basket import Wanted
from orbat.document import Source
from orbat.extract import extract
from orbat.garbage import uncollected
from orbat.harvest import harvest
from orbat.rdf.emit import emit
from orbat.rdf.turtle import serialise
from orbat.resolve import resolve
from orbat.resume import Kept
from orbat.select import read_selection
from orbat.sources import Tally, batches_of, files_of, parse
from orbat.workers import workers

SELECT = ("infobox:military unit", "infobox:military person", "infobox:law enforcement agency")
SELECTION = read_selection(SELECT)
KEPT = 40
OTHER = "mwparserfromhell, parse alone"
T = TypeVar("T")
Ways = dict[str, Callable[[], object]]


def with_lxml(path: Path) -> int:
    """All texts of a dump by bz2 and lxml."""
    length = 0
    with bz2.open(path) as file:
        for _, page in lxml.etree.iterparse(file, tag="{*}page", huge_tree=True, resolve_entities=False):
            length += len(page.findtext("{*}revision/{*}text") or "")
            page.clear()
            while page.getprevious() is not None:
                del page.getparent()[0]
    return length


def with_expat(path: Path) -> int:
    """All texts of a dump by bz2 and expat."""
    parser = expat.ParserCreate()
    parser.buffer_text, parser.buffer_size = True, 1 << 16
    words: list[str] = []
    lengths: list[int] = []
    parser.StartElementHandler = lambda *_: words.clear()
    parser.EndElementHandler = lambda name: lengths.append(len("".join(words))) if name == "text" else None
    parser.CharacterDataHandler = words.append
    with bz2.open(path) as file:
        while block := file.read(1 << 20):
            parser.Parse(block)
    return sum(lengths)


def selected(path: Path) -> list[Source]:
    """The pages of a dump that have one of the infoboxes."""
    batches = batches_of(files_of([path])[0], SELECTION)
    return [source for batch in batches for source, _ in batch.read(SELECTION, Tally())]


def read(path: Path, jobs: int) -> int:
    """Reads, parses and extracts the selected pages."""
    with workers(jobs) as work:
        return len(harvest(Wanted(files_of([path])[0], SELECTION), work, Kept(None, ""), str).sources)


def look_at_all(text: str) -> None:
    """What wikitextparser finds only when it is asked."""
    page = wikitextparser.parse(text)
    for found in (page.templates, page.wikilinks, page.tables, page.sections, page.get_lists(), page.get_tags()):
        len(found)


def take_turns(ways: Ways, rounds: int) -> dict[str, float]:
    """The seconds of the best round of each way."""
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(rounds):
        for name, way in ways.items():
            begun = time.perf_counter()
            way()
            best[name] = min(best[name], time.perf_counter() - begun)
    return best


def tell(best: dict[str, float], pages_: int, megabytes: float) -> None:
    for name, seconds in best.items():
        print(f"{name:<44}{seconds:8.2f} s{pages_ / seconds:10.0f} pages/s{megabytes / seconds:8.2f} MB/s", flush=True)


def compare_reading(folder: Path, count: int, rounds: int) -> Path:
    """Selecting against reading all XML."""
    whole, streams = folder / "whole.xml.bz2", folder / "streams.xml.bz2"
    write_dump(whole, count)
    write_dump(streams, count, streams=True)
    size = len(bz2.decompress(whole.read_bytes())) / 1e6
    print(f"{count} pages, {size:.0f} MB, packed {whole.stat().st_size / 1e6:.1f} MB")
    best = take_turns(
        {
            "bz2 and lxml, one stream": lambda: with_lxml(whole),
            "bz2 and expat, one stream": lambda: with_expat(whole),
            "select, one stream": lambda: selected(whole),
            "bz2 and lxml, many streams": lambda: with_lxml(streams),
            "bz2 and expat, many streams": lambda: with_expat(streams),
            "select, many streams": lambda: selected(streams),
        },
        rounds,
    )
    tell(best, count, size)
    for kind in ("one stream", "many streams"):
        floor = min(best[f"bz2 and lxml, {kind}"], best[f"bz2 and expat, {kind}"])
        print(
            f"  selecting, {kind}: {floor / best[f'select, {kind}']:.2f} x the speed of the faster floor (target 0.9)"
        )
    return streams


class Stages:
    """The seconds of the processor that each stage took in its best round."""

    def __init__(self) -> None:
        self.best: dict[str, float] = {}

    def run(self, name: str, stage: Callable[..., T], *given: object) -> T:
        begun = time.process_time()
        made = stage(*given)
        self.best[name] = min(self.best.get(name, float("inf")), time.process_time() - begun)
        return made

    def round(self, streams: Path, sources: Sequence[Source]) -> int:
        """The parse of another and each stage of the whole line; how many claims there are."""
        self.run(OTHER, lambda: sum(1 for source in sources if mwparserfromhell.parse(source.text)))
        self.run("read and select", selected, streams)
        articles = self.run("parse", lambda: [parse(source)[0] for source in sources])
        readings = self.run("extract", lambda: [extract(article) for article in articles])
        resolved = self.run("resolve", resolve, readings)
        graphs = self.run("emit", emit, resolved.knowledge, sources)
        parts = (graphs.facts, graphs.evidence, graphs.dataset)
        self.run("serialise", lambda: [serialise(part, graphs.base) for part in parts])
        return sum(len(each.claims) for each in readings)


def compare_stages(streams: Path, rounds: int) -> None:
    """Each stage of the whole line on the selected pages against the parse of others."""
    sources, stages = selected(streams), Stages()
    with uncollected():
        claims = [stages.round(streams, sources) for _ in range(rounds + 1)]  # in the first one patterns are compiled
    other = stages.best.pop(OTHER)
    print(f"{len(sources)} selected pages, {claims[-1]} claims\n{OTHER:<44}{other:8.2f} s")
    for name, seconds in (*stages.best.items(), ("the whole line (target 1.00)", sum(stages.best.values()))):
        print(f"{name:<44}{seconds:8.2f} s{seconds / other:8.2f} x")


def compare_parsing(streams: Path, rounds: int) -> None:
    """The line and its parts against the parse of others."""
    sources = selected(streams)
    articles = [parse(source)[0] for source in sources]
    extract(articles[0])
    gc.freeze()  # what is held for all ways is no burden of any
    best = take_turns(
        {
            "mwparserfromhell, parse alone": lambda: [mwparserfromhell.parse(source.text) for source in sources],
            "wikitextparser, all it finds": lambda: [look_at_all(source.text) for source in sources],
            "orbat, parse alone": lambda: [parse(source) for source in sources],
            "orbat, extract alone": lambda: [extract(article) for article in articles],
            "orbat, the dump to claims, one worker": lambda: read(streams, 1),
            "orbat, the dump to claims, two workers": lambda: read(streams, 2),
        },
        rounds,
    )
    print(f"{len(sources)} selected pages")
    tell(best, len(sources), sum(len(source.text.encode()) for source in sources) / 1e6)
    other = best["mwparserfromhell, parse alone"]
    print(f"  parse: {best['orbat, parse alone'] / other:.2f} of mwparserfromhell's time (target 0.20)")
    print(
        f"  line: {best['orbat, the dump to claims, one worker'] / other:.2f} of mwparserfromhell's time (target 1.00)"
    )
    one, two = (best[f"orbat, the dump to claims, {number}"] for number in ("one worker", "two workers"))
    print(f"  two workers: {one / two:.2f} x one (target 1.7)")


MEASURE = """
import resource, sys
from pathlib import Path
from typing import TypeVar
from orbat.pipeline import Request, build
jobs, path, out, *titles = sys.argv[1:]
build(Request((Path(path),), jobs=int(jobs), select=tuple(f"title:{each}" for each in titles)), Path(out))
print(max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024)
"""


def compare_memory(folder: Path, count: int) -> None:
    """The peak of a build of the same pages out of a dump and out of a larger one."""
    titles = [page.title for page in pages(count) if "{{Infobox military" in page.text][:KEPT]
    peaks: dict[tuple[int, int], float] = {}
    for times in (1, 10):
        path = folder / f"{times}.xml.bz2"
        write_dump(path, count * times, streams=True)
        for jobs in (1, 2):
            command = [sys.executable, "-c", MEASURE, str(jobs), str(path), str(folder / "out"), *titles]
            peaks[times, jobs] = float(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
            print(
                f"{count * times} pages, {len(titles)} of them built, jobs {jobs}: {peaks[times, jobs]:.0f} MB at most"
            )
    for jobs in (1, 2):
        print(f"  jobs {jobs}: {peaks[10, jobs] / peaks[1, jobs]:.2f} x for the larger dump (target 1.10)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=4000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--stages", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        if given.memory:
            compare_memory(Path(name), given.pages)
            return
        if given.stages:
            write_dump(Path(name) / "streams.xml.bz2", given.pages, streams=True)
            compare_stages(Path(name) / "streams.xml.bz2", given.rounds)
            return
        compare_parsing(compare_reading(Path(name), given.pages, given.rounds), given.rounds)
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")


if __name__ == "__main__":
    main()
