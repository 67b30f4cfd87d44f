"""A pattern that is tried only where it can begin finds what it finds when it is tried everywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orbat.text import acts, date_names, date_patterns, heads, mentions, numbers, people, places, posts, ranks, starts
from orbat.text import relative_dates as relative
from orbat.vocabulary import vocabulary

Places = Callable[[str], Iterable[int]]


def at(words: frozenset[str]) -> Places:
    return lambda text: starts.places_of(text, words)


TRIED: dict[str, tuple[re.Pattern[str], Places]] = {
    "heads": (heads.heads_pattern(), at(heads.head_openings())),
    "people": (people._titled(), at(people._openings())),
    "posts": (posts._pattern(), at(posts._openings())),
    "bodies of states": (mentions._international(), at(mentions._international_openings())),
    "acts": (acts._pattern(), acts._places),
    "dates": (
        date_patterns.CORE,
        lambda text: sorted((*starts.places_of(text, date_names._OPENINGS), *starts.numbers_of(text))),
    ),
    "relative dates": (relative._RELATIVE, relative._places),
    "amounts": (numbers._AMOUNT, lambda text: numbers._places(text, text)),
    "proper names": (places._PROPER_NAME, lambda text: sorted(starts.capitals_of(text))),
}
SCHEMES = ("posts", "ranks", "organisation-kinds", "echelons", "act-kinds", "international-organisations")
NAMES = sorted({name for scheme in SCHEMES for concept in vocabulary().scheme(scheme) for name in concept.names})
OTHERS = (
    "the a an of on in and Ann Lee's Lake 12th 7 1990 12.5 31 May Sept. Spring last year two weeks later twenty-first"
    " century half-yearly another month well over three hundred several dozen ~ about (CG) “Heron” No. 5 then now until"
    " since today that same evening A. B. O’Hara the president's Article 12 of dated between up to mid-1990s"
    " yesterday's"
)
TITLED = st.sampled_from(NAMES).map(lambda name: f"{name} Ann Lee") | st.sampled_from(
    ("Acting Commander Ann Lee", "acting commander Bo Tan", "Defense Minister Cai Mar", "deputy Colonel Dan Rin")
)
PARTS = st.one_of(TITLED, st.sampled_from(NAMES), st.sampled_from(OTHERS.split()), st.sampled_from(OTHERS.split()))
JOINS = st.sampled_from([" ", " ", " ", "-", ", ", ". ", "\n", "\u00a0", "’s "])
TEXTS = st.lists(st.tuples(PARTS, JOINS), max_size=14).map(lambda each: "".join(part + join for part, join in each))


@pytest.mark.parametrize("name", TRIED)
@settings(deadline=None)
@given(text=TEXTS)
def test_nothing_is_missed(name: str, text: str) -> None:
    pattern, where = TRIED[name]
    tried = [found.span() for found in starts.matches_at(pattern, text, where(text))]
    assert tried == [found.span() for found in pattern.finditer(text)]


@settings(deadline=None)
@given(TEXTS)
def test_a_rank_follows_what_leads_to_it(text: str) -> None:
    near = set(starts.near(starts.places_of(text, ranks._LEADS), starts.places_of(text, ranks._openings()), 200))
    for lead in ranks._LEAD.finditer(text):
        assert lead.start() in near or not ranks._rank().match(text, lead.end())


@pytest.mark.parametrize("scheme", SCHEMES)
def test_names_are_found_by_the_word_they_begin_with(scheme: str) -> None:
    pattern, openings = re.compile(vocabulary().pattern(scheme)), vocabulary().openings(scheme)
    for concept in vocabulary().scheme(scheme):
        for name in concept.names:
            for written in (name, name.replace("'", "’"), name.replace("'", "ʼ"), name[0].upper() + name[1:]):
                found = list(starts.matches(pattern, f"x {written} y", openings))
                assert [each.span() for each in found] == [each.span() for each in pattern.finditer(f"x {written} y")]


@given(st.text(alphabet="ab_é1 \n.-“\x00", max_size=40))
def test_words_stand_where_they_are_said_to_stand(text: str) -> None:
    known = sorted((place, word) for word, each in starts.words_of(text).items() for place in each)
    assert known == [(found.start(), found[0]) for found in re.finditer(r"\w+", text)]
