"""Reports: tenures from chains of apposition, dated by the text; nothing is said of a headline."""

from __future__ import annotations

import pytest

from orbat.claims import Claim, Literal, Mention
from orbat.document import Source
from orbat.extract import extract
from orbat.sources.article_text import parse

LEAD = "Lake Army names commanders\n\n"
TENURES = [
    ("The GOC, 9 Division, Colonel Ana Mar, spoke.", ["Ana Mar | GOC | 9 Division | Colonel | 2014-05-07"]),
    (
        "Colonel Ana Mar, formerly Commander, 5 Brigade, is now Provost Marshal.",
        ["Ana Mar | Commander | 5 Brigade |  | ", "Ana Mar | Provost Marshal |  | Colonel | 2014-05-07"],
    ),
    (
        "Colonel Ana Mar spoke. She was formerly Commandant, Reef War College.",
        ["Ana Mar | Commandant | Reef War College |  | "],
    ),
    ("Colonel Ana Mar will be the GOC 9 Division.", []),
    ("Colonel Ana Mar, a member of the class of 1991, spoke.", []),
    (
        "President Ana Otieno met the GOC 9 Division, Colonel Ana Mar.",
        ["Ana Otieno | President |  |  | 2014-05-07", "Ana Mar | GOC | 9 Division | Colonel | 2014-05-07"],
    ),
]  # fmt: skip


OVER = [
    "Ana Mar had earlier served as mayor.",
    "Ana Mar, until now mayor, came.",
    "Ana Mar, the mayor until last May, came.",
    "Ana Mar, the mayor in the 1980s, came.",
    "Ana Mar, mayor during the civil war, came.",
    "Ana Mar, the mayor who resigned in 1997, came.",
    "Ana Mar, the mayor jailed over bribes, came.",
    "The mayor, Ana Mar, who was sacked on Monday, wept.",
    "In 1988 Mayor Ana Mar fled.",
    "Rebels killed Mayor Ana Mar.",
    "The mayor, Ana Mar, was shot dead on Monday.",
    "Ana Mar, the mayor under President Bo Tan, died in 1991.",
]
"""A post of the past beside a name; the day of the report does not date it."""
NOT_OVER = [
    "Ana Mar, mayor since 2009, came.",
    "The mayor, Ana Mar, fired two clerks.",
    "The mayor, Ana Mar, said that the hall was built in 1988.",
    "According to the mayor, Ana Mar, the hall was built in 1988.",
    "The mayor, Ana Mar, whose hall was built in 1988, came.",
    "In May 2014 the mayor, Ana Mar, came.",
    "The mayor, Ana Mar, will leave in 2016.",
]


@pytest.mark.parametrize(
    ("text", "date"), [*((each, None) for each in OVER), *((each, "2014-05-07") for each in NOT_OVER)]
)
def test_the_day_of_a_report_dates_what_is_so_then(text: str, date: str | None) -> None:
    posts = [each for each in claims(LEAD + text, date="2014-05-07", publisher="P") if each.relation == "held_post"]
    mayor = [each for each in posts if each.subject.name == "Ana Mar"]
    assert [each.when.date and each.when.date.edtf for each in mayor] == [date]


def claims(text: str, **details: str) -> tuple[Claim, ...]:
    article, _ = parse(Source("a.txt", text, **details))
    return extract(article).claims


def shown(claim: Claim) -> str:
    said = dict(claim.qualifiers)
    body = said.get("organisation")
    post = claim.object.text if isinstance(claim.object, Literal) else ""
    name = body.name if isinstance(body, Mention) else ""
    return f"{claim.subject.name} | {post} | {name} | {said.get('rank', '')} | {claim.when.date or ''}"


@pytest.mark.parametrize(("text", "expected"), TENURES)
def test_tenures_of_a_report(text: str, expected: list[str]) -> None:
    found = claims(LEAD + text, date="2014-05-07", publisher="The Lake Post")
    assert [shown(each) for each in found if each.relation == "held_post"] == expected


def test_the_words_of_a_tenure_are_in_the_text() -> None:
    text = LEAD + "Colonel Ana Mar spoke. She was formerly Commandant, Reef War College."
    (claim,) = (each for each in claims(text) if each.relation == "held_post")
    (span,) = claim.evidence[0].spans
    assert text[span.start : span.end] == "Ana Mar spoke. She was formerly Commandant, Reef War College"


def test_an_article_is_read_as_before() -> None:
    text = "The GOC, 9 Division, Colonel Ana Mar, spoke."
    assert [each for each in claims(f"= Lake Army =\n\n{text}") if each.rule == "prose-chain"] == []
    assert [each for each in claims(LEAD + text, title="Lake Army") if each.rule == "prose-chain"] == []


def test_nothing_is_said_of_the_headline_or_the_file() -> None:
    text = LEAD + "It was founded in 1991. The army moved in 1992. In 1993 General Ana Lee was appointed commander."
    found = claims(text, title="Lake Army names commanders", publisher="The Lake Post")
    assert found
    names = {end.name for each in found for end in (each.subject, each.object) if isinstance(end, Mention)}
    details = {value.name for each in found for _, value in each.qualifiers if isinstance(value, Mention)}
    assert not {name for name in names | details if "a.txt" in name or "names" in name}
    assert "founded" not in {each.relation for each in found}


def test_words_about_time_count_from_the_date_of_the_report() -> None:
    text = LEAD + "Last month General Ana Lee was appointed Chief of Army Staff."
    (claim,) = (each for each in claims(text, date="2014-05-07", publisher="P") if each.relation == "held_post")
    assert str(claim.when.start) == "2014-04"
