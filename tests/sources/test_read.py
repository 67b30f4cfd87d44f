"""Files and folders become sources, with their details."""

from __future__ import annotations

import io
import os
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from orbat.errors import OrbatError
from orbat.sources import ALL, READERS, Tally, batches_of, files_of, parse, read_sources
from orbat.sources.readers import reader_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    here = tmp_path / "articles"
    here.mkdir()
    (here / "b.txt").write_text("= B =\n")
    (here / "a.txt").write_text("= A =\n")
    return here


def refusal(*paths: Path) -> OrbatError:
    with pytest.raises(OrbatError) as raised:
        read_sources(paths)
    return raised.value


def names(*paths: Path) -> list[str]:
    return [source.name for source in read_sources(paths)[0]]


def codes(*paths: Path) -> list[str]:
    return [finding.code for finding in read_sources(paths)[1]]


def test_a_folder_is_its_files_by_name(folder: Path) -> None:
    (folder / "below").mkdir()
    (folder / "below" / "aa.TXT").write_text("words")
    (folder / ".hidden.txt").write_text("words")
    (folder / ".git").mkdir()
    (folder / ".git" / "c.txt").write_text("words")
    assert names(folder) == ["a.txt", "aa.TXT", "b.txt"]


def test_the_order_of_the_paths_does_not_matter(folder: Path) -> None:
    paths = [folder / "b.txt", folder / "a.txt"]
    assert read_sources(paths) == read_sources(paths[::-1]) == read_sources([folder])


def test_a_file_given_twice_is_read_once(folder: Path) -> None:
    assert names(folder, folder / "a.txt") == ["a.txt", "b.txt"]
    assert codes(folder, folder / "a.txt") == ["same-file-twice"]


def test_a_file_of_an_unknown_format_is_left_out_unless_named(folder: Path) -> None:
    (folder / "c.pdf").write_text("words")
    assert names(folder) == ["a.txt", "b.txt"]
    assert codes(folder) == ["unknown-format"]
    assert names(folder / "c.pdf") == ["c.pdf"]


def test_line_ends_and_byte_order_mark_stay(tmp_path: Path) -> None:
    stored = "\ufeff= Guard =\r\n\r\nThe guard.\r".encode()
    (tmp_path / "a.txt").write_bytes(stored)
    (source,), _ = read_sources([tmp_path])
    assert source.text == "\ufeff= Guard =\r\n\r\nThe guard.\r"
    assert source.sha256 == sha256(stored).hexdigest()


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"= Gwardia =")))
    (source,), findings = read_sources([Path("-")])
    assert (source.name, source.text, findings) == ("stdin", "= Gwardia =", ())


def test_sources_are_read_when_they_are_asked_for(folder: Path) -> None:
    reads = (read for batch in batches_of(files_of([folder])[0]) for read in batch.read(ALL, Tally()))
    assert next(reads)[0].name == "a.txt"
    (folder / "b.txt").unlink()
    with pytest.raises(OrbatError, match="cannot be read"):
        next(reads)


def test_details_beside_a_file(folder: Path) -> None:
    (folder / "articles.toml").write_text(
        '[[article]]\nfile = "a.txt"\ntitle = "Guard"\norigin = "The page"\nurl = "https://example.org/a"\n'
        'licence = "CC0"\nlicence_url = "https://example.org/cc0"\ndate = 2020-01-31\n'
    )
    (a, b), findings = read_sources([folder])
    assert (a.title, a.origin, a.url, a.licence, a.licence_url, a.date) == (
        "Guard",
        "The page",
        "https://example.org/a",
        "CC0",
        "https://example.org/cc0",
        "2020-01-31",
    )
    assert (b.title, b.licence) == ("", "")
    assert [(one.source, one.code) for one in findings] == [("b.txt", "unlisted-file")]
    assert read_sources([folder / "a.txt"])[0] == (a,)


def test_a_changed_file_is_refused(folder: Path) -> None:
    digest = sha256(b"= A =\n").hexdigest()
    (folder / "articles.toml").write_text(f'[[article]]\nfile = "a.txt"\nsha256 = "{digest.upper()}"\n')
    assert names(folder) == ["a.txt", "b.txt"]
    (folder / "a.txt").write_text("= A!=\n")
    problem = refusal(folder)
    assert problem.where.endswith("a.txt")
    assert problem.what.startswith("seed changed")
    assert digest in problem.what
    assert "articles.toml" in problem.remedy


def test_a_missing_file_is_refused(folder: Path) -> None:
    (folder / "articles.toml").write_text('[[article]]\nfile = "c.txt"\n')
    assert refusal(folder).where.endswith("c.txt")
    assert names(folder / "a.txt") == ["a.txt"]


BAD_DETAILS = [
    ("[[article", "cannot be read as TOML"),
    ("title = 'x'", "other than"),
    ("article = 3", "other than"),
    ("article = [3]", "no file"),
    ("[[article]]\ntitle = 'x'", "no file"),
    ("[[article]]\nfile = '../a.txt'", "no file"),
    ("[[article]]\nfile = 'a.txt'\nlicense = 'CC0'", "unknown key 'license'"),
    ("[[article]]\nfile = 'a.txt'\ntitle = 3", "not a string"),
    ("[[article]]\nfile = 'a.txt'\n[[article]]\nfile = 'a.txt'", "listed twice"),
]


@pytest.mark.parametrize(("content", "what"), BAD_DETAILS)
def test_details_that_make_no_sense_are_refused(folder: Path, content: str, what: str) -> None:
    (folder / "articles.toml").write_text(content)
    problem = refusal(folder)
    assert what in problem.what
    assert problem.where.endswith("articles.toml")
    assert problem.remedy


def test_two_files_of_one_name_are_refused(folder: Path) -> None:
    other = folder / "other"
    other.mkdir()
    for name in ("a.txt", "a.text"):
        (other / name).write_text("words")
        problem = refusal(folder)
        assert "same name" in problem.what
        assert "Rename" in problem.remedy
        (other / name).unlink()


@pytest.mark.parametrize("name", ["a\nb.txt", "a\udcff.txt"])
def test_a_name_that_is_no_text_is_refused(folder: Path, name: str) -> None:
    (folder / name).write_text("words")
    assert "no printable Unicode" in refusal(folder).what
    assert refusal(folder).where.isprintable()


def test_paths_that_are_not_there(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "none.txt").what
    assert "no file to read" in refusal(tmp_path).what


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    assert "cannot be read" in refusal(folder).what


def test_readers_know_their_names() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(reader_of("a" + suffix) in READERS for suffix in suffixes)
    assert reader_of("stdin") is READERS[0]


def test_parse_takes_what_read_gives(folder: Path) -> None:
    sources, _ = read_sources([folder])
    titles = [article.title.plain for article, _ in map(parse, sources) if article.title]
    assert titles == ["A", "B"]
