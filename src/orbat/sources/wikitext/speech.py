"""`{{lang|xx|words}}` gives its words, `{{langx|xx|words}}` the language's name before them."""

from __future__ import annotations

from functools import cache

from orbat.sources.wikitext.flow import Runs
from orbat.sources.wikitext.rules import Rule, name_of
from orbat.sources.wikitext.template import Argument, Template
from orbat.vocabulary import vocabulary

_PREFIX = "lang-"


def language(template: Template, _: Rule) -> Runs:
    """`{{lang|fr|Garde}}`: "Garde"."""
    given = template.keyed()
    argument = given.get("2") or given.get("text")
    return template.trim(argument.runs) if argument else []


def named_language(template: Template, _: Rule) -> Runs:
    """`{{langx|fr|Garde}}` and `{{lang-fr|Garde}}`: "French: Garde", the name only where it is a known language's."""
    given = template.keyed()
    name = name_of(template.name)
    if name.startswith(_PREFIX):
        code, argument = name[len(_PREFIX) :], given.get("1") or given.get("text")
    else:
        code, argument = template.words(given.get("1")), given.get("2") or given.get("text")
    if argument is None or not template.words(argument):
        return []
    label = _label(code)
    is_silent = template.words(given.get("label")) == "none"
    if not label or is_silent:
        return template.trim(argument.runs)
    return _labelled(template, label, argument)


def _labelled(template: Template, label: str, argument: Argument) -> Runs:
    return [(template.start, argument.start, f"{label}: "), template.trim(argument.runs)]


def _label(code: str) -> str:
    """The English name of a language, from its BCP 47 tag or the longest beginning of it that is known."""
    names = _names()
    parts = code.casefold().replace("_", "-").split("-")
    found = (names.get("-".join(parts[:length]), "") for length in range(len(parts), 0, -1))
    return next((name for name in found if name), "")


@cache
def _names() -> dict[str, str]:
    return {each.notation.casefold(): each.label for each in vocabulary().scheme("languages") if each.notation}
