"""Files of sitelinks: lines of a table or JSON objects, plain, gzip or bzip2, read one after the other."""

from __future__ import annotations

import bz2
import csv
import gzip
import json
import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from orbat.wikis import title_of

COLUMNS = ("ips_item_id", "ips_site_id", "ips_site_page")
LONGEST = 1 << 26
"""Bytes of a line: an item of Wikidata has some megabytes at most."""

Row = tuple[str, str, str]
"""An item, the name of a wiki, the title of a page."""

_ITEM = re.compile(r"Q?([1-9]\d{0,11})")
_MARK = b"\xef\xbb\xbf"


def opened(path: Path) -> BinaryIO:
    """A file to read, whatever it is packed with."""
    with path.open("rb") as file:
        begin = file.read(2)
    if begin == b"\x1f\x8b":
        return cast(BinaryIO, gzip.open(path, "rb"))
    return cast(BinaryIO, bz2.open(path, "rb")) if begin == b"BZ" else path.open("rb")


def rows(file: BinaryIO, sites: Collection[str]) -> Iterator[tuple[int, Sequence[Row] | None]]:
    """The number of each line with its rows; None for a line that is no sitelink.

    Of a JSON object that names none of the wikis nothing is read.
    """
    number, table = 0, _Table()
    marks = tuple(f'"{site}"'.encode() for site in sites)
    while line := file.readline(LONGEST):
        number += 1
        if len(line) == LONGEST and not line.endswith(b"\n"):
            _skip_line(file)
            yield number, None
            continue
        line = line.removeprefix(_MARK).rstrip(b"\r\n")
        if line.strip(b" \t,") in {b"", b"[", b"]"}:
            continue
        if line.lstrip()[:1] == b"{":
            line = line.strip(b" \t,")
            has_site = any(mark in line for mark in marks)
            yield number, (_json_row(line) if has_site or not line.endswith(b"}") else ())
        else:
            yield number, table.row(line, number)


def _skip_line(file: BinaryIO) -> None:
    while (line := file.readline(LONGEST)) and not line.endswith(b"\n"):
        pass


def _json_row(line: bytes) -> Sequence[Row] | None:
    """The rows of an item; none for a property or a lexeme, which have no pages."""
    try:
        told = json.loads(line)
        identity = told["id"]
        item = _ITEM.fullmatch(identity)
        if not item:
            return () if identity[:1] in {"P", "L"} else None
        links = dict(told["sitelinks"] or {})
        titles = {site: link if isinstance(link, str) else link["title"] for site, link in links.items()}
        return [(f"Q{item[1]}", site, title_of(title)) for site, title in titles.items()]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


class _Table:
    """Lines of a table: which sign stands between cells, and which columns are the three, is told by the first."""

    def __init__(self) -> None:
        self._sign = ""
        self._at = (0, 1, 2)

    def row(self, line: bytes, number: int) -> Sequence[Row] | None:
        """The row of a line; none for a line of names."""
        try:
            words = line.decode("utf-8").lstrip("\ufeff")
            self._sign = self._sign or ("\t" if "\t" in words else ",")
            cells = words.split("\t") if self._sign == "\t" else next(csv.reader([words]), [])
        except (UnicodeDecodeError, csv.Error):
            return None
        if number == 1 and set(COLUMNS) <= set(cells):
            self._at = (cells.index(COLUMNS[0]), cells.index(COLUMNS[1]), cells.index(COLUMNS[2]))
            return ()
        if max(self._at) >= len(cells):
            return None
        item, site, title = (cells[at].strip() for at in self._at)
        found = _ITEM.fullmatch(item)
        return [(f"Q{found[1]}", site, title_of(title))] if found and site and title else None
