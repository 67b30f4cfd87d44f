from __future__ import annotations

import pytest

from orbat.text.personnel import Kind, Service, Term, find_terms, services_of

# text, then "name: rank | post @ body (former)" for each person
CHAINS = [
    ("The GOC, 9 Division, Colonel Ana Mar, spoke.", "Ana Mar: Colonel | GOC @ 9 Division"),
    ("GOC 9 Division of the Lake Army, Port Blue, Colonel Ana Mar said", "Ana Mar: Colonel | GOC @ 9 Division"),
    ("Colonel Ana Mar, Commandant, Reef War College, Jalo.", "Ana Mar: Colonel | Commandant @ Reef War College"),
    (
        "Colonel Ana Mar, formerly Commander, 5 Brigade, is now Chief of Logistics at the Army Headquarters.",
        "Ana Mar: Colonel | -Commander @ 5 Brigade | Chief of Logistics @ Army Headquarters",
    ),
    (
        "Colonel Ana Mar was moved from 2 Division to 9 Division and appointed Commander.",
        "Ana Mar: Colonel | - @ 2 Division |  @ 9 Division | Commander",
    ),
    (
        "The former Commander, 5 Brigade, Colonel Ana Mar is now the GOC 9 Division.",
        "Ana Mar: Colonel | -Commander @ 5 Brigade | GOC @ 9 Division",
    ),
    (
        "Others are Colonel Ana Mar, Commander, 5 Brigade, Colonel Rui Sá, Commander, 6 Brigade.",
        "Ana Mar: Colonel | Commander @ 5 Brigade; Rui Sá: Colonel | Commander @ 6 Brigade",
    ),
    (
        "The Commander, 5 Brigade, Colonel Ana Mar, GOC 9 Division, General Rui Sá, met.",
        "Ana Mar: Colonel | Commander @ 5 Brigade; Rui Sá: General | GOC @ 9 Division",
    ),
    (
        "Colonel Ana Mar is the new Commander, 5 Brigade while Colonel Rui Sá takes over at the 6 Brigade.",
        "Ana Mar: Colonel | Commander @ 5 Brigade; Rui Sá: Colonel |  @ 6 Brigade",
    ),
    (
        "Colonel Ana Mar is the new Provost Marshal, succeeding Colonel Rui Sá.",
        "Ana Mar: Colonel | Provost Marshal; Rui Sá: Colonel | -Provost Marshal",
    ),
    (
        "Colonel Ana Mar, Chief of Plans, and Colonel Rui Sá, Chief of Logistics, all at the Naval Headquarters.",
        "Ana Mar: Colonel | Chief of Plans |  @ Naval Headquarters; "
        "Rui Sá: Colonel | Chief of Logistics |  @ Naval Headquarters",
    ),
    ("The spokesman of the Lake Army, Ana Mar, a major, spoke.", "Ana Mar: major | spokesman @ Lake Army"),
    ("The 5 Brigade’s Chief of Staff, Major Ana Mar", "Ana Mar: Major | Chief of Staff @ 5 Brigade"),
    ("The new Commander of the Lake Task Force is Colonel Ana Mar.", "Ana Mar: Colonel | Commander @ Lake Task Force"),
    ("The Director of the Centre, Colonel Ana Mar, spoke.", "Ana Mar: Colonel | Director"),
    ("Brigadier-Generals AK Lee and TB Mar", "AK Lee: Brigadier-Generals; TB Mar: Brigadier-Generals"),
    ("The Inspector General, DIG Anwar Khan, left.", "Anwar Khan: DIG | Inspector General"),
    ("Captain Bo Lee of the 12 Border Unit was hurt.", "Bo Lee: Captain |  @ 12 Border Unit"),
    ("Subedar Major Bo Singh, 14 Rifles, came.", "Bo Singh: Subedar Major |  @ 14 Rifles"),
    ("Defence Minister Ana Sousa met General Rui Sá.", "Ana Sousa: Defence Minister; Rui Sá: General"),
    ("Major-Generals AK Lee and TB Mar were named commanders.", "AK Lee: Major-Generals; TB Mar: Major-Generals"),
    # what is somebody else's
    ("Colonel Ana Mar inspected the 5 Brigade.", "Ana Mar: Colonel"),
    ("Present were Colonel Ana Mar, 5 Brigade medical officers and others.", "Ana Mar: Colonel"),
    (
        "General Rui Sá, who took over from Colonel Ana Mar, GOC 9 Division, was once Commander, 5 Brigade.",
        "Rui Sá: General; Ana Mar: Colonel | GOC @ 9 Division",
    ),
    ("The secretary to the Commander, Major Bo Lee, spoke.", "Bo Lee: Major | secretary"),
    ("The representative of the GOC 9 Division, Colonel Ana Mar", "Ana Mar: Colonel"),
    ("The Commander, 5 Brigade, Colonel Ana Mar, the COAS said.", "Ana Mar: Colonel | Commander @ 5 Brigade"),
    (
        "Colonel Ana Mar and Major Bo Lee were named Commander, 5 Brigade and Commandant, Reef College, respectively",
        "Ana Mar: Colonel | -Commander @ 5 Brigade; Bo Lee: Major | -Commandant @ Reef College",
    ),
    (
        "Ana Mar, Bo Lee and Rui Sá are now the Director of Plans, Chief of Logistics and GOC 3 Division respectively",
        "Ana Mar: Director of Plans; Bo Lee: Chief of Logistics; Rui Sá: GOC @ 3 Division",
    ),
    (
        "Colonel Ana Mar, formerly Commander, 5 Brigade, is posted to Blue Reed as Director, Plans",
        "Ana Mar: Colonel | -Commander @ 5 Brigade | Director, Plans",
    ),
    ("Visiting Operation Blue Reed the COAS, General Rui Sá, spoke", "Rui Sá: General | COAS"),
    ("He was promoted Air Vice Marshal in May", ""),
    ("The Reed Movement leader, Bo Tan, met Colonel Ana Mar", "Bo Tan: leader @ Reed Movement; Ana Mar: Colonel"),
    ("Reed Hill leader Bo Tan met Colonel Ana Mar", "Reed Hill: ; Bo Tan: leader; Ana Mar: Colonel"),
    ("They met Rui Sá, the Lake Council director’s adviser, and Colonel Ana Mar", "Rui Sá: ; Ana Mar: Colonel"),
    ("Rui Sá, who was on the President’s team, met Colonel Ana Mar", "Rui Sá: ; Ana Mar: Colonel"),
    ("REED ATTACK—Governor Bo Tan met Colonel Ana Mar", "Bo Tan: Governor; Ana Mar: Colonel"),
    ("Prince Rui Sá met Sheikh Bo Tan and Colonel Ana Mar", "Prince Rui Sá: ; Bo Tan: ; Ana Mar: Colonel"),
    ("The Commanders of 5 and 6 Brigades, Colonel Ana Mar said", "Ana Mar: Colonel |  @ 6 Brigades"),
    (
        "Colonel Ana Mar takes over from the GOC 9 Division, General Rui Sá.",
        "Ana Mar: Colonel; Rui Sá: General | GOC @ 9 Division",
    ),
    # a ship is nobody
    ("executive officer of the FNS Reef and head of the school", ""),
    ("the captain of the ABS Blue Reef is head of the school", ""),
    ("TGS Otieno, the commander, spoke.", "TGS Otieno: commander"),
    # `and the` after a name goes on with somebody else
    ("She met Ana Mar, and the governor, Sheikh Rui al-Sá.", "Ana Mar: ; Rui al-Sá: governor"),
    ("She met Ana Mar, and the governor, Prince Rui al-Sá.", "Ana Mar: ; Prince Rui al-Sá: governor"),
    ("She met Ana Mar and the governor.", "Ana Mar: "),
    ("She met Ana Mar, and her deputy, who left.", "Ana Mar: "),
    ("The speakers were Ana Mar and Rui Sá.", "Ana Mar: ; Rui Sá: "),
    # what the words before a post take back
    ("Shadow Minister Ana Mar came.", "Ana Mar: "),
    ("The shadow finance minister, Ana Mar, came.", "Ana Mar: "),
    ("Self-styled president Ana Mar came.", "Ana Mar: "),
    ("Nominee for governor Ana Mar came.", "Ana Mar: "),
    ("Deposed president Ana Mar came.", "Ana Mar: -president"),
    ("The slain Reed Bay governor, Ana Mar, was mourned.", "Reed Bay: ; Ana Mar: -governor"),
    ("The Shadow Brigade commander, Ana Mar, came.", "Ana Mar: commander @ Shadow Brigade"),
]


def told(services: tuple[Service, ...]) -> str:
    people: dict[Term, list[str]] = {}
    for each in services:
        said = people.setdefault(each.person, [])
        assert each.rank or each.post or each.body or len(said) == 0
        if each.rank:
            said.insert(0, each.rank.words)
        elif each.post or each.body:
            post = each.post.words if each.post else ""
            body = f" @ {each.body.words}" if each.body else ""
            said.append(f"{'-' if each.is_former else ''}{post}{body}")
    return "; ".join(f"{person.words}: {' | '.join(said)}" for person, said in people.items())


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_who_has_which_rank_post_and_body(text: str, expected: str) -> None:
    assert told(services_of(text, find_terms(text))) == expected


def test_a_pronoun_at_the_beginning_is_the_subject() -> None:
    subject = Term(Kind.PERSON, 3, 10, "Ana Mar")
    text = "In May 2009, she was appointed Commandant, Reef War College."
    found = services_of(text, find_terms(text), subject)
    assert [(each.person, each.post and each.post.words) for each in found] == [
        (subject, None),
        (subject, "Commandant"),
    ]
    assert services_of(text, find_terms(text)) == ()
