"""Which form a client gets, for every way to say what it would have."""

from __future__ import annotations

import pytest

from orbat.serve.linked_data import KINDS
from orbat.serve.negotiate import choose, qualities

CASES = [
    (None, "html"),
    ("", "html"),
    ("*/*", "html"),
    ("text/*", "html"),
    ("application/*", "nt"),
    ("text/html", "html"),
    ("application/xhtml+xml", "html"),
    ("text/turtle", "ttl"),
    ("TEXT/Turtle", "ttl"),
    ("text/turtle;charset=utf-8", "ttl"),
    ("application/x-turtle", "ttl"),
    ("text/n3", "ttl"),
    ("application/n-triples", "nt"),
    ("text/plain", "nt"),
    ("application/ld+json", "jsonld"),
    ('application/ld+json;profile="http://a/b, http://c/d"', "jsonld"),
    ("application/json", "jsonld"),
    ("application/rdf+xml", "rdf"),
    ("application/xml", "rdf"),
    ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "html"),
    ("application/rdf+xml, text/turtle;q=0.9", "rdf"),
    ("application/rdf+xml;q=0.3, text/turtle;q=0.9", "ttl"),
    ("text/turtle, */*", "ttl"),
    ("*/*, text/turtle", "ttl"),
    ("text/html;q=0.5, */*;q=0.1", "html"),
    ("text/html;q=0, */*", "ttl"),
    ("text/*;q=0, */*", "nt"),
    ("text/*;q=0, text/turtle;q=0.1, image/png", "ttl"),
    ("image/png", None),
    ("text/turtle;q=0", None),
    ("*/*;q=0", None),
    ("image/png, */*;q=0.01", "html"),
    ("nonsense", "html"),
    ("text/turtle;q=nonsense, application/ld+json;q=0.1", "jsonld"),
    ("text/turtle;q=5, text/html", "html"),
    ("*;q=.2, text/turtle;q=0.1", "html"),
    (",,,;;;/,*/", "html"),
    ('text/turtle;q="0.5", text/html;q=0.4', "ttl"),
    ('"', "html"),
]


@pytest.mark.parametrize(("accept", "expected"), CASES)
def test_what_is_chosen(accept: str | None, expected: str | None) -> None:
    chosen = choose(accept, KINDS)
    assert (chosen.suffix if chosen else None) == expected


@pytest.mark.parametrize(
    "accept", ["a/b;q=nan", "a/b;q=inf", "a/b;q=1e9", "a/b;q=-1", "a/b;q=", "a/b;q=.", "/", "*/*/*"]
)
def test_what_is_no_range_is_passed_over(accept: str) -> None:
    assert qualities(accept) == {}


@pytest.mark.parametrize("word", ["a/b,", '"', '"\\', "a/b;q=0.1,", ";", "*/*;q=", "a" * 9 + "/", " "])
def test_a_long_header_takes_no_long_time(word: str) -> None:
    assert choose(word * (60_000 // len(word)) + ",text/turtle;q=1", KINDS) is not None or "a/b" in word
