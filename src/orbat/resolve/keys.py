"""Keys: readable, from the label; with country, parent or date where the label alone would not tell things apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from orbat.dates import Date
from orbat.resolve.corpus import Corpus
from orbat.resolve.folding import slug, without_article
from orbat.resolve.forms import BRACKET, is_acronym, is_generic, is_part, read_form
from orbat.resolve.ledger import Candidate, Ledger, Row
from orbat.resolve.things import Thing

WITH_ARTICLE = frozenset(
    ["Union", "States", "Kingdom", "Republic", "Federation", "Islands", "Emirates", "Netherlands", "Philippines"]
)
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
DATE_WORDS = re.compile(
    rf"(?:^| )(?:(?:dated|of|from|in|on) )?(?:(?:\d{{1,2}} )?(?:{MONTHS}) (?:\d{{1,2}} )?)?\d{{4}}$"
)


def proposals(thing: Thing, parent: str, dates: Sequence[Date]) -> tuple[str, ...]:
    """The keys a thing may have, the one it should have first. `parent` is the label of the body above it, if known."""
    label = slug(thing.label)
    with_country = slug(f"{thing.label} of {country_in_words(thing.country)}") if thing.country else label
    with_parent = slug(f"{thing.label} of the {without_article(BRACKET.sub('', parent))}") if parent else label
    order: tuple[str, ...] = (label, with_country, with_parent)
    if thing.family == "organisation":
        form = read_form(thing.label)
        if is_part(form.core):
            order = (with_parent if parent else with_country, with_country, label)
        elif form.country or not is_generic(form.core):
            order = (label, with_country, with_parent)
        else:
            order = (with_country, with_parent, label)
    elif thing.family == "post":
        told = bool(parent) and (slug(parent) in label or read_form(parent).core in read_form(thing.label).core)
        order = (label if told and slug(parent) in label else with_country if told else with_parent, with_country)
    elif thing.family == "legal_act":
        country = "" if thing.country in thing.label else thing.country
        order = (dated(thing.label, dates, country), dated(thing.label, dates))
    return tuple(dict.fromkeys(order))


def country_in_words(country: str) -> str:
    """A country as it stands after "of": "the Soviet Union"."""
    return f"the {country}" if country.split()[-1] in WITH_ARTICLE else country


def dated(label: str, dates: Sequence[Date], country: str = "") -> str:
    """The key of an act: its name with the country it is of and the date in numbers.

    >>> dated("presidential decree dated 9 March 1995", [Date("1995-03-09")], "Fiji")
    'presidential-decree-of-fiji-1995-03-09'
    """
    owner = f" of {country_in_words(country)}" if country else ""
    if len(dates) != 1:
        return slug(label + owner)
    name = DATE_WORDS.sub("", slug(label).replace("-", " ")) or "act"
    return slug(f"{name}{owner} {dates[0].slug}")


def fingerprints(thing: Thing, corpus: Corpus, parent: str, dates: Sequence[Date]) -> tuple[str, ...]:
    """By what a thing is known again: each of its names with the context that sets it apart from others so named.

    That is the country of a generic name, the parent of "1st Battalion", the date of an act; where it is not known,
    and for persons, each article that names it.
    """
    above = read_form(parent).core if parent else ""
    found: set[str] = set()
    for number in thing.nodes:
        node = corpus.nodes[number]
        name = node.form.core if thing.family == "organisation" else node.key.words
        if thing.family == "organisation" and not (is_generic(name) or is_acronym(node.name)):
            contexts = ["", thing.country, f"{thing.country}/{above}" if above else ""]
        elif thing.family in {"post", "organisation"}:
            is_below = thing.family == "post" or is_part(name)
            contexts = [f"{thing.country}/{above}" if is_below and above else thing.country]
        elif thing.family == "person":
            contexts = []
        elif thing.family == "legal_act":
            contexts = [f"{thing.country}/{','.join(map(str, dates))}"] if dates else []
        else:
            contexts = [thing.country] if thing.country else ["anywhere"]
        known = [context for context in contexts if context or not is_generic(name)]
        found.update(f"{name}|{context}" for context in known or [f"in {source}" for source in thing.sources])
    return tuple(sorted(found))


def mint(things: Sequence[Candidate], ledger: Ledger) -> tuple[Mapping[int, str], Ledger]:
    """A key for every thing: that of the ledger, else a new one; and the ledger with the new ones."""
    known = ledger.keys()
    keys = dict(ledger.match(things, invent(things, range(len(things)), frozenset())))
    keys.update(invent(things, (number for number in range(len(things)) if number not in keys), known))
    minted = [
        Row(keys[number], thing.type, thing.sources[0], thing.fingerprints)
        for number, thing in enumerate(things)
        if keys[number] not in known
    ]
    return keys, ledger.and_also(minted)


def invent(things: Sequence[Candidate], numbers: Iterable[int], known: Collection[str]) -> Mapping[int, str]:
    """A key for each of some things: the first proposal that only it makes and that is not known.

    Where proposals do not suffice a number follows, in the order of the things' content.
    """
    keys: dict[int, str] = {}
    taken = set(known)
    waiting = sorted(numbers, key=lambda number: things[number])
    for level in range(max((len(thing.proposals) for thing in things), default=0)):
        wished: dict[str, list[int]] = {}
        for number in waiting:
            proposals = things[number].proposals
            wished.setdefault(proposals[min(level, len(proposals) - 1)], []).append(number)
        for key, wishing in wished.items():
            if len(wishing) == 1 and key not in taken:
                keys[wishing[0]] = key
                taken.add(key)
        waiting = [number for number in waiting if number not in keys]
    for number in waiting:
        keys[number] = numbered(things[number].proposals[0], taken)
        taken.add(keys[number])
    return keys


def numbered(key: str, taken: set[str]) -> str:
    """The key, or the first number behind it that is free."""
    if key not in taken:
        return key
    return next(f"{key}-{number}" for number in range(2, len(taken) + 3) if f"{key}-{number}" not in taken)
