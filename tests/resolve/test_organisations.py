"""Which organisations are one, in an article and across articles."""

from __future__ import annotations

import pytest

from orbat.claims import Mention
from orbat.resolve import resolve


def how_many(write, *mentions: tuple[str, dict[str, str]], across: bool = False) -> int:
    """How many things resolving makes of some mentions, each in a claim of its own."""
    readings = {}
    for number, (name, hints) in enumerate(mentions):
        article = readings.setdefault(f"{number if across else 0}.txt", write(f"{number if across else 0}.txt"))
        hints = dict(hints)
        article.says(article.named(name, hints.pop("type", "agency"), **hints), "has_duty", f"duty {number}")
    return len(resolve([article.reading() for article in readings.values()]).knowledge.entities)


FIJI, PERU = {"country": "Fiji"}, {"country": "Peru"}
UNIT = {"type": "unit"}


@pytest.mark.parametrize(
    ("one", "other", "inside", "across"),
    [
        # name and hints, the same again, how many things in one article, how many in two
        (("Zenda Guard", {}), ("the Zenda Guard", {}), 1, 1),
        (("Interior Ministry", FIJI), ("Ministry of Internal Affairs", FIJI), 1, 1),
        (("Ministry of Internal Affairs", FIJI), ("Ministry of Internal Affairs", PERU), 2, 2),
        (("Ministry of Internal Affairs", FIJI), ("Ministry of Internal Affairs", {}), 1, 2),
        (("Ministry of Internal Affairs", {}), ("Interior Ministry", {}), 1, 2),
        (("Fijian National Guard", {}), ("National Guard of the Republic of Fiji", {}), 1, 1),
        (("Fijian National Guard", {}), ("Peruvian National Guard", {}), 2, 2),
        (("Presidential National Guard", FIJI), ("National Guard", FIJI), 2, 2),
        (("Military Unit No. 4711", UNIT | FIJI), ("Military Unit 4711 (ZEN)", UNIT | FIJI), 1, 1),
        (("Military Unit 4711", UNIT), ("Military Unit 4712", UNIT), 2, 2),
        (("1st Battalion", UNIT | FIJI), ("1st Battalion", UNIT | FIJI), 1, 2),
        (
            ("1st Battalion", UNIT | {"parent": "Red Regiment"}),
            ("1st Battalion", UNIT | {"parent": "Blue Regiment"}),
            2,
            2,
        ),
        (("Zenda School", {"type": "institution"}), ("Zenda School", {"type": "agency"}), 1, 1),
        (("Guard Directorate", FIJI), ("Directorate of the Guard", FIJI), 1, 2),
        (("3rd Rifle Brigade", UNIT | FIJI), ("3rd Separate Rifle Brigade", UNIT | FIJI), 1, 2),
        (("3rd Rifle Brigade", UNIT | FIJI), ("4th Separate Rifle Brigade", UNIT | FIJI), 2, 2),
    ],
)
def test_two_names(write, one, other, inside: int, across: int) -> None:
    assert how_many(write, one, other) == inside
    assert how_many(write, one, other, across=True) == across


def test_a_bare_name_beside_two_countries_stays_undecided(write, known) -> None:
    article = write("a.txt")
    for country in ("Fiji", "Peru", ""):
        article.says(article.named("Border Troops", country=country), "has_duty", f"guard {country}")
    knowledge = resolve([article.reading()]).knowledge
    assert len(knowledge.entities) == 3
    assert known(knowledge).states("Border Troops") == {"different", "undecided"}


def test_an_abbreviation_is_what_it_abbreviates(write, known) -> None:
    article = write("a.txt")
    article.says(article.named("Harbour Ministry (HMN)", country="Fiji", short=("HMN",)), "has_duty", "dredge")
    article.says("HMN", "has_duty", "pilot")
    knowledge = resolve([article.reading()]).knowledge
    entity = known(knowledge).entity("HMN")
    assert (entity.label, len(knowledge.entities)) == ("Harbour Ministry", 1)


def test_other_names_are_those_of_the_thing(write, known) -> None:
    article = write("a.txt")
    article.says("Zenda Guard", "former_name", "Castle Watch")
    article.says("Castle Watch", "has_duty", "watch")
    article.says("Zenda Guard", "native_name", "Zendaer Wache")
    entity = known(resolve([article.reading()]).knowledge).entity("Castle Watch")
    assert (entity.label, [alias.text for alias in entity.aliases]) == (
        "Zenda Guard",
        ["Castle Watch", "Zendaer Wache"],
    )


def test_a_short_name_of_two_things_is_undecided(write, known) -> None:
    article = write("a.txt")
    for name in ("Zenda Lower School", "Zenda Upper School"):
        article.says(article.named(name, "institution", short=("Military School",)), "has_duty", f"teach in {name}")
    article.says(article.named("Military School", "institution"), "has_duty", "drill")
    knowledge = resolve([article.reading()]).knowledge
    assert len(knowledge.entities) == 3
    assert "undecided" in known(knowledge).states("Military School", "Zenda Lower School")


def test_a_parent_left_out(write) -> None:
    article = write("a.txt")
    article.says("Zenda Guard", "has_duty", "guard")
    article.says(article.named("Main Department of the Zenda Guard", "unit"), "has_duty", "plan")
    article.says(article.named("Main Department", "unit"), "has_duty", "pay")
    assert len(resolve([article.reading()]).knowledge.entities) == 2


@pytest.mark.parametrize("relation", ["part_of", "cooperates_with", "succeeded_by", "subordinate_to"])
def test_subject_and_object_are_never_one(write, known, relation: str) -> None:
    article = write("a.txt")
    article.says(
        article.named("Interior Ministry", country="Fiji"), relation, article.named("Home Ministry", country="Fiji")
    )
    knowledge = resolve([article.reading()]).knowledge
    assert len(knowledge.entities) == 2
    assert known(knowledge).states("Interior Ministry", "Home Ministry") == {"different"}


def test_a_unit_that_goes_on_under_a_new_name_is_one(write, known) -> None:
    article = write("a.txt")
    article.says(article.named("Castle Watch", "unit"), "renamed", article.named("Zenda Guard", "unit"), date="1950")
    knowledge = resolve([article.reading()]).knowledge
    (fact,) = known(knowledge).facts("renamed")
    assert len(knowledge.entities) == 1
    assert not isinstance(fact.object, Mention)
    assert fact.object.text == "Zenda Guard"


def test_sub_units_across_articles_follow_their_parent(write) -> None:
    articles = [write("a.txt"), write("b.txt"), write("c.txt")]
    for article, parent in zip(articles, ("Zenda Regiment", "Zenda Regiment", "Hentzau Regiment"), strict=True):
        battalion = article.named("2nd Battalion", "unit", parent=parent)
        article.says(battalion, "part_of", article.named(parent, "unit"))
    keys = [entity.key for entity in resolve([article.reading() for article in articles]).knowledge.entities]
    assert keys == [
        "2nd-battalion-of-the-hentzau-regiment",
        "2nd-battalion-of-the-zenda-regiment",
        "hentzau-regiment",
        "zenda-regiment",
    ]


def test_a_body_takes_the_country_of_the_body_above_it(write, known) -> None:
    for source in ("a.txt", "b.txt"):
        article = write(source)
        article.says(article.named("Hospital of the Internal Troops", "facility"), "part_of",
                     article.named("Internal Troops", country="Fiji"))  # fmt: skip
        knowledge = resolve([article.reading()]).knowledge
        assert known(knowledge).entity("Hospital of the Internal Troops").country == "Fiji"


def test_an_abbreviation_that_two_countries_use_needs_its_country(write) -> None:
    readings = []
    for source, country in (("a.txt", "Fiji"), ("b.txt", "Peru"), ("c.txt", "")):
        article = write(source)
        if country:
            article.says(article.named("Interior Ministry", country=country, short=("HMN",)), "has_duty", "dredge")
        article.says("HMN", "has_duty", "pilot")
        readings.append(article.reading())
    assert len(resolve(readings).knowledge.entities) == 3
    assert len(resolve(readings[:1] + readings[2:]).knowledge.entities) == 2


def test_the_type_is_that_of_most_mentions(write, known) -> None:
    article = write("a.txt")
    for number, type_ in enumerate(["agency", "unit", "unit"]):
        article.says(article.named("Zenda Guard", type_), "has_duty", f"duty {number}")
    assert known(resolve([article.reading()]).knowledge).entity("Zenda Guard").type == "unit"


def test_a_name_in_honour_may_be_left_out(write) -> None:
    said = [("Zenda School", {}), ("Zenda School “Rudolf V”", {})]
    assert how_many(write, *said) == 1
    assert how_many(write, *said, ("Zenda School “Flavia”", {})) == 3


def test_two_short_names_that_fit_one_fuller_name_are_undecided(write, known) -> None:
    article = write("a.txt")
    for name, parent in (("1st Battalion", "Red Zenda"), ("1st Battalion", "Blue Zenda"), ("1st Rifle Battalion", "")):
        article.says(article.named(name, "unit", parent=parent), "has_duty", f"guard {parent}")
    knowledge = resolve([article.reading()]).knowledge
    assert len(knowledge.entities) == 3
    assert "undecided" in known(knowledge).states("1st Battalion", "1st Rifle Battalion")


def test_names_before_and_after_a_renaming_are_names_of_the_unit(write) -> None:
    article = write("a.txt")
    article.says(article.named("Zenda Guard", "unit"), "renamed", "Royal Watch", **{"from": "Castle Watch"})
    for name in ("Castle Watch", "Royal Watch"):
        article.says(article.named(name, "unit"), "has_duty", name)
    assert len(resolve([article.reading()]).knowledge.entities) == 1


def test_a_country_is_no_short_name_of_its_ministry(write, known) -> None:
    article = write("a.txt")
    article.says(article.named("Zenda Ministry", country="Fiji", short=("Fiji", "ZM")), "has_duty", "count")
    entity = known(resolve([article.reading()]).knowledge).entity("Zenda Ministry")
    assert [alias.text for alias in entity.aliases] == ["ZM"]


def test_a_body_below_bodies_of_two_countries_has_neither(write, known) -> None:
    article = write("a.txt")
    hospital = article.named("Hospital of the Internal Troops", "facility")
    for country in ("Fiji", "Peru"):
        article.says(hospital, "part_of", article.named("Internal Troops", country=country))
    entity = known(resolve([article.reading()]).knowledge).entity("Hospital of the Internal Troops")
    assert (entity.country, entity.key) == ("", "hospital-of-the-internal-troops")
