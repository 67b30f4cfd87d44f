from __future__ import annotations

import pytest

from orbat.text.acts import find_acts

CASES = [
    # kind | title | number | issuer | article | date
    ("by decree No. 45 of 9 March 1995", "decree||45|||9 March 1995"),
    ("Presidential Decree No. 12/B (No. 7)", "decree||12/B|Presidential||"),
    ("Order No. 5", "order||5|||"),
    ("the presidential decree dated 9 March 1995", "decree|||presidential||9 March 1995"),
    ("the government decision of 5 July 1990", "decision|||government||5 July 1990"),
    ("the King's decree", "decree|||King's||"),
    ("the Prime Minister’s order of March 12, 1990", "order|||Prime Minister’s||March 12, 1990"),
    ("a decree of the President", "decree|||President||"),
    ("the decree of the Government of Fiji", "decree|||Government of Fiji||"),
    ("a resolution of the Council of Ministers", "resolution|||Council of Ministers||"),
    ("a law by Parliament", "law|||Parliament||"),
    ("the law on Internal Troops of 1994", "law|Internal Troops||||1994"),
    ("the decree “On the Forming of the Sea Guard”", "decree|On the Forming of the Sea Guard||||"),
    ("Article 7 of the Law on the Sea Guard", "law|the Sea Guard|||7|"),
    ("articles 12a of the constitution", "constitution||||12a|"),
    ("the Law of Fiji on Rain (No. 3-AB) dated 2001-05-06", "law|Rain|3-AB|Fiji||2001-05-06"),
    ("the law on Rain (AB-430)", "law|Rain|AB-430|||"),
    ("a decree of 9 March 1995", "decree|||||9 March 1995"),
    ("order No. 5 of 9th March 1995", "order||5|||9th March 1995"),
    ("the Order of the Minister of Defence", "order|||Minister of Defence||"),
    ("decree No. 1 and order No. 2", "decree||1|||; order||2|||"),
    ("the Guard's decision to leave", ""),
    ("the Guard's decision on Rain", "decision|Rain||Guard's||"),
    ("Following President Ann Lee's directive", "directive|||President Ann Lee's||"),
    ("the orders of General Rui bin Hamad al-Bo", "orders|||General Rui bin Hamad al-Bo||"),
    ("an order of Marshal Ana de la Mar of 9 March 1995", "order|||Marshal Ana de la Mar||9 March 1995"),
    ("the Order of the Star", ""),
    ("the Royal Order", ""),
    ("law and order", ""),
    ("by law", ""),
    ("in short order the Army left", ""),
    ("the law in 1992", ""),
    ("by a decree in May 2012", ""),
    ("a law of statehood", ""),
    ("inlaws No. 5", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_acts(text: str, expected: str) -> None:
    told = [
        "|".join((each.kind, each.title, each.number, each.issuer, each.article, text[slice(*each.date_at)]))
        for each in find_acts(text)
    ]
    assert "; ".join(told) == expected


def test_an_act_has_its_words_and_those_of_its_issuer() -> None:
    text = "He left by the royal decree No. 5."
    (act,) = find_acts(text)
    assert text[act.start : act.end] == act.name == "royal decree No. 5"
    assert text[slice(*act.issuer_at)] == act.issuer == "royal"
