"""What a text denies, plans or merely reports is no fact; what somebody says in quotation marks is not the text's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orbat.claims import Mention, Reading
from orbat.extract.prose.stance import Stance, condition_of, speeches, stance_of

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    "words",
    [
        "The River Guard was not disbanded in 1990.",
        "The River Guard was never disbanded.",
        "The River Guard has yet to be disbanded.",
        "The River Guard is no longer subordinated to the Ministry of Transport.",
        "The 9th Coast Regiment failed to be merged into the Sea Guard in 1990.",
        "The 9th Coast Regiment tried to be merged into the Sea Guard in 1990.",
        "It is untrue that the River Guard was disbanded.",
        "The government plans to disband the River Guard in 2030.",
        "There are plans for the River Guard to be disbanded.",
        "The River Guard will be disbanded in 2030.",
        "The River Guard was to be disbanded in 1990.",
        "The River Guard is to be merged into the Sea Guard.",
        "The River Guard wants to be subordinated to the Ministry of Transport.",
        "It was announced that the River Guard was merged into the Sea Guard in 1990.",
        "Ann Lee was not appointed commander of the River Guard.",
        "She said nobody knew that the River Guard was disbanded.",
        "If the River Guard was disbanded, the boats would be sold.",
        "It is unclear whether the River Guard was merged into the Sea Guard.",
        "Ann Lee was nearly appointed commander of the River Guard in 1993.",
        "Parliament rejected a bill under which the Sea Brigade was founded in 2004.",
        "Ann Lee is expected to be appointed commander of the River Guard.",
    ],
)
def test_nothing_is_taken_from_what_is_denied_or_planned(words: str, told: Told) -> None:
    assert told(f"== History ==\n{words}") == []


@pytest.mark.parametrize(
    "words",
    [
        "The River Guard was reportedly disbanded in 1990.",
        "According to press reports, the River Guard was disbanded in 1990.",
        "The River Guard was disbanded in 1990, according to press reports.",
        "According to some sources the River Guard was disbanded in 1990.",
        "The River Guard was allegedly disbanded in 1990.",
        "The River Guard is said to have been disbanded in 1990, reportedly.",
    ],
)
def test_what_is_reported_is_a_hypothesis(words: str, told: Told) -> None:
    assert told(f"== History ==\n{words}") in (["? River Guard of Fiji | disbanded |  | 1990"], [])
    assert told("The River Guard was disbanded in 1990.") == ["River Guard of Fiji | disbanded |  | 1990"]


@pytest.mark.parametrize(
    "words",
    [
        "It was reported that the Sea Brigade was disbanded in 1998.",
        "It is believed that the Sea Brigade was disbanded.",
    ],
)
def test_what_is_only_believed_is_a_hypothesis(words: str, read: Callable[..., Reading]) -> None:
    told = [
        claim
        for claim in read(f"== History ==\n{words}").claims
        if claim.rule in {"prose-disbanded", "prose-commanded"}
    ]
    assert [claim.status.value for claim in told] == ["hypothesis"]


def test_of_two_people_she_is_neither(told: Told) -> None:
    words = "Ann Lee was appointed commander. Bo Tan became her deputy. In 2012, she was promoted to colonel."
    rows = told(f"== History ==\n{words}")
    assert [row for row in rows if "held_rank" in row] == []


def test_hearsay_reaches_no_clause_of_its_own(told: Told) -> None:
    rows = told("== History ==\nThe River Guard was disbanded in 1990, but the Sea Guard was not disbanded in 1991.")
    assert rows == ["River Guard of Fiji | disbanded |  | 1990"]


def test_what_came_later_in_the_past_is_a_fact(told: Told) -> None:
    rows = told("== History ==\nThe 9th Coast Regiment was sent to Samoa, where they would be stationed in Suva.")
    assert rows == ["9th Coast Regiment | deployed | Samoa", "9th Coast Regiment | located_in | Suva"]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ('"The River Guard was disbanded in 1990," the minister said.', []),
        ("“The River Guard was disbanded in 1990”, said Ann Lee.", []),
        ('The minister said: "The River Guard was disbanded in 1990."', []),
        ('Ann Lee told reporters, "The Sea Guard was founded in 1990, and we were not."', []),
        (
            'The minister said: "The River Guard was disbanded in 1990. The Sea Guard was founded in 1991. It is led by'
            ' Bo Tan." In 1995 the Canal Guard was founded.',
            ["Canal Guard | founded |  | 1995"],
        ),
        (f'The minister said: "In {"great " * 50}rain the Sea Guard was founded by Captain Ann Lee in 1990."', []),
        ('The "Heron" Company was founded in 1990.', ['"Heron" Company | founded |  | 1990']),
        (
            'The Sea Guard, also known as "Water Guard", was founded in 1990, Ann Lee said.',
            ["Sea Guard | founded |  | 1990", "Sea Guard | also_known_as | Water Guard"],
        ),
    ],
)
def test_speech_is_not_the_text(words: str, rows: list[str], told: Told) -> None:
    assert sorted(told(f"== History ==\n{words}")) == sorted(rows)


def test_names_in_speech_are_not_told_either(told: Told) -> None:
    assert told('== History ==\n"The Sea Guard was founded in 1990," she said.', names=True) == []


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("During wartime, the River Guard is subordinated to the Fijian Navy.", "During wartime"),
        ("The River Guard is subordinated to the Fijian Navy in wartime.", "in wartime"),
        ("If necessary, the River Guard is subordinated to the Fijian Navy.", "If necessary"),
        ("In the event of war, the River Guard is subordinated to the Fijian Navy.", "In the event of war"),
        ("In 1990, the River Guard is subordinated to the Fijian Navy.", ""),
    ],
)
def test_a_condition_is_kept(words: str, condition: str, read: Callable[..., Reading]) -> None:
    claims = [each for each in read(f"== History ==\n{words}").claims if each.relation == "subordinate_to"]
    assert [dict(each.qualifiers).get("condition", "") for each in claims] == [condition]
    assert all(isinstance(each.object, Mention) for each in claims)


@pytest.mark.parametrize(
    ("clause", "rest", "stance"),
    [
        ("it was founded", "", Stance.SAID),
        ("it was not only founded", "", Stance.SAID),
        ("it was not founded", "", Stance.DENIED),
        ("it shall be founded", "", Stance.PLANNED),
        ("it may have been founded", "", Stance.RUMOURED),
        ("Some sources say that it was founded", "", Stance.RUMOURED),
        ("it was founded", ", according to unconfirmed reports", Stance.RUMOURED),
        ("it was founded", " and will be disbanded", Stance.SAID),
    ],
)
def test_stance_of(clause: str, rest: str, stance: Stance) -> None:
    assert stance_of(clause, rest) is stance


def test_condition_of_nothing() -> None:
    assert condition_of("In 1990, it was founded.") == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('He said "yes" at once.', []),
        ('He said "Heron Rescue Company" at once.', []),
        ('He called it "the best guard that there is" in 1990.', []),
        ('He said: "It is the best guard."', ['"It is the best guard."']),
        (
            '"It is the best guard," said he; "and it has boats," she added.',
            ['"It is the best guard,"', '"and it has boats,"'],
        ),
    ],
)
def test_speeches(text: str, said: list[str]) -> None:
    assert [text[start:end] for start, end in speeches(text)] == said
