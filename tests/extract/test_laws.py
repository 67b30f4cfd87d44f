"""Laws of extraction, of any article that can be parsed."""

from __future__ import annotations

import pickle
import re
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orbat.claims import Claim, Evidence, Mention, Reading
from orbat.document import Article, ItemList, Paragraph, Source, Span
from orbat.extract import extract
from orbat.extract.prose.pieces import LONGEST, pieces_of
from orbat.sources import parse

MONTHS = {3: "March", 5: "May"}
WORDS = [
    "River Guard of Fiji", "the Sea Guard", "the 9th Coast Regiment", "Harbour Battalion", "the brigade", "it", "they",
    "he", "its", "the force", "Ann Lee", "Captain Bo Tan", "General Lee", "commander", "the commander of", "deputy",
    "Suva", "Samoa", "the Lake War", "was founded", "were disbanded", "is led by", "was appointed", "became", "not",
    "consists of", "numbers", "is equipped with", "will be", "reportedly", "in 1990", "on 3 May 1991", "since 2000",
    "two years later", "from 1990 to 1995", "until March 1990", "500", "over 1,700 personnel", "boats", "and", ", ",
    ". ", "; ", ": ", "(", ")", '"', "said", "- ", "[", "]", "<O1>", "<", "by decree of 4 March 1991", "=", "'", "’s",
    "the Law on Rivers", "during wartime,", "Order of the Reef", "§", "\u00a0", "\u200b", "Гвардия", "北", "–",
]  # fmt: skip
SENTENCES = [
    "The Sea Guard was founded on 3 May 1991.",
    "In March 1990 it was renamed the River Guard.",
    "Captain Bo Tan was appointed commander of the Sea Guard in 1995,",
    "The brigade was disbanded two years later.",
    "The Sea Guard (SG) is subordinated to the Ministry of Transport,",
    "It is equipped with F2 carbines and boats.",
    "Its main tasks are rescue and the guarding of locks.",
    "The Sea Guard is located in Suva and led by General Ann Lee.",
    '"It was founded in 1990," he said.',
]
PROSE = st.lists(st.sampled_from(WORDS) | st.sampled_from(SENTENCES) | st.text(max_size=6), max_size=30).map(" ".join)
HEADINGS = st.sampled_from(
    [
        "History",
        "Structure",
        "See also",
        "Harbour Battalion",
        "Schools",
        "Commanders",
        "Duties",
        "Equipment",
        "Notable people",
        "1990",
    ]
)
LINES = st.one_of(
    PROSE,
    st.tuples(st.sampled_from(["==", "===", "===="]), HEADINGS | PROSE).map(
        lambda pair: f"{pair[0]} {pair[1]} {pair[0]}"
    ),
    st.tuples(st.sampled_from(["- ", "  - ", "1. ", "* "]), PROSE).map("".join),
    st.lists(PROSE, min_size=2, max_size=4).map(lambda cells: f"| {' | '.join(cells)} |"),
    st.sampled_from(
        ["| Commander | From | To |", "|---|---|---|", "", "Infobox", "- Country: Fiji", "- Unit name: Heron"]
    ),
)
ARTICLES = st.lists(LINES, max_size=14).map("\n".join)
LAW = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(words: str) -> tuple[Article, Reading]:
    article = parse(Source("law.txt", words, date="2020-01-01"))[0]
    return article, extract(article)


def mentions(claim: Claim) -> list[Mention]:
    things = (claim.subject, claim.object, *(value for _, value in claim.qualifiers))
    return [each for each in things if isinstance(each, Mention)]


def is_inside(span: Span, spans: list[Span]) -> bool:
    return any(each.start <= span.start and span.end <= each.end for each in spans)


@LAW
@given(ARTICLES)
def test_quotes_stand_in_the_source(words: str) -> None:
    article, reading = read(words)
    for claim in reading.claims:
        assert claim.evidence
        for evidence in claim.evidence:
            assert evidence.source == "law.txt"
            assert evidence.spans
            assert all(
                0 <= span.start < span.end <= len(words) and article.quote(span).strip() for span in evidence.spans
            )


@LAW
@given(PROSE)
def test_mentions_stand_in_the_paragraph_of_their_quote(words: str) -> None:
    article, reading = read(f"= River Guard of Fiji =\n\n== History ==\n{words}\n")
    paragraphs = [
        block.span
        for _, section in article.walk()
        for block in section.blocks
        if isinstance(block, Paragraph | ItemList)
    ]
    for claim in reading.claims:
        if claim.rule.startswith("prose"):
            home = [each for each in paragraphs if is_inside(claim.evidence[0].spans[0], [each])]
            assert all(each.span is None or is_inside(each.span, home) for each in mentions(claim))


@LAW
@given(ARTICLES)
def test_findings_and_what_is_left_stand_in_the_source(words: str) -> None:
    _, reading = read(words)
    assert all(0 <= each.start <= each.end <= len(words) for each in reading.findings)
    assert all(0 <= each.span.start <= each.span.end <= len(words) for each in (*reading.left, *reading.parts))


@LAW
@given(ARTICLES)
def test_coverage_adds_up(words: str) -> None:
    _, reading = read(words)
    for kind, whole, told in reading.counts:
        assert 0 <= told <= whole
        assert sum(each.kind == kind for each in reading.left) == whole - told
    assert {each.kind for each in (*reading.left, *reading.parts)} <= {kind for kind, _, _ in reading.counts}
    assert all(each.names or each.dates or each.numbers for each in reading.parts)
    assert not {each.span for each in reading.left} & {each.span for each in reading.parts}


@LAW
@given(PROSE)
def test_no_date_is_more_exact_than_its_words(words: str) -> None:
    """Of what is not computed, year, month and day are all in the text."""
    article, reading = read(f"== History ==\n{words}\n")
    for claim in reading.claims:
        for date in (claim.when.date, claim.when.start, claim.when.end):
            if date and not claim.when.computed:
                assert all(part in article.text for part in re.findall(r"\d{4}", date.edtf))
                for month, day in re.findall(r"\d{4}-(\d\d)(?:-(\d\d))?", date.edtf):
                    assert MONTHS[int(month)] in article.text
                    assert not day or re.search(rf"(?<!\d){int(day)}(?!\d)", article.text)


@LAW
@given(ARTICLES)
def test_extraction_is_deterministic_and_picklable(words: str) -> None:
    article, reading = read(words)
    assert extract(article) == reading
    assert extract(pickle.loads(pickle.dumps(article))) == reading
    assert pickle.loads(pickle.dumps(reading)) == reading


@LAW
@given(ARTICLES)
def test_claims_are_unique_and_typed(words: str) -> None:
    _, reading = read(words)
    assert len(set(reading.claims)) == len(reading.claims)
    for claim in reading.claims:
        assert isinstance(claim.evidence[0], Evidence)
        assert claim.subject.name.strip()
        assert 0 < claim.confidence <= 1
        assert list(claim.qualifiers) == sorted(claim.qualifiers, key=lambda pair: pair[0])


@LAW
@given(st.text(alphabet='ab. \n"“”A', max_size=300) | PROSE)
def test_pieces_cover_all_words(words: str) -> None:
    article, _ = parse(Source("law.txt", words))
    for _, section in article.walk():
        for block in section.blocks:
            if isinstance(block, Paragraph):
                pieces = list(pieces_of(block.text))
                assert all(0 < each.end - each.start <= LONGEST for each in pieces)
                assert all(one.end <= two.start for one, two in pairwise(pieces))
                outside = set(range(len(block.text.plain)))
                outside -= {at for each in pieces for at in range(each.start, each.end)}
                assert not "".join(block.text.plain[at] for at in sorted(outside)).strip()


def test_a_very_long_sentence_is_read_in_pieces() -> None:
    words = (
        "The Sea Guard was founded in 1990, "
        + "and the 9th Coast Regiment of the Sea Guard was slowly founded in 1991, " * 2000
    )
    _, reading = read(f"== History ==\n{words}")
    assert {kind: whole for kind, whole, _ in reading.counts}["sentence"] > len(words) // LONGEST
    assert {str(each.when.date) for each in reading.claims if each.relation == "founded"} == {"1990", "1991"}


BOXES = st.sampled_from(
    [
        "{{{{Infobox military unit|unit_name=Sea Guard|commander1={0}|garrison={1}}}}}",
        "{{{{Infobox officeholder|name=Ann Lee|office={0}|predecessor={1}"
        "|module={{{{Infobox person|child=yes|unit={0}}}}}}}}}",
        "{{{{s-bef|before={0}}}}}{{{{s-ttl|title=Commander of {1}|years={0}}}}}{{{{s-aft|after={1}}}}}",
        "{{{{Infobox military conflict|conflict={0}|combatant1={1}|casualties1={0}}}}}",
    ]
)
SIGNS = st.sampled_from(
    [
        "[[Ann Lee]]", "[[Sea Guard (Fiji)|Sea Guard]]", "[http://example.org x", "{{", "}}", "[[", "]]", "\n", "<ref>",
        "|", "=", "\n* ", "{{flag|FIJ}}", "<!--", "\0", "\u202e", "1990–1995", "\n{|\n| ", "\n|}\n", "'''", "{{ubl|",
        "Ann Lee",
    ]
)  # fmt: skip
VALUES = st.lists(SIGNS, max_size=6).map("".join)
PAGES = st.tuples(BOXES, VALUES, VALUES, VALUES).map(
    lambda made: made[0].format(made[1], made[2]) + "\n'''Sea Guard''' " + made[3]
)


@given(PAGES)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_page_is_read_and_its_evidence_stands_in_it(text: str) -> None:
    source = Source("page.wiki", text, "Sea Guard", url="https://en.wikipedia.org/wiki/Sea_Guard")
    reading = extract(parse(source)[0])
    spans = [span for claim in reading.claims for each in claim.evidence for span in each.spans]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert all(0 <= each.start <= each.end <= len(text) for each in reading.findings)
