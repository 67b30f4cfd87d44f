"""`--select`: the words of a person about which pages are wanted become patterns over title and stored text.

    infobox:military unit     a template of that family, by any of its names; any other infobox by its own name
    category:Rivers of Fiji   a category that the page itself names
    title:River Guard         the title; in all three `*` and `?` stand for any characters and for one
    title:/Guard$/            a regular expression found in the title; `/.../i` whatever the case
    text:/\\bgendarmerie\\b/    a regular expression found in the wikitext; without slashes, words that stand in it

Of one kind any has to fit, of each kind that is given one. First letters have no case, underscores are blanks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from orbat.errors import UsageError
from orbat.extract.mapping import families, template_name
from orbat.sources import NAMESPACES, Selection

_SLASHED = re.compile(r"/(.+)/(i?)", re.DOTALL)
_BLANK = r"[\s_]"
_REMEDY = "Write infobox:NAME, category:NAME, title:NAME, title:/REGEX/ or text:/REGEX/"


def read_selection(said: Sequence[str]) -> Selection:
    """The selection that these words mean; raises UsageError for others."""
    kinds: dict[str, list[str]] = {}
    for words in said:
        kind, colon, value = (part.strip() for part in words.partition(":"))
        if not colon or not value or kind not in {*_MARKS, "title", "text"}:
            raise UsageError(words, "this selects nothing", _REMEDY)
        kinds.setdefault(kind, []).append(value)
    return Selection(
        titles=tuple(_regex(each) or re.compile(rf"\A{_first(each)}\Z") for each in kinds.get("title", ())),
        marks=tuple(pattern(kinds[kind]) for kind, pattern in _MARKS.items() if kind in kinds),
        texts=(tuple(_regex(each) or re.compile(re.escape(each)) for each in kinds["text"]),)
        if "text" in kinds
        else (),
    )


def _categories(values: Iterable[str]) -> re.Pattern[str]:
    """In a wiki of any language."""
    names = "|".join(_first(each) for each in values)
    spaces = "|".join(_glob(each) for each in NAMESPACES["category"])
    return re.compile(rf"\[\[{_BLANK}*(?i:{spaces}){_BLANK}*:{_BLANK}*(?:{names}){_BLANK}*(?:\||\]\])")


def _infoboxes(values: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all templates: two braces, and names in any case, as the parser takes them."""
    names = sorted({name for value in values for name in _family(template_name(value))})
    boxes = "|".join(_glob(name) for name in names)
    others = "".join(f"|{_glob(name)}" for name in names if "box" in name)
    space = rf"(?:template{_BLANK}*:{_BLANK}*)?"
    whole = rf"\{{\{{{_BLANK}*{space}(?:infobox{_BLANK}+(?:{boxes}){others}){_BLANK}*(?:[|}}<&]|\Z)"
    return re.compile(whole, re.IGNORECASE)


def _family(name: str) -> set[str]:
    """All names of the templates of a family, without the word infobox; of a template that no family has its own."""
    known = (each for each in families() if name == each.name.replace("_", " ") or name in each.templates)
    return {alias for family in known for alias in family.templates} or {name}


def _regex(words: str) -> re.Pattern[str] | None:
    """What stands between slashes; None where there are none. Raises UsageError where it is no regular expression."""
    found = _SLASHED.fullmatch(words)
    if not found:
        return None
    try:
        return re.compile(found[1], re.IGNORECASE if found[2] else 0)
    except re.error as problem:
        remedy = "Write it as Python's module re has it"
        raise UsageError(words, f"this is no regular expression: {problem}", remedy) from problem


def _first(words: str) -> str:
    """The pattern of a name whose first letter may be small."""
    first, rest = words[0], words[1:]
    letter = (
        f"[{re.escape(first.upper())}{re.escape(first.lower())}]" if first.upper() != first.lower() else _glob(first)
    )
    return letter + _glob(rest)


def _glob(words: str) -> str:
    """The pattern of a name with its stars, question marks and blanks; a name goes over no line, bar or bracket."""
    return "".join(
        _INSIDE.get(part) or (rf"{_BLANK}+" if _BLANKS.fullmatch(part) else re.escape(part))
        for part in _PARTS.split(words)
    )


_BLANKS = re.compile(r"[\s_]+")
_PARTS = re.compile(r"([*?&<>\"]|[\s_]+)")
_INSIDE = {
    "*": r"[^|{}\[\]<>\n]*",
    "?": r"(?:&[a-z]+;|[^|{}\[\]<>\n])",
    "&": "&(?:amp;)?",
    "<": "(?:<|&lt;)",
    ">": "(?:>|&gt;)",
    '"': '(?:"|&quot;)',
}
_MARKS: dict[str, Callable[[Iterable[str]], re.Pattern[str]]] = {"category": _categories, "infobox": _infoboxes}
