"""Succession boxes: the cells of several templates are rows, as the table shows them."""

from __future__ import annotations

import pytest

from orbat.document import Source
from orbat.sources.wikitext import parse

ROWS = [
    (
        "{{s-start}}{{s-mil}}\n{{s-bef|before=[[Omar Ruiz]]}}\n{{s-ttl|title=Commander|years=1990–1994}}\n"
        "{{s-aft|after=Eva Gil}}{{s-end}}",
        ["before=Omar Ruiz; title=Commander; years=1990–1994; after=Eva Gil"],
    ),
    (
        "{{succession box|title=Mayor|years=1990|before=A B|after=C D}}",
        ["title=Mayor; years=1990; before=A B; after=C D"],
    ),
    (
        "{{s-bef|rows=2|before=Omar Ruiz}}{{s-ttl|title=One}}{{s-aft|after=Eva Gil}}{{s-ttl|title=Two}}{{s-non}}"
        "{{s-bef|before=Ana Paz}}{{s-ttl|title=Three}}{{s-inc}}",
        ["before=Omar Ruiz; title=One; after=Eva Gil", "before=Omar Ruiz; title=Two", "before=Ana Paz; title=Three"],
    ),
    (
        "{{s-bef|before=A B}}{{s-ttl|rows=2|title=One}}{{s-aft|after=C D}}{{s-bef|before=E F}}{{s-aft|after=G H}}",
        ["before=A B; title=One; after=C D", "before=E F; title=One; after=G H"],
    ),
    ("{{s-new|first}}{{s-ttl|title=One}}{{s-vac|next=Eva Gil}}", ["title=One"]),
    ("{{s-bef|before=A B|as=Chief}}{{s-ttl|title=One}}", ["before=A B; before as=Chief; title=One"]),
    ("{{s-bef|before=A B}}{{s-aft|after=C D}}{{s-end}}{{s-ttl|rows=x99|title=One}}", ["title=One"]),
    ("{{s-bef|before=A B}}", []),
]


@pytest.mark.parametrize(("text", "rows"), ROWS)
def test_the_rows_of_a_succession_box(text: str, rows: list[str]) -> None:
    article, findings = parse(Source("a.wiki", text))
    found = ["; ".join(f"{each.key}={each.value.plain}" for each in row.fields) for row in article.successions]
    assert found == rows
    assert article.infoboxes == ()
    assert article.lead.blocks == ()
    assert {each.code for each in findings} <= {"no-infobox"}
    for row in article.successions:
        assert all(article.quote(each.value.whole).strip("[]") == each.value.plain for each in row.fields)
