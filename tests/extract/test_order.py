"""A term that ends before it begins is told and has no dates; the rest of what is said stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from orbat.document import Source
from orbat.extract import extract
from orbat.pipeline import Request, build_graph
from orbat.sources import parse

PAGE = """{{{{Infobox military unit
| unit_name = Lake Brigade
| country = Fiji
}}}}
'''Lake Brigade''' is a brigade of Fiji.

== Commanders ==
{{| class="wikitable"
! Name !! Term start !! Term end
|-
| [[Ann Lee]] || {start} || {end}
|}}
"""


@pytest.mark.parametrize(
    ("start", "end", "is_told"),
    [
        ("1995", "1991", True),
        ("3 May 1995", "2 May 1995", True),
        ("May 1995", "1995", False),
        ("1995", "May 1995", False),
        ("1991", "1995", False),
    ],
)
def test_terms(start: str, end: str, is_told: bool) -> None:
    reading = extract(parse(Source("Lake_Brigade.wiki", PAGE.format(start=start, end=end), "Lake Brigade"))[0])
    (tenure,) = (claim for claim in reading.claims if claim.relation == "held_post")
    told = [each for each in reading.findings if each.code == "ends-before-it-begins"]
    assert len(told) == is_told
    assert (tenure.when.start is None) is is_told
    assert (tenure.when.end is None) is is_told
    if told:
        assert "Ann Lee, held post" in told[0].what


def test_the_graph_conforms(tmp_path: Path) -> None:
    path = tmp_path / "Lake_Brigade.wiki"
    path.write_text(PAGE.format(start="1995", end="1991"), encoding="utf-8")
    assert build_graph(Request((path,))).is_good
