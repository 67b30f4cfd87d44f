from __future__ import annotations

import json
from pathlib import Path

import pytest

from orbat.annotate.corrections import read_corrections
from orbat.annotate.folder import write_folder
from orbat.annotate.profile import read_profile
from orbat.annotate.standoff_files import read_standoff
from orbat.errors import OrbatError
from orbat.resolve import read_judgements

TEXT = "The GOC, 9 Division, Colonel Zoë Mar, spoke. The Commander, 5 Brigade, Major Rui Sá, left.\n"
OFFICERS = read_profile("serving-officers")


def row(
    identity: str, subject: str, relation: str, said: str, evidence: int = 1, **qualifiers: str
) -> dict[str, object]:
    return {
        "id": identity, "subject": subject, "subject_aliases": [], "relation": relation, "object": said,
        "object_aliases": [], "qualifiers": qualifiers, "source": "news.txt", "start_char": 0, "end_char": 44,
        "evidence_count": evidence,
    }  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    write_folder([tmp_path / "news.txt"], tmp_path / "brat", "serving-officers")
    return tmp_path


def judged(desk: Path, *rows: dict[str, object]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    facts = desk / "facts.jsonl"
    facts.write_text("".join(json.dumps(each) + "\n" for each in rows), encoding="utf-8")
    found = read_corrections(desk / "brat", facts, OFFICERS)
    (desk / "judgements.tsv").write_text(found.written(), encoding="utf-8")
    assert len(read_judgements(desk / "judgements.tsv").wrong) + len(
        read_judgements(desk / "judgements.tsv").verdicts
    ) == len(found.judgements)
    return found.judgements, found.unsaid


def drop(desk: Path, words: str) -> None:
    file = desk / "brat" / "news.ann"
    file.write_text("".join(line for line in file.read_text().splitlines(keepends=True) if words not in line))


def test_what_was_left_alone_says_nothing(desk: Path) -> None:
    assert judged(desk, row("a1", "Zoë Mar", "held_post", "GOC")) == ((), ())


def test_a_deleted_relation_makes_the_claims_wrong_that_rest_on_it(desk: Path) -> None:
    drop(desk, "has_title")
    rows = (
        row("a1", "Zoë Mar", "held_post", "GOC", organisation="9 Division"),
        row("a2", "Zoë Mar", "held_rank", "colonel"),
        row("a3", "Ana Lee", "held_post", "GOC"),
        row("a4", "Zoë Mar", "held_post", "Commandant"),
    )
    assert judged(desk, *rows) == (("wrong-claim\ta1\tnews.ann: not has_title: Zoë Mar, GOC",), ())


@pytest.mark.parametrize(
    ("deleted", "fact", "why"),
    [
        ("has_title", row("a1", "Zoë Mar", "held_post", "GOC", 2), "told elsewhere too"),
        ("R3\thas_rank", row("a1", "Zoë Mar", "held_post", "GOC", rank="Colonel"), "a detail of a claim"),
        ("has_title", row("a4", "Ana Lee", "held_post", "GOC"), "no claim rests on it"),
    ],
)
def test_what_no_judgement_can_say_is_told(desk: Path, deleted: str, fact: dict[str, object], why: str) -> None:
    drop(desk, deleted)
    judgements, unsaid = judged(desk, fact)
    assert judgements == ()
    assert len(unsaid) == 1
    assert why in unsaid[0]


def test_what_was_added_is_told_and_equal_names_are_a_judgement(desk: Path) -> None:
    file = desk / "brat" / "news.ann"
    names = {line.split("\t")[-1]: line.split("\t")[0] for line in file.read_text().splitlines()}
    added = (
        f"R9\thas_rank Arg1:{names['Zoë Mar']} Arg2:{names['Major']}\n*\tEquiv {names['Zoë Mar']} {names['Rui Sá']}\n"
    )
    file.write_text(file.read_text() + added)
    judgements, unsaid = judged(desk)
    assert judgements == ("same\tperson\tRui Sá @ news.txt\tZoë Mar @ news.txt\tnews.ann",)
    assert unsaid == ("news.ann: added, has_rank: Zoë Mar, Major",)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("T1\tRank zero 7\tx\n", "a.ann:1: this is no entity"),
        ("T1\tRank 0 7\tx\nR1\thas_rank Arg1:T1\n", "a.ann:2: this is no relation"),
        ("R1\thas_rank Arg1:T1 Arg2:T2\n", "a.ann:1: there is no T1"),
        ("*\tEquiv T1\n", "this is no equivalence"),
    ],
)
def test_a_broken_line_is_named(words: str, what: str) -> None:
    with pytest.raises(OrbatError, match=what):
        read_standoff("a.ann", words)
