"""What each section speaks of."""

from __future__ import annotations

import pytest

from orbat.claims import EntityType, Mention
from orbat.document import Source
from orbat.extract.heading_words import is_skipped, is_structural, is_topic, names_time
from orbat.extract.outline import Place, outline
from orbat.sources import parse

GUARD = Mention("River Guard", EntityType.AGENCY, country="Fiji")


def places(words: str) -> dict[str, Place]:
    article, _ = parse(Source("guard.txt", f"= River Guard =\nText.\n{words}\n"))
    return {place.name: place for place in outline(article, GUARD)}


def test_topics_go_down() -> None:
    found = places("== Structure ==\n=== Harbour Battalion ===\n==== History ====\n== Colours ==")
    assert {name: place.topic.name for name, place in found.items()} == {
        "lead": "River Guard",
        "Structure": "River Guard",
        "Structure > Harbour Battalion": "Harbour Battalion",
        "Structure > Harbour Battalion > History": "Harbour Battalion",
        "Colours": "River Guard",
    }
    own = found["Structure > Harbour Battalion"].own
    assert own is not None
    assert (own.type, own.country, own.parent) == (EntityType.UNIT, "Fiji", "River Guard")


def test_the_full_name_is_in_the_text() -> None:
    place = places("== Hospital ==\nThe River Hospital of Suva heals.")["Hospital"]
    assert place.own is not None
    assert (place.own.name, place.own.short) == ("River Hospital of Suva", ("Hospital",))


@pytest.mark.parametrize(("heading", "plural"), [("Tenant units", "Tenant units"), ("Border Guards", "")])
def test_a_kind_of_units_is_none(heading: str, plural: str) -> None:
    place = places(f"== {heading} ==")[heading]
    assert (place.plural, place.own is None) == (plural, bool(plural))


def test_plural_kinds() -> None:
    found = places("== Schools ==\n=== Naval Academy ===")
    assert (found["Schools"].plural, found["Schools"].own) == ("Schools", None)
    assert found["Schools > Naval Academy"].in_part
    assert found["Schools > Naval Academy"].is_structural


@pytest.mark.parametrize(
    ("heading", "post"),
    [("Commander of the River Guard", "Commander of the River Guard"), ("Commanders", ""), ("Harbour Battalion", "")],
)
def test_posts(heading: str, post: str) -> None:
    assert places(f"== {heading} ==")[heading].post == post


def test_below_what_is_skipped_all_is() -> None:
    found = places("== See also ==\n=== Harbour Battalion ===\n== Harbour Battalion ==")
    assert [place.is_skipped for place in found.values()] == [False, True, True, False]


@pytest.mark.parametrize(
    ("heading", "skipped"),
    [
        ("See also", True),
        ("NOTES", True),
        ("Notes and references", True),
        ("References / Sources", True),
        ("In popular culture:", True),
        ("Film unit", False),
        ("Sources of law", False),
        ("Notes and orders", False),
        ("Harbour and coast", False),
    ],
)
def test_skipped(heading: str, skipped: bool) -> None:
    assert is_skipped(heading) is skipped


@pytest.mark.parametrize(
    ("heading", "topic", "structural", "time"),
    [
        ("History", True, False, False),
        ("Organizational structure", True, True, False),
        ("Harbour Battalion", False, False, False),
        ("The brigade after the war", False, False, True),
        ("1990 reform", False, False, True),
        ("Order of battle", True, True, False),
        ("Command structure", True, True, False),
        ("Samoan service", False, False, True),
        ("Samoan Service", False, False, False),
        ("Rescue service", False, False, False),
    ],
)
def test_words_of_headings(heading: str, topic: bool, structural: bool, time: bool) -> None:
    assert (is_topic(heading), is_structural(heading), names_time(heading)) == (topic, structural, time)
