"""What an article is about: its name, kind and country, from the infobox and the title."""

from __future__ import annotations

import re

from orbat.claims import EntityType, Mention
from orbat.document import Article, Field, Span, Text
from orbat.extract.mapping import family_named, plain_key
from orbat.extract.office import office_named
from orbat.extract.type_hints import hinted_type
from orbat.extract.values import names
from orbat.text.heads import entity_type
from orbat.text.people import is_name
from orbat.text.places import country_of
from orbat.vocabulary import vocabulary

NAME_KEYS = ("agencyname", "unitname", "name", "officialname", "conventionallongname", "conflict")
_PERSON_KEYS = frozenset({"birthdate", "birthplace", "serviceyears", "placeofbirth"})
_SURE = frozenset({EntityType.PERSON, EntityType.CONFLICT, EntityType.FACILITY})
_BRACKET = re.compile(r"\s*\((?P<inside>[^()]*)\)\s*$")


def read_subject(article: Article) -> Mention:
    """The article's subject; the title without its bracket is one of its names."""
    fields = {plain_key(field.key): field for box in article.infoboxes[:1] for field in box.fields}
    named = next((fields[key] for key in NAME_KEYS if key in fields and fields[key].value.plain.strip()), None)
    title = article.title.plain if article.title else ""
    bare = _BRACKET.sub("", title).strip()
    first = next(iter(names(named.value, article.quote(named.span))), named.value) if named else None
    name = " ".join(first.plain.split()) if first else bare or article.source.title or article.source.name
    country = _country(fields, name, title)
    office = "" if _about(article) else office_named(bare)
    name = office or name
    kind = EntityType.POST if office else _kind(fields, name, _about(article), hinted_type(article))
    span = first.whole if first else _title_span(article.title, bare)
    short = tuple(sorted({bare, *without_country(name, country)} - {name, ""}))
    return Mention(name, kind, span, country=country, short=short)


def _title_span(title: Text | None, bare: str) -> Span | None:
    return title.span(0, len(bare)) if title and bare else None


def _country(fields: dict[str, Field], name: str, title: str) -> str:
    field = fields.get("country") or fields.get("countryabbr")
    for words in (field.value.plain if field else "", name, title):
        found = country_of(words)
        if found:
            return found
    return ""


def _about(article: Article) -> EntityType | None:
    """What the family of the first infobox is about, where its template is named."""
    family = family_named(article.infoboxes[0].name) if article.infoboxes else None
    return family.about if family else None


def _kind(fields: dict[str, Field], name: str, about: EntityType | None, hint: EntityType | None = None) -> EntityType:
    if about in _SURE:
        return about
    if about is None and hint is EntityType.PERSON:
        return hint
    if _PERSON_KEYS & fields.keys() or (not fields and hint is None and is_name(name)):
        return EntityType.PERSON
    if "agencyname" in fields:
        return EntityType.AGENCY
    if "unitname" in fields:
        return EntityType.UNIT
    concept = vocabulary().head("organisation-kinds", name) or vocabulary().head("echelons", name)
    if concept is None:
        return about or hint or EntityType.ORGANISATION
    if concept.value("entityType") == "conflict":
        return EntityType.CONFLICT
    return entity_type(concept) or about or hint or EntityType.ORGANISATION


def without_country(name: str, country: str) -> set[str]:
    """The name without the country it holds: `Border Guard of Fiji` and `Fijian Border Guard` are `Border Guard`."""
    concept = vocabulary().find("countries", country) if country else None
    if concept is None:
        return set()
    nouns = "|".join(re.escape(each) for each in sorted(concept.names, key=len, reverse=True))
    adjectives = "|".join(re.escape(each) for each in sorted(concept.values("adjective"), key=len, reverse=True))
    out = {re.sub(rf"\s+of\s+(?:the\s+)?(?:Republic\s+of\s+)?(?:the\s+)?(?:{nouns})$", "", name)}
    if adjectives:
        out.add(re.sub(rf"^(?:{adjectives})\s+", "", name))
    return {each for each in out if each != name and each}
