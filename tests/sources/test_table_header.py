"""Which first rows name their columns."""

from __future__ import annotations

import pytest

from orbat.sources.table_header import is_header, is_value

HEADERS = [
    ("No. | Name | Picture | Term start | Term end", ["1 | Ann Lee | | 2003 | 2013"]),
    ("# | Commander | From | To", []),
    ("Name | Rank | Years", ["Ann Lee | General | 1994–1998"]),
    ("Waffe | Herkunft | Zahl", ["XR-1 | Freedonia | 44", "XR-2 | Freedonia | 5"]),
    ("Nombre | Inicio", ["Ann Lee | 12 March 1992", "Bo Ray | present"]),
    ("Unit | Base", ["1st Battalion | Port Azure", "Band | Grenville"]),
]
NO_HEADERS = [
    ("1 | Ann Lee | 2003", ["2 | Bo Ray | 2013"]),
    ("Ann Lee | General", ["Bo Ray | Colonel"]),
    ("Ann Lee | General", ["Bo Ray | "]),
    ("Ann Lee | General", []),
    ("Ann Lee | vacant", ["Bo Ray | 2003"]),
    ("Ann Lee | ", ["Bo Ray | 2003"]),
    ("Staff Battalion | Port Azure", ["1st Battalion | Grenville"]),
    ("Country | Freedonia", ["Strength | 1,200", "Founded | 1992"]),
    ("| ", ["a | 1"]),
    ("— | —", ["a | 1"]),
    ("A very long sentence of words that names nothing | x", ["a | 1"]),
]


def cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.split("|")]


@pytest.mark.parametrize(("first", "later"), HEADERS)
def test_headers(first: str, later: list[str]) -> None:
    assert is_header(cells(first), [cells(row) for row in later])


@pytest.mark.parametrize(("first", "later"), NO_HEADERS)
def test_no_headers(first: str, later: list[str]) -> None:
    assert not is_header(cells(first), [cells(row) for row in later])


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1", True),
        ("1,200", True),
        ("12 March 1992", True),
        ("2018–present", True),
        ("c. 1920", True),
        ("1st", True),
        ("present", False),
        ("5th Brigade", False),
        ("XR-1", False),
        ("", False),
    ],
)
def test_is_value(cell: str, expected: bool) -> None:
    assert is_value(cell) is expected
