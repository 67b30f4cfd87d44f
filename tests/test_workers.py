"""Workers give results in order, hand errors back whole, and do not outlive the process they work for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from multiprocessing import parent_process

import pytest

from orbat.errors import OrbatError, UsageError
from orbat.workers import workers

LEADER = """
import os, sys, time
from orbat.workers import workers
with workers(2) as work:
    print(*set(work(pid, range(40))), flush=True)
    time.sleep(60)
"""


def double(number: int) -> int:
    return number * 2


def pid(_: int) -> int:
    time.sleep(0.01)
    return os.getpid()


def refuse(number: int) -> int:
    raise UsageError(str(number), "no", "Try another")


def die(_: int) -> int:
    if parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL)
    return 0


@pytest.mark.parametrize("number", [1, 2, 3])
def test_results_come_in_the_order_of_the_work(number: int) -> None:
    with workers(number) as work:
        assert list(work(double, range(100))) == list(range(0, 200, 2))


@pytest.mark.parametrize("number", [1, 2])
def test_an_error_is_the_same_from_a_worker(number: int) -> None:
    with pytest.raises(UsageError, match=r"3: no\. Try another") as caught, workers(number) as work:
        list(work(refuse, [3]))
    assert caught.value.remedy == "Try another"


def test_the_first_piece_is_done_here_and_the_others_are_not() -> None:
    with workers(2) as work:
        first, *others = work(pid, range(20))
        assert first == os.getpid()
        assert os.getpid() not in {*others, *work(pid, range(20))}


def test_a_killed_worker_is_told() -> None:
    with pytest.raises(OrbatError, match="a worker process was killed"), workers(2) as work:
        list(work(die, range(4)))


def test_workers_do_not_outlive_a_killed_build() -> None:
    code = f"import os, time\ndef pid(_):\n    time.sleep(0.01)\n    return os.getpid()\n{LEADER}"
    leader = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert leader.stdout is not None
    members = [int(word) for word in leader.stdout.readline().split()]
    assert len(members) > 1
    leader.kill()
    leader.wait()
    deadline = time.monotonic() + 60
    while any(is_running(member) for member in members) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(is_running(member) for member in members)


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
