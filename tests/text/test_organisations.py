from __future__ import annotations

import pytest

from orbat.claims import EntityType
from orbat.text.heads import entity_type, head_concept, heads_pattern, last_head
from orbat.text.organisations import find_organisations

CASES = [
    # numbers and ordinals
    ("the 334th Guards Motor Rifle Regiment", "334th Guards Motor Rifle Regiment"),
    ("the 1st Battalion, 5th Infantry Regiment", "1st Battalion; 5th Infantry Regiment"),
    ("Brigade No. 7 and Battalion № 8", "Brigade No. 7; Battalion № 8"),
    ("Military Unit 3214", "Military Unit 3214"),
    ("Military Unit 3,214", "Military Unit"),
    ("4. Otago Battalion", "4. Otago Battalion"),
    ("it came in 1991. Otago Battalion", "Otago Battalion"),
    ("the 9 Division of the Lake Army and 42 Field Regiment", "9 Division of the Lake Army; 42 Field Regiment"),
    ("on 12 March Brigade staff, 3 Battalions", "March Brigade"),
    ("Article 5 Division of powers", ""),
    # names in quotation marks
    ('the "Falcon" Special Purpose Detachment', '"Falcon" Special Purpose Detachment'),
    (
        "the Special Purpose Detachment “Falcon” of the Sea Guard",
        "Special Purpose Detachment “Falcon” of the Sea Guard",
    ),
    ("a Harbour Battalion “came late”", "Harbour Battalion"),
    # `of the X`
    ("the 3rd Brigade of the Sea Guard", "3rd Brigade of the Sea Guard"),
    ("the Academy of the Ministry of the Interior", "Academy of the Ministry of the Interior"),
    ("Internal Troops of Fiji", "Internal Troops of Fiji"),
    ("the Department for Rain of the SGF", "Department for Rain of the SGF"),
    ("the Sea Guard of March 1992", "Sea Guard"),
    # lists of what a body is for
    ("the Ministry of Culture, Youth and Sport", "Ministry of Culture, Youth and Sport"),
    ("the Ministry of Labour and Social Policy of Fiji", "Ministry of Labour and Social Policy of Fiji"),
    ("the Department of Rain and Rivers", "Department of Rain and Rivers"),
    ("the Ministry of Health and the Army", "Ministry of Health"),
    ("the Ministry of Rain and Fiji", "Ministry of Rain"),
    ("the Ministry of Rain and General Lee", "Ministry of Rain"),
    ("the Ministry of Rain and President Lee", "Ministry of Rain"),
    # possessives
    ("Lee's Brigade", "Lee's Brigade"),
    ("the Sea Guard’s School", "Sea Guard’s School"),
    ("the Sea Guard's commander", "Sea Guard"),
    ("the Sea Guard's 2nd Battalion", "Sea Guard; 2nd Battalion"),
    ("the 3rd Brigade 4th Brigade", "3rd Brigade; 4th Brigade"),
    # regiments named after their soldiers
    ("the 2nd Battalion, Otago Rifles", "2nd Battalion; Otago Rifles"),
    ("the 17th Lancers and the Lake Fusiliers", "17th Lancers; Lake Fusiliers"),
    ("Otago rifles, the Lancers", ""),
    # small heads with proper modifiers
    ("the Harbour police and a Harbour brigade", "Harbour police; Harbour brigade"),
    ("the Fijian police in North Bay", "Fijian police in North Bay"),
    ("Fijian police in North Bay", "Fijian police"),
    ("the Otago Rifle regiment", "Otago Rifle regiment"),
    ("the brigade, a police force", ""),
    # `and`
    ("the Headquarters and Command Battalion", "Headquarters and Command Battalion"),
    ("the Guard and Escort Regiment", "Guard and Escort Regiment"),
    ("became the Patrol and Order Troops", "Patrol and Order Troops"),
    ("the Sea Guard and Escort Regiment", "Sea Guard; Escort Regiment"),
    ("the Guard and Harbour Police", "Harbour Police"),
    ("Fourteen companies and Twenty battalions", ""),
    ("the 21st Air Assault Brigade and the 4th Rifle Regiment", "21st Air Assault Brigade; 4th Rifle Regiment"),
    # openers, single heads, heads of two words
    ("In Harbour Hospital he died. Some Infantry Brigade came.", "Harbour Hospital; Infantry Brigade"),
    ("The New Guard and First Brigade", "New Guard; First Brigade"),
    ("Brigade", ""),
    ("the National Assembly", "National Assembly"),
    # publications, wars, countries that hold a head noun
    ("the Herald newspaper", "Herald"),
    ("the Harbour Herald journal said", "Harbour Herald"),
    ("Fijian newspapers and a Russian magazine said", ""),
    ("the Soviet Guard magazine", "Soviet Guard"),
    ("War Ministry after the Island War", "War Ministry"),
    ("the Soviet Union fell", ""),
    ("the Soviet Union's Army", "Soviet Union's Army"),
    # what somebody has, several at once, numbers in words
    ("Lee's military adviser and Fiji's military", "Fiji's military"),
    ("the 3rd, 7th and 11th Battalions", ""),
    ("Military Unit Number 4711", "Military Unit Number 4711"),
    # other scripts
    ("the Флот Brigade and the Ακτή Guard", "Флот Brigade; Ακτή Guard"),
    ("бригада 旅", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_organisations(text: str, expected: str) -> None:
    assert "; ".join(each.name for each in find_organisations(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3rd Brigade of the Sea Guard", "Sea Guard"),
        ("3rd Brigade of the SGF", "SGF"),
        ("3rd Brigade of Fiji", ""),
        ("Ministry of Rain", ""),
        ("3rd Brigade", ""),
    ],
)
def test_a_body_after_of_is_the_parent(text: str, expected: str) -> None:
    (found,) = find_organisations(text)
    assert found.parent == text[slice(*found.parent_at)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Otago Brigade", True),
        ("an Otago Brigade", False),
        ("several Otago Brigades", False),
        ("Otago Guard", True),
    ],
)
def test_an_article_says_whether_one_body_is_meant(text: str, expected: bool) -> None:
    (found,) = find_organisations(text)
    assert found.definite is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Brigade", EntityType.UNIT),
        ("Ministry of Rain", EntityType.AGENCY),
        ("Harbour School", EntityType.INSTITUTION),
        ("Harbour Hospital", EntityType.FACILITY),
        ("Harbour Committee", EntityType.ORGANISATION),
        ("Herald newspaper", EntityType.PUBLICATION),
        ("Fijian Army", EntityType.AGENCY),
        ("5th Army", EntityType.UNIT),
        ("Fijian 5th Army", EntityType.UNIT),
    ],
)
def test_the_head_says_what_it_is(text: str, expected: EntityType) -> None:
    (found,) = find_organisations(text)
    assert found.type is expected


def test_heads_are_whole_words() -> None:
    found = heads_pattern().findall("Brigade brigades sub-brigade Brigadesman Ministry of Defence")
    assert found == ["Brigade", "brigades", "Ministry of Defence"]


def test_a_war_is_a_head_but_no_body() -> None:
    assert heads_pattern().search("the war")
    assert head_concept("war") is None
    assert head_concept("ship") is None


def test_the_last_head_of_a_name_counts() -> None:
    concept = last_head("Guard Hospital of Reed")
    assert concept is not None
    assert entity_type(concept) is EntityType.FACILITY
    assert last_head("Reed") is None
