"""Names made comparable: without case, accents and punctuation, or as they sound whatever the transliteration."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

NUMBER_SIGN = re.compile(r"(?:\bno\.?|№|#)\s*(?=\d)", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’ʼ](?:s\b|(?=\s|$))")
APOSTROPHE = re.compile(r"['’ʼ`‘]")
THOUSANDS = re.compile(r"(?<=\d)[,  ](?=\d{3}\b)")
ORDINALS = {
    word: f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number, 'th') }"
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        start=1,
    )
}
LETTERS = (
    ("dzh", "j"), ("shch", "s"), ("sch", "s"), ("tch", "c"), ("kh", "h"), ("gh", "g"), ("zh", "z"), ("sh", "s"),
    ("ch", "c"), ("ts", "c"), ("tz", "c"), ("ph", "f"), ("ck", "k"), ("x", "h"), ("q", "g"), ("w", "v"), ("y", "i"),
    ("j", "i"), ("e", "a"),
)  # fmt: skip
DOUBLED = re.compile(r"(.)\1+")
LONGEST_KEY = 80


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents, punctuation, "the" and "No."; ordinals as numbers.

    >>> fold("The Military Unit No. 7710"), fold("Soviet Union's First Guard")
    (('military', 'unit', '7710'), ('soviet', 'union', '1st', 'guard'))
    """
    plain = THOUSANDS.sub("", NUMBER_SIGN.sub("", POSSESSIVE.sub("", name)))
    plain = APOSTROPHE.sub("", anyascii(APOSTROPHE.sub("", plain))).casefold()
    words = re.findall(r"[a-z0-9]+", plain)
    return tuple(ORDINALS.get(word, word) for word in words if word != "the")


def folded(name: str) -> str:
    """The words of `fold` as one string."""
    return " ".join(fold(name))


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """A word of a person's name as it sounds, alike for the usual transliterations of one spelling.

    >>> sound("Karimov") == sound("Kerimov") == sound("Kərimov"), sound("Qadir") == sound("Gadir")
    (True, True)
    """
    plain = "".join(fold(word))
    for letters, letter in LETTERS:
        plain = plain.replace(letters, letter)
    return DOUBLED.sub(r"\1", plain)


def slug(name: str) -> str:
    """A name as the last part of an IRI: ASCII words joined by hyphens, at most 80 characters, cut between words.

    >>> slug('Delta "K" Battalion'), slug("№ 1")
    ('delta-k-battalion', 'no-1')
    """
    plain = APOSTROPHE.sub("", anyascii(APOSTROPHE.sub("", name.replace("№", "No ")))).casefold()
    words = re.findall(r"[a-z0-9]+", plain)
    if words[:1] == ["the"] and len(words) > 1:
        words = words[1:]
    key = "-".join(words)
    if len(key) > LONGEST_KEY:
        key = key[: LONGEST_KEY + 1].rpartition("-")[0] or key[:LONGEST_KEY]
    return key or "unnamed"


def without_article(name: str) -> str:
    """A name without "the" in front."""
    name = " ".join(name.split())
    return name[4:] if name[:4].casefold() == "the " and len(name) > 4 else name
