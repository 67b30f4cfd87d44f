"""Groups of nodes as things: their type, preferred label, other names and country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from orbat.claims import EntityType, Literal, Status
from orbat.entities import Name
from orbat.gazetteer import find_place
from orbat.resolve.corpus import NAME_RELATIONS, Corpus, Said, article_subjects
from orbat.resolve.countries import is_country, split_country
from orbat.resolve.folding import fold, folded, without_article
from orbat.resolve.forms import BRACKET, is_acronym, is_generic, is_part, read_form
from orbat.resolve.grouping import Grouping
from orbat.resolve.spelling import read_person

ORDER = tuple(EntityType)  # of two types that are said equally often the first here


@dataclass(frozen=True, slots=True)
class Thing:
    """A group of nodes with what it is called; it has no key yet."""

    nodes: tuple[int, ...]
    family: str
    type: EntityType
    label: str
    aliases: tuple[Name, ...]
    country: str
    sources: tuple[str, ...]


def read_things(corpus: Corpus, grouping: Grouping, wrong: Collection[str]) -> tuple[Thing, ...]:
    """A thing for every group; names that only wrong claims (by id) tell are left out."""
    subjects = article_subjects(corpus)
    told: dict[int, set[Name]] = {}
    for said in corpus.said:
        if said.claim.relation in NAME_RELATIONS and said.id not in wrong:
            told.setdefault(said.subject, set()).update(told_names(said))
    return tuple(
        thing_of(corpus, group, country, subjects, told)
        for group, country in zip(grouping.groups, grouping.countries, strict=True)
    )


def told_names(said: Said) -> Iterable[Name]:
    """The name that a claim about names tells."""
    claim = said.claim
    if isinstance(claim.object, Literal) and claim.status is Status.ACCEPTED and claim.object.text.strip():
        lang = claim.object.lang or next((str(value) for name, value in claim.qualifiers if name == "lang"), "en")
        yield Name(claim.object.text.strip(), lang)


def thing_of(
    corpus: Corpus, group: tuple[int, ...], country: str, subjects: Collection[int], told: dict[int, set[Name]]
) -> Thing:
    """The thing of one group."""
    nodes = [corpus.nodes[number] for number in group]
    types: Counter[EntityType] = Counter()
    names: Counter[Name] = Counter()
    about: set[str] = set()
    others: set[Name] = set()
    for number, node in zip(group, nodes, strict=True):
        types.update(dict(node.types))
        for text, lang, times in node.names:
            names[Name(without_article(text), lang)] += times
        if number in subjects:
            about.add(without_article(node.name))
        others.update(Name(without_article(short), "en") for short in node.shorts if is_name(short, node.family))
        others.update(told.get(number, ()))
    family = nodes[0].family
    if family == "person":
        countries = sorted({node.country for node in nodes} - {""})
        country = countries[0] if len(countries) == 1 else ""
    label = best_label(names, about, family, country)
    if family == "organisation":
        label = BRACKET.sub("", label) or label
    return Thing(
        nodes=group,
        family=family,
        type=min(types, key=lambda type_: (-types[type_], ORDER.index(type_))),
        label=label,
        aliases=other_names(label, [*sorted(names), *sorted(others)]),
        country=country,
        sources=tuple(sorted({node.source for node in nodes})),
    )


def is_name(short: str, family: str) -> bool:
    """Whether a short name is one: not "the brigade", and not the country of an organisation."""
    return short != short.lower() and (family == "place" or not is_country(short))


def best_label(names: Counter[Name], about: Collection[str], family: str, country: str) -> str:
    """The name of the article about it; else the fullest English one that is used most.

    Of a generic name the form with the country goes first. Ties: the longer one, then the alphabet.
    """
    known = find_place(without_article(min(names).text), country) if family == "place" else None

    cores = {read_form(name.text).core for name in names} if family == "organisation" else set()

    def rank(name: Name) -> tuple[bool | int | str, ...]:
        text = name.text
        return (
            is_open(text, family, cores),
            text not in about,
            not name.lang.startswith("en"),
            known is not None and folded(known.name) != folded(text),
            lacks(text, family),
            -names[name],
            -len(text),
            text,
        )

    return min(names, key=rank).text


def is_open(text: str, family: str, cores: Collection[str]) -> int:
    """How far a text is from a full name: a surname alone, "Council" beside "Council of the Guard"."""
    if family == "organisation":
        core = read_form(text).core
        return int(is_part(core) and any(other.startswith(f"{core} of ") for other in cores))
    return lacks(text, family) if family == "person" else 0


def lacks(text: str, family: str) -> int:
    """How much a name leaves open: an abbreviation, a surname alone, a generic name without country."""
    if family == "person":
        person = read_person(text)
        return 0 if person.is_full else 1 if person.given else 2
    if is_acronym(text):
        return 3
    if family != "organisation":
        return 0
    form = read_form(text)
    is_other_word = " ".join(split_country(fold(BRACKET.sub("", text)))[0]) != form.core
    is_bare = not form.country and is_generic(form.core)
    return int(text == text.lower()) + int(bool(form.bracket)) + int(is_bare) + int(is_other_word)


def other_names(label: str, names: Iterable[Name]) -> tuple[Name, ...]:
    """All names but the label, one of those that differ in case alone (the one with more capitals), sorted."""
    found: dict[tuple[str, str], Name] = {}
    for name in names:
        if not name.text or name.text.casefold() == label.casefold():
            continue
        key = (name.text.casefold(), name.lang.partition("-")[0])
        kept = found.get(key)
        if kept is None or (capitals(name), name.lang, name.text) > (capitals(kept), kept.lang, kept.text):
            found[key] = name
    return tuple(sorted(found.values()))


def capitals(name: Name) -> int:
    """How many words begin with a capital."""
    return sum(word[0].isupper() for word in name.text.split())
