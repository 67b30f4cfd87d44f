"""The extractors together: order, what is said once, coverage."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orbat.claims import Reading
from orbat.document import Source
from orbat.extract import extract
from orbat.sources import parse

Told = Callable[..., list[str]]
Read = Callable[..., Reading]


def test_an_article_without_words() -> None:
    reading = extract(parse(Source("empty.txt", ""))[0])
    assert (reading.source, reading.claims, reading.left) == ("empty.txt", (), ())


def test_coverage_counts_each_kind(read: Read) -> None:
    words = (
        "== Structure ==\nThe Sea Guard was founded in 1990. Rain fell on 3 May 1991.\n\n"
        "- 1st Harbour Battalion\n- rain\n\n=== Harbour Command ===\n"
    )
    reading = read(words)
    assert {kind: (whole, told) for kind, whole, told in reading.counts} == {
        "field": (2, 2),
        "heading": (1, 1),
        "item": (2, 1),
        "sentence": (2, 1),
    }
    assert [(each.kind, each.section) for each in reading.left] == [("item", "Structure"), ("sentence", "Structure")]
    assert reading.left[1].dates == ("3 May 1991",)


@pytest.mark.parametrize(
    ("words", "names", "dates", "numbers"),
    [
        ("The Sea Guard was founded on 3 May 1990.", (), (), ()),
        ("The Sea Guard was founded in 1990 and praised by 3 towns in 1991.", (), ("1991",), ("3",)),
        ("The Sea Guard was founded in 1990, while Bo Tan slept.", ("Bo Tan",), (), ()),
        ("In 1990 Captain Ann Lee, a friend of Colonel Bo Tan, led the Sea Guard.", ("Bo Tan",), (), ()),
        ("The Sea Guard has over 500 members.", (), (), ()),
        ("The Sea Guard was founded in 1990. Two years later, after 12 rains, it was disbanded.", (), (), ("12",)),
        ("The Sea Guard is used to guard 12 bridges.", (), (), ()),
        ("Ann Lee commanded the Sea Guard from 2000 to 2008.", (), (), ()),
    ],
)
def test_what_is_left_in_a_sentence_that_gave_a_claim(
    words: str, names: tuple[str, ...], dates: tuple[str, ...], numbers: tuple[str, ...], read: Read
) -> None:
    reading = read(f"== History ==\n{words}")
    assert reading.left == ()
    found = reading.parts[0] if reading.parts else None
    assert (found is not None) == bool(names or dates or numbers)
    assert found is None or (found.names, found.dates, found.numbers) == (names, dates, numbers)


def test_a_rank_that_a_tenure_has_is_not_said_again(told: Told) -> None:
    words = "== History ==\nIn 1990 Captain Ann Lee was appointed commander of the River Guard."
    assert "Ann Lee | held_rank | Captain" not in told(words, names=True)


def test_a_rank_alone_is_said(told: Told) -> None:
    assert "Ann Lee | held_rank | Captain" in told("== History ==\nCaptain Ann Lee saw Suva.", names=True)


def test_whom_the_infobox_names_may_be_called_by_a_surname(told: Told) -> None:
    head = "= Sea Guard =\n\nInfobox\n- Agencyname: Sea Guard\n- Chief1name: Ann Lee\n- Chief1position: Commander\n\n"
    rows = told("== History ==\nIn 1990 Lee succeeded Bo Tan.", head=head)
    assert "Bo Tan | succeeded_by | Ann Lee | 1990" in rows


def test_an_article_about_a_person(told: Told) -> None:
    head = "= Ann Lee =\n\nInfobox\n- Name: Ann Lee\n- Birth date: 3 May 1950\n\n"
    rows = told("== Life ==\nIn 1990 she was appointed commander of the Sea Guard.", head=head)
    assert rows == ["Ann Lee | held_post | commander of the Sea Guard | 1990/"]


def test_a_clause_with_two_verbs_of_one_subject(told: Told) -> None:
    rows = told("== History ==\nThe Naval Academy is situated in Suva and led by Captain Ann Lee.")
    assert sorted(rows) == ["Ann Lee | held_post | head | /..", "Naval Academy | located_in | Suva"]


def test_what_stands_after_a_preposition_is_no_subject(told: Told) -> None:
    assert told("== History ==\nThe boats of the Sea Guard were disbanded in 1990.") == []


def test_a_post_beside_a_name_is_not_said_twice(told: Told) -> None:
    rows = told("== History ==\nIn 1990 Ann Lee, commander of the Sea Guard, was appointed commander of the Sea Guard.")
    assert rows == ["Ann Lee | held_post | commander of the Sea Guard | 1990/"]
