"""Files -> readings: sources are read, parsed and extracted in batches, in whatever process, and come in one order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from orbat.basket import Basket, Given, Harvest, Progress, Wanted, Yielded
from orbat.claims import Finding, Reading
from orbat.document import Article, Source
from orbat.errors import UsageError
from orbat.extract import extract
from orbat.findings import FAILED_PAGE
from orbat.resume import Kept
from orbat.sources import ALL, Batch, Selection, Tally, batches_of, parse
from orbat.workers import Workers

Tell = Callable[[Progress], object]


def harvest(wanted: Wanted, work: Workers, kept: Kept, tell: Tell) -> Harvest:
    """Reads what is wanted; the same whatever the number of workers, and whether or not a killed build is gone on with.

    Raises OrbatError for two sources of one name, UsageError where nothing fits the selection.
    """
    basket = Basket(wanted)
    handed: deque[Batch] = deque()

    def stream() -> Iterator[Batch]:
        for batch in batches_of(wanted.files, wanted.selection):
            handed.append(batch.again)
            yield batch

    batches = stream()
    replayed = (result for result, _ in zip(kept.replay(), batches))  # noqa: B905
    worked = kept.keep(work(partial(read_batch, wanted.selection, wanted.limit, wanted.given), batches))
    for yielded in chain(replayed, worked):
        basket.add(handed.popleft(), yielded)
        tell(basket.progress)
        if basket.is_full:
            break
    got = basket.harvest()
    if not got.sources and wanted.selection != ALL:
        with kept.doubted():
            raise UsageError("--select", "no article fits", "Check its words, or give fewer conditions")
    return got


def read_batch(selection: Selection, limit: int | None, given: Given, batch: Batch) -> Yielded:
    """The articles of a batch; of a dump's pages those that are none are only counted, and none stops the others."""
    tally = Tally()
    articles: list[tuple[Source, Reading, tuple[Finding, ...]]] = []
    for read, odd in batch.read(selection, tally):
        source = given.fill(read)
        try:
            article, said = parse(source)
            kind = _kind(article) if batch.is_part else ""
            if not kind:
                articles.append((source, extract(article), (*odd, *said)))
        except Exception as problem:
            if not batch.is_part:
                raise
            kind = "failed page"
            tally.note(FAILED_PAGE, batch.file, f"{source.title!r} was not read ({type(problem).__name__})")
        if kind:
            tally.counts[kind] += 1
        if len(articles) == limit:
            break
    return Yielded(tuple(articles), tuple(tally.findings), tuple(sorted(tally.counts.items())))


def _kind(article: Article) -> str:
    """What a page is that is no article."""
    return "redirect" if article.redirect else "disambiguation page" if article.is_disambiguation else ""
