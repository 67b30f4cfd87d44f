"""Words are shown in their sentence, with file and line if the source is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from orbat.ask.passage import passage

TEXT = "= Guard =\n\nIt was founded. Gen. A. Lee led it in 1950. It ended.\n- Country: Kenya\n"


@pytest.mark.parametrize(
    ("words", "line", "sentence"),
    [
        ("founded", 3, "It was [[founded]]."),
        ("A. Lee", 3, "Gen. [[A. Lee]] led it in 1950."),
        ("1950. It", 3, "Gen. A. Lee led it in [[1950. It]] ended."),
        ("Kenya", 4, "- Country: [[Kenya]]"),
        ("ended.\n- Country", 3, "It [[ended. - Country]]: Kenya"),
    ],
)
def test_words_in_their_sentence(tmp_path: Path, words: str, line: int, sentence: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8", newline="")
    start = TEXT.index(words)
    found = passage("a.txt", (start, start + len(words)), "lead", ("", words, ""), [tmp_path / "none", tmp_path])
    assert (found.line, found.sentence) == (line, sentence)
    assert str(found).startswith(f"a.txt:{line}, lead, characters {start}-")


def test_a_source_that_changed_is_not_quoted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.replace("Kenya", "Ghana"), encoding="utf-8")
    start = TEXT.index("Kenya")
    found = passage("a.txt", (start, start + 5), "Infobox", ("Country: ", "Kenya", "\n"), [tmp_path])
    assert (found.line, found.sentence) == (0, "… Country: [[Kenya]] …")
    assert str(found).startswith("a.txt, Infobox")


def test_a_very_long_line_is_cut(tmp_path: Path) -> None:
    text = "word " * 100_000 + "here " + "word " * 100_000
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    start = text.index("here")
    found = passage("a.txt", (start, start + 4), "lead", ("", "here", ""), [tmp_path])
    assert "[[here]]" in found.sentence
    assert len(found.sentence) < 3000
