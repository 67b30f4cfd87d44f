"""Which places and legal acts are one."""

from __future__ import annotations

import pytest

from orbat.resolve import resolve


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        (("Suva", ""), ("Suva", "Fiji"), 1),
        (("Dushanbe", ""), ("Dyushambe", ""), 1),
        (("Fiji", ""), ("the Republic of Fiji", ""), 1),
        (("Zendaville", "Fiji"), ("Zendaville", "Fiji"), 1),
        (("Zendaville", "Fiji"), ("Zendaville", "Peru"), 2),
        (("Zendaville", ""), ("Zendaville", ""), 2),
    ],
)
def test_places_across_articles(write, one, other, number: int) -> None:
    readings = []
    for source, (name, country) in enumerate((one, other)):
        article = write(f"{source}.txt")
        article.says("Zenda Guard", "based_in", article.named(name, "place", country=country))
        readings.append(article.reading())
    entities = resolve(readings).knowledge.entities
    assert len([entity for entity in entities if entity.type == "place"]) == number


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        (
            ("presidential decree of 3 May 1990", "1990-05-03"),
            ("decree of the president of 3 May 1990", "1990-05-03"),
            1,
        ),
        (("presidential decree of 3 May 1990", "1990-05-03"), ("presidential decree of 4 May 1990", "1990-05-04"), 2),
        (("law of 3 May 1990", "1990-05-03"), ("decree of 3 May 1990", "1990-05-03"), 2),
        (("decree No. 4 of 3 May 1990", "1990-05-03"), ("decree No. 5 of 3 May 1990", "1990-05-03"), 2),
        (("law on the Status of Guards", "1990"), ("law on the Issues of Guards", "1990"), 2),
        (("presidential decree", "1990"), ("presidential decree", "1991"), 2),
        (("decree of the president", ""), ("decree of the president", ""), 2),
    ],
)
def test_acts_in_an_article(write, one, other, number: int) -> None:
    article = write("a.txt")
    for name, date in (one, other):
        article.says(article.named(name, "legal_act"), "act", date=date)
    assert len(resolve([article.reading()]).knowledge.entities) == number


@pytest.mark.parametrize(("first", "second", "number"), [("Fiji", "Fiji", 1), ("Fiji", "Peru", 2), ("Fiji", "", 2)])
def test_acts_across_articles_need_the_country(write, first: str, second: str, number: int) -> None:
    readings = []
    for source, country in enumerate((first, second)):
        article = write(f"{source}.txt")
        article.says(article.named("decree of 3 May 1990", "legal_act", country=country), "act", date="1990-05-03")
        readings.append(article.reading())
    assert len(resolve(readings).knowledge.entities) == number


def test_the_key_of_an_act_has_its_date(write) -> None:
    article = write("a.txt")
    article.says(article.named("presidential decree dated 3 May 1990", "legal_act"), "act", date="1990-05-03")
    assert [entity.key for entity in resolve([article.reading()]).knowledge.entities] == [
        "presidential-decree-1990-05-03"
    ]


def test_where_an_article_plays_does_not_move_a_known_place(write) -> None:
    article = write("a.txt")
    for name, country in (("Suva", "Peru"), ("Suva", "Fiji"), ("Suva", "")):
        article.says(
            "Zenda Guard", "based_in", article.named(name, "place", country=country), date=f"19{len(country)}0"
        )
    places = [entity for entity in resolve([article.reading()]).knowledge.entities if entity.type == "place"]
    assert [(place.key, place.country) for place in places] == [("suva", "Fiji")]
