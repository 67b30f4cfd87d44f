from __future__ import annotations

import pytest

from orbat.text.posts import find_posts

CASES = [
    # qualifier | name | of
    ("the commander left", "|commander|"),
    ("the first commander of the Sea Guard", "first|commander of the Sea Guard|Sea Guard"),
    ("the 12th commander of the 3rd Brigade", "12th|commander of the 3rd Brigade|3rd Brigade"),
    ("acting deputy commander", "acting|deputy commander|"),
    ("she was head boy, then head girl of the school", ""),
    ("the newly appointed chief of the General Staff", "newly appointed|chief of the General Staff|General Staff"),
    ("then chief of staff of the Army", "then|chief of staff of the Army|Army"),
    ("until then commander", "|commander|"),
    (
        "First Deputy Minister of Internal Affairs of Fiji",
        "|First Deputy Minister of Internal Affairs of Fiji|Fiji",
    ),
    ("Minister of the Navy", "|Minister of the Navy|Navy"),
    ("President of Fiji", "|President of Fiji|Fiji"),
    ("the brigade commander and a political officer", "|brigade commander|; |political officer|"),
    ('commander of the 5th "Sea" Battalion', '|commander of the 5th "Sea" Battalion|5th "Sea" Battalion'),
    ("commander in charge of the Harbour Garrison", "|commander in charge of the Harbour Garrison|Harbour Garrison"),
    (
        "former director of the Institute for Sea and Rain",
        "former|director of the Institute for Sea and Rain|Institute for Sea and Rain",
    ),
    (
        "head of the regional police directorate of North Bay",
        "|head of the regional police directorate of North Bay|regional police directorate of North Bay",
    ),
    ("head of its training department", "|head of its training department|its training department"),
    ("commander of the brigade and the police", "|commander of the brigade|brigade"),
    ("commander of the SGF’s 3rd Unit", "|commander of the SGF’s 3rd Unit|SGF’s 3rd Unit"),
    ("chiefs of staff of the Army", "|chiefs of staff of the Army|Army"),
    ("members of the council", "|members of the council|council"),
    ("a member of the Sea Guard", ""),
    ("115 members", ""),
    ("two deputies", ""),
    (
        "head of the country's first naval academy",
        "|head of the country's first naval academy|country's first naval academy",
    ),
    ("sub-commander", ""),
    ("the Club of Army Leaders of Fiji", ""),
    ("the Union of Fijian Commanders of Fiji", ""),
    ("the Army, Leaders of Fiji", "|Leaders of Fiji|Fiji"),
    ("chief torpedo officer", ""),
    ("In 1960 Commander Ana Mar left", ""),
    ("the Commander Ana Mar", "|Commander|"),
    ("the commander Ana Mar", "|commander|"),
    ("the would-be governor", ""),
    ("the shadow commander of the Sea Guard", ""),
    ("a contender for president", ""),
    ("the ousted president", "former|president|"),
    ("the murdered Reed Bay mayor", "former|mayor|"),
    ("nothing", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_posts(text: str, expected: str) -> None:
    assert "; ".join(f"{each.qualifier}|{each.name}|{each.of}" for each in find_posts(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("the first commander", 1), ("the sixth director", 6), ("the 21st director", 21), ("the acting director", None)],
)
def test_a_qualifier_may_be_a_number(text: str, expected: int | None) -> None:
    (post,) = find_posts(text)
    assert post.ordinal == expected
