"""Seconds and peak memory of builds of N copies of the seeds, the share of each stage, and whether growth is linear.

    python tests/bench/bench_build.py [--jobs J] [N ...]        (default 1 10 100 1000)

Copies have names of their own: in each, organisations and people are called otherwise, so that they are other things;
the countries and places stay. Every build runs in a process of its own.
"""

from __future__ import annotations

import argparse
import itertools
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
DEFAULT = (1, 10, 100, 1000)
SYLLABLES = ("ba", "do", "fe", "gu", "ki", "la", "mo", "ne", "pu", "ri")
SURNAMES = (
    "Hasanov",
    "Mammadov",
    "Mammedov",
    "Novruzov",
    "Kurbanov",
    "Bobozoda",
    "Yarmukhamedov",
    "Khalimov",
    "Khudoiberdiyev",
    "Mirzoyev",
)
BODIES = (
    "Internal Troops",
    "Interior Troops",
    "Interior Guard",
    "Ministry of Internal Affairs",
    "Interior Ministry",
    "Land Forces",
    "Armed Forces",
    "National Guard",
    "Border Service",
    "Border Troops",
    "Coast Guard",
    "Mubariz Keshikde",
    "Military Unit",
    "Gala Training",
    "Nakhchivan",
    "Academy of Music",
    "NKVD",
    "Tajik militia",
    "People's Commissariat",
    "Government of Tajikistan",
    "Military School",
    "training center",
    "Mountain Rangers",
    "Alpine Skier",
)
NAMES = re.compile("|".join(map(re.escape, (*BODIES, *SURNAMES))))


def word(number: int) -> str:
    """A word for a number: 0 -> Baba, 12 -> Dofe."""
    return "".join(SYLLABLES[int(digit)] for digit in f"{number:04d}").capitalize()


def renamed(text: str, number: int) -> str:
    """The text with all bodies and people called otherwise; number 0 leaves it as it is."""
    own = word(number)

    def other(name: re.Match[str]) -> str:
        return name[0] + own.lower() if name[0] in SURNAMES else f"{own} {name[0]}"

    return NAMES.sub(other, text) if number else text


def write_copies(folder: Path, copies: int) -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for number in range(copies):
            (folder / f"{path.stem}-{number:04d}.txt").write_text(renamed(text, number), encoding="utf-8")


def measure(folder: Path, jobs: int) -> dict[str, object]:
    """Builds in this process and says what it took."""
    from orbat.pipeline import Request, build

    stages: list[tuple[str, float]] = []
    built = build(
        Request((folder / "copies",), jobs=jobs),
        folder / "out",
        lambda stage: stages.append((stage, time.perf_counter())),
    )
    stages.append(("end", time.perf_counter()))
    spent = {stage: later - begun for (stage, begun), (_, later) in itertools.pairwise(stages)}
    peaks = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {"stages": spent, "megabytes": max(peaks), "claims": built.counts["claims"], "good": built.is_good}


def run(copies: int, jobs: int) -> dict[str, object]:
    """One build in a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "copies").mkdir()
        write_copies(Path(name) / "copies", copies)
        command = [sys.executable, __file__, "--jobs", str(jobs), "--measure", name]
        return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("copies", nargs="*", type=int, default=DEFAULT)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(measure(given.measure, given.jobs)))
        return
    first = 0.0
    for copies in given.copies:
        took = run(copies, given.jobs)
        stages: dict[str, float] = took["stages"]  # type: ignore[assignment]
        total = sum(stages.values())
        first = first or total / copies
        share = ", ".join(f"{stage} {seconds / total:.0%}" for stage, seconds in stages.items())
        print(
            f"N={copies}: {total:.1f} s, {took['megabytes']:.0f} MB, {took['claims']} claims,"
            f" {total / copies / first:.2f} x per copy of the first; {share}; {'good' if took['good'] else 'NOT GOOD'}",
            flush=True,
        )


if __name__ == "__main__":
    main()
