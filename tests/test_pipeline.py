"""The line end to end: the same bytes whatever the order, the jobs or the hash seed; nothing is put out unless good."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from orbat import harvest, output, settle
from orbat.basket import Given
from orbat.built import Build
from orbat.claims import Finding, Level
from orbat.errors import OrbatError
from orbat.pipeline import Request, build, build_graph
from orbat.sources import parse

CHECKOUT = Path(__file__).resolve().parent.parent
SEEDS = CHECKOUT / "seeds"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_the_committed_output_is_what_a_build_gives(seeds_build: Build) -> None:
    committed = contents(CHECKOUT / "out")
    assert sorted(committed) == sorted(seeds_build.files) == sorted(output.FILES)
    assert [name for name in committed if committed[name] != seeds_build.files[name]] == []


def test_any_order_of_paths_and_any_number_of_jobs_give_the_same_bytes(seeds_build: Build) -> None:
    files = sorted(SEEDS.glob("*.txt"), reverse=True)
    assert build_graph(Request(tuple(files), jobs=2)).files == seeds_build.files


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_any_hash_seed_gives_the_same_bytes(seeds_build: Build, tmp_path: Path, seed: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "orbat", "build", str(SEEDS), "--out", "out"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
        capture_output=True,
    )
    assert contents(tmp_path / "out") == dict(sorted(seeds_build.files.items()))


def test_a_second_build_over_the_first_changes_nothing(seeds_build: Build, tmp_path: Path) -> None:
    for _ in range(2):
        build(Request((SEEDS,)), tmp_path / "out")
        assert contents(tmp_path / "out") == dict(sorted(seeds_build.files.items()))


def test_the_seeds_are_good(seeds_build: Build) -> None:
    assert seeds_build.is_good
    assert seeds_build.counts["articles"] == 2


def test_a_changed_seed_stops_the_build(tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    changed = next((tmp_path / "seeds").glob("*.txt"))
    changed.write_text(changed.read_text(encoding="utf-8") + "More.\n", encoding="utf-8")
    with pytest.raises(OrbatError, match=f"{changed.name}.*SHA-256"):
        build(Request((tmp_path / "seeds",)), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_source_that_changes_while_it_is_read_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / "river-guard.txt"
    article.write_text("= River Guard =\n\nInfobox\n- Country: Kenya\n- Formedyear: 1952\n", encoding="utf-8")
    real = settle.emit

    def late(*given: object) -> object:
        article.write_text("= Lake Guard =\n", encoding="utf-8")
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(settle, "emit", late)
    with pytest.raises(OrbatError, match="not in its source"):
        build(Request((article,)), tmp_path / "out")


def test_a_finding_at_error_level_keeps_the_last_output(
    seeds_build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    build(Request((SEEDS,)), out)
    article = tmp_path / "river-guard.txt"
    article.write_text("= River Guard =\n\nInfobox\n- Country: Kenya\n", encoding="utf-8")
    bad = Finding("river-guard.txt", 0, 1, "no-title", "no title", "Write one", Level.ERROR)
    monkeypatch.setattr(harvest, "parse", lambda source: (parse(source)[0], (bad,)))
    built = build(Request((article,)), out)
    assert built.validation.is_valid
    assert not built.is_good
    assert contents(out) == dict(sorted(seeds_build.files.items()))
    assert (tmp_path / "out.failed" / "validation.md").is_file()
    monkeypatch.undo()
    build(Request((SEEDS,)), out)
    assert not (tmp_path / "out.failed").exists()


def test_another_base_begins_every_address_of_the_data(tmp_path: Path) -> None:
    article = tmp_path / "river-guard.txt"
    article.write_text("= River Guard =\n\nInfobox\n- Country: Kenya\n- Formedyear: 1952\n", encoding="utf-8")
    files = build_graph(Request((article,), base="https://example.org/data")).files
    assert b"@prefix x: <https://example.org/data/> ." in files["orbat.ttl"]
    assert all(b"w3id.org/orbat/id/" not in words for words in files.values())


def test_a_judgement_that_meets_nothing_is_a_finding(tmp_path: Path) -> None:
    judgements = tmp_path / "judged.tsv"
    judgements.write_text("same\tperson\tAnn Lee\tAnne Lee @ a.txt\nwrong-claim\t0123456789abcdef\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("= River Guard =\n\nThe River Guard was founded in 1990.\n", encoding="utf-8")
    built = build_graph(Request((tmp_path / "a.txt",), judgements=judgements))
    found = [json.loads(line) for line in built.files["findings.jsonl"].splitlines()]
    told = [(each["source"], each["what"]) for each in found if each["code"] == "unused-judgement"]
    assert told == [
        ("judged.tsv", "same person: Ann Lee, Anne Lee @ a.txt"),
        ("judged.tsv", "wrong-claim 0123456789abcdef"),
    ]


def test_what_is_given_holds_where_nothing_else_is_known(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("The spokesman of the Lake Army, Major Ana Mar, spoke.\n", encoding="utf-8")
    given = Given("Army speaks", "2014-05-07", "The Lake Post")
    built = build_graph(Request((tmp_path / "news.txt",), given=given))
    assert built.is_good
    dataset = built.files["dataset.ttl"].decode()
    assert all(each in dataset for each in ("Army speaks", "2014-05-07", "The Lake Post"))
    (tmp_path / "articles.toml").write_text('[[article]]\nfile = "news.txt"\ndate = "2013"\n', encoding="utf-8")
    dataset = build_graph(Request((tmp_path / "news.txt",), given=given)).files["dataset.ttl"].decode()
    assert "2014-05-07" not in dataset


def test_facts_that_are_not_sure_enough_are_withheld() -> None:
    whole, part = (build_graph(Request((SEEDS,), least=least)) for least in (0.0, 0.9))
    assert part.is_good
    assert "withheld" not in whole.counts
    assert part.counts["claims"] == whole.counts["claims"]
    assert 0 < part.counts["withheld"] < part.counts["claims"]
    before, after = ([json.loads(line) for line in each.files["facts.jsonl"].splitlines()] for each in (whole, part))
    assert {each["id"] for each in after} == {each["id"] for each in before}
    sure = [each for each in after if each["status"] != "hypothesis" and each["relation"] != "is_a"]
    assert all(each["confidence"] >= 0.9 for each in sure)
    assert part.files["evidence.ttl"].count(b"orbat:withheldBelow 0.9") == part.counts["withheld"]
    lines = [set(each.files["orbat.ttl"].splitlines()) for each in (whole, part)]
    assert len(lines[1]) < len(lines[0])
