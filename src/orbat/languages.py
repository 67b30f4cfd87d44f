"""Which script and language a name is in, as a BCP 47 tag; told from its letters, its words and its country."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from orbat.gazetteer import codes_of
from orbat.vocabulary import REMEMBERED, Concept, vocabulary

UNKNOWN = "und"
ENOUGH = 3
WORDS = re.compile(r"[^\W\d_]+(?:[ʻʼ‘’'][^\W\d_]+)*['’]?")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A language that a name could be in: whether its country's state speaks it, and what speaks for it."""

    language: Concept
    is_official: bool
    evidence: int


def script_of(name: str) -> str:
    """The ISO 15924 code of the script that most letters of a name are in; Zyyy where it has no letters.

    Chinese characters are Hani, with kana Jpan, with Hangul Kore.

    >>> script_of("Daxili Qoşunlar"), script_of("Қӯшунҳо"), script_of("12")
    ('Latn', 'Cyrl', 'Zyyy')
    """
    counts = Counter(code for letter in name if letter.isalpha() for code in [script_of_letter(letter)] if code)
    if not counts:
        return "Zyyy"
    if counts["Hira"] or counts["Kana"]:
        return "Jpan"
    if counts["Hang"]:
        return "Kore"
    return min(counts, key=lambda code: (-counts[code], code))


@cache
def script_of_letter(letter: str) -> str:
    """The ISO 15924 code of a letter's script, by the first words of its name in the Unicode Character Database."""
    named = unicodedata.name(letter, "") + " "
    return next((code for start, code in unicode_names() if named.startswith(start + " ")), "")


@cache
def unicode_names() -> tuple[tuple[str, str], ...]:
    """What the Unicode names of a script's letters begin with, and the script's code; the longest first."""
    pairs = [(each.value("unicodeName"), each.notation) for each in vocabulary().scheme("scripts")]
    return tuple(sorted((pair for pair in pairs if pair[0]), key=lambda pair: (-len(pair[0]), pair)))


def language_of(name: str, country: str = "") -> str:
    """The BCP 47 tag of a name from a country (its English name or adjective), `und-<Script>` where none is sure.

    A language counts whose letters all of the name's are. It is the one that letters or words of its own speak for,
    else the only one that the country's state speaks in that script. The tag has a script where the language has
    several and none that the IANA registry would suppress.

    >>> language_of("Daxili Qoşunlar", "Azerbaijan"), language_of("Ներքին զորքեր", "Armenia")
    ('az-Latn', 'hy')
    >>> language_of("Korps", "Belgium")
    'und-Latn'
    """
    script = script_of(name)
    if script == "Zyyy":
        return UNKNOWN
    found = [each for each in candidates(name, script, country) if could_be(each.language, name)]
    best = max((each.evidence for each in found), default=0)
    chosen = [each for each in found if each.evidence == best and (best or each.is_official)]
    if best and len(chosen) > 1:
        chosen = [each for each in chosen if each.is_official]
    return tag(chosen[0].language, script) if len(chosen) == 1 else f"{UNKNOWN}-{script}"


def candidates(name: str, script: str, country: str) -> list[Candidate]:
    """The languages of a country in a script, and English, which names its own translations.

    Without a country all languages in the script that a word or two letters speak for, or the only one there is.
    """
    places, written = places_of(country), written_in(script)
    if not places:
        all_of_them = [Candidate(each, len(written) == 1, evidence_for(each, name)) for each in written]
        return [each for each in all_of_them if each.is_official or each.evidence >= ENOUGH]
    return [Candidate(each, official, evidence_for(each, name)) for each, official in spoken_in(country, script)]


@cache
def written_in(script: str) -> tuple[Concept, ...]:
    """The languages that have a script."""
    key = f"script-{script.lower()}"
    return tuple(each for each in vocabulary().scheme("languages") if key in each.values("script"))


@lru_cache(REMEMBERED)
def spoken_in(country: str, script: str) -> tuple[tuple[Concept, bool], ...]:
    """The languages of a country in a script, and English; each with whether its state speaks it."""
    places, found = places_of(country), []
    for language in written_in(script):
        official, spoken = (not places.isdisjoint(language.values(note)) for note in ("officialIn", "spokenIn"))
        if official or spoken or language.notation == "en":
            found.append((language, official))
    return tuple(found)


@cache
def places_of(country: str) -> frozenset[str]:
    """The keys of a country and of the states it lies in now."""
    found = vocabulary().find("countries", country) if country.strip() else None
    states = (each for each in vocabulary().scheme("countries") if each.notation in codes_of(country))
    return frozenset({found.key} if found and is_place_of_language(found.key) else {each.key for each in states})


@cache
def is_place_of_language(key: str) -> bool:
    """Whether the languages name this country themselves."""
    return any(key in each.values("officialIn") for each in vocabulary().scheme("languages"))


def evidence_for(language: Concept, name: str) -> int:
    """How many letters and words of a name are this language's own."""
    words, letters = of_its_own(language)
    small = unicodedata.normalize("NFC", name).lower()
    own_words = sum(word in words for word in WORDS.findall(small))
    return len(letters_of(name) & letters) + 2 * own_words


@cache
def of_its_own(language: Concept) -> tuple[frozenset[str], frozenset[str]]:
    """The words and the letters that speak for a language."""
    return frozenset(language.value("words").split()), frozenset(language.value("letters"))


def could_be(language: Concept, name: str) -> bool:
    """Whether a name has no letter that the language lacks."""
    return letters_of(name).isdisjoint(language.value("lacksLetters"))


def letters_of(name: str) -> set[str]:
    """The letters of a name, as they stand and small."""
    composed = unicodedata.normalize("NFC", name)
    return {*composed, *(letter.lower() for letter in composed)}


def tag(language: Concept, script: str) -> str:
    """A language's tag, with the script unless the registry suppresses it."""
    key = f"script-{script.lower()}"
    is_plain = key in language.values("suppressedScript") or language.values("script") == (key,)
    return language.notation if is_plain else f"{language.notation}-{script}"
