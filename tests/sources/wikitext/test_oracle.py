"""The same fields and links as mwparserfromhell finds, on pages that are well formed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orbat.document import Source
from orbat.sources.wikitext import parse
from orbat.sources.wikitext.links import title_of

mwparserfromhell = pytest.importorskip("mwparserfromhell")

WORDS = st.sampled_from(
    ["Guard", "Ann Lee", "1992", "a b", "ж", "c. 1", "x-y", "''it''", "&nbsp;", "{", "}", "5 > 4", "'"]
)
TITLES = st.sampled_from(["Guard", "Guard (Norland)", "Ann_Lee", "Norland#Law", ":Norland", "ж ж", "A & B"])
KEYS = st.sampled_from(["name", "unit_name", "size", "  garrison ", "\ndates", "3", "country<!-- of it -->"])
TEMPLATES = st.sampled_from(
    ["nowrap", "small", "ubl", "lang", "Unknown thing", "Infobox module", "flag ", "start date"]
)


def joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(parts, max_size=4).map(" ".join)


def marked(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Markup around wikitext."""
    line = joined(inner)
    return st.one_of(
        st.tuples(TITLES, line).map(lambda made: f"[[{made[0]}|{made[1]}]]" if made[1] else f"[[{made[0]}]]"),
        st.tuples(TEMPLATES, st.lists(line, max_size=3)).map(lambda made: "{{" + "|".join((made[0], *made[1])) + "}}"),
        st.tuples(TEMPLATES, KEYS, line).map(lambda made: f"{{{{{made[0]}|{made[1]}={made[2]}}}}}"),
        joined(WORDS).map("<!-- {} -->".format),
        line.map("\n* {}\n* b\n".format),
        line.map("<small>{}</small>".format),
    )


VALUES = st.recursive(WORDS, marked, max_leaves=12)
BOXES = st.lists(st.tuples(KEYS, joined(VALUES)), min_size=1, max_size=5).map(
    lambda rows: "{{Infobox force\n" + "".join(f"|{key}={value}\n" for key, value in rows) + "}}"
)
PAGES = st.lists(st.one_of(BOXES, joined(VALUES)), max_size=4).map("\n\n".join)


def plain_key(words: str) -> str:
    return " ".join(re.sub("<!--.*?-->", "", words, flags=re.DOTALL).split())


@given(PAGES)
@settings(max_examples=300, deadline=None)
def test_the_fields_of_infoboxes_are_those_of_the_oracle(text: str) -> None:
    boxes = parse(Source("a.wiki", text))[0].infoboxes
    found = [[(field.key, text[field.span.start : field.span.end].partition("=")[2].strip()) for field in box.fields]
             for box in boxes]  # fmt: skip
    expected = []
    for template in mwparserfromhell.parse(text).filter_templates(recursive=True):
        if not str(template.name).strip().startswith("Infobox"):
            continue
        fields: dict[str, str] = {}
        for parameter in template.params:
            key, value = plain_key(str(parameter.name)), str(parameter.value).strip()
            fields.pop(key, None)
            fields[key] = value if parameter.showkey else str(parameter)
        expected.append(list(fields.items()))
    named = [[(key, value) for key, value in box if not key.isdigit()] for box in expected]
    ours = [[(key, value) for key, value in box if not key.isdigit()] for box in found]
    assert sorted(filter(None, ours)) == sorted(filter(None, named))


@given(joined(VALUES).filter(lambda text: "{{" not in text and "<!--" not in text))
@settings(max_examples=300, deadline=None)
def test_the_links_are_those_of_the_oracle(text: str) -> None:
    found = [link.target for link in parse(Source("a.wiki", text))[0].links]
    code = mwparserfromhell.parse(text)
    links = [str(link.title) for link in code.filter_wikilinks(recursive=True)]
    assert sorted(found) == sorted(title_of(title.lstrip(" :")) for title in links)
