from __future__ import annotations

from dataclasses import replace

import pytest

from orbat.annotate.conventions import annotate
from orbat.annotate.profile import Profile, read_profile
from orbat.text.personnel import read

OFFICERS = read_profile("serving-officers")
TEXT = """Lake Army names commander

The GOC, 9 Division of the Lake Army, Colonel Ana Mar, spoke on Monday.

Colonel Mar was formerly Commandant, Army War College.

She was once the Commander, 5 Brigade. The Governor, Rui Otieno, was there, and so was Sergeant Piet Vos.
"""


def relations(text: str, profile: Profile) -> list[str]:
    standoff = annotate(text, read(text), profile)
    return [f"{each.type} {words(text, each.person)}: {words(text, each.value)}" for each in standoff.relations]


def words(text: str, entity: object) -> str:
    return text[entity.start : entity.end]  # type: ignore[attr-defined]


def test_who_serves_where() -> None:
    assert relations(TEXT, OFFICERS) == [
        "has_title Ana Mar: GOC",
        "is_posted Ana Mar: 9 Division",
        "has_rank Ana Mar: Colonel",
        "has_role Ana Mar: Commander",
        "is_posted Ana Mar: 5 Brigade",
        "has_rank Mar: Colonel",
        "has_role Mar: Commandant",
        "is_posted Mar: Army War College",
    ]


@pytest.mark.parametrize(
    ("change", "lost"),
    [
        ({"no_ranks": ("colonel",)}, "has_rank Ana Mar: Colonel"),
        ({"bodies": ("brigade",), "alone_in_line": ("army",)}, "is_posted Mar: Army War College"),
        ({"repeat": "none"}, "has_rank Mar: Colonel"),
    ],
)
def test_what_a_profile_leaves_out(change: dict[str, object], lost: str) -> None:
    assert lost in relations(TEXT, OFFICERS)
    assert lost not in relations(TEXT, replace(OFFICERS, **change))  # type: ignore[arg-type]


def test_the_general_profile_marks_what_nobody_holds() -> None:
    text = "The GOC met villagers."
    marked = {each.type for each in annotate(text, read(text), read_profile("general")).entities}
    assert marked == {"Title"}
    assert annotate(text, read(text), OFFICERS).entities == ()


def test_headline_and_teaser_are_left_out() -> None:
    text = "General Ana Mar leads\n\nGeneral Ana Mar inspects troops today\n\nGeneral Ana Mar inspects troops today.\n"
    found = annotate(text, read(text), OFFICERS).entities
    assert {each.start > text.rindex("General") - 1 for each in found} == {True}
    assert len(annotate(text, read(text), replace(OFFICERS, skip_headline=False, skip_teaser=False)).entities) > 2


def test_a_pronoun_after_a_line_that_is_left_out_means_the_first_mention_that_is_marked() -> None:
    again = "Colonel Ana Mar took the Lake Army over.\n\n"
    text = f"Army news\n\n{again}{again}She was formerly Commander, 5 Brigade.\n"
    (found,) = (each for each in annotate(text, read(text), OFFICERS).relations if each.type == "has_role")
    assert found.person.start == text.rindex("Ana Mar")


def test_a_surname_of_two_people_is_nobody() -> None:
    text = "Colonel Ana Mar met Major Rui Mar. Mar was formerly Commander, 5 Brigade."
    assert [each for each in relations(text, OFFICERS) if "5 Brigade" in each] == []


@pytest.mark.parametrize(
    ("post", "kind"),
    [
        ("Commander", "Role"),
        ("General Officer Commanding", "Title"),
        ("spokesman", "Role"),
        ("Chief of Plans", "Title"),
    ],
)
def test_title_or_role(post: str, kind: str) -> None:
    text = f"The {post} of 9 Division, Colonel Ana Mar, spoke."
    assert kind in {each.type for each in annotate(text, read(text), OFFICERS).entities}


def test_headings_between_paragraphs_are_left_out() -> None:
    text = "Army speaks\nThe GOC 9 Division, Colonel Ana Mar, spoke.\n3 Battalion\nHe thanked 5 Brigade.\n"
    found, whole = (
        [text[each.start : each.end] for each in annotate(text, read(text), profile).entities]
        for profile in (OFFICERS, replace(OFFICERS, skip_headline=False))
    )
    assert "5 Brigade" in found
    assert "3 Battalion" not in found
    assert "3 Battalion" in whole
