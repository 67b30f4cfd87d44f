from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from orbat.data import folder
from orbat.errors import OrbatError
from orbat.vocabulary import Concept, Vocabulary, vocabulary

FOUND = (
    ("ranks", "Lt.-Gen.", "lieutenant-general"),
    ("ranks", "Lt Gen", "lieutenant-general"),
    ("ranks", "LTG", "lieutenant-general"),
    ("ranks", "Lieut.-Gen.", "lieutenant-general"),
    ("ranks", "Lieutenant-General", "lieutenant-general"),
    ("ranks", "Lieutenant General of Police", "lieutenant-general"),
    ("ranks", "Police Lieutenant General", "lieutenant-general"),
    ("ranks", "Major General of the Internal Service", "major-general"),
    ("ranks", "Colonel of Justice", "colonel"),
    ("ranks", "Maj-Gen", "major-general"),
    ("ranks", "Brig.", "brigadier"),
    ("ranks", "AVM", "air-vice-marshal"),
    ("ranks", "DSP", "deputy-superintendent"),
    ("ranks", "CP", "rank-commissioner"),
    ("ranks", "Snr Lt", "senior-lieutenant"),
    ("ranks", "Colonel General", "colonel-general"),
    ("ranks", "Army General", "general-of-the-army"),
    ("ranks", "colonels", "colonel"),
    ("ranks", "Chief Constable", "chief-constable"),
    ("posts", "Commander-in-Chief", "commander-in-chief"),
    ("posts", "C-in-C", "commander-in-chief"),
    ("posts", "G.O.C.", "general-officer-commanding"),
    ("posts", "chief of headquarters", "chief-of-headquarters"),
    ("posts", "deputy directors", "deputy-director"),
    ("posts", "chiefs of staff", "chief-of-staff"),
    ("posts", "People’s Commissar", "peoples-commissar"),
    ("posts", "attachés", "attache"),
    ("echelons", "brigades", "brigade"),
    ("echelons", "Companies", "company"),
    ("echelons", "HQ", "echelon-headquarters"),
    ("unit-kinds", "Special-Purpose", "special-purpose"),
    ("unit-kinds", "motorized rifle", "motor-rifle"),
    ("organisation-kinds", "Interior Ministry", "ministry-of-internal-affairs"),
    ("organisation-kinds", "Ministry of the Interior", "ministry-of-internal-affairs"),
    ("organisation-kinds", "Ministry of Internal Affairs", "ministry-of-internal-affairs"),
    ("organisation-kinds", "Defense Ministry", "ministry-of-defence"),
    ("organisation-kinds", "Ministry of Defence", "ministry-of-defence"),
    ("organisation-kinds", "coastguard", "coast-guard"),
    ("countries", "USSR", "soviet-union"),
    ("countries", "U.S.S.R.", "soviet-union"),
    ("countries", "Republic of Fiji", "fiji"),
    ("countries", "Fijian", "fiji"),
    ("countries", "Kyrgyz Republic", "kyrgyzstan"),
    ("act-kinds", "Decrees", "decree"),
    ("measures", "killed in the line of duty", "killed-in-line-of-duty"),
    ("event-kinds", "establishment", "foundation"),
    ("languages", "Tajik", "language-tg"),
    ("statuses", "accepted", "accepted"),
)

HEADED = (
    ("organisation-kinds", "Ministry of Internal Affairs of Ruritania", "ministry-of-internal-affairs"),
    ("organisation-kinds", "Ministry of Sport of Ruritania", "ministry"),
    ("organisation-kinds", "Central Military Hospital of the Border Guard", "hospital"),
    ("organisation-kinds", "Police Academy of Ruritania", "academy"),
    ("organisation-kinds", "Ruritanian Armed Forces", "armed-forces"),
    ("organisation-kinds", "Streltzau War", "war"),
    ("echelons", "4th Separate Mountain Brigade", "brigade"),
    ("echelons", "Brigade 66", "brigade"),
    ("act-kinds", "Law on the Status of Sea Guards", "law"),
    ("organisation-kinds", "Streltzau", None),
)

MATCHED = (
    ("ranks", "when Lt.-Gen. Ann Lee", "Lt.-Gen."),
    ("ranks", "when Lieutenant General of Police Ann Lee", "Lieutenant General of Police"),
    ("ranks", "when Police Colonel Ann Lee", "Police Colonel"),
    ("ranks", "he was made a colonel.", "colonel"),
    ("ranks", "the colonelcy", None),
    ("ranks", "Commander of the Border Guard Ann Lee", "Commander"),
    ("ranks", "Colonel of the Border Guard Ann Lee", "Colonel of the Border Guard"),
    ("ranks", "gen of the art", None),
    ("posts", "the Chief of Staff said", "Chief of Staff"),
    ("posts", "Chiefs of Staff", "Chiefs of Staff"),
    ("echelons", "two brigades", "brigades"),
    ("echelons", "a sub-unit of it", "sub-unit"),
    ("countries", "in the U.S.S.R. then", "U.S.S.R."),
    ("countries", "ambush us there", None),
)

NOUNS = ("ranks", "posts", "echelons", "unit-kinds", "organisation-kinds", "countries", "act-kinds", "measures")


@pytest.mark.parametrize(("scheme", "words", "key"), FOUND)
def test_find(scheme: str, words: str, key: str) -> None:
    found = vocabulary().find(scheme, words)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(("scheme", "words", "key"), HEADED)
def test_head(scheme: str, words: str, key: str | None) -> None:
    found = vocabulary().head(scheme, words)
    assert (found.key if found else None) == key


@pytest.mark.parametrize(("scheme", "text", "words"), MATCHED)
def test_pattern(scheme: str, text: str, words: str | None) -> None:
    found = re.search(vocabulary().pattern(scheme), text)
    assert (found[0] if found else None) == words


@pytest.mark.parametrize("scheme", NOUNS)
def test_every_name_is_matched_whole_and_found(scheme: str) -> None:
    pattern = re.compile(vocabulary().pattern(scheme))
    for concept in vocabulary().scheme(scheme):
        for name in concept.names:
            assert pattern.fullmatch(name), name
            found = vocabulary().find(scheme, name)
            assert found is not None
            assert found.key == concept.key, name


def test_adjectives_have_their_own_pattern() -> None:
    pattern = vocabulary().pattern("countries", "adjective")
    assert re.findall(pattern, "the Fijian and Bissau-Guinean navies of Fiji") == ["Fijian", "Bissau-Guinean"]


def test_a_label_added_to_the_folder_is_recognised(tmp_path: Path) -> None:
    place = tmp_path / "ontology"
    shutil.copytree(folder("ontology"), place)
    ranks = place / "ranks.ttl"
    text = ranks.read_text(encoding="utf-8")
    start = text.index("orbat:colonel a skos:Concept ;")
    marked = text[:start] + text[start:].replace(";\n", ';\n    skos:altLabel "chief stickler"@en ;\n', 1)
    ranks.write_text(marked, encoding="utf-8")
    assert vocabulary().find("ranks", "Chief Stickler") is None
    found = vocabulary(place).find("ranks", "Chief Stickler")
    assert found is not None
    assert found.key == "colonel"
    matched = re.search(vocabulary(place).pattern("ranks"), "when Chief Sticklers met")
    assert matched is not None
    assert matched[0] == "Chief Sticklers"


def test_an_unknown_scheme_is_named() -> None:
    with pytest.raises(OrbatError, match="there is no such scheme"):
        vocabulary().scheme("hats")


def test_the_label_of_one_concept_goes_before_another_name_of_another() -> None:
    concepts = (Concept("a", "s", "ace", ("ace", "bee")), Concept("b", "s", "bee", ("bee",)))
    found = Vocabulary(concepts).find("s", "bee")
    assert found is not None
    assert found.key == "b"
