"""What people judge wins over every rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from orbat.errors import OrbatError
from orbat.resolve import read_judgements, resolve


def judged(folder: Path, *lines: str):
    """The judgements of a file with these lines."""
    path = folder / "judgements.tsv"
    path.write_text("# judged by hand\n\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return read_judgements(path)


def test_same_wins(write, tmp_path: Path) -> None:
    readings = []
    for source, country in (("a.txt", "Fiji"), ("b.txt", "Peru")):
        article = write(source)
        article.says(article.named("Border Troops", country=country), "has_duty", "guard")
        readings.append(article.reading())
    judgements = judged(tmp_path, "same\tagency\tBorder Troops @ a.txt\tBorder Troops @ b.txt\tthe same in fact")
    resolution = resolve(readings, judgements=judgements)
    assert len(resolution.knowledge.entities) == 1
    assert [(row.by, row.because) for row in resolution.knowledge.decisions] == [("judgement", "the same in fact")]


def test_different_wins(write, tmp_path: Path) -> None:
    article = write("a.txt")
    for name in ("Interior Ministry", "Ministry of Internal Affairs"):
        article.says(article.named(name, country="Fiji"), "has_duty", name)
    judgements = judged(tmp_path, "different\tagency\tInterior Ministry\tMinistry of Internal Affairs")
    assert len(resolve([article.reading()]).knowledge.entities) == 1
    knowledge = resolve([article.reading()], judgements=judgements).knowledge
    assert len(knowledge.entities) == 2
    assert ("judgement", "different") in {(row.by, row.state) for row in knowledge.decisions}


def test_a_wrong_claim_is_dropped_with_what_only_it_names(write, tmp_path: Path) -> None:
    article = write("a.txt")
    article.says("Zenda Guard", "has_duty", "guard")
    article.says("Zenda Guard", "based_in", article.named("Strelsau", "place"))
    before = resolve([article.reading()]).knowledge
    (wrong,) = (fact.id for fact in before.facts if fact.relation == "based_in")
    after = resolve(
        [article.reading()], judgements=judged(tmp_path, f"wrong-claim\t{wrong}\tit never was there")
    ).knowledge
    assert [entity.label for entity in after.entities] == ["Zenda Guard"]
    assert [(row.by, row.because) for row in after.decisions] == [("judgement", "it never was there")]


def test_a_verdict_that_meets_no_name_is_given_back(write, tmp_path: Path) -> None:
    article = write("a.txt")
    article.says("Zenda Guard", "has_duty", "guard")
    resolution = resolve([article.reading()], judgements=judged(tmp_path, "same\tagency\tZenda Guard\tHentzau Guard"))
    assert resolution.unused == ("same organisation: Hentzau Guard, Zenda Guard",)


@pytest.mark.parametrize(
    "line",
    [
        "perhaps\tagency\tA\tB",
        "same\tagency\tA",
        "same\tgadget\tA\tB",
        "wrong-claim",
        "same\tagency\tZenda\tHentzau\tx\ty",
    ],
)
def test_an_error_says_the_line(line: str, tmp_path: Path) -> None:
    with pytest.raises(OrbatError, match=r"judgements\.tsv:3"):
        judged(tmp_path, line)


def test_contrary_judgements_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(OrbatError, match=r":4.*:3"):
        judged(tmp_path, "same\tunit\tA\tB", "different\tagency\tB\tA")
