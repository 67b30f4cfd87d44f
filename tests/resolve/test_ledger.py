"""Keys are readable, minted once, and kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from orbat.errors import OrbatError
from orbat.resolve import EMPTY, Ledger, resolve


def keys(resolution) -> list[str]:
    return [entity.key for entity in resolution.knowledge.entities]


def test_a_ledger_reads_what_it_writes(write, tmp_path: Path) -> None:
    article = write("a.txt")
    article.says(article.named("Border Troops", country="Fiji"), "based_in", article.named("Suva", "place"))
    article.person("Rudolf Rassendyll")
    ledger = resolve([article.reading()]).ledger
    path = tmp_path / "ledger.tsv"
    path.write_text(ledger.text(), encoding="utf-8")
    assert Ledger.read(path) == ledger
    assert Ledger.read(tmp_path / "none.tsv") == EMPTY
    assert [row.key for row in ledger.rows] == ["border-troops-of-fiji", "rudolf-rassendyll", "suva"]


def test_a_better_label_does_not_change_the_key(write) -> None:
    first, second = write("b.txt"), write("a.txt")
    first.says(first.named("Fijian Sea Guard"), "has_duty", "guard")
    before = resolve([first.reading()])
    second.says(second.named("Sea Guard of Fiji"), "founded", date="1990", section="Infobox")
    after = resolve([first.reading(), second.reading()], ledger=before.ledger)
    assert keys(before) == keys(after) == ["fijian-sea-guard"]
    assert after.knowledge.entities[0].label == "Sea Guard of Fiji"
    assert after.ledger == before.ledger


def test_no_key_is_used_again_or_taken_out(write) -> None:
    one, other = write("a.txt"), write("b.txt")
    one.person("Rudolf Rassendyll", "commander", one.named("Zenda Guard"))
    other.person("Rudolf Rassendyll", "commander", other.named("Hentzau Guard"))
    before = resolve([one.reading()])
    after = resolve([other.reading()], ledger=before.ledger)
    assert keys(after) == ["hentzau-guard", "rudolf-rassendyll-2"]
    assert before.ledger.keys() < after.ledger.keys()
    again = resolve([other.reading(), one.reading()], ledger=after.ledger)
    people = {entity.key for entity in again.knowledge.entities if entity.type == "person"}
    assert people == {"rudolf-rassendyll", "rudolf-rassendyll-2"}
    assert again.ledger == after.ledger


@pytest.mark.parametrize(
    ("name", "hints", "key"),
    [
        ("Ministry of Internal Affairs", {"country": "Fiji"}, "ministry-of-internal-affairs-of-fiji"),
        (
            "Ministry of Internal Affairs",
            {"country": "Soviet Union"},
            "ministry-of-internal-affairs-of-the-soviet-union",
        ),
        ("Fijian Border Troops", {}, "fijian-border-troops"),
        ("Military Council", {"parent": "the Zenda Guard", "type_": "unit"}, "military-council-of-the-zenda-guard"),
        ("Zenda “N” Élite Guard", {}, "zenda-n-elite-guard"),
        ("Harbour Police (ZHP)", {}, "harbour-police"),
    ],
)
def test_keys_are_readable(write, name: str, hints: dict[str, str], key: str) -> None:
    article = write("a.txt")
    article.says(article.named(name, **hints), "has_duty", "guard")
    assert keys(resolve([article.reading()])) == [key]


def test_equal_names_are_told_apart_in_words(write) -> None:
    article = write("a.txt")
    for regiment in ("Red Zenda Regiment", "Blue Zenda Regiment"):
        article.says(
            article.named("1st Battalion", "unit", parent=regiment), "part_of", article.named(regiment, "unit")
        )
    assert {key for key in keys(resolve([article.reading()])) if key.startswith("1st")} == {
        "1st-battalion-of-the-blue-zenda-regiment",
        "1st-battalion-of-the-red-zenda-regiment",
    }


@pytest.mark.parametrize("line", ["a\tperson\tx.txt", "a\tgadget\tx.txt\ta|", "\tperson\tx.txt\ta|"])
def test_a_bad_line_is_an_error(line: str, tmp_path: Path) -> None:
    path = tmp_path / "ledger.tsv"
    path.write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(OrbatError, match=r"ledger\.tsv:1"):
        Ledger.read(path)


def test_a_key_that_stands_twice_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "ledger.tsv"
    path.write_text("a\tperson\tx.txt\ta|\na\tunit\tx.txt\tb|\n", encoding="utf-8")
    with pytest.raises(OrbatError, match="twice"):
        Ledger.read(path)
