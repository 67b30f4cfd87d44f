"""Lists of a class: what they are chosen by, alike with a server and as plain files."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from tests.pages.conftest import Document, parsed

from orbat.pages import Site, classes

CHOSEN = re.compile(r"class/(\w+)/(country|sort|rank|post|body|relation|status|disputed)/([^/]+)")


def links(document: Document) -> list[str]:
    return [each.attributes.get("href", "") for each in document.all("a")]


def members(document: Document) -> list[str]:
    """The things listed, by the end of their addresses."""
    start = next(n for n, each in enumerate(document.elements) if each.attributes.get("class") == "list")
    found = (each.attributes.get("href", "").partition("id/") for each in document.elements[start:] if each.name == "a")
    return [rest for _, there, rest in found if there]


def test_each_value_has_a_page_with_as_many_things_as_the_list_tells(site: Site) -> None:
    told = {path: parsed(site.html(path) or "") for path in site.paths() if path.startswith("class/")}
    chosen = [path for path in told if CHOSEN.fullmatch(path)]
    assert {match[2] for path in chosen if (match := CHOSEN.fullmatch(path))} == {
        "country",
        "sort",
        "rank",
        "post",
        "body",
        "relation",
        "status",
        "disputed",
    }
    for path in chosen:
        kind, facet, slug = CHOSEN.fullmatch(path).groups()  # type: ignore[union-attr]
        whole = told[f"class/{kind}"]
        assert f"{kind}/{facet}/{slug}.html" in links(whole), path
        place = next(
            n
            for n, each in enumerate(whole.elements)
            if each.attributes.get("href", "").endswith(f"/{facet}/{slug}.html")
        )
        count = next(each.inside for each in whole.elements[place:] if each.attributes.get("class") == "count")
        found = members(told[path])
        assert len(found) == int(count), path
        assert set(found) < set(members(whole))


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("class/Agency/sort/gendarmerie", True), ("class/Agency/sort/nothing", False), ("class/Agency/sort", False),
        ("class/Agency/colour/red", False), ("class/Agency/sort/gendarmerie/2", False), ("class/Agency/2", False),
        ("class/Agency/sort/gendarmerie/x", False), ("class/Agency/sort/gendarmerie/1/1", False),
    ],
)  # fmt: skip
def test_an_address_of_a_value_that_there_is_not_has_no_page(site: Site, path: str, *, there: bool) -> None:
    assert (site.html(path) is not None) == there


def test_a_server_chooses_by_several_facets_and_counts_what_is_left(live_site: Site) -> None:
    police = {"sort": "https://w3id.org/orbat/ns#gendarmerie"}
    country = {"country": "https://w3id.org/orbat/id/tajikistan"}
    both = parsed(live_site.html("class/Agency", {**police, **country}) or "")
    only = parsed(live_site.html("class/Agency", police) or "")
    assert set(members(both)) < set(members(only))
    assert f"Agency.html?{urlencode({**police, **country})}" in links(only)
    assert f"Agency.html?{urlencode(police)}" in links(both)
    assert "Agency.html" in links(both)


def test_a_long_list_has_pages_of_the_whole_and_of_what_is_chosen(
    site: Site, live_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(classes, "LONG", 2)
    paths = set(site.paths())
    assert {"class/Agency/2", "class/Event/sort/Foundation/2", "class/Event/sort/Foundation/6"} <= paths
    assert "class/Event/sort/Foundation/7" not in paths
    first, second = (site.html(f"class/Event/sort/Foundation{page}") or "" for page in ("", "/2"))
    assert not set(members(parsed(first))) & set(members(parsed(second)))
    assert "Foundation/2.html" in links(parsed(first))
    live = live_site.html("class/Event", {"sort": "https://w3id.org/orbat/ns#Foundation", "page": "2"}) or ""
    assert "page 2 of 6" in live
    assert any("sort=" in link and "page=3" in link for link in links(parsed(live)))


def test_what_nothing_has_is_told(live_site: Site) -> None:
    html = live_site.html("class/Agency", {"country": "https://e.org/nowhere"}) or ""
    assert "None fits." in html
    assert members(parsed(html)) == []
