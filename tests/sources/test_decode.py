"""Bytes become text, and a guess is told."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orbat.sources.decode import decode, describe

WORDS = "Żandarmeria – Қӯшун – 内卫"

CASES = [
    (b"", "", "utf-8", ["empty-file"]),
    (b" \r\n\t", " \r\n\t", "utf-8", ["empty-file"]),
    (b"Guard", "Guard", "utf-8", []),
    (WORDS.encode(), WORDS, "utf-8", []),
    (codecs.BOM_UTF8 + b"Guard", "\ufeffGuard", "utf-8", ["byte-order-mark"]),
    (codecs.BOM_UTF8, "\ufeff", "utf-8", ["byte-order-mark", "empty-file"]),
    (b"a\r\nb\rc\n", "a\r\nb\rc\n", "utf-8", []),
    (
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        "\ufeff" + WORDS,
        "utf-16-le",
        ["encoding-guessed", "byte-order-mark"],
    ),
    (
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        "\ufeff" + WORDS,
        "utf-16-be",
        ["encoding-guessed", "byte-order-mark"],
    ),
    (codecs.BOM_UTF32_LE + "Ä".encode("utf-32-le"), "\ufeffÄ", "utf-32-le", ["encoding-guessed", "byte-order-mark"]),
    (b"M\xfcller \x96 Guard", "Müller – Guard", "cp1252", ["encoding-guessed"]),
    (b"\x81\xe9t\xe9", "\x81été", "latin-1", ["encoding-guessed"]),
    ("äöü – ß ".encode() + b"\xff", "äöü – ß \ufffd", "utf-8", ["broken-bytes"]),
    (b"Guard\0\0", "Guard\0\0", "utf-8", ["nul-characters"]),
    (
        codecs.BOM_UTF16_LE + b"a\0b",
        "\ufeffa\ufffd",
        "utf-16-le",
        ["encoding-guessed", "broken-bytes", "byte-order-mark"],
    ),
]


@pytest.mark.parametrize(("stored", "text", "encoding", "codes"), CASES)
def test_decode(stored: bytes, text: str, encoding: str, codes: list[str]) -> None:
    decoded = decode(stored)
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert [one.code for one in describe(decoded, "a.txt")] == codes


def test_a_replacement_character_of_the_file_is_not_broken() -> None:
    assert decode("äöü – \ufffd ".encode() + b"\xff").broken == 1
    assert decode("\ufffd".encode()).broken == 0


def test_a_finding_shows_the_place() -> None:
    found = describe(decode(b"Guard\0 of \0"), "a.txt")[0]
    assert (found.start, found.end, found.what) == (5, 6, "2 NUL characters")
    assert "cp1252" in describe(decode(b"\xe9"), "a.txt")[0].what


@given(st.text())
def test_utf8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode()).text == text


@given(st.binary())
def test_no_bytes_raise(stored: bytes) -> None:
    describe(decode(stored), "a.txt")
