"""Names that every file system holds, and no two things in one file."""

from __future__ import annotations

import json
from html import escape, unescape
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orbat.pages.render import as_json
from orbat.publish.addresses import Addresses, encoded
from orbat.publish.links import relinked
from orbat.rdf.iris import encoded as as_iri

NAMES = """
zakir-orlov            zakir-orlov
River%20Guard          River Guard
Мотострелки            Мотострелки
%D1%88%D1%82%D0%B0%D0%B1   штаб
Portal%3AArmy          Portal_Army-c9b0
Portal:Army            Portal_Army-
what%3F                what-
a%2Fb                  a_b-
a%25b                  a_b-
con                    con-
COM1.txt               COM1.txt-
index                  index-
.hidden                hidden-
end.                   end-
a%00b                  a_b-
"""


@pytest.mark.parametrize("row", NAMES.strip().splitlines())
def test_what_a_thing_is_called(row: str) -> None:
    part, _, expected = row.partition(" ")
    file = Addresses(()).file(f"id/{part}").removeprefix("id/")
    expected = expected.strip()
    assert file == expected or ("-" in expected and file.startswith(expected[: expected.index("-") + 1]))
    assert file != unquote(part) or expected == file


@pytest.mark.parametrize(
    ("paths", "files"),
    [
        (("id/a", "id/A"), ("id/a", "id/A-559aead0")),
        (("id/Ab", "id/aB"), ("id/Ab-", "id/aB-")),
        (("id/é", "id/e\u0301"), ("id/é", "id/e\u0301-")),
        (("id/B/x", "id/b/y"), ("id/B-", "id/b/y")),
        (("id/a", "id/a.html/b"), ("id/a", "id/a.html-")),
        (("id/a.html", "id/a"), ("id/a.html", "id/a")),
        (("id/a%41", "id/aA"), ("id/a", "id/a")),
    ],
    ids=str,
)
def test_neighbours_are_told_apart(paths: tuple[str, ...], files: tuple[str, ...]) -> None:
    addresses = Addresses(paths)
    for path, file in zip(paths, files, strict=True):
        assert addresses.file(path).startswith(file)
    assert len({f"{addresses.file(path)}.html".casefold() for path in paths}) == len(paths)


def test_a_long_name_is_cut_and_stays_one_name() -> None:
    longs = [f"id/{'ш' * 200}{end}" for end in "ab"]
    files = [Addresses(longs).file(path) for path in longs]
    assert len(set(files)) == 2
    assert all(len(file.rpartition("/")[2].encode()) < 200 for file in files)


SAFE = "/~!$&'()*+,;=:@"
KEYS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12)
PARTS = KEYS.map(lambda key: as_iri(key.replace("/", "-"))).filter(lambda part: part.strip("."))
PATHS = st.lists(st.lists(PARTS, min_size=1, max_size=2).map("/".join), min_size=1, max_size=6, unique=True)


@given(PATHS)
def test_no_two_things_have_one_file_and_every_file_can_be_written(parts: list[str]) -> None:
    paths = [f"id/{part}" for part in parts]
    addresses = Addresses(paths)
    documents = [f"{addresses.file(path)}.{suffix}" for path in paths for suffix in ("html", "ttl")]
    assert len({document.casefold() for document in documents}) == len(documents)
    folders = {
        "/".join(document.split("/")[:length]) for document in documents for length in range(1, document.count("/") + 1)
    }
    assert not folders & set(documents)
    for document in documents:
        assert all(part and part not in {".", ".."} and len(part.encode()) < 250 for part in document.split("/"))
        assert unquote(encoded(document)) == document


@given(PATHS)
def test_links_lead_to_the_files(parts: list[str]) -> None:
    paths = [f"id/{part}" for part in parts]
    addresses = Addresses(paths)
    files = {path: addresses.file(path) for path in paths}
    here = paths[0]
    up = "../" * here.count("/")
    page = "".join(f'<a href="{escape(up + quote(path, safe=SAFE))}.html#x">' for path in paths)
    wanted = {f"{file}.html" for file in files.values()}
    links = [unescape(link).rpartition("#")[0] for link in relinked(page, here, files).split('"')[1::2]]
    site = Path("/site")
    led = {((site / files[here]).parent / unquote(link)) for link in links}
    assert {Path(*_normal(path)).relative_to(site).as_posix() for path in led} == wanted


def _normal(path: Path) -> list[str]:
    parts: list[str] = []
    for part in path.parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return parts


@pytest.mark.parametrize("link", ["https://e.org/b", "#top", "//e.org/b", "mailto:a@e.org", "?page=2", "other.html"])
def test_other_links_stay(link: str) -> None:
    page = f'<a href="{link}">'
    assert relinked(page, "id/a", {"id/b": "id/b-1"}) == page


def test_links_in_blocks_of_json_lead_to_the_files_and_end_no_script() -> None:
    tree = {"branches": [{"label": "</script>", "link": "../id/Con%253F.html#x"}], "link": "../id/guard.html"}
    page = f'<script type="application/json" id="tree-data">{as_json(tree)}</script><p>after</p>'
    led = relinked(page, "tree/guard", {"id/Con%3F": "id/Con_-1"})
    held, _, rest = led.partition(">")[2].partition("</script>")
    assert json.loads(held) == {
        "branches": [{"label": "</script>", "link": "../id/Con_-1.html#x"}],
        "link": "../id/guard.html",
    }
    assert rest == "<p>after</p>"
