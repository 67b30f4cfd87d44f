"""How long `orbat --help` takes, against `python3 -c "import argparse"`: python tests/bench/bench_help.py."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

RUNS = 9
ORBAT = Path(sys.executable).with_name("orbat")


def seconds(command: list[str]) -> float:
    """The best of several runs: the least disturbed."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return min(times)


def measure() -> tuple[float, float]:
    """Seconds of `orbat --help` and the seconds that it may take."""
    bare = seconds([sys.executable, "-c", "import argparse"])
    return seconds([str(ORBAT), "--help"]), 3 * bare + 0.1


if __name__ == "__main__":
    taken, allowed = measure()
    print(f"orbat --help: {taken * 1000:.0f} ms, allowed {allowed * 1000:.0f} ms")
