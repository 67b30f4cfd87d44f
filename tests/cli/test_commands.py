"""The commands as a user meets them: what they print, how they exit, and that trouble is one clear message."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ORBAT = (sys.executable, "-m", "orbat")
ARTICLE = """= River Guard =

Infobox
- Agencyname: River Guard
- Formedyear: 1952
- Country: Kenya
- Headquarters: Mombasa
- Chief1Name: Major General Ann Otieno, Commander of the River Guard

The River Guard is a gendarmerie of Kenya.

== Units ==
- Lake Brigade
- Lake Battalion
"""


def orbat(*words: str, folder: Path, given: str = "") -> subprocess.CompletedProcess[str]:
    done = subprocess.run([*ORBAT, *words], cwd=folder, input=given, capture_output=True, text=True)
    assert "Traceback" not in done.stderr, done.stderr
    return done


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one article of an invented force, and its build."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "river-guard.txt").write_text(ARTICLE, encoding="utf-8")
    assert orbat("build", folder=folder).returncode == 0
    return folder


def test_build_prints_a_short_table(desk: Path, tmp_path: Path) -> None:
    done = orbat("build", str(desk / "seeds"), "--out", str(tmp_path / "graph"), folder=tmp_path)
    names = [line.split()[0] for line in done.stdout.splitlines()]
    assert " ".join(names) == "articles people units agencies events claims conflicts findings conforms seconds"
    assert done.stderr == ""
    told = json.loads(orbat("build", str(desk / "seeds"), "--out", "g", "--json", folder=tmp_path).stdout)
    assert told["articles"] == 1
    assert told["conforms"] is True


def test_build_from_standard_input(tmp_path: Path) -> None:
    assert orbat("build", "-", folder=tmp_path, given=ARTICLE).returncode == 0
    assert (tmp_path / "out" / "orbat.ttl").is_file()


def test_query_formats_and_ways_to_give_a_query(desk: Path, tmp_path: Path) -> None:
    sparql = "SELECT ?name { ?x a foaf:Person ; skos:prefLabel ?name }"
    assert orbat("query", sparql, folder=desk).stdout == "name\n----------\nAnn Otieno\n"
    assert orbat("query", sparql, "--format", "csv", folder=desk).stdout == "name\nAnn Otieno\n"
    (tmp_path / "people.rq").write_text(sparql, encoding="utf-8")
    assert "Ann Otieno" in orbat("query", str(tmp_path / "people.rq"), folder=desk).stdout
    assert json.loads(orbat("query", "-", "--json", folder=desk, given=sparql).stdout)["head"]["vars"] == ["name"]
    turtle = orbat("query", "DESCRIBE x:ann-otieno", folder=desk).stdout
    assert "x:ann-otieno a foaf:Person" in turtle
    assert orbat("query", "ASK { x:ann-otieno a foaf:Person }", folder=desk).stdout == "yes\n"


def test_ask_lists_and_answers(desk: Path) -> None:
    assert "holder-on-day" in orbat("ask", folder=desk).stdout
    assert len(json.loads(orbat("ask", "--json", folder=desk).stdout)) >= 20
    answer = orbat("ask", "commanders", "--of", "River Guard", "--format", "csv", folder=desk).stdout
    assert "Ann Otieno" in answer
    assert orbat("ask", "commanders", "--of=River Guard", "--format", "csv", folder=desk).stdout == answer


def test_show_finds_by_name_part_and_iri(desk: Path) -> None:
    told = orbat("show", "river guard", folder=desk).stdout
    assert told.startswith("River Guard (Agency)\nhttps://w3id.org/orbat/id/river-guard")
    assert "founded: 1952" in told
    assert "“Formedyear: 1952”" in told
    assert orbat("show", told.splitlines()[1], folder=desk).stdout == told
    assert json.loads(orbat("show", "Otieno", "--json", folder=desk).stdout)["label"] == "Ann Otieno"


def test_explain_marks_the_words_in_their_sentence(desk: Path, tmp_path: Path) -> None:
    found = orbat("query", "SELECT * { ?guard orbat:headquarters ?place }", "--format", "tsv", folder=desk).stdout
    guard, place = found.splitlines()[1].split("\t")
    told = orbat("explain", guard, "orbat:headquarters", place, folder=desk).stdout
    assert "river-guard.txt:7, Infobox" in told
    assert "- [[Headquarters: Mombasa]]" in told
    claim = told.split()[1].rstrip(":")
    assert orbat("explain", claim, folder=desk).stdout == told
    assert orbat("explain", f"https://w3id.org/orbat/id/claim/{claim}", folder=desk).stdout == told
    far = orbat("explain", claim, "--graph", str(desk / "out"), "--sources", str(tmp_path), folder=tmp_path).stdout
    assert "[[Headquarters: Mombasa]]" in far
    assert "river-guard.txt, Infobox" in far
    assert json.loads(orbat("explain", claim, "--json", folder=desk).stdout)[0]["passages"][0]["line"] == 7


def test_tree_and_coverage(desk: Path) -> None:
    tree = orbat("tree", "River Guard", folder=desk).stdout.splitlines()
    assert tree[0] == "River Guard"
    assert {line[4:] for line in tree[1:]} == {"Lake Battalion", "Lake Brigade"}
    assert orbat("coverage", "river-guard", folder=desk).stdout.splitlines()[2].startswith("river-guard.txt")


def test_validate_any_turtle(desk: Path) -> None:
    files = [str(desk / "out" / name) for name in ("orbat.ttl", "evidence.ttl", "dataset.ttl")]
    assert orbat("validate", *files, folder=desk).returncode == 0
    bad = "<https://e.org/a> a <http://www.w3.org/ns/org#Membership> ."
    done = orbat("validate", "-", folder=desk, given=bad)
    assert done.returncode == 1
    assert "not valid" in done.stdout
    assert json.loads(orbat("validate", "-", "--json", folder=desk, given=bad).stdout)["valid"] is False


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        (("build", "nowhere.txt"), 2, "there is no such file or folder"),
        (("build", "seeds", "--out", "seeds"), 2, "is left alone"),
        (("build", "seeds", "--judgements", "nowhere.tsv"), 2, "there is no such file"),
        (("query", "SELECT ?x { ?x a }"), 2, "line 1, column 1"),
        (("query", "nowhere.rq"), 2, "neither a query nor a file"),
        (("query", "ASK {}", "--format", "turtle"), 2, "no triples"),
        (("query", "ASK {}", "--graph", "nowhere"), 2, "Run `orbat build` first"),
        (("ask", "who-knows"), 2, "no question of this name"),
        (("ask", "ranks", "--day", "2010-01-01"), 2, "no parameter --day"),
        (("ask", "holder-on-day", "--day"), 2, "has no value"),
        (("ask", "holder-on-day", "yesterday"), 2, "no parameter of a question"),
        (("show", "Rivver Gard"), 2, "Nearest names: River Guard"),
        (("show", "Lake"), 2, "Give the IRI of one of them:\n  Lake Battalion (Unit)"),
        (("explain", "x:river-guard"), 2, "no claim says so"),
        (("explain", "one", "two"), 2, "neither a claim nor a triple"),
        (("explain", "x:a", "b c", "x:d"), 2, "neither a claim nor a triple"),
        (("tree", "River Guard", "--at", "2010"), 2, "not a day"),
        (("coverage", "lake-guard"), 2, "no article of this name"),
        (("validate", "nowhere.ttl"), 2, "No such file"),
        (("raise",), 2, "No such command"),
    ],
)
def test_trouble_is_one_clear_message(desk: Path, words: tuple[str, ...], status: int, message: str) -> None:
    done = orbat(*words, folder=desk)
    assert message in done.stderr
    assert done.returncode == status


def test_without_seeds_the_build_says_what_to_do(tmp_path: Path) -> None:
    done = orbat("build", folder=tmp_path)
    assert done.returncode == 2
    assert "orbat build PATH" in done.stderr


def test_a_closed_pipe_is_no_trouble(desk: Path) -> None:
    command = f"{sys.executable} -m orbat query 'SELECT * {{ ?s ?p ?o }}' | head -1"
    done = subprocess.run(["bash", "-c", command], cwd=desk, capture_output=True, text=True)
    assert done.stdout
    assert done.stderr == ""


def wait_until_at_work(process: int) -> None:
    """Until it has worked for a second, of some four: on a busy machine that is any time after its start."""
    stat = Path(f"/proc/{process}/stat")
    for _ in range(600 if stat.exists() else 10):
        if stat.exists() and int(stat.read_text().rpartition(")")[2].split()[11]) > os.sysconf("SC_CLK_TCK"):
            return
        time.sleep(0.1)


def test_a_build_that_is_interrupted_or_killed_leaves_the_last_output(desk: Path) -> None:
    before = {path.name: path.read_bytes() for path in (desk / "out").iterdir()}
    for sign, status in ((signal.SIGINT, 130), (signal.SIGKILL, -9)):
        running = subprocess.Popen([*ORBAT, "build"], cwd=desk, stderr=subprocess.PIPE, text=True)
        wait_until_at_work(running.pid)
        running.send_signal(sign)
        _, told = running.communicate()
        assert running.returncode == status
        assert "Traceback" not in told
        assert {path.name: path.read_bytes() for path in (desk / "out").iterdir()} == before


def test_a_dump_is_built_from_what_is_selected(tmp_path: Path) -> None:
    pages = "".join(
        f"<page><title>{name}</title><ns>0</ns><revision><text>{{{{Infobox military unit|unit_name={name}|"
        f"country=Fiji}}}}'''{name}''' is a brigade of Fiji.</text></revision></page>"
        for name in ("Lake Brigade", "River Brigade", "Lake Guard")
    )
    (tmp_path / "fiji.xml").write_text(f"<mediawiki><siteinfo></siteinfo>{pages}</mediawiki>", encoding="utf-8")
    asked = ("build", "fiji.xml", "--select", "title:Lake*", "--select", "infobox:military unit", "--json")
    assert json.loads(orbat(*asked, folder=tmp_path).stdout)["articles"] == 2
    told = json.loads(orbat(*asked, "--limit", "1", "--jobs", "2", folder=tmp_path).stdout)
    assert (told["pages"], told["articles"], told["conforms"]) == (1, 1, True)
    assert "page" in orbat("coverage", "fiji.xml", folder=tmp_path).stdout
    assert "“" in orbat("show", "Lake Brigade", folder=tmp_path).stdout
    done = orbat("build", "fiji.xml", "--select", "colour:red", folder=tmp_path)
    assert (done.returncode, "selects nothing" in done.stderr) == (2, True)


def test_progress_is_shown_on_a_terminal_only(tmp_path: Path) -> None:
    (tmp_path / "river-guard.txt").write_text(ARTICLE, encoding="utf-8")
    ours, theirs = pty.openpty()
    done = subprocess.run([*ORBAT, "build", "river-guard.txt"], cwd=tmp_path, stderr=theirs, stdout=subprocess.PIPE)
    os.close(theirs)
    assert done.returncode == 0
    assert b"read" in os.read(ours, 100_000)
    os.close(ours)


def test_annotate_and_take_corrections_back(desk: Path, tmp_path: Path) -> None:
    article = str(desk / "seeds" / "river-guard.txt")
    done = orbat("annotate", article, "--out", "brat", "--profile", "serving-officers", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split()[:2] == ["texts", "1"]
    file = tmp_path / "brat" / "river-guard.ann"
    file.write_text("".join(line for line in file.read_text().splitlines(True) if not line.startswith("R")))
    asked = ("annotate", "--import", "brat", "--profile", "serving-officers", "--graph", str(desk / "out"))
    done = orbat(*asked, folder=tmp_path)
    assert "wrong-claim\t" in done.stdout
    assert orbat(*asked, "--out", "judgements.tsv", folder=tmp_path).stdout == ""
    judged = orbat("build", article, "--judgements", "judgements.tsv", "--json", folder=tmp_path)
    assert json.loads(judged.stdout)["findings"] == 0


def test_annotate_without_texts_or_a_build_says_what_to_write(tmp_path: Path) -> None:
    assert orbat("annotate", folder=tmp_path).returncode == 2
    assert "orbat build" in orbat("annotate", "--import", ".", folder=tmp_path).stderr


def test_a_date_that_is_none_is_told(desk: Path) -> None:
    done = orbat("build", "--date", "3 May 2014", folder=desk)
    assert done.returncode == 2
    assert "this is no date" in done.stderr
