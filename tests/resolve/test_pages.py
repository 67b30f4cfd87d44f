"""What links to one page, or to two pages of one title, tell of who is who."""

from __future__ import annotations

import pytest

from orbat.document import Source
from orbat.extract import extract
from orbat.resolve import resolve
from orbat.sources import parse

PAGE = """{{{{Infobox military unit
| unit_name = {name}
| commander1 = {commander}
}}}}
'''{name}''' is a unit.
"""


def people(first: str, second: str) -> list[list[str]]:
    """The people of two articles, each with the articles that name them."""
    articles = [("a.wiki", "Reef Patrol", first), ("b.wiki", "Lake Patrol", second)]
    readings = [
        extract(
            parse(
                Source(
                    name,
                    PAGE.format(name=title, commander=commander),
                    title,
                    url=f"https://en.wikipedia.org/wiki/{title.replace(' ', '_')}",
                )
            )[0]
        )
        for name, title, commander in articles
    ]
    knowledge = resolve(readings).knowledge
    found: dict[str, set[str]] = {}
    for fact in knowledge.facts:
        if fact.subject.type.value == "person":
            found.setdefault(fact.subject.key, set()).update(each.source for each in fact.evidence)
    return sorted(sorted(each) for each in found.values())


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("[[Ana Sosa]]", "[[Ana Sosa]]", [["a.wiki", "b.wiki"]]),
        ("[[Ana Sosa (general)|Ana Sosa]]", "[[Ana Sosa (general)|Ana Sosa]]", [["a.wiki", "b.wiki"]]),
        ("[[Ana Sosa (general)|Ana Sosa]]", "[[Ana Sosa (admiral)|Ana Sosa]]", [["a.wiki"], ["b.wiki"]]),
        ("[[Ana Sosa (general)|Ana Sosa]]", "[[Ana Sosa]]", [["a.wiki"], ["b.wiki"]]),
        ("Ana Sosa", "Ana Sosa", [["a.wiki"], ["b.wiki"]]),
        ("[[Ana Sosa]]", "{{ill|Ana Sosa|fr}}", [["a.wiki"], ["b.wiki"]]),
    ],
)
def test_one_page_is_one_person(first: str, second: str, expected: list[list[str]]) -> None:
    assert people(first, second) == expected
