"""How fast plain prose becomes claims, side by side with spaCy's blank English tokenizer; and whether that is linear.

    pip install -e '.[bench]'
    python tests/bench/bench_prose.py [--rounds N] [--linear MB ...] [TEXT ...]

The texts are files of plain prose; without any, reports are generated, the same each time. Of each way the best of the
rounds counts, in seconds of the processor; the rounds take turns. `--linear` reads one paragraph of so many megabytes
instead, each in a process of its own, and tells time and how far memory grows for each megabyte.
"""

from __future__ import annotations

import argparse
import gc
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy
from generated_dump import ARMS, COUNTRIES, ECHELONS, MONTHS, RANKS, SYLLABLES, WORDS

from orbat.document import Source
from orbat.extract import extract
from orbat.sources import parse

REPORTS = 60
SENTENCES = 24
LINEAR = """
import resource, sys, time
from bench_prose import claims, source
text = sys.stdin.read()
claims([source("warm.txt", text[:20000])])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
begun = time.process_time()
claims([source("long.txt", text)])
print(time.process_time() - begun, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""


def source(name: str, text: str) -> Source:
    """A report as it is read from a file of plain prose."""
    return Source(name, text, date="2020-05-04", publisher="The Herald")


def claims(sources: Sequence[Source]) -> int:
    """Prose to claims."""
    return sum(len(extract(parse(each)[0]).claims) for each in sources)


def sentences(chance: random.Random) -> Iterator[str]:
    """Sentences as reports have them: people with ranks and posts, units, dates, and much that is of no concern."""

    def name() -> str:
        return "".join(chance.choices(SYLLABLES, k=2)).capitalize()

    while True:
        unit = f"{chance.randint(2, 90)}th {chance.choice(ARMS)} {chance.choice(ECHELONS)}"
        officer = f"{chance.choice(RANKS)} {name()} {name()}"
        day = f"{chance.randint(1, 28)} {chance.choice(MONTHS)} {chance.randint(1990, 2019)}"
        rest = " ".join(chance.choices(WORDS, k=chance.randint(6, 22)))
        yield chance.choice(
            (
                f"{officer}, commander of the {unit}, said that {rest}.",
                f"The {unit} was founded on {day}, and {rest}.",
                f"On {day} {officer} was appointed commander of the {unit}.",
                f"He told reporters in {name()}, {chance.choice(COUNTRIES)}, that it {rest}.",
                f"The {rest}.",
                f"In {name()} the {rest}, {name()} {name()} said.",
            )
        )


def reports(count: int, seed: int = 1) -> Iterator[str]:
    """Generated reports, some paragraphs each."""
    chance = random.Random(seed)
    told = sentences(chance)
    for _ in range(count):
        said = [next(told) for _ in range(SENTENCES)]
        yield "\n\n".join(" ".join(said[at : at + 3]) for at in range(0, SENTENCES, 3)) + "\n"


def paragraph(length: int) -> str:
    """One paragraph, on one line, of so many characters."""
    told, out, size = sentences(random.Random(2)), [], 0
    while size < length:
        out.append(next(told))
        size += len(out[-1]) + 1
    return " ".join(out)[:length]


def compare(texts: Sequence[str], rounds: int) -> None:
    """The line and the tokenizer in turns."""
    tokenizer = spacy.blank("en").tokenizer
    sources = [source(f"{number}.txt", text) for number, text in enumerate(texts)]
    ways = {
        "spaCy, blank English tokenizer": lambda: sum(len(tokenizer(text)) for text in texts),
        "orbat, parse alone": lambda: sum(len(parse(each)[0].walk().__next__()) for each in sources),
        "orbat, prose to claims": lambda: claims(sources),
    }
    best = dict.fromkeys(ways, float("inf"))
    given = {name: way() for name, way in ways.items()}
    gc.freeze()  # what is held for all ways is no burden of any
    for _ in range(rounds):
        for name, way in ways.items():
            begun = time.process_time()
            way()
            best[name] = min(best[name], time.process_time() - begun)
    size = sum(len(text.encode()) for text in texts) / 1e6
    floor = best["spaCy, blank English tokenizer"]
    print(f"{len(texts)} texts, {size:.2f} MB")
    for name, seconds in best.items():
        print(f"{name:<34}{seconds:8.3f} s{size / seconds:8.2f} MB/s{seconds / floor:8.2f} x  ({given[name]})")


def measure(sizes: Sequence[float]) -> None:
    """Time and memory of one paragraph of each size."""
    for megabytes in sizes:
        done = subprocess.run(
            [sys.executable, "-c", LINEAR],
            input=paragraph(int(megabytes * 1e6)),
            cwd=Path(__file__).parent,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        seconds, grown = map(float, done.stdout.split())
        print(
            f"{megabytes:6.1f} MB{seconds:8.1f} s{seconds / megabytes:8.2f} s/MB{grown:8.0f} MB more memory"
            f"{grown / megabytes:8.1f} MB for each",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--linear", nargs="+", type=float, default=())
    given = parser.parse_args()
    if given.linear:
        measure(given.linear)
    else:
        compare([path.read_text(encoding="utf-8") for path in given.texts] or list(reports(REPORTS)), given.rounds)


if __name__ == "__main__":
    main()
