"""Names, quotes and labels that are markup, scripts or addresses of scripts are shown, and do nothing."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from tests.pages.conftest import parsed

from orbat.pages import Site
from orbat.pages.render import as_json

GUESSED = ("search", "id/../../etc/passwd", "id/%00", "id/<script>", 'id/a"b', "tree/\\", "more/0/ann", "class/<b>")


def every(site: Site) -> list[tuple[str, str]]:
    return [(path, site.html(path, {"q": "<script>alert(0)</script>"}) or "") for path in site.paths()]


def test_no_word_of_the_data_becomes_markup(hostile: Site) -> None:
    for path, html in every(hostile):
        document = parsed(html)
        assert not document.all("img"), path
        own = [each for each in document.all("script") if "src" not in each.attributes]
        assert all(each.attributes == {"type": "application/json", "id": each.attributes.get("id", "")} for each in own)
        assert not [name for each in document.elements for name in each.attributes if name.startswith("on")], path
        loaded = [each.attributes.get(name, "") for each in document.elements for name in ("style", "src")]
        assert "alert(" not in "".join(loaded)


def test_links_lead_to_the_web_or_the_site_alone(hostile: Site) -> None:
    for path, html in every(hostile):
        for element in parsed(html).elements:
            link = element.attributes.get("href", "")
            assert urlsplit(link).scheme in {"", "http", "https"}, (path, link)


def test_templates_are_not_run_and_words_stand_as_they_are(hostile: Site) -> None:
    document = parsed(hostile.html("id/ann") or "")
    assert document.all("h1")[0].inside == "<img src=x onerror=alert(1)>{{ 7*7 }}"
    names = [(each.inside, each.attributes.get("dir")) for each in parsed(hostile.html("id/guard") or "").all("bdi")]
    assert ("الحرس <b>", "rtl") in names


def test_no_file_outside_the_sources_is_shown(hostile: Site) -> None:
    assert "root:" not in (hostile.html("id/source/s") or "")


@pytest.mark.parametrize("path", GUESSED)
def test_absurd_addresses_are_no_error(hostile: Site, path: str) -> None:
    html = hostile.html(path, {"page": "-1", "at": "\0", "q": "\ud800", "kind": "'", "country": "<x>", "disputed": "1"})
    assert html is None or "<script>alert" not in html


def test_json_in_a_script_does_not_end_it() -> None:
    assert "<" not in as_json({"a": "</script><!--", "b": "\u2028"})
