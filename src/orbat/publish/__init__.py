"""The same pages and data as plain files for any static host."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from orbat.claims import Finding
from orbat.errors import OrbatError
from orbat.publish import whole
from orbat.publish.documents import THINGS, Desk, Pages, files_of, opened
from orbat.publish.findings import findings
from orbat.publish.folder import check, own_files, replaced
from orbat.publish.tally import Tally
from orbat.rdf.iris import checked_site
from orbat.store import TURTLE
from orbat.workers import workers

PIECE = 32
"""Pages that a worker process makes at a time."""
Watch = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Published:
    """What was published: pages, things, files and their bytes; which files were written; and what was odd."""

    pages: int
    things: int
    files: int
    size: int
    new: int
    changed: int
    kept: int
    removed: int
    findings: tuple[Finding, ...]


def publish(
    build: Path, target: Path, site: str, jobs: int = 1, watch: Watch = str, sources: Path | None = None
) -> Published:
    """Writes the site of a build into a folder, whole or not at all; `site` is its address on the web.

    `sources` is where the articles lie, if not in ./seeds or beside the build: where they are, they are shown whole.

    Raises `UsageError` for a folder that holds anything else than a site, and where there is no build.
    """
    site = checked_site(site)
    check(target)
    watch("open the graph")
    graph, pages = opened(build, sources, site)
    graph.facts()  # they are published as they are: not if they are damaged
    paths = tuple(pages.paths())
    desk = Desk(build, sources, site, graph.store.prefixes["x"], files_of(paths))
    before, stood = len(own_files(target)), _state(build)
    with replaced(target) as folder, Tally(folder) as tally:
        watch("dumps")
        dumps = whole.dumps(desk, folder)
        tally.add(dump.put for dump in dumps)
        watch("search and queries")
        tally.add(whole.files(desk, folder, paths))
        with workers(jobs, anew=True) as shared:
            for done, puts in enumerate(shared(Pages(desk, folder), _pieces(paths)), start=1):
                tally.add(puts)
                watch(f"pages {min(done * PIECE, len(paths)):,} of {len(paths):,}")
        watch("description")
        tally.add(whole.listed(desk, folder, dumps, paths))
        if _state(build) != stood:
            raise OrbatError(str(build), "it was built anew while it was published", "Publish it again")
    things = sum(path.startswith(THINGS) for path in paths)
    new, changed, kept = (tally.states[state] for state in ("new", "changed", "kept"))
    removed = max(before - 1, 0) - changed - kept
    return Published(len(paths), things, tally.files, tally.size, new, changed, kept, removed, findings(desk))


def _state(build: Path) -> tuple[tuple[int, int, int], ...]:
    """What tells the files of a build from those of another."""
    stats = ((build / name).stat() for name in TURTLE)
    return tuple((stat.st_ino, stat.st_mtime_ns, stat.st_size) for stat in stats)


def _pieces(paths: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The pages of the things and lists; those that are made whole come by themselves."""
    rest = tuple(path for path in paths if path not in whole.OWN)
    return (rest[start : start + PIECE] for start in range(0, len(rest), PIECE))
