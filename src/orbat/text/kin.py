"""Words of kinship about a name (`kin.toml`): `his grandson, Colonel | Lee`, `Colonel Lee |, no relation,`."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

_KIN = "|".join(sorted(tomllib.loads(files("orbat.text").joinpath("kin.toml").read_text("utf-8"))["kin"]))
_BEFORE = re.compile(
    r"\b(?:(?:confused|conflated) with|mistaken for"
    rf"|(?:[Hh]is|[Hh]er|[Tt]heir|[Ww]hose|[’']s) (?:[a-z-]+ ){{0,2}}(?:{_KIN}))\b[^.;<]{{0,40}}\Z"
)
_AFTER = re.compile(
    r",?\s\(?(?:no\s(?:known\s|blood\s)?relation\b|not\srelated\b|unrelated\b"
    rf"|(?:his|her|their)\s(?:[a-z-]+\s)?(?:{_KIN})\b)"
)
_FAR = 200
"""How far before a name the words may begin, in code points."""


def is_kin(text: str, start: int, end: int) -> bool:
    """Whether words of kinship, or words that tell it from a namesake, stand beside a name at `start`..`end`.

    >>> words = "Lee, whose nephew Colonel A. Lee led it"
    >>> is_kin(words, words.index("A."), words.index(" led")), is_kin(words, 0, 3)
    (True, False)
    """
    return bool(_BEFORE.search(text, max(0, start - _FAR), start) or _AFTER.match(text, end))
