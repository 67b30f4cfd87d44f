"""The short form of address before a surname is no second rank."""

from __future__ import annotations

import pytest

from orbat.claims import Literal
from orbat.document import Source
from orbat.extract import extract
from orbat.sources.article_text import parse

CASES = [
    # text, then the ranks of Ana Mar
    ("Major General Ana Mar came. General Mar spoke.", {"Major General"}),
    ("Maj. Gen. Ana Mar came. General Mar spoke.", {"Maj. Gen."}),
    ("Lieutenant Colonel Ana Mar came. Colonel Mar spoke.", {"Lieutenant Colonel"}),
    ("Sergeant Major Ana Mar came. Sergeant Mar spoke.", {"Sergeant Major"}),
    ("Sergeant Major Ana Mar came. Major Mar spoke.", {"Sergeant Major"}),
    ("Major General Ana Mar came. General Ana Mar spoke.", {"Major General", "General"}),
    ("Lieutenant Colonel Ana Mar came. General Mar spoke.", {"Lieutenant Colonel", "General"}),
    ("Major General Ana Mar came. Major Mar spoke.", {"Major General", "Major"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_ranks_of_a_person(text: str, expected: set[str]) -> None:
    article, _ = parse(Source("a.txt", f"= Lake Army =\n\n{text}"))
    said = [each for each in extract(article).claims if each.relation == "held_rank"]
    assert {each.object.text for each in said if isinstance(each.object, Literal)} == expected


def test_the_rank_of_a_tenure_is_no_form_of_address() -> None:
    text = "Major General Ana Mar came. General Mar was appointed commander of the Lake Guard in 1990."
    article, _ = parse(Source("a.txt", f"= Lake Army =\n\n{text}"))
    (claim,) = (each for each in extract(article).claims if each.relation == "held_post")
    assert "rank" not in dict(claim.qualifiers)
