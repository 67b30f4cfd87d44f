from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orbat.text.acts import find_acts
from orbat.text.mentions import find_conflicts, find_international, find_mentions
from orbat.text.organisations import find_organisations
from orbat.text.people import find_people, is_name, read_holder
from orbat.text.places import country_of, find_proper_names
from orbat.text.posts import find_posts
from orbat.text.sentences import sentences

CASES = [
    ("General Ann Lee left Fiji in May 1990.", "P General Ann Lee; L Fiji; D May 1990"),
    (
        "By decree No. 5 of 3 May 1999 the first commander of the Sea Guard, Ann Lee, got 300 men.",
        "A decree No. 5 of 3 May 1999; S first commander of the Sea Guard; X Ann Lee; N 300",
    ),
    ("Minister of Defence Ana Silva saw the Harbour Brigade", "S Minister of Defence; P Ana Silva; O Harbour Brigade"),
    ("two years in the Second Island War", "T two years; C Second Island War"),
    ("The film “Blue Ridge” shows “Rain”.", "Q “Blue Ridge”; X Rain"),
    ("Rain in Commandant Street and Nairobi", "X Rain; X Commandant Street; L Nairobi"),
    ("The United Nations left.", "O United Nations"),
    ("The Fijian coast", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_word_is_in_one_mention(text: str, expected: str) -> None:
    assert "; ".join(f"{each.kind} {text[each.start : each.end]}" for each in find_mentions(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Second Island War", "Second Island War"),
        ("World War II and World War One", "World War II; World War One"),
        ("in the 1992 Reed War of Tonga", "1992 Reed War of Tonga"),
        ("Operation Blue Reed", "Operation Blue Reed"),
        ("During the Siege of Ust-Nera and the Battle of Reed Hill", "Siege of Ust-Nera; Battle of Reed Hill"),
        ("The Reed Uprising, the Reed Crisis in Fiji", "Reed Uprising; Reed Crisis in Fiji"),
        ("2003 Invasion of Reedland", "2003 Invasion of Reedland"),
        ("the Defence of Reed Hill", "Defence of Reed Hill"),
        ("Defence Headquarters and the National Defense College", ""),
        ("the Front for the Liberation of Reed Hill", ""),
        ("the War, a Conflict, the war in Fiji, an operation", ""),
    ],
)
def test_wars(text: str, expected: str) -> None:
    assert "; ".join(text[start:end] for start, end in find_conflicts(text)) == expected


PIECES = (
    "Ann|Lee|A.|A|AB|ABc|O'Hara|Ust-Nera|al-|de la|oglu|General|Lt.-Gen.|of|of the|and|the|Brigade|brigade|3rd|Rain"
    "|Ministry|,|.|(|)|\"|“|”|'s|’s|No. 5|law|Order|decree|on|by|12 March 1992|1992|1.5|commander|Commander|deputy"
    "|acting|Minister|War|in|Fiji|Fijian|\n|\t|–|-|…|!|№ 7|/|Иван|李明|علي|Headquarters|Unit|first|until then|I|É|ß|İ|1"
)
WORDS = st.sampled_from(PIECES.split("|"))
TEXTS = st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join))
Recogniser = Callable[[str], Sequence[Any]]
RECOGNISERS: list[Recogniser] = [
    find_mentions,
    find_people,
    find_posts,
    find_organisations,
    find_proper_names,
    find_acts,
]
PARTS = {"rank": "rank_at", "post": "post_at", "of": "of_at", "parent": "parent_at", "issuer": "issuer_at"}


@pytest.mark.parametrize("recogniser", RECOGNISERS)
@settings(deadline=None)
@given(text=TEXTS)
def test_mentions_stand_in_order_and_apart(recogniser: Recogniser, text: str) -> None:
    at = 0
    for found in recogniser(text):
        assert at <= found.start < found.end <= len(text)
        at = found.end


@pytest.mark.parametrize("recogniser", RECOGNISERS[1:])
@settings(deadline=None)
@given(text=TEXTS)
def test_a_mention_has_the_words_of_its_place(recogniser: Recogniser, text: str) -> None:
    for found in recogniser(text):
        assert found.name
        assert found.name in text[found.start : found.end]
        for part, at in PARTS.items():
            if hasattr(found, at):
                assert text[slice(*getattr(found, at))] == getattr(found, part)


@settings(deadline=None)
@given(TEXTS)
def test_nothing_is_too_odd_to_read(text: str) -> None:
    read_holder(text)
    country_of(text)
    is_name(text)
    for start, end in (*find_conflicts(text), *find_international(text), *sentences(text)):
        assert 0 <= start < end <= len(text)


UNITS = (
    "A |A. |AB |A'A|Ab\n|Ab, |1 |1|3rd Brigade |Ab and |“Ab |\"|. |… |(|police deputy |Deputy |Commander |General |War "
    "|of the |Ab's |Ministry of Rain and |Ministry of Rain, |Headquarters and |Law of Rain and |decree No. a"
    '|Brigade "A|commander of the big bad |de la |Ab de la |Fiji |Article 5 of the |A-|ABab|Brigade of the | '
)


@pytest.mark.parametrize("unit", UNITS.split("|"))
def test_reading_takes_time_in_proportion_to_the_text(unit: str) -> None:
    """With a pattern that takes quadratic time this does not come to an end."""
    text = (unit * 100_000)[:100_000]
    find_mentions(text)
    read_holder(text)
    country_of(text)
    is_name(text)
    assert all(start < end for start, end in sentences(text))
