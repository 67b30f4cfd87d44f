"""What is wrong in a dump costs a finding, bounded time and memory, and never the pages that are whole."""

from __future__ import annotations

import bz2
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from orbat.sources import read_sources
from orbat.sources.dump import cutting

Page = Callable[..., str]
Write = Callable[..., Path]


def read(path: Path) -> tuple[list[str], list[str]]:
    """The titles and the codes of the findings."""
    sources, findings = read_sources([path])
    return [source.title for source in sources], [each.code for each in findings]


NESTED = "<page><title>Bad</title><ns>0</ns><revision><text>x</revision></text></page>"
OPEN = "<page><title>Bad</title><ns>0</ns><revision><text>x</text></revision>\n"
ENTITY = "<page><title>Bad</title><ns>0</ns><revision><text>&lol9;</text></revision></page>"
NUL = "<page><title>Bad</title><ns>0</ns><revision><text>a\0b</text></revision></page>"
UNTITLED = "<page><ns>0</ns><revision><text>a</text></revision></page>"
LONG = f"<page><title>{'B' * 300}</title><ns>0</ns><revision><text>a</text></revision></page>"
TEXTLESS = "<page><title>Bad</title><ns>0</ns><revision><id>1</id></revision></page>"


@pytest.mark.parametrize("bad", [NESTED, OPEN, ENTITY, NUL, UNTITLED, LONG, TEXTLESS])
@pytest.mark.parametrize("name", ["a.xml", "a.xml.bz2"])
def test_a_broken_page_costs_one_finding(page: Page, write: Write, bad: str, name: str) -> None:
    path = write(name, [page("Ann", "x"), bad, page("Bo", "y")])
    assert read(path) == (["Ann", "Bo"], ["broken-page"])


def test_broken_bytes_cost_one_finding(page: Page, write: Write) -> None:
    path = write("a.xml", [page("Ann", "x"), page("Bad", "QQQ"), page("Bo", "y")])
    path.write_bytes(path.read_bytes().replace(b"QQQ", b"\xff\xfe"))
    assert read(path) == (["Ann", "Bo"], ["broken-page"])


LAUGHS = "<!DOCTYPE m [" + "".join(f'<!ENTITY lol{n + 1} "{f"&lol{n};" * 10}">' for n in range(9)) + "]>"


def test_entities_are_not_expanded(page: Page, write: Write) -> None:
    head = f"<?xml version='1.0'?>{LAUGHS}<mediawiki><siteinfo><sitename>&lol9;</sitename></siteinfo>"
    path = write("a.xml", [page("Ann", "x"), ENTITY, page("Bo", "y")], head=head)
    assert read(path) == (["Ann", "Bo"], ["broken-page", "damaged-dump", "document-type"])


@pytest.mark.parametrize("content", [b"", b"\0" * 5000, b"<html><page></page></html>", bz2.compress(b"\0" * (1 << 24))])
def test_what_is_no_dump_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.xml").write_bytes(content)
    assert read(tmp_path / "a.xml") == ([], ["not-a-dump"])


def test_what_cannot_be_unpacked_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.xml.bz2").write_bytes(b"BZh9 and no more")
    assert read(tmp_path / "a.xml.bz2") == ([], ["damaged-dump"])


def test_another_encoding_is_told(page: Page, write: Write) -> None:
    head = '<?xml version="1.0" encoding="koi8-r"?><mediawiki><siteinfo></siteinfo>'
    assert read(write("a.xml", [page("Ann", "x")], head=head)) == ([], ["not-a-dump"])


@pytest.mark.parametrize(("name", "parts"), [("a.xml", 0), ("a.xml.bz2", 0), ("a.xml.bz2", 90_000), ("a.xml.gz", 0)])
@pytest.mark.parametrize("share", [0.5, 0.75, 0.99])
def test_all_before_the_cut_is_read(page: Page, write: Write, name: str, parts: int, share: float) -> None:
    titles = [f"Guard {number:03}" for number in range(200)]
    text = "".join(chr(97 + number * number % 26) for number in range(20_000))
    path = write(name, [page(title, text + title) for title in titles], parts=parts)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    found, codes = read(path)
    assert found == titles[: len(found)]
    lost = 45 if name.endswith("bz2") and not parts else 9  # bz2 packs and unpacks 900 kB at once
    assert len(found) >= 200 * share - lost
    assert codes == ["damaged-dump"]


def test_a_damaged_stream_costs_its_own_pages_only(page: Page, write: Write) -> None:
    pages = [page(f"Guard {number}", "words " * 40) for number in range(9)]
    path = write("a.xml.bz2", pages, parts=700)
    packed = bytearray(path.read_bytes())
    middle = packed.find(b"BZh91AY&SY", len(packed) // 2)
    packed[middle + 30] ^= 0xFF
    path.write_bytes(packed)
    found, codes = read(path)
    assert 5 <= len(found) < 9
    assert set(codes) == {"damaged-dump"}
    packed[middle] = 0  # no stream begins there any more
    path.write_bytes(packed)
    assert read(path) == (found, codes)


def test_a_page_that_is_too_large_is_passed_over(page: Page, write: Write) -> None:
    large = page("Large", "words " * 9_000_000)
    path = write("a.xml.gz", [page("Ann", "x"), large, page("Bo", "y")])
    assert read(path) == (["Ann", "Bo"], ["page-too-large"])


def test_a_dump_that_never_goes_on_is_left(page: Page, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "IDLE", 20_000_000)
    path = write("a.xml.bz2", [page("Ann", "x"), " " * 30_000_000, page("Bo", "y")])
    assert read(path) == (["Ann"], ["damaged-dump"])


MEASURE = """
import resource, sys
from pathlib import Path
from orbat.sources import read_sources
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
sources, findings = read_sources([Path(sys.argv[1])])
print([source.title for source in sources], [each.code for each in findings])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_a_bomb_takes_little_memory(page: Page, write: Write) -> None:
    path = write("a.xml.bz2", [page("Ann", "x")], tail="")
    zeros = bz2.compress(b"\0" * (1 << 24)) * 64
    begin, end = page("Bomb", "QQQ").encode().split(b"QQQ")
    after = page("Bo", "y").encode() + b"</mediawiki>"
    path.write_bytes(path.read_bytes() + bz2.compress(begin) + zeros + bz2.compress(end + after))
    run = subprocess.run([sys.executable, "-c", MEASURE, str(path)], capture_output=True, text=True, check=True)
    told, grown = run.stdout.splitlines()
    assert told == "['Ann', 'Bo'] ['page-too-large']"
    assert int(grown) < 100_000  # kB
