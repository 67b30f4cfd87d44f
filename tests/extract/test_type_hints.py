"""What categories and the short description tell of a page without an infobox."""

from __future__ import annotations

import pytest

from orbat.claims import EntityType
from orbat.document import Source
from orbat.extract.subject import read_subject
from orbat.extract.type_hints import hinted_type
from orbat.sources import parse

HINTS = [
    ("[[Category:1951 births]][[Category:Living people]][[Category:Fijian generals]]", "person"),
    ("[[Category:Military units and formations established in 1912]]", "unit"),
    ("[[Category:Battles of the Heron War]][[Category:Conflicts in 1916]]", "conflict"),
    ("[[Category:Law enforcement agencies of Fiji]]", "agency"),
    ("[[Category:Military installations of Fiji]]", "facility"),
    ("{{short description|Fijian general (1951–2019)}}", "person"),
    ("{{short description|1916 battle of the Heron War}}", "conflict"),
    ("{{short description|Infantry regiment of the Fijian Army}}", "unit"),
    ("{{short description|Gendarmerie of Fiji}}", "agency"),
    ("{{short description|none}}[[Category:Fiji]]", None),
    ("[[Category:1951 births]][[Category:Battles of the Heron War]]", None),
]


@pytest.mark.parametrize(("markup", "kind"), HINTS)
def test_what_a_page_tells(markup: str, kind: str | None) -> None:
    article = parse(Source("page.wiki", f"{markup}\n'''Heron''' is one."))[0]
    assert hinted_type(article) == (EntityType(kind) if kind else None)
    if kind:
        assert read_subject(article).type is EntityType(kind)


def test_an_infobox_says_it_better() -> None:
    text = "{{Infobox military unit|unit_name=Heron}}\n'''Heron'''[[Category:1951 births]]"
    assert read_subject(parse(Source("page.wiki", text))[0]).type is EntityType.UNIT
