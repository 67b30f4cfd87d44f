"""`{{convert|10|km|mi}}` and `{{coord|...}}`: amounts with their unit, and places on the globe."""

from __future__ import annotations

import re

from orbat.sources.wikitext.flow import Runs
from orbat.sources.wikitext.rules import Rule, convert_words
from orbat.sources.wikitext.template import Argument, Template

_NUMBER = re.compile(r"[-+−]?[\d.,/ ]*\d[\d.,/ +]*")
_DEGREES = re.compile(r"[-−]?\d{1,3}(?:\.\d+)?|[NSEWnsew]")
_MARKS = "°′″"


def convert(template: Template, _: Rule) -> Runs:
    """`{{convert|10|km|mi}}`: "10 km"; `{{convert|5|to|7|ha}}`: "5 to 7 ha". Converted amounts are not in the text."""
    given = [each for each in template.arguments() if not each.is_named]
    table = convert_words()
    runs: Runs = []
    for number, argument in enumerate(given):
        words = template.words(argument)
        if number % 2 == 0:
            if not _NUMBER.fullmatch(words):
                break
            runs.append(template.trim(argument.runs))
        elif words in table["between"]:
            runs.append((argument.start, argument.end, table["between"][words]))
        else:
            return [*runs, *_unit(template, argument, table["unit"].get(words, words))]
    return runs or (template.trim(given[0].runs) if given else [])


def _unit(template: Template, argument: Argument, unit: str) -> Runs:
    """A blank and the unit, in the file's own words where they are the same."""
    gap = (argument.start - 1, argument.start, " ")
    if unit == template.words(argument):
        return [gap, template.trim(argument.runs)]
    return [gap, (argument.start, argument.end, unit)]


def coordinates(template: Template, _: Rule) -> Runs:
    """`{{coord|59|13|30|N|24|40|E}}`: "59°13′30″N 24°40′E", of two numbers "59.2, -24.6".

    Nothing where they are shown above the page only.
    """
    given = template.keyed()
    if template.words(given.get("display")) in {"title", "t"}:
        return []
    words = ""
    count = 0
    for number in range(1, 9):
        part = template.words(given.get(str(number)))
        if not _DEGREES.fullmatch(part):
            break
        if part.isalpha():
            words += part.upper() + " "
            count = 0
        else:
            words += part + _MARKS[min(count, 2)]
            count += 1
    if re.fullmatch(r"[^NSEW]*°[^NSEW]*′", words):
        words = words.replace("°", ", ").rstrip("′")
    return [(template.start, template.end, words.strip())] if words else []
