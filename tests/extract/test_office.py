"""Articles about a post and lists of its holders: no body is made of the post."""

from __future__ import annotations

import pytest

from orbat.claims import EntityType, Mention
from orbat.document import Source
from orbat.extract import extract
from orbat.extract.office import office_named
from orbat.sources import parse

PAGE = """{}The post was founded in 1950. It moved to Suva in 1960. The commander is Colonel Eva Gil.

{{| class="wikitable"
! Name !! From !! To
|-
| Colonel Ana Mar || 1990 || 1994
|}}

* Maj. Bo Ray (1994–1996)
"""


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("Commander of the Lake Guard", "Commander of the Lake Guard"),
        ("List of commanders of the Lake Guard", "Commander of the Lake Guard"),
        ("Minister of Internal Affairs", "Minister of Internal Affairs"),
        ("Chief of the General Staff", "Chief of the General Staff"),
        ("Lake Guard", ""),
        ("Commander's Guard", ""),
        ("Presidential Guard", ""),
        ("Ana Mar", ""),
    ],
)
def test_titles(title: str, post: str) -> None:
    assert office_named(title) == post


@pytest.mark.parametrize(
    ("lead", "body"),
    [
        ("'''Commander of the Lake Guard''' is a post. ", "Lake Guard"),
        ("{{Infobox official post\n| post = Commander\n}}\n'''Commander of the Army''' is a post. ", None),
    ],
)
def test_holders_hold_the_post_that_the_page_is_about(lead: str, body: str | None) -> None:
    article, _ = parse(Source("post.wiki", PAGE.format(lead)))
    claims = extract(article).claims
    held = {each.subject.name: each for each in claims if each.relation == "held_post"}
    assert set(held) == {"Ana Mar", "Bo Ray", "Eva Gil"}
    for claim in held.values():
        owner = dict(claim.qualifiers).get("organisation")
        assert (owner.name if isinstance(owner, Mention) else None) == body
        assert claim.subject.parent in {"", body}
    assert not [each for each in claims if each.subject.type is EntityType.POST or each.relation == "founded"]
