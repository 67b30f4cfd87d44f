"""Dumps in the line: the same bytes with any number of jobs, selected, limited, resumed; what cannot be is told."""

from __future__ import annotations

import bz2
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from orbat import harvest as harvesting
from orbat import resume
from orbat.basket import Harvest, Wanted, Yielded
from orbat.built import Build
from orbat.errors import OrbatError, UsageError
from orbat.harvest import harvest
from orbat.pipeline import Request, build, build_graph
from orbat.resume import Kept, keep
from orbat.select import read_selection
from orbat.sources import files_of
from orbat.sources.dump import pieces

HEAD = "<mediawiki><siteinfo><sitename>Norwiki</sitename><base>https://norwiki.example.org/wiki/Main_Page</base></siteinfo>"
NAMES = ("Lake", "River", "Coast", "Forest", "Mountain", "Harbour", "Valley", "Island")


def unit(name: str, number: int) -> str:
    """A page about a unit; a longer number makes a longer page."""
    text = (
        f"{{{{Infobox military unit\n| unit_name = {name} Brigade\n| country = Fiji\n| dates = {1900 + number % 90}\n"
        f"| garrison = [[Suva]]\n}}}}\n'''{name} Brigade''' is a brigade of [[Fiji]].\n\n== History ==\n"
        + "The brigade was founded on 3 May 1952 in Suva. It took part in many parades.\n\n"
        * (number // 100)
    )
    return page(f"{name} Brigade", text, number)


def page(title: str, text: str, number: int = 1) -> str:
    return (
        f"<page><title>{title}</title><ns>0</ns><id>{number}</id><revision><id>{number}</id>"
        f"<timestamp>2021-05-06T07:08:09Z</timestamp><model>wikitext</model><text>{text}</text></revision></page>\n"
    )


PAGES = [
    *(unit(name, number) for number, name in enumerate(NAMES)),
    page("Suva", "'''Suva''' is a town."),
    page("Bula", "#REDIRECT [[Suva]]").replace("<revision>", "<redirect title='Suva' /><revision>"),
    page("Lake", "'''Lake''' may refer to:\n* [[Lake Brigade]]\n{{disambiguation}}"),
]


def write_dump(path: Path, pages: list[str], is_divided: bool = True) -> Path:
    parts = [HEAD, *pages, "</mediawiki>"]
    parts = parts if is_divided else ["".join(parts)]
    path.write_bytes(b"".join(bz2.compress(part.encode()) for part in parts))
    return path


@pytest.fixture
def dump(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dump of which each page is a piece."""
    monkeypatch.setattr(pieces, "PACKED_PIECE", 1)
    return write_dump(tmp_path / "norwiki.xml.bz2", PAGES)


def gather(path: Path, *said: str, limit: int | None = None) -> Harvest:
    wanted = Wanted(files_of([path])[0], read_selection(said), limit)
    return harvest(wanted, map, Kept(None, ""), str)


def names(got: Harvest) -> list[str]:
    return [source.title for source in got.sources]


def test_pages_are_articles_and_the_rest_is_counted(dump: Path) -> None:
    got = gather(dump)
    assert names(got) == sorted([*(f"{name} Brigade" for name in NAMES), "Suva"])
    (about,) = (reading for reading in got.readings if reading.source == dump.name)
    assert about.counts == (("disambiguation page", 1, 0), ("page", 11, 9), ("redirect", 1, 0))
    skipped = sorted(each.what for each in got.findings if each.source == dump.name)
    assert skipped == ["Pages skipped as disambiguation page: 1", "Pages skipped as redirect: 1"]


def test_limit_takes_the_first_that_are_selected(dump: Path) -> None:
    assert names(gather(dump, "infobox:military unit", limit=2)) == ["Lake Brigade", "River Brigade"]
    assert names(gather(dump, "title:/^[HI]/", limit=5)) == ["Harbour Brigade", "Island Brigade"]


def test_where_nothing_fits_the_last_output_stands(dump: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no article fits"):
        build(Request((dump,), select=("title:Sea Brigade",)), tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == [dump.name]


@pytest.mark.parametrize("is_divided", [True, False])
def test_sources_are_read_again_one_by_one(tmp_path: Path, is_divided: bool) -> None:
    got = gather(write_dump(tmp_path / "a.xml.bz2", PAGES, is_divided), "infobox:military unit")
    assert len({source.name for source in got.sources}) == 8
    assert sorted(got.again(), key=lambda source: source.name) == list(got.sources)


@pytest.mark.parametrize("is_divided", [True, False])
def test_jobs_make_no_difference(dump: Path, is_divided: bool) -> None:
    write_dump(dump, PAGES, is_divided)
    one, two = (build_graph(Request((dump,), jobs=jobs, select=("text:/Brigade/",), limit=4)) for jobs in (1, 2))
    assert one.files == two.files
    assert one.counts["articles"] == 4
    assert one.is_good
    evidence = one.files["dataset.ttl"].decode()
    assert "<https://norwiki.example.org/wiki/Lake_Brigade?oldid=0>" in evidence
    assert '"2021-05-06"^^edtf:EDTF' in evidence


def test_two_sources_of_one_name(tmp_path: Path) -> None:
    path = write_dump(tmp_path / "a.xml.bz2", [*PAGES[:2], PAGES[0]])
    got = gather(path)
    assert names(got) == ["Lake Brigade", "River Brigade"]
    assert "same-page-twice" in {each.code for each in got.findings}
    (tmp_path / "Lake_Brigade.txt").write_text("= Lake Brigade =\n\nWords.\n", encoding="utf-8")
    with pytest.raises(OrbatError, match="same name"):
        gather(tmp_path)


def test_a_page_on_which_orbat_fails_costs_a_finding(dump: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = harvesting.extract
    monkeypatch.setattr(harvesting, "extract", lambda article: real(article) if "Lake" not in article.text else 1 / 0)
    got = gather(dump, "infobox:military unit")
    assert len(got.sources) == 7
    assert [each.what for each in got.findings if each.code == "failed-page"] == [
        "'Lake Brigade' was not read (ZeroDivisionError)"
    ]


def test_a_dump_that_changes_while_it_is_read_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_dump(tmp_path / "a.xml.bz2", PAGES[:2])
    real = Harvest.again

    def late(got: Harvest) -> Iterator[object]:
        write_dump(path, [PAGES[0].replace("Suva", "Nadi"), PAGES[1]])
        return real(got)

    monkeypatch.setattr(Harvest, "again", late)
    with pytest.raises(OrbatError, match="not in its source"):
        build(Request((path,)), tmp_path / "out")
    assert not (tmp_path / ".out.work").exists()


class StoppedError(Exception):
    """A build that ends in the middle."""


def test_what_is_kept_is_not_worked_out_again(dump: Path, tmp_path: Path) -> None:
    wanted = Wanted(files_of([dump])[0], read_selection(["text:/Brigade/"]))
    done: list[Yielded] = []

    def run(most: int) -> Harvest:
        def work(function, batches):  # type: ignore[no-untyped-def]
            for batch in batches:
                if len(done) == most:
                    raise StoppedError
                done.append(function(batch))
                yield done[-1]

        return harvest(wanted, work, keep(tmp_path / "work", wanted.files, "asked"), str)

    whole = gather(dump, "text:/Brigade/")
    for most in (3, 4, 7):
        with pytest.raises(StoppedError):
            run(most)
    kept = tmp_path / "work" / resume.NAME
    kept.write_bytes(kept.read_bytes()[:-1])  # the last result was not wholly written
    again = run(1000)
    assert (again.sources, again.readings, again.findings) == (whole.sources, whole.readings, whole.findings)
    batches = 13
    assert len(done) == batches + 1
    run(len(done))
    assert len(done) == batches + 1


@pytest.mark.parametrize("change", ["content", "asked", "program", "sum"])
def test_what_was_kept_of_something_else_is_discarded(
    dump: Path, tmp_path: Path, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, _ = files_of([dump])
    assert list(keep(tmp_path / "work", files, "asked").keep(["result", "another"])) == ["result", "another"]
    assert list(keep(tmp_path / "work", files, "asked").replay()) == ["result", "another"]
    os.utime(dump, (1, 1))
    assert list(keep(tmp_path / "work", files, "asked").replay()) == ["result", "another"]
    kept = tmp_path / "work" / resume.NAME
    if change == "content":
        dump.write_bytes(dump.read_bytes()[:-1] + b"x")
    if change == "program":
        monkeypatch.setattr(resume, "_program", lambda: "another")
    if change == "sum":
        kept.write_bytes(kept.read_bytes().replace(b"result", b"resulT"))
    assert list(keep(tmp_path / "work", files, "other" if change == "asked" else "asked").replay()) == []


def test_only_results_are_unpickled(dump: Path, tmp_path: Path) -> None:
    files, _ = files_of([dump])
    assert list(keep(tmp_path / "work", files, "").keep([Path("x")]))
    with pytest.raises(Exception, match="is no result"):
        list(keep(tmp_path / "work", files, "").replay())


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def count_kept(data: bytes) -> int:
    """How many whole results a file of them has."""
    at, count = 32, 0
    while (after := at + 40 + int.from_bytes(data[at : at + 8], "big")) <= len(data) and at + 40 <= len(data):
        at, count = after, count + 1
    return count


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_killed_build_goes_on(tmp_path: Path, jobs: str) -> None:
    filler = page("Numbers", random.Random(1).randbytes(60_000).hex())  # makes each page a piece of its own
    units = [unit(f"{name} {word}", 500) for name in NAMES[:3] for word in NAMES[:4]]
    path = write_dump(tmp_path / "norwiki.xml.bz2", [each + filler for each in units])
    asked = ["--jobs", jobs, "--select", "infobox:military unit", "--limit", "10", "--json", "--out"]
    command = [sys.executable, "-m", "orbat", "build", str(path), *asked]
    told = subprocess.run([*command, str(tmp_path / "whole")], check=True, capture_output=True, text=True)
    assert json.loads(told.stdout)["articles"] == 10
    running = subprocess.Popen([*command, str(tmp_path / "out")])
    kept = tmp_path / ".out.work" / resume.NAME
    while running.poll() is None and not (kept.exists() and count_kept(kept.read_bytes()) > 2):
        time.sleep(0.001)
    running.send_signal(signal.SIGKILL)
    assert running.wait() == -signal.SIGKILL
    assert 2 < count_kept(kept.read_bytes()) < 12
    assert not (tmp_path / "out").exists()
    subprocess.run([*command, str(tmp_path / "out")], check=True, capture_output=True)
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["norwiki.xml.bz2", "out", "whole"]


def test_a_build_without_dumps_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Lake_Brigade.wiki").write_text("'''Lake Brigade''' is a brigade of Fiji.\n", encoding="utf-8")
    monkeypatch.setattr(resume, "_write", lambda *_: 1 / 0)
    built: Build = build(Request((tmp_path / "Lake_Brigade.wiki",)), tmp_path / "out")
    assert built.is_good


def test_a_full_disk_stops_no_reading(dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def write(self, _: bytes) -> int:
            raise OSError(28, "No space left on device")

    real = resume._write
    monkeypatch.setattr(resume, "_write", lambda file, data: real(Full() if b"River" in data else file, data))
    wanted = Wanted(files_of([dump])[0], read_selection(["infobox:military unit"]))
    got = harvest(wanted, map, keep(tmp_path / "work", wanted.files, ""), str)
    assert len(got.sources) == 8
    assert len(list(keep(tmp_path / "work", wanted.files, "").replay())) == 2
