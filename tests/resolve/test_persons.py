"""Which persons are one: never by a like name alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orbat.resolve import resolve

COMMANDER = {"post": "Commander of the Zenda Guard", "organisation": "Zenda Guard"}
SCHOOL = {"post": "head", "organisation": "Zenda School"}
NOTHING = {"post": ""}


def people(write, *said: tuple[str, dict[str, str]], across: bool) -> list[str]:
    """The labels of the persons that resolving makes of some mentions."""
    articles = {}
    for number, (name, role) in enumerate(said):
        source = f"{number if across else 0}.txt"
        article = articles.setdefault(source, write(source))
        hints = {key: value for key, value in role.items() if key in {"rank", "country"}}
        organisation = article.named(role["organisation"]) if role.get("organisation") else None
        article.person(name, role.get("post", ""), organisation, **hints)
        if organisation and not role.get("post"):
            article.says(article.named(name, "person", **hints), "member_of", organisation)
    knowledge = resolve([article.reading() for article in articles.values()]).knowledge
    return [entity.label for entity in knowledge.entities if entity.type == "person"]


MAJOR = {"rank": "Major", "organisation": "Zenda Guard"}
CAPTAIN = {"rank": "Captain", "organisation": "Zenda Guard"}


@pytest.mark.parametrize(
    ("one", "other", "inside", "across"),
    [
        (("Rudolf Rassendyll", NOTHING), ("Rudolf Rassendyll", NOTHING), 1, 2),
        (("Rudolf Rassendyll", COMMANDER), ("Rudolf Rassendyll", COMMANDER), 1, 1),
        (("Rudolf Rassendyll", COMMANDER), ("Rudolf Rassendyll", SCHOOL), 1, 2),
        (("Rudolf Rassendyll", MAJOR), ("Rudolf Rassendyll", MAJOR), 1, 1),
        (("Rudolf Rassendyll", MAJOR), ("Rudolf Rassendyll", CAPTAIN), 1, 2),
        (("Rudolf Rassendyll", {"country": "Fiji"}), ("Rudolf Rassendyll", {"country": "Peru"}), 1, 2),
        (("Rassendyll", NOTHING), ("Rudolf Rassendyll", NOTHING), 1, 2),
        (("Elchin Mammadov", COMMANDER), ("Elchin Mammedov", COMMANDER), 1, 1),
        (("Elchin Mammadov", COMMANDER), ("Elchin Mammedov", SCHOOL), 2, 2),
        (("Elchin Mammadov", COMMANDER), ("Elchin Mammedov", NOTHING), 2, 2),
        (("Ilqar Mammadov", COMMANDER), ("Ilgar Sultanov", COMMANDER), 2, 2),
        (("Ilqar Mammadov", COMMANDER), ("Rauf Mammadov", COMMANDER), 2, 2),
        (("U. Varonski", COMMANDER), ("Vladimir Voronsky", COMMANDER), 1, 1),
        (("U. Varonski", NOTHING), ("Vladimir Voronsky", COMMANDER), 2, 2),
        (("V. Voronsky", NOTHING), ("Vladimir Voronsky", NOTHING), 1, 2),
        (("Rudolf Rassendyll (son)", COMMANDER), ("Rudolf Rassendyll", COMMANDER), 2, 2),
    ],
)
def test_two_persons(write, one, other, inside: int, across: int) -> None:
    assert len(people(write, one, other, across=False)) == inside
    assert len(people(write, one, other, across=True)) == across


def test_a_surname_of_two_is_undecided(write, known) -> None:
    article = write("a.txt")
    for name in ("Rudolf Rassendyll", "Robert Rassendyll", "Rassendyll"):
        article.person(name)
    knowledge = resolve([article.reading()]).knowledge
    assert len(knowledge.entities) == 3
    assert "undecided" in known(knowledge).states("Rassendyll", "Robert Rassendyll")


def test_a_surname_alone_with_one_full_name_in_two_forms(write) -> None:
    said = [("Rassendyll", NOTHING), ("Rudolf Rassendyll", NOTHING), ("Rudolf Karl Rassendyll", NOTHING)]
    assert len(people(write, *said, across=False)) == 1


@pytest.mark.parametrize(
    ("first", "second", "persons"),
    [
        ({"ordinal": "1"}, {"ordinal": "2"}, 2),
        ({"start": "1990", "end": "1995"}, {"start": "1995", "end": "1999"}, 2),
        ({"start": "1990", "end": "1995"}, {"start": "1990", "end": "1995"}, 1),
        ({"start": "1990", "end": ".."}, {}, 1),
    ],
)
def test_two_holders_one_after_the_other_are_two(write, known, first, second, persons: int) -> None:
    article = write("a.txt")
    for name, told in (("Elchin Mammadov", first), ("Elchin Mammedov", second)):
        guard = article.named("Zenda Guard")
        article.says(article.named(name, "person"), "held_post", "commander", organisation=guard, **told)
    knowledge = resolve([article.reading()]).knowledge
    assert len([entity for entity in knowledge.entities if entity.type == "person"]) == persons
    assert known(knowledge).states("Elchin Mammadov", "Elchin Mammedov") == (
        {"same"} if persons == 1 else {"different"}
    )


def test_predecessor_and_successor_are_two(write) -> None:
    article = write("a.txt")
    for name in ("Elchin Mammadov", "Elchin Mammedov"):
        article.person(name, "commander", article.named("Zenda Guard"))
    article.says(article.named("Elchin Mammadov", "person"), "succeeded_by", article.named("Elchin Mammedov", "person"))
    knowledge = resolve([article.reading()]).knowledge
    assert len([entity for entity in knowledge.entities if entity.type == "person"]) == 2


def test_a_variant_spelling_is_a_settled_conflict(write, known) -> None:
    article = write("a.txt")
    for name in ("Elchin Mammadov", "Elchin Mammedov"):
        article.person(name, f"commander {name}", article.named("Zenda Guard"), rank="Major")
    knowledge = resolve([article.reading()]).knowledge
    (conflict,) = knowledge.conflicts
    assert (conflict.kind, conflict.state, len(conflict.facts)) == ("different-spellings", "settled", 2)
    assert known(knowledge).entity("Elchin Mammedov").label == "Elchin Mammadov"
    assert {fact.status for fact in knowledge.facts} == {"accepted"}


def test_a_head_of_state_is_known_by_the_post(write) -> None:
    president = {"post": "President of Fiji"}
    assert len(people(write, ("Ana Tui", president), ("Ana Tui", president), across=True)) == 1
    assert len(people(write, ("Ana Tui", president), ("Ana Tui", {"post": "President of Peru"}), across=True)) == 2


def count_persons(*readings) -> int:
    return sum(entity.type == "person" for entity in resolve(list(readings)).knowledge.entities)


@pytest.mark.parametrize("is_kin", [False, True])
def test_a_name_with_initials_of_somebody_introduced_as_kin_is_another(write, is_kin: bool) -> None:
    article = write("a.txt")
    article.person("Rudolf Rassendyll", "commander", article.named("Zenda Guard"))
    kin = replace(article.named("R. Rassendyll", "person"), is_kin=is_kin)
    article.says(kin, "held_post", "commander", organisation=article.named("Zenda Guard"))
    assert count_persons(article.reading()) == 1 + is_kin


@pytest.mark.parametrize(("year", "expected"), [("1929", 1), ("1951", 2)])
def test_who_acted_more_than_a_working_life_apart_is_two(write, year: str, expected: int) -> None:
    article = write("a.txt")
    for name, date in (("Rudolf Rassendyll", "1890"), ("R. Rassendyll", year)):
        guard = article.named("Zenda Guard")
        article.says(article.named(name, "person"), "held_post", "commander", date=date, organisation=guard)
    assert count_persons(article.reading()) == expected


def test_the_younger_is_another(write) -> None:
    names = ("Rudolf Rassendyll", "Rudolf Rassendyll the Younger")
    assert len(people(write, *((name, COMMANDER) for name in names), across=False)) == 2
