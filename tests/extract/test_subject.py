"""What an article is about."""

from __future__ import annotations

import pytest

from orbat.claims import EntityType
from orbat.document import Source
from orbat.extract.subject import read_subject
from orbat.sources import parse


@pytest.mark.parametrize(
    ("text", "name", "kind", "country", "short"),
    [
        ("= River Guard of Fiji =\nText.", "River Guard of Fiji", "agency", "Fiji", ("River Guard",)),
        ("= Fijian River Guard =\nText.", "Fijian River Guard", "agency", "Fiji", ("River Guard",)),
        ("= River Guard (Fiji) =\nText.", "River Guard", "agency", "Fiji", ()),
        (
            "= River Guard (Fiji) =\n\nInfobox\n- Agencyname: Guard of the Rivers\n- Country: Tonga\n\nText.",
            "Guard of the Rivers",
            "agency",
            "Tonga",
            ("River Guard",),
        ),
        ("= Heron =\n\nInfobox\n- Unit name: Heron Company\n\nText.", "Heron Company", "unit", "", ("Heron",)),
        ("= Ann Lee =\nText.", "Ann Lee", "person", "", ()),
        ("= Ann Lee =\n\nInfobox\n- Birth date: 3 May 1950\n\nText.", "Ann Lee", "person", "", ()),
        ("= Lake War =\n\nInfobox\n- Date: 1950\n\nText.", "Lake War", "conflict", "", ()),
        ("= 9th Coast Regiment =\nText.", "9th Coast Regiment", "unit", "", ()),
        ("= Heron =\n\nInfobox\n- Colour: blue\n\nText.", "Heron", "organisation", "", ()),
        ("Text.", "guard.txt", "organisation", "", ()),
        ("", "guard.txt", "organisation", "", ()),
    ],
)
def test_subject(text: str, name: str, kind: str, country: str, short: tuple[str, ...]) -> None:
    subject = read_subject(parse(Source("guard.txt", text))[0])
    assert (subject.name, subject.type, subject.country, subject.short) == (name, EntityType(kind), country, short)


def test_the_name_stands_at_its_place() -> None:
    article, _ = parse(Source("guard.txt", "= River Guard (Fiji) =\nText."))
    span = read_subject(article).span
    assert span is not None
    assert article.quote(span) == "River Guard"


def test_the_source_may_know_the_title() -> None:
    assert read_subject(parse(Source("guard.txt", "Text.", title="Sea Guard"))[0]).name == "Sea Guard"
