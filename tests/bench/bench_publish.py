"""Seconds and peak memory of publishing N copies of the seeds, anew and unchanged, beside writing the same bytes alone.

    python tests/bench/bench_publish.py [--jobs J] [N ...]        (default 1 10 100)

Each run is a process of its own. Writing alone is the fastest that any publisher could be: the same files with the same
bytes into the same folders, from memory.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench_build import write_copies

DEFAULT = (1, 10, 100)
ADDRESS = "https://w3id.org/orbat/"
BATCH = 5000
"""Files that are held in memory at a time."""


def build(place: Path) -> None:
    from orbat.pipeline import Request
    from orbat.pipeline import build as build_graph

    build_graph(Request((place / "copies",), jobs=2), place / "out")


def publish(place: Path, jobs: int) -> dict[str, float]:
    """Publishes in this process and says what it took."""
    from orbat.publish import publish as publish_graph

    begun = time.perf_counter()
    published = publish_graph(place / "out", place / "site", ADDRESS, jobs)
    seconds = time.perf_counter() - begun
    peaks = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    written = published.new + published.changed
    return {
        "seconds": seconds,
        "megabytes": max(peaks),
        "files": published.files,
        "size": published.size,
        "written": written,
    }


def write_alone(place: Path) -> float:
    """Seconds to write the files of the site, and nothing else."""
    seconds = 0.0
    for batch in batches(place / "site"):
        words = [(path.relative_to(place / "site"), path.read_bytes()) for path in batch]
        begun = time.perf_counter()
        for path, data in words:
            there = place / "alone" / path
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_bytes(data)
        seconds += time.perf_counter() - begun
    return seconds


def batches(folder: Path) -> Iterator[list[Path]]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    yield from (paths[start : start + BATCH] for start in range(0, len(paths), BATCH))


def run(what: str, place: Path, jobs: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--jobs", str(jobs), "--measure", what, "--place", str(place)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("copies", nargs="*", type=int, default=DEFAULT)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    parser.add_argument("--place", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(publish(given.place, given.jobs) if given.measure == "publish" else build(given.place)))
        return
    for copies in given.copies:
        with tempfile.TemporaryDirectory() as name:
            place = Path(name)
            (place / "copies").mkdir()
            write_copies(place / "copies", copies)
            run("build", place, 1)
            new, again = (run("publish", place, given.jobs) for _ in range(2))
            alone = write_alone(place)
            print(
                f"N={copies}: {new['files']:,} files, {new['size'] / 1e6:.0f} MB; new {new['seconds']:.1f} s,"
                f" {new['seconds'] / alone:.1f} x writing alone ({alone:.1f} s); unchanged {again['seconds']:.1f} s,"
                f" {again['written']} written; {max(new['megabytes'], again['megabytes']):.0f} MB of memory",
                flush=True,
            )


if __name__ == "__main__":
    main()
