"""What a template leaves in the words of the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from orbat.sources.wikitext.boxes import read_box, read_fields
from orbat.sources.wikitext.flags import country, country_of_code
from orbat.sources.wikitext.flow import BREAK, Runs, words_of
from orbat.sources.wikitext.links import forget
from orbat.sources.wikitext.marked import Marked
from orbat.sources.wikitext.measures import convert, coordinates
from orbat.sources.wikitext.moments import as_of, date, dates
from orbat.sources.wikitext.rules import Pattern, Rule, name_of, rule_of
from orbat.sources.wikitext.speech import language, named_language
from orbat.sources.wikitext.successions import Part
from orbat.sources.wikitext.template import Argument, Template

_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,8})*")
_BLOCK = frozenset("{*#:;|!")


def render(page: Marked, template: Template) -> Runs:
    """The words of a template; what it says of the page is noted in `page`."""
    name = name_of(template.name)
    rule = rule_of(name)
    if rule is None:
        return _unknown(page, template, name)
    return _ACTIONS[rule.action](page, template, rule)


def _drop(page: Marked, template: Template, _: Rule) -> Runs:
    forget(page, template.span)
    return []


def _reference(page: Marked, template: Template, rule: Rule) -> Runs:
    page.references.append(template.span)
    return _drop(page, template, rule)


def _words(page: Marked, template: Template, rule: Rule) -> Runs:
    """The rule's words with its holes filled: the first of its patterns that has an argument for each of them."""
    given = template.keyed()
    filled = next((found for each in rule.patterns if (found := _filled(page, template, given, each)) is not None), [])
    places = [part.start for part in filled if isinstance(part, Argument)]
    if places != sorted(set(places)):
        words = "".join(part if isinstance(part, str) else template.words(part) for part in filled)
        return [(template.start, template.end, words)]
    return _fill(template, filled)


def _filled(
    page: Marked, template: Template, given: dict[str, Argument], pattern: Pattern
) -> list[str | Argument] | None:
    """A pattern with what fills its holes; None where one of them has nothing."""
    filled: list[str | Argument] = []
    for part in pattern:
        if isinstance(part, str):
            filled.append(part)
        elif part == ("title",):
            filled.append(page.title)
        else:
            chosen = next(_candidates(template, given, part), None)
            if chosen is None:
                return None
            filled.append(chosen)
    return filled


def _candidates(template: Template, given: dict[str, Argument], keys: tuple[str, ...]) -> Iterator[str | Argument]:
    """What could fill a hole, the best first."""
    for key in keys:
        if key.startswith("="):
            yield key[1:]
        elif key in given and template.words(given[key]):
            yield given[key]


def _fill(template: Template, filled: list[str | Argument]) -> Runs:
    """Arguments at their places; words between them stand for the markup there."""
    runs: Runs = []
    here = template.start
    for number, part in enumerate(filled):
        if isinstance(part, Argument):
            runs.append(template.trim(part.runs))
            here = part.end
        elif part:
            later = next((one.start for one in filled[number:] if isinstance(one, Argument)), template.end)
            runs.append((here, later, part))
    return runs


def _list(_: Marked, template: Template, __: Rule) -> Runs:
    """The arguments as lines; one that is a list of its own stays what it is."""
    runs: Runs = []
    given = [each for each in template.arguments() if not each.is_named or each.key.isdigit()]
    for argument in given:
        trimmed = template.trim(argument.runs)
        first = words_of(trimmed, template.text, 1)[:1]
        if first and first in _BLOCK:
            runs += [(argument.start - 1, argument.start, "\n"), trimmed, (argument.end, argument.end, "\n")]
        elif trimmed:
            runs += [(argument.start - 1, argument.start, BREAK), trimmed]
    if runs and runs[0] == (given[0].start - 1, given[0].start, BREAK) and len(given) == 1:
        del runs[0]
    return runs


def _infobox(page: Marked, template: Template, _: Rule) -> Runs:
    box = read_box(template, page.is_shielded)
    if box:
        page.infoboxes.append(box)
    return []


def _succession(page: Marked, template: Template, rule: Rule) -> Runs:
    """A part of a succession box: `[succession]` names what each template is."""
    page.successions.append(Part(str(rule.patterns[0][0]), template.span, read_fields(template, page.is_shielded)))
    return []


def _description(page: Marked, template: Template, rule: Rule) -> Runs:
    words = template.words(template.keyed().get("1"))
    if not page.description and words.casefold() != "none":
        page.description = words
    return _drop(page, template, rule)


def _disambiguation(page: Marked, template: Template, rule: Rule) -> Runs:
    page.is_disambiguation = True
    return _drop(page, template, rule)


def _unknown(page: Marked, template: Template, name: str) -> Runs:
    """The country whose code is the name, or the first argument without a key, if it has one with words."""
    state = country_of_code(template.name.strip())
    if state:
        return [(template.start, template.end, state)]
    if name and name not in page.unknown:
        page.unknown[name] = template.span
    first = next((each for each in template.arguments() if not each.is_named and not _is_code(template, each)), None)
    if first is None or "=" in template.words(first):
        forget(page, template.span)
        return []
    return template.trim(first.runs)


def _is_code(template: Template, argument: Argument) -> bool:
    """Whether an argument is the code of a language rather than words: `fr`, `sr-Latn`, with more behind it."""
    return bool(_CODE.fullmatch(template.words(argument))) and argument.end < template.end - 2


def function(template: Template, _: Rule) -> Runs:
    """`{{formatnum:12000}}`: what stands behind the colon."""
    first = template.parts[0]
    for number, run in enumerate(first):
        if isinstance(run, tuple) and len(run) == 2 and (place := template.text.find(":", *run)) >= 0:
            return template.trim([(place + 1, run[1]), *first[number + 1 :]])
    return []


def _simple(read: Callable[[Template, Rule], Runs]) -> Callable[[Marked, Template, Rule], Runs]:
    return lambda _, template, rule: read(template, rule)


_ACTIONS: dict[str, Callable[[Marked, Template, Rule], Runs]] = {
    "drop": _drop,
    "reference": _reference,
    "words": _words,
    "list": _list,
    "infobox": _infobox,
    "succession": _succession,
    "description": _description,
    "disambiguation": _disambiguation,
    "as_of": _simple(as_of),
    "country": _simple(country),
    "date": _simple(date),
    "function": _simple(function),
    "dates": _simple(dates),
    "convert": _simple(convert),
    "coordinates": _simple(coordinates),
    "language": _simple(language),
    "named_language": _simple(named_language),
}
