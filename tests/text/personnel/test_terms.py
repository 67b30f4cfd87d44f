from __future__ import annotations

import itertools

import pytest

from orbat.text.personnel import Kind, find_terms

POSTS = [
    ("the General Officer Commanding 9 Division", "General Officer Commanding"),
    ("the Acting Director, Army Public Relations, spoke", "Acting Director, Army Public Relations"),
    ("Deputy Commandant, Coast College", "Deputy Commandant"),
    ("the officer in charge of legal, a lawyer", "officer in charge of legal"),
    ("Chief of Training and Operations (Army), and others", "Chief of Training and Operations (Army)"),
    ("Military Secretary, Army; then", "Military Secretary, Army"),
    ("the Chief of Plans, Port Blue", "Chief of Plans"),
    ("the Director, Logistics School, came", "Director"),
    ("Chief of Army Staff (COAS), and the GOC", "Chief of Army Staff; GOC"),
    ("head of the police department of Lake Bay", "head"),
    ("head of the police and others", "head of the police"),
    ("the 5 Brigade Commander", "Commander"),
    ("Deputy High Commander of the Guard", "Deputy High Commander"),
    ("the border police chief of Lake Bay", "border police chief"),
    ("Lake Border Police Chief", "Police Chief"),
    ("the Lake Garrison Commander", "Commander"),
    ("the 7 Brigade Provost Company", ""),
    ("Chief Ana Lee, a trader", ""),
    ("the General Officers Commanding met", "General Officers Commanding"),
]
BODIES = [
    ("men of 7 Battallion and the Lake Army Welfare Limited", "7 Battallion"),
    ("Operation Against Smugglers and Operation Blue Lamp", "Operation Blue Lamp"),
    ("of 9 Division, Port Blue", "9 Division"),
    ("of the 3rd Armoured Division of the Lake Army", "3rd Armoured Division; Lake Army"),
    ("at 9 Division Garrison and 12 Division Engineers", "9 Division Garrison; 12 Division Engineers"),
    ("in Sector 2 of Operation Blue Lamp", "Sector 2; Operation Blue Lamp"),
    ("the ‘7’ Mountain Brigade", "‘7’ Mountain Brigade"),
    ("moved to Headquarters, Signals Corps", "Headquarters, Signals Corps"),
    ("HQ 9 Div was hit", "HQ 9 Div"),
    ("the Brigade of Guards", "Brigade of Guards"),
    ("the Joint Task Force (JTF)", "Joint Task Force"),
    ("the Armed Forces Staff College, Jalo", "Armed Forces Staff College"),
    ("under Operation ‘Long Reef’", "Operation ‘Long Reef"),
    ("the Lake Army Supply and Transport Corps", "Lake Army Supply and Transport Corps"),
    ("the Joint Task Force, Operation Blue Lamp", "Joint Task Force, Operation Blue Lamp"),
    ("the Department of Lake Security Services", "Department of Lake Security Services"),
    ("about 12 people in 3 villages", ""),
]
PEOPLE = [
    ("Lt.-Gen. AB Lee", "Lt.-Gen.+AB Lee"),
    ("Maj-Gen A.B. de la Mar, Brig.-Gen. J.S Vos", "Maj-Gen+A.B. de la Mar; Brig.-Gen.+J.S Vos"),
    ("Surgeon Rear Admiral TGS Otieno", "Surgeon Rear Admiral+TGS Otieno"),
    ("DSP Ana Lee, AVM Rui Sá and CP Hina Malik", "DSP+Ana Lee; AVM+Rui Sá; CP+Hina Malik"),
    ("Brigadier-Generals AK Lee and TB Mar", "Brigadier-Generals+AK Lee; TB Mar"),
    ("Colonel OC Lee", "Colonel+OC Lee"),
    ("Colonel Ana Sta. Rosa DSO and Major Lee MC", "Colonel+Ana Sta. Rosa; Major+Lee"),
    ("General Hon. Dr. Ana Mar", "General+Ana Mar"),
    ("General Dr", ""),
    ("General Tau'olo", "General+Tau'olo"),
    ("the General Ana Mar Hospital", ""),
    ("a General Purpose Machine Gun", ""),
    ("a major Lake Liberation attack", ""),
    ("Commander Joint Task Force", ""),
]


def words(text: str, *kinds: Kind) -> str:
    return "; ".join(term.words for term in find_terms(text) if term.kind in kinds)


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_posts(text: str, expected: str) -> None:
    assert words(text, Kind.POST) == expected


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(text: str, expected: str) -> None:
    assert words(text, Kind.BODY) == expected


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_ranks_and_names(text: str, expected: str) -> None:
    found = words(text, Kind.RANK, Kind.PERSON).split("; ")
    assert found == list(expected.replace("+", "; ").split("; "))


def test_a_surname_and_an_abbreviation_that_are_known() -> None:
    known = {"LTF": find_terms("the Lake Task Force")[0]}
    found = find_terms("Mar left the LTF.", frozenset({"Mar"}), known)
    assert [(each.kind, each.words, each.is_bare) for each in found] == [
        (Kind.PERSON, "Mar", True),
        (Kind.BODY, "LTF", False),
    ]


@pytest.mark.parametrize("text", [text for text, _ in (*POSTS, *BODIES, *PEOPLE)])
def test_terms_stand_where_they_say_and_do_not_overlap(text: str) -> None:
    found = find_terms(text)
    assert all(text[each.start : each.end] == each.words for each in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
